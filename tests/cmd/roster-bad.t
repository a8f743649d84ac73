# roster-edit refuses: a line each, nothing changed.

$ registry-init office -q && cd office && roster-edit add liaisons id=zhang name=张伟 -q && roster-edit add liaisons id=zhangjun name=张军 -q && git add -A && git commit -q -m staff

$ roster-edit ad areas id=a
! roster-edit: unknown verb 'ad'; did you mean 'add'?
= 64

$ roster-edit add
! usage: roster-edit add [OPTION]... ROSTER COLUMN=VALUE...
! example: roster-edit add liaisons id=zhang name=张伟 department=office duties=clerk
! 'roster-edit --help' tells more
! roster-edit: missing operand: ROSTER COLUMN=VALUE...
= 64

$ roster-edit add aras id=a
! roster-edit: unknown roster 'aras'; did you mean 'areas'?
= 64

$ roster-edit add demands title=A
! roster-edit: unknown roster 'demands'; there are departments, areas, categories, liaisons, enterprises, assignments, absences, calendar, merits, figures, lexicon, contacts
= 64

$ roster-edit add areas id=a nam=A
! roster-edit: areas: unknown column 'nam'; did you mean 'name'?
= 64

$ roster-edit add areas id=a name=A colour=red
! roster-edit: areas: unknown column 'colour'; there are id, name, parent, group, leader, also
= 64

$ roster-edit add areas id=a id=b name=A
! roster-edit: id is given twice
= 64

$ roster-edit add areas a
! roster-edit: 'a' is not COLUMN=VALUE
= 64

$ roster-edit add areas id=a
! roster-edit: areas: missing name=
= 64

$ roster-edit add areas name=A
! roster-edit: areas: missing id=
= 64

$ roster-edit add areas id='a b' name=A
! roster-edit: id: 'a b' is no id: letters, digits, - _ . and at most 64 bytes
= 65

$ roster-edit add areas id=a name=A leader=nobody
! roster-edit: leader: 'nobody' is not among the liaisons
= 65

$ roster-edit add areas id=a name=A leader=张
! roster-edit: leader: '张' may be any of 2: zhang 张伟, zhangjun 张军
= 65

$ roster-edit add departments id=d name=D kind=bureau
! roster-edit: kind: 'bureau' is not known here; known are section, unit, zone, municipal, external
= 65

$ roster-edit add departments id=d name=D limit=5
! roster-edit: limit: '5' is not a limit like 5wd, 7d, 24h, 40m or 2wh
= 65

$ roster-edit add departments id=d name=D from=2026-02-30
! roster-edit: from: '2026-02-30' is not a date like 2026-11-03
= 65

$ roster-edit add departments id=d name=D from=2026-02-03 until=2026-02-01
! roster-edit: departments d: until 2026-02-01 is before from 2026-02-03
= 65

$ roster-edit add departments id=office name=D
! roster-edit: departments office: there already is such a row, line 37 of departments.csv
= 65

$ roster-edit add enterprises id=123 name=E
! roster-edit: id: '123' is neither a credit code of 18 characters nor X and eight characters
= 65

$ roster-edit add enterprises name=E address='找张三 13800138000'
! roster-edit: address holds a mobile number: numbers of people stay in private/, not in tracked text
= 65

$ roster-edit set liaisons nobody rank=科员
! roster-edit: 'nobody' is not among the liaisons
= 66

$ roster-edit set liaisons 张 rank=科员
! roster-edit: '张' may be any of 2: zhang 张伟, zhangjun 张军
= 66

$ roster-edit set liaisons rank=科员
! roster-edit: which row of liaisons?
= 64

$ roster-edit set liaisons zhang
! roster-edit: nothing to set: say COLUMN=VALUE
= 64

$ roster-edit set liaisons zhang id=z
! roster-edit: an id is changed by 'roster-edit rename liaisons OLD NEW', which keeps the old one known
= 64

$ roster-edit set liaisons zhang quota=many email=x
! roster-edit: quota: 'many' is not a whole number from 0 up
! roster-edit: email: 'x' is not an e-mail address
= 65

$ roster-edit end areas office
! roster-edit: rows of areas have no last day
= 64

$ roster-edit end absences zhang
! roster-edit: no row of absences fits 'zhang'
= 66

$ roster-edit end liaisons zhang --until tomorrow
! roster-edit: until: 'tomorrow' is not a date like 2026-11-03
= 65

$ roster-edit rename liaisons zhang
! usage: roster-edit rename [OPTION]... ROSTER OLD NEW
! example: roster-edit rename enterprises Xk3v9p2qd 91350100M000100Y43
! 'roster-edit --help' tells more
! roster-edit: missing operand: ROSTER OLD NEW
= 64

$ roster-edit rename liaisons zhang zhangjun
! roster-edit: liaisons: 'zhangjun' is the id of 'zhangjun', and an id is never given to another
= 65

$ roster-edit rename liaisons zhang 'a,b'
! roster-edit: id: 'a,b' is no id: letters, digits, - _ . and at most 64 bytes
= 65

$ roster-edit rename assignments a b
! roster-edit: rows of assignments keep no former ids
= 64

$ roster-edit list liaisons --where colour=red
! roster-edit: there is no field 'colour'; fields are: id name department rank area group quota email duties from until also
= 64

$ roster-edit list liaisons --fields nam
! roster-edit: there is no field 'nam'; did you mean 'name'?
= 64

$ roster-edit list liaisons --head x
! roster-edit: 'x' is not a number
= 64

$ roster-edit list assignments --ids
! roster-edit: rows of assignments have no id
= 64

$ roster-edit list liaisons --where name=王
id,name,department,rank,area,group,quota,email,duties,from,until,also
= 1

$ roster-edit show liaisons
! roster-edit: which row of liaisons?
= 64

$ roster-edit list liaisons -C nowhere
! roster-edit: 'nowhere' is no registry: it has no registry.yaml
= 66

$ git status --short

# A roster with broken lines: all of them are told, none is touched.
$ printf 'short,row\nx,"open\n' >>areas.csv && cksum areas.csv >sum && roster-edit add areas id=a name=A
! roster-edit: areas.csv:2:1: the row has 2 cells, its header 6
! roster-edit: areas.csv:3:3: this quote is never closed
= 65

$ roster-edit list areas
! roster-edit: areas.csv:2:1: the row has 2 cells, its header 6
! roster-edit: areas.csv:3:3: this quote is never closed
= 65

$ cksum areas.csv | cmp - sum

# A file that git left in conflict.
$ printf 'id,name,parent,group,leader,also\n<<<<<<< HEAD\na,A,,,,\n=======\na,B,,,,\n>>>>>>> theirs\n' >areas.csv && roster-edit set areas a name=C
! roster-edit: areas.csv:2:1: a merge left a conflict marker here; decide, and delete the markers
! roster-edit: areas.csv:4:1: a merge left a conflict marker here; decide, and delete the markers
! roster-edit: areas.csv:6:1: a merge left a conflict marker here; decide, and delete the markers
= 65

# No registry at all.
$ cd .. && roster-edit list areas
! roster-edit: no registry here or above; name one by -C or LIAISON_DATA
= 66
