# Kinds of demand take their own paths: limits, call-back, how they are answered; and nobody handles what is directed against them.

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
> exec demand-route receive --today "$D" --kind "$@" --channel phone
> END
$ cat >../state <<'END'
> #!/bin/sh
> demand-route list --today "${2:-$D}" --where id="$1" --fields "${3:-state}" | tail -1
> END
$ chmod +x ../take ../state && export PATH="$PATH:$PWD/.."

# Each kind has its limits (registry.yaml); who routes at once, jointly or by transfer has others.
$ for k in consult demand suggestion complaint report praise finding task; do I=$(take $k --enterprise 锦江 --title "$k 一件" 2>/dev/null); demand-route route "$I" --to office --today $D -q; state "$I" $D kind,limit,limit-rule,respond-due,due; done
consult,3wd,limits,2026-11-04,2026-11-06
demand,10wd,default,2026-11-06,2026-11-17
suggestion,10wd,default,2026-11-06,2026-11-17
complaint,10wd,default,2026-11-06,2026-11-17
report,10wd,default,2026-11-06,2026-11-17
praise,,limits,,
finding,10wd,default,2026-11-06,2026-11-17
task,10wd,default,2026-11-06,2026-11-17
$ for h in immediate joint transfer; do I=$(take demand --enterprise 宏远 --title "方式 $h" 2>/dev/null); demand-route route "$I" --to office --code $h --today $D -q; state "$I" $D handling,state,limit,limit-rule,due; done
immediate,handling,1wd,limits,2026-11-04
joint,routed,10wd,default,2026-11-17
transfer,routed,15wd,limits,2026-11-24
$ I=$(take demand --enterprise 宏远 --title 急事 --urgent 2>/dev/null); demand-route route "$I" --to office --today $D -q; state "$I" $D limit,limit-rule,respond-due,due
2wd,limits,2026-11-03T14:00:00+08:00,2026-11-05

# Suggestions are adopted, put right, noted or not adopted; all else is solved or not.
$ export S=$(take suggestion --enterprise 锦江 --title 建议设公交站) && demand-route route "$S" --to power-company --today $D -q
$ demand-route resolve "$S" --code solved --text 好 --as zhou --today $D
! demand-route: D20261103-v8vk-1n6j: 'solved' is none of adopted, rectified, noted, not-adopted
= 65
$ demand-route resolve "$S" --code 采纳 --text 明年设站 --as zhou --today $D && state "$S" $D done
D20261103-v8vk-1n6j: routed → resolved
adopted
$ export Q=$(take consult --enterprise 锦江 --title 电费怎么查) && demand-route route "$Q" --to power-company --today $D -q
$ demand-route resolve "$Q" --code noted --text 好 --as zhou --today $D
! demand-route: D20261103-1cmr-9d2f: 'noted' is none of solved, partly, explained, infeasible, out-of-scope
= 65
$ demand-route resolve "$Q" --code 解释 --text 网上可查 --as zhou --today $D && state "$Q" $D done
D20261103-1cmr-9d2f: routed → resolved
explained
$ demand-route classify "$S" --code demand --today $D
! demand-route: D20261103-v8vk-1n6j: 'classify' is not possible while it is 'resolved'; possible now: send-back, callback, close, link, exclude, hold, amend, undo, redact, upload
= 65
$ take suggestion --enterprise 宏远 --title 建议 --done solved --answer 好
! demand-route: D20261103-0trn-rvey: 'solved' is none of adopted, rectified, noted, not-adopted
= 65
$ take suggestion --enterprise 宏远 --title 建议 --done noted --answer 已记下 | wc -l
1
$ take consult --enterprise 宏远 --title 问 --done noted --answer 好
! demand-route: D20261103-r8vb-yxqq: 'noted' is none of solved, partly, explained, infeasible, out-of-scope
= 65

# Who is called back is set by kind: a consultation is not owed a call.
$ closure-report rates --measure called-back --period 2026-11 --today 2026-11-04 --format=csv | tail -1
called-back,0,2,0.0,,,0,2,0.0

