/* rd-register-report-beside.c — what stands beside a report: comments, words, waivers, markers, outlines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-report-private.h"

#include "core/report/rd-report-template.h"
#include "formats/rd-report-xml.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"
#include "store/rd-store-rows.h"

#define MARKERS 18

typedef struct
{
  RdReportComment *comment;
  RdReportSection *section;     /* with the text that marks it; NULL: the text stays */
  const GPtrArray *blocks;
  int              revision;
} Commenting;

/* Auxiliary methods */

static gboolean
write_comment (RdRegister *self, gpointer data, GError **error)
{
  Commenting *commenting = data;

  return rd_store_put_row (self->store, RD_ROWS_REPORT_COMMENTS, commenting->comment, error)
         && (commenting->section == NULL
             || rd_register_write_section (self, commenting->section, commenting->blocks, &commenting->revision, error));
}

/* Author and time are filled in. (transfer full) */
static RdReportComment *
prepare_comment (RdRegister *self, RdReviewItem *review, const RdReportComment *comment)
{
  RdReportComment *copy = rd_report_comment_copy (comment);

  if (!rd_register_has_text (copy->author))
    {
      g_free (copy->author);
      copy->author = rd_register_dup_who (self);
    }
  if (!rd_register_has_text (copy->made))
    {
      g_free (copy->made);
      copy->made = rd_register_dup_now (self);
    }
  g_free (copy->review_id);
  copy->review_id = g_strdup (rd_review_item_get_review (review)->id);
  rd_register_tidy_texts (&rd_report_comment_type, copy);
  return copy;
}

static gboolean
check_comment_texts (RdReviewItem *review, const RdReportComment *comment, GError **error)
{
  if (!rd_register_has_text (comment->text))
    return rd_register_fail_value (error, RD_FAULT_NOTE);
  return rd_register_need_section (review, comment->section_id, error) != NULL
         && rd_register_check_text (comment->text, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
         && rd_register_check_text (comment->author, RD_TEXT_MAX, TRUE, RD_FAULT_OWNER, error)
         && rd_register_check_text (comment->quote, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error);
}

static gboolean
check_comment (RdReviewItem *review, const RdReportComment *comment, GError **error)
{
  if (comment->parent_id != NULL && rd_review_item_find_row (review, RD_ROWS_REPORT_COMMENTS, comment->parent_id) == NULL)
    return rd_register_fail_missing (error);
  return check_comment_texts (review, comment, error);
}

static const RdReportTerm *
find_term (RdReviewItem *review, const char *kind, const char *text)
{
  const GPtrArray *terms = rd_review_item_get_rows (review, RD_ROWS_REPORT_TERMS);

  for (guint i = 0; i < terms->len; i++)
    {
      const RdReportTerm *term = terms->pdata[i];

      if (g_str_equal (term->kind, kind) && g_str_equal (term->text, text))
        return term;
    }
  return NULL;
}

static const RdReportWaiver *
find_waiver (RdReviewItem *review, const char *section_id, const char *rule, const char *text)
{
  const GPtrArray *waivers = rd_review_item_get_rows (review, RD_ROWS_REPORT_WAIVERS);

  for (guint i = 0; i < waivers->len; i++)
    {
      const RdReportWaiver *waiver = waivers->pdata[i];

      if (g_str_equal (waiver->section_id, section_id) && g_str_equal (waiver->rule, rule) && g_str_equal (waiver->text, text))
        return waiver;
    }
  return NULL;
}

static gboolean
remove_row (RdRegister *self, RdReviewItem *review, const char *code, RdRowsKind kind, const char *id, GError **error)
{
  gconstpointer record = id != NULL ? rd_review_item_find_row (review, kind, id) : NULL;

  if (record == NULL)
    return rd_register_fail_missing (error);
  return rd_register_remove_row (self, review, code, NULL, kind, record, error);
}

static const RdReportTemplate *
find_template (RdRegister *self, const char *code)
{
  const GPtrArray *rows = rd_register_get_board_rows (self, RD_ROWS_REPORT_TEMPLATES);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (((const RdReportTemplate *) rows->pdata[i])->code, code))
      return rows->pdata[i];
  return NULL;
}

/* Public API: comments */

