/*
 * clause: the first clause of a text, which serves as its title.
 */
#ifndef BASE_CLAUSE_H
#define BASE_CLAUSE_H

/* Up to the first full stop, comma, semicolon, mark or line break behind something; the caller's to free. */
char *
clause_first(const char *text);

#endif
