/* locate.h: where the compiled glossary lies. */
#ifndef CLI_LOCATE_H
#define CLI_LOCATE_H

#include "cli/command.h"
#include "ireum.h"

/* The row that commands which read the glossary have in their options. */
#define OPTION_GLOSSARY                                                                                                \
    {                                                                                                                  \
        .name = "glossary", .letter = 'g', .argument = "FILE",                                                         \
        .help = "compiled glossary to use (environment IREUM_GLOSSARY, else the installed one)",                       \
    }

enum { PATH_SIZE = 4096 };

/* Finds the glossary: NAMED where not NULL, else what the environment's IREUM_GLOSSARY names, else glossary.db beside
 * the program, in ../share/ireum from there, or in the data directory that the build was given. Returns NAMED or PATH,
 * which it fills; NULL where there is none, which it has told. */
const char *locate_glossary(const char *named, char path[PATH_SIZE]);

/* The path of this program; false where the system does not tell. */
bool locate_program(char path[PATH_SIZE]);

/* Finds the directory of the rules' pages: ../share/doc/ireum/rules from the program, that of the installation, or, beside
 * a build, ../docs/rules. Returns PATH, which it fills; NULL where there is none. */
const char *locate_pages(char path[PATH_SIZE]);

/* Finds it and opens it for reading; NULL where it cannot, which it has told. */
IreumGlossary *locate_open(const char *named);

#endif
