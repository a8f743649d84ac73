#include "system/yaml.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "base/mem.h"
#include "base/text.h"
#include "system/yaml_guard.h"

/* A pair or an item of a list or map that is still open. */
struct entry {
	char *key;
	struct yaml_mark mark;
	struct yaml_node *item;
};

struct frame {
	struct yaml_node *node;
	struct entry *v;
	size_t n, cap;
	bool keyed;			/* a map's key has been read, its value not yet */
};

/* libyaml counts characters; this follows it through the bytes. */
struct cursor {
	const char *text;
	size_t n, index, byte, bol;
};

struct builder {
	struct yaml_doc *doc;
	struct diags *d;
	struct cursor at;
	struct frame frame[YAML_DEPTH];
	size_t depth, documents;
};

/* The byte column of a character index; indices mostly grow, so the way is walked once. */
static struct yaml_mark
mark_of(struct cursor *c, const yaml_mark_t *m)
{
	struct yaml_mark mark;

	if (m->index < c->index)
		c->index = c->byte = c->bol = 0;
	for (; c->index < m->index && c->byte < c->n; c->index++) {
		if (c->text[c->byte++] == '\n')
			c->bol = c->byte;
		while (c->byte < c->n && ((unsigned char)c->text[c->byte] & 0xc0) == 0x80)
			c->byte++;
	}
	mark.line = m->line + 1;
	mark.col = c->byte - c->bol + 1;
	return mark;
}

static struct place
place_at(const struct yaml_doc *doc, struct yaml_mark mark)
{
	struct place place = { doc->file, mark.line, mark.col };

	return place;
}

static bool
refuse(struct builder *b, const yaml_mark_t *m, const char *code, const char *text)
{
	struct place place = place_at(b->doc, mark_of(&b->at, m));

	diag_error(b->d, b->doc->bad, code, &place, "%s", text);
	return false;
}

static struct yaml_node *
node_new(struct builder *b, enum yaml_kind kind, const yaml_mark_t *m)
{
	struct yaml_node *node = arena_alloc(&b->doc->arena, sizeof(*node));
	struct yaml_mark mark = mark_of(&b->at, m);

	node->kind = kind;
	node->text = "";
	node->line = mark.line;
	node->col = mark.col;
	return node;
}

/* Puts a finished node, or one that has just been opened, under the innermost open one. */
static bool
attach(struct builder *b, struct yaml_node *node, const yaml_mark_t *m)
{
	struct frame *f;
	struct entry *e;

	if (b->depth == 0) {
		b->doc->root = node;
		return true;
	}
	f = &b->frame[b->depth - 1];
	if (f->node->kind == YAML_MAP_NODE && f->keyed) {
		f->v[f->n - 1].item = node;
		f->keyed = false;
		return true;
	}
	f->v = mem_grow(f->v, &f->cap, f->n + 1, sizeof(*f->v));
	e = &f->v[f->n++];
	e->mark.line = node->line;
	e->mark.col = node->col;
	e->key = NULL;
	e->item = node;
	if (f->node->kind == YAML_LIST_NODE)
		return true;
	if (node->kind != YAML_TEXT_NODE)
		return refuse(b, m, "bad-key", _("a key must be a plain word or text"));
	if (strcmp(node->text, "<<") == 0)
		return refuse(b, m, "merge-key", _("the merge key '<<' is not allowed; write the keys out"));
	e->key = arena_dup(&b->doc->arena, node->text);
	f->keyed = true;
	return true;
}

static bool
open_node(struct builder *b, enum yaml_kind kind, const yaml_mark_t *m)
{
	struct yaml_node *node = node_new(b, kind, m);

	if (b->depth == YAML_DEPTH)
		return refuse(b, m, "too-deep", _("lists and maps are nested more than 32 deep"));
	if (!attach(b, node, m))
		return false;
	b->frame[b->depth++].node = node;
	return true;
}

static int
by_key(const void *a, const void *b)
{
	const struct entry *x = *(const struct entry *const *)a, *y = *(const struct entry *const *)b;
	int c = strcmp(x->key, y->key);

	return c != 0 ? c : (x > y) - (x < y);
}

