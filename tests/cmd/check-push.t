# registry-check --push, as a server's hook calls it: journals are only appended to, by people who exist.

$ mkdir office && cd office && git init -q -b main && mkdir demands actions && cat >registry.yaml <<'END'
> name: 示例局
> sign: known
> END
$ cat >liaisons.csv <<'END'
> id,name,email
> L01,张伟,test@example.cn
> L02,李芳,li@example.cn
> END
$ printf 'id,received,entered,by,channel,kind,title,text\nD20261102-aaaa-aaaa,2026-11-02,,L01,phone,demand,停水,停水两天\n' >demands/2026-11.csv
$ git add . && git commit -q -m one && git tag one

# Appending is what journals are for.
$ echo 'D20261103-bbbb-bbbb,2026-11-03,,L02,phone,demand,停电,停电一天' >>demands/2026-11.csv && git commit -q -a -m two && git tag two
$ registry-check --push one two

# A line that is changed, or gone, is refused.
$ sed -i 's/停水两天/停水三天/' demands/2026-11.csv && git commit -q -a -m three && registry-check --push two HEAD
demands/2026-11.csv:2: rewritten: a line of 'D20261102-aaaa-aaaa' is changed or removed: journals are only appended to
= 1
$ git reset -q --hard two && git rm -q demands/2026-11.csv && git commit -q -m gone && registry-check --push two HEAD --format=json
[
 {"file": "demands/2026-11.csv", "line": 2, "col": null, "level": "error", "code": "rewritten", "text": "a line of 'D20261102-aaaa-aaaa' is changed or removed: journals are only appended to"},
 {"file": "demands/2026-11.csv", "line": 3, "col": null, "level": "error", "code": "rewritten", "text": "a line of 'D20261103-bbbb-bbbb' is changed or removed: journals are only appended to"}
]
= 1

# Redaction is allowed, of free text alone.
$ git reset -q --hard two && sed -i '2s/停水,停水两天/[redacted],[redacted]/' demands/2026-11.csv && git commit -q -a -m redacted && registry-check --push two HEAD
$ git reset -q --hard two && sed -i '2s/phone/[redacted]/' demands/2026-11.csv && git commit -q -a -m redacted && registry-check --push two HEAD
demands/2026-11.csv:2: rewritten: a line of 'D20261102-aaaa-aaaa' is changed or removed: journals are only appended to
= 1

# Who signs must exist; an imported line is signed by its origin.
$ git reset -q --hard two && echo 'D20261104-cccc-cccc,2026-11-04,,L09,phone,demand,断网,断网' >>demands/2026-11.csv && git commit -q -a -m nobody && registry-check --push two HEAD
demands/2026-11.csv:4: unknown-signer: 'L09', who signed it, is not among the people of liaisons.csv
= 1
$ git reset -q --hard two && echo 'D20261104-cccc-cccc-dddd,2026-11-04,,hotline,phone,demand,断网,断网' >>demands/2026-11.csv && git commit -q -a -m import && registry-check --push two HEAD

# With `sign: author` everybody commits their own lines.
$ git reset -q --hard one && sed -i 's/known/author/' registry.yaml && git commit -q -a -m settings && git tag settings && echo 'D20261103-bbbb-bbbb,2026-11-03,,L02,phone,demand,停电,停电一天' >>demands/2026-11.csv && git commit -q -a -m two && registry-check --push settings HEAD
demands/2026-11.csv:3: foreign-signer: signed by 'L02', but committed by 'test@example.cn'
= 1
$ git reset -q --hard settings && echo 'D20261103-bbbb-bbbb,2026-11-03,,L02,phone,demand,停电,停电一天' >>demands/2026-11.csv && GIT_COMMITTER_EMAIL=li@example.cn git commit -q -a -m two && registry-check --push settings HEAD

# In a bare repository, by its hook.
$ cd .. && git clone -q --bare office server.git 2>/dev/null && printf '#!/bin/sh\nwhile read -r old new ref; do\n\tregistry-check --push "$old" "$new" || exit 1\ndone\n' >server.git/hooks/pre-receive && chmod +x server.git/hooks/pre-receive
$ cd office && git remote add origin ../server.git && echo 'D20261105-eeee-eeee,2026-11-05,,L01,phone,demand,路灯,路灯不亮' >>demands/2026-11.csv && git commit -q -a -m three && git push -q origin main
$ sed -i '$d' demands/2026-11.csv && git commit -q -a -m four && git push -q origin main 2>&1 | grep -c 'rewritten'
1
$ git push -q origin HEAD~1:refs/heads/other && git push -q origin :other
$ git reset -q --hard HEAD~1 && echo 'D20261106-ffff-ffff,2026-11-06,,L01,phone,demand,树,树倒了' >>demands/2026-11.csv && git commit -q -a -m five && git push -q origin HEAD:refs/heads/other && git push -q origin :other 2>&1 | grep -o 'rewritten: .*[a-z]'
rewritten: the push deletes a branch, and no other holds its journals

# Wrong calls.
$ registry-check --push HEAD
! usage: registry-check [OPTION]... [OLD NEW]
! example: registry-check
! 'registry-check --help' tells more
! registry-check: missing operand: [OLD NEW]
= 64
$ registry-check --push HEAD nothing
...
= 66
