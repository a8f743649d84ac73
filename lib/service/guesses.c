#include "service/guesses.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "base/unicode.h"
#include "service/vocabulary.h"

enum { HUNDREDTHS = 100, TERM_CELLS = 12 };

struct part {
	const char *term;
	int64_t weight, count, product;		/* hundredths; product ten-thousandths */
};

void
guesses_print(const struct lexicon_answer *a, struct str *out)
{
	size_t i;

	for (i = 0; i < LEXICON_GUESSES && a->guess[i].category != NULL; i++) {
		str_addf(out, "%s%s ", i > 0 ? ", " : "", a->guess[i].category);
		vocabulary_print(a->guess[i].score / HUNDREDTHS, out);
	}
}

static int
by_size(const void *a, const void *b)
{
	const struct part *p = a, *q = b;
	int64_t left = p->product < 0 ? -p->product : p->product, right = q->product < 0 ? -q->product : q->product;

	return left != right ? (left < right) - (left > right) : strcmp(p->term, q->term);
}

/* The hits that have a weight for the category, the weightiest first. */
static struct part *
parts_of(const struct lexicon *x, size_t category, size_t *n)
{
	struct part *part = mem_alloc((x->hits + 1) * sizeof(*part));
	int64_t weight;
	size_t i;

	*n = 0;
	for (i = 0; i < x->hits; i++) {
		weight = lexicon_weight(x, &x->hit[i], category);
		if (weight != 0)
			part[(*n)++] = (struct part){ x->term[x->hit[i].term].text, weight, x->hit[i].count,
			    weight * x->hit[i].count };
	}
	qsort(part, *n, sizeof(*part), by_size);
	return part;
}

static void
put_part(const struct part *p, struct str *out)
{
	size_t width = uni_width(p->term);

	str_addf(out, "  %s%*s ", p->term, width < TERM_CELLS ? (int)(TERM_CELLS - width) : 0, "");
	vocabulary_print(p->weight, out);
	str_add(out, " × ");
	vocabulary_print(p->count, out);
	str_add(out, " = ");
	vocabulary_print(p->product / HUNDREDTHS, out);
	str_addc(out, '\n');
}

void
guesses_explain(const struct lexicon *x, const struct lexicon_answer *a, struct str *out)
{
	const char *best = a->guess[0].category;
	int64_t rest = 0;
	struct part *part;
	size_t n, i;

	if (best == NULL)
		return;
	part = parts_of(x, map_get(&x->by_category, best, strlen(best)), &n);
	for (i = 0; i < n && i < GUESSES_TERMS; i++)
		put_part(&part[i], out);
	for (; i < n; i++)
		rest += part[i].product;
	if (n > GUESSES_TERMS) {
		str_add(out, "  ");
		str_addf(out, _("and %zu more terms: "), n - GUESSES_TERMS);
		vocabulary_print(rest / HUNDREDTHS, out);
		str_addc(out, '\n');
	}
	free(part);
}
