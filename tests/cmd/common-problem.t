# Causes that several enterprises share, and a common problem made of them with one command.

$ mkdir office && cd office && cp "$SOURCE"/data/*.csv "$SOURCE"/data/*.yaml . && export LIAISON_AS=wang
$ cat >liaisons.csv <<'END'
> id,name,department,rank,area,group,quota,email,duties,from,until,also
> wang,王芳,office,,,,,,office,,,
> zhao,赵水,water-company,,,,,,,,,
> END
$ cat >areas.csv <<'END'
> id,name,parent,group,leader,also
> east,东片区,,,,
> west,西片区,,,,
> END
$ cat >enterprises.csv <<'END'
> id,name,short,former,class,size,tags,industry,area,address,status,from,until,also
> X00000001,锦江电子有限公司,锦江电子,,,,,,east,,,,,
> X00000002,宏远食品有限公司,宏远,,,,,,east,,,,,
> X00000003,大成机械有限公司,大成,,,,,,east,,,,,
> X00000004,新达物流有限公司,新达,,,,,,west,,,,,
> END
$ cat >rows.csv <<'END'
> kind,channel,enterprise,category,confidential,title
> demand,phone,锦江,water-outage,,厂区停水两天了
> demand,phone,宏远,water-outage,,园区又停水了
> demand,phone,大成,water-outage,,水压低，车间停水
> demand,phone,新达,water-outage,,停水一天
> demand,phone,锦江,,,夜间频繁停电
> demand,phone,宏远,,,机房频繁停电影响生产
> demand,phone,大成,,,门口路灯不亮
> demand,phone,新达,,yes,保密的事
> END
$ demand-route receive --today 2026-11-03 - <rows.csv >ids

# By category and area; what has no category is told apart by its words.
$ demand-route common --today 2026-11-06
category,category-name,area,area-name,enterprises,cards,open,linked,terms,ids
water-outage,停水,east,东片区,3,3,3,0,停水,D20261103-4zp9-211x;D20261103-63mg-yzmj;D20261103-rmxr-m5v4
,,east,东片区,2,2,2,0,频繁停电,D20261103-dbye-p31k;D20261103-zenc-j0zb
$ demand-route common --today 2026-11-06 --format=table --lang=zh
类别  片区    企业数  诉求数  未结  词语
----  ------  ------  ------  ----  --------
停水  东片区       3       3     3  停水
      东片区       2       2     2  频繁停电
$ demand-route common --today 2026-11-06 --by category --fields x
! demand-route: 'common' takes no option '--fields'
= 64
$ demand-route common --today 2026-11-06 --by 类别
category,category-name,area,area-name,enterprises,cards,open,linked,terms,ids
water-outage,停水,,,4,4,4,0,停水,D20261103-4zp9-211x;D20261103-63mg-yzmj;D20261103-egzf-2531;D20261103-rmxr-m5v4
,,,,2,2,2,0,频繁停电,D20261103-dbye-p31k;D20261103-zenc-j0zb
$ demand-route common --today 2026-11-06 --by terms --format=table
category  area  enterprises  demands  open  terms
--------  ----  -----------  -------  ----  --------
                          4        4     4  停水
                          2        2     2  频繁停电
$ demand-route common --today 2026-11-06 --by town
! demand-route: 'town' is none of category, area and terms
= 64
$ demand-route common --today 2026-11-06 --least 3 --ids | diff - ids | grep -c '<'
2
$ demand-route common --today 2026-11-06 --least no
! demand-route: --least: 'no' is not a number from 1
= 64
$ demand-route common --today 2026-11-06 --period 2026-10
category,category-name,area,area-name,enterprises,cards,open,linked,terms,ids
$ demand-route common --today 2026-11-06 --where category=停水 --where area=东片区 --head 1 --ids | wc -l
3
$ demand-route common --today 2026-11-06 --where state=closed
category,category-name,area,area-name,enterprises,cards,open,linked,terms,ids
= 1

# The common problem: a card of the office's own, everything linked in one commit.
$ demand-route common --today 2026-11-06 --make 园区停水
! demand-route: say which demands belong to it: ids, or --where
= 64
$ demand-route common --today 2026-11-06 --make 园区停水 --where enterprise=锦江
! demand-route: demands of 1 enterprise are no common problem; it takes 2
= 65
$ demand-route common --today 2026-11-06 --make 园区停水 --where category=停水 --dry-run | cut -d, -f2-
2026-11-06T12:00:00+08:00,,wang,wang,,meeting,finding,,,,water-outage,,,,,,,,园区停水,
1,2026-11-06T12:00:00+08:00,,wang,,link,D20261106-qtvx-td87,,,,,,,,,
1,2026-11-06T12:00:00+08:00,,wang,,link,D20261106-qtvx-td87,,,,,,,,,
1,2026-11-06T12:00:00+08:00,,wang,,link,D20261106-qtvx-td87,,,,,,,,,
1,2026-11-06T12:00:00+08:00,,wang,,link,D20261106-qtvx-td87,,,,,,,,,
$ demand-route common --today 2026-11-06 --make 园区停水 --where category=停水 >made
$ export P=$(head -1 made) ; cut -d" " -f2- made
D20261106-qtvx-td87
received → received
received → received
received → received
received → received
$ cut -d, -f2- demands/2026-11.csv | tail -1
2026-11-06T12:00:00+08:00,,wang,wang,,meeting,finding,,,,water-outage,,,,,,,,园区停水,

# Each keeps its own answer; the common problem tells how they stand.
$ export C=$(head -1 ids) ; demand-route route "$C" --to 自来水公司 --today 2026-11-06 | cut -c21-
 received → routed, due 2026-11-07T12:00:00+08:00
$ demand-route resolve "$C" --as zhao --code solved --text 已恢复 --today 2026-11-07 | cut -c21-
 routed → resolved
$ demand-route show "$P" --today 2026-11-07 | sed 's/D2026110[36]-....-..../ID/'
ID  园区停水
  state             received
  kind              own finding
  channel           meeting
  category          停水

  2026-11-06 12:00  王芳: received

  linked to it:
  ID  resolved    锦江电子  厂区停水两天了
  ID  received    宏远  园区又停水了
  ID  received    大成  水压低，车间停水
  ID  received    新达  停水一天
$ demand-route show "$P" --today 2026-11-07 --lang=zh | tail -3 | cut -c23-
 已受理      宏远  园区又停水了
 已受理      大成  水压低，车间停水
 已受理      新达  停水一天
$ demand-route list --where link="$P" --ids | diff - ids | grep -c '>'
4

# A common problem is linked to nothing itself; what belongs to one stays there.
$ demand-route link "$P" --to "$C" --today 2026-11-07 2>&1 | sed 's/D2026110[36]-....-..../ID/g'
demand-route: ID: 'ID' is no common problem: it is linked to 'ID' itself
$ demand-route common --today 2026-11-07 --make 又停水 "$C" "$(sed -n 5p ids)" "$(sed -n 6p ids)" 2>&1 | sed 's/D2026110[367]-....-..../ID/g'
ID
ID: received → received
ID: received → received
demand-route: ID belongs to a common problem already
$ demand-route common --today 2026-11-07 --make 停水 $(sed -n 1,4p ids) 2>&1 | tail -1
demand-route: demands of 0 enterprises are no common problem; it takes 2
$ registry-check --today 2026-11-07
