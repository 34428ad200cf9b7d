/* rd-register-report.c — a report begun, read and written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-report-private.h"

#include <string.h>

#include "formats/rd-report-xml.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"
#include "store/rd-store-report-texts.h"
#include "store/rd-store-rows.h"

/* Auxiliary methods */

static RdSection *
make_section (const RdReportSection *row)
{
  RdSection *section = rd_section_new (row->id, row->title, row->level);

  section->key = g_strdup (row->key);
  section->guidance = g_strdup (row->guidance);
  section->least_words = row->least_words;
  return section;
}

static gboolean
fill_section (RdSection *section, const char *body, GError **error)
{
  GPtrArray *blocks = rd_report_xml_read_stored (body, error);

  if (blocks == NULL)
    return FALSE;
  g_ptr_array_unref (section->blocks);
  section->blocks = blocks;
  return TRUE;
}

gboolean
rd_register_check_report (const RdDocument *document, GError **error)
{
  if (document->title == NULL || *document->title == '\0' || document->sections->len > RD_SECTIONS_MAX)
    return rd_register_fail_value (error, document->sections->len > RD_SECTIONS_MAX ? RD_FAULT_SECTIONS : RD_FAULT_TITLE);
  if (!rd_register_check_text (document->title, RD_TEXT_MAX, TRUE, RD_FAULT_TITLE, error))
    return FALSE;
  for (guint i = 0; i < document->sections->len; i++)
    {
      const RdSection *section = document->sections->pdata[i];

      if (!rd_register_has_text (section->title) || section->level < 1 || section->level > RD_SECTION_LEVEL_MAX)
        return rd_register_fail_value (error, RD_FAULT_TITLE);
      if (!rd_register_check_text (section->title, RD_TEXT_MAX, TRUE, RD_FAULT_TITLE, error))
        return FALSE;
    }
  return TRUE;
}

/* Whether the section says that already, as of @revision. */
static gboolean
says_already (RdRegister *self, const char *id, const GPtrArray *blocks, int revision)
{
  g_autoptr(RdReportText) text = rd_store_get_report_text (self->store, id, NULL);
  g_autofree char *body = NULL;

  if (text == NULL || text->revision != revision)
    return FALSE;
  body = rd_report_xml_write_body (blocks);
  return g_str_equal (text->body, body);
}

/* Inside actions */

gboolean
rd_register_write_section (RdRegister *self, RdReportSection *row, const GPtrArray *blocks, int *revision, GError **error)
{
  g_autofree char *body = rd_report_xml_write_body (blocks);
  g_autoptr(RdReportText) text = rd_report_text_new (row->review_id);

  if (strlen (body) > RD_REPORT_BODY_MAX_BYTES)
    return rd_register_fail_value (error, RD_FAULT_SECTION_TEXT);
  row->words = (int) rd_blocks_count_words (blocks, FALSE);
  g_free (text->id);
  text->id = g_strdup (row->id);
  text->body = g_steal_pointer (&body);
  text->revision = *revision;
  if (!rd_store_put_row (self->store, RD_ROWS_REPORT_SECTIONS, row, error)
      || !rd_store_put_report_text (self->store, text, error))
    return FALSE;
  *revision = text->revision;
  return TRUE;
}

gboolean
rd_register_erase_section (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  const GPtrArray *comments = rd_review_item_get_rows (review, RD_ROWS_REPORT_COMMENTS);
  const GPtrArray *waivers = rd_review_item_get_rows (review, RD_ROWS_REPORT_WAIVERS);

  for (guint i = 0; i < comments->len; i++)
    {
      const RdReportComment *comment = comments->pdata[i];

      if (g_str_equal (comment->section_id, id)
          && !rd_store_remove_row (self->store, RD_ROWS_REPORT_COMMENTS, comment->id, error))
        return FALSE;
    }
  for (guint i = 0; i < waivers->len; i++)
    {
      const RdReportWaiver *waiver = waivers->pdata[i];

      if (g_str_equal (waiver->section_id, id)
          && !rd_store_remove_row (self->store, RD_ROWS_REPORT_WAIVERS, waiver->id, error))
        return FALSE;
    }
  return rd_store_remove_report_text (self->store, id, error)
         && rd_store_remove_row (self->store, RD_ROWS_REPORT_SECTIONS, id, error);
}

