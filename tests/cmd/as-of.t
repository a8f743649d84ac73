# As of a day the registry is what was entered by its end, and that day is today, whatever the clock says.
$ cp $LIAISON_SHARE/*.csv $LIAISON_SHARE/*.yaml . && mkdir demands actions
$ cat >demands/2026-03.csv <<'END'
> id,received,entered,by,first,liaison,channel,kind,enterprise,contact,place,category,urgent,confidential,against,project,source,late,external,title,text
> D20260302-aaaa-0001,2026-03-02T09:00:00+08:00,,l1,,l1,visit,demand,X0000001,,,water,,,,,,,,one,
> D20260303-aaaa-0002,2026-03-03T09:00:00+08:00,2026-03-06,l1,,l1,visit,demand,X0000001,,,water,,,,,,,,two,
> END
$ cat >actions/2026-03.csv <<'END'
> id,seq,at,entered,by,for,action,to,code,limit,until,approver,solved,score,basis,text,rule
> D20260302-aaaa-0001,1,2026-03-02T10:00:00+08:00,,l1,,route,water-company,transfer,5wd,,,,,,,limits
> D20260302-aaaa-0001,2,2026-03-05T10:00:00+08:00,2026-03-06,l3,,resolve,,solved,,,,,,,repaired,
> D20260303-aaaa-0002,1,2026-03-05T10:00:00+08:00,,l1,,route,water-company,transfer,5wd,,,,,,,limits
> END
$ demand-route list --period all --as-of 2026-03-05 --fields id,state,due,in-time,overdue
id,state,due,in-time,overdue
D20260302-aaaa-0001,routed,2026-03-09,yes,
$ demand-route list --period all --as-of 2026-03-05 --today 2026-12-31 --fields id,state,due,in-time,overdue
id,state,due,in-time,overdue
D20260302-aaaa-0001,routed,2026-03-09,yes,
$ demand-route list --period all --as-of 2026-03-06 --fields id,state,due,in-time,overdue
id,state,due,in-time,overdue
D20260302-aaaa-0001,resolved,2026-03-09,yes,
D20260303-aaaa-0002,routed,2026-03-12,yes,
