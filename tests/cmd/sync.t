# Two clones and their server.

$ registry-init a -q && cd a && roster-edit add liaisons id=zhang name=张伟 department=office -q && roster-edit add liaisons id=li name=李娜 department=office -q && roster-edit add enterprises id=X00000001 name=锦江电子 -q && export LIAISON_AS=zhang

$ cat >../take <<'END'
> demand-route receive --today 2026-11-03 --kind demand --channel phone --enterprise X00000001 --title "$1" --text "$1" >/dev/null
> END

# Without a server what is here is committed.
$ sh ../take 停水 && registry-sync -n && registry-sync
would commit liaisons: 2, enterprises: 1, demands: 1
committed liaisons: 2, enterprises: 1, demands: 1
there is no server to exchange with: git remote add origin URL

$ git status --short && git log --format=%s
liaisons: 2, enterprises: 1, demands: 1
A new registry

$ registry-sync
nothing new here
there is no server to exchange with: git remote add origin URL

$ registry-sync -q

# With one, it is sent.
$ git init -q --bare ../hub.git && git remote add origin ../hub.git && registry-sync
nothing new here
sent to origin

# Another clone.
$ cd .. && git clone -q hub.git b && registry-init --join b -q && cd b && export LIAISON_SEED=b && sh ../take 停电 && sh ../take 停气 && roster-edit add areas id=east name=东片 -q && registry-sync
committed areas: 1, demands: 2
sent to origin

# Both have written: nothing is lost, nobody is asked.
$ cd ../a && export LIAISON_SEED=a && sh ../take 停暖 && registry-sync
committed demands: 1
received areas: 1, demands: 2
sent to origin

$ demand-route list --fields title --sort title
title
停暖
停气
停水
停电

$ cd ../b && registry-sync && demand-route list --fields title --sort title && cmp demands/2026-11.csv ../a/demands/2026-11.csv && git status --short
nothing new here
received demands: 1
title
停暖
停气
停水
停电

# The same card decided twice is for people to settle.
$ export id=$(demand-route list --where title=停水 --ids) && demand-route route $id --to office --as li --today 2026-11-03 -q && registry-sync -q

$ cd ../a && demand-route route $id --to water-company --today 2026-11-03 -q && registry-sync 2>&1 | sed "s/$id/ID/g"
committed actions: 1
received actions: 1
sent to origin
registry-sync: actions/2026-11.csv:2:21: contested: 'ID' is contested: number 1 was given twice, so somebody decided without knowing of the other; the next action settles it

$ registry-sync -q 2>&1 | sed "s/$id/ID/g"

# The same cell changed twice: both stand in the file until somebody decides.
$ roster-edit set areas east name=东区 -q; roster-edit set liaisons zhang rank=科员 -q && registry-sync -q

$ cd ../b && roster-edit set liaisons zhang rank=主任 -q && registry-sync
committed liaisons: 1
! registry-sync: you and another changed the same lines of liaisons.csv; both stand in the file between <<<<<<< and >>>>>>>: keep what is right, take the marks out, and run registry-sync again
= 1

$ registry-sync
! registry-sync: liaisons.csv:3:1: conflict-marker: a merge left a conflict marker here; decide, and delete the markers
! registry-sync: liaisons.csv:5:1: conflict-marker: a merge left a conflict marker here; decide, and delete the markers
! registry-sync: liaisons.csv:6:1: same-key: a row of this key stands in line 4 already
! registry-sync: liaisons.csv:7:1: conflict-marker: a merge left a conflict marker here; decide, and delete the markers
! registry-sync: mend these first; nothing was committed or sent
= 65

$ git show :3:liaisons.csv >liaisons.csv && registry-sync
committed areas: 1, liaisons: 1, actions: 1
sent to origin

$ git status --short && git log -1 --format=%p | wc -w
2
