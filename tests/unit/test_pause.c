#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>
#include <string.h>

#include "domain/pause.h"

static struct arena arena;

static struct moment
moment(const char *s)
{
	struct moment m;

	assert_true(moment_parse(s, strlen(s), 480, &m));
	return m;
}

static void
expect(const struct pause *p, const char *const *times, size_t n)
{
	size_t i;

	for (i = 0; i + 1 < n; i += 2, p = p->next) {
		assert_non_null(p);
		assert_int_equal(moment_compare(p->from, moment(times[i])), 0);
		assert_int_equal(moment_compare(p->to, moment(times[i + 1])), 0);
	}
	assert_null(p);
}

/* Pauses from and to, in the order in which they are written; and what they come to. */
static void
unite(const char *const *written, size_t n, const char *const *kept, size_t left)
{
	struct pause *list = NULL;
	size_t i;

	for (i = 0; i + 1 < n; i += 2) {
		pause_begin(&list, moment(written[i]), &arena);
		pause_begin(&list, moment(written[i + 1]), &arena);	/* hung as well: the same pause */
		pause_end(&list, moment(written[i + 1]));
		pause_end(&list, moment(written[i + 1]));
	}
	expect(list, kept, left);
}

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))
#define UNITE(written, kept) unite(written, COUNT(written), kept, COUNT(kept))

static void
test_in_order(void **state)
{
	static const char *const apart[] = { "2026-03-02", "2026-03-05", "2026-03-05T15:00:00+08:00", "2026-03-09" };
	static const char *const meet[] = { "2026-03-02", "2026-03-05", "2026-03-05", "2026-03-09" };

	(void)state;
	UNITE(apart, apart);
	UNITE(meet, meet);
}

static void
test_written_late(void **state)
{
	static const char *const within[] = { "2026-03-02", "2026-03-09", "2026-03-04", "2026-03-06" };
	static const char *const whole[] = { "2026-03-02", "2026-03-09" };
	static const char *const over[] = { "2026-03-05", "2026-03-09", "2026-03-02", "2026-03-06" };
	static const char *const before[] = { "2026-03-05", "2026-03-09", "2026-03-02", "2026-03-03" };
	static const char *const sorted[] = { "2026-03-02", "2026-03-03", "2026-03-05", "2026-03-09" };
	static const char *const across[] = { "2026-03-02", "2026-03-04", "2026-03-06", "2026-03-09", "2026-03-03",
	    "2026-03-07" };

	(void)state;
	UNITE(within, whole);
	UNITE(over, whole);
	UNITE(before, sorted);
	UNITE(across, whole);
}

static void
test_ends_before_it_began(void **state)
{
	static const char *const back[] = { "2026-03-02", "2026-03-04", "2026-03-09", "2026-03-06" };
	struct pause *list = NULL;

	(void)state;
	UNITE(back, ((const char *const[]){ "2026-03-02", "2026-03-04" }));
	pause_end(&list, moment("2026-03-02"));
	assert_null(list);
}

static int
setup(void **state)
{
	(void)state;
	arena_init(&arena);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	arena_clear(&arena);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_in_order, setup, teardown),
		cmocka_unit_test_setup_teardown(test_written_late, setup, teardown),
		cmocka_unit_test_setup_teardown(test_ends_before_it_began, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
