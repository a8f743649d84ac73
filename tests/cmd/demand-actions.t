# Every action: where it is allowed and where not, what it needs, and what it does.

$ mkdir office && cd office && cp "$SOURCE"/data/*.csv "$SOURCE"/data/*.yaml . && export LIAISON_AS=wang
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
$ export D=2026-11-03
$ cat >../take <<'END'
> #!/bin/sh
> exec demand-route receive --today "$D" --kind "$1" --channel phone --enterprise "$2" --title "$3"
> END
$ cat >../state <<'END'
> #!/bin/sh
> demand-route list --today "${2:-$D}" --where id="$1" --fields "${3:-state}" | tail -1
> END
$ chmod +x ../take ../state && export PATH="$PATH:$PWD/.."

# return, rule-on: the department sends it back, the office decides; the clock runs on from the first route.
$ export A=$(take demand 锦江 水压低) && demand-route route "$A" --to water-company --limit 5wd --today $D
D20261103-s716-0bw6: received → routed, due 2026-11-10
$ demand-route rule-on "$A" --to power-company --today $D
! demand-route: D20261103-s716-0bw6: 'rule-on' is not possible while it is 'routed'; possible now: route, sign, join, joined, return, classify, plan, issue, extend, suspend, hang, note, contact, convene, urge, supervise, resolve, merge, link, split, reject, withdraw, exclude, hold, amend, undo, redact, upload
= 65
$ demand-route return "$A" --today $D --as zhao
! demand-route: missing: --code
= 64
$ demand-route return "$A" --code 推诿 --today $D --as zhao
! demand-route: D20261103-s716-0bw6: '推诿' is none of not-ours, incomplete, unclear, duplicate, other
= 65
$ demand-route return "$A" --code not-ours --to power-company --today $D
! demand-route: D20261103-s716-0bw6: this is for '自来水公司' to do, and '王芳' is not of them
= 65
$ demand-route return "$A" --code not-ours --to power-company --text 非供水问题 --today $D --as zhao
D20261103-s716-0bw6: routed → returned, due 2026-11-10
$ demand-route sign "$A" --today $D --as zhao
! demand-route: D20261103-s716-0bw6: 'sign' is not possible while it is 'returned'; possible now: route, join, joined, rule-on, classify, plan, issue, extend, note, contact, convene, urge, supervise, merge, link, split, reject, withdraw, exclude, hold, amend, undo, redact, upload
= 65
$ demand-route rule-on "$A" --to water-company --text 属二次供水 --today 2026-11-04
D20261103-s716-0bw6: returned → routed, due 2026-11-10
$ state "$A" 2026-11-04 state,lead,returns,returned,due,original-due
routed,water-company,1,yes,2026-11-10,2026-11-10
$ demand-route sign "$A" --as zhao --today 2026-11-04
D20261103-s716-0bw6: routed → handling, due 2026-11-10
$ demand-route sign "$A" --as zhao --today 2026-11-04
! demand-route: D20261103-s716-0bw6: 'sign' is not possible while it is 'handling'; possible now: route, join, joined, return, classify, plan, issue, extend, suspend, hang, note, contact, convene, urge, supervise, resolve, merge, link, split, withdraw, exclude, hold, amend, undo, redact, upload
= 65

# join, joined: a co-handler with a limit of its own, and its reply.
$ demand-route join "$A" --to water-company --today 2026-11-04
! demand-route: D20261103-s716-0bw6: 'water-company' has the lead already
= 65
$ demand-route joined "$A" --as zhou --text 已查 --today 2026-11-04
! demand-route: D20261103-s716-0bw6: '周电' is not of a department that was asked to join in
= 65
$ demand-route join "$A" --to power-company --limit 2wd --today 2026-11-04
D20261103-s716-0bw6: handling → handling, due 2026-11-10
$ demand-route join "$A" --to power-company --today 2026-11-04
! demand-route: D20261103-s716-0bw6: 'power-company' was asked to join in already
= 65
$ demand-route joined "$A" --as zhao --text 已查 --today 2026-11-04
! demand-route: D20261103-s716-0bw6: '赵水' is not of a department that was asked to join in
= 65
$ demand-route joined "$A" --as zhou --text 电压正常 --today 2026-11-04 && state "$A" 2026-11-04 state,co
D20261103-s716-0bw6: handling → handling, due 2026-11-10
handling,power-company
$ demand-route joined "$A" --as zhou --text 再查 --today 2026-11-04
! demand-route: D20261103-s716-0bw6: '周电' is not of a department that was asked to join in
= 65

# classify, plan, convene, contact, note.
$ demand-route classify "$A" --today 2026-11-04
! demand-route: D20261103-s716-0bw6: say the category or the kind: --to or --code
= 64
$ demand-route classify "$A" --to nonsense --today 2026-11-04
! demand-route: D20261103-s716-0bw6: 'nonsense' is not among the categories
= 66
$ demand-route classify "$A" --to water-pressure --code complaint --today 2026-11-04 -q; state "$A" 2026-11-04 category,kind
water-pressure,complaint
$ demand-route classify "$A" --code 诉求 --today 2026-11-04 -q; state "$A" 2026-11-04 category,kind
water-pressure,demand
$ demand-route plan "$A" --text 加泵 --until 2026-11-06 --today 2026-11-04
! demand-route: D20261103-s716-0bw6: this is for '自来水公司' to do, and '王芳' is not of them
= 65
$ demand-route plan "$A" --text 加泵 --until 2026-11-06 --as zhao --today 2026-11-04 -q; state "$A" 2026-11-04 plan-due
2026-11-06
$ demand-route convene "$A" --today 2026-11-04
! demand-route: missing: --to
= 64
$ demand-route convene "$A" --to '李明;power-company' --until 2026-11-05 --text 现场会 --today 2026-11-04 -q
$ demand-route contact "$A" --text 企业再次来电 --today 2026-11-04 -q; state "$A" 2026-11-04 contacts
1

# extend: once or twice, not too far, and always to a later day.
$ demand-route extend "$A" --today 2026-11-04 --text 等泵 --approver sun
! demand-route: D20261103-s716-0bw6: say by how much or until when: one of --limit and --until
= 64
$ demand-route extend "$A" --limit 2d --today 2026-11-04 --text 等泵 --approver sun
! demand-route: D20261103-s716-0bw6: its limit is 5wd; extend it in the same unit, not by '2d'
= 65
$ demand-route extend "$A" --until 2026-11-10 --today 2026-11-04 --text 等泵 --approver sun
! demand-route: D20261103-s716-0bw6: it is due on 2026-11-10 already; '2026-11-10' is no later
= 65
$ demand-route extend "$A" --limit 31wd --today 2026-11-04 --text 等泵 --approver sun
! demand-route: D20261103-s716-0bw6: extensions may come to 30 days in all, not to 31
= 65
$ demand-route extend "$A" --limit 2wd --today 2026-11-04 --text 等泵 --approver li
! demand-route: D20261103-s716-0bw6: '李明' may not approve: that takes the duty approver
= 65
$ demand-route extend "$A" --limit 2wd --today 2026-11-04 --text 等泵 --approver sun
D20261103-s716-0bw6: handling → handling, due 2026-11-12
$ demand-route extend "$A" --until 2026-11-20 --today 2026-11-04 --text 等泵 --approver sun
D20261103-s716-0bw6: handling → handling, due 2026-11-20
$ demand-route extend "$A" --until 2026-11-25 --today 2026-11-04 --text 等泵 --approver sun
! demand-route: D20261103-s716-0bw6: it may be extended only 2 times
= 65
$ state "$A" 2026-11-04 extended,limit,original-limit,due,original-due
yes,7wd,5wd,2026-11-20,2026-11-10

# suspend, resume: not what is overdue; not what stands already.
$ demand-route suspend "$A" --today 2026-11-05
! demand-route: missing: --text
= 64
$ demand-route suspend "$A" --text 等物业 --today 2026-11-05
D20261103-s716-0bw6: handling → suspended, 5wd left
$ demand-route suspend "$A" --text 等物业 --today 2026-11-05
! demand-route: D20261103-s716-0bw6: 'suspend' is not possible while it is 'suspended'; possible now: join, joined, classify, plan, issue, extend, resume, hang, note, contact, convene, urge, supervise, merge, link, split, withdraw, exclude, hold, amend, undo, redact, upload
= 65
$ demand-route resolve "$A" --code solved --as zhao --today 2026-11-06
! demand-route: D20261103-s716-0bw6: 'resolve' is not possible while it is 'suspended'; possible now: join, joined, classify, plan, issue, extend, resume, hang, note, contact, convene, urge, supervise, merge, link, split, withdraw, exclude, hold, amend, undo, redact, upload
= 65
$ demand-route resume "$A" --today 2026-11-09
D20261103-s716-0bw6: suspended → handling, due 2026-11-20
$ demand-route suspend "$A" --text 又等 --today 2026-11-23
! demand-route: D20261103-s716-0bw6: it was due on 2026-11-20: what is overdue cannot be suspended
= 65

# resolve, send-back, callback, close: the clock ran on meanwhile.
$ demand-route callback "$A" --code reached --solved yes --today 2026-11-10
! demand-route: D20261103-s716-0bw6: 'callback' is not possible while it is 'handling'; possible now: route, join, joined, return, classify, plan, issue, extend, suspend, hang, note, contact, convene, urge, supervise, resolve, merge, link, split, withdraw, exclude, hold, amend, undo, redact, upload
= 65
$ demand-route resolve "$A" --code solved --text 已修 --today 2026-11-10
! demand-route: D20261103-s716-0bw6: this is for '自来水公司' to do, and '王芳' is not of them
= 65
$ demand-route resolve "$A" --code adopted --text 已修 --as zhao --today 2026-11-10
! demand-route: D20261103-s716-0bw6: 'adopted' is none of solved, partly, explained, infeasible, out-of-scope
= 65
$ demand-route resolve "$A" --code solved --text 已修 --as zhao --today 2026-11-10 && state "$A" 2026-11-20 in-time,resolved
D20261103-s716-0bw6: handling → resolved
yes,2026-11-10T12:00:00+08:00
$ demand-route send-back "$A" --today 2026-11-11
! demand-route: missing: --text
= 64
$ demand-route send-back "$A" --text 仍低 --today 2026-11-11
D20261103-s716-0bw6: resolved → handling, due 2026-11-20
$ demand-route send-back "$A" --text 仍低 --today 2026-11-11
! demand-route: D20261103-s716-0bw6: 'send-back' is not possible while it is 'handling'; possible now: route, join, joined, return, classify, plan, issue, extend, suspend, hang, note, contact, convene, urge, supervise, resolve, merge, link, split, withdraw, exclude, hold, amend, undo, redact, upload
= 65
$ state "$A" 2026-11-20 state,sent-back,resolved,in-time
handling,yes,,yes
$ demand-route resolve "$A" --code solved --text 换泵 --as zhao --today 2026-11-23 && state "$A" 2026-11-23 in-time,in-time-original
D20261103-s716-0bw6: handling → resolved
no,no
$ demand-route callback "$A" --code reached --solved yes --score 5 --as qian --today 2026-11-24
! demand-route: D20261103-s716-0bw6: '钱水' is of '自来水公司', which resolved it: somebody else calls back
= 65
$ demand-route callback "$A" --code unreached --score 5 --today 2026-11-24
! demand-route: D20261103-s716-0bw6: who was not reached has said nothing: no --solved, no --score
= 65
$ demand-route callback "$A" --code reached --solved yes --score 6 --today 2026-11-24
! demand-route: D20261103-s716-0bw6: --score: '6' is not known here; known are 5, 4, 3, 2, 1
= 65
$ demand-route callback "$A" --code reached --solved yes --score 5 --today 2026-11-24 && demand-route close "$A" --today 2026-11-24
D20261103-s716-0bw6: resolved → resolved
D20261103-s716-0bw6: resolved → closed
$ demand-route close "$A" --today 2026-11-24
! demand-route: D20261103-s716-0bw6: 'close' is not possible while it is 'closed'; possible now: callback, reopen, link, exclude, hold, amend, undo, redact, upload
= 65
$ demand-route note "$A" --text 晚了 --today 2026-11-24
! demand-route: D20261103-s716-0bw6: 'note' is not possible while it is 'closed'; possible now: callback, reopen, link, exclude, hold, amend, undo, redact, upload
= 65

# reopen: a new cycle with the original limit, unless another is given.
$ demand-route reopen "$A" --today 2026-11-25
! demand-route: missing: --text
= 64
$ demand-route reopen "$A" --text 又低 --today 2026-11-25 && state "$A" 2026-11-25 state,cycle,limit,lead,extended,reopened
D20261103-s716-0bw6: closed → routed, due 2026-12-02
routed,2,5wd,water-company,yes,yes
$ demand-route reopen "$A" --text 又低 --today 2026-11-25
! demand-route: D20261103-s716-0bw6: 'reopen' is not possible while it is 'routed'; possible now: route, sign, join, joined, return, classify, plan, issue, extend, suspend, hang, note, contact, convene, urge, supervise, resolve, merge, link, split, reject, withdraw, exclude, hold, amend, undo, redact, upload
= 65
$ demand-route sign "$A" --as zhao --today 2026-11-25 -q && demand-route resolve "$A" --code partly --as zhao --text 部分 --today 2026-11-25 -q && demand-route close "$A" --today 2026-11-25 -q
$ demand-route reopen "$A" --text 三次 --limit 2wd --today 2026-11-25
D20261103-s716-0bw6: closed → routed, due 2026-11-27

# merge, unmerge: into the older one; the clock runs on.
$ export B=$(take demand 锦江 '水压又低'); export C=$(take demand 锦江 '没水压'); export BIG=$(printf '%s\n' "$B" "$C" | sort | tail -1) SMALL=$(printf '%s\n' "$B" "$C" | sort | head -1)
! demand-route: likely the same: D20261103-s716-0bw6 of 2026-11-03, routed: 水压低
! demand-route: likely the same: D20261103-s716-0bw6 of 2026-11-03, routed: 水压低
! demand-route: likely the same: D20261103-a7yy-1yeg of 2026-11-03, received: 水压又低
$ demand-route route "$BIG" --to water-company --limit 3wd --today $D -q
$ demand-route merge "$BIG" --today $D
! demand-route: missing: --to
= 64
$ demand-route merge "$SMALL" --to "$BIG" --today $D 2>&1 | sed 's/D2[-0-9a-z]*/ID/g'
demand-route: ID: it is the older one: merge 'ID' into it instead
$ demand-route merge "$BIG" --to "$SMALL" --text 同一事 --today $D
D20261103-a7yy-1yeg: routed → merged
$ demand-route note "$BIG" --text 好 --today $D
! demand-route: D20261103-a7yy-1yeg: 'note' is not possible while it is 'merged'; possible now: unmerge, link, exclude, hold, amend, undo, redact, upload
= 65
$ demand-route show "$SMALL" --today $D | sed -n '/merged into it/,$p'
  merged into it:
  D20261103-a7yy-1yeg  merged      锦江电子  水压又低
