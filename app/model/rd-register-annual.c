/* rd-register-annual.c — what the board says beside the figures of a year
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-annual.h"

#include "core/review/rd-annual.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"
#include "store/rd-store-board.h"

/* Inside an action */

static gboolean
write_month (RdRegister *self, gpointer data, GError **error)
{
  return rd_store_put_setting (self->store, RD_SETTING_ANNUAL_MONTH, data, error);
}

/* (transfer full) */
static RdAnnualText *
make_text (const RdAnnualText *before, int year, const char *block, const char *text)
{
  RdAnnualText *record = before != NULL ? rd_annual_text_copy (before) : rd_annual_text_new (NULL);

  record->year = year;
  g_free (record->block);
  record->block = g_strdup (block);
  g_free (record->text);
  record->text = g_strdup (text);
  rd_register_tidy_texts (&rd_annual_text_type, record);
  return record;
}

/* Public API */

const RdAnnualText *
rd_register_find_annual_text (RdRegister *self, int year, const char *block)
{
  const GPtrArray *texts;

  g_return_val_if_fail (RD_IS_REGISTER (self) && block != NULL, NULL);

  texts = rd_register_get_board_rows (self, RD_ROWS_ANNUAL_TEXTS);
  for (guint i = 0; i < texts->len; i++)
    {
      const RdAnnualText *text = texts->pdata[i];

      if (text->year == year && g_str_equal (text->block, block))
        return text;
    }
  return NULL;
}

gboolean
rd_register_put_annual_text (RdRegister *self, int year, const char *block, const char *text, GError **error)
{
  const RdAnnualText *before;
  g_autoptr(RdAnnualText) record = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && block != NULL, FALSE);

  if (!rd_register_check_ready (self, error))
    return FALSE;
  if (!g_strv_contains (rd_annual_text_blocks, block))
    return rd_register_fail_value (error, RD_FAULT_ANNUAL_BLOCK);
  if (year < RD_ANNUAL_YEAR_FIRST || year > RD_ANNUAL_YEAR_LAST)
    return rd_register_fail_value (error, RD_FAULT_ANNUAL_YEAR);
  before = rd_register_find_annual_text (self, year, block);
  record = make_text (before, year, block, text != NULL ? text : "");
  if (*record->text == '\0')
    return before == NULL || rd_register_remove_row (self, NULL, "annual-text-cleared", NULL, RD_ROWS_ANNUAL_TEXTS, before, error);
  if (before != NULL && rd_record_equal (&rd_annual_text_type, before, record))
    return TRUE;
  return rd_register_check_text (record->text, RD_ANNUAL_TEXT_MAX, FALSE, RD_FAULT_ANNUAL_TEXT, error)
         && rd_register_put_row (self, NULL, "annual-text-written", NULL, RD_ROWS_ANNUAL_TEXTS, record, error);
}

int
rd_register_get_annual_month (RdRegister *self)
{
  g_autofree char *text = NULL;
  int month;

  g_return_val_if_fail (RD_IS_REGISTER (self), 1);

  if (self->store == NULL)
    return 1;
  text = rd_store_get_setting (self->store, RD_SETTING_ANNUAL_MONTH, NULL);
  month = text != NULL ? (int) g_ascii_strtoll (text, NULL, 10) : 1;
  return month >= 1 && month <= 12 ? month : 1;
}

gboolean
rd_register_set_annual_month (RdRegister *self, int month, GError **error)
{
  g_autofree char *text = NULL;
  RdRegisterAct act = {
    .code = "setting-changed", .subject = RD_SETTING_ANNUAL_MONTH, .scope = RD_SCOPE_BOARD, .write = write_month,
  };

  g_return_val_if_fail (RD_IS_REGISTER (self), FALSE);

  if (!rd_register_check_ready (self, error))
    return FALSE;
  if (month < 1 || month > 12)
    return rd_register_fail_value (error, RD_FAULT_ANNUAL_MONTH);
  if (month == rd_register_get_annual_month (self))
    return TRUE;
  text = g_strdup_printf ("%d", month);
  act.data = text;
  return rd_register_act (self, &act, error);
}
