# Imports that are refused: every reason with its place, and nothing written.

$ registry-init r --preset hotline >/dev/null 2>&1; cd r; roster-edit add enterprises id=X00000001 name=示例食品厂 -q; git add -A; git commit -qm x

$ demand-route import
! usage: demand-route import [OPTION]... FILE | -
! example: demand-route import january.csv --map 12345.map.yaml
! 'demand-route --help' tells more
! demand-route: missing operand: FILE | -
= 64
$ demand-route import nothing.csv --origin x
! demand-route: cannot read 'nothing.csv': No such file or directory
= 66
$ printf 'received,title\n2026-11-03,a\n' >a.csv; demand-route import a.csv
! demand-route: say which system the file comes from, by --origin or 'origin:' in the map
= 64
$ demand-route import a.csv --origin 'a;b'
! demand-route: 'a;b' is no origin: at most 64 bytes, without comma, semicolon, quote or backslash
= 64
$ demand-route import a.csv --origin office --today 2026-11-20 -n --map none.yaml
! demand-route: cannot read 'none.yaml': No such file or directory
= 66
$ demand-route import a.csv --origin x --encoding klingon
! demand-route: there is no encoding 'klingon'
= 64

# Headings that nobody knows are never dropped in silence.
$ printf 'receivd,title,betreff\n2026-11-03,a,b\n' | demand-route import - --origin x
! demand-route: <stdin>:1:1: the heading 'receivd' is not known; nearest is 'received'
! demand-route: <stdin>:1:15: the heading 'betreff' is not known
= 65
$ printf 'title,text\na,b\n' | demand-route import - --origin x
! demand-route: <stdin>: no heading stands for 'channel': 'platform' is taken in every row
! demand-route: <stdin>: no heading stands for 'kind': 'demand' is taken in every row
! demand-route: <stdin>:1: no heading stands for 'received'; name one in a map under 'cells', or a value under 'defaults'
= 65
$ printf 'received,title,标题\n2026-11-03,a,b\n' | demand-route import - --origin x
! demand-route: <stdin>:1:16: 'title' and '标题' both stand for 'title'; say in a map which is meant
= 65

# Rows: all mistakes of all rows at once.
$ cat >b.csv <<'END'
> external,received,kind,channel,enterprise,title,urgent,closed,score
> 1,2026-11-03,诉求,电话,示例食品厂,good,是,2026-11-04,5
> 2,2026-11-33,诉求,电话,示例食品厂,a,,,
> 3,2026-11-03,whatever,电话,示例,a,,,
> 4,,诉求,电话,没有这家,a,maybe,,
> 5,2026-12-03,诉求,电话,,a,,,
> 6,2026-11-03,诉求,电话,,a,,2026-11-01,
> 7,2026-11-03,诉求,电话,,a,,,3
> 1,2026-11-03,诉求,电话,示例食品厂,another,,,
> 1,2026-11-03,诉求,电话,示例食品厂,good,是,2026-11-04,5
> 9.11101E+17,2026-11-03,诉求,电话,,a,,,
> 10,2026-11-03,诉求
> ,,,,,,,,
> END
$ demand-route import b.csv --origin x --today 2026-11-20
! demand-route: b.csv:3:3: received: '2026-11-33' is no date that is understood; 'date' in a map tells its form
! demand-route: b.csv:4:14: kind: 'whatever' is not known here; known are consult, demand, suggestion, complaint, report, praise, finding, task
! demand-route: b.csv:4:30: enterprise: nothing in enterprises is called '示例'; nearest is 'X00000001 示例食品厂'
! demand-route: b.csv:5:3: missing received
! demand-route: b.csv:5:18: enterprise: '没有这家' is not among the enterprises
! demand-route: b.csv:5:33: urgent: 'maybe' is neither yes nor no
! demand-route: b.csv:6:3: received: '2026-12-03' lies in the future
! demand-route: b.csv:7:32: closed: '2026-11-01' lies before 'received'
! demand-route: b.csv:8:33: a score, but neither resolved nor closed
! demand-route: b.csv:9:1: the number '1' stands in line 2 already, with other cells
! demand-route: b.csv:10: warning: the row is the same as line 2 and was passed over
! demand-route: b.csv:11:1: external: a spreadsheet has shortened this number to '9.11101E+17'; save the column as text
! demand-route: b.csv:12:1: the row has 3 cells, its header 9
= 65
$ ls demands

