#include "base/map.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* A multiply-and-fold mix over eight bytes at a time: ids differ in a few bytes only, so every bit must spread. */
static uint64_t
mix(uint64_t a, uint64_t b)
{
	__extension__ typedef unsigned __int128 wide;
	wide w = (wide)a * b;

	return (uint64_t)w ^ (uint64_t)(w >> 64);
}

static uint64_t
hash_of(const char *key, size_t n)
{
	uint64_t h = 0x9e3779b97f4a7c15u ^ n, word;

	for (; n >= 8; n -= 8, key += 8) {
		memcpy(&word, key, 8);
		h = mix(h ^ word, 0xa0761d6478bd642fu);
	}
	word = 0;
	if (n > 0)
		memcpy(&word, key, n);
	return mix(h ^ word, 0xe7037ed1a0b428dbu);
}

void
map_init(struct map *m)
{
	m->slot = NULL;
	m->slots = m->used = 0;
}

void
map_reset(struct map *m)
{
	if (m->used > 0)
		memset(m->slot, 0, m->slots * sizeof(*m->slot));
	m->used = 0;
}

void
map_clear(struct map *m)
{
	free(m->slot);
	map_init(m);
}

static struct map_slot *
slot_for(const struct map *m, const char *key, size_t n, uint64_t hash)
{
	size_t i = (size_t)hash & (m->slots - 1);

	for (;; i = (i + 1) & (m->slots - 1)) {
		struct map_slot *s = &m->slot[i];

		if (s->key == NULL || (s->hash == hash && s->n == n && memcmp(s->key, key, n) == 0))
			return s;
	}
}

void
map_room(struct map *m, size_t n)
{
	struct map old = *m;
	size_t i, slots = m->slots < 16 ? 16 : m->slots;

	while (slots < n * 2)
		slots *= 2;
	if (slots == m->slots)
		return;
	m->slots = slots;
	m->slot = mem_alloc(slots * sizeof(*m->slot));
	for (i = 0; i < old.slots; i++)
		if (old.slot[i].key != NULL)
			*slot_for(m, old.slot[i].key, old.slot[i].n, old.slot[i].hash) = old.slot[i];
	free(old.slot);
}

size_t
map_put(struct map *m, const char *key, size_t n, size_t value)
{
	uint64_t hash = hash_of(key, n);
	struct map_slot *s;
	size_t before;

	map_room(m, m->used + 1);
	s = slot_for(m, key, n, hash);
	before = s->key != NULL ? s->value : MAP_NONE;
	if (s->key == NULL)
		m->used++;
	*s = (struct map_slot){ key, n, value, hash };
	return before;
}

size_t
map_get(const struct map *m, const char *key, size_t n)
{
	struct map_slot *s;

	if (m->used == 0)
		return MAP_NONE;
	s = slot_for(m, key, n, hash_of(key, n));
	return s->key != NULL ? s->value : MAP_NONE;
}