static gboolean
write_one (RdRegister *self, RdReviewItem *review, const RdSection *section, int position, GError **error)
{
  const RdReportSection *kept = section->id != NULL ? rd_review_item_find_row (review, RD_ROWS_REPORT_SECTIONS, section->id) : NULL;
  g_autoptr(RdReportSection) row = kept != NULL ? rd_report_section_copy (kept)
                                                 : rd_report_section_new (rd_review_item_get_review (review)->id);
  g_autoptr(RdReportText) text = NULL;
  int revision = 0;

  if (kept == NULL && section->id != NULL)
    {
      g_free (row->id);
      row->id = g_strdup (section->id);
    }
  g_free (row->key);
  g_free (row->title);
  g_free (row->guidance);
  row->key = g_strdup (section->key);
  row->title = g_strdup (section->title);
  row->guidance = g_strdup (section->guidance);
  row->level = section->level;
  row->least_words = section->least_words;
  row->position = position;
  if (kept != NULL)
    {
      text = rd_store_get_report_text (self->store, row->id, error);
      if (text == NULL)
        return FALSE;
      revision = text->revision;
    }
  return rd_register_write_section (self, row, section->blocks, &revision, error);
}

gboolean
rd_register_write_report (RdRegister *self, RdReviewItem *review, const RdDocument *document, GError **error)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_REPORT_SECTIONS);
  const RdReport *before = rd_review_item_get_report (review);
  g_autoptr(RdReport) report = before != NULL ? rd_report_copy (before) : rd_report_new (rd_review_item_get_review (review)->id);

  g_free (report->title);
  g_free (report->language);
  report->title = g_strdup (document->title);
  report->language = g_strdup (document->language != NULL ? document->language : RD_REPORT_LANGUAGE);
  if (!rd_store_put_row (self->store, RD_ROWS_REPORTS, report, error))
    return FALSE;
  for (guint i = 0; i < rows->len; i++)
    {
      const RdReportSection *row = rows->pdata[i];

      if (rd_document_find (document, row->id) == NULL && !rd_register_erase_section (self, review, row->id, error))
        return FALSE;
    }
  for (guint i = 0; i < document->sections->len; i++)
    if (!write_one (self, review, document->sections->pdata[i], (int) i + 1, error))
      return FALSE;
  return TRUE;
}

typedef struct
{
  RdReviewItem     *review;
  const RdDocument *document;
  const char       *template_code;   /* of a report that begins */
  RdReportSection  *row;             /* or one section */
  const GPtrArray  *blocks;
  int              *revision;
} Writing;

static gboolean
write_whole (RdRegister *self, gpointer data, GError **error)
{
  const Writing *writing = data;

  return rd_register_write_report (self, writing->review, writing->document, error);
}