$ demand-route show "$BIG" --today $D | grep merge
  state             merged
  merged into       D20261103-6h4h-gs78
  2026-11-03 12:00  王芳: merge → D20261103-6h4h-gs78
$ demand-route unmerge "$BIG" --today 2026-11-05
D20261103-a7yy-1yeg: merged → routed, due 2026-11-06
$ demand-route unmerge "$BIG" --today 2026-11-05
! demand-route: D20261103-a7yy-1yeg: 'unmerge' is not possible while it is 'routed'; possible now: route, sign, join, joined, return, classify, plan, issue, extend, suspend, hang, note, contact, convene, urge, supervise, resolve, merge, link, split, reject, withdraw, exclude, hold, amend, undo, redact, upload
= 65
$ demand-route show "$SMALL" --today 2026-11-05 | grep -c 'merged into it'
0
= 1

# Into one that is settled: possible, and said.
$ export OLD=$(take demand 宏远 路不平) NEW=$(D=2026-11-04 take demand 宏远 路又不平) && demand-route withdraw "$OLD" --today 2026-11-04 -q && demand-route merge "$NEW" --to "$OLD" --today 2026-11-04
D20261104-gg4b-3g0g: received → merged
! demand-route: likely the same: D20261103-x99x-9bnq of 2026-11-03, received: 路不平
! demand-route: warning: D20261104-gg4b-3g0g: 'D20261103-x99x-9bnq' is 'withdrawn': nobody works on it any more