# A task, a report and a finding may come without an enterprise; nothing else may.
$ I=$(take task --title 报送月报) && state "$I" $D kind,enterprise
task,
$ I=$(take finding --title 井盖缺失) && state "$I" $D kind,enterprise
finding,
$ I=$(take report --title 有人乱收费) && state "$I" $D kind,enterprise
report,
$ take praise --title 服务好
! demand-route: missing: --enterprise
= 64

# Whom it is directed against: no route, no join, no ruling to them, and no call-back by them.
$ export A=$(take complaint --enterprise 宏远 --title 抄表不公 --against 'water-company;王芳')
$ demand-route route "$A" --to water-company --today $D
! demand-route: D20261103-t3ez-99wb: it is directed against '自来水公司', which therefore does not handle it
= 65
$ demand-route route "$A" --to power-company --today $D -q; demand-route join "$A" --to water-company --today $D
! demand-route: D20261103-t3ez-99wb: it is directed against '自来水公司', which therefore does not handle it
= 65
$ demand-route return "$A" --code not-ours --as zhou --today $D -q; demand-route rule-on "$A" --to water-company --today $D
! demand-route: D20261103-t3ez-99wb: it is directed against '自来水公司', which therefore does not handle it
= 65
$ demand-route rule-on "$A" --to power-company --today $D -q; demand-route resolve "$A" --code explained --text 已核 --as zhou --today $D -q
$ demand-route callback "$A" --code reached --solved yes --today $D
! demand-route: D20261103-t3ez-99wb: it is directed against '王芳', who therefore does not call back
= 65
$ demand-route callback "$A" --code reached --solved yes --as qian --today $D
! demand-route: D20261103-t3ez-99wb: it is directed against '自来水公司', and '钱水' is of them: somebody else calls back
= 65
$ demand-route callback "$A" --code reached --solved yes --as li --for zhao --today $D
! demand-route: D20261103-t3ez-99wb: it is directed against '自来水公司', and '赵水' is of them: somebody else calls back
= 65
$ demand-route callback "$A" --code reached --solved yes --as zhou --today $D
! demand-route: D20261103-t3ez-99wb: '周电' resolved it: somebody else calls back
= 65
$ demand-route callback "$A" --code reached --solved no --score 2 --as li --today $D
D20261103-t3ez-99wb: resolved → resolved
$ demand-route receive --today $D --kind complaint --channel phone --enterprise 宏远 --title 又不公 --against 自来水公司 --done explained --answer 好 --as zhao
! demand-route: likely the same: D20261103-t3ez-99wb of 2026-11-03, resolved: 抄表不公
! demand-route: D20261103-mq5c-vx8p: it is directed against '自来水公司', which therefore does not handle it
= 65
$ demand-route suggest "$A" --today $D --format=csv | tail -1 | cut -d, -f2
office

# The office may let the handler call back; that is then shown apart.
$ sed -i 's/by: not-handler/by: anyone/' registry.yaml && demand-route callback "$A" --code reached --solved no --as zhou --today $D
D20261103-t3ez-99wb: resolved → resolved
$ closure-report rates --measure by-handler --period 2026-11 --today 2026-11-04 --format=csv | tail -1
by-handler,1,1,100.0,,,1,1,100.0

# What was written by hand, or by a clone that knew no better, registry-check warns of.
$ git init -q . && export I=$(demand-route list --where title=抄表不公 --ids --today $D) && printf "%s\n" "$I,8,2026-11-03T12:00:00+08:00,,zhao,,callback,,reached,,,,yes,5,,," >>actions/2026-11.csv
$ export K=$(take suggestion --enterprise 宏远 --title 建议二 --against power-company 2>/dev/null) && printf "%s\n" "$K,1,2026-11-03T12:00:00+08:00,,li,,route,power-company,immediate,5wd,,,,,,,line" "$K,2,2026-11-03T12:00:00+08:00,,zhou,,resolve,,solved,,,,,,,好," >>actions/2026-11.csv
$ registry-check --today $D 2>&1 | grep -E 'answer|directed'
actions/2026-11.csv:26:50: against: 'zhao' does not call back about what is directed against them
actions/2026-11.csv:27:60: against: 'power-company' does not handle what is directed against them
actions/2026-11.csv:28:65: bad-answer: 'solved' is no answer to this kind of demand
