/* rd-report-resolve.c — a report as it is read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-report-resolve.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-finding.h"
#include "model/rd-naming-agency.h"
#include "model/rd-register-chronology.h"
#include "model/rd-report-comments.h"
#include "model/rd-report-figures.h"
#include "model/rd-wording-report.h"
#include "model/rd-wording.h"
#include "store/rd-store.h"

/* What stays the same while one report is resolved.  1. After error is set no more is read.
 */
typedef struct
{
  RdRegister   *reg;
  RdReviewItem *review;
  RdDocument   *document;     /* the copy */
  RdNaming     *naming;
  GHashTable   *known;        /* id of an entry → what it reads as */
  GHashTable   *comments;     /* ids of the comments that are shown */
  GError       *error;
} Resolving;

/* References */

static char *
show_person (const Resolving *self, const char *id)
{
  const char *name = rd_naming_show_person (self->naming, id);

  return g_strdup (name != NULL ? name : _("[person who was deleted]"));
}

static char *
cite_entry (const Resolving *self, const RdEntry *entry)
{
  const RdAgency *agency = rd_review_item_find_row (self->review, RD_ROWS_AGENCIES, entry->agency_id);
  g_autofree char *name = agency != NULL ? rd_naming_show_agency (self->naming, agency->name) : NULL;
  g_autofree char *written = rd_naming_show (self->naming, entry->id, "date_text", entry->date_text);

  return rd_wording_entry_reference (entry, written, name);
}

/* An entry of another review is none of this report's. */
static char *
read_entry (Resolving *self, const char *id)
{
  g_autoptr (RdEntry) entry = NULL;

  if (id != NULL && self->error == NULL)
    entry = rd_register_get_entry (self->reg, id, &self->error);
  if (g_error_matches (self->error, RD_STORE_ERROR, RD_STORE_ERROR_UNKNOWN_ROW))
    g_clear_error (&self->error);
  if (entry == NULL || !g_str_equal (entry->review_id, rd_review_item_get_review (self->review)->id))
    return g_strdup (_("[entry that was deleted]"));
  return cite_entry (self, entry);
}

static char *
show_entry (Resolving *self, const char *id)
{
  const char *key = id != NULL ? id : "";
  const char *known = g_hash_table_lookup (self->known, key);

  if (known == NULL)
    {
      known = read_entry (self, id);
      g_hash_table_insert (self->known, g_strdup (key), (char *) known);
    }
  return g_strdup (known);
}

static char *
show_finding (const Resolving *self, const char *id)
{
  const GPtrArray *findings = rd_review_item_get_rows (self->review, RD_ROWS_FINDINGS);

  for (guint i = 0; i < findings->len; i++)
    {
      const RdFinding *finding = findings->pdata[i];
      g_autofree char *title = NULL;

      if (g_strcmp0 (finding->id, id) != 0)
        continue;
      title = rd_naming_show (self->naming, NULL, NULL, finding->title);
      return rd_wording_finding_reference (i + 1, title);
    }
  return g_strdup (_("[finding that was deleted]"));
}

static char *
show_section (const Resolving *self, const char *id)
{
  for (guint i = 0; id != NULL && i < self->document->sections->len; i++)
    if (g_strcmp0 (((const RdSection *) self->document->sections->pdata[i])->id, id) == 0)
      {
        g_autofree char *number = rd_document_number (self->document, i);

        return rd_wording_section_reference (number);
      }
  return g_strdup (_("[section that was deleted]"));
}

/* What @run reads as; NULL where it is no reference. (transfer full) */
static char *
show_reference (Resolving *self, const RdRun *run)
{
  switch (run->kind)
    {
    case RD_RUN_PERSON:  return show_person (self, run->id);
    case RD_RUN_ENTRY:   return show_entry (self, run->id);
    case RD_RUN_FINDING: return show_finding (self, run->id);
    case RD_RUN_SECTION: return show_section (self, run->id);
    case RD_RUN_TEXT:
    case RD_RUN_BREAK:
    case RD_RUN_NOTE:
    case RD_N_RUN_KINDS:
    default:             return NULL;
    }
}

/* Marks of comments that are not shown go. */
static void
sift_comments (const Resolving *self, RdRun *run)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; run->comments != NULL && run->comments[i] != NULL; i++)
    if (g_hash_table_contains (self->comments, run->comments[i]))
      g_ptr_array_add (kept, g_strdup (run->comments[i]));
  g_clear_pointer (&run->comments, g_strfreev);
  if (kept->len == 0)
    return;
  g_ptr_array_add (kept, NULL);
  run->comments = (char **) g_ptr_array_free (g_steal_pointer (&kept), FALSE);
}

static void
resolve_runs (GPtrArray *runs, const RdBlock *block G_GNUC_UNUSED, gboolean is_note G_GNUC_UNUSED, gpointer data)
{
  Resolving *self = data;

  for (guint i = 0; i < runs->len; i++)
    {
      RdRun *run = runs->pdata[i];
      char *text = show_reference (self, run);

      if (text != NULL)
        {
          g_free (run->text);
          run->text = text;
        }
      sift_comments (self, run);
    }
}

/* Resolving */

static void
add_comments (Resolving *self, RdNamingMode mode)
{
  g_ptr_array_unref (self->document->comments);
  self->document->comments = rd_report_comments_gather (self->review, self->document, mode);
  for (guint i = 0; i < self->document->comments->len; i++)
    g_hash_table_add (self->comments, ((const RdDocumentComment *) self->document->comments->pdata[i])->id);
}

static void
start (Resolving *self, const RdDocument *document, RdNamingMode mode)
{
  self->document = rd_document_copy (document);
  self->naming = rd_naming_new_for_review (self->review, mode);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->comments = g_hash_table_new (g_str_hash, g_str_equal);
  g_ptr_array_set_size (self->document->comments, 0);
  g_free (self->document->issued);
  self->document->issued = rd_wording_day_plain (rd_register_get_today (self->reg));
}

static void
add_figures (Resolving *self, const RdReportCopy *copy)
{
  guint bits = rd_report_figures_find (self->document);
  g_autoptr (RdReportFigures) figures = NULL;

  if (bits == 0 || self->error != NULL)
    return;
  figures = rd_report_figures_new (self->reg, self->review, bits, copy->mode, &self->error);
  if (figures != NULL)
    rd_report_figures_fill (figures, self->document, copy->with_figures, copy->with_pictures, &self->error);
}

/* (transfer full): the copy; NULL where something could not be read */
static RdDocument *
finish (Resolving *self, GError **error)
{
  g_hash_table_unref (self->known);
  g_hash_table_unref (self->comments);
  rd_naming_unref (self->naming);
  if (self->error == NULL)
    return self->document;
  rd_document_free (self->document);
  g_propagate_error (error, self->error);
  return NULL;
}

/* Public API */

RdDocument *
rd_report_resolve (RdRegister *reg, RdReviewItem *review, const RdDocument *document, const RdReportCopy *copy, GError **error)
{
  Resolving self = { .reg = reg, .review = review };

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && document != NULL && copy != NULL, NULL);

  start (&self, document, copy->mode);
  if (copy->with_comments)
    add_comments (&self, copy->mode);
  for (guint i = 0; i < self.document->sections->len && self.error == NULL; i++)
    rd_blocks_walk (((const RdSection *) self.document->sections->pdata[i])->blocks, FALSE, resolve_runs, &self);
  if (copy->with_figures || copy->with_pictures)
    add_figures (&self, copy);
  return finish (&self, error);
}
