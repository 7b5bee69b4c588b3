/* style.h: house styles by their names. */
#ifndef CLI_STYLE_H
#define CLI_STYLE_H

#include "cli/command.h"
#include "ireum.h"

/* The row that commands which take a house style have in their options. */
#define OPTION_STYLE                                                                                                   \
    {                                                                                                                  \
        .name = "style", .letter = 's', .argument = "STYLE", .help = "house style to check against"                    \
    }

/* Whether GLOSSARY has the style NAME. Where it has not, that is told as a mistake in COMMAND, with the nearest name. */
bool style_known(const Command *command, const IreumGlossary *glossary, const char *name);

/* Opens a checker; NULL where that fails, which it has told. */
IreumChecker *style_checker(const IreumOptions *options);

#endif