static gboolean
write_beginning (RdRegister *self, gpointer data, GError **error)
{
  const Writing *writing = data;
  g_autoptr(RdReport) report = rd_report_new (rd_review_item_get_review (writing->review)->id);

  report->title = g_strdup (writing->document->title);
  report->language = g_strdup (writing->document->language != NULL ? writing->document->language : RD_REPORT_LANGUAGE);
  report->template = g_strdup (writing->template_code);
  if (!rd_store_put_row (self->store, RD_ROWS_REPORTS, report, error))
    return FALSE;
  for (guint i = 0; i < writing->document->sections->len; i++)
    {
      g_autoptr(RdSection) section = rd_section_copy (writing->document->sections->pdata[i]);

      g_clear_pointer (&section->id, g_free);
      if (!write_one (self, writing->review, section, (int) i + 1, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_text (RdRegister *self, gpointer data, GError **error)
{
  const Writing *writing = data;

  return rd_register_write_section (self, writing->row, writing->blocks, writing->revision, error);
}

static gboolean
write_removal (RdRegister *self, gpointer data, GError **error)
{
  RdReviewItem *review = data;
  const GPtrArray *sections = rd_review_item_get_rows (review, RD_ROWS_REPORT_SECTIONS);
  const GPtrArray *versions = rd_review_item_get_rows (review, RD_ROWS_REPORT_VERSIONS);

  for (guint i = 0; i < versions->len; i++)
    if (!rd_store_remove_row (self->store, RD_ROWS_REPORT_VERSIONS, ((const RdReportVersion *) versions->pdata[i])->id, error))
      return FALSE;
  for (guint i = 0; i < sections->len; i++)
    if (!rd_register_erase_section (self, review, ((const RdReportSection *) sections->pdata[i])->id, error))
      return FALSE;
  return rd_store_remove_row (self->store, RD_ROWS_REPORTS, rd_review_item_get_report (review)->id, error);
}

/* Private API */

const RdReportSection *
rd_register_need_section (RdReviewItem *review, const char *id, GError **error)
{
  const RdReportSection *row = id != NULL ? rd_review_item_find_row (review, RD_ROWS_REPORT_SECTIONS, id) : NULL;

  if (row == NULL)
    rd_register_fail_missing (error);
  return row;
}

char *
rd_register_dup_now (RdRegister *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_from_unix_utc (rd_clock_get_now (self->clock));

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
}

/* Public API: questions */

const RdReport *
rd_review_item_get_report (RdReviewItem *review)
{
  const GPtrArray *rows;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), NULL);

  rows = rd_review_item_get_rows (review, RD_ROWS_REPORTS);
  return rows->len > 0 ? rows->pdata[0] : NULL;
}

RdSection *
rd_register_get_section (RdRegister *self, RdReviewItem *review, const char *id, int *out_revision, GError **error)
{
  const RdReportSection *row;
  g_autoptr(RdReportText) text = NULL;
  g_autoptr(RdSection) section = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), NULL);

  if (!rd_register_check_ready (self, error))
    return NULL;
  row = rd_register_need_section (review, id, error);
  text = row != NULL ? rd_store_get_report_text (self->store, id, error) : NULL;
  if (text == NULL)
    return NULL;
  section = make_section (row);
  if (!fill_section (section, text->body, error))
    return NULL;
  if (out_revision != NULL)
    *out_revision = text->revision;
  return g_steal_pointer (&section);
}

RdDocument *
rd_register_get_report (RdRegister *self, RdReviewItem *review, GError **error)
{
  const RdReport *report;
  const GPtrArray *rows;
  g_autoptr(GPtrArray) texts = NULL;
  g_autoptr(GHashTable) bodies = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(RdDocument) document = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), NULL);

  if (!rd_register_check_ready (self, error))
    return NULL;
  report = rd_review_item_get_report (review);
  if (report == NULL)
    {
      g_set_error_literal (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_NOT_RECORDED, "no report was begun");
      return NULL;
    }
  texts = rd_store_list_report_texts (self->store, report->review_id, error);
  if (texts == NULL)
    return NULL;
  for (guint i = 0; i < texts->len; i++)
    g_hash_table_insert (bodies, ((const RdReportText *) texts->pdata[i])->id, ((const RdReportText *) texts->pdata[i])->body);
  document = rd_document_new (report->title, report->language);
  rows = rd_review_item_get_rows (review, RD_ROWS_REPORT_SECTIONS);
  for (guint i = 0; i < rows->len; i++)
    {
      RdSection *section = make_section (rows->pdata[i]);
      const char *body = g_hash_table_lookup (bodies, section->id);

      g_ptr_array_add (document->sections, section);
      if (body != NULL && !fill_section (section, body, error))
        return NULL;
    }
  return g_steal_pointer (&document);
}

