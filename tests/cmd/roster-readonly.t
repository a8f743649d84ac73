# A registry that may be read and not written: lists go, changes are refused.
%needs setpriv

$ chmod 755 . && registry-init office -q && roster-edit add -C office areas id=east name=东片 -q && chmod -R a+rX,a-w office

$ cat >as-nobody <<'END'
> if [ "$(id -u)" = 0 ]; then exec setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; else exec "$@"; fi
> END
$ sh as-nobody roster-edit list areas -C office
id,name,parent,group,leader,also
east,东片,,,,

$ sh as-nobody roster-edit add areas id=west name=西片 -C office
! roster-edit: cannot lock 'office': Permission denied
= 77

$ cat office/areas.csv
id,name,parent,group,leader,also
east,东片,,,,
