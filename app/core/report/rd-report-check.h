/* rd-report-check.h — what stands between a report and its publication
 *
 * Each check is a file of its own (rd-check-*.c) and one line in the table of checks.  A check is pure: it
 * looks at a resolved document and what is known of the review, and says where it found what.  It says so in codes;
 * model/rd-wording-report-check makes sentences of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-paragraphs.h"
#include "core/time/rd-day.h"

G_BEGIN_DECLS

typedef enum
{
  RD_SEVERITY_HINT,       /* a thought for who writes */
  RD_SEVERITY_WARNING,    /* should be mended, or looked at and left with a reason */
  RD_SEVERITY_BLOCKING,   /* a copy under pseudonyms is not written with it */
  RD_N_SEVERITIES,
} RdSeverity;

typedef enum
{
  RD_CHECK_GROUP_IDENTITY,     /* who would be known by it */
  RD_CHECK_GROUP_LANGUAGE,     /* plain English */
  RD_CHECK_GROUP_FAIRNESS,     /* hindsight, blame */
  RD_CHECK_GROUP_SUBSTANCE,    /* sections, findings, recommendations, references */
  RD_N_CHECK_GROUPS,
} RdCheckGroup;

/* Somebody whose names must not show. */
typedef struct
{
  const char         *id;
  const char         *pseudonym;   /* what stands for them; may be NULL */
  const char * const *names;       /* name and variants, NULL-terminated */
  RdDay               born, died;  /* RD_DAY_NONE: not known */
  gboolean            is_professional;
  guint               n_full;      /* so many of names, the first ones, are whole names; from those initials and the like are made. 0: the first */
  const char         *sex;         /* a code of rd_person_sexes, or NULL */
} RdCheckPerson;

typedef struct
{
  const char *kind;                /* a code of rd_report_term_kinds but "word" */
  const char *text;
} RdCheckTerm;

typedef struct
{
  const char *id;
  const char *title;
  gboolean    has_why;
  guint       n_evidence;          /* entries that are still there */
  guint       n_lost;              /* evidence whose entry was deleted */
  guint       n_recommendations;
} RdCheckFinding;

typedef struct
{
  const char *id;
  const char *text;
  const char *finding_id;          /* or NULL */
  guint       n_actions;
} RdCheckRecommendation;

/* All that checks may know. Arrays of the structs above, none NULL but where it says so; all borrowed. For local checks the
 * paragraphs may be those of one section.
 */
typedef struct
{
  const RdDocument *document;      /* resolved, figures too */
  const GPtrArray  *paragraphs;    /* of the document */
  const GArray     *people;        /* RdCheckPerson */
  const GArray     *terms;         /* RdCheckTerm */
  const GArray     *findings;      /* RdCheckFinding */
  const GArray     *recommendations; /* RdCheckRecommendation */
  GHashTable       *known_ids;     /* ids of entries, people, findings and sections that are there */
  GHashTable       *words;         /* words of the case that are no acronyms to be explained; casefolded */
  RdDay             incident;      /* RD_DAY_NONE: not known */
  GHashTable       *harmless;      /* casefolded words of which the reviewer said that they mean nobody; may be NULL */
  const GPtrArray  *allowed;       /* names of agencies, of the board, of who wrote the report: no person's where they stand; may be NULL */
  gboolean        (*is_word) (const char *word, gpointer word_data);   /* whether @word, in small letters, is one of the language; NULL: nobody knows */
  gpointer          word_data;
} RdCheckInput;

/* Something found.  1. start ≤ end, in characters of the paragraph's text; 0 and 0 where it is about the whole.
 * 2. suggestion, where not NULL, is what may safely stand in place of text.
 */
typedef struct
{
  const char *check;               /* RdCheckType.id */
  const char *code;                /* what it found: tells the sentence apart; static */
  RdSeverity  severity;
  guint       section;             /* index; the section's number in the outline comes from it. RD_PARAGRAPH_NO_SECTION: the report's own */
  guint       paragraph;           /* RdParagraph.number */
  guint       start, end;
  gboolean    is_whole;            /* about the paragraph as a whole, or with paragraph 0 the section; start and end are 0 */
  RdParagraphKind kind;            /* of the paragraph; RD_PARAGRAPH_TITLE for a whole section */
  char       *text;                /* what was found, as it stands there */
  char       *detail;              /* for the sentence: the pseudonym, how many words, the plainer word; may be NULL */
  char       *suggestion;          /* may be NULL */
  char       *subject_id;          /* the person, finding, entry it is about; may be NULL */
} RdCheckHit;

void       rd_check_hit_free      (RdCheckHit *self);                 /* NULL is fine */

/* Whether it may be said that it stays, with a reason: everything but a name that is surely somebody's. */
gboolean   rd_check_hit_may_stay  (const RdCheckHit *self);

/* Whether one of @waivers (GPtrArray of RdReportWaiver) says that it stays, in the section with @section_id (NULL: in none), and it may. */
gboolean   rd_check_hit_is_waived (const RdCheckHit *self, const GPtrArray *waivers, const char *section_id);

/* The same of a file, in which sections are not known any more: whatever section the waiver is for. */
gboolean   rd_check_hit_is_waived_anywhere (const RdCheckHit *self, const GPtrArray *waivers);

/* Of RdCheckHit, which it frees. (transfer full) */
GPtrArray *rd_check_hits_new      (void);

/* In the order of the text; what is found at one place stays in the order of the checks. */
void       rd_check_hits_sort     (GPtrArray *hits);

typedef struct
{
  const char   *id;                /* "name", "date-of-birth", "long-sentence" … as `report check` shows it */
  RdCheckGroup  group;
  gboolean      is_local;          /* looks at paragraphs one by one: can be run on what was just typed */
  void        (*run) (const RdCheckInput *input, GPtrArray *hits);
} RdCheckType;

/* In the order in which they are shown. */
guint              rd_report_check_get_n_types (void);
const RdCheckType *rd_report_check_get_type    (guint i);
const RdCheckType *rd_report_check_find_type   (const char *id);

/* All of them, or those that are local. GPtrArray of RdCheckHit in the order of the text. (transfer full) */
GPtrArray         *rd_report_check_run         (const RdCheckInput *input, gboolean only_local);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdCheckHit, rd_check_hit_free)

G_END_DECLS