# link: to a common problem, which is not linked itself.
$ demand-route link "$B" --to "$A" --today $D && demand-route link "$C" --to "$B" --today $D
D20261103-a7yy-1yeg: routed → routed, due 2026-11-06
! demand-route: D20261103-6h4h-gs78: 'D20261103-a7yy-1yeg' is no common problem: it is linked to 'D20261103-s716-0bw6' itself
= 65
$ demand-route link "$A" --to "$C" --today $D
! demand-route: D20261103-s716-0bw6: it is a common problem: others are linked to it
= 65
$ state "$B" $D link; demand-route show "$A" --today $D | sed -n '/linked to it/,$p'
D20261103-s716-0bw6
  linked to it:
  D20261103-a7yy-1yeg  routed      锦江电子  水压又低

# split: the part is a demand of its own, made in the same commit.
$ demand-route split "$B" --today $D
! demand-route: missing: --title
= 64
$ export P=$(demand-route split "$B" --title '水费多收' --text '两个月水费都多收了' --kind complaint --category '' --basis 来电另述 --today $D -q); echo "$P"
D20261103-cym0-g63q
$ state "$P" $D state,kind,enterprise,source,title
received,complaint,X00000001,D20261103-a7yy-1yeg,水费多收
$ demand-route show "$B" --today $D | grep split
  2026-11-03 12:00  王芳: split → D20261103-cym0-g63q, by 来电另述
