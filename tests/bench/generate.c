/*
 * generate DIR DEMANDS [SEED]: journals, people and enterprises of a made-up office, canonical, the same for the same
 * seed.
 *
 * 36 months, five actions a demand, 100 to 600 bytes of text. Two thirds go route, sign, resolve, callback, close;
 * the others are still handled: route, sign, note, urge, note. One demand in ten is routed a second time instead of
 * signed. One text in twenty needs quotes.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/day.h"

enum { MONTHS = 36, FIRST_YEAR = 2023, ENTERPRISES = 2000, LIAISONS = 200 };

static const char *const leads[] = { "education", "environment", "gas-company", "health-bureau", "housing-construction",
    "power-company", "tax", "urban-management", "water-company" };
static const char *const categories[] = { "water", "power", "gas", "roads", "labour", "schooling", "finance", "taxes" };
static const char *const channels[] = { "visit", "hotline", "web", "window" };
static const char *const words[] = { "企业反映", "园区", "停水", "道路", "希望", "尽快", "解决", "办理", "手续", "用电",
    "招工", "困难", "请", "有关部门", "协调", "设备", "生产", "影响", "职工", "子女" };

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

static uint64_t state;

/* SplitMix64 (Steele, Lea, Flood 2014): small, and the same on every machine. */
static uint64_t
draw(uint64_t below)
{
	uint64_t z = (state += 0x9e3779b97f4a7c15u);

	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return (z ^ (z >> 31)) % below;
}

static void
put_id(char *out, size_t size, int day)
{
	static const char alphabet[] = "0123456789abcdefghjkmnpqrstvwxyz";
	char date[DAY_SIZE];
	size_t n;
	int i;

	day_print(day, date);
	n = (size_t)snprintf(out, size, "D%.4s%.2s%.2s", date, date + 5, date + 8);
	for (i = 0; i < 8; i++) {
		if (i % 4 == 0)
			out[n++] = '-';
		out[n++] = alphabet[draw(32)];
	}
	out[n] = '\0';
}

static void
put_time(FILE *f, int day, int sec)
{
	char date[DAY_SIZE];

	day_print(day, date);
	fprintf(f, "%sT%02d:%02d:%02d+08:00", date, sec / 3600, sec / 60 % 60, sec % 60);
}

static void
put_text(FILE *f)
{
	size_t least = 100 + draw(500), n = 0;
	int quoted = draw(20) == 0;

	if (quoted)
		fputs("\"一、\"\"急\"\"，, ", f);
	while (n < least) {
		const char *w = words[draw(COUNT(words))];

		fputs(w, f);
		n += strlen(w);
	}
	if (quoted)
		fputc('"', f);
}

static void
put_demand(FILE *f, const char *id, int day, int sec)
{
	fprintf(f, "%s,", id);
	put_time(f, day, sec);
	fprintf(f, ",,l%03d,,l%03d,%s,demand,X%08d,,,%s,,,,,,,,%s,", (int)draw(LIAISONS), (int)draw(LIAISONS),
	    channels[draw(COUNT(channels))], (int)draw(ENTERPRISES), categories[draw(COUNT(categories))],
	    words[draw(COUNT(words))]);
	put_text(f);
	fputc('\n', f);
}

/* id, seq, at, entered, by, for, action, to, code, limit, until, approver, solved, score, basis, text, rule */
static void
put_action(FILE *f, const char *id, int seq, int day, const char *whom, const char *action, const char *to,
    const char *rest)
{
	fprintf(f, "%s,%d,", id, seq);
	put_time(f, day, 32400 + (int)draw(28800));
	fprintf(f, ",,l%03d,%s,%s,%s,%s\n", (int)draw(LIAISONS), whom, action, to, rest);
}

