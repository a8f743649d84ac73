# --edit: a record as a form in the person's own editor.
$ cp -r "$SOURCE/data" registry && chmod -R u+w registry && export LIAISON_DATA=$PWD/registry LIAISON_AS=wang
$ echo 'wang,王小明' | sed "s/\$/$(head -1 registry/liaisons.csv | tr -dc , | cut -c2-)/" >>registry/liaisons.csv
$ cat >write.sh <<'END'
> #!/bin/sh
> sed -i 's/^title:.*/标题: "停水了, 请尽快"/; s/^text:.*/text: |\n  第一行\n  第二行/' "$1"
> END
$ printf '#!/bin/sh\ngrep "^kind\\|^channel\\|^title" "$1"\n: >"$1"\n' >empty.sh
$ printf '#!/bin/sh\necho "titel: x" >"$1"\n' >wrong.sh
$ printf '#!/bin/sh\necho "title: [x" >"$1"\n' >broken.sh
$ chmod +x *.sh

# What was given stands in the form; an empty form gives up.
$ VISUAL=./empty.sh demand-route receive --edit --today 2026-11-03 --channel 电话 --kind consult
kind: consult
channel: 电话
title:
! demand-route: the form is empty; nothing is written
= 1

# Keys in Chinese, quoted values, several lines.
$ EDITOR=./write.sh demand-route receive --edit --today 2026-11-03 --channel phone --kind finding >id
$ cut -d, -f7,8,20- registry/demands/2026-11.csv
channel,kind,title,text
phone,finding,"停水了, 请尽快",第一行\n第二行

# A form that is not understood is kept, so that nothing typed is lost.
$ VISUAL=./wrong.sh demand-route receive --edit --today 2026-11-03 2>&1 | sed 's/liaison-[A-Za-z0-9]*\.yaml/FORM.yaml/'
demand-route: /scratch/../tmp/FORM.yaml:1:1: unknown column 'titel'; did you mean 'title'?
demand-route: the form is kept as '/scratch/../tmp/FORM.yaml'

$ VISUAL=./broken.sh demand-route receive --edit --today 2026-11-03 2>/dev/null
= 65

$ ls "$TMPDIR" | wc -l
2

# An editor that fails, or is not there.
$ VISUAL=false demand-route receive --edit --today 2026-11-03
! demand-route: the editor 'false' ended with status 1; nothing is written
= 1

$ VISUAL= EDITOR=no-such-editor demand-route receive --edit --today 2026-11-03
! demand-route: cannot run the editor 'no-such-editor': No such file or directory
= 69

$ demand-route list --period all --format=csv --fields title --today 2026-11-03
title
"停水了, 请尽快"
