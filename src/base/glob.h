/* glob.h: patterns for paths, as gitignore(5) has them. */
#ifndef BASE_GLOB_H
#define BASE_GLOB_H

#include "base/str.h"

/* True if the whole of PATH is what PATTERN says. Both have "/" between their parts; bytes are compared, so that "?" is
 * one byte, as it is for git.
 *
 *     ?       any byte but "/"
 *     *       any number of them
 *     [a-z]   one byte of a set, never "/"; [!a-z] and [^a-z] one that is not of it; [[:alpha:]] and its like are known
 *     **      as a whole part: any number of parts, none included; at the end: all that lies inside
 *     \x      the byte x itself
 *
 * Other neighbouring stars are one, as gitignore(5) says; git itself takes "a**" followed by "/" for "a" and "**".
 * A set without end and a "\" with nothing behind it match nothing. The time is polynomial, whatever PATTERN is. */
bool glob_match(Str pattern, Str path);

/* The same for PATTERN as a line of a .gitignore has it, without the "!", and PATH below that file's directory: a
 * pattern with a "/" before its end is matched with all of PATH, any other with its last part, at any depth; one that
 * ends in "/" concerns a DIRECTORY alone. What lies in a directory that it covers is the caller's to know. */
bool glob_covers(Str pattern, Str path, bool directory);

#endif