/* Sorted, so that a hostile map of a hundred thousand keys costs no more than a file of that size. */
static bool
keys_differ(struct builder *b, const struct frame *f)
{
	const struct entry **sorted = mem_alloc((f->n + 1) * sizeof(struct entry *));
	struct place place;
	size_t i, bad = 0;

	for (i = 0; i < f->n; i++)
		sorted[i] = &f->v[i];
	if (f->n > 1)
		qsort(sorted, f->n, sizeof(struct entry *), by_key);
	for (i = 1; i < f->n && bad == 0; i++)
		if (strcmp(sorted[i - 1]->key, sorted[i]->key) == 0)
			bad = i;
	if (bad > 0) {
		place = place_at(b->doc, sorted[bad]->mark);
		diag_error(b->d, b->doc->bad, "duplicate-key", &place, _("key '%s' was already given in line %zu"),
		    sorted[bad]->key, sorted[bad - 1]->mark.line);
	}
	free(sorted);
	return bad == 0;
}

static bool
close_node(struct builder *b)
{
	struct frame *f = &b->frame[b->depth - 1];
	struct yaml_node *node = f->node;
	struct arena *a = &b->doc->arena;
	bool map = node->kind == YAML_MAP_NODE;
	size_t i;

	if (map && !keys_differ(b, f))
		return false;
	node->n = f->n;
	node->item = arena_alloc(a, (f->n + 1) * sizeof(*node->item));
	node->key = map ? arena_alloc(a, (f->n + 1) * sizeof(*node->key)) : NULL;
	node->mark = map ? arena_alloc(a, (f->n + 1) * sizeof(*node->mark)) : NULL;
	for (i = 0; i < f->n; i++) {
		node->item[i] = f->v[i].item;
		if (map) {
			node->key[i] = f->v[i].key;
			node->mark[i] = f->v[i].mark;
		}
	}
	f->n = 0;
	b->depth--;
	return true;
}

static bool
take_scalar(struct builder *b, const yaml_event_t *e)
{
	struct yaml_node *node;

	if (e->data.scalar.anchor != NULL)
		return refuse(b, &e->start_mark, "anchor", _("anchors (&name) are not allowed"));
	if (e->data.scalar.tag != NULL)
		return refuse(b, &e->start_mark, "tag", _("tags (!name) are not allowed"));
	if (memchr(e->data.scalar.value, '\0', e->data.scalar.length) != NULL)
		return refuse(b, &e->start_mark, "bad-byte", _("a NUL character"));
	node = node_new(b, YAML_TEXT_NODE, &e->start_mark);
	node->text = arena_dupn(&b->doc->arena, (const char *)e->data.scalar.value, e->data.scalar.length);
	node->quoted = e->data.scalar.style != YAML_PLAIN_SCALAR_STYLE;
	return attach(b, node, &e->start_mark);
}

static bool
take_open(struct builder *b, const yaml_event_t *e)
{
	bool map = e->type == YAML_MAPPING_START_EVENT;
	const void *anchor = map ? e->data.mapping_start.anchor : e->data.sequence_start.anchor;
	const void *tag = map ? e->data.mapping_start.tag : e->data.sequence_start.tag;

	if (anchor != NULL)
		return refuse(b, &e->start_mark, "anchor", _("anchors (&name) are not allowed"));
	if (tag != NULL)
		return refuse(b, &e->start_mark, "tag", _("tags (!name) are not allowed"));
	return open_node(b, map ? YAML_MAP_NODE : YAML_LIST_NODE, &e->start_mark);
}

static bool
take_document(struct builder *b, const yaml_event_t *e)
{
	if (b->documents++ > 0)
		return refuse(b, &e->start_mark, "second-document",
		    _("a file holds one document, and another begins here"));
	if (e->data.document_start.version_directive != NULL ||
	    e->data.document_start.tag_directives.start != e->data.document_start.tag_directives.end)
		return refuse(b, &e->start_mark, "directive", _("directives (%YAML, %TAG) are not allowed"));
	return true;
}

