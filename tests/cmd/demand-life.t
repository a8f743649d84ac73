# A demand's life with demand-route: received, routed, signed, resolved, called back, closed.

$ mkdir office && cd office && cp "$SOURCE"/data/*.csv "$SOURCE"/data/*.yaml . && export LIAISON_AS=wang
$ cat >liaisons.csv <<'END'
> id,name,department,rank,area,group,quota,email,duties,from,until,also
> li,李明,office,,,,,,office,,,
> sun,孙批,office,leader,,,,,approver,,,
> wang,王芳,medical-section,,,,,,,,,
> zhao,赵水,water-company,,,,,,,,,
> END
$ cat >enterprises.csv <<'END'
> id,name,short,former,class,size,tags,industry,area,address,status,from,until,also
> X00000001,锦江电子有限公司,锦江电子,,,,,,,,,,,
> X00000002,宏远食品有限公司,,,,,,,,,,,,
> END
$ export D=2026-11-03

# Receipt prints the id, and nothing else in a pipe.
$ export A=$(demand-route receive --today $D --kind demand --channel phone --enterprise 锦江 --title '厂区停水两天了') ; echo "$A"
D20261103-eaje-e3fn

# Where it would go, and there it goes: with a category, a limit, and what gave it.
$ demand-route suggest "$A" --today $D
category,lead,handling,limit,rule
water-outage,water-company,transfer,24h,water-outage
$ demand-route route "$A" --today $D --dry-run
actions/2026-11.csv:D20261103-eaje-e3fn,1,2026-11-03T12:00:00+08:00,,wang,,classify,water-outage,,,,,,,,,
actions/2026-11.csv:D20261103-eaje-e3fn,2,2026-11-03T12:00:00+08:00,,wang,,route,water-company,transfer,24h,,,,,,,category
actions/2026-11.csv:D20261103-eaje-e3fn,3,2026-11-03T12:00:00+08:00,,wang,,join,zone-property,,24h,,,,,,,category
$ demand-route route "$A" --today $D
D20261103-eaje-e3fn: received → routed, due 2026-11-04T12:00:00+08:00

# Any unique part of the id will do.
$ demand-route sign "$(echo "$A" | cut -c11-14)" --as zhao --today $D
D20261103-eaje-e3fn: routed → handling, due 2026-11-04T12:00:00+08:00
$ demand-route note "$A" --text '抢修队已到现场' --until 2026-11-04 --today $D
D20261103-eaje-e3fn: handling → handling, due 2026-11-04T12:00:00+08:00
$ demand-route resolve "$A" --as li --for 自来水公司 --code 已解决 --text '已恢复供水' --today 2026-11-04
D20261103-eaje-e3fn: handling → resolved
$ demand-route callback "$A" --code reached --solved yes --score 非常满意 --today 2026-11-05
D20261103-eaje-e3fn: resolved → resolved
$ demand-route close "$A" --today 2026-11-05 --lang=zh
D20261103-eaje-e3fn：已办结 → 结案
$ demand-route show "$A" --today 2026-11-05
D20261103-eaje-e3fn  厂区停水两天了
  state             closed
  due               2026-11-04 12:00
  kind              demand
  channel           telephone
  enterprise        锦江电子有限公司
  category          停水
  lead department   自来水公司
  handling          by transfer
  co-handlers       区物业与市政服务公司
  limit             24h
  score             very satisfied
  solved            yes

  2026-11-03 12:00  王芳: received
  2026-11-03 12:00  王芳: classify → 停水
  2026-11-03 12:00  王芳: route → 自来水公司 (by transfer), limit 24h
  2026-11-03 12:00  王芳: join → 区物业与市政服务公司, limit 24h
  2026-11-03 12:00  赵水: sign
  2026-11-03 12:00  王芳: note, until 2026-11-04
                    抢修队已到现场
  2026-11-04 12:00  李明 for 自来水公司: resolve (solved)
                    已恢复供水
  2026-11-05 12:00  王芳: callback (reached), solved: yes, very satisfied
  2026-11-05 12:00  王芳: close
$ demand-route explain "$A" --today 2026-11-05
D20261103-eaje-e3fn  厂区停水两天了
limit 24h: category water-outage, categories.csv:160
  2026-11-03 12:00  start
due 2026-11-04T12:00:00+08:00
clocks:
  first word: due 2026-11-06, given 2026-11-03 12:00, in time
  lead 自来水公司: 2026-11-03 12:00 → 2026-11-04 12:00, 1 day
    to sign: due 2026-11-04, signed 2026-11-03 12:00, in time
  co-handler 区物业与市政服务公司: 2026-11-03 12:00 → 2026-11-04 12:00, 1 day
    to reply: due 2026-11-04T12:00:00+08:00, replied 2026-11-04 12:00, in time
  call-back: due 2026-11-11, made 2026-11-05 12:00, in time
routing: rule water-outage, routes.yaml:306, by the pattern '\A[\s\S]{0,80}(停水|断水|没有水用|没水用|无水可用|没有自来水|自来水.{0,6}(停了|断了|没了))', to water-company
$ cat actions/2026-11.csv
id,seq,at,entered,by,for,action,to,code,limit,until,approver,solved,score,basis,text,rule
D20261103-eaje-e3fn,1,2026-11-03T12:00:00+08:00,,wang,,classify,water-outage,,,,,,,,,
D20261103-eaje-e3fn,2,2026-11-03T12:00:00+08:00,,wang,,route,water-company,transfer,24h,,,,,,,category
D20261103-eaje-e3fn,3,2026-11-03T12:00:00+08:00,,wang,,join,zone-property,,24h,,,,,,,category
D20261103-eaje-e3fn,4,2026-11-03T12:00:00+08:00,,zhao,,sign,,,,,,,,,,
D20261103-eaje-e3fn,5,2026-11-03T12:00:00+08:00,,wang,,note,,,,2026-11-04,,,,,抢修队已到现场,
D20261103-eaje-e3fn,6,2026-11-04T12:00:00+08:00,,li,water-company,resolve,,solved,,,,,,,已恢复供水,
D20261103-eaje-e3fn,7,2026-11-05T12:00:00+08:00,,wang,,callback,,reached,,,,yes,5,,,
D20261103-eaje-e3fn,8,2026-11-05T12:00:00+08:00,,wang,,close,,,,,,,,,,

# Settled on the spot: receipt, route and resolve in one go.
$ export B=$(demand-route receive --today $D --kind 咨询 --channel 热线 --enterprise 宏远 --text '水费发票怎么开。急用' --done explained --answer '在营业厅或网上都可以开' --as zhao)
$ demand-route list --today $D --format=table
id                   state     due-at            enterprise-short  title
-------------------  --------  ----------------  ----------------  --------------
D20261103-eaje-e3fn  closed    2026-11-04 12:00  锦江电子          厂区停水两天了
D20261103-znde-rbsd  resolved  2026-11-10        宏远食品有..      水费发票怎么开
$ demand-route list --today 2026-11-05 --fields id,state,lead,done,in-time,age --where state=resolved
id,state,lead,done,in-time,age
D20261103-znde-rbsd,resolved,water-company,explained,yes,0

# A limit in working days, day by day; the days off of the New Year with their notice.
$ export C=$(demand-route receive --today 2025-12-29 --kind demand --channel visit --enterprise X00000002 --title '门前绿化带要移' --category roads)
$ demand-route route "$C" --today 2025-12-29 --to urban-management --limit 5wd
D20251229-5pn4-axp5: received → routed, due 2026-01-06
$ demand-route explain "$C" --today 2025-12-30
D20251229-5pn4-axp5  门前绿化带要移
limit 5wd: given in the line, actions/2025-12.csv:2
  2025-12-29 Mon  start, not counted
  2025-12-30 Tue  1
  2025-12-31 Wed  2
  2026-01-01 Thu  day off (元旦, 国办发明电〔2025〕7号)
  2026-01-02 Fri  day off (元旦, 国办发明电〔2025〕7号)
  2026-01-03 Sat  day off (元旦, 国办发明电〔2025〕7号)
  2026-01-04 Sun  3 (working day made up for: 元旦)
  2026-01-05 Mon  4
  2026-01-06 Tue  5
due 2026-01-06
clocks:
  first word: due 2026-01-04, in time so far
  lead 市城市管理局: 2025-12-29 12:00 → today, 1 day
    to sign: due 2025-12-30, in time so far
routing: rule greenery, routes.yaml:894, by the pattern '\A[\s\S]{0,80}(绿化|树木|树枝|大树|行道树|草坪|杂草|野草|修剪|园林|公园|绿地|花坛|绿道|风光带|栽树)', to zone-property
$ demand-route explain "$C" --today 2025-12-30 --lang=zh | head -4
D20251229-5pn4-axp5  门前绿化带要移
时限 5wd：单独指定，见 actions/2025-12.csv:2
  2025-12-29 周一  起算日，不计
  2025-12-30 周二  1

# Suspended, extended, overdue.
$ demand-route suspend "$C" --text 等图纸 --today 2025-12-30
D20251229-5pn4-axp5: routed → suspended, 4wd left
$ demand-route due --today 2025-12-30 --format=table
id                   state      due-at  alarm  lead-name     title
-------------------  ---------  ------  -----  ------------  --------------
D20251229-5pn4-axp5  suspended                 市城市管理局  门前绿化带要移
$ demand-route resume "$C" --today 2026-01-05
D20251229-5pn4-axp5: suspended → routed, due 2026-01-08
$ demand-route extend "$C" --limit 3wd --text 施工难 --approver 孙批 --today 2026-01-05
D20251229-5pn4-axp5: routed → routed, due 2026-01-13
$ demand-route due --where overdue=yes --today 2026-01-31
id,state,due,days-left,overdue,alarm,stage,urge-to,lead,enterprise,title
D20251229-5pn4-axp5,routed,2026-01-13,-18,yes,overdue;sign;respond;urge,supervise,urban-management,urban-management,X00000002,门前绿化带要移

$ demand-route due --head 1 --today 2026-01-31 --format=table
id                   state   due-at        alarm                      lead-name     title
-------------------  ------  ------------  -------------------------  ------------  --------------
D20251229-5pn4-axp5  routed  2026-01-13 !  overdue;sign;respond;urge  市城市管理局  门前绿化带要移

# Ids through a pipe; and nothing to do is no error.
$ demand-route due --where overdue=yes --ids --today 2026-01-31 | demand-route urge - --text 请抓紧 --today 2026-01-31
D20251229-5pn4-axp5: routed → routed, due 2026-01-13
$ demand-route due --where overdue=yes --ids --today 2026-01-06 | demand-route urge - --today 2026-01-06

# A table of demands.
$ printf '诉求类型,来源渠道,企业,标题\n诉求,电话,锦江电子,缺工\n诉求,电话,宏远,夜间跳闸\n' | demand-route receive - --today $D | demand-route route - --today $D
D20261103-hzfd-89nd: received → routed, due 2026-11-17
D20261103-nv1h-tbks: received → routed, due 2026-11-12
$ demand-route list --where state=routed --fields category,lead,limit,title --sort title --today $D
category,lead,limit,title
power-quality,power-company,7wd,夜间跳闸
,office,10wd,缺工
roads,urban-management,8wd,门前绿化带要移

# Amended, and taken back the same day.
$ demand-route amend "$C" --title '门前绿化带和树要移' --basis 企业来电 --today 2026-02-02
D20251229-5pn4-axp5: routed → routed, due 2026-01-13
$ demand-route undo "$C" --text 记错了 --today 2026-02-02
D20251229-5pn4-axp5: routed → routed, due 2026-01-13
$ demand-route list --where title~绿化 --fields title,lines --today 2026-02-02
title,lines
门前绿化带要移,7
$ demand-route show "$C" --format=csv --today 2026-02-02 | cut -d, -f2,7,16,18
seq,action,text,mark
1,route,,
2,suspend,等图纸,
3,resume,,
4,extend,施工难,
5,urge,请抓紧,
6,amend,门前绿化带和树要移,undone
7,undo,记错了,

# The table of states, and rules that are sound.
$ demand-route states --format=csv | head -3
action,from,leads-to,needs,takes,who,about
route,received;routed;handling;returned,routed,to,code;limit;until;basis;text;rule,anybody,"send it to the lead department, with its limit"
sign,routed,handling,,basis;text,department,the department takes it on
$ demand-route lint

# Redacting is the one edit in place: what it hides is gone from the files, and only there; its reason stays.
$ export R=$(demand-route receive --today $D --kind demand --channel phone --enterprise 锦江 --title '张三的事' --text '张三说')
$ demand-route note "$R" --text '已回张三' --today $D && demand-route redact "$R" --text 误录姓名 --today $D
D20261103-cept-4xmy: received → received
D20261103-cept-4xmy: received → received
$ grep -r 张三 . ; grep -h "$R" actions/2026-11.csv demands/2026-11.csv
D20261103-cept-4xmy,1,2026-11-03T12:00:00+08:00,,wang,,note,,,,,,,,,[redacted],
D20261103-cept-4xmy,2,2026-11-03T12:00:00+08:00,,wang,,redact,,,,,,,,,误录姓名,
D20261103-cept-4xmy,2026-11-03T12:00:00+08:00,,wang,wang,,phone,demand,X00000001,,,,,,,,,,,[redacted],[redacted]
$ demand-route list --where redacted=yes --fields title,text --today $D
title,text
[redacted],[redacted]

# Confidential demands are masked in listings, and by what is asked of them.
$ export S=$(demand-route receive --today $D --kind report --channel letter --enterprise 锦江 --title '举报一事' --confidential)
$ demand-route list --where confidential=yes --fields enterprise,enterprise-name,title --today $D
enterprise,enterprise-name,title
***,***,***
$ demand-route list --where title~举报 --fields title --today $D
title
= 1
$ demand-route list --where title~举报 --fields title --today $D --reveal
title
举报一事

# Two clones decided without knowing of each other: the card is contested until the next action.
$ tail -1 actions/2026-11.csv | sed "s/^[^,]*,[0-9]*/$S,1/; s/,wang,/,li,/; s/,redact,/,note,/" >>actions/2026-11.csv
$ tail -1 actions/2026-11.csv | sed 's/,li,/,zhao,/' >>actions/2026-11.csv
$ demand-route list --where contested=yes --fields state,lines,contested --today $D
state,lines,contested
received,2,yes
$ demand-route note "$S" --text 已核对 --today $D
D20261103-0d27-ermy: received → received
$ demand-route list --where contested=yes --fields state --today $D
state
= 1