$ demand-route split "$B" --to "$C" --text 已另立 --today $D
D20261103-a7yy-1yeg: routed → routed, due 2026-11-06
$ demand-route split "$B" --to "$B" --today $D
! demand-route: D20261103-a7yy-1yeg: a demand cannot be joined to itself
= 65
$ demand-route split "$A" "$B" --title 水 --today $D
! demand-route: a new part is split off one demand at a time
= 64

# reject: with code and basis, before anybody has signed.
$ demand-route reject "$P" --code petition --today $D
! demand-route: missing: --basis
= 64
$ demand-route reject "$P" --code 不想办 --basis 规定 --today $D
! demand-route: D20261103-cym0-g63q: '不想办' is none of litigation, petition, secret, privacy, unlawful, settled-before, out-of-scope, duplicate, other
= 65
$ demand-route reject "$P" --code petition --basis 信访条例 --today $D
D20261103-cym0-g63q: received → rejected
$ demand-route route "$P" --to water-company --today $D
! demand-route: D20261103-cym0-g63q: 'route' is not possible while it is 'rejected'; possible now: reopen, link, exclude, hold, amend, undo, redact, upload
= 65
$ demand-route reopen "$P" --text 复核 --today $D && state "$P" $D cycle,due
D20261103-cym0-g63q: rejected → received
2,
$ demand-route reject "$A" --code petition --basis 规定 --today 2026-11-25
D20261103-s716-0bw6: routed → rejected