static bool
take_event(struct builder *b, const yaml_event_t *e)
{
	switch (e->type) {
	case YAML_DOCUMENT_START_EVENT:
		return take_document(b, e);
	case YAML_ALIAS_EVENT:
		return refuse(b, &e->start_mark, "alias", _("aliases (*name) are not allowed"));
	case YAML_SCALAR_EVENT:
		return take_scalar(b, e);
	case YAML_SEQUENCE_START_EVENT:
	case YAML_MAPPING_START_EVENT:
		return take_open(b, e);
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		return close_node(b);
	case YAML_NO_EVENT:
	case YAML_STREAM_START_EVENT:
	case YAML_STREAM_END_EVENT:
	case YAML_DOCUMENT_END_EVENT:
		break;
	}
	return true;
}

/* libyaml's own complaints: its reader knows the byte, its scanner and parser the character. */
static bool
refuse_syntax(struct builder *b, const yaml_parser_t *parser)
{
	const char *problem = parser->problem != NULL ? parser->problem : "?";
	struct yaml_mark mark = { 1, 1 };
	struct place place;
	size_t i;

	if (parser->error == YAML_READER_ERROR) {
		for (i = 0; i < parser->problem_offset && i < b->at.n; i++, mark.col++)
			if (b->at.text[i] == '\n') {
				mark.line++;
				mark.col = 0;
			}
	} else {
		mark = mark_of(&b->at, &parser->problem_mark);
	}
	place = place_at(b->doc, mark);
	diag_error(b->d, b->doc->bad, "bad-yaml", &place, _("this is not YAML: %s"), problem);
	return false;
}

static bool
build(struct builder *b)
{
	yaml_parser_t parser;
	yaml_event_t event;
	bool good = true, end = false;

	if (!yaml_parser_initialize(&parser)) {
		diag_error(b->d, ST_BUG, "yaml", NULL, _("the YAML parser could not be started"));
		return false;
	}
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const unsigned char *)b->at.text, b->at.n);
	while (good && !end) {
		if (!yaml_parser_parse(&parser, &event)) {
			good = refuse_syntax(b, &parser);
			break;
		}
		end = event.type == YAML_STREAM_END_EVENT;
		good = take_event(b, &event);
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	return good;
}

static void
empty_root(struct yaml_doc *doc)
{
	struct yaml_node *root = doc->root;

	if (root == NULL) {
		root = doc->root = arena_alloc(&doc->arena, sizeof(*root));
		root->line = root->col = 1;
	} else if (root->kind != YAML_TEXT_NODE || root->quoted || root->text[0] != '\0') {
		return;
	}
	root->kind = YAML_MAP_NODE;
	root->text = "";
}

enum status
yaml_read_as(struct yaml_doc *doc, const char *text, size_t n, const char *file, enum status bad, struct diags *d)
{
	struct builder b = { .doc = doc, .d = d };
	struct yaml_fault fault;
	size_t i;
	bool good;

	memset(doc, 0, sizeof(*doc));
	arena_init(&doc->arena);
	doc->bad = bad;
	doc->file = file != NULL ? arena_dup(&doc->arena, file) : NULL;
	if (n >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0) {
		text += 3;
		n -= 3;
	}
	if (!yaml_guard(text, n, &fault)) {
		struct place place = { doc->file, fault.line, fault.col };

		return diag_error(d, bad, fault.code, &place, "%s", fault.text);
	}
	b.at.text = text;
	b.at.n = n;
	good = build(&b);
	for (i = 0; i < YAML_DEPTH; i++)
		free(b.frame[i].v);
	if (good)
		empty_root(doc);
	else
		doc->root = NULL;
	return good ? ST_OK : bad;
}

enum status
yaml_read(struct yaml_doc *doc, const char *text, size_t n, const char *file, struct diags *d)
{
	return yaml_read_as(doc, text, n, file, ST_DATA, d);
}

void
yaml_clear(struct yaml_doc *doc)
{
	arena_clear(&doc->arena);
	memset(doc, 0, sizeof(*doc));
}
