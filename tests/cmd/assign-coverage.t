# How far enterprises are assigned, visited, registered, active.

$ mkdir -p office/visits office/demands && cd office && cat >registry.yaml <<'END'
> name: 示例局
> END
$ cat >departments.csv <<'END'
> id,name
> clinic,卫生院
> office,办公室
> END
$ cat >areas.csv <<'END'
> id,name,group
> east,东片,一组
> north,北片,一组
> west,西片,二组
> END
$ cat >liaisons.csv <<'END'
> id,name,department,rank
> L01,张伟,office,mid-level
> L02,李芳,clinic,staff
> L03,王强,office,leader
> END
$ cat >enterprises.csv <<'END'
> id,name,class,tags,area,from,until
> X00000001,东湖食品有限公司,above-scale,platform,east,,
> X00000002,锦江电子有限公司,above-scale;high-tech,,east,,
> X00000003,西山药业有限公司,high-tech,platform,west,,
> X00000004,旧厂有限公司,,platform,north,,2025-12-31
> END
$ cat >assignments.csv <<'END'
> enterprise,project,liaison,role,from,until,reason
> X00000001,,L01,chief,2026-01-01,,
> X00000002,,L01,chief,2026-01-01,2026-06-30,
> X00000002,,L02,chief,2026-07-01,,
> X00000003,,L03,backup,2026-01-01,,
> END
$ cat >visits/2026-03.csv <<'END'
> id,date,entered,by,mode,enterprises,liaisons,department,met,people,outcome,offered,next,cards,evidence,late,external,summary
> V20260302-aaaa-aaaa,2026-03-02,,L01,onsite,X00000001,L01,,,,info,,,,,,,
> V20260303-aaaa-aaaa,2026-03-03,,L01,phone,X00000002,L01,,,,info,,,,,,,
> V20260304-aaaa-aaaa,2026-03-04,,L01,onsite,X00000003,L01,,,,postponed,,,,,,,
> V20260305-aaaa-aaaa,2026-03-05,,L01,lecture,X00000001;X00000003,L01,,,40,,,,,,,,
> END
$ cat >demands/2026-03.csv <<'END'
> id,received,entered,by,first,liaison,channel,kind,enterprise,contact,place,category,urgent,confidential,against,project,source,late,external,title,text
> D20260302-aaaa-aaaa,2026-03-02,,L01,L01,,platform,demand,X00000003,,,,,,,,,,,停水,停水
> D20260303-aaaa-aaaa,2026-03-03,,L01,L01,,phone,demand,X00000001,,,,,,,,,,,停电,停电
> END

$ liaison-assign coverage --today 2026-11-21 --format=table
figure      n  d  rate (%)  what is counted
----------  -  -  --------  -------------------------------------------------------------------------------------------------------------
chiefs      2  3      66.7  people who are chief of an enterprise / people
assigned    2  3      66.7  enterprises with a chief / enterprises
areas       1  3      33.3  areas with an enterprise that has a chief / areas
groups      1  2      50.0  groups with an enterprise that has a chief / groups
visited     1  3      33.3  enterprises visited face to face in the period / enterprises
registered  2  3      66.7  enterprises with the tag platform / enterprises
active      1  3      33.3  enterprises with a card by platform, web or wechat, an answer or a chosen service in the period / enterprises
use         1  2      50.0  active ones / enterprises with the tag platform
$ liaison-assign coverage --today 2026-11-21 --by class --measure assigned,visited
class,figure,n,d,rate,base
above-scale,assigned,2,2,100.0,enterprises with a chief / enterprises
high-tech,assigned,1,2,50.0,enterprises with a chief / enterprises
above-scale,visited,1,2,50.0,enterprises visited face to face in the period / enterprises
high-tech,visited,0,2,0.0,enterprises visited face to face in the period / enterprises
$ liaison-assign coverage --today 2026-11-21 --by area --format=table
area  figure      n  d  rate (%)  what is counted
----  ----------  -  -  --------  -------------------------------------------------------------------------------------------------------------
      chiefs      2  3      66.7  people who are chief of an enterprise / people
