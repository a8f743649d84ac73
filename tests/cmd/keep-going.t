# What is good is written, what is not is told; the status is that of findings, whatever was wrong.

$ registry-init office -q && cd office && roster-edit add liaisons id=zhang name=张伟 department=office -q && roster-edit add enterprises id=X00000001 name=锦江电子 -q && export LIAISON_AS=zhang && export id=$(demand-route receive --today 2026-11-02 --kind demand --channel phone --enterprise X00000001 --title 停水)

$ printf 'id\n%s\nD20261101-0000-0000\n' $id >../ids && demand-route note - --today 2026-11-02 --text 已联系 <../ids
! demand-route: there is no record 'D20261101-0000-0000'
= 66

$ demand-route note - --today 2026-11-02 --text 已联系 --keep-going <../ids | sed "s/$id/ID/"
ID: received → received
! demand-route: there is no record 'D20261101-0000-0000'

$ demand-route note - --today 2026-11-02 --text 已联系 --keep-going -q <../ids
! demand-route: there is no record 'D20261101-0000-0000'
= 1

$ demand-route close - --today 2026-11-02 --keep-going -q <../ids 2>../err
= 1

$ wc -l <../err && demand-route list --fields lines
2
lines
2
