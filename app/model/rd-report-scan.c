/* rd-report-scan.c — whether a report, or a file made of it, would tell whom it is about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-report-scan.h"

#include "core/chronology/rd-mention.h"
#include "core/report/rd-report-term.h"
#include "core/report/rd-report-waiver.h"
#include "core/review/rd-agency.h"
#include "core/review/rd-person-name.h"
#include "core/review/rd-person.h"
#include "core/review/rd-reviewer.h"
#include "model/rd-file-texts.h"
#include "model/rd-naming.h"

/* 1. Everything that people and terms point to is kept in texts. */
struct _RdReportScan
{
  GStringChunk *texts;
  GPtrArray    *lists;      /* NULL-terminated lists of names, to be freed */
  GArray       *people;     /* RdCheckPerson */
  GArray       *terms;      /* RdCheckTerm */
  GArray       *nothing;    /* of findings and recommendations, which nobody asks for here */
  GHashTable   *harmless;
  GHashTable   *no_ids;
  GPtrArray    *allowed;    /* char * in texts */
  GPtrArray    *waivers;    /* RdReportWaiver, owned */
};

G_DEFINE_QUARK (rd-report-scan-error-quark, rd_report_scan_error)

/* --- what is known of the review */

static const char *
keep (RdReportScan *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert (self->texts, text) : NULL;
}

/* Names, and what else means a person wherever it stands. */
static gboolean
is_name (const RdPersonName *name)
{
  return !g_str_equal (name->kind, "called") && !g_str_equal (name->kind, "post");
}

static const char * const *
list_names (RdReportScan *self, RdReviewItem *review, const RdPerson *person)
{
  const GPtrArray *names = rd_review_item_get_rows (review, RD_ROWS_PERSON_NAMES);
  GPtrArray *list = g_ptr_array_new ();

  g_ptr_array_add (list, (gpointer) keep (self, person->name));
  for (guint i = 0; i < names->len; i++)
    {
      const RdPersonName *name = names->pdata[i];

      if (g_str_equal (name->person_id, person->id) && is_name (name))
        g_ptr_array_add (list, (gpointer) keep (self, name->text));
    }
  g_ptr_array_add (list, NULL);
  g_ptr_array_add (self->lists, list);
  return (const char * const *) list->pdata;
}

static void
take_people (RdReportScan *self, RdReviewItem *review)
{
  const GPtrArray *people = rd_review_item_get_rows (review, RD_ROWS_PEOPLE);
  g_autoptr (RdNaming) naming = rd_naming_new_for_review (review, RD_NAMING_PSEUDONYMS);

  for (guint i = 0; i < people->len; i++)
    {
      const RdPerson *person = people->pdata[i];
      RdCheckPerson known = {
        .id = keep (self, person->id),
        .pseudonym = keep (self, rd_naming_get_pseudonym (naming, person->id)),
        .names = list_names (self, review, person),
        .n_full = 1,
        .sex = keep (self, person->sex),
        .born = person->born,
        .died = person->died,
        .is_professional = g_strcmp0 (person->role, "professional") == 0,
      };

      g_array_append_val (self->people, known);
    }
}

/* Words that are spelt right are no reason to hold anything back. */
static void
take_terms (RdReportScan *self, RdReviewItem *review)
{
  const GPtrArray *terms = rd_review_item_get_rows (review, RD_ROWS_REPORT_TERMS);

  for (guint i = 0; i < terms->len; i++)
    {
      const RdReportTerm *term = terms->pdata[i];
      RdCheckTerm known = { keep (self, term->kind), keep (self, term->text) };

      if (!g_str_equal (term->kind, "word"))
        g_array_append_val (self->terms, known);
    }
}

