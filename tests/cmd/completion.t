# Bash completion asks the programs themselves.
%needs bash
$ cat >complete <<'END'
> # complete WORD...: what completes the last word
> . "$SOURCE/cmd/liaison.bash"
> COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
> _liaison
> printf '%s\n' "${COMPREPLY[@]}"
> END
$ bash complete workday ''
add
count
is
list

$ bash complete workday c
count

$ bash complete workday add --fo
--format

$ bash complete workday add --format = j
json

$ bash complete workday add --format t
table
tsv

$ mkdir here there && touch file
$ bash complete workday add -C t
there

$ bash complete workday add --registry h
here

$ bash complete workday list --pe
--period

$ bash complete uscc --h
--help