东片  assigned    2  2     100.0  enterprises with a chief / enterprises
西片  assigned    0  1       0.0  enterprises with a chief / enterprises
东片  areas       1  1     100.0  areas with an enterprise that has a chief / areas
北片  areas       0  1       0.0  areas with an enterprise that has a chief / areas
西片  areas       0  1       0.0  areas with an enterprise that has a chief / areas
东片  visited     1  2      50.0  enterprises visited face to face in the period / enterprises
西片  visited     0  1       0.0  enterprises visited face to face in the period / enterprises
东片  registered  1  2      50.0  enterprises with the tag platform / enterprises
西片  registered  1  1     100.0  enterprises with the tag platform / enterprises
东片  active      0  2       0.0  enterprises with a card by platform, web or wechat, an answer or a chosen service in the period / enterprises
西片  active      1  1     100.0  enterprises with a card by platform, web or wechat, an answer or a chosen service in the period / enterprises
东片  use         0  1       0.0  active ones / enterprises with the tag platform
西片  use         1  1     100.0  active ones / enterprises with the tag platform
$ liaison-assign coverage --today 2026-11-21 --by department --measure chiefs,assigned
department,figure,n,d,rate,base
clinic,chiefs,1,1,100.0,people who are chief of an enterprise / people
office,chiefs,1,2,50.0,people who are chief of an enterprise / people
,assigned,0,1,0.0,enterprises with a chief / enterprises
clinic,assigned,1,1,100.0,enterprises with a chief / enterprises
office,assigned,1,1,100.0,enterprises with a chief / enterprises
$ liaison-assign coverage --today 2026-11-21 --by 组别 --measure=覆盖片区
group,figure,n,d,rate,base
一组,areas,1,2,50.0,areas with an enterprise that has a chief / areas
二组,areas,0,1,0.0,areas with an enterprise that has a chief / areas
$ liaison-assign coverage --today 2026-11-21 --period 2025 --measure assigned,registered
figure,n,d,rate,base
assigned,0,4,0.0,enterprises with a chief / enterprises
registered,3,4,75.0,enterprises with the tag platform / enterprises

# The records behind a figure: its base, or its numerator.
$ liaison-assign coverage --today 2026-11-21 --measure visited --ids
X00000001
X00000002
X00000003
$ liaison-assign coverage --today 2026-11-21 --measure visited:n --ids
X00000001
$ liaison-assign coverage --today 2026-11-21 --measure chiefs:n --ids
L01
L02
$ liaison-assign coverage --today 2026-11-21 --measure groups:n --ids
一组
$ liaison-assign coverage --today 2026-11-21 --where class=high-tech --where chief=李芳 --measure assigned
figure,n,d,rate,base
assigned,1,1,100.0,enterprises with a chief / enterprises
$ liaison-assign coverage --as-of 2026-06-01 --measure chiefs
figure,n,d,rate,base
chiefs,1,3,33.3,people who are chief of an enterprise / people
! liaison-assign: who looked after whom is that of the day; names, classes, ranks and areas are today's
$ liaison-assign coverage --today 2026-11-21 --lang=zh --format=table --measure assigned,use
指标        分子  分母  比率（%）  统计口径
----------  ----  ----  ---------  -----------------------
结对企业       2     3       66.7  有首席的企业 / 全部企业
平台使用率     1     2       50.0  其中活跃 / 平台注册企业

$ liaison-assign coverage --ids
! liaison-assign: --ids needs one figure: --measure NAME for its base, NAME:n for its numerator
= 64
$ liaison-assign coverage --measure happy
! liaison-assign: there is no figure 'happy'; there are chiefs, assigned, areas, groups, visited, registered, active, use
= 64
$ liaison-assign coverage --by colour
! liaison-assign: there is no dimension 'colour'; there are class, area, group, department, rank
= 64
$ liaison-assign coverage --where colour=red
! liaison-assign: there is no field 'colour'; fields are: id name short former class size tags industry area address status from until also chief group department rank
= 64
