/* zone_mention.c: which zones a mention stands in: those that it touches, and those that only the mention itself shows. */
#include "mention/zone.h"

static bool in_capitals(const Words *words, const Mention *mention)
{
    size_t run = 0;
    for (size_t i = mention->first; i <= mention->last; i++) {
        if (words->at[i].letter_case != CASE_UPPER && words->at[i].letter_case != CASE_NONE)
            return false;
        run++;
    }
    enum { RUN = 3 };
    for (size_t i = mention->first;
         run < RUN && i > 0 && words->at[i - 1].letter_case == CASE_UPPER && words->at[i - 1].joint < JOINT_BLOCK; i--)
        run++;
    for (size_t i = mention->last + 1; run < RUN && i < words->count && words->at[i].letter_case == CASE_UPPER; i++)
        run++;
    return run >= RUN;
}

static bool marked_sic(const Words *words, const Mention *mention)
{
    size_t after = (size_t)mention->last + 1;
    return (words->at[mention->last].joint & JOINT_OPEN) && after < words->count &&
           str_is(word_text(words, after), "sic");
}

static bool korea_at(const Document *document, size_t index)
{
    uint32_t korean = lexicon_country(document->lexicon, "kr") | lexicon_country(document->lexicon, "kp");
    return cue_at(document, index, CUE_KOREA) || cue_between(document, index, index + 1, CUE_COUNTRY, korean);
}

/* A head noun directly behind makes the name part of a longer one (Inchon Station), whose owner may spell it as he
 * likes; but no owner misspells the place that his palace or square is called after, nor a hospital its university. */
static bool before_head(const Document *document, const Mention *mention, bool misspelt)
{
    const Words *words = &document->words;
    size_t after = (size_t)mention->last + 1;
    if (mention->ending != 0 || !joint_spaces(words->at[mention->last].joint) || after >= words->count ||
        words->at[after].letter_case < CASE_CAPITAL || !cue_is(document, after, CUE_HEAD))
        return false;
    unsigned class = mention->entry != NONE ? mention_entry(document, mention)->class : CLASS_COUNT;
    bool body = class == CLASS_ORGANIZATION && mention->last > mention->first;
    return !(misspelt && (body || (class == CLASS_PLACE && cue_is(document, after, CUE_LANDMARK))));
}

/* So does one before "of" in front (University of Inchon). MISSPELT: the name is wrong under every romanization. */
static bool in_official_name(const Document *document, const Mention *mention, bool misspelt)
{
    const Words *words = &document->words;
    size_t after = (size_t)mention->last + 1;
    if (before_head(document, mention, misspelt))
        return true;
    size_t first = mention->first;
    /* Peoples Party of Canada; Hotel Seoguipo */
    bool body = mention->entry != NONE && mention_entry(document, mention)->class == CLASS_ORGANIZATION;
    if (body && mention->ending == 0 && joint_spaces(words->at[mention->last].joint) && after + 1 < words->count &&
        str_is(word_text(words, after), "of") && words->at[after + 1].letter_case >= CASE_CAPITAL &&
        !korea_at(document, after + 1))
        return true;
    if (first >= 1 && joint_spaces(words->at[first - 1].joint) && words->at[first - 1].letter_case >= CASE_CAPITAL &&
        !(words->at[first - 1].flags & WORD_SENTENCE) && cue_is(document, first - 1, CUE_HEAD))
        return true;
    return first >= 2 && joint_spaces(words->at[first - 1].joint) && joint_spaces(words->at[first - 2].joint) &&
           str_is(word_text(words, first - 1), "of") && words->at[first - 2].letter_case >= CASE_CAPITAL &&
           cue_is(document, first - 2, CUE_HEAD);
}

/* "Joseon (also Chosŏn": behind a bracket that begins with the word. */
static bool behind_bracketed_also(const Words *words, size_t index)
{
    return index >= 2 && str_is(word_text(words, index - 1), "also") && (words->at[index - 2].joint & JOINT_OPEN);
}

/* Both names on purpose: "Rodong Shinmun, also spelled Rodong Sinmun"; "Pusan (Busan)"; "Sea of Japan/East Sea";
 * "also Chosŏn, Choson". Hangul and Hanja behind a name are no second name, but say whose the first one is. */
static bool given_together(const Document *document, const Mention *one, const Mention *other)
{
    enum { REACH = 8 };
    const Words *words = &document->words;
    if (one->entry != other->entry || other->first - one->last > REACH ||
        str_equal(mention_text(document, one), mention_text(document, other)) ||
        mention_form(document, one)->kind >= IREUM_FORM_HANGUL ||
        mention_form(document, other)->kind >= IREUM_FORM_HANGUL)
        return false;
    unsigned joint = words->at[one->last].joint;
    if (other->first == one->last + 1 && (joint & (JOINT_OPEN | JOINT_SLASH)))
        return true;
    if (other->first == one->last + 1 && (joint & JOINT_COMMA) && (one->zones & 1u << ZONE_ALIAS))
        return true;
    if (behind_bracketed_also(words, other->first))
        return true;
    return cue_between(document, one->last + 1, other->first, CUE_ALIAS, 0);
}

