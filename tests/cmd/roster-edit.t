# The rosters: rows added, changed, ended, renamed, shown.

$ registry-init office -q && cd office

$ roster-edit add areas id=east name=东片
areas east: added

$ roster-edit add liaisons id=zhang name=张伟 department=office area=东片 email=zhang@example.cn
liaisons zhang: added

# Everything in Chinese: verb, roster, headings, codes, names of what is referred to. A list's items one by one.
$ roster-edit 增加 联系员 编号=li 姓名=李娜 所在部门=联络服务办公室 职责=审批人 职责=录入员
liaisons li: added

$ roster-edit list liaisons
id,name,department,rank,area,group,quota,email,duties,from,until,also
li,李娜,office,,,,,,approver;clerk,,,
zhang,张伟,office,,east,,,zhang@example.cn,,,,

# Without a code an enterprise gets an id; a pipe gets it bare.
$ id=$(roster-edit add enterprises name=锦江电子 class=规上 tags='platform;export') && roster-edit set enterprises $id short=锦江 >out && sed "s/$id/ID/" out
enterprises ID: short: — → 锦江

# A failing check character is told, not refused; so is a name that stands there already.
$ roster-edit add enterprises id=91350100M000100Y44 name=甲公司
enterprises 91350100M000100Y44: added
! roster-edit: warning: 91350100M000100Y44: the check character, the 18th, is '4' where '3' is expected

$ roster-edit add enterprises id=91350100M000100Y43 name=甲公司
enterprises 91350100M000100Y43: added
! roster-edit: warning: '甲公司' is the name of '91350100M000100Y44 甲公司' already

# What is changed is told in a line; several rows at once; ids by standard input.
$ roster-edit set liaisons 张伟 李娜 rank=科员
liaisons zhang: rank: — → 科员
liaisons li: rank: — → 科员

$ roster-edit list enterprises --where name=甲公司 --ids | roster-edit set enterprises - area=东片 size=
enterprises 91350100M000100Y43: area: — → east
enterprises 91350100M000100Y44: area: — → east

# Nothing to do is no error, and no byte changes.
$ before=$(cat *.csv | cksum) && roster-edit set liaisons zhang name=张伟 && roster-edit end liaisons nobody; roster-edit set liaisons zhang name=王 -n; test "$before" = "$(cat *.csv | cksum)"
-liaisons.csv:zhang,张伟,office,科员,east,,,zhang@example.cn,,,,
liaisons.csv:zhang,王,office,科员,east,,,zhang@example.cn,,,,
! roster-edit: nothing changed
! roster-edit: 'nobody' is not among the liaisons

# Rows without id are named by as much of their key as singles one out.
$ roster-edit add assignments enterprise=锦江 liaison=zhang role=chief from=2026-01-01 && roster-edit add assignments enterprise=锦江 liaison=li role=backup from=2026-01-01 && roster-edit add assignments enterprise=锦江 liaison=li role=backup from=2026-06-01 >/dev/null
assignments X8cj62ywf zhang chief 2026-01-01: added
assignments X8cj62ywf li backup 2026-01-01: added

$ roster-edit end assignments 锦江 李娜
! roster-edit: '锦江 李娜' fits 2 rows of assignments: X8cj62ywf li backup 2026-01-01; X8cj62ywf li backup 2026-06-01; say more of the key
= 66

$ roster-edit end assignments 锦江 李娜 2026-06-01 --until 2026-11-03
assignments X8cj62ywf li backup 2026-06-01: until: — → 2026-11-03

$ roster-edit end assignments 锦江 zhang --today 2026-11-05
assignments X8cj62ywf zhang chief 2026-01-01: until: — → 2026-11-05

$ roster-edit set assignments 锦江 zhang reason=调岗
assignments X8cj62ywf zhang chief 2026-01-01: reason: — → 调岗

# A new id keeps the old one known.
$ roster-edit rename liaisons li lina
liaisons li: also: — → li
liaisons li: id: li → lina
! roster-edit: lines that say 'li' stay as they are and are read as 'lina'

$ roster-edit show liaisons li --format=json
[
 {"id": "lina", "name": "李娜", "department": "office", "rank": "科员", "area": "", "group": "", "quota": null, "email": "", "duties": "approver;clerk", "from": "", "until": "", "also": "li"}
]

$ roster-edit show liaisons 李娜 --format=table
id          lina
name        李娜
department  office
rank        科员
duties      approver;clerk
also        li

$ roster-edit show 联系员 李娜 --format=table --lang=zh
人员编号      lina
姓名          李娜
所在部门      office
职级          科员
职责          审批人;录入员
曾用编号      li

# Lists take what every list takes.
$ roster-edit list enterprises --where area=东片 --fields id,name --sort -id
id,name
91350100M000100Y44,甲公司
91350100M000100Y43,甲公司

$ roster-edit list 企业 --where 企业类别=规上 --fields name,class --format=table --lang=zh
企业名称  企业类别
--------  --------
锦江电子  规上

$ roster-edit list assignments --as-of 2026-06-15 --fields liaison,role
liaison,role
li,backup
li,backup
zhang,chief
! roster-edit: rows that held on that day; their other cells are today's

$ git add -A && git commit -q -m staff && roster-edit set areas east name=东区 && roster-edit list areas --rev HEAD --fields name
! assignments.csv:3:12: same-pair: 'lina' is backup of 'X8cj62ywf' on some days by line 2 too
! enterprises.csv:3:1: check-character: '91350100M000100Y44': the check character, the 18th, is '4' where '3' is expected
= 1

# Columns of the office's own are kept, shown and asked for.
$ sed -i '1s/$/,mascot/; 2,$s/$/,panda/' areas.csv && roster-edit add areas id=west name=西片 && cat areas.csv && roster-edit list areas --where mascot=panda --ids
areas west: added
id,name,parent,group,leader,also,mascot
east,东片,,,,,panda
west,西片,,,,,
east

# People's names and numbers stay in private/, and are masked.
$ roster-edit add contacts of=甲 name=王小明 telephone=13800138000
! roster-edit: of: '甲' may be any of 2: 91350100M000100Y43 甲公司, 91350100M000100Y44 甲公司
= 65

$ roster-edit add contacts id=C00000001 of=锦江 name=王小明 telephone=13800138000 note=下午 && roster-edit list contacts --fields name,telephone,note && roster-edit list contacts --reveal --fields name,telephone,note
contacts C00000001: added
name,telephone,note
王**,138****8000,***
name,telephone,note
王小明,13800138000,下午

$ git status --short
MM areas.csv
M  assignments.csv
M  enterprises.csv
M  liaisons.csv
A  out

# An id is never given to another.
$ roster-edit add liaisons id=li name=黎明
! roster-edit: liaisons: 'li' was the id of 'lina', and an id is never given to another
= 65

# A form in the editor, with what the row holds; nothing but the form is asked.
$ printf 'sed -i "s/^rank:.*/rank: 主任/; s/^name: *$/name: 南片/" "$1"\n' >../editor && EDITOR='sh ../editor' roster-edit set liaisons zhang --edit
liaisons zhang: rank: 科员 → 主任

$ EDITOR='sh ../editor' roster-edit add areas id=south --edit
areas south: added

$ EDITOR=true roster-edit set liaisons zhang --edit
! roster-edit: nothing changed

$ EDITOR=false roster-edit set liaisons zhang --edit
! roster-edit: the editor 'false' ended with status 1; nothing is written
= 1

$ EDITOR=true roster-edit set liaisons zhang lina --edit
! roster-edit: --edit takes one row
= 64
