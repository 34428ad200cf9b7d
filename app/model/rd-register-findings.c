/* rd-register-findings.c — findings, their evidence, recommendations
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-findings.h"

#include "model/rd-register-chronology.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"

/* Auxiliary methods */

static void
set_review (char **field, RdReviewItem *review)
{
  g_free (*field);
  *field = g_strdup (rd_review_item_get_review (review)->id);
}

static int
get_next_position (RdReviewItem *review, RdRowsKind kind)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, kind);
  const RdField *field = rd_record_find_field (rd_rows_get_type (kind), "position");
  int last = 0;

  for (guint i = 0; i < rows->len; i++)
    last = MAX (last, rd_record_get_integer (rows->pdata[i], field));
  return last + 1;
}

static gboolean
check_finding (const RdFinding *finding, GError **error)
{
  if (!rd_register_has_text (finding->title))
    return rd_register_fail_value (error, RD_FAULT_FINDING_TITLE);
  return rd_register_check_text (finding->title, RD_TEXT_MAX, TRUE, RD_FAULT_FINDING_TITLE, error)
         && rd_register_check_text (finding->what_happened, RD_FINDING_TEXT_MAX, FALSE, RD_FAULT_FINDING_TEXT, error)
         && rd_register_check_text (finding->why, RD_FINDING_TEXT_MAX, FALSE, RD_FAULT_FINDING_TEXT, error)
         && rd_register_check_text (finding->what_next, RD_FINDING_TEXT_MAX, FALSE, RD_FAULT_FINDING_TEXT, error)
         && rd_register_check_text (finding->theme, RD_TEXT_MAX, TRUE, RD_FAULT_FINDING_TITLE, error);
}

static gboolean
has_evidence (RdReviewItem *review, const char *finding_id, const char *entry_id)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_FINDING_EVIDENCE);

  for (guint i = 0; i < rows->len; i++)
    {
      const RdFindingEvidence *evidence = rows->pdata[i];

      if (g_str_equal (evidence->finding_id, finding_id) && g_str_equal (evidence->entry_id, entry_id))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_of_review (RdRegister *self, RdReviewItem *review, const char *entry_id, GError **error)
{
  g_autoptr(RdEntry) entry = rd_register_get_entry (self, entry_id, NULL);

  if (entry == NULL || !g_str_equal (entry->review_id, rd_review_item_get_review (review)->id))
    return rd_register_fail_missing (error);
  return TRUE;
}

static gboolean
is_known_recommendation (RdRegister *self, const char *id)
{
  GListModel *reviews = rd_register_get_reviews (self);
  guint n = g_list_model_get_n_items (reviews);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);

      if (rd_review_item_find_row (review, RD_ROWS_RECOMMENDATIONS, id) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* What it was linked to may have been removed since, which must not hinder another change. */
static gboolean
is_new_link (RdReviewItem *review, const RdRecommendation *recommendation)
{
  const RdRecommendation *before = rd_review_item_find_row (review, RD_ROWS_RECOMMENDATIONS, recommendation->id);

  return recommendation->earlier_id != NULL && !g_str_equal (recommendation->earlier_id, RD_RECOMMENDATION_NO_EARLIER)
         && (before == NULL || g_strcmp0 (before->earlier_id, recommendation->earlier_id) != 0);
}

static gboolean
check_recommendation (RdRegister *self, RdReviewItem *review, const RdRecommendation *recommendation, GError **error)
{
  if (!rd_register_has_text (recommendation->text))
    return rd_register_fail_value (error, RD_FAULT_RECOMMENDATION);
  if (recommendation->response != NULL && !g_strv_contains (rd_recommendation_responses, recommendation->response))
    return rd_register_fail_value (error, RD_FAULT_RESPONSE);
  if ((recommendation->finding_id != NULL && rd_review_item_find_row (review, RD_ROWS_FINDINGS, recommendation->finding_id) == NULL)
      || (is_new_link (review, recommendation) && !is_known_recommendation (self, recommendation->earlier_id)))
    return rd_register_fail_missing (error);
  return rd_register_check_text (recommendation->text, RD_NOTE_MAX, FALSE, RD_FAULT_RECOMMENDATION, error)
         && rd_register_check_text (recommendation->addressee, RD_TEXT_MAX, TRUE, RD_FAULT_RECOMMENDATION, error)
         && rd_register_check_text (recommendation->response_text, RD_FINDING_TEXT_MAX, FALSE, RD_FAULT_RESPONSE, error);
}

/* What goes with a record, and what lets go of it. */
typedef struct
{
  GArray    *changes;     /* RdRowChange */
  GPtrArray *copies;      /* owned records; freed by their own type */
} Together;

static void
let_go (Together *self, RdReviewItem *review, RdRowsKind kind, const char *name, const char *id)
{
  const RdRecordType *type = rd_rows_get_type (kind);
  const RdField *field = rd_record_find_field (type, name);
  const GPtrArray *rows = rd_review_item_get_rows (review, kind);

  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (rd_record_get_text (rows->pdata[i], field), id) == 0)
      {
        RdRowChange change = { kind, rd_record_copy (type, rows->pdata[i]), FALSE };

        rd_record_set_text (change.record, field, NULL);
        g_ptr_array_add (self->copies, change.record);
        g_array_append_val (self->changes, change);
      }
}

static void
go_with (Together *self, RdReviewItem *review, RdRowsKind kind, const char *name, const char *id)
{
  const RdField *field = rd_record_find_field (rd_rows_get_type (kind), name);
  const GPtrArray *rows = rd_review_item_get_rows (review, kind);

  for (guint i = 0; i < rows->len; i++)
    if (g_strcmp0 (rd_record_get_text (rows->pdata[i], field), id) == 0)
      {
        RdRowChange change = { kind, rows->pdata[i], TRUE };

        g_array_append_val (self->changes, change);
      }
}

static void
free_recommendation (gpointer record)
{
  rd_recommendation_free (record);
}

static void
free_action (gpointer record)
{
  rd_action_free (record);
}

/* Public API: findings */

guint
rd_review_item_get_place (RdReviewItem *review, RdRowsKind kind, const char *id)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, kind);
  const RdField *key = &rd_rows_get_type (kind)->fields[0];

  for (guint i = 0; id != NULL && i < rows->len; i++)
    if (g_str_equal (rd_record_get_text (rows->pdata[i], key), id))
      return i + 1;
  return 0;
}

