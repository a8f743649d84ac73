# Two clones decide on one demand; git merges without conflict, and registry-check says what people must look at.

$ registry-init one >out && cd one && git config user.email li@example.cn && cat >liaisons.csv <<'END'
> id,name,department,rank,area,group,quota,email,duties,from,until,also
> li,李明,office,,,,,li@example.cn,office;approver,,,
> wang,王芳,office,,,,,,office,,,
> END
$ export A=$(demand-route receive --as li --kind task --channel phone --title 停水 --today 2026-11-03) && git add -A && git commit -q --no-verify -m one && cd .. && git clone -q one two
$ cd one && demand-route route "$A" --to water-company --as li --today 2026-11-03 && git add -A && git commit -q --no-verify -m route && cd ..
D20261103-bnp3-maz5: received → routed, due 2026-11-10
$ cd two && git config user.email wang@example.cn && demand-route withdraw "$A" --as wang --today 2026-11-03 && git add -A && git commit -q --no-verify -m withdraw
D20261103-bnp3-maz5: received → withdrawn
$ git pull -q --no-rebase --no-edit >out 2>&1 ; rm out ; registry-check --today 2026-11-03
actions/2026-11.csv:2:21: contested: 'D20261103-bnp3-maz5' is contested: number 1 was given twice, so somebody decided without knowing of the other; the next action settles it
= 1

# The next action settles it.
$ demand-route show "$A" --today 2026-11-03 | sed -n '2p'
  state             withdrawn
$ demand-route reopen "$A" --as wang --text '企业仍要办' --today 2026-11-03 | sed 's/, due.*//'
D20261103-bnp3-maz5: withdrawn → routed
$ registry-check --today 2026-11-03