/* Public API: the whole */

gboolean
rd_register_begin_report (RdRegister *self, RdReviewItem *review, const RdDocument *outline, const char *template_code, GError **error)
{
  Writing writing = { .review = review, .document = outline, .template_code = template_code };
  RdRegisterAct act = { .code = "report-begun", .scope = RD_SCOPE_ROWS, .write = write_beginning, .data = &writing };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && outline != NULL, FALSE);

  if (rd_review_item_get_report (review) != NULL)
    return rd_register_fail_value (error, RD_FAULT_REPORT_BEGUN);
  if (!rd_register_check_report (outline, error))
    return FALSE;
  act.review_id = rd_review_item_get_review (review)->id;
  return rd_register_act (self, &act, error);
}

gboolean
rd_register_edit_report (RdRegister *self, RdReviewItem *review, const char *title, const char *language, GError **error)
{
  const RdReport *before;
  g_autoptr(RdReport) report = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  before = rd_review_item_get_report (review);
  if (before == NULL)
    return rd_register_fail_missing (error);
  report = rd_report_copy (before);
  if (title != NULL)
    {
      g_free (report->title);
      report->title = g_strdup (title);
    }
  if (language != NULL)
    {
      g_free (report->language);
      report->language = g_strdup (language);
    }
  rd_register_tidy_texts (&rd_report_type, report);
  if (!rd_register_has_text (report->title))
    return rd_register_fail_value (error, RD_FAULT_TITLE);
  return rd_register_check_text (report->title, RD_TEXT_MAX, TRUE, RD_FAULT_TITLE, error)
         && rd_register_put_row (self, review, "report-changed", NULL, RD_ROWS_REPORTS, report, error);
}

gboolean
rd_register_remove_report (RdRegister *self, RdReviewItem *review, GError **error)
{
  RdRegisterAct act = { .code = "report-removed", .scope = RD_SCOPE_ROWS, .write = write_removal, .data = review };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  if (rd_review_item_get_report (review) == NULL)
    return rd_register_fail_missing (error);
  act.review_id = rd_review_item_get_review (review)->id;
  return rd_register_act (self, &act, error);
}

gboolean
rd_register_replace_report (RdRegister *self, RdReviewItem *review, const char *code, const RdDocument *document, GError **error)
{
  Writing writing = { .review = review, .document = document };
  RdRegisterAct act = { .code = code, .scope = RD_SCOPE_ROWS, .write = write_whole, .data = &writing };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && code != NULL && document != NULL, FALSE);

  if (rd_review_item_get_report (review) == NULL)
    return rd_register_fail_missing (error);
  if (!rd_register_check_report (document, error))
    return FALSE;
  act.review_id = rd_review_item_get_review (review)->id;
  return rd_register_act (self, &act, error);
}

gboolean
rd_register_set_section_text (RdRegister *self, RdReviewItem *review, const char *id, const GPtrArray *blocks,
                              int *revision, GError **error)
{
  int counted;
  Writing writing = { .review = review, .blocks = blocks, .revision = &counted };
  RdRegisterAct act = { .code = "section-written", .scope = RD_SCOPE_ROWS, .write = write_text, .data = &writing };
  const RdReportSection *row;
  g_autoptr(RdReportSection) copy = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && blocks != NULL && revision != NULL, FALSE);

  if (!rd_register_check_ready (self, error))
    return FALSE;
  row = rd_register_need_section (review, id, error);
  if (row == NULL)
    return FALSE;
  if (says_already (self, id, blocks, *revision))
    return TRUE;
  copy = rd_report_section_copy (row);
  counted = *revision;
  writing.row = copy;
  act.review_id = rd_review_item_get_review (review)->id;
  if (!rd_register_act (self, &act, error))
    return FALSE;
  *revision = counted;
  return TRUE;
}
