/* rd-report-facts.c — what is known of a review when its report is checked
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-report-facts.h"

#include <string.h>

#include "core/chronology/rd-mention.h"
#include "core/report/rd-report-term.h"
#include "core/report/rd-report-waiver.h"
#include "core/review/rd-action.h"
#include "core/review/rd-agency.h"
#include "core/review/rd-finding-evidence.h"
#include "core/review/rd-finding.h"
#include "core/review/rd-involved-board.h"
#include "core/review/rd-milestone.h"
#include "core/review/rd-person-name.h"
#include "core/review/rd-person.h"
#include "core/review/rd-recommendation.h"
#include "core/review/rd-reviewer.h"
#include "model/rd-naming.h"
#include "model/rd-register-chronology.h"
#include "model/rd-spelling.h"
#include "store/rd-store.h"

/* 1. texts holds every string that the arrays borrow, keys of the tables too.
 * 2. names holds the arrays of names of people.
 * 3. Nothing but spelling changes once the facts are made.
 */
struct _RdReportFacts
{
  GStringChunk *texts;
  GPtrArray    *names;
  GArray       *people;             /* RdCheckPerson */
  GArray       *terms;              /* RdCheckTerm */
  GArray       *findings;           /* RdCheckFinding */
  GArray       *recommendations;    /* RdCheckRecommendation */
  GHashTable   *known_ids, *words, *harmless;
  GPtrArray    *allowed;
  GPtrArray    *waivers;            /* RdReportWaiver */
  RdDay         incident;
  GMutex        spelling_lock;      /* around spelling, which any thread may ask for */
  RdSpelling   *spelling;           /* NULL until somebody asks: dictionaries take a while */
};

/* Reports are British English whatever the system speaks. */
#define DICTIONARY "en_GB"

/* Auxiliary methods */