gboolean
rd_register_put_finding (RdRegister *self, RdReviewItem *review, const RdFinding *finding, GError **error)
{
  g_autoptr(RdFinding) copy = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && finding != NULL, FALSE);

  copy = rd_finding_copy (finding);
  set_review (&copy->review_id, review);
  rd_register_tidy_texts (&rd_finding_type, copy);
  if (!check_finding (copy, error))
    return FALSE;
  if (copy->revision == 0)
    copy->position = get_next_position (review, RD_ROWS_FINDINGS);
  return rd_register_put_row (self, review, copy->revision == 0 ? "finding-added" : "finding-changed", NULL,
                              RD_ROWS_FINDINGS, copy, error);
}

gboolean
rd_register_move_finding (RdRegister *self, RdReviewItem *review, const char *id, int by, GError **error)
{
  const GPtrArray *findings;
  g_autoptr(GPtrArray) copies = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_finding_free);
  g_autofree RdRowChange *changes = NULL;
  guint at = 0;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL && (by == 1 || by == -1), FALSE);

  findings = rd_review_item_get_rows (review, RD_ROWS_FINDINGS);
  while (at < findings->len && !g_str_equal (((const RdFinding *) findings->pdata[at])->id, id))
    at++;
  if (at == findings->len)
    return rd_register_fail_missing (error);
  if (at + by >= findings->len)
    return TRUE;
  changes = g_new (RdRowChange, findings->len);
  for (guint i = 0; i < findings->len; i++)
    {
      RdFinding *copy = rd_finding_copy (findings->pdata[i]);

      copy->position = (int) (i == at ? at + by : i == at + by ? at : i) + 1;
      g_ptr_array_add (copies, copy);
      changes[i] = (RdRowChange) { RD_ROWS_FINDINGS, copy, FALSE };
    }
  return rd_register_change_rows (self, review, "finding-moved", NULL, changes, findings->len, NULL, error);
}

gboolean
rd_register_remove_finding (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  g_autoptr(GArray) changes = g_array_new (FALSE, FALSE, sizeof (RdRowChange));
  g_autoptr(GPtrArray) copies = g_ptr_array_new_with_free_func (free_recommendation);
  Together together = { changes, copies };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, FALSE);

  if (rd_review_item_find_row (review, RD_ROWS_FINDINGS, id) == NULL)
    return rd_register_fail_missing (error);
  let_go (&together, review, RD_ROWS_RECOMMENDATIONS, "finding_id", id);
  go_with (&together, review, RD_ROWS_FINDING_EVIDENCE, "finding_id", id);
  go_with (&together, review, RD_ROWS_FINDINGS, "id", id);
  return rd_register_change_rows (self, review, "finding-removed", NULL, (const RdRowChange *) (gpointer) changes->data,
                                  changes->len, NULL, error);
}

/* Public API: evidence */

/* New rows of evidence for entries that the finding does not rest on yet, added to both arrays; FALSE where an entry is not there. */
static gboolean
make_evidence (RdRegister *self, RdReviewItem *review, const char *finding_id, const char * const *entry_ids, GPtrArray *records,
               GArray *changes, GError **error)
{
  int position = get_next_position (review, RD_ROWS_FINDING_EVIDENCE);

  for (guint i = 0; entry_ids[i] != NULL; i++)
    {
      RdFindingEvidence *evidence;
      RdRowChange change;

      if (!is_of_review (self, review, entry_ids[i], error))
        return FALSE;
      if (has_evidence (review, finding_id, entry_ids[i]) || g_strv_contains (entry_ids + i + 1, entry_ids[i]))
        continue;
      evidence = rd_finding_evidence_new (rd_review_item_get_review (review)->id);
      evidence->finding_id = g_strdup (finding_id);
      evidence->entry_id = g_strdup (entry_ids[i]);
      evidence->position = position++;
      g_ptr_array_add (records, evidence);
      change = (RdRowChange) { RD_ROWS_FINDING_EVIDENCE, evidence, FALSE };
      g_array_append_val (changes, change);
    }
  return TRUE;
}

