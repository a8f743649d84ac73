# The table of states and actions; the page has the same.

$ demand-route states --format=csv | head -4
action,from,leads-to,needs,takes,who,about
route,received;routed;handling;returned,routed,to,code;limit;until;basis;text;rule,anybody,"send it to the lead department, with its limit"
sign,routed,handling,,basis;text,department,the department takes it on
join,received;routed;handling;returned;suspended;hung,same,to,limit;until;basis;text;rule,anybody,"ask a co-handler, with a limit of its own"
$ demand-route states --format=table --lang=zh | sed -n '1p;3,5p' | cut -d' ' -f1
动作
派单
签收
协办
$ demand-route states --format=table | awk '$1 == "note" || $1 == "hang" || $1 == "amend"' | cut -c1-78
hang       routed;handling;suspended          hung       until;approver  basis
note       open                               same       text            until
amend      *                                  same       code            basis
$ demand-route states --format=json | grep -c '"action"'
35

# What the manual says of it is what the programs go by.
$ demand-route states --format=tsv | sed 1d | sed 's/received;routed;handling;returned;suspended;hung/open/; s/\t\*\t/\tany\t/' | awk -F'\t' '{ gsub(";", " ", $2); printf "%-10s %s > %s\n", $1, $2, $3 }' >table
$ sed -n '/^route  .*>/,/^\.Ed/p' "$SOURCE/man/demand-route.1" | grep -v '^\.Ed' | diff table - && wc -l <table
35

# The diagram above it names every state.
$ for s in $(demand-route states --format=csv | python3 -c 'import csv, sys; print(*sorted({s for r in csv.DictReader(sys.stdin) for s in r["from"].split(";")} - {"*"}))'); do sed -n '/^\.Ss States and actions/,/^\.Pp/p' "$SOURCE/man/demand-route.1" | grep -qi "$s" || echo "$s is not drawn"; done

# What each action needs and takes is what it asks for.
$ demand-route states --format=csv | grep -E '^(extend|callback|issue),'
issue,received;routed;handling;returned;suspended;hung,same,basis,to;until;text,anybody,a letter went out; basis is its number
extend,received;routed;handling;returned;suspended;hung,same,approver;text,limit;until;basis,anybody,"more time, with reason and approver"
callback,resolved;closed,same,code,solved;score;basis;text,anybody,ask the enterprise: solved? satisfied?