gboolean
rd_register_put_comment (RdRegister *self, RdReviewItem *review, const RdReportComment *comment,
                         const GPtrArray *blocks, int *revision, GError **error)
{
  g_autoptr(RdReportComment) copy = NULL;
  g_autoptr(RdReportSection) section = NULL;
  Commenting commenting = { .blocks = blocks, .revision = revision != NULL ? *revision : 0 };
  RdRegisterAct act = { .scope = RD_SCOPE_ROWS, .write = write_comment, .data = &commenting };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && comment != NULL, FALSE);
  g_return_val_if_fail (blocks == NULL || revision != NULL, FALSE);

  copy = prepare_comment (self, review, comment);
  if (!check_comment (review, copy, error))
    return FALSE;
  if (blocks != NULL)
    section = rd_report_section_copy (rd_register_need_section (review, copy->section_id, NULL));
  commenting.comment = copy;
  commenting.section = section;
  act.code = copy->revision == 0 ? "comment-added" : "comment-changed";
  act.review_id = copy->review_id;
  if (!rd_register_act (self, &act, error))
    return FALSE;
  if (blocks != NULL)
    *revision = commenting.revision;
  return TRUE;
}

typedef struct
{
  RdReviewItem     *review;
  const RdDocument *document;
  const GPtrArray  *comments;    /* RdReportComment, copies that may be changed */
} Taking;

static gboolean
write_returned (RdRegister *self, gpointer data, GError **error)
{
  const Taking *taking = data;

  if (!rd_register_write_report (self, taking->review, taking->document, error))
    return FALSE;
  for (guint i = 0; i < taking->comments->len; i++)
    if (!rd_store_put_row (self->store, RD_ROWS_REPORT_COMMENTS, taking->comments->pdata[i], error))
      return FALSE;
  return TRUE;
}

gboolean
rd_register_take_returned (RdRegister *self, RdReviewItem *review, const RdDocument *document, const GPtrArray *comments, GError **error)
{
  g_autoptr(GPtrArray) copies = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_report_comment_free);
  Taking taking = { review, document, copies };
  RdRegisterAct act = { .code = "report-imported", .scope = RD_SCOPE_ROWS, .write = write_returned, .data = &taking };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && document != NULL && comments != NULL, FALSE);

  if (rd_review_item_get_report (review) == NULL)
    return rd_register_fail_missing (error);
  if (!rd_register_check_report (document, error))
    return FALSE;
  for (guint i = 0; i < comments->len; i++)
    {
      RdReportComment *comment = prepare_comment (self, review, comments->pdata[i]);

      g_ptr_array_add (copies, comment);
      if (!check_comment_texts (review, comment, error))
        return FALSE;
    }
  act.review_id = rd_review_item_get_review (review)->id;
  return rd_register_act (self, &act, error);
}

gboolean
rd_register_remove_comment (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  const GPtrArray *comments;
  g_autofree RdRowChange *changes = NULL;
  guint n = 0;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  comments = rd_review_item_get_rows (review, RD_ROWS_REPORT_COMMENTS);
  changes = g_new0 (RdRowChange, comments->len + 1);
  for (guint i = 0; i < comments->len; i++)
    {
      RdReportComment *comment = comments->pdata[i];

      if (g_strcmp0 (comment->id, id) == 0 || g_strcmp0 (comment->parent_id, id) == 0)
        changes[n++] = (RdRowChange) { RD_ROWS_REPORT_COMMENTS, comment, TRUE };
    }
  if (n == 0)
    return rd_register_fail_missing (error);
  return rd_register_change_rows (self, review, "comment-removed", NULL, changes, n, NULL, error);
}

/* Public API: words, waivers, markers */

gboolean
rd_register_put_report_term (RdRegister *self, RdReviewItem *review, const char *kind, const char *text, const char *note, GError **error)
{
  const RdReportTerm *before;
  g_autoptr(RdReportTerm) term = NULL;
  g_autofree char *tidy = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && kind != NULL, FALSE);

  if (!g_strv_contains (rd_report_term_kinds, kind))
    return rd_register_fail_value (error, RD_FAULT_TERM_KIND);
  tidy = g_strstrip (g_strdup (text != NULL ? text : ""));
  if (*tidy == '\0')
    return rd_register_fail_value (error, RD_FAULT_TERM);
  before = find_term (review, kind, tidy);
  term = before != NULL ? rd_report_term_copy (before) : rd_report_term_new (rd_review_item_get_review (review)->id);
  g_free (term->kind);
  g_free (term->text);
  g_free (term->note);
  term->kind = g_strdup (kind);
  term->text = g_strdup (tidy);
  term->note = g_strdup (note);
  rd_register_tidy_texts (&rd_report_term_type, term);
  return rd_register_check_text (term->text, RD_TEXT_MAX, TRUE, RD_FAULT_TERM, error)
         && rd_register_check_text (term->note, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
         && rd_register_put_row (self, review, "report-term-kept", NULL, RD_ROWS_REPORT_TERMS, term, error);
}

