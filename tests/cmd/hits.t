# What a rule notes for whom it sends to, and how often each rule was needed.

$ mkdir office && cd office && cp "$SOURCE"/data/*.csv "$SOURCE"/data/registry.yaml . && export LIAISON_AS=wang D=2026-11-03
$ cat >liaisons.csv <<'END'
> id,name,department,rank,area,group,quota,email,duties,from,until,also
> wang,王芳,office,,,,,,office,,,
> END
$ cat >enterprises.csv <<'END'
> id,name,short,former,class,size,tags,industry,area,address,status,from,until,also
> X00000001,锦江电子有限公司,锦江电子,,,,,,,,,,,
> END
$ cat >routes.yaml <<'END'
> fallback: office
> rules:
>   - name: water
>     any: ['(\S{0,4})停水', '(\S{0,4})断水']
>     category: water-outage
>     lead: water-company
>     note: '停水地点：{1}，原话“{0}”，天数{2}'
>     match: [东门停水]
>   - name: power
>     any: [停电]
>     category: power-outage
>     lead: power-company
>     match: [停电]
> END
$ cut -d, -f1 categories.csv | grep -c '^water-outage$\|^power-outage$'
2
$ demand-route lint
! demand-route: routes.yaml:7:11: rule 'water': the note names {2}, but the pattern '(\S{0,4})停水' has no such group
! demand-route: routes.yaml:7:11: rule 'water': the note names {2}, but the pattern '(\S{0,4})断水' has no such group
= 78
$ sed -i 's/，天数{2}//' routes.yaml && demand-route lint
$ cat >../take <<'END'
> #!/bin/sh
> day=$1; shift
> demand-route receive --today "$day" --kind demand --channel phone --enterprise 锦江 "$@" 2>/dev/null
> END
$ chmod +x ../take && export PATH="$PATH:$PWD/.."

# The note in the line of the route; a text of one's own goes before it.
$ export A=$(take 2026-09-01 --title '东门停水，请来人') B=$(take 2026-09-02 --title 西门断水 --text '厂里没水') C=$(take 2026-11-03 --title 南门停水 --confidential)
$ demand-route suggest "$A" --today 2026-11-03
category,lead,handling,limit,rule
water-outage,water-company,,24h,water
$ demand-route suggest --text 停水 --format=json
[
 {"category": "water-outage", "lead": "water-company", "handling": "", "limit": "24h", "rule": "water"}
]
$ demand-route explain "$A" --today 2026-09-01 | tail -n 2
routing: rule water, routes.yaml:3, by the pattern '(\S{0,4})停水', to water-company
  note: 停水地点：东门，原话“东门停水”
$ demand-route route "$A" --today 2026-09-01
D20260901-marz-9vtx: received → routed, due 2026-09-02T12:00:00+08:00
$ demand-route route "$B" --today 2026-09-02 --text 速办 --to environment
D20260902-ygan-zvrd: received → routed, due 2026-09-16
$ demand-route show "$A" --today 2026-09-01 | tail -n 3
  2026-09-01 12:00  王芳: classify → 停水
  2026-09-01 12:00  王芳: route → 自来水公司, limit 24h
                    停水地点：东门，原话“东门停水”
$ cut -d, -f7,8,16- actions/2026-09.csv
action,to,text,rule
classify,water-outage,,
route,water-company,停水地点：东门，原话“东门停水”,category
route,environment,速办,department

# Nothing is quoted of a confidential one, and no reason is made up for what is entered late.
$ demand-route suggest "$C" --today 2026-11-03
category,lead,handling,limit,rule
water-outage,water-company,,24h,water
$ demand-route route "$C" --today 2026-11-03 && cut -d, -f7,8,16- actions/2026-11.csv
D20261103-mb71-zgbq: received → routed, due 2026-11-04T12:00:00+08:00
action,to,text,rule
classify,water-outage,,
route,water-company,,category
$ export E=$(take 2026-09-03 --title 北门停水)
$ demand-route route "$E" --today 2026-11-03 --at 2026-09-03
! demand-route: D20260903-p1sm-swkb: '2026-09-03' is more than 3wd ago: say why it is entered so late, with --text
= 65
$ demand-route route "$E" --today 2026-11-03 --at 2026-09-03 --text 补录
D20260903-p1sm-swkb: received → routed, due 2026-09-04T12:00:00+08:00

# Hits: every rule, needed or not, and what no rule took.
$ demand-route hits --today 2026-11-03
rule,period,cards,sent
water,all,4,3
power,all,0,0
lexicon,all,0,0
fallback,all,0,0
$ export F=$(take 2026-11-02 --title 招工困难)
$ demand-route hits --today 2026-11-03 --by month --format=table
rule      period   demands  sent there
--------  -------  -------  ----------
water     2026-09        3           2
water     2026-10        0           0
water     2026-11        1           1
power     2026-09        0           0
power     2026-10        0           0
power     2026-11        0           0
lexicon   2026-09        0           0
lexicon   2026-10        0           0
lexicon   2026-11        0           0
fallback  2026-09        0           0
fallback  2026-10        0           0
fallback  2026-11        1           0
$ demand-route hits --today 2026-11-03 --by week --period 2026-11 --format=csv
rule,period,cards,sent
water,2026-W44,0,0
water,2026-W45,1,1
power,2026-W44,0,0
power,2026-W45,0,0
lexicon,2026-W44,0,0
lexicon,2026-W45,0,0
fallback,2026-W44,0,0
fallback,2026-W45,1,0
$ demand-route hits --today 2026-11-03 --by quarter --period 2026-Q1..2026-Q2 | head -n 3
rule,period,cards,sent
water,2026-Q1,0,0
water,2026-Q2,0,0
$ demand-route hits --today 2026-11-03 --period 2026-09 --format=json
[
 {"rule": "water", "period": "2026-09", "cards": 3, "sent": 2},
 {"rule": "power", "period": "2026-09", "cards": 0, "sent": 0},
 {"rule": "lexicon", "period": "2026-09", "cards": 0, "sent": 0},
 {"rule": "fallback", "period": "2026-09", "cards": 0, "sent": 0}
]
$ demand-route hits --today 2026-11-03 --by area
! demand-route: --by: 'area' is none of week, month, quarter, year
= 64

# What is redacted cannot be asked about; what is undone was never there.
$ demand-route redact "$F" --today 2026-11-03 --text 依申请 --basis 申请 -q
$ export G=$(take 2026-11-03 --title 停电) && demand-route undo "$G" --to 0 --text 误录 --today 2026-11-03 -q
$ demand-route hits --today 2026-11-03 --period 2026-11
rule,period,cards,sent
water,2026-11,1,1
power,2026-11,0,0
lexicon,2026-11,0,0
fallback,2026-11,0,0
! demand-route: 1 demand is redacted and not counted
$ demand-route 规则命中 --lang=zh --today 2026-11-03 --format=table --by month --period 2026-11
规则      期间        诉求数  照此派单
--------  ----------  ------  --------
water     2026年11月       1         1
power     2026年11月       0         0
lexicon   2026年11月       0         0
fallback  2026年11月       0         0
! demand-route: 1 件诉求已脱敏，未计入
