# What was renamed is one thing: lines keep the id that was written, readers take the present one.

$ registry-init office -q && cd office && roster-edit add liaisons id=zhang name=张伟 department=office duties=clerk -q && roster-edit add liaisons id=li name=李娜 department=water-company -q && roster-edit add enterprises id=X00000001 name=锦江电子 -q && export LIAISON_AS=zhang

$ export LIAISON_SEED=one && demand-route receive --today 2026-11-03 --kind demand --channel phone --enterprise X00000001 --title 停水 --category water --done solved --answer 已修 >/dev/null && demand-route receive --today 2026-11-03 --kind complaint --channel phone --enterprise X00000001 --title 水费 --category water --against water-company >/dev/null && export id=$(demand-route receive --today 2026-11-03 --kind demand --channel phone --enterprise X00000001 --title 车间停水两天 --category water) && demand-route route $id --today 2026-11-03 -q && visit-log add --today 2026-11-03 --enterprise X00000001 --mode onsite --outcome closed -q >/dev/null
! demand-route: likely the same: D20261103-zsrt-bswf of 2026-11-03, resolved: 停水

$ roster-edit rename enterprises X00000001 91350100M000100Y43 -q 2>/dev/null && roster-edit rename departments water-company waterworks -q 2>/dev/null && roster-edit rename categories water water-supply -q 2>/dev/null && roster-edit rename liaisons li lina -q 2>/dev/null

$ registry-check && demand-route lint

$ export LIAISON_SEED=two && demand-route receive --today 2026-11-03 --kind demand --channel phone --enterprise 锦江电子 --title 漏水 --category water-supply --done solved --answer 已修 >/dev/null

# One enterprise, one category, one department, in lists, tests and figures.
$ demand-route list --fields enterprise,category,lead,title --sort title
enterprise,category,lead,title
91350100M000100Y43,water-supply,office,停水
91350100M000100Y43,water-supply,,水费
91350100M000100Y43,water-supply,office,漏水
91350100M000100Y43,water-supply,waterworks,车间停水两天

$ for e in X00000001 锦江电子 91350100M000100Y43; do demand-route list --where enterprise=$e --ids | wc -l; done
4
4
4

$ demand-route list --where lead=water-company --fields title && visit-log list --where enterprises=锦江电子 --fields enterprises
title
车间停水两天
enterprises
91350100M000100Y43

$ closure-report rates --today 2026-11-03 --measure helped && closure-report rates --today 2026-11-03 --measure received --by lead,category | cut -d, -f1-4
figure,n,d,rate,median,p90,net-n,net-d,net-rate
helped,1,,,,,1,,
lead,category,figure,n
,water-supply,received,1
office,water-supply,received,2
waterworks,water-supply,received,1

# The rules say the id of before; its people are the department's; what is against it does not go to it.
$ demand-route suggest --text 车间停水两天 | tail -n 1
water-outage,waterworks,transfer,24h,water-outage

$ demand-route sign $id --today 2026-11-03 --as lina -q && registry-check

$ demand-route list --where title=水费 --ids | demand-route route - --to waterworks --today 2026-11-03 2>&1 | sed 's/D[0-9a-z-]*: /ID: /'
demand-route: ID: it is directed against '自来水公司', which therefore does not handle it
