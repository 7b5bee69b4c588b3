/* zsh.c: completion for zsh, by its _arguments and _describe. */
#include "manual/manual.h"

#include <string.h>

/* Text inside a quoted specification: '...[TEXT]:...'. */
static void write_text(FILE *out, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '\'')
            fputs("'\\'", out);
        else if (strchr("[]:\\", *text) != NULL)
            putc('\\', out);
        putc(*text, out);
    }
}

static void write_kind(FILE *out, Kind kind)
{
    static const char *const actions[] = {
        [KIND_OTHER] = "",
        [KIND_FILE] = "_files",
        [KIND_DIRECTORY] = "_files -/",
        [KIND_STYLE] = "_ireum_styles",
        [KIND_RULE] = "_ireum_rules",
        [KIND_COMMAND] = "_ireum_commands",
    };
    fputs(actions[kind], out);
}

static void write_argument(FILE *out, const Option *option)
{
    fputc(':', out);
    write_text(out, option->argument);
    fputc(':', out);
    if (option->choice == NULL) {
        write_kind(out, kind_of(option->argument));
        return;
    }
    for (size_t i = 0; option->choice(i) != NULL; i++)
        fprintf(out, "%s%s", i == 0 ? "(" : " ", option->choice(i));
    fputc(')', out);
}

/* '(-s --style)'{-s+,--style=}'[help]:STYLE:action' */
static void write_option(FILE *out, const Option *option)
{
    const char *plus = option->argument != NULL ? "+" : "", *equals = option->argument != NULL ? "=" : "";
    fputs(" \\\n                ", out);
    if (option->letter != 0)
        fprintf(out, "'(-%c --%s)'{-%c%s,--%s%s}'[", option->letter, option->name, option->letter, plus, option->name,
                equals);
    else
        fprintf(out, "'--%s%s[", option->name, equals);
    write_text(out, option->help);
    fputc(']', out);
    if (option->argument != NULL)
        write_argument(out, option);
    fputc('\'', out);
}

static void write_command(FILE *out, const Command *command)
{
    fprintf(out, "        '%s')\n            _arguments -s -S", command->name);
    for (const Option *option = command->options; option->name != NULL; option++)
        write_option(out, option);
    fputs(" \\\n                '(-h --help)'{-h,--help}'[print help]'", out);
    if (command->operands[0] != '\0') {
        fputs(" \\\n                '*:", out);
        write_text(out, command->operands);
        fputc(':', out);
        write_kind(out, kind_of(command->operands));
        fputc('\'', out);
    }
    fputs("\n            ;;\n", out);
}

static void write_row(FILE *out, const char *word, const char *summary)
{
    fprintf(out, "\n        '%s:", word);
    write_text(out, summary);
    fputc('\'', out);
}

/* The case of a group's first word: offer the second, or go on behind it. */
static void write_group(FILE *out, const char *word, const char *summary)
{
    (void)summary;
    if (!command_group(word))
        return;
    char first[32], second[32];
    fprintf(out,
            "    if [[ $command == %s ]]; then\n"
            "        if (( CURRENT == 2 )); then\n"
            "            local -a seconds=(",
            word);
    for (size_t i = 0; command_at(i) != NULL; i++) {
        command_word(command_at(i), 0, first);
        if (strcmp(first, word) == 0 && command_word(command_at(i), 1, second))
            write_row(out, second, command_at(i)->summary);
    }
    fputs("\n            )\n"
          "            _describe -t commands command seconds\n"
          "            return\n"
          "        fi\n"
          "        command+=\" $words[2]\"\n"
          "        shift words\n"
          "        (( CURRENT-- ))\n"
          "    fi\n",
          out);
}

static void write_lists(FILE *out)
{
    fputs("#compdef ireum\n"
          "# Completion of ireum for zsh; written from the program's table of commands.\n"
          "\n"
          "_ireum_styles() {\n"
          "    local -a styles=(${(f)\"$(_call_program styles ireum styles --ids 2>/dev/null)\"})\n"
          "    _describe -t styles 'house style' styles\n"
          "}\n"
          "\n"
          "_ireum_rules() {\n"
          "    local -a rules=(",
          out);
    IreumRuleInfo rule;
    for (size_t i = 0; ireum_rule(i, &rule); i++)
        write_row(out, rule.id, rule.summary);
    fputs("\n    )\n"
          "    _describe -t rules rule rules\n"
          "}\n"
          "\n"
          "_ireum_commands() {\n"
          "    local -a commands=(",
          out);
    each_first_word(out, write_row);
    fputs("\n    )\n"
          "    _describe -t commands command commands\n"
          "}\n"
          "\n",
          out);
}

void write_zsh(FILE *out)
{
    write_lists(out);
    fputs("_ireum() {\n"
          "    if (( CURRENT == 2 )); then\n"
          "        _ireum_commands\n"
          "        _arguments '(-h --help)'{-h,--help}'[print help]' '(-V --version)'{-V,--version}'[print the "
          "version]'\n"
          "        return\n"
          "    fi\n"
          "    shift words\n"
          "    (( CURRENT-- ))\n"
          "    local command=$words[1]\n",
          out);
    each_first_word(out, write_group);
    fputs("    case $command in\n", out);
    for (size_t i = 0; command_at(i) != NULL; i++)
        write_command(out, command_at(i));
    fputs("    esac\n"
          "}\n"
          "\n"
          "_ireum \"$@\"\n",
          out);
}
