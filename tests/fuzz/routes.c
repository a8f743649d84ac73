/* routes: any bytes as routes.yaml; then a title and a text, each behind a NUL byte, are routed and each rule judged. */
#include "fuzz.h"

#include "domain/route.h"

static void
judge(struct route_rules *rules, const struct route_query *q, struct diags *d)
{
	struct route_verdict verdict;
	struct route_answer answer;
	struct str out;
	size_t i;

	str_init(&out);
	if (route_find(rules, q, &answer, d) == ST_OK) {
		HOLD(answer.name != NULL && answer.lead != NULL);
		for (i = 0; i < answer.captures; i++)
			HOLD(answer.capture[i].from + answer.capture[i].n <= strlen(answer.subject));
		route_note(&answer, &out);
	}
	for (i = 0; i < route_count(rules); i++)
		if (route_judge(rules, i, q, &verdict, d) == ST_OK)
			route_verdict_print(route_rule(rules, i), &verdict, &out);
	str_clear(&out);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct fuzz_input in = { bytes, n };
	char *file = fuzz_bytes(&in, &n), *title = fuzz_text(&in), *text = fuzz_text(&in);
	struct route_query q = { .title = title, .text = text, .channel = "hotline", .kind = "demand", .tags = "a;b" };
	struct route_rules rules;
	struct yaml_doc doc;
	struct diags d;

	diags_init(&d);
	if (yaml_read(&doc, file, n, "routes.yaml", &d) == ST_OK) {
		if (route_read(&rules, &doc, &d) == ST_OK) {
			judge(&rules, &q, &d);
			route_lint(&rules, NULL, NULL, &d);
		}
		route_clear(&rules);
	}
	fuzz_diags(&d, diags_status(&d));
	yaml_clear(&doc);
	free(file);
	free(title);
	free(text);
	return 0;
}