# withdraw: any that is open.
$ demand-route withdraw "$P" --text 企业撤回 --today $D && demand-route withdraw "$P" --text 企业撤回 --today $D
D20261103-cym0-g63q: received → withdrawn
! demand-route: D20261103-cym0-g63q: 'withdraw' is not possible while it is 'withdrawn'; possible now: reopen, link, exclude, hold, amend, undo, redact, upload
= 65
$ state "$P" $D state,due,open,overdue
withdrawn,,,

# hold: who is held accountable, and on what.
$ demand-route hold "$A" --to 赵水 --today 2026-11-25
! demand-route: missing: --basis
= 64
$ demand-route hold "$A" --to 赵水 --basis 效能问责办法第9条 --today 2026-11-25 -q; tail -1 actions/2026-11.csv | cut -d, -f6-8,15
,hold,zhao,效能问责办法第9条

# amend: any cell, also a flag that is taken away; not what the programs write.
$ demand-route amend "$B" --urgent --confidential --today $D -q; state "$B" $D urgent,confidential
yes,yes
$ demand-route amend "$B" --urgent=no --confidential= --today $D -q; state "$B" $D urgent,confidential
,
$ demand-route amend "$B" --title '' --today $D
! demand-route: D20261103-a7yy-1yeg: 'title' cannot be empty
= 65
$ demand-route amend "$B" --received 2026-12-01 --today $D
! demand-route: D20261103-a7yy-1yeg: '2026-12-01' lies in the future
= 65
$ demand-route amend "$B" --today $D
! demand-route: say which cell is to be what, such as --text TEXT
= 64

# upload, redact.
$ demand-route upload "$B" --today $D
! demand-route: missing: --text
= 64
$ demand-route upload "$B" --text 'GX-2026-77' --today $D -q; state "$B" $D uploaded
GX-2026-77
$ demand-route redact "$B" --text 误录 --today $D -q; state "$B" $D title,redacted
[redacted],yes

# undo: one's own latest, the same day; the record itself while nobody else acted.
$ export U=$(take demand 宏远 缺工) && demand-route close "$U" --today $D 2>/dev/null; demand-route withdraw "$U" --today $D -q && demand-route undo "$U" --text 误点 --today $D
D20261103-r0mh-s1ym: withdrawn → received
$ demand-route undo "$U" --to 0 --text 重复录入 --today $D -q; demand-route list --where id="$U" --today $D
id,received,kind,category,enterprise,state,lead,handling,cycle,limit,due,overdue,title
= 1
$ demand-route note "$U" --text 好 --today $D
! demand-route: D20261103-r0mh-s1ym: it was taken back; nothing more can be done with it
= 65

# A form saved after somebody else acted: the state is the one of now, not the one that was looked at.
$ export V=$(take demand 宏远 噪声) && demand-route route "$V" --to water-company --today $D -q && demand-route withdraw "$V" --today $D -q --as li
$ demand-route sign "$V" --as zhao --today $D
! demand-route: D20261103-c3tr-7m2h: 'sign' is not possible while it is 'withdrawn'; possible now: reopen, link, exclude, hold, amend, undo, redact, upload
= 65

