# Rosters from tables: by key or by name, new, changed, as before.

$ registry-init r --preset hotline >/dev/null 2>&1; cd r
$ cat >e.csv <<'END'
> 统一社会信用代码,企业名称,所属片区,企业规模,地址
> 91110105MA01J5L5XH,示例食品厂,,小型,一路1号
> ,无码商店,,,二路2号
> END
$ roster-edit import enterprises e.csv
! roster-edit: e.csv:1:39: the heading '所属片区' is not known; nearest is 'area'
= 65
$ sed 's/所属片区,//; s/,,小型/,小型/; s/店,,/店,/' e.csv >f.csv; roster-edit import enterprises f.csv
enterprises: 2 new, 0 changed, 0 as before
$ cut -d, -f1,2,6,10 enterprises.csv
id,name,size,address
91110105MA01J5L5XH,示例食品厂,small,一路1号
Xzhssarpv,无码商店,,二路2号

# Again; then a cell changes. Cells that are empty there stay as they are here.
$ roster-edit import enterprises f.csv
enterprises: 0 new, 0 changed, 2 as before
$ printf '企业名称,地址\n无码商店,三路3号\n示例食品厂,\n' | roster-edit import enterprises -
enterprises Xzhssarpv: address: 二路2号 → 三路3号
enterprises: 0 new, 1 changed, 1 as before
$ printf '企业名称,地址\n无码商店,四路4号\n' | roster-edit import enterprises - -n
-enterprises.csv:Xzhssarpv,无码商店,,,,,,,,三路3号,,,,
enterprises.csv:Xzhssarpv,无码商店,,,,,,,,四路4号,,,,

# Departments name departments of the same file, in any order.
$ printf 'id,name,parent\nd-low,下级科,d-high\nd-high,上级局,\n' | roster-edit import departments -; grep '^d-' departments.csv | cut -d, -f1-4
departments: 2 new, 0 changed, 0 as before
d-high,上级局,,
d-low,下级科,,d-high

# A pairing by names; and what cannot be.
$ printf 'id,name,department\nzhang,张伟,上级局\n' | roster-edit import 联系员 -
liaisons: 1 new, 0 changed, 0 as before
$ printf '企业,联系员,角色,起始日期\n示例食品厂,张伟,首席,2026年1月1日\n' | roster-edit import assignments -; cat assignments.csv
assignments: 1 new, 0 changed, 0 as before
enterprise,project,liaison,role,from,until,reason
91110105MA01J5L5XH,,zhang,chief,2026-01-01,,
$ printf 'id,name,department\nli,李明,无此局\n,王五,上级局\nzhao,,上级局\nsun,孙,上级局\nsun,孙孙,上级局\n' | roster-edit import liaisons -
! roster-edit: <stdin>:2:11: department: '无此局' is not among the departments; did you mean '上级局'?
! roster-edit: <stdin>:3: missing id
! roster-edit: <stdin>:4: missing name
! roster-edit: <stdin>:6: the key of line 5 comes a second time
= 65
$ printf 'id,name,department\nli,李明,无此局\nsun,孙,上级局\n' | roster-edit import liaisons - --keep-going
liaisons: 1 new, 0 changed, 0 as before
! roster-edit: <stdin>:2:11: warning: department: '无此局' is not among the departments; did you mean '上级局'?
! roster-edit: 1 bad row was left out
= 1
$ roster-edit import demands e.csv
! roster-edit: 'demands' is no roster
= 64
$ roster-edit import enterprises
! usage: roster-edit import [OPTION]... ROSTER FILE | -
! example: roster-edit import enterprises enterprises.csv
! 'roster-edit --help' tells more
! roster-edit: missing operand: ROSTER FILE | -
= 64
$ registry-check