gboolean
rd_register_remove_report_term (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  return remove_row (self, review, "report-term-removed", RD_ROWS_REPORT_TERMS, id, error);
}

gboolean
rd_register_put_waiver (RdRegister *self, RdReviewItem *review, const char *section_id, const char *rule, const char *text,
                        const char *reason, GError **error)
{
  const RdReportWaiver *before;
  g_autoptr(RdReportWaiver) waiver = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && rule != NULL && text != NULL, FALSE);

  if (rd_register_need_section (review, section_id, error) == NULL
      || !rd_register_check_text (text, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
      || !rd_register_check_text (reason, RD_NOTE_MAX, FALSE, RD_FAULT_REASON, error))
    return FALSE;
  before = find_waiver (review, section_id, rule, text);
  waiver = before != NULL ? rd_report_waiver_copy (before) : rd_report_waiver_new (rd_review_item_get_review (review)->id);
  if (before == NULL)
    {
      waiver->section_id = g_strdup (section_id);
      waiver->rule = g_strdup (rule);
      waiver->text = g_strdup (text);
      waiver->author = rd_register_dup_who (self);
      waiver->made = rd_register_dup_now (self);
    }
  g_free (waiver->reason);
  waiver->reason = g_strdup (reason);
  return rd_register_put_row (self, review, "check-waived", NULL, RD_ROWS_REPORT_WAIVERS, waiver, error);
}

gboolean
rd_register_remove_waiver (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  return remove_row (self, review, "waiver-removed", RD_ROWS_REPORT_WAIVERS, id, error);
}

gboolean
rd_register_put_marker_note (RdRegister *self, RdReviewItem *review, int marker, const char *text, GError **error)
{
  const GPtrArray *notes;
  g_autoptr(RdMarkerNote) note = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && marker >= 1 && marker <= MARKERS, FALSE);

  notes = rd_review_item_get_rows (review, RD_ROWS_MARKER_NOTES);
  for (guint i = 0; i < notes->len && note == NULL; i++)
    if (((const RdMarkerNote *) notes->pdata[i])->marker == marker)
      note = rd_marker_note_copy (notes->pdata[i]);
  if (!rd_register_has_text (text))
    return note == NULL
           || rd_register_remove_row (self, review, "marker-cleared", NULL, RD_ROWS_MARKER_NOTES, note, error);
  if (note == NULL)
    note = rd_marker_note_new (rd_review_item_get_review (review)->id);
  g_free (note->text);
  note->text = g_strdup (text);
  note->marker = marker;
  note->day = rd_register_get_today (self);
  return rd_register_check_text (text, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
         && rd_register_put_row (self, review, "marker-answered", NULL, RD_ROWS_MARKER_NOTES, note, error);
}

/* Public API: the board's outlines */

gboolean
rd_register_put_report_template (RdRegister *self, const char *code, const char *label, const RdDocument *outline, GError **error)
{
  const RdReportTemplate *before;
  g_autoptr(RdReportTemplate) record = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && code != NULL && outline != NULL, FALSE);

  before = find_template (self, code);
  record = before != NULL ? rd_report_template_copy (before) : rd_report_template_new (NULL);
  g_free (record->code);
  g_free (record->label);
  g_free (record->content);
  record->code = g_strdup (code);
  record->label = g_strdup (label);
  record->content = rd_report_xml_write (outline);
  rd_register_tidy_texts (&rd_report_template_type, record);
  if (!rd_register_has_text (record->code))
    return rd_register_fail_value (error, RD_FAULT_TEMPLATE_CODE);
  if (!rd_register_has_text (record->label))
    return rd_register_fail_value (error, RD_FAULT_TEMPLATE_LABEL);
  return rd_register_check_text (record->code, RD_AGENCY_CODE_MAX, TRUE, RD_FAULT_TEMPLATE_CODE, error)
         && rd_register_check_text (record->label, RD_TEXT_MAX, TRUE, RD_FAULT_TEMPLATE_LABEL, error)
         && rd_register_put_row (self, NULL, "report-template-added", NULL, RD_ROWS_REPORT_TEMPLATES, record, error);
}

gboolean
rd_register_remove_report_template (RdRegister *self, const char *code, GError **error)
{
  const RdReportTemplate *record;

  g_return_val_if_fail (RD_IS_REGISTER (self) && code != NULL, FALSE);

  record = find_template (self, code);
  if (record == NULL)
    return rd_register_fail_missing (error);
  return rd_register_remove_row (self, NULL, "report-template-removed", NULL, RD_ROWS_REPORT_TEMPLATES, record, error);
}
