# Demands of another system: by headings, idempotent, changed rows, nothing of the importing person.

$ registry-init r --preset hotline >/dev/null 2>&1; cd r; export LIAISON_AS=; roster-edit add enterprises id=X0000001 name=示例食品厂 -q

# Headings that the house knows, as Chinese Excel saves them: GBK, CRLF, a line break in a cell.
$ printf '工单编号,受理时间,企业名称,诉求类型,来源渠道,标题,内容\r\nA-1,2026/11/3 9:05,示例食品厂,诉求,热线,停水两天,"车间停水\r\n电话13800138000"\r\nA-2,2026年11月4日,,咨询,网站,问路,怎么办证\r\n' | iconv -f utf8 -t gbk >a.csv
$ demand-route import a.csv --origin 12345-hotline --today 2026-11-20
demands: 2 new, 0 changed, 0 as before
! demand-route: a.csv: read as GB18030
! demand-route: 1 number of a person was masked
$ cat demands/2026-11.csv
id,received,entered,by,first,liaison,channel,kind,enterprise,contact,place,category,urgent,confidential,against,project,source,late,external,title,text
D20261103-v35e-bjkq-90sd,2026-11-03T09:05:00+08:00,,12345-hotline,,,hotline,demand,X0000001,,,,,,,,,,A-1,停水两天,车间停水\n电话138****8000
D20261104-6xvr-svzv-a8qq,2026-11-04,,12345-hotline,,,web,consult,,,,,,,,,,,A-2,问路,怎么办证

# The same file by anybody, later, writes nothing; another clone writes the same bytes.
$ demand-route import a.csv --origin 12345-hotline --today 2026-11-21
demands: 0 new, 0 changed, 2 as before
! demand-route: a.csv: read as GB18030
! demand-route: 1 number of a person was masked
$ registry-init ../s --preset hotline >/dev/null 2>&1; cp enterprises.csv ../s; LIAISON_AS=nobody demand-route import a.csv -C ../s --origin 12345-hotline --today 2026-12-24 -q; cmp demands/2026-11.csv ../s/demands/2026-11.csv

# A changed cell is amended at the latest time of the row; a time moved to another day finds its card all the same.
$ printf '工单编号,受理时间,企业名称,诉求类型,来源渠道,标题,内容,办结时间\nA-1,2026/11/3 9:05,示例食品厂,诉求,热线,停水三天,"车间停水\n电话13800138000",2026/11/5 10:00\nA-2,2026/11/2,,咨询,网站,问路,怎么办证,\n' >b.csv
$ demand-route import b.csv --origin 12345-hotline --today 2026-11-21
D20261103-v35e-bjkq-90sd: line 2: route, resolve, title
D20261104-6xvr-svzv-a8qq: line 4: received
demands: 0 new, 2 changed, 0 as before
! demand-route: 1 number of a person was masked
$ cat actions/2026-11.csv
id,seq,at,entered,by,for,action,to,code,limit,until,approver,solved,score,basis,text,rule
D20261103-v35e-bjkq-90sd,1,2026-11-03T09:05:00+08:00,,12345-hotline,,route,office,,5wd,,,,,,,default
D20261103-v35e-bjkq-90sd,2,2026-11-05T10:00:00+08:00,,12345-hotline,office,resolve,,solved,,,,,,,,
D20261103-v35e-bjkq-90sd,3,2026-11-05T10:00:00+08:00,,12345-hotline,,amend,,title,,,,,,,停水三天,
D20261104-6xvr-svzv-a8qq,1,2026-11-04,,12345-hotline,,amend,,received,,,,,,,2026-11-02,
$ demand-route import b.csv --origin 12345-hotline --today 2026-11-22
demands: 0 new, 0 changed, 2 as before
! demand-route: 1 number of a person was masked
$ demand-route list --fields id,state,title,received --period 2026 --today 2026-11-22
id,state,title,received
D20261103-v35e-bjkq-90sd,resolved,停水三天,2026-11-03T09:05:00+08:00
D20261104-6xvr-svzv-a8qq,received,问路,2026-11-02

# What the office corrected stays so.
$ roster-edit add liaisons id=wang name=王芳 department=office -q
$ demand-route amend D20261103-v35e-bjkq-90sd --as wang --title 停水 --today 2026-11-22 -q; demand-route import b.csv --origin 12345-hotline --today 2026-11-22
demands: 0 new, 0 changed, 2 as before
! demand-route: 1 number of a person was masked
$ demand-route show D20261103-v35e-bjkq-90sd --today 2026-11-22 | head -4
D20261103-v35e-bjkq-90sd  停水
  state             resolved
  due               2026-11-10
  kind              demand

# A dry run prints the lines.
$ printf 'external,received,text\nZ9,2026-11-10,The park has no water. Since Monday.\n' | demand-route import - --origin park -n --today 2026-11-20
demands/2026-11.csv:D20261110-y8kd-dshx-7t1g,2026-11-10,,park,,,platform,demand,,,,,,,,,,,Z9,The park has no water,The park has no water. Since Monday.
! demand-route: <stdin>: no heading stands for 'channel': 'platform' is taken in every row
! demand-route: <stdin>: no heading stands for 'kind': 'demand' is taken in every row
$ printf 'external,received,text\nZ9,2026-11-10,The park has no water. Since Monday.\n' | demand-route import - --origin park --kind consult --channel phone --today 2026-11-20
demands: 1 new, 0 changed, 0 as before
$ registry-check --today 2026-11-22
