# What demand-route refuses, in a clerk's words; nothing is written then.

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
$ export A=$(demand-route receive --today $D --kind demand --channel phone --enterprise 锦江 --title '厂区停水两天了')
$ export B=$(demand-route receive --today $D --kind complaint --channel phone --enterprise 宏远 --title '抄表收费不公' --against water-company)
$ cp -r . ../before

# Words that do not exist.
$ demand-route rout "$A"
! demand-route: unknown verb 'rout'; did you mean 'route'?
= 64
$ demand-route route "$A" --too water-company
! demand-route: unknown option '--too'; did you mean '--to'?
= 64
$ demand-route route D20261103-0000-0000 --today $D
! demand-route: there is no record 'D20261103-0000-0000'
= 66
$ demand-route show nonsense
! demand-route: 'nonsense' is not among the demands
= 66
$ demand-route receive --today $D --kind demand --channel phone --enterprise 有限公司 --title 两家都叫这个
! demand-route: '有限公司' may be any of 2: X00000001 锦江电子有限公司, X00000002 宏远食品有限公司
= 66
$ demand-route receive --today $D --kind demnd --channel phone --enterprise 锦江 --title 错
! demand-route: --kind: 'demnd' is not known here; known are consult, demand, suggestion, complaint, report, praise, finding, task
= 65
$ demand-route receive --today 2026-02-30
! demand-route: --today: '2026-02-30' is not a date like 2026-11-03
= 64
$ demand-route route "$A" --to water-company --limit 5 --today $D
! demand-route: D20261103-1b6m-5mty: --limit: '5' is not a limit like 5wd, 7d, 24h, 40m or 2wh
= 65
$ demand-route list --where stat=routed --today $D
! demand-route: there is no field 'stat'; did you mean 'state'?
= 64
$ demand-route list --period 2026-W60 --today $D
! demand-route: '2026-W60' is not a period like 2026-W47, 2026-11, 2026-Q4, last-week or 2026-01-01..2026-11-03
= 64

# What is missing is named at once.
$ demand-route receive --today $D --channel phone
! demand-route: missing: --kind, --enterprise, --title
= 64
$ demand-route note "$A" --today $D
! demand-route: missing: --text
= 64
$ demand-route note
! usage: demand-route note [OPTION]... ID... | -
! example: demand-route receive --kind demand --channel phone --enterprise 锦江电子 --title '园区停水两天了'
! 'demand-route --help' tells more
! demand-route: missing operand: ID... | -
= 64
$ LIAISON_AS= GIT_AUTHOR_EMAIL= demand-route note "$A" --text 好 --today $D --as 谁
! demand-route: '谁' is not among the liaisons
= 66

# What the state does not allow, and what it does.
$ demand-route close "$A" --today $D
! demand-route: D20261103-1b6m-5mty: 'close' is not possible while it is 'received'; possible now: route, join, joined, classify, plan, issue, extend, note, contact, convene, urge, supervise, merge, link, split, reject, withdraw, exclude, hold, amend, undo, redact, upload
= 65
$ demand-route close "$A" --today $D --lang=zh
! demand-route: D20261103-1b6m-5mty: “已受理”时不能“结案”；现在可以：派单、协办、协办回复、分类、方案、发文、延期、答复进展、催问、召集、催办、督办、并单、关联、拆分、不予受理、撤回、剔除、追责、更正、撤销、脱敏、上传
= 65

# All refusals of a batch, and nothing done.
$ demand-route route "$A" "$B" --to water-company --today $D
! demand-route: D20261103-pqpz-6j3c: it is directed against '自来水公司', which therefore does not handle it
= 65
$ demand-route list --fields state --today $D
state
received
received
$ diff -r ../before . -x .registry && echo nothing changed
nothing changed

