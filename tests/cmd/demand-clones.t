# Two clones that decide without knowing of each other, joined by git's own union merge: contested, idle, settled.

$ registry-init office && cd office && rm -rf ../keep && export LIAISON_AS=wang
made the registry office, preset none
departments: 58, categories: 165, calendar: 580
next: look through office/registry.yaml, where every key is explained; then
    cd office
    roster-edit add liaisons id=zhang name=张伟 department=office duties=clerk
    roster-edit add enterprises name=锦江电子 class=above-scale
    export LIAISON_AS=zhang
    liaison-assign pair zhang 锦江电子
    demand-route receive --kind demand --channel phone --enterprise 锦江电子 --title 园区停水两天了
    liaison
$ cat >liaisons.csv <<'END'
> id,name,department,rank,area,group,quota,email,duties,from,until,also
> li,李明,office,,,,,,office,,,
> qian,钱水,water-company,,,,,,,,,
> sun,孙批,office,leader,,,,,approver;leader,,,
> wang,王芳,medical-section,,,,,,,,,
> zhao,赵水,water-company,,,,,,,,,
> zhou,周电,power-company,,,,,,,,,
> END
$ cat >enterprises.csv <<'END'
> id,name,short,former,class,size,tags,industry,area,address,status,from,until,also
> X00000001,锦江电子有限公司,锦江电子,,,,,,,,,,,
> X00000002,宏远食品有限公司,宏远,,,,,,,,,,,
> END
$ sed -i 's/^sign: .*/sign: known/' registry.yaml && git add -A && git commit -qm 'people and enterprises'
$ export A=$(demand-route receive --today 2026-11-03 --kind demand --channel phone --enterprise 锦江 --title '水压低') && demand-route route "$A" --to water-company --today 2026-11-03 -q && demand-route sign "$A" --as zhao --today 2026-11-03 -q && demand-route resolve "$A" --as zhao --code solved --text 已修 --today 2026-11-04 -q
$ git add -A && git commit -qm 'resolved' && cd .. && git clone -q office other && cd other && registry-init --join . >join.out 2>&1; rm -f join.out; git status --short

# Here it is closed; there it is sent back, and handled on.
$ demand-route close "$A" --as li --today 2026-11-05 -C ../office
D20261103-3n43-9xby: resolved → closed
$ git -C ../office commit -qam 'closed'
$ demand-route send-back "$A" --text 水压仍低 --today 2026-11-05 && demand-route note "$A" --text 明日再修 --as zhao --today 2026-11-05
D20261103-3n43-9xby: resolved → handling, due 2026-11-10
D20261103-3n43-9xby: handling → handling, due 2026-11-10
$ git commit -qam 'sent back' && git pull -q --no-rebase --no-edit && git log --oneline -1 --format=%p | wc -w
Auto-merging actions/2026-11.csv
2
$ grep -c '<<<<' actions/2026-11.csv; cut -d, -f2,5,7 actions/2026-11.csv
0
seq,by,action
1,wang,route
2,zhao,sign
3,zhao,resolve
4,wang,send-back
5,zhao,note
4,li,close

# Both see the same, in whatever order they merge.
$ git -C ../office pull -q --no-rebase --no-edit ../other && cmp actions/2026-11.csv ../office/actions/2026-11.csv; for r in . ../office; do demand-route list -C $r --fields state,contested,idle,lines,alarm --today 2026-11-06 | tail -1; done
closed,yes,2,6,contested
closed,yes,2,6,contested
$ demand-route list --where contested=yes --ids --today 2026-11-06 | grep -c "$A"
1
$ demand-route list --where 'idle>0' --fields state,idle --today 2026-11-06
state,idle
closed,2
$ demand-route show "$A" --today 2026-11-06
D20261103-3n43-9xby  水压低
  state             closed
  due               2026-11-10
  kind              demand
  channel           telephone
  enterprise        锦江电子有限公司
  lead department   自来水公司
  limit             5wd
  ! holds actions that were not possible when they came and have no effect
  ! contested, decided without knowing of each other: 李明 close, 王芳 send-back
    (without effect), 赵水 note (without effect). The next action settles it

  2026-11-03 12:00  王芳: received
  2026-11-03 12:00  王芳: route → 自来水公司, limit 5wd
  2026-11-03 12:00  赵水: sign
  2026-11-04 12:00  赵水: resolve (solved)
                    已修
  2026-11-05 12:00  李明: close [contested]
  2026-11-05 12:00  王芳: send-back [without effect]
                    水压仍低
  2026-11-05 12:00  赵水: note [without effect]
                    明日再修
