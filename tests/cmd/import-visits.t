# Visits from another register.

$ registry-init r --preset confidants >/dev/null 2>&1; cd r
$ roster-edit add enterprises id=X00000001 name=示例食品厂 -q; roster-edit add liaisons id=zhang name=张伟 -q
$ printf '走访日期,企业名称,走访人,走访方式,走访结果,走访情况\n2026/11/3,示例食品厂,张伟,实地,了解情况,设备更新，联系13800138000\n2026/11/4,示例食品厂,张伟,电话,了解情况,回访\n' >v.csv
$ visit-log import v.csv --origin old --today 2026-11-20
visits: 2 new, 0 changed, 0 as before
! visit-log: 1 number of a person was masked
$ cat visits/2026-11.csv
id,date,entered,by,mode,enterprises,liaisons,department,met,people,outcome,offered,next,cards,evidence,late,external,summary
V20261103-kn1a-yjyb-0bc0,2026-11-03,,old,onsite,X00000001,zhang,,,,info,,,,,,#e8eef1cd4c28c173,设备更新，联系138****8000
V20261104-yzjz-xa4x-dck1,2026-11-04,,old,phone,X00000001,zhang,,,,info,,,,,,#dc82a278777a6fb2,回访
$ visit-log import v.csv --origin old --today 2026-11-20
visits: 0 new, 0 changed, 2 as before
! visit-log: 1 number of a person was masked
$ sed 's/走访日期/编号,走访日期/; s/^2026/V2026/; s,^V2026/11/\(.\),7-\1\,2026/11/\1,' v.csv >w.csv; head -2 w.csv; visit-log import w.csv --origin new --today 2026-11-20
编号,走访日期,企业名称,走访人,走访方式,走访结果,走访情况
7-3,2026/11/3,示例食品厂,张伟,实地,了解情况,设备更新，联系13800138000
visits: 2 new, 0 changed, 0 as before
! visit-log: 1 number of a person was masked
$ sed -i 's/设备更新/设备已更新/' w.csv; visit-log import w.csv --origin new --today 2026-11-20; cut -d, -f2- actions/2026-11.csv
V20261103-w8ck-g6ad-vdfm: line 2: summary
visits: 0 new, 1 changed, 1 as before
seq,at,entered,by,for,action,to,code,limit,until,approver,solved,score,basis,text,rule
1,2026-11-03,,new,,amend,,summary,,,,,,,设备已更新，联系138****8000,
! visit-log: 1 number of a person was masked
$ printf 'origin: x\nactions: {closed: 走访情况}\n' >m.yaml; visit-log import v.csv --map m.yaml --today 2026-11-20
! visit-log: m.yaml:2:11: 'closed': only demands have actions in a map, not 'visits'
= 65
$ printf '走访日期,企业名称\n2026/11/3,示例食品厂\n' | visit-log import - --origin old --today 2026-11-20
! visit-log: <stdin>:1: no heading stands for 'mode'; name one in a map under 'cells', or a value under 'defaults'
! visit-log: <stdin>:1: no heading stands for 'liaisons'; name one in a map under 'cells', or a value under 'defaults'
= 65
$ registry-check --today 2026-11-20
