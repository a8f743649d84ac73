# Right as written. The check character is 0 where the sum is.
$ uscc 91350100M000100Y43 91310115MAJ32H6G00
code,verdict,reason
91350100M000100Y43,ok,
91310115MAJ32H6G00,ok,

# Right once written as it should be.
$ uscc ' 91350100M000100Y43' 91350100m000100y43 '９１３５０１００Ｍ０００１００Ｙ４３'
code,verdict,reason
 91350100M000100Y43,warn,blanks around it; write '91350100M000100Y43'
91350100m000100y43,warn,small letters; write '91350100M000100Y43'
９１３５０１００Ｍ０００１００Ｙ４３,warn,fullwidth characters; write '91350100M000100Y43'

# The right form, but a wrong check character, or a prefix that nobody gives out; numbers from before 2015.
$ uscc 91350100M000100Y44 91410100300006557C 321088000005611
code,verdict,reason
91350100M000100Y44,warn,"the check character, the 18th, is '4' where '3' is expected"
91410100300006557C,warn,"the check character of the organisation code, the 17th, is '7' where '1' is expected"
321088000005611,warn,"a business registration number as given before 2015, not a credit code"

$ uscc AA350100M000100Y45
code,verdict,reason
AA350100M000100Y45,warn,"no authority is known whose codes begin with 'AA'; the check character, the 18th, is '5' where '6' is expected"

# No codes; what may have been meant is told.
$ uscc 91350100M000100Y4Z 9135OIOOM000100Y43 91350100M000100Y4 9135-0100-M000-100Y-43 foo
code,verdict,reason
91350100M000100Y4Z,bad,'Z' in place 18 does not occur in credit codes
9135OIOOM000100Y43,bad,'O' in place 5 does not occur in credit codes; perhaps '91350100M000100Y43'
91350100M000100Y4,bad,17 characters where a credit code has 18; perhaps '91350100M000100Y43'
9135-0100-M000-100Y-43,bad,22 characters where a credit code has 18; '-' in place 5 does not occur in credit codes; perhaps '91350100M000100Y43'
foo,bad,small letters; 3 characters where a credit code has 18; 'O' in place 2 does not occur in credit codes
= 1

# Lines of standard input, in any of three ways.
$ printf '91350100M000100Y43\r\n\r\n91350100M000100Y34' | uscc
code,verdict,reason
91350100M000100Y43,ok,
91350100M000100Y34,warn,"the check character of the organisation code, the 17th, is '3' where '4' is expected; the check character, the 18th, is '4' where '0' is expected; perhaps '91350100M000100Y43'"

$ printf '91350100M000100Y43\n' | uscc - 91110108551385082Q
code,verdict,reason
91350100M000100Y43,ok,
91110108551385082Q,ok,

$ printf '91350100M000100Y4\0003\n' | uscc | cut -d, -f2-
verdict,reason
bad,19 characters where a credit code has 18; '\u{1a}' in place 18 does not occur in credit codes; perhaps '91350100M000100Y43'

$ uscc </dev/null
code,verdict,reason

$ uscc 1 --format=json
[
 {"code": "1", "verdict": "bad", "reason": "1 character where a credit code has 18"}
]
= 1

$ uscc --today 2026-01-01
! uscc: unknown option '--today'
= 64

$ uscc 91350100M000100Y44 --format=table
code                verdict  reason
------------------  -------  -----------------------------------------------------------
91350100M000100Y44  warn     the check character, the 18th, is '4' where '3' is expected