$ demand-route show "$A" --format=csv --today 2026-11-06 | cut -d, -f2,5,7,18
seq,by,action,mark
1,wang,route,
2,zhao,sign,
3,zhao,resolve,
4,li,close,
4,wang,send-back,idle
5,zhao,note,idle
$ registry-check --today 2026-11-06
actions/2026-11.csv:5:21: contested: 'D20261103-3n43-9xby' is contested: number 4 was given twice, so somebody decided without knowing of the other; the next action settles it
actions/2026-11.csv:5:56: idle: 'send-back' has no effect: 'D20261103-3n43-9xby' was 'closed' then, and it is not allowed there
actions/2026-11.csv:6:56: idle: 'note' has no effect: 'D20261103-3n43-9xby' was 'closed' then, and it is not allowed there
= 1

# The next action settles it; what had no effect stays told.
$ demand-route callback "$A" --code reached --solved no --score 2 --today 2026-11-06
D20261103-3n43-9xby: closed → closed
$ demand-route resolve "$A" --as zhao --code solved --text 换泵 --today 2026-11-06
! demand-route: D20261103-3n43-9xby: 'resolve' is not possible while it is 'closed'; possible now: callback, reopen, link, exclude, hold, amend, undo, redact, upload
= 65
$ demand-route list --where contested=yes --today 2026-11-06 --ids
= 1
$ demand-route show "$A" --today 2026-11-06 | grep -E '!|\[' 
  ! holds actions that were not possible when they came and have no effect
  2026-11-05 12:00  王芳: send-back [without effect]
  2026-11-05 12:00  赵水: note [without effect]
$ registry-check --today 2026-11-06
actions/2026-11.csv:5:56: idle: 'send-back' has no effect: 'D20261103-3n43-9xby' was 'closed' then, and it is not allowed there
actions/2026-11.csv:6:56: idle: 'note' has no effect: 'D20261103-3n43-9xby' was 'closed' then, and it is not allowed there
= 1

# Two closes: the same decision twice is still two, and one of them idle.
$ export B=$(demand-route receive --today 2026-11-07 --kind consult --channel phone --enterprise 宏远 --title '水费怎么查' --done explained --answer 网上可查 --as zhao)
$ git add -A && git commit -qm 'settled' 2>/dev/null; git -C ../office pull -q --no-edit ../other && demand-route close "$B" --as li --today 2026-11-07 -C ../office && git -C ../office commit -qam 'closed' 2>/dev/null; demand-route close "$B" --today 2026-11-07 && git commit -qam 'closed' 2>/dev/null; git pull -q --no-rebase --no-edit
D20261107-pw0y-w9hj: resolved → closed
D20261107-pw0y-w9hj: resolved → closed
Auto-merging actions/2026-11.csv
$ demand-route list --where id="$B" --fields state,contested,idle,lines --today 2026-11-07
state,contested,idle,lines
closed,yes,1,4
$ demand-route show "$B" --today 2026-11-07 | sed -n '/!/,$p'
  ! holds actions that were not possible when they came and have no effect
  ! contested, decided without knowing of each other: 李明 close, 王芳 close
    (without effect). The next action settles it

  2026-11-07 12:00  赵水: received
  2026-11-07 12:00  赵水: route → 自来水公司 (at once), limit 5wd
  2026-11-07 12:00  赵水: resolve (explained)
                    网上可查
  2026-11-07 12:00  李明: close [contested]
  2026-11-07 12:00  王芳: close [without effect]
$ demand-route note "$B" --text 已核对 --today 2026-11-08
! demand-route: D20261107-pw0y-w9hj: 'note' is not possible while it is 'closed'; possible now: callback, reopen, link, exclude, hold, amend, undo, redact, upload
= 65
$ demand-route reopen "$B" --text 重新核对 --today 2026-11-08 && demand-route list --where id="$B" --fields state,contested,idle --today 2026-11-08
D20261107-pw0y-w9hj: closed → routed, due 2026-11-13
state,contested,idle
routed,,1