static const char *
keep (RdReportFacts *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

static void
add_folded (RdReportFacts *self, GHashTable *words, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  g_hash_table_add (words, (gpointer) keep (self, folded));
}

static void
add_known (RdReportFacts *self, const char *id)
{
  g_hash_table_add (self->known_ids, (gpointer) keep (self, id));
}

/* Without a dictionary every word is one. */
static gboolean
is_word (const char *word, gpointer data)
{
  RdReportFacts *self = data;
  gboolean is_right;

  g_mutex_lock (&self->spelling_lock);
  if (self->spelling == NULL)
    self->spelling = rd_spelling_new (DICTIONARY);
  is_right = rd_spelling_check (self->spelling, word);
  g_mutex_unlock (&self->spelling_lock);
  return is_right;
}

/* --- people */

/* Whether it is a whole name, from which others are made: a former one, or "Sarah Teller" of Sarah Hollis. */
static gboolean
is_whole (const RdPersonName *name, const char *recorded)
{
  const char *blank = recorded != NULL ? strchr (recorded, ' ') : NULL;
  gsize n_given = blank != NULL ? (gsize) (blank - recorded) + 1 : 0;

  if (g_strcmp0 (name->kind, "former") == 0)
    return TRUE;
  return g_strcmp0 (name->kind, "variant") == 0 && n_given > 1 && strncmp (name->text, recorded, n_given) == 0;
}

/* What means somebody only where it stands, or is no name, is left out: “the baby”, “social worker”. */
static gboolean
is_name (const RdPersonName *name)
{
  return name->text != NULL && *name->text != '\0' && g_strcmp0 (name->kind, "called") != 0 && g_strcmp0 (name->kind, "post") != 0;
}

static void
add_names (RdReportFacts *self, GPtrArray *list, const GPtrArray *names, const RdPerson *person, gboolean whole)
{
  for (guint i = 0; i < names->len; i++)
    {
      const RdPersonName *name = names->pdata[i];

      if (g_strcmp0 (name->person_id, person->id) == 0 && is_name (name) && is_whole (name, person->name) == whole)
        g_ptr_array_add (list, (gpointer) keep (self, name->text));
    }
}

static void
add_person (RdReportFacts *self, const RdNaming *naming, const RdPerson *person, const GPtrArray *names)
{
  GPtrArray *list = g_ptr_array_new ();
  RdCheckPerson known = { .id = keep (self, person->id), .pseudonym = keep (self, rd_naming_get_pseudonym (naming, person->id)),
                          .born = person->born, .died = person->died, .sex = keep (self, person->sex) };

  if (person->name != NULL && *person->name != '\0')
    g_ptr_array_add (list, (gpointer) keep (self, person->name));
  add_names (self, list, names, person, TRUE);
  known.n_full = list->len;
  add_names (self, list, names, person, FALSE);
  g_ptr_array_add (list, NULL);
  g_ptr_array_add (self->names, list);
  known.names = (const char * const *) list->pdata;
  known.is_professional = g_strcmp0 (person->role, "professional") == 0;
  g_array_append_val (self->people, known);
  add_known (self, person->id);
}

static void
add_people (RdReportFacts *self, RdReviewItem *review)
{
  g_autoptr(RdNaming) naming = rd_naming_new_for_review (review, RD_NAMING_PSEUDONYMS);
  const GPtrArray *people = rd_review_item_get_rows (review, RD_ROWS_PEOPLE);
  const GPtrArray *mentions = rd_review_item_get_rows (review, RD_ROWS_MENTIONS);

  for (guint i = 0; i < people->len; i++)
    add_person (self, naming, people->pdata[i], rd_review_item_get_rows (review, RD_ROWS_PERSON_NAMES));
  for (guint i = 0; i < mentions->len; i++)
    {
      const RdMention *mention = mentions->pdata[i];

      if (mention->person_id == NULL && mention->text != NULL)
        add_folded (self, self->harmless, mention->text);
    }
}

/* --- words */

static void
add_terms (RdReportFacts *self, RdReviewItem *review)
{
  const GPtrArray *terms = rd_review_item_get_rows (review, RD_ROWS_REPORT_TERMS);

  for (guint i = 0; i < terms->len; i++)
    {
      const RdReportTerm *term = terms->pdata[i];
      RdCheckTerm known = { keep (self, term->kind), keep (self, term->text) };

      if (g_str_equal (term->kind, "word"))
        add_folded (self, self->words, term->text);
      else
        g_array_append_val (self->terms, known);
    }
}

static void
allow (RdReportFacts *self, const char *text)
{
  if (text != NULL && *text != '\0')
    g_ptr_array_add (self->allowed, (gpointer) keep (self, text));
}

static void
add_allowed (RdReportFacts *self, RdRegister *reg, RdReviewItem *review)
{
  const GPtrArray *agencies = rd_review_item_get_rows (review, RD_ROWS_AGENCIES);
  const GPtrArray *boards = rd_review_item_get_rows (review, RD_ROWS_INVOLVED_BOARDS);
  const GPtrArray *reviewers = rd_review_item_get_rows (review, RD_ROWS_REVIEWERS);

  allow (self, rd_register_get_board_name (reg));
  for (guint i = 0; i < agencies->len; i++)
    allow (self, ((const RdAgency *) agencies->pdata[i])->name);
  for (guint i = 0; i < boards->len; i++)
    allow (self, ((const RdInvolvedBoard *) boards->pdata[i])->name);
  for (guint i = 0; i < reviewers->len; i++)
    allow (self, ((const RdReviewer *) reviewers->pdata[i])->name);
}

/* --- findings */

/* How many rows of @kind belong to @id, by the field that @get reads. */
static guint
count_of (RdReviewItem *review, RdRowsKind kind, const char *(*get) (gconstpointer row), const char *id)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, kind);
  guint n = 0;

  for (guint i = 0; i < rows->len; i++)
    n += g_strcmp0 (get (rows->pdata[i]), id) == 0;
  return n;
}

