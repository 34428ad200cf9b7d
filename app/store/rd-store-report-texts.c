/* rd-store-report-texts.c — what the sections of reports say
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store-report-texts.h"

#include "store/rd-store-record.h"

static void
free_text (gpointer text)
{
  rd_report_text_free (text);
}

/* --- questions */

RdReportText *
rd_store_get_report_text (RdStore *self, const char *section_id, GError **error)
{
  GError *problem = NULL;
  RdReportText *text;

  g_return_val_if_fail (self != NULL && section_id != NULL, NULL);

  text = rd_store_record_get (self, &rd_report_text_type, section_id, &problem);
  if (problem != NULL)
    g_propagate_error (error, problem);
  else if (text == NULL)
    g_set_error (error, RD_STORE_ERROR, RD_STORE_ERROR_UNKNOWN_ROW, "“%s”: report_texts: no row with that id",
                 rd_store_get_path (self));
  return text;
}

GPtrArray *
rd_store_list_report_texts (RdStore *self, const char *review_id, GError **error)
{
  g_return_val_if_fail (self != NULL && review_id != NULL, NULL);

  return rd_store_record_list (self, &rd_report_text_type, "WHERE review_id = ?1", review_id, free_text, error);
}

/* --- inside an action */

gboolean
rd_store_put_report_text (RdStore *self, RdReportText *text, GError **error)
{
  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  return rd_store_record_put (self, &rd_report_text_type, text, error);
}

gboolean
rd_store_remove_report_text (RdStore *self, const char *section_id, GError **error)
{
  g_return_val_if_fail (self != NULL && section_id != NULL, FALSE);

  return rd_store_record_remove (self, &rd_report_text_type, section_id, error);
}

gboolean
rd_store_remove_report_texts (RdStore *self, const char *review_id, GError **error)
{
  g_autoptr (GPtrArray) texts = rd_store_list_report_texts (self, review_id, error);

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    if (!rd_store_remove_report_text (self, ((const RdReportText *) texts->pdata[i])->id, error))
      return FALSE;
  return texts != NULL;
}
