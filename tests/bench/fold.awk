# Per department and month of receipt: received, resolved, satisfied, scored. Plain commas do: what is quoted comes last.
BEGIN { FS = ","; OFS = "," }
FNR == 1 { cards = FILENAME ~ /demands\//; next }
cards { month[$1] = substr($2, 1, 7); next }
$7 == "route" { lead[$1] = $8 }
$7 == "resolve" { done[$1] = 1 }
$14 != "" { score[$1] = $14 }
END {
	for (id in month) {
		k = lead[id] "," month[id]
		received[k]++
		if (id in done) resolved[k]++
		if (id in score) { scored[k]++; if (score[id] >= 3) satisfied[k]++ }
	}
	for (k in received) print k, received[k], resolved[k] + 0, satisfied[k] + 0, scored[k] + 0
}