static const char *
get_finding (gconstpointer recommendation)
{
  return ((const RdRecommendation *) recommendation)->finding_id;
}

static const char *
get_recommendation (gconstpointer action)
{
  return ((const RdAction *) action)->recommendation_id;
}

static void
count_evidence (RdRegister *reg, RdReviewItem *review, RdCheckFinding *finding)
{
  const GPtrArray *evidence = rd_review_item_get_rows (review, RD_ROWS_FINDING_EVIDENCE);

  for (guint i = 0; i < evidence->len; i++)
    {
      const RdFindingEvidence *piece = evidence->pdata[i];

      if (g_strcmp0 (piece->finding_id, finding->id) != 0)
        continue;
      if (rd_register_find_entry_number (reg, piece->entry_id) != 0)
        finding->n_evidence++;
      else
        finding->n_lost++;
    }
}

static gboolean
has_text (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));

  return *stripped != '\0';
}

static void
add_findings (RdReportFacts *self, RdRegister *reg, RdReviewItem *review)
{
  const GPtrArray *findings = rd_review_item_get_rows (review, RD_ROWS_FINDINGS);

  for (guint i = 0; i < findings->len; i++)
    {
      const RdFinding *finding = findings->pdata[i];
      RdCheckFinding known = { .id = keep (self, finding->id), .title = keep (self, finding->title), .has_why = has_text (finding->why) };

      count_evidence (reg, review, &known);
      known.n_recommendations = count_of (review, RD_ROWS_RECOMMENDATIONS, get_finding, finding->id);
      g_array_append_val (self->findings, known);
      add_known (self, finding->id);
    }
}

static void
add_recommendations (RdReportFacts *self, RdReviewItem *review)
{
  const GPtrArray *recommendations = rd_review_item_get_rows (review, RD_ROWS_RECOMMENDATIONS);

  for (guint i = 0; i < recommendations->len; i++)
    {
      const RdRecommendation *recommendation = recommendations->pdata[i];
      RdCheckRecommendation known = { keep (self, recommendation->id), keep (self, recommendation->text), keep (self, recommendation->finding_id),
                                      count_of (review, RD_ROWS_ACTIONS, get_recommendation, recommendation->id) };

      g_array_append_val (self->recommendations, known);
    }
}

/* --- what there is to refer to */

typedef struct
{
  RdReportFacts *facts;
  RdRegister    *reg;
  const char    *review_id;
  GError        *error;
} Lookup;

static void
look_for_entry (Lookup *lookup, const char *id)
{
  g_autoptr(RdEntry) entry = NULL;

  if (lookup->error != NULL || id == NULL || g_hash_table_contains (lookup->facts->known_ids, id))
    return;
  entry = rd_register_get_entry (lookup->reg, id, &lookup->error);
  if (g_error_matches (lookup->error, RD_STORE_ERROR, RD_STORE_ERROR_UNKNOWN_ROW))
    g_clear_error (&lookup->error);
  if (entry != NULL && g_str_equal (entry->review_id, lookup->review_id))
    add_known (lookup->facts, id);
}

static void
look_for_entries (GPtrArray *runs, const RdBlock *block G_GNUC_UNUSED, gboolean is_note G_GNUC_UNUSED, gpointer data)
{
  for (guint i = 0; i < runs->len; i++)
    {
      const RdRun *run = runs->pdata[i];

      if (run->kind == RD_RUN_ENTRY)
        look_for_entry (data, run->id);
    }
}

static gboolean
add_document (RdReportFacts *self, RdRegister *reg, RdReviewItem *review, const RdDocument *document, GError **error)
{
  Lookup lookup = { self, reg, rd_review_item_get_review (review)->id, NULL };

  for (guint i = 0; i < document->sections->len; i++)
    {
      const RdSection *section = document->sections->pdata[i];

      if (section->id != NULL)
        add_known (self, section->id);
      rd_blocks_walk (section->blocks, FALSE, look_for_entries, &lookup);
    }
  if (lookup.error == NULL)
    return TRUE;
  g_propagate_error (error, lookup.error);
  return FALSE;
}