# --keep-going writes the good and exits 1.
$ demand-route import b.csv --origin x --today 2026-11-20 --keep-going 2>/dev/null
demands: 1 new, 0 changed, 0 as before
= 1
$ cut -d, -f1,18- demands/2026-11.csv; cat actions/2026-11.csv
id,late,external,title,text
D20261103-1fq3-n0fz-c7dx,,1,good,
id,seq,at,entered,by,for,action,to,code,limit,until,approver,solved,score,basis,text,rule
D20261103-1fq3-n0fz-c7dx,1,2026-11-03,,x,,route,office,,24h,,,,,,,limits
D20261103-1fq3-n0fz-c7dx,2,2026-11-04,,x,office,resolve,,solved,,,,,,,,
D20261103-1fq3-n0fz-c7dx,3,2026-11-04,,x,,callback,,reached,,,,,5,,,
D20261103-1fq3-n0fz-c7dx,4,2026-11-04,,x,,close,,,,,,,,,,

# Maps.
$ cat >m.yaml <<'END'
> origin: x
> date: "%Q"
> cells: {titel: a, title: [], entered: c, received: nowhere}
> values: {kind: demand}
> defaults: {channel: [a]}
> actions: {closd: b, title: c}
> colour: red
> END
$ demand-route import a.csv --map m.yaml
! demand-route: m.yaml:7:1: there is no key 'colour' here
= 65
$ sed -i '/colour/d' m.yaml; demand-route import a.csv --map m.yaml
! demand-route: m.yaml:2:7: '%Q' is no sign of a date form
! demand-route: m.yaml:3:9: 'titel' is no cell of 'demands'; did you mean 'title'?
! demand-route: m.yaml:3:26: expected a heading, or a list of headings
! demand-route: m.yaml:3:30: 'entered' is no cell of 'demands' that an import may fill
! demand-route: m.yaml:6:11: 'closd' is no cell of 'demands'; did you mean 'closed'?
! demand-route: m.yaml:6:21: 'title' is nothing that happens to a demand; there are routed, to, resolved, code, answer, closed, due, score
! demand-route: m.yaml:4:16: expected a map of their words to ours
! demand-route: m.yaml:5:21: expected a text
= 65
$ printf 'origin: x\ncells: {received: recieved, title: titel}\n' >m.yaml; demand-route import a.csv --map m.yaml
! demand-route: m.yaml:2:19: 'a.csv' has no heading 'recieved'; did you mean 'received'?
! demand-route: m.yaml:2:36: 'a.csv' has no heading 'titel'; did you mean 'title'?
= 65
$ printf 'origin: x\ndate: "%%m/%%d/%%Y"\n' >m.yaml; demand-route import a.csv --map m.yaml --today 2026-11-20
! demand-route: a.csv: no heading stands for 'channel': 'platform' is taken in every row
! demand-route: a.csv: no heading stands for 'kind': 'demand' is taken in every row
! demand-route: a.csv:2:1: received: '2026-11-03' does not fit the date form '%m/%d/%Y'
= 65

# Broken files.
$ printf 'received,title\n2026-11-03,"a\n' | demand-route import - --origin x
! demand-route: <stdin>:2:12: this quote is never closed
= 65
$ printf 'received,title\n2026-11-03,a\0b\n' | demand-route import - --origin x
! demand-route: <stdin>:2:13: a NUL byte is not text
= 65
$ printf 'received,title\n2026-11-03,\377\377\377\n' | demand-route import - --origin x
! demand-route: <stdin>:2: the byte at offset 26 is neither UTF-8 nor GB18030
= 65

# Empty input is no error.
$ printf '' | demand-route import - --origin x; printf 'received,title\n' | demand-route import - --origin x
demands: 0 new, 0 changed, 0 as before
! demand-route: <stdin>: no heading stands for 'channel': 'platform' is taken in every row
! demand-route: <stdin>: no heading stands for 'kind': 'demand' is taken in every row
$ git status --short demands actions
?? actions/
?? demands/
