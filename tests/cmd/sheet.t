# Sheets that leave the office: from templates, marked, with little of persons, and logged.

$ mkdir office && cd office && cp -r "$SOURCE"/data/*.csv "$SOURCE"/data/*.yaml "$SOURCE"/data/templates . && export LIAISON_AS=wang
$ cat >liaisons.csv <<'END'
> id,name,department,rank,area,group,quota,email,duties,from,until,also
> sun,孙批,office,leader,,,,,approver,,,
> wang,王芳,office,,,,,,office,,,
> zhao,赵水,water-company,,,,,,,,,
> END
$ cat >enterprises.csv <<'END'
> id,name,short,former,class,size,tags,industry,area,address,status,from,until,also
> X00000001,锦江电子有限公司,锦江电子,,,,,,,,,,,
> X00000002,宏远食品有限公司,宏远,,,,,,,,,,,
> END
$ mkdir private && cat >private/contacts.csv <<'END'
> id,of,name,post,telephone,note
> C12345678,X00000001,张小明,办公室主任,13800138000,
> END
$ export R="demand-route receive --kind demand --channel phone --today 2026-11-02"
$ export A=$($R --enterprise 锦江 --title '厂区停水两天了' --text '生产线已停 <急>' --contact C12345678 --place 东区一路8号)
$ demand-route sheet undertaking "$A" --today 2026-11-02 2>&1 | cut -d' ' -f3-
is received: no sheet 'undertaking' of it
$ demand-route route "$A" --to 自来水公司 --co zone-property --limit 5wd --today 2026-11-02 | cut -d: -f2
 received → routed, due 2026-11-09

# One for the lead and one for each that helps; a form feed between two.
$ demand-route sheet 承办单 "$A" --today 2026-11-03 --lang=zh | tr '\f' '@'
                             企业诉求承办单

  编号        D20261102-hq7q-sjpg
  受理时间    2026年11月2日12时00分
  收件单位    自来水公司
  办理方式    ________________
  主办部门    自来水公司
  协办部门    区物业与市政服务公司
  企业        锦江电子有限公司
  诉求类别    ________________
  联系人      张**（办公室主任）
  联系电话    138****8000
  地点        东区一路8号
  办理时限    5个工作日
  到期        2026年11月9日
  事项        厂区停水两天了
  内容        生产线已停 <急>
  办理方案    ________________
  办理结果    ________________
  承办人      ________________
  部门负责人  ________________

请在到期之前办结并反馈结果；不属本部门职责的，请当日提出退单。

                                                      企业联络服务办公室
                                                           2026年11月3日
------------------------------------------------------------------------
标记 emwf-qrze，仅供 自来水公司 使用，请勿外传。
@
                             企业诉求承办单

  编号        D20261102-hq7q-sjpg
  受理时间    2026年11月2日12时00分
  收件单位    区物业与市政服务公司
  办理方式    ________________
  主办部门    自来水公司
  协办部门    区物业与市政服务公司
  企业        锦江电子有限公司
  诉求类别    ________________
  联系人      张**（办公室主任）
  联系电话    138****8000
  地点        东区一路8号
  办理时限    5个工作日
  到期        2026年11月9日
  事项        厂区停水两天了
  内容        生产线已停 <急>
  办理方案    ________________
  办理结果    ________________
  承办人      ________________
  部门负责人  ________________

请在到期之前办结并反馈结果；不属本部门职责的，请当日提出退单。

                                                      企业联络服务办公室
                                                           2026年11月3日
------------------------------------------------------------------------
标记 ec3q-1y1t，仅供 区物业与市政服务公司 使用，请勿外传。
$ tail -2 deliveries/2026-11.csv | cut -d, -f2-
2026-11-03,,wang,sheet,,templates/undertaking.txt,X00000001,,,,,D20261102-hq7q-sjpg water-company emwf-qrze
2026-11-03,,wang,sheet,,templates/undertaking.txt,X00000001,,,,,D20261102-hq7q-sjpg zone-property ec3q-1y1t

# In Markdown, for another recipient, with a number; in HTML for A4 paper, by itself.
$ demand-route sheet transfer "$A" --today 2026-11-03 --format=md --basis '高新企服〔2026〕5号' --recipient 市农业农村局 --lang=zh
\# 关于转办企业诉求的函
高新企服〔2026〕5号  

市农业农村局：  

我办于2026年11月2日12时00分受理锦江电子有限公司反映的「厂区停水两天了」（编号 D20261102-hq7q-sjpg）。经研究，该事项属贵单位职责范围，现转请办理。  

\## 诉求内容
生产线已停 &lt;急&gt;  
地点：东区一路8号  

请于2026年11月9日前办结，并将办理结果书面函告我办，我办将据此答复并回访企业。  

企业联系人：张\*\*（办公室主任）　138\*\*\*\*8000  

企业联络服务办公室  
2026年11月3日  

---
标记 gnmm-tmqd，仅供 市农业农村局 使用，请勿外传。  
$ demand-route sheet supervision "$A" --today 2026-11-12 --format=html --text '请主要负责人督促' --lang=zh >sheet.html
$ grep -c 'size: A4' sheet.html ; grep -cE 'src=|href=|url\(' sheet.html ; sed -n '/<section>/,/<\/section>/p' sheet.html
1
0
<section>
<h1>督办单</h1>
<table>
<tr><th>编号</th><td>D20261102-hq7q-sjpg</td><th>受理时间</th><td>2026年11月2日12时00分</td></tr>
<tr><th>督办单位</th><td>自来水公司</td><th>诉求类别</th><td></td></tr>
<tr><th>企业</th><td>锦江电子有限公司</td><th>状态</th><td>待签收</td></tr>
<tr><th>办理时限</th><td>5个工作日</td><th>到期</th><td>2026年11月9日</td></tr>
<tr><th>超期天数</th><td>3</td><th>催办次数</th><td>0</td></tr>
<tr><th>事项</th><td colspan="3">厂区停水两天了</td></tr>
<tr><th>内容</th><td colspan="3">生产线已停 &lt;急&gt;</td></tr>
<tr><th>办理经过</th><td colspan="3">2026年11月2日12时00分 联络服务办公室：派单 → 自来水公司<br>2026年11月2日12时00分 联络服务办公室：协办 → 区物业与市政服务公司</td></tr>
<tr><th>督办意见</th><td colspan="3">请主要负责人督促</td></tr>
<tr><th>部门回复</th><td colspan="3"></td></tr>
<tr><th>部门负责人</th><td></td><th>日期</th><td></td></tr>
</table>
<p class="right">企业联络服务办公室</p>
<p class="right">2026年11月12日</p>
<hr>
<p>标记 4nxb-rgh0，仅供 自来水公司 使用，请勿外传。</p>
</section>

# A draft says so and is not logged; a dry run shows what would be logged.
$ demand-route sheet urging "$A" --today 2026-11-12 --draft --text '企业已多次来电'
                             Urging notice

To 自来水公司:

"厂区停水两天了" (no. D20261102-hq7q-sjpg, 锦江电子有限公司, received 2026-11-02
12:00) is with you, limit 5 working days, due 2026-11-09.
It is 3 days over.
企业已多次来电

Please see to it, and report within one working day how it stands.

What was done
2026-11-02 12:00 联络服务办公室: route → 自来水公司
2026-11-02 12:00 联络服务办公室: join → 区物业与市政服务公司

                                                      企业联络服务办公室
                                                              2026-11-12
------------------------------------------------------------------------
Mark DRAFT, for 自来水公司 only.
$ demand-route sheet urging "$A" --today 2026-11-12 --dry-run | cut -d, -f2-
2026-11-12,,wang,sheet,,templates/urging.en.txt,X00000001,,,,,D20261102-hq7q-sjpg water-company k7s0-xt2x
$ grep -c urging deliveries/2026-11.csv
0
= 1

# The mark follows from card, kind, recipient and day: the same again, another on another day.
$ demand-route sheet urging "$A" --today 2026-11-12 | tail -1
Mark k7s0-xt2x, for 自来水公司 only.
$ demand-route sheet urging "$A" --today 2026-11-12 | tail -1
Mark k7s0-xt2x, for 自来水公司 only.
$ demand-route sheet urging "$A" --today 2026-11-13 | tail -1
Mark r6rq-gr8g, for 自来水公司 only.

# Requests go to the office; the form for the call to who calls; the answer to the enterprise.
$ demand-route sheet extension "$A" --today 2026-11-05 --as zhao --until 2026-11-20 --text '管网施工' --lang=zh | sed -n '3,12p'
企业联络服务办公室：

  编号        D20261102-hq7q-sjpg
  申请部门    自来水公司
  事项        厂区停水两天了
  办理时限    5个工作日
  到期        2026年11月9日
  申请延期至  2026年11月20日
  延期理由    管网施工
  已做工作    2026年11月2日12时00分 联络服务办公室：派单 → 自来水公司
$ demand-route sheet 退单申请 "$A" --today 2026-11-05 --as zhao --lang=zh --text '属园区内部管网' | sed -n '5,13p'
  编号          D20261102-hq7q-sjpg
  申请部门      自来水公司
  事项          厂区停水两天了
  内容          生产线已停 <急>
  首次派单      2026年11月2日12时00分
  到期          2026年11月9日
  退单理由      属园区内部管网
  依据          ________________
  建议承办部门  ________________
$ demand-route resolve "$A" --as zhao --code solved --text '已于10日恢复供水' --today 2026-11-10 | cut -d: -f2
 routed → resolved
$ demand-route sheet 回访表 "$A" --today 2026-11-11 --lang=zh --reveal | sed -n '3,9p'
  编号        D20261102-hq7q-sjpg
  受理时间    2026年11月2日12时00分
  企业        锦江电子有限公司
  诉求类别    ________________
  联系人      张小明（办公室主任）
  联系电话    13800138000
  事项        厂区停水两天了
$ demand-route sheet reply "$A" --today 2026-11-11
                                 Reply

To 锦江电子有限公司:

On 2026-11-02 12:00 you brought to us: "厂区停水两天了" (no.
D20261102-hq7q-sjpg). Our answer:

已于10日恢复供水

It was handled by 自来水公司.
Please turn to us with any further question. Thank you for your support.

                                                      企业联络服务办公室
                                                              2026-11-11
------------------------------------------------------------------------
Mark 9kzf-01hc
$ tail -1 deliveries/2026-11.csv | cut -d, -f2-
2026-11-11,,wang,sheet,,templates/reply.en.txt,X00000001,,,,,D20261102-hq7q-sjpg X00000001 9kzf-01hc

# show tells what left the office.
$ demand-route show "$A" --today 2026-11-12 | sed -n '/left/,$p'
  sheets that left the office:
  2026-11-03        王芳: templates/undertaking.txt → 自来水公司, emwf-qrze
  2026-11-03        王芳: templates/undertaking.txt → 区物业与市政服务公司,
                    ec3q-1y1t
  2026-11-03        王芳: templates/transfer.txt → 市农业农村局, gnmm-tmqd
  2026-11-12        王芳: templates/supervision.txt → 自来水公司, 4nxb-rgh0
  2026-11-12        王芳: templates/urging.en.txt → 自来水公司, k7s0-xt2x
  2026-11-12        王芳: templates/urging.en.txt → 自来水公司, k7s0-xt2x
  2026-11-13        王芳: templates/urging.en.txt → 自来水公司, r6rq-gr8g
  2026-11-05        赵水: templates/extension.txt → 联络服务办公室, wx7t-29dh
  2026-11-05        赵水: templates/return.txt → 联络服务办公室, wz3n-e9xs
  2026-11-11        王芳: templates/callback.txt → 王芳, y5x5-c9np
  2026-11-11        王芳: templates/reply.en.txt → 锦江电子有限公司, 9kzf-01hc

# What is not to be taken on is answered as well.
$ export B=$($R --enterprise 宏远 --title '要求减免电费')
$ demand-route reject "$B" --code out-of-scope --basis '电价规定' --text '不在本办职责内' --approver sun --today 2026-11-03 | cut -d: -f2
 received → rejected
$ demand-route sheet reply "$B" --today 2026-11-03 --lang=zh | sed -n '5,9p'
贵单位于2026年11月2日12时00分反映的「要求减免电费」（编号 D20261102-pn2f-x7cs）
收悉。现答复如下：

不予受理：不属职责范围 不在本办职责内（电价规定）

# Who a confidential demand comes from is not said, not in its text either, nor in the log.
$ export C=$($R --enterprise 锦江 --confidential --title '反映供水收费' --text '锦江电子被多收水费，锦江电子有限公司请求核查' --contact C12345678 --against zone-property)
$ demand-route route "$C" --to 自来水公司 --today 2026-11-02 | cut -d: -f2
 received → routed, due 2026-11-09
$ demand-route sheet 承办单 "$C" --today 2026-11-03 --lang=zh 2>&1 | sed "s/$C/ID/" | grep -E 'ID|锦江|张|138|企业|内容|联系'
                             企业诉求承办单
  编号        ID
  企业        （保密）
  联系人      （保密）
  联系电话    （保密）
  内容        某企业被多收水费，某企业请求核查
                                                      企业联络服务办公室
demand-route: ID 须保密：文书不写明来自谁，除非用 --reveal
$ demand-route sheet 承办单 "$C" --today 2026-11-03 --lang=zh --reveal | grep -E '锦江|张|138'
  企业        锦江电子有限公司
  联系人      张小明（办公室主任）
  联系电话    13800138000
  内容        锦江电子被多收水费，锦江电子有限公司请求核查
$ tail -1 deliveries/2026-11.csv | cut -d, -f8
$ demand-route sheet 承办单 "$C" --recipient zone-property --today 2026-11-03 2>&1 | sed "s/$C/ID/"
demand-route: ID is confidential: the sheet does not say who it comes from, unless --reveal
demand-route: ID is directed against 'zone-property', who gets no sheet of it

# The office's own words, and the office's own sheets. Mistakes are told with their place, and nothing leaves.
$ printf '# 会商通知\n{{事项}}：{{ 企业 }}，{{到期}}\n' >templates/会商通知.txt
$ demand-route sheet 会商通知 "$C" --reveal --today 2026-11-03 --lang=zh
                                会商通知
反映供水收费：锦江电子有限公司，2026年11月9日
$ printf '# 承办单\n\n| 到期 | {{dew}} |\n{{titel\n' >templates/undertaking.txt
$ wc -l <deliveries/2026-11.csv
16
$ demand-route sheet undertaking "$C" --today 2026-11-03 --lang=zh
! demand-route: templates/undertaking.txt:3:12: 没有字段“dew”；是否想用“due”？
! demand-route: templates/undertaking.txt:4:1: 有“{{”，同一行却没有“}}”
= 65
$ wc -l <deliveries/2026-11.csv
16
$ registry-check --today 2026-11-14
templates/undertaking.txt:3:12: unknown-field: there is no field 'dew'; did you mean 'due'?
templates/undertaking.txt:4:1: open-field: '{{' without '}}' in the same line
= 1
$ demand-route sheet undretaking "$C"
! demand-route: there is no sheet 'undretaking'; did you mean 'undertaking'?
= 64
$ demand-route sheet ../../etc/passwd "$C"
! demand-route: there is no sheet '../../etc/passwd'; there are undertaking, transfer, urging, supervision, extension, return, callback, reply, and your own in templates/
= 64
$ demand-route sheet reply "$C" --format=csv
! demand-route: a sheet is a page: --format=table, md or html, not 'csv'
= 64
$ demand-route sheet reply
! usage: demand-route sheet [OPTION]... KIND ID... | -
! example: demand-route sheet undertaking k7qm-2x4h --format=html >sheet.html
! 'demand-route --help' tells more
! demand-route: missing operand: KIND ID... | -
= 64
$ demand-route sheet reply D20261103-0000-0000 --today 2026-11-03
! demand-route: there is no demand 'D20261103-0000-0000'
= 66

# The language of what is sent out is the office's, whatever the reader's.
$ sed -i 's/^lang: any/lang: zh/' registry.yaml && demand-route sheet urging "$C" --today 2026-11-03 -q | head -1
                                催办通知
$ demand-route sheet urging "$C" --today 2026-11-03 -q --lang=en | head -1
                             Urging notice