/* --- the rest */

static void
find_incident (RdReportFacts *self, RdReviewItem *review)
{
  const GPtrArray *milestones = rd_review_item_get_rows (review, RD_ROWS_MILESTONES);

  for (guint i = 0; i < milestones->len; i++)
    {
      const RdMilestone *milestone = milestones->pdata[i];

      if (g_str_equal (milestone->milestone, "incident") && !milestone->planned)
        self->incident = milestone->day;
    }
}

static void
copy_waivers (RdReportFacts *self, RdReviewItem *review)
{
  const GPtrArray *waivers = rd_review_item_get_rows (review, RD_ROWS_REPORT_WAIVERS);

  for (guint i = 0; i < waivers->len; i++)
    g_ptr_array_add (self->waivers, rd_report_waiver_copy (waivers->pdata[i]));
}

static RdReportFacts *
facts_new (void)
{
  RdReportFacts *self = g_new0 (RdReportFacts, 1);

  self->texts = g_string_chunk_new (4096);
  self->names = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->people = g_array_new (FALSE, FALSE, sizeof (RdCheckPerson));
  self->terms = g_array_new (FALSE, FALSE, sizeof (RdCheckTerm));
  self->findings = g_array_new (FALSE, FALSE, sizeof (RdCheckFinding));
  self->recommendations = g_array_new (FALSE, FALSE, sizeof (RdCheckRecommendation));
  self->known_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->words = g_hash_table_new (g_str_hash, g_str_equal);
  self->harmless = g_hash_table_new (g_str_hash, g_str_equal);
  self->allowed = g_ptr_array_new ();
  self->waivers = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_report_waiver_free);
  self->incident = RD_DAY_NONE;
  g_mutex_init (&self->spelling_lock);
  return self;
}

/* Public API */

RdReportFacts *
rd_report_facts_new (RdRegister *reg, RdReviewItem *review, const RdDocument *document, GError **error)
{
  g_autoptr(RdReportFacts) self = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && document != NULL, NULL);

  self = rd_report_facts_new_identity (reg, review);
  add_findings (self, reg, review);
  add_recommendations (self, review);
  find_incident (self, review);
  if (!add_document (self, reg, review, document, error))
    return NULL;
  return g_steal_pointer (&self);
}

RdReportFacts *
rd_report_facts_new_identity (RdRegister *reg, RdReviewItem *review)
{
  RdReportFacts *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  self = facts_new ();
  add_people (self, review);
  add_terms (self, review);
  add_allowed (self, reg, review);
  copy_waivers (self, review);
  return self;
}

void
rd_report_facts_free (RdReportFacts *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->names);
  g_array_unref (self->people);
  g_array_unref (self->terms);
  g_array_unref (self->findings);
  g_array_unref (self->recommendations);
  g_hash_table_unref (self->known_ids);
  g_hash_table_unref (self->words);
  g_hash_table_unref (self->harmless);
  g_ptr_array_unref (self->allowed);
  g_ptr_array_unref (self->waivers);
  g_string_chunk_free (self->texts);
  rd_spelling_unref (self->spelling);
  g_mutex_clear (&self->spelling_lock);
  g_free (self);
}

RdCheckInput
rd_report_facts_get_input (const RdReportFacts *self)
{
  return (RdCheckInput) { .people = self->people, .terms = self->terms, .findings = self->findings, .recommendations = self->recommendations,
                          .known_ids = self->known_ids, .words = self->words, .incident = self->incident, .harmless = self->harmless,
                          .allowed = self->allowed, .is_word = is_word, .word_data = (gpointer) self };
}

const GPtrArray *
rd_report_facts_get_waivers (const RdReportFacts *self)
{
  return self->waivers;
}
