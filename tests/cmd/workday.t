# The n-th working day after a date: make-up Saturdays count, the Spring Festival does not.
$ workday add 2026-02-13 5wd
2026-02-27

# Back again, and no day at all.
$ workday add -- 2026-02-27 -5wd
2026-02-13

$ workday add 2026-02-15 0wd
2026-02-15

# Calendar days roll to the next working day; hours and minutes run round the clock, working hours by the office's.
$ workday add 2026-02-13 7d
2026-02-24

$ workday add 2026-02-13T10:00:00+08:00 24h
2026-02-14T10:00:00+08:00

$ workday add 2026-02-13T16:30:00+08:00 40m
2026-02-13T17:10:00+08:00

$ workday add 2026-02-13T16:30:00+08:00 2wh
2026-02-14T09:30:00+08:00

# Working days of whole years, as published.
$ for y in 2010 2015 2019 2020 2021 2022 2023 2024 2025 2026; do
> workday count $((y - 1))-12-31 $y-12-31 --today 2026-06-01
> done
250
249
250
249
250
249
249
251
248
248

# Back is negative: the first date is never counted, the second always.
$ workday count 2026-10-09 2026-10-01
-1

$ workday count 2026-10-01 2026-10-09
2

# Is it a working day? The status says it too.
$ workday is 2026-10-10
yes

$ workday is 2026-10-01
no
= 1

# One question a line, by blank or comma; a heading of our own is passed over.
$ workday add - <<'END'
> 2026-02-13 5wd
> 2026-02-13,5wd
>   2026-02-27   -5wd
> END
from,limit,due,provisional
2026-02-13,5wd,2026-02-27,
2026-02-13,5wd,2026-02-27,
2026-02-27,-5wd,2026-02-13,

$ workday add - <<'END' --today 2026-06-01 | workday add - --today 2026-06-01
> from,limit
> 2026-12-30,3wd
> END
from,limit,due,provisional
2026-12-30,3wd,2027-01-04,yes

$ workday count - <<'END'
> 2026-09-30 2026-10-31
> 2026-10-31 2026-09-30
> END
from,to,days
2026-09-30,2026-10-31,18
2026-10-31,2026-09-30,-19

$ printf '\357\273\2772026-10-10\r\n\r\n2026-10-01\r\n2026-10-12' | workday is -
date,workday,name
2026-10-10,yes,国庆节
2026-10-01,no,国庆节
2026-10-12,yes,

$ workday is - </dev/null
date,workday,name

# What is not published yet is provisional.
$ workday count 2026-12-01 2027-01-31 --today 2026-06-01
43
! workday: warning: provisional: days off are published until '2026-12-31' only

$ workday is 2027-10-01 --today 2026-06-01
yes
! workday: warning: provisional: days off are published until '2026-12-31' only

$ workday add 2026-01-04 1wd --today 2025-11-03
2026-01-05
! workday: warning: provisional: days off are published until '2025-12-31' only

$ workday add 2026-01-04 1wd --today 2025-11-04
2026-01-05

# Amendments in mid-year: as of a day, what was published by it counts.
$ workday add 2020-01-30 2wd --as-of 2020-01-26
2020-02-01

$ workday add 2020-01-30 2wd --as-of 2020-01-27
2020-02-04

$ workday is 2019-05-02 --as-of 2019-03-21
yes

$ workday is 2019-05-02 --as-of 2019-03-22
no
= 1

$ workday is 2015-09-03 --today 2015-05-12
yes

# The days that differ from their weekday.
$ workday list --period 2026-02 --today 2026-06-01
date,workday,name,published,source,calendar
2026-02-14,yes,春节,2025-11-04,国办发明电〔2025〕7号,
2026-02-15,no,春节,2025-11-04,国办发明电〔2025〕7号,
2026-02-16,no,春节,2025-11-04,国办发明电〔2025〕7号,
2026-02-17,no,春节,2025-11-04,国办发明电〔2025〕7号,
2026-02-18,no,春节,2025-11-04,国办发明电〔2025〕7号,
2026-02-19,no,春节,2025-11-04,国办发明电〔2025〕7号,
2026-02-20,no,春节,2025-11-04,国办发明电〔2025〕7号,
2026-02-21,no,春节,2025-11-04,国办发明电〔2025〕7号,
2026-02-22,no,春节,2025-11-04,国办发明电〔2025〕7号,
2026-02-23,no,春节,2025-11-04,国办发明电〔2025〕7号,
2026-02-28,yes,春节,2025-11-04,国办发明电〔2025〕7号,