gboolean
rd_register_add_finding_with_evidence (RdRegister *self, RdReviewItem *review, const RdFinding *finding, const char * const *entry_ids,
                                       GError **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_finding_evidence_free);
  g_autoptr(GArray) changes = g_array_new (FALSE, FALSE, sizeof (RdRowChange));
  g_autoptr(RdFinding) copy = NULL;
  RdRowChange change = { RD_ROWS_FINDINGS, NULL, FALSE };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && finding != NULL && entry_ids != NULL, FALSE);

  copy = rd_finding_copy (finding);
  set_review (&copy->review_id, review);
  rd_register_tidy_texts (&rd_finding_type, copy);
  copy->position = get_next_position (review, RD_ROWS_FINDINGS);
  change.record = copy;
  g_array_append_val (changes, change);
  return check_finding (copy, error)
         && make_evidence (self, review, copy->id, entry_ids, records, changes, error)
         && rd_register_change_rows (self, review, "finding-added", NULL, (const RdRowChange *) (gpointer) changes->data, changes->len,
                                     NULL, error);
}

gboolean
rd_register_add_evidence (RdRegister *self, RdReviewItem *review, const char *finding_id, const char * const *entry_ids, GError **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_finding_evidence_free);
  g_autoptr(GArray) changes = g_array_new (FALSE, FALSE, sizeof (RdRowChange));

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && finding_id != NULL && entry_ids != NULL, FALSE);

  if (rd_review_item_find_row (review, RD_ROWS_FINDINGS, finding_id) == NULL)
    return rd_register_fail_missing (error);
  if (!make_evidence (self, review, finding_id, entry_ids, records, changes, error))
    return FALSE;
  return changes->len == 0
         || rd_register_change_rows (self, review, "evidence-added", NULL, (const RdRowChange *) (gpointer) changes->data, changes->len,
                                     NULL, error);
}

gboolean
rd_register_put_evidence (RdRegister *self, RdReviewItem *review, const RdFindingEvidence *evidence, GError **error)
{
  g_autoptr(RdFindingEvidence) copy = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && evidence != NULL, FALSE);

  if (rd_review_item_find_row (review, RD_ROWS_FINDING_EVIDENCE, evidence->id) == NULL)
    return rd_register_fail_missing (error);
  copy = rd_finding_evidence_copy (evidence);
  rd_register_tidy_texts (&rd_finding_evidence_type, copy);
  return rd_register_check_text (copy->note, RD_NOTE_MAX, FALSE, RD_FAULT_NOTE, error)
         && rd_register_put_row (self, review, "evidence-changed", NULL, RD_ROWS_FINDING_EVIDENCE, copy, error);
}

gboolean
rd_register_remove_evidence (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  gconstpointer record;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, FALSE);

  record = rd_review_item_find_row (review, RD_ROWS_FINDING_EVIDENCE, id);
  if (record == NULL)
    return rd_register_fail_missing (error);
  return rd_register_remove_row (self, review, "evidence-removed", NULL, RD_ROWS_FINDING_EVIDENCE, record, error);
}

/* Public API: recommendations */

gboolean
rd_register_put_recommendation (RdRegister *self, RdReviewItem *review, const RdRecommendation *recommendation, GError **error)
{
  g_autoptr(RdRecommendation) copy = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && recommendation != NULL, FALSE);

  copy = rd_recommendation_copy (recommendation);
  set_review (&copy->review_id, review);
  rd_register_tidy_texts (&rd_recommendation_type, copy);
  if (!check_recommendation (self, review, copy, error))
    return FALSE;
  if (copy->revision == 0)
    copy->position = get_next_position (review, RD_ROWS_RECOMMENDATIONS);
  return rd_register_put_row (self, review, copy->revision == 0 ? "recommendation-added" : "recommendation-changed", NULL,
                              RD_ROWS_RECOMMENDATIONS, copy, error);
}

gboolean
rd_register_remove_recommendation (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  g_autoptr(GArray) changes = g_array_new (FALSE, FALSE, sizeof (RdRowChange));
  g_autoptr(GPtrArray) copies = g_ptr_array_new_with_free_func (free_action);
  Together together = { changes, copies };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, FALSE);

  if (rd_review_item_find_row (review, RD_ROWS_RECOMMENDATIONS, id) == NULL)
    return rd_register_fail_missing (error);
  let_go (&together, review, RD_ROWS_ACTIONS, "recommendation_id", id);
  go_with (&together, review, RD_ROWS_RECOMMENDATIONS, "id", id);
  return rd_register_change_rows (self, review, "recommendation-removed", NULL,
                                  (const RdRowChange *) (gpointer) changes->data, changes->len, NULL, error);
}
