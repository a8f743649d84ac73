#include "system/yaml.h"

#include <string.h>

const struct yaml_node *
yaml_get(const struct yaml_node *node, const char *key)
{
	size_t i;

	for (i = 0; node != NULL && node->kind == YAML_MAP_NODE && i < node->n; i++)
		if (strcmp(node->key[i], key) == 0)
			return node->item[i];
	return NULL;
}

const char *
yaml_text(const struct yaml_node *node, const char *key)
{
	const struct yaml_node *value = yaml_get(node, key);

	return value != NULL && value->kind == YAML_TEXT_NODE ? value->text : NULL;
}

struct place
yaml_place(const struct yaml_doc *doc, const struct yaml_node *node)
{
	struct place place = { doc->file, node != NULL ? node->line : 0, node != NULL ? node->col : 0 };

	return place;
}

struct place
yaml_key_place(const struct yaml_doc *doc, const struct yaml_node *map, size_t i)
{
	struct place place = { doc->file, map->mark[i].line, map->mark[i].col };

	return place;
}
