# What hinders an exchange.

$ registry-init a -q && cd a && git init -q --bare ../hub.git && git remote add origin ../hub.git && registry-sync
nothing new here
sent to origin

# A mistake is told, and nothing is committed.
$ echo 'west' >>areas.csv && registry-sync
! registry-sync: areas.csv:2:1: cells: the line has 1 cells, its header 6
! registry-sync: mend these first; nothing was committed or sent
= 65

$ git log --format=%s && git checkout -q areas.csv
A new registry

# A server that cannot be reached: what is here is committed all the same.
$ mv ../hub.git ../away && roster-edit add areas id=east name=东片 -q && registry-sync 2>../err
committed areas: 1
= 74

$ sed 's/failed: .*/failed: .../' ../err && mv ../away ../hub.git && registry-sync
registry-sync: 'git fetch' failed: ...
registry-sync: what is here is committed; nothing was exchanged, so run registry-sync again later
nothing new here
sent to origin

# A server that refuses.
$ printf '#!/bin/sh\necho closed for today\nexit 1\n' >../hub.git/hooks/pre-receive && chmod +x ../hub.git/hooks/pre-receive && roster-edit add areas id=west name=西片 -q && registry-sync
committed areas: 1
! registry-sync: closed for today
! registry-sync: the server did not take what was sent
= 65

$ rm ../hub.git/hooks/pre-receive && registry-sync
nothing new here
sent to origin

# git is at work here.
$ roster-edit add areas id=north name=北片 -q && touch .git/index.lock && registry-sync
! registry-sync: git is at work here; try again, or remove '.git/index.lock' if no git is running
= 75

$ rm .git/index.lock && registry-sync
committed areas: 1
sent to origin

# Another writes.
$ roster-edit add areas id=south name=南片 -q && registry-sync -C nowhere
! registry-sync: 'nowhere' is no registry: it has no registry.yaml
= 66

# Nobody to commit as.
$ git config --global --unset user.name; git config --global --unset user.email; git config user.useConfigOnly true; registry-sync
! registry-sync: git does not know you: git config --global user.name NAME; git config --global user.email ADDRESS
= 78

$ git config user.name 张伟 && git config user.email zhang@example.cn && registry-sync
committed areas: 1
sent to origin

# No git at all.
$ mkdir ../plain && cp -r *.csv *.yaml ../plain && registry-sync -C ../plain
! registry-sync: '../plain' is not under git
= 66

$ cd .. && registry-sync
! registry-sync: no registry here or above; name one by -C or LIAISON_DATA
= 66