/* The names of agencies, of the board and of who wrote it stand in reports as they are. */
static void
take_allowed (RdReportScan *self, RdRegister *reg, RdReviewItem *review)
{
  const GPtrArray *agencies = rd_review_item_get_rows (review, RD_ROWS_AGENCIES);
  const GPtrArray *reviewers = rd_review_item_get_rows (review, RD_ROWS_REVIEWERS);

  for (guint i = 0; i < agencies->len; i++)
    g_ptr_array_add (self->allowed, (gpointer) keep (self, ((const RdAgency *) agencies->pdata[i])->name));
  for (guint i = 0; i < reviewers->len; i++)
    g_ptr_array_add (self->allowed, (gpointer) keep (self, ((const RdReviewer *) reviewers->pdata[i])->name));
  g_ptr_array_add (self->allowed, (gpointer) keep (self, rd_register_get_board_name (reg)));
}

static void
take_decided (RdReportScan *self, RdReviewItem *review)
{
  const GPtrArray *mentions = rd_review_item_get_rows (review, RD_ROWS_MENTIONS);
  const GPtrArray *waivers = rd_review_item_get_rows (review, RD_ROWS_REPORT_WAIVERS);

  for (guint i = 0; i < mentions->len; i++)
    {
      const RdMention *mention = mentions->pdata[i];

      if (mention->person_id == NULL)
        g_hash_table_add (self->harmless, g_utf8_casefold (mention->text, -1));
    }
  for (guint i = 0; i < waivers->len; i++)
    g_ptr_array_add (self->waivers, rd_report_waiver_copy (waivers->pdata[i]));
}

/* --- what blocks */

/* "perhaps-name" is likely a name, and the author may know better. */
static gboolean
is_sure_name (const RdCheckHit *hit)
{
  return g_strcmp0 (hit->check, "name") == 0 && g_strcmp0 (hit->code, "perhaps-name") != 0;
}

/* With @section_id NULL in any section: of a file it is not known any more. */
static gboolean
is_waived (const RdReportScan *self, const RdCheckHit *hit, const char *section_id)
{
  if (is_sure_name (hit))
    return FALSE;
  for (guint i = 0; i < self->waivers->len; i++)
    {
      const RdReportWaiver *waiver = self->waivers->pdata[i];

      if (g_strcmp0 (waiver->rule, hit->check) == 0 && g_strcmp0 (waiver->text, hit->text) == 0
          && (section_id == NULL || g_strcmp0 (waiver->section_id, section_id) == 0))
        return TRUE;
    }
  return FALSE;
}

static void
run_identity (const RdReportScan *self, const RdDocument *document, const GPtrArray *paragraphs, GPtrArray *hits)
{
  RdCheckInput input = {
    .document = document, .paragraphs = paragraphs, .people = self->people, .terms = self->terms, .findings = self->nothing,
    .recommendations = self->nothing, .known_ids = self->no_ids, .words = self->no_ids, .incident = RD_DAY_NONE,
    .harmless = self->harmless, .allowed = self->allowed,
  };

  for (guint i = 0; i < rd_report_check_get_n_types (); i++)
    {
      const RdCheckType *type = rd_report_check_get_type (i);

      if (type->group == RD_CHECK_GROUP_IDENTITY)
        type->run (&input, hits);
    }
  rd_check_hits_sort (hits);
}

static const char *
find_section (const RdDocument *document, const RdCheckHit *hit)
{
  if (hit->section >= document->sections->len)
    return "";
  return ((const RdSection *) document->sections->pdata[hit->section])->id;
}

