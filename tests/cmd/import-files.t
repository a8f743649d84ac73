# Files as spreadsheets save them: encodings, line ends, separators. Each holds the same two rows.
%needs iconv

$ registry-init r --preset hotline >/dev/null 2>&1; cd r
$ printf '工单编号,受理时间,诉求类型,来源渠道,标题,内容\nA-1,2026-11-03 09:05,诉求,热线,停水两天,"镕基路 C:\\new\n二楼"\nA-2,2026-11-04,咨询,网站,问路,"说""好"", 谢谢"\n' >utf8.csv
$ demand-route import utf8.csv --origin x --today 2026-11-20
demands: 2 new, 0 changed, 0 as before
$ cat demands/2026-11.csv
id,received,entered,by,first,liaison,channel,kind,enterprise,contact,place,category,urgent,confidential,against,project,source,late,external,title,text
D20261103-8s0z-z2vq-9jk3,2026-11-03T09:05:00+08:00,,x,,,hotline,demand,,,,,,,,,,,A-1,停水两天,镕基路 C:\\new\n二楼
D20261104-7dr7-t70y-4my3,2026-11-04,,x,,,web,consult,,,,,,,,,,,A-2,问路,"说""好"", 谢谢"

# With a byte order mark, UTF-16 both ways, GBK, GB18030 with characters of four bytes, CRLF, CR alone, tabs, semicolons.
$ { printf '\357\273\277'; cat utf8.csv; } | demand-route import - --origin x --today 2026-11-20
demands: 0 new, 0 changed, 2 as before
$ { printf '\377\376'; iconv -f utf8 -t utf-16le utf8.csv; } | demand-route import - --origin x --today 2026-11-20
demands: 0 new, 0 changed, 2 as before
! demand-route: <stdin>: read as UTF-16LE
$ { printf '\376\377'; iconv -f utf8 -t utf-16be utf8.csv; } | demand-route import - --origin x --today 2026-11-20
demands: 0 new, 0 changed, 2 as before
! demand-route: <stdin>: read as UTF-16BE
$ iconv -f utf8 -t gbk utf8.csv | demand-route import - --origin x --today 2026-11-20
demands: 0 new, 0 changed, 2 as before
! demand-route: <stdin>: read as GB18030
$ sed 's/停水两天/停水𠮷天/' utf8.csv | iconv -f utf8 -t gb18030 | demand-route import - --origin y --today 2026-11-20; grep -c 停水𠮷天 demands/2026-11.csv
demands: 2 new, 0 changed, 0 as before
1
! demand-route: <stdin>: read as GB18030
$ sed 's/$/\r/' utf8.csv | demand-route import - --origin z --today 2026-11-20; grep ',z,.*镕基路' demands/2026-11.csv
demands: 2 new, 0 changed, 0 as before
D20261103-zbhy-z08g-twna,2026-11-03T09:05:00+08:00,,z,,,hotline,demand,,,,,,,,,,,A-1,停水两天,镕基路 C:\\new\n二楼
$ grep -v 二楼 utf8.csv | sed 's/"镕.*/C:\\new/' | tr '\n' '\r' | demand-route import - --origin cr --today 2026-11-20
demands: 2 new, 0 changed, 0 as before
$ printf '工单编号\t受理时间\t标题\nT-1\t2026年11月3日 9:05\ta, b\n' | demand-route import - --origin tsv --kind 诉求 --channel 电话 --today 2026-11-20
demands: 1 new, 0 changed, 0 as before
$ printf '工单编号;受理时间;标题\nT-1;2026/11/3;a, b\n' | demand-route import - --origin semi --kind 诉求 --channel 电话 --today 2026-11-20; grep ',semi,' demands/2026-11.csv
demands: 1 new, 0 changed, 0 as before
D20261103-ap2b-6619-798c,2026-11-03,,semi,,,phone,demand,,,,,,,,,,,T-1,"a, b",

# A forced encoding; a column without heading and rows without cells, as spreadsheets leave them at the edges.
$ iconv -f utf8 -t gbk utf8.csv | demand-route import - --origin x --encoding gbk --today 2026-11-20
demands: 0 new, 0 changed, 2 as before
! demand-route: <stdin>: read as GBK
$ printf '工单编号,受理时间,标题,,\nE-1,2026-11-03,a,,\n,,,,\n' | demand-route import - --origin edge --kind 诉求 --channel 电话 --today 2026-11-20
demands: 1 new, 0 changed, 0 as before

# What our own export has guarded against formulas is itself again.
$ printf "工单编号,受理时间,标题\nF-1,2026-11-03,'=1+1\n" | demand-route import - --origin guard --kind 诉求 --channel 电话 --today 2026-11-20; grep -o 'F-1.*' demands/2026-11.csv
demands: 1 new, 0 changed, 0 as before
F-1,=1+1,

# Rows without a number are known by a hash of their cells; what happened to them later is not part of it.
$ printf '受理时间,标题\n2026-11-03,a\n2026-11-03,b\n2026-11-03,a\n' >h.csv; demand-route import h.csv --origin hash --kind 诉求 --channel 电话 --today 2026-11-20
demands: 2 new, 0 changed, 0 as before
! demand-route: h.csv:4: warning: the row is the same as line 2 and was passed over
! demand-route: 1 row came twice
$ printf '受理时间,标题,结案时间\n2026-11-03,b,2026-11-04\n' | demand-route import - --origin hash --kind 诉求 --channel 电话 --today 2026-11-20
D20261103-cj93-k6vt-bxdz: line 2: route, resolve, close
demands: 0 new, 1 changed, 0 as before