static void
put_actions(FILE *f, const char *id, int day)
{
	static const char *const scores[] = { "reached,,,,yes,5,,,", "reached,,,,yes,4,,,", "reached,,,,no,2,,,",
	    "reached,,,,partly,3,,,", "unreached,,,,,,,," };
	static const char route[] = "transfer,5wd,,,,,,,limits";
	const char *lead = leads[draw(COUNT(leads))];
	int done = day + 1 + (int)draw(12);

	put_action(f, id, 1, day, "", "route", lead, route);
	if (draw(10) == 0) {
		lead = leads[draw(COUNT(leads))];
		put_action(f, id, 2, day + 1, "", "route", lead, route);
	} else {
		put_action(f, id, 2, day + 1, lead, "sign", "", ",,,,,,,,");
	}
	if (draw(3) == 0) {
		put_action(f, id, 3, done, "", "note", "", ",,,,,,,正在协调,");
		put_action(f, id, 4, done + 1, "", "urge", "", ",,,,,,,,");
		put_action(f, id, 5, done + 2, "", "note", "", ",,,,,,,继续办理,");
		return;
	}
	put_action(f, id, 3, done, lead, "resolve", "", "solved,,,,,,,已办理,");
	put_action(f, id, 4, done + 1, "", "callback", "", scores[draw(COUNT(scores))]);
	put_action(f, id, 5, done + 2, "", "close", "", ",,,,,,,,");
}

static FILE *
open_shard(const char *dir, const char *journal, int month, const char *header)
{
	char path[4096];
	FILE *f;

	snprintf(path, sizeof(path), "%s/%s", dir, journal);
	if (mkdir(path, 0777) != 0 && errno != EEXIST)
		return NULL;
	snprintf(path, sizeof(path), "%s/%s/%04d-%02d.csv", dir, journal, FIRST_YEAR + month / 12, month % 12 + 1);
	f = fopen(path, "w");
	if (f != NULL)
		fprintf(f, "%s\n", header);
	return f;
}

static int
write_month(const char *dir, int month, int n)
{
	FILE *demands = open_shard(dir, "demands", month, "id,received,entered,by,first,liaison,channel,kind,"
	    "enterprise,contact,place,category,urgent,confidential,against,project,source,late,external,title,text");
	FILE *actions = open_shard(dir, "actions", month,
	    "id,seq,at,entered,by,for,action,to,code,limit,until,approver,solved,score,basis,text,rule");
	int first = day_of(FIRST_YEAR + month / 12, month % 12 + 1, 1), i;

	if (demands == NULL || actions == NULL)
		return -1;
	for (i = 0; i < n; i++) {
		int day = first + i * 28 / (n > 0 ? n : 1);
		char id[32];

		put_id(id, sizeof(id), day);
		put_demand(demands, id, day, 28800 + (int)draw(3600));
		put_actions(actions, id, day);
	}
	return (fclose(demands) | fclose(actions)) == 0 ? 0 : -1;
}

static int
write_rosters(const char *dir)
{
	char path[4096];
	FILE *f;
	int i;

	snprintf(path, sizeof(path), "%s/liaisons.csv", dir);
	f = fopen(path, "w");
	if (f == NULL)
		return -1;
	fputs("id,name,department,rank,area,group,quota,email,duties,from,until,also\n", f);
	for (i = 0; i < LIAISONS; i++)
		fprintf(f, "l%03d,示例%03d,office,,,,,,clerk,,,\n", i, i);
	if (fclose(f) != 0)
		return -1;
	snprintf(path, sizeof(path), "%s/enterprises.csv", dir);
	f = fopen(path, "w");
	if (f == NULL)
		return -1;
	fputs("id,name,short,former,class,size,tags,industry,area,address,status,from,until,also\n", f);
	for (i = 0; i < ENTERPRISES; i++)
		fprintf(f, "X%08d,示例企业%04d,,,above-scale,,,,,,,,,\n", i, i);
	return fclose(f);
}

int
main(int argc, char **argv)
{
	long demands = argc > 2 ? strtol(argv[2], NULL, 10) : 0;
	int month;

	if (argc < 3 || demands <= 0) {
		fputs("usage: generate DIR DEMANDS [SEED]\n", stderr);
		return 64;
	}
	state = argc > 3 ? strtoull(argv[3], NULL, 10) : 1;
	if (write_rosters(argv[1]) != 0) {
		perror("generate");
		return 74;
	}
	for (month = 0; month < MONTHS; month++) {
		long n = demands * (month + 1) / MONTHS - demands * month / MONTHS;

		if (write_month(argv[1], month, (int)n) != 0) {
			perror("generate");
			return 74;
		}
	}
	return 0;
}
