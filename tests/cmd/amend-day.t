# A day that is amended out of its month: the card stays in its file, and counts where it belongs.

$ registry-init office -q && cd office && roster-edit add liaisons id=zhang name=张伟 department=office -q && roster-edit add enterprises id=X00000001 name=锦江电子 -q && export LIAISON_AS=zhang && export id=$(demand-route receive --today 2026-11-02 --kind demand --channel phone --enterprise X00000001 --title 停水) && export v=$(visit-log add --today 2026-11-02 --enterprise X00000001 --mode onsite --outcome closed)

$ demand-route amend $id --today 2026-11-02 --received 2026-10-30 -q && visit-log amend $v --today 2026-11-02 --date 2026-10-30 -q && ls demands
2026-11.csv

$ demand-route list --today 2026-11-03 --period 2026-10 --fields received,title && demand-route list --today 2026-11-03 --period 2026-11 --fields title
received,title
2026-10-30,停水
title

$ visit-log list --today 2026-11-03 --period 2026-10 --fields date && visit-log list --today 2026-11-03 --period 2026-11 --fields date
date
2026-10-30
date

$ for p in 2026-09 2026-10 2026-11; do closure-report rates --today 2026-11-03 --period $p --measure received,carried,open | tail -n +2 | cut -d, -f1,2; done
received,0
carried,0
open,0
received,1
carried,0
open,1
received,0
carried,1
open,1