# The good ones, where they are wanted.
$ demand-route route "$A" "$B" --to water-company --today $D --keep-going
D20261103-1b6m-5mty: received → routed, due 2026-11-10
! demand-route: D20261103-pqpz-6j3c: it is directed against '自来水公司', which therefore does not handle it
= 1

# Rights.
$ demand-route sign "$A" --today $D
! demand-route: D20261103-1b6m-5mty: this is for '自来水公司' to do, and '王芳' is not of them
= 65
$ demand-route sign "$A" --as li --today $D
! demand-route: D20261103-1b6m-5mty: this is for '自来水公司' to do; type it for them with --for water-company
= 65
$ demand-route extend "$A" --limit 2wd --text 难 --approver 李明 --today $D
! demand-route: D20261103-1b6m-5mty: '李明' may not approve: that takes the duty approver
= 65

# Times.
$ demand-route note "$A" --text 早 --at 2026-11-01 --today $D
! demand-route: D20261103-1b6m-5mty: '2026-11-01' lies before the receipt on 2026-11-03T12:00:00+08:00
= 65
$ demand-route note "$A" --text 晚 --at 2026-11-04 --today $D
! demand-route: D20261103-1b6m-5mty: '2026-11-04' lies in the future
= 65
$ demand-route sign "$A" --as zhao --at 2026-11-03 --today 2026-11-16
! demand-route: D20261103-1b6m-5mty: '2026-11-03' is more than 3wd ago: say why it is entered so late, with --text
= 65

# Numbers of people.
$ demand-route note "$A" --text '找张工 138-0013-8000' --today $D
! demand-route: D20261103-1b6m-5mty: --text holds a mobile number: numbers of people stay in private/, not in tracked text
= 65

# Only one's own latest action can be taken back, on the same day.
$ demand-route undo "$A" --text 错 --as li --today $D
! demand-route: D20261103-1b6m-5mty: there is no action of your own to take back
= 65
$ demand-route undo "$A" --text 错 --today 2026-11-04
! demand-route: D20261103-1b6m-5mty: action 1 was recorded on another day; it can no longer be taken back
= 65

# Merged only into the older one; linked to no card that is linked itself.
$ demand-route merge "$(printf '%s\n' "$A" "$B" | sort | head -1)" --to "$(printf '%s\n' "$A" "$B" | sort | tail -1)" --today $D 2>&1 | sed 's/D2[-0-9a-z]*/ID/g'
demand-route: ID: it is the older one: merge 'ID' into it instead
$ demand-route link "$A" --to "$A" --today $D
! demand-route: D20261103-1b6m-5mty: a demand cannot be joined to itself
= 65

# Broken files.
$ cp actions/2026-11.csv ../ok && echo "$A,9,yesterday,,wang,,note,,,,,,,,,x," >>actions/2026-11.csv && demand-route list --today $D; cp ../ok actions/2026-11.csv; rm ../ok
! demand-route: actions/2026-11.csv:3:23: 'yesterday' is neither a date like 2026-11-03 nor a time like 2026-11-03T10:00:00+08:00
$ cd .. && demand-route list
! demand-route: no registry here or above; name one by -C or LIAISON_DATA
= 66
$ demand-route list -C nowhere
! demand-route: 'nowhere' is no registry: it has no registry.yaml
= 66

# Rows of a table are named by their line; what is only blank is missing.
$ cd office && printf 'kind,channel,enterprise,title\ndemand,phone,锦江,缺工\ndemand,phone,nobody,缺电\n' | demand-route receive - --today $D
! demand-route: <stdin>:3: 'nobody' is not among the enterprises
= 66
$ demand-route note "$A" --text ' ' --today $D
! demand-route: D20261103-1b6m-5mty: 'note' needs --text
= 64
$ demand-route note "$A" --text "$(printf 'x\033[31m')" --today $D
! demand-route: D20261103-1b6m-5mty: --text: 'x\u{1b}[31m' holds a control character
= 65
$ demand-route note "" --text 好 --today $D
! demand-route: an id is empty
= 64
