/* rd-register-records.c — what the register's files do with any record before it is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-records.h"

#include "model/rd-register-fault.h"
#include "store/rd-store.h"

gboolean
rd_register_has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

void
rd_register_tidy_texts (const RdRecordType *type, gpointer record)
{
  g_return_if_fail (type != NULL && record != NULL);

  for (gsize i = 0; i < type->n_fields; i++)
    {
      const RdField *field = &type->fields[i];
      g_autofree char *text = NULL;

      if (field->type != RD_FIELD_TEXT)
        continue;
      text = g_strdup (rd_record_get_text (record, field));
      if (text != NULL)
        rd_record_set_text (record, field, *g_strstrip (text) != '\0' ? text : NULL);
    }
}

gboolean
rd_register_check_past (RdRegister *self, RdDay day, GError **error)
{
  g_autofree char *iso = NULL;

  if (day <= rd_register_get_today (self))
    return TRUE;
  iso = rd_day_to_iso (day);
  g_set_error (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_FUTURE, "“%s” is later than today", iso);
  return FALSE;
}

gboolean
rd_register_check_event (RdRegister *self, RdDay day, GError **error)
{
  if (day == RD_DAY_NONE)
    return TRUE;
  return rd_register_check_day (day, error) && rd_register_check_past (self, day, error);
}

gboolean
rd_register_fail_missing (GError **error)
{
  g_set_error_literal (error, RD_STORE_ERROR, RD_STORE_ERROR_UNKNOWN_ROW, "no such row");
  return FALSE;
}
