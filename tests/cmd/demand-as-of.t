# As of a day the registry is the one that lay there that evening: a copy is kept of each, and every field compared.

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
$ cat >../evening <<'END'
> #!/bin/sh
> mkdir -p ../kept && cp -r . "../kept/$1"
> END
$ chmod +x ../evening && export PATH="$PATH:$PWD/.." F=id,state,kind,category,title,urgent,lead,co,handling,cycle,limit,original-limit,limit-rule,due,original-due,left,days-left,overdue,due-soon,provisional,in-time,in-time-original,alarm,stage,next-stage,urge,urge-to,urged-stage,follow-due,follow,review-due,expected,plan-due,plan-past,urged,extended,reopened,returned,sent-back,contested,excluded,excluded-until,redacted,idle,lines,contacts,returns,callbacks,age,routed,first-word,resolved,closed,settled,called,last,respond-due,callback-due,done,answer,done-by,solved,score,link,merged-into,uploaded

# A fortnight, with entries made days after what they tell of, amendments, undone lines, and calendars published late.
$ A=$(demand-route receive --today 2026-11-02 --kind demand --channel phone --enterprise 锦江 --title '水压低' -q) && demand-route route $A --to water-company --limit 5wd --today 2026-11-02 -q && echo "export A=$A" >../ids; . ../ids; evening 2026-11-02
$ . ../ids; demand-route sign $A --as zhao --today 2026-11-03 -q; demand-route plan $A --text 加泵 --until 2026-11-05 --as zhao --today 2026-11-03 -q; B=$(demand-route receive --today 2026-11-03 --kind demand --channel phone --enterprise 宏远 --title '夜间跳闸' -q); echo "export B=$B" >>../ids; evening 2026-11-03
$ . ../ids; demand-route route $B --to power-company --code joint --co water-company --at 2026-11-03 --today 2026-11-04 -q; demand-route suspend $A --text 等图 --today 2026-11-04 -q; evening 2026-11-04
$ . ../ids; demand-route amend $B --urgent --title '夜间常跳闸' --today 2026-11-05 -q; demand-route note $B --text 已派人 --until 2026-11-06 --today 2026-11-05 -q; demand-route undo $B --text 记错 --today 2026-11-05 -q; demand-route resume $A --at 2026-11-04T17:00:00+08:00 --today 2026-11-05 -q; evening 2026-11-05
$ . ../ids; demand-route extend $A --limit 3wd --text 泵未到 --approver sun --today 2026-11-06 -q; demand-route issue $B --basis 电〔2026〕1号 --until 2026-11-09 --today 2026-11-06 -q; demand-route return $B --code not-ours --as zhou --today 2026-11-06 -q; evening 2026-11-06
$ . ../ids; demand-route rule-on $B --to power-company --limit 2wd --today 2026-11-09 -q; demand-route exclude $B --text 台风 --approver sun --until 2026-11-12 --today 2026-11-09 -q; sed -i '$a,2026-11-11,2026-11-10,off,临时停办,' calendar.csv; evening 2026-11-09
$ . ../ids; demand-route resolve $A --code solved --text 已修 --as zhao --today 2026-11-10 -q; demand-route link $B --to $A --today 2026-11-10 -q; evening 2026-11-10
$ . ../ids; demand-route send-back $A --text 仍低 --today 2026-11-12 -q; demand-route hang $B --until 2026-12-01 --approver sun --text 等扩容 --today 2026-11-12 -q; evening 2026-11-12
$ . ../ids; demand-route resolve $A --code partly --text 换泵 --as zhao --at 2026-11-12 --today 2026-11-13 -q; demand-route callback $A --code reached --solved no --score 2 --today 2026-11-13 -q; demand-route close $A --today 2026-11-13 -q; demand-route reopen $A --text 又低 --today 2026-11-13 -q; evening 2026-11-13
$ . ../ids; demand-route withdraw $A --today 2026-12-10 -q; demand-route amend $B --title 完全两样 --today 2026-12-10 -q
$ for d in ../kept/*; do d=${d##*/}; demand-route list -C ../kept/$d --today $d --fields $F >then; demand-route list --as-of $d --fields $F >now; cmp then now && echo "$d $(wc -l <now)"; done
2026-11-02 2
2026-11-03 3
2026-11-04 3
2026-11-05 3
2026-11-06 3
2026-11-09 3
2026-11-10 3
2026-11-12 3
2026-11-13 3
$ for d in ../kept/*; do d=${d##*/}; demand-route show -C ../kept/$d --today $d $(demand-route list --as-of $d --ids) >then; demand-route show --as-of $d $(demand-route list --as-of $d --ids) >now; cmp then now && echo "$d $(wc -l <now)"; done
2026-11-02 11
2026-11-03 23
2026-11-04 32
2026-11-05 44
2026-11-06 49
2026-11-09 55
2026-11-10 60
2026-11-12 64
2026-11-13 69
$ for d in ../kept/*; do d=${d##*/}; demand-route explain -C ../kept/$d --today $d $(demand-route list --as-of $d --ids) >then; demand-route explain --as-of $d $(demand-route list --as-of $d --ids) >now; cmp then now && echo $d; done
2026-11-02
2026-11-03
2026-11-04
2026-11-05
2026-11-06
2026-11-09
2026-11-10
2026-11-12
2026-11-13