/* The mention in Latin letters before mention INDEX, which its Hangul and Hanja may follow: Daegu (대구), formerly spelled
 * Taegu. NULL where there is none. */
static Mention *name_before(const Document *document, size_t index)
{
    enum { GLOSSES = 2 };
    for (size_t i = index; i > 0 && index - i <= GLOSSES; i--) {
        Mention *before = &document->mentions.at[i - 1];
        if (before->form == NONE || mention_form(document, before)->kind < IREUM_FORM_HANGUL)
            return before;
    }
    return NULL;
}

/* "Jay Y. Lee, as he is known abroad": behind the second name. */
static bool known_so(const Document *document, const Mention *mention)
{
    enum { AS_SOMEBODY_IS_KNOWN = 4 };
    const Words *words = &document->words;
    size_t first = (size_t)mention->last + 1, last = mention->last + AS_SOMEBODY_IS_KNOWN;
    if (!(words->at[mention->last].joint & JOINT_COMMA) || last >= words->count ||
        !str_is(word_text(words, first), "as"))
        return false;
    return str_is(word_text(words, last), "known") || str_is(word_text(words, last), "called");
}

/* An acronym is no less on purpose than the name before it: also called the Korean Workers' Party (KWP). */
static bool in_brackets_behind(const Document *document, const Mention *name, const Mention *mention)
{
    return mention->first == name->last + 1 && (document->words.at[name->last].joint & JOINT_OPEN);
}

/* A name that is all there is between the marks, or in italics, is no part of a title: the "Rodong Shinmun". */
static bool is_whole_title(ZoneKind kind, Span zone, const Mention *mention)
{
    return kind == ZONE_WORK_TITLE && span_inside(zone, mention->span);
}

/* Marks with KIND each mention that touches one of its stretches; both lists are in order. */
static void mark_kind(Mentions *mentions, const Spans *spans, ZoneKind kind)
{
    size_t next = 0;
    for (size_t i = 0; i < mentions->count && next < spans->count;) {
        Mention *mention = &mentions->at[i];
        if (span_end(spans->at[next]) <= mention->span.offset) {
            next++;
            continue;
        }
        if (span_overlaps(mention->span, spans->at[next]) && !is_whole_title(kind, spans->at[next], mention))
            mention->zones |= (uint16_t)(1u << kind);
        i++;
    }
}

/* "In McCune-Reischauer it is Pusan": a sentence about spellings; asked of those spellings only that such a sentence
 * may be about. */
static bool told_of(const Document *document, const Mention *mention)
{
    if (mention->form == NONE)
        return false;
    if (!(mention->flags & MENTION_WRONG) && mention_form(document, mention)->label != LABEL_SYSTEM)
        return false;
    size_t first, end;
    words_sentence(&document->words, mention->first, &first, &end);
    return cue_between(document, first, end, CUE_ROMANIZATION, 0);
}

/* The zones that a mention's own words show. */
static uint16_t own_zones(const Document *document, const Mention *mention, bool misspelt)
{
    unsigned zones = 0;
    if (in_capitals(&document->words, mention))
        zones |= 1u << ZONE_CAPS;
    if (marked_sic(&document->words, mention))
        zones |= 1u << ZONE_SIC;
    if (told_of(document, mention))
        zones |= 1u << ZONE_ROMANIZED;
    if (in_official_name(document, mention, misspelt))
        zones |= 1u << ZONE_OFFICIAL;
    return (uint16_t)zones;
}

uint16_t zones_around(const Document *document, const Mention *mention)
{
    unsigned zones = own_zones(document, mention, true);
    for (size_t kind = 0; kind < sizeof document->zones.of / sizeof *document->zones.of; kind++) {
        const Span *zone = spans_touch(&document->zones.of[kind], mention->span);
        if (zone != NULL && !is_whole_title((ZoneKind)kind, *zone, mention))
            zones |= 1u << kind;
    }
    return (uint16_t)zones;
}

void mentions_zones(Document *document)
{
    Mentions *mentions = &document->mentions;
    for (size_t kind = 0; kind < sizeof document->zones.of / sizeof *document->zones.of; kind++)
        mark_kind(mentions, &document->zones.of[kind], (ZoneKind)kind);
    for (size_t i = 0; i < mentions->count; i++) {
        Mention *mention = &mentions->at[i];
        bool misspelt = (mention->flags & MENTION_WRONG) && mention_form(document, mention)->kind == IREUM_FORM_FLAGGED;
        mention->zones |= own_zones(document, mention, misspelt);
        Mention *before = name_before(document, i);
        if (before != NULL && given_together(document, before, mention)) {
            mention->zones |= 1u << ZONE_ALIAS;
            before->zones |= 1u << ZONE_ALIAS;
        }
        if (known_so(document, mention))
            mention->zones |= 1u << ZONE_ALIAS;
        if (i > 0 && in_brackets_behind(document, &mentions->at[i - 1], mention))
            mention->zones |= mentions->at[i - 1].zones & 1u << ZONE_ALIAS;
    }
}
