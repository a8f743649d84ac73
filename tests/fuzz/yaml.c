/* yaml: any bytes make a tree or an error with its place; a tree that is written reads as the same tree. */
#include "fuzz.h"

#include "system/yaml.h"

/* What was read, flat: so that two trees are compared as texts. Depth is bounded by YAML_DEPTH. */
static void
flat(const struct yaml_node *node, struct str *out)
{
	size_t i;

	HOLD(node->line > 0 && node->col > 0);
	str_addf(out, "%d %zu <%s>\n", (int)node->kind, node->n, node->text);
	for (i = 0; i < node->n; i++) {
		if (node->kind == YAML_MAP_NODE)
			str_addf(out, "<%s>:", node->key[i]);
		flat(node->item[i], out);
	}
}

static bool
long_key(const struct yaml_node *node)
{
	size_t i;

	for (i = 0; i < node->n; i++)
		if ((node->kind == YAML_MAP_NODE && strlen(node->key[i]) > 100) || long_key(node->item[i]))
			return true;
	return false;
}

static void
again(const struct yaml_doc *doc, struct diags *d)
{
	struct str first, second, text;
	struct yaml_doc next;

	str_init(&first);
	str_init(&second);
	str_init(&text);
	flat(doc->root, &first);
	yaml_put_tree(&text, doc->root);
	HOLD(yaml_read(&next, text.s, text.n, "again", d) == ST_OK);
	flat(next.root, &second);
	HOLD(strcmp(first.s, second.s) == 0);
	yaml_clear(&next);
	str_clear(&first);
	str_clear(&second);
	str_clear(&text);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	char *text = mem_dupn((const char *)bytes, n);
	struct yaml_doc doc;
	struct diags d;
	enum status status;

	diags_init(&d);
	status = yaml_read(&doc, text, n, "f", &d);
	HOLD((status == ST_OK) == (doc.root != NULL));
	if (status == ST_OK && !long_key(doc.root))
		again(&doc, &d);
	HOLD(status == ST_OK || (d.v[0].line > 0 && status == ST_DATA) || n > YAML_SIZE);
	fuzz_diags(&d, status);
	yaml_clear(&doc);
	free(text);
	return 0;
}