/* Each line is a paragraph of its own. (transfer full) */
static RdDocument *
make_document (const char *text)
{
  RdDocument *document = rd_document_new ("", RD_REPORT_LANGUAGE);
  RdSection *section = rd_section_new (NULL, "", 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_ptr_array_add (document->sections, section);
  for (guint i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != '\0')
      g_ptr_array_add (section->blocks, rd_block_new_text (RD_BLOCK_PARAGRAPH, lines[i]));
  return document;
}

/* With @in_file words that are likely a name are let go: the document was looked through for them, and a file has words of its own. */
static gboolean
scan_text (const RdReportScan *self, const char *where, const char *text, gboolean in_file, GError **error)
{
  g_autoptr (RdDocument) document = NULL;
  g_autoptr (GPtrArray) paragraphs = NULL;
  g_autoptr (GPtrArray) hits = rd_check_hits_new ();

  document = make_document (text);
  paragraphs = rd_paragraphs_new (document);
  run_identity (self, document, paragraphs, hits);
  for (guint i = 0; i < hits->len; i++)
    {
      const RdCheckHit *hit = hits->pdata[i];

      if (hit->severity != RD_SEVERITY_BLOCKING || is_waived (self, hit, NULL)
          || (in_file && g_strcmp0 (hit->code, "perhaps-name") == 0))
        continue;
      g_set_error (error, RD_REPORT_SCAN_ERROR, RD_REPORT_SCAN_ERROR_FOUND, "“%s” “%s” %s",
                   hit->check, hit->detail != NULL ? hit->detail : "", where != NULL ? where : "");
      return FALSE;
    }
  return TRUE;
}

/* Public API */

RdReportScan *
rd_report_scan_new (RdRegister *reg, RdReviewItem *review)
{
  RdReportScan *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  self = g_new0 (RdReportScan, 1);
  self->texts = g_string_chunk_new (4096);
  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->people = g_array_new (FALSE, FALSE, sizeof (RdCheckPerson));
  self->terms = g_array_new (FALSE, FALSE, sizeof (RdCheckTerm));
  self->nothing = g_array_new (FALSE, FALSE, sizeof (RdCheckFinding));
  self->harmless = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->no_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->allowed = g_ptr_array_new ();
  self->waivers = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_report_waiver_free);
  take_people (self, review);
  take_terms (self, review);
  take_allowed (self, reg, review);
  take_decided (self, review);
  return self;
}

void
rd_report_scan_free (RdReportScan *self)
{
  if (self == NULL)
    return;
  g_string_chunk_free (self->texts);
  g_ptr_array_unref (self->lists);
  g_array_unref (self->people);
  g_array_unref (self->terms);
  g_array_unref (self->nothing);
  g_hash_table_unref (self->harmless);
  g_hash_table_unref (self->no_ids);
  g_ptr_array_unref (self->allowed);
  g_ptr_array_unref (self->waivers);
  g_free (self);
}

GPtrArray *
rd_report_scan_document (const RdReportScan *self, const RdDocument *resolved)
{
  g_autoptr (GPtrArray) paragraphs = NULL;
  GPtrArray *hits;

  g_return_val_if_fail (self != NULL && resolved != NULL, NULL);

  paragraphs = rd_paragraphs_new (resolved);
  hits = rd_check_hits_new ();
  run_identity (self, resolved, paragraphs, hits);
  for (guint i = hits->len; i > 0; i--)
    {
      const RdCheckHit *hit = hits->pdata[i - 1];

      if (hit->severity != RD_SEVERITY_BLOCKING || is_waived (self, hit, find_section (resolved, hit)))
        g_ptr_array_remove_index (hits, i - 1);
    }
  return hits;
}

gboolean
rd_report_scan_text (const RdReportScan *self, const char *where, const char *text, GError **error)
{
  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  return scan_text (self, where, text, FALSE, error);
}

gboolean
rd_report_scan_bytes (const RdReportScan *self, GBytes *bytes, const char *ending, GError **error)
{
  g_autoptr (GPtrArray) texts = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (self != NULL && bytes != NULL && ending != NULL, FALSE);

  texts = rd_file_texts_new (bytes, ending, &cause);
  if (texts == NULL)
    {
      g_set_error_literal (error, RD_REPORT_SCAN_ERROR, RD_REPORT_SCAN_ERROR_UNREADABLE, cause->message);
      return FALSE;
    }
  for (guint i = 0; i < texts->len; i++)
    {
      const RdFileText *text = texts->pdata[i];

      if (!scan_text (self, text->where, text->text, TRUE, error))
        return FALSE;
    }
  return TRUE;
}

guint
rd_report_scan_get_n_people (const RdReportScan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->people->len;
}
