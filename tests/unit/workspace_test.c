/* workspace_test.c: which configuration is in force for which file, and glossary layers above a compiled glossary. */
#define _XOPEN_SOURCE 700 /* nftw, mkdtemp */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "sources.h"

#include <ftw.h>
#include <sys/stat.h>
#include <unistd.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

enum { PATH = 256, SHOWN = 1024 };

typedef struct Fixture {
    Sources sources;
    char project[64];
} Fixture;

static void path_of(const Fixture *fixture, const char *name, char path[PATH])
{
    snprintf(path, PATH, "%s/%s", fixture->project, name);
}

/* Writes a file of the project, with the directories that it lies in. */
static void put(const Fixture *fixture, const char *name, const char *text)
{
    char path[PATH];
    path_of(fixture, name, path);
    for (char *slash = strchr(path + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(path, 0700);
        *slash = '/';
    }
    FILE *out = fopen(path, "w");
    assert_non_null(out);
    assert_true(fputs(text, out) >= 0);
    assert_int_equal(fclose(out), 0);
}

static int remove_one(const char *path, const struct stat *about, int type, struct FTW *walk)
{
    (void)about;
    (void)type;
    (void)walk;
    return remove(path);
}

static int make_project(void **state)
{
    Fixture *fixture = *state;
    strcpy(fixture->project, "/tmp/ireum-test-XXXXXX");
    return mkdtemp(fixture->project) != NULL ? 0 : -1;
}

static int remove_project(void **state)
{
    Fixture *fixture = *state;
    return nftw(fixture->project, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

static int make_glossary(void **state)
{
    static const EntryRow rodang = {.id = "pub-rodang",
                                    .hangul = "로당신보",
                                    .preferred = "Rodang Sinbo",
                                    .flagged = "Rodang Shinbo",
                                    .country = "kp"};
    static const EntryRow gang = {
        .id = "p-gang", .hangul = "강마루", .preferred = "Gang Ma-ru", .flagged = "Kang Ma-loo"};
    Fixture *fixture = calloc(1, sizeof *fixture);
    *state = fixture;
    if (fixture == NULL)
        return -1;
    sources_make(&fixture->sources);
    sources_write(&fixture->sources, "styles/other.yaml", "id: other\nname: Other\nabout: Made up.\n");
    sources_entry(&fixture->sources, "publications.tsv", &rodang);
    sources_entry(&fixture->sources, "people.tsv", &gang);
    sources_compile(&fixture->sources);
    return 0;
}

static int remove_glossary(void **state)
{
    Fixture *fixture = *state;
    sources_remove(&fixture->sources);
    free(fixture);
    return 0;
}

/* Complaints as "line:column severity check", a line each. */
static void tell(void *context, const IreumComplaint *complaint)
{
    char *told = context;
    size_t used = strlen(told);
    snprintf(told + used, SHOWN - used, "%u:%u %s %s\n", complaint->line, complaint->column,
             ireum_severity_name(complaint->severity), complaint->check);
}

static IreumWorkspace *open_workspace(const Fixture *fixture, IreumWorkspaceOptions options)
{
    IreumWorkspace *workspace = NULL;
    IreumError error = {.status = IREUM_OK};
    options.glossary = fixture->sources.compiled;
    if (ireum_workspace_open(&options, &workspace, &error) != IREUM_OK)
        print_message("%s: %s\n", error.path, error.message);
    assert_non_null(workspace);
    return workspace;
}

/* The findings in TEXT as a file of the project, "Rodang Shinbo|"; "wrong" where the configuration is. */
static void findings_of(IreumWorkspace *workspace, const char *path, const char *text, char got[SHOWN])
{
    const IreumChecker *checker;
    IreumResult *result;
    IreumError error;
    bool excluded;
    size_t count, used = 0;
    snprintf(got, SHOWN, "wrong");
    if (ireum_workspace_checker(workspace, path, &checker, &excluded, &error) != IREUM_OK)
        return;
    got[0] = '\0';
    IreumInput input = {.path = path, .bytes = text, .size = strlen(text)};
    assert_int_equal(ireum_check(checker, &input, &result, &error), IREUM_OK);
    const IreumFinding *findings = ireum_result_findings(result, &count);
    for (size_t i = 0; i < count; i++)
        used += (size_t)snprintf(got + used, SHOWN - used, "%.*s|", (int)findings[i].span.size,
                                 text + findings[i].span.offset);
    ireum_result_free(result);
}

/* ---- Layers ---- */

static const struct {
    const char *what, *table, *copy, *findings;
} layers[] = {
    {"nothing", "class\tpreferred\n", "Rodang Shinbo and Kang Ma-loo", "Rodang Shinbo|Kang Ma-loo|"},
    {"an entry of its own", "class\tpreferred\thangul\tflagged\nperson\tHan Ji-min\t한지민\tHan Jimyn\n",
     "Han Jimyn met Han Ji-min and Kang Ma-loo.", "Han Jimyn|Kang Ma-loo|"},
    {"a whole entry replaced", "id\tclass\tpreferred\tflagged\npub-rodang\tpublication\tRodang Shinbo\tRodang Sinbo\n",
     "Rodang Shinbo or Rodang Sinbo", "Rodang Sinbo|"},
    {"what is right above is not wrong below", "class\tpreferred\npublication\tRodang Shinbo\n", "Rodang Shinbo", ""},
    {"byte order mark and line ends",
     "\xEF\xBB\xBF"
     "class\tpreferred\tflagged\r\nterm\tgimbap\tkimbob\r\n",
     "kimbob", "kimbob|"},
    {"low confidence", "class\tpreferred\tflagged\tconfidence\nterm\tgimbap\tkimbob\tlow\n", "kimbob", ""},
    {"a slip for what a layer has", "class\tpreferred\norganization\tHanbit Relief Corps\n",
     "Hanbit Relief Corps and Hanbti Relief Corps", "Hanbti Relief Corps|"},
    {"no slip any more for what it has replaced", "id\tclass\tpreferred\npub-rodang\tpublication\tHaemil Sinbo\n",
     "Haemil Sinbo and Rodanng Sinbo and Haeml Sinbo", "Haeml Sinbo|"},
    {"a house's form", "class\tpreferred\tstyles\nterm\tgimbap\tother=kimbap\n", "kimbap", ""},
};

static void layers_lie_above_the_glossary(void **state)
{
    Fixture *fixture = *state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(layers); i++) {
        char path[PATH], got[SHOWN], told[SHOWN] = "";
        put(fixture, "own.tsv", layers[i].table);
        path_of(fixture, "own.tsv", path);
        IreumWorkspace *workspace =
            open_workspace(fixture, (IreumWorkspaceOptions){.user_glossary = path, .complain = tell, .context = told});
        findings_of(workspace, "a.txt", layers[i].copy, got);
        ireum_workspace_close(workspace);
        if (strcmp(got, layers[i].findings) == 0)
            continue;
        print_message("%s: gave '%s', expected '%s'; %s\n", layers[i].what, got, layers[i].findings, told);
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

static const struct {
    const char *what, *table, *complaints;
} wrong_layers[] = {
    {"no class", "preferred\nX\n", "1:0 error column\n"},
    {"no preferred form", "class\nperson\n", "1:0 error column\n"},
    {"an unknown column", "class\tpreferred\tprefered\nterm\tx\ty\n", "1:17 error column\n"},
    {"an unknown class", "class\tpreferred\nperzon\tX\n", "2:1 error class\n"},
    {"an empty class", "class\tpreferred\n\tX\n", "2:1 error class\n"},
    {"an empty form", "class\tpreferred\nterm\t\n", "2:6 error empty\n"},
    {"a form without letters", "class\tpreferred\nterm\t---\n", "2:6 error form\n"},
    {"cells", "class\tpreferred\nterm\n", "2:0 error cells\n"},
    {"no UTF-8", "class\tpreferred\nterm\t\xFF\n", "2:0 error encoding\n"},
    {"a date", "class\tpreferred\tvalid_from\nterm\tx\t2016-13\n", "2:8 error date\n"},
    {"a condition", "class\tpreferred\tflagged_if\nterm\tx\ty @evidence=x\n", "2:8 error condition\n"},
    {"a house", "class\tpreferred\tstyles\nterm\tx\tothr=y\n", "2:8 error key\n"},
    {"one id twice", "id\tclass\tpreferred\nt-x\tterm\tx\nt-x\tterm\ty\n", "3:0 error duplicate-id\n"},
    {"one name twice", "class\tpreferred\nterm\tX y\nterm\tx-y\n", "3:0 error duplicate-id\n"},
    {"wrong and right", "class\tpreferred\tflagged\nterm\tX y\tX-y\n", "2:10 error flagged-right\n"},
    {"wrong here, right below", "class\tpreferred\tflagged\nterm\tx\tRodang Sinbo\n", "2:8 warning flagged-right\n"},
    {"a namesake without id", "class\tpreferred\thangul\nperson\tKang Maru\t강마루\n", "2:0 warning same-name\n"},
};

static void mistakes_in_layers_are_placed(void **state)
{
    Fixture *fixture = *state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(wrong_layers); i++) {
        char path[PATH], got[SHOWN], told[SHOWN] = "";
        bool error = strstr(wrong_layers[i].complaints, "error") != NULL;
        put(fixture, "own.tsv", wrong_layers[i].table);
        path_of(fixture, "own.tsv", path);
        IreumWorkspace *workspace =
            open_workspace(fixture, (IreumWorkspaceOptions){.user_glossary = path, .complain = tell, .context = told});
        findings_of(workspace, "a.txt", "plain", got);
        ireum_workspace_close(workspace);
        if (strcmp(told, wrong_layers[i].complaints) == 0 && strcmp(got, error ? "wrong" : "") == 0)
            continue;
        print_message("%s: gave\n%s%s\n", wrong_layers[i].what, told, got);
        wrong++;
    }
    assert_int_equal(wrong, 0);
}

/* A name that thousands of entries share would be compared with all of them, wherever it stands. */
static void a_spelling_has_a_limit_of_forms(void **state)
{
    Fixture *fixture = *state;
    char table[SHOWN] = "id\tclass\tpreferred\n", path[PATH], told[SHOWN] = "";
    for (size_t i = 0, used = strlen(table); i < 33; i++)
        used += (size_t)snprintf(table + used, sizeof table - used, "t%zu\tterm\tsame\n", i);
    put(fixture, "own.tsv", table);
    path_of(fixture, "own.tsv", path);
    ireum_workspace_close(
        open_workspace(fixture, (IreumWorkspaceOptions){.user_glossary = path, .complain = tell, .context = told}));
    assert_string_equal(told, "34:10 error form\n");
}

/* ---- Configurations ---- */

static void keep_style(void *context, const IreumSetting *setting)
{
    if (strcmp(setting->name, "style") == 0)
        snprintf(context, 64, "%s %s:%u", setting->value,
                 strrchr(setting->path, '/') != NULL ? strrchr(setting->path, '/') + 1 : setting->path, setting->line);
}

static void assert_style(const Fixture *fixture, IreumWorkspace *workspace, const char *name, const char *expected)
{
    char path[PATH], style[64] = "";
    IreumError error = {.status = IREUM_OK};
    path_of(fixture, name, path);
    assert_int_equal(ireum_workspace_settings(workspace, path, keep_style, style, &error), IREUM_OK);
    assert_string_equal(style, expected);
}

static void configurations_add_up_to_the_repository(void **state)
{
    Fixture *fixture = *state;
    put(fixture, ".ireum.yaml", "style: other\n");
    put(fixture, "copy/.ireum.yaml", "rules: {name-case: off}\n");
    put(fixture, "copy/late/.ireum.yaml", "\nstyle: default\n");
    put(fixture, "alone/.ireum.yaml", "root: true\n");
    put(fixture, "module/.git", "gitdir: elsewhere\n");
    IreumWorkspace *workspace = open_workspace(fixture, (IreumWorkspaceOptions){.ceiling = fixture->project});
    assert_style(fixture, workspace, "a.txt", "other .ireum.yaml:1");
    assert_style(fixture, workspace, "copy/a.txt", "other .ireum.yaml:1");
    assert_style(fixture, workspace, "copy/late/a.txt", "default .ireum.yaml:2");
    assert_style(fixture, workspace, "copy/not/there/./../yet/a.txt", "other .ireum.yaml:1");
    assert_style(fixture, workspace, "alone/a.txt", "default :0");
    assert_style(fixture, workspace, "module/a.txt", "default :0");
    ireum_workspace_close(workspace);
}

static void nothing_above_the_ceiling_counts(void **state)
{
    Fixture *fixture = *state;
    char ceiling[PATH];
    put(fixture, ".ireum.yaml", "style: other\n");
    put(fixture, "home/project/a.txt", "");
    path_of(fixture, "home", ceiling);
    IreumWorkspace *workspace = open_workspace(fixture, (IreumWorkspaceOptions){.ceiling = ceiling});
    assert_style(fixture, workspace, "home/project/a.txt", "default :0");
    assert_style(fixture, workspace, "a.txt", "other .ireum.yaml:1");
    ireum_workspace_close(workspace);
}

static void a_user_speaks_where_no_project_does(void **state)
{
    Fixture *fixture = *state;
    char user[PATH];
    put(fixture, "user/config.yaml", "style: other\n");
    put(fixture, "with/.ireum.yaml", "rules: {}\n");
    put(fixture, "without/a.txt", "");
    path_of(fixture, "user/config.yaml", user);
    IreumWorkspaceOptions options = {.ceiling = fixture->project, .user_config = user};
    IreumWorkspace *workspace = open_workspace(fixture, options);
    assert_style(fixture, workspace, "without/a.txt", "other config.yaml:1");
    assert_style(fixture, workspace, "with/a.txt", "default :0");
    ireum_workspace_close(workspace);
    options.plain = true;
    workspace = open_workspace(fixture, options);
    assert_style(fixture, workspace, "without/a.txt", "default :0");
    ireum_workspace_close(workspace);
    options = (IreumWorkspaceOptions){.config = user};
    workspace = open_workspace(fixture, options);
    assert_style(fixture, workspace, "with/a.txt", "other config.yaml:1");
    options.style = "default";
    ireum_workspace_close(workspace);
    workspace = open_workspace(fixture, options);
    assert_style(fixture, workspace, "with/a.txt", "default :0");
    ireum_workspace_close(workspace);
}

static void a_fallback_speaks_where_nobody_does(void **state)
{
    Fixture *fixture = *state;
    put(fixture, "with/.ireum.yaml", "style: default\n");
    put(fixture, "silent/.ireum.yaml", "rules: {}\n");
    IreumWorkspaceOptions options = {.ceiling = fixture->project, .fallback_style = "other"};
    IreumWorkspace *workspace = open_workspace(fixture, options);
    assert_style(fixture, workspace, "a.txt", "other :0");
    assert_style(fixture, workspace, "silent/a.txt", "other :0");
    assert_style(fixture, workspace, "with/a.txt", "default .ireum.yaml:1");
    ireum_workspace_close(workspace);
    options.fallback_style = "no-such-style";
    workspace = open_workspace(fixture, options);
    assert_style(fixture, workspace, "a.txt", "default :0");
    ireum_workspace_close(workspace);
}

static void excludes_follow_git(void **state)
{
    static const struct {
        const char *path;
        bool excluded;
    } rows[] = {
        {"a.md", false},          {"a.tmp.md", true},       {"copy/a.tmp.md", true},
        {"drafts/a.md", true},    {"drafts/keep.md", true}, {"copy/drafts/a.md", true},
        {"copy/wire/a.md", true}, {"wire/a.md", false},     {"copy/kept.tmp.md", false},
    };
    Fixture *fixture = *state;
    put(fixture, ".ireum.yaml", "exclude: ['*.tmp.md', drafts/, '!drafts/keep.md', /copy/wire]\n");
    put(fixture, "copy/.ireum.yaml", "exclude: '!kept.*'\n");
    IreumWorkspace *workspace = open_workspace(fixture, (IreumWorkspaceOptions){.ceiling = fixture->project});
    for (size_t i = 0; i < COUNT(rows); i++) {
        char path[PATH];
        bool excluded = false;
        const IreumChecker *checker;
        path_of(fixture, rows[i].path, path);
        assert_int_equal(ireum_workspace_checker(workspace, path, &checker, &excluded, NULL), IREUM_OK);
        if (excluded != rows[i].excluded)
            print_message("%s\n", rows[i].path);
        assert_int_equal(excluded, rows[i].excluded);
    }
    ireum_workspace_close(workspace);
}

static void ignores_need_all_that_they_name(void **state)
{
    static const struct {
        const char *ignore, *path, *findings;
    } rows[] = {
        {"form: Rodang Shinbo", "a.txt", "Kang Ma-loo|"},
        {"form: RODANG-SHINBO", "a.txt", "Kang Ma-loo|"},
        {"form: pub-rodang", "a.txt", "Kang Ma-loo|"},
        {"form: Rodang", "a.txt", "Rodang Shinbo|Kang Ma-loo|"},
        {"rule: name-variant", "a.txt", ""},
        {"rule: name-case", "a.txt", "Rodang Shinbo|Kang Ma-loo|"},
        {"path: quotes/", "a.txt", "Rodang Shinbo|Kang Ma-loo|"},
        {"path: quotes/", "quotes/a.txt", ""},
        {"path: quotes/, form: Kang Ma-loo", "quotes/a.txt", "Rodang Shinbo|"},
        {"rule: name-case, form: Kang Ma-loo", "a.txt", "Rodang Shinbo|Kang Ma-loo|"},
    };
    Fixture *fixture = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        char path[PATH], text[SHOWN], got[SHOWN];
        snprintf(text, sizeof text, "ignore: [{%s, reason: made up}]\n", rows[i].ignore);
        put(fixture, ".ireum.yaml", text);
        path_of(fixture, rows[i].path, path);
        IreumWorkspace *workspace = open_workspace(fixture, (IreumWorkspaceOptions){.ceiling = fixture->project});
        findings_of(workspace, path, "\xEF\xBB\xBFRodang Shinbo and Kang Ma-loo", got);
        ireum_workspace_close(workspace);
        assert_string_equal(got, rows[i].findings);
    }
}

static void mistakes_are_told_once(void **state)
{
    Fixture *fixture = *state;
    char path[PATH], got[SHOWN], told[SHOWN] = "";
    put(fixture, ".ireum.yaml", "stile: other\n");
    put(fixture, "copy/.ireum.yaml", "style: othre\n");
    IreumWorkspace *workspace = open_workspace(
        fixture, (IreumWorkspaceOptions){.ceiling = fixture->project, .complain = tell, .context = told});
    static const char *const names[] = {"copy/a.txt", "copy/b.txt", "a.txt", "copy/late/a.txt"};
    for (size_t i = 0; i < COUNT(names); i++) {
        path_of(fixture, names[i], path);
        findings_of(workspace, path, "plain", got);
        assert_string_equal(got, "wrong");
    }
    ireum_workspace_close(workspace);
    assert_string_equal(told, "1:1 error unknown-key\n1:8 error unknown-style\n");
}

/* Each is written below a project that has a/.ireum.yaml and a/.ireum/glossary.tsv, after a/b/x.txt was asked about. */
static const struct {
    const char *name;
    bool changes;
} written_later[] = {
    {"a/.ireum.yaml", true},
    {"a/.ireum/glossary.tsv", true},
    {"a/.ireum/styles/ours.yaml", true},
    {"a/names.tsv", true},
    {"a/b/.ireum.yaml", true},
    {"a/b/.ireum/glossary.tsv", true},
    {".ireum.yaml", true},
    {"a/b/x.txt", false},
    {"a/c/.ireum.yaml", false},
    {"a/.ireum/notes", false},
};

static void changes_of_settings_are_seen(void **state)
{
    Fixture *fixture = *state;
    int wrong = 0;
    for (size_t i = 0; i < COUNT(written_later); i++) {
        char path[PATH];
        make_project(state);
        put(fixture, "a/.ireum.yaml", "glossary: names.tsv\n");
        put(fixture, "a/.ireum/glossary.tsv", "class\tpreferred\nterm\tgayageum\n");
        put(fixture, "a/names.tsv", "class\tpreferred\nterm\thaegeum\n");
        path_of(fixture, "a/b/x.txt", path);
        IreumWorkspace *workspace = open_workspace(fixture, (IreumWorkspaceOptions){.ceiling = fixture->project});
        const IreumChecker *checker;
        bool excluded;
        IreumError error;
        assert_int_equal(ireum_workspace_checker(workspace, path, &checker, &excluded, &error), IREUM_OK);
        bool before = ireum_workspace_changed(workspace);
        put(fixture, written_later[i].name, "style: default # or another\n");
        if (before || ireum_workspace_changed(workspace) != written_later[i].changes) {
            print_error("%s: %s\n", written_later[i].name, written_later[i].changes ? "not seen" : "seen");
            wrong++;
        }
        ireum_workspace_close(workspace);
        remove_project(state);
    }
    assert_int_equal(wrong, 0);
}

static void choices_of_no_rule_are_refused(void **state)
{
    Fixture *fixture = *state;
    static const IreumRuleChoice choices[] = {{"no-rule", "off"}, {"name-case", "loud"}};
    for (size_t i = 0; i < COUNT(choices); i++) {
        IreumWorkspaceOptions options = {
            .glossary = fixture->sources.compiled, .choices = &choices[i], .choice_count = 1};
        IreumWorkspace *workspace = NULL;
        assert_int_equal(ireum_workspace_open(&options, &workspace, NULL), IREUM_INVALID);
        assert_null(workspace);
    }
}

#define IN_PROJECT(test) cmocka_unit_test_setup_teardown(test, make_project, remove_project)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_PROJECT(layers_lie_above_the_glossary),       IN_PROJECT(mistakes_in_layers_are_placed),
        IN_PROJECT(a_spelling_has_a_limit_of_forms),     IN_PROJECT(configurations_add_up_to_the_repository),
        IN_PROJECT(nothing_above_the_ceiling_counts),    IN_PROJECT(a_user_speaks_where_no_project_does),
        IN_PROJECT(a_fallback_speaks_where_nobody_does), IN_PROJECT(excludes_follow_git),
        IN_PROJECT(ignores_need_all_that_they_name),     IN_PROJECT(mistakes_are_told_once),
        IN_PROJECT(choices_of_no_rule_are_refused),      cmocka_unit_test(changes_of_settings_are_seen),
    };
    return cmocka_run_group_tests(tests, make_glossary, remove_glossary);
}
