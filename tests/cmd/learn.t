# A lexicon from decided texts: proposed, looked at, accepted, used after the rules; and how good both are.

$ mkdir office && cd office && cp "$SOURCE"/data/*.csv "$SOURCE"/data/registry.yaml . && export LIAISON_AS=wang D=2026-11-03
$ printf 'fallback: office\nrules:\n  - name: noise\n    any: [噪音]\n    category: noise\n    lead: environment\n    match: [夜里噪音大]\n' >routes.yaml
$ cat >liaisons.csv <<'END'
> id,name,department,rank,area,group,quota,email,duties,from,until,also
> wang,王芳,office,,,,,,office,,,
> END
$ cat >enterprises.csv <<'END'
> id,name,short,former,class,size,tags,industry,area,address,status,from,until,also
> X00000001,锦江电子有限公司,锦江电子,,,,,,,,,,,
> END
$ cat >categories.csv <<'END'
> id,name,parent,owner,limit,kinds,from,until,also,successor
> noise,噪声,,environment,,,,,,
> power,供电,utilities,,,,,,,
> roads,道路,,urban-management,,,,,,
> utilities,水电气,,water-company,,,,,,
> water,供水,utilities,,2wd,,,,,
> END

# A table with headings of its own; the categories by name.
$ {
>   echo 主题,内容,归类
>   for part in 东区 西区 南区 北区 老厂; do
>     echo "$part停水,$part从早上开始停水，水压也低,供水"
>     echo "$part水管漏了,$part门口的水管漏水没有人修,供水"
>     echo "$part停电,$part昨晚停电，电缆烧了,供电"
>     echo "$part电压不稳,$part的电压低，设备跳闸,供电"
>     echo "$part路面坏了,$part门口道路坑洼，车辆难行,道路"
>     echo "$part路灯不亮,$part道路的路灯坏了，夜里难行,道路"
>   done
>   echo 别的事,说不清楚,噪声
> } >decided.csv
$ demand-route learn decided.csv
! demand-route: decided.csv:1: a table of decided texts has a column 'category', and 'title' or 'text' or both; a map (--map) can say which they are
= 65
$ printf 'cells: {title: 主题, text: 内容, category: 归类}\n' >map.yaml
$ demand-route learn decided.csv --map map.yaml
category,should,given,right,unmatched,precision,recall,f1,mistaken-for
power,10,10,10,0,1.000,1.000,1.000,
roads,10,10,10,0,1.000,1.000,1.000,
water,10,10,10,0,1.000,1.000,1.000,
*,30,30,30,0,1.000,1.000,1.000,
! demand-route: 'noise' has fewer than 5 decided texts: left out
! demand-route: 39 terms from 31 texts; lexicon.csv: 87 lines new, 0 changed, 0 gone, 0 as before
! demand-route: nothing is written; --accept writes it, --dry-run shows it
$ cat lexicon.csv
term,category,weight
$ demand-route learn decided.csv --map map.yaml --accept -q --format=table --folds 3
category  should be  given  right  unmatched  precision  recall     F1  mistaken for
--------  ---------  -----  -----  ---------  ---------  ------  -----  ------------
power            10     10     10          0      1.000   1.000  1.000
roads            10     10     10          0      1.000   1.000  1.000
water            10     10     10          0      1.000   1.000  1.000
*                30     30     30          0      1.000   1.000  1.000
$ wc -l <lexicon.csv
88
$ grep '^停水\|^电压\|^路灯' lexicon.csv
停水,power,-1.43
停水,roads,-0.89
停水,water,1.63
电压,power,1.02
电压,roads,-0.86
电压,water,-0.81
电压不,power,0.77
电压不,roads,-0.64
电压不,water,-0.61
路灯,power,-0.80
路灯,roads,0.92
路灯,water,-0.71
路灯不,roads,0.69
$ demand-route learn decided.csv --map map.yaml -n
! demand-route: 'noise' has fewer than 5 decided texts: left out
! demand-route: 39 terms from 31 texts; lexicon.csv: 0 lines new, 0 changed, 0 gone, 87 as before
$ registry-check

# Rules go first, the lexicon next; the lead is the owner, or that of the category above.
$ printf 'title,text\n夜里噪音,停水\n,厂区停水了\n路灯坏了,\nabc,\n' | demand-route suggest --format=csv -
category,lead,handling,limit,rule
noise,environment,,10wd,noise
water,water-company,,2wd,lexicon
roads,urban-management,,7wd,lexicon
,office,,10wd,fallback
$ demand-route test decided.csv --map map.yaml --format=table
category  should be  given  right  unmatched  precision  recall     F1  mistaken for
--------  ---------  -----  -----  ---------  ---------  ------  -----  ------------
noise             1      0      0          1              0.000  0.000  - 1
power            10     10     10          0      1.000   1.000  1.000
roads            10     10     10          0      1.000   1.000  1.000
water            10     10     10          0      1.000   1.000  1.000
*                31     30     30          1      1.000   0.968  0.750

# What tells them apart; what is too near goes to the fallback with the two guesses.
$ export A=$(demand-route receive --today $D --kind demand --channel phone --enterprise 锦江 --title 水管漏水)
$ demand-route explain --today $D "$A"
D20261103-bhsp-fmkh  水管漏水
no clock runs: no department has it yet
clocks:
  first word: due 2026-11-06, in time so far
routing: no rule takes it; by the lexicon to water-company
lexicon: water 18.09, power -14.61; margin 4.44
  水           1.73 × 3.00 = 5.19
  水管         0.86 × 3.00 = 2.58
  水管漏       0.86 × 3.00 = 2.58
  漏           0.86 × 3.00 = 2.58
  管           0.86 × 3.00 = 2.58
  管漏         0.86 × 3.00 = 2.58
$ sed -i 's/^rules/margin: 100000\nrules/' routes.yaml
$ demand-route route --today $D "$A"
D20261103-bhsp-fmkh: received → routed, due 2026-11-17
$ cut -d, -f7-8,16- actions/2026-11.csv
action,to,text,rule
route,office,"lexicon: water 18.09, power -14.61",default

# What cannot be learnt or read.
$ demand-route learn
! demand-route: there is nothing to learn from: two categories with 5 decided texts each are needed
= 1
$ demand-route learn decided.csv --map map.yaml --folds 1
! demand-route: --folds: '1' is not a whole number from 2 to 100
= 64
$ printf 'title,category\n停水,nowhere\n' | demand-route learn -
! demand-route: <stdin>:2:8: category: 'nowhere' is not among the categories
= 65
$ printf 'term,category,weight\n水,water,much\n,water,1\n水,nowhere,1.5\n水,water,1\n水 ,water,2\n' >lexicon.csv
$ printf 'title\n停水\n' | demand-route suggest -
! demand-route: lexicon.csv:2:11: 'much' cannot stand in the lexicon: it is not a weight like 1.25
! demand-route: lexicon.csv:3:1: '' cannot stand in the lexicon: it has no characters that count
! demand-route: lexicon.csv:4:5: 'nowhere' cannot stand in the lexicon: there is no such category
! demand-route: lexicon.csv:6:1: '水 ' cannot stand in the lexicon: it has this category already
= 65
