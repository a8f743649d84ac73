# A directory that may not be written.
%needs setpriv

$ chmod 755 . && mkdir closed && chmod 555 closed

$ cat >as-nobody <<'END'
> if [ "$(id -u)" = 0 ]; then exec setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; else exec "$@"; fi
> END
$ sh as-nobody registry-init closed/office
! registry-init: cannot create 'closed/office': Permission denied
= 77

$ sh as-nobody registry-init closed
! registry-init: cannot create 'closed': Permission denied
= 77

$ ls -A closed
