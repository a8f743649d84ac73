# What was decided stays decided: no change of defaults, rules or rosters moves a due date or a verdict.
$ registry-init office -q && cd office && export LIAISON_AS=zhang
$ roster-edit add liaisons id=zhang name=张伟 department=office duties=clerk -q && roster-edit add enterprises id=X00000001 name=锦江电子 -q
$ for t in 停水 跳闸 招工难 贷款难 路灯不亮; do demand-route receive --today 2026-01-05 --kind demand --channel phone --enterprise X00000001 --title $t -q; done >ids
$ demand-route route - --today 2026-01-05 -q <ids
$ sed -n 1p ids | demand-route sign - --for water-company --today 2026-01-06 -q && sed -n 1p ids | demand-route resolve - --today 2026-01-07 --code solved --for water-company -q
$ sed -n 2p ids | demand-route resolve - --today 2026-01-30 --code solved --for power-company -q
$ export F=id,state,lead,limit,due,original-due,in-time,in-time-original,overdue
$ demand-route list --period all --today 2026-02-10 --fields $F >before && closure-report rates --period 2026-01 --today 2026-02-10 >rates && wc -l <before
6

# Other limits, in the settings, of categories and departments; other rules.
$ sed -i 's/resolve: [0-9]*wd/resolve: 30wd/g' registry.yaml
$ sed -i 's/limit: [0-9a-z]*/limit: 40wd/' routes.yaml && sed -i '/^fallback:/!s/water-company/power-company/' routes.yaml
$ for c in $(roster-edit list categories --where limit!= --ids); do roster-edit set categories $c limit=50wd -q; done; for c in $(roster-edit list departments --where limit!= --ids); do roster-edit set departments $c limit=50wd -q; done
$ demand-route list --period all --today 2026-02-10 --fields $F | cmp - before && closure-report rates --period 2026-01 --today 2026-02-10 | cmp - rates

# A card received now goes by what holds now.
$ demand-route receive --today 2026-02-10 --kind demand --channel phone --enterprise X00000001 --title 停水 -q | demand-route route - --today 2026-02-10 -q; demand-route list --period 2026-02 --today 2026-02-10 --fields limit,lead
limit,lead
50wd,power-company