$ workday list --period 2020-02 --format=table
date        working day  name  published   source                 calendar
----------  -----------  ----  ----------  ---------------------  --------
2020-02-01  no           春节  2020-01-27  国办发明电〔2020〕1号
2020-02-02  no           春节  2020-01-27  国办发明电〔2020〕1号
2020-02-03  yes          春节  2020-01-27  国办发明电〔2020〕1号

# Bad lines are all told; the good ones are answered, and every line keeps its place.
$ workday add - <<'END'
> 2026-02-30 5wd
> 2026-02-13 5
> 2026-02-13
> 2026-02-13 5wd more
> 2026-02-13 -5h
> 2026-02-13 5wd
> END
from,limit,due,provisional
2026-02-30,5wd,,
2026-02-13,5,,
2026-02-13,,,
2026-02-13,5wd,2026-02-27,
2026-02-13,-5h,,
2026-02-13,5wd,2026-02-27,
! workday: -:1:1: '2026-02-30' is not a date like 2026-11-03
! workday: -:2:12: '5' is not a limit like 5wd, 7d, 24h, 40m or 2wh
! workday: -:3:1: 'LIMIT' is missing
! workday: -:4:16: 'more' is too much in this line
! workday: -:5:12: '-5h' is not a limit like 5wd, 7d, 24h, 40m or 2wh
= 65

$ workday add 2026-02-30 5wd
! workday: '2026-02-30' is not a date like 2026-11-03
= 64

$ workday add 2026-02-13 5
! workday: '5' is not a limit like 5wd, 7d, 24h, 40m or 2wh
= 64

$ workday add 9999-12-30 5wd
! workday: '5wd' from there lies beyond the years that can be written
= 64

$ workday add 2026-02-13
! usage: workday add [OPTION]... FROM LIMIT | -
! example: workday add 2026-02-13 5wd
! 'workday --help' tells more
! workday: missing operand: FROM LIMIT | -
= 64

$ workday is 2026-02-13 2026-02-14
! workday: unexpected operand '2026-02-14'
= 64

$ workday ad 2026-02-13 5wd
! workday: unknown verb 'ad'; did you mean 'add'?
= 64

$ workday
! usage: workday VERB [OPTION]... [OPERAND]...
! verbs: add count is list
! example: workday add 2026-02-13 5wd
! 'workday --help' tells more
= 64

$ workday is 2026-02-13 --today yesterday
! workday: --today: 'yesterday' is not a date like 2026-11-03
= 64

# Every form of output.
$ workday is 2026-10-10 --format=json
[
 {"date": "2026-10-10", "workday": "yes", "name": "国庆节"}
]

$ workday add 2026-02-13 5wd --format=table
from        limit  due         provisional
----------  -----  ----------  -----------
2026-02-13  5wd    2026-02-27

# A registry has a calendar, a zone and hours of its own.
$ mkdir -p office/sub && cd office/sub && cat >../registry.yaml <<'END'
> name: test
> zone: "+09:00"
> d-rolls: no
> hours: ["09:00-12:00"]
> END
$ cat >../calendar.csv <<'END'
> calendar,date,published,kind,name,source
> ,2026-05-08,,off,closed for moving,
> END

$ workday list
date,workday,name,published,source,calendar
2026-05-08,no,closed for moving,,,

$ workday add 2026-05-07 1wd
2026-05-11

$ workday add 2026-05-07 2d
2026-05-09

$ workday add 2026-05-07T11:00:00+09:00 2wh
2026-05-11T10:00:00+09:00

$ (cd / && workday -C "$OLDPWD/.." is 2026-05-08)
no
= 1

$ LIAISON_DATA=/nowhere workday is 2026-05-08
! workday: '/nowhere' is no registry: it has no registry.yaml
= 66

$ workday -C /nowhere is 2026-05-08
! workday: '/nowhere' is no registry: it has no registry.yaml
= 66

$ printf 'date,kind\n2026-05-08,feast\n2026-05-32,off\n' >../calendar.csv; workday is 2026-05-08
! workday: calendar.csv:2:12: 'feast' is neither 'off' nor 'work'
! workday: calendar.csv:3:1: '2026-05-32' is not a date like 2026-11-03
= 65

$ printf 'zone: here\n' >../registry.yaml; workday is 2026-05-08
! workday: registry.yaml:1:7: 'here' does not fit 'zone': expected an offset like "+08:00"
= 78
