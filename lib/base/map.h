/*
 * map: from strings to numbers.
 *
 *	struct map m;
 *	map_init(&m);
 *	map_put(&m, key, strlen(key), 7);         the key is borrowed and must outlive the map
 *	size_t at = map_get(&m, key, strlen(key)); MAP_NONE where it is not there
 *	map_reset(&m);                             empty, storage kept
 *	map_clear(&m);
 *
 * Open addressing at no more than half load; the order of insertion never shows, so results do not depend on it.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include <stddef.h>
#include <stdint.h>

#define MAP_NONE ((size_t)-1)

struct map_slot {
	const char *key;
	size_t n;
	size_t value;
	uint64_t hash;
};

struct map {
	struct map_slot *slot;
	size_t slots, used;
};

void
map_init(struct map *m);

void
map_reset(struct map *m);

void
map_clear(struct map *m);

/* Room for n keys without growing on the way. */
void
map_room(struct map *m, size_t n);

/* Sets the value of the key and returns the one it had (MAP_NONE: it was not there). */
size_t
map_put(struct map *m, const char *key, size_t n, size_t value);

size_t
map_get(const struct map *m, const char *key, size_t n);

#endif
