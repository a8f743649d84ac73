#include "system/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"

/* Runs after which machine code pays. */
enum { JIT_AFTER = 8 };

struct regex {
	pcre2_code *code;
	pcre2_match_context *context;
	pcre2_match_data *data;
	unsigned runs;
	int found;			/* pairs of the last match, 0 or less: none */
};

static enum status
refuse(struct diags *d, const struct place *where, const char *pattern, int error, size_t offset)
{
	PCRE2_UCHAR text[256];
	size_t i, chars = 0;

	if (pcre2_get_error_message(error, text, sizeof(text)) < 0)
		text[0] = '\0';
	for (i = 0; i < offset; i++)
		chars += ((unsigned char)pattern[i] & 0xc0) != 0x80;
	return diag_error(d, ST_DATA, "bad-pattern", where, _("pattern '%s' is wrong after character %zu: %s"), pattern,
	    chars, (const char *)text);
}

enum status
regex_new_with(struct regex **out, const char *pattern, unsigned flags, struct diags *d, const struct place *where)
{
	uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C;
	size_t n = strlen(pattern);
	PCRE2_SIZE offset;
	pcre2_code *code;
	int error;

	*out = NULL;
	if (n > REGEX_PATTERN)
		return diag_error(d, ST_DATA, "bad-pattern", where,
		    _("a pattern has %zu bytes, more than the %zu allowed"), n, REGEX_PATTERN);
	if ((flags & REGEX_CASELESS) != 0)
		options |= PCRE2_CASELESS;
	code = pcre2_compile((PCRE2_SPTR)pattern, n, options, &error, &offset, NULL);
	if (code == NULL)
		return refuse(d, where, pattern, error, offset);
	*out = mem_alloc(sizeof(**out));
	(*out)->code = code;
	return ST_OK;
}

enum status
regex_new(struct regex **out, const char *pattern, struct diags *d, const struct place *where)
{
	return regex_new_with(out, pattern, 0, d, where);
}

void
regex_free(struct regex *re)
{
	if (re == NULL)
		return;
	pcre2_match_data_free(re->data);
	pcre2_match_context_free(re->context);
	pcre2_code_free(re->code);
	free(re);
}

/* What only a run needs; most rules of a file are never run. */
static bool
prepare(struct regex *re)
{
	if (re->data == NULL)
		re->data = pcre2_match_data_create_from_pattern(re->code, NULL);
	if (re->context == NULL && (re->context = pcre2_match_context_create(NULL)) != NULL) {
		pcre2_set_match_limit(re->context, REGEX_STEPS);
		pcre2_set_depth_limit(re->context, REGEX_STEPS);
		pcre2_set_heap_limit(re->context, REGEX_HEAP);
	}
	if (re->runs < JIT_AFTER && ++re->runs == JIT_AFTER)
		(void)pcre2_jit_compile(re->code, PCRE2_JIT_COMPLETE);	/* where it fails the interpreter serves */
	return re->data != NULL && re->context != NULL;
}

static int
run(struct regex *re, const char *s, size_t n, uint32_t options)
{
	int rc = pcre2_match(re->code, (PCRE2_SPTR)s, n, 0, options, re->data, re->context);

	/* The machine code has a small stack of its own; the interpreter has the heap. */
	if (rc == PCRE2_ERROR_JIT_STACKLIMIT)
		rc = pcre2_match(re->code, (PCRE2_SPTR)s, n, 0, options | PCRE2_NO_JIT, re->data, re->context);
	return rc;
}

static int
match(struct regex *re, const char *s, size_t n, uint32_t options)
{
	int rc;

	re->found = 0;
	if (!prepare(re))
		return -1;
	if (n > REGEX_SUBJECT)
		for (n = REGEX_SUBJECT; n > REGEX_SUBJECT - 4 && ((unsigned char)s[n] & 0xc0) == 0x80; )
			n--;
	rc = run(re, s, n, options);
	if (rc <= PCRE2_ERROR_UTF8_ERR1 && rc >= PCRE2_ERROR_UTF8_ERR21)
		rc = run(re, s, pcre2_get_startchar(re->data), options);
	if (rc == PCRE2_ERROR_NOMATCH)
		return 0;
	re->found = rc;
	return rc > 0 ? 1 : -1;
}

int
regex_match(struct regex *re, const char *s, size_t n)
{
	return match(re, s, n, 0);
}

int
regex_match_valid(struct regex *re, const char *s, size_t n)
{
	return match(re, s, n, PCRE2_NO_UTF_CHECK);
}

bool
regex_capture(const struct regex *re, size_t group, size_t *from, size_t *len)
{
	const PCRE2_SIZE *pair;

	if (re->found <= 0 || group >= (size_t)re->found)
		return false;
	pair = pcre2_get_ovector_pointer(re->data) + 2 * group;
	if (pair[0] == PCRE2_UNSET || pair[1] < pair[0])
		return false;
	*from = pair[0];
	*len = pair[1] - pair[0];
	return true;
}

size_t
regex_groups(const struct regex *re)
{
	uint32_t n = 0;

	(void)pcre2_pattern_info(re->code, PCRE2_INFO_CAPTURECOUNT, &n);
	return n;
}
