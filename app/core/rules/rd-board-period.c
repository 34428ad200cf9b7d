/* rd-board-period.c — a length of time that the board has set itself
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/rules/rd-board-period.h"

RdBoardPeriod *
rd_board_period_new (const char *framework, const char *timescale, RdPeriod period, RdDay set_on)
{
  RdBoardPeriod *self;

  g_return_val_if_fail (framework != NULL && timescale != NULL, NULL);

  self = g_new0 (RdBoardPeriod, 1);
  self->framework = g_strdup (framework);
  self->timescale = g_strdup (timescale);
  self->period = period;
  self->set_on = set_on;
  return self;
}

RdBoardPeriod *
rd_board_period_copy (const RdBoardPeriod *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return rd_board_period_new (self->framework, self->timescale, self->period, self->set_on);
}

void
rd_board_period_free (RdBoardPeriod *self)
{
  if (self == NULL)
    return;

  g_free (self->framework);
  g_free (self->timescale);
  g_free (self);
}

/* --- as the register keeps it */

char *
rd_board_period_to_text (const RdBoardPeriod *self)
{
  int year, month, day;

  g_return_val_if_fail (self != NULL && rd_day_is_valid (self->set_on), NULL);

  rd_day_get_ymd (self->set_on, &year, &month, &day);
  return g_strdup_printf ("%d %s %04d-%02d-%02d", self->period.amount, rd_unit_get_name (self->period.unit), year, month, day);
}

static gboolean
parse_period (char **words, RdPeriod *out_period, RdDay *out_day)
{
  guint64 amount;

  if (g_strv_length (words) != 3
      || !g_ascii_string_to_unsigned (words[0], 10, 1, RD_PERIOD_MAX_AMOUNT, &amount, NULL)
      || !rd_unit_from_name (words[1], &out_period->unit))
    return FALSE;

  *out_day = rd_day_parse_iso (words[2]);
  out_period->amount = (int) amount;
  return *out_day != RD_DAY_NONE;
}

RdBoardPeriod *
rd_board_period_parse (const char *name, const char *text)
{
  g_auto (GStrv) ids = NULL;
  g_auto (GStrv) words = NULL;
  RdPeriod period = { 0 };
  RdDay day = RD_DAY_NONE;

  g_return_val_if_fail (name != NULL && text != NULL, NULL);

  ids = g_strsplit (name, "/", -1);
  words = g_strsplit (text, " ", -1);
  if (g_strv_length (ids) != 2 || *ids[0] == '\0' || *ids[1] == '\0' || !parse_period (words, &period, &day))
    return NULL;
  return rd_board_period_new (ids[0], ids[1], period, day);
}

const RdBoardPeriod *
rd_board_periods_find (const GPtrArray *periods, const char *framework, const char *timescale)
{
  for (guint i = 0; periods != NULL && i < periods->len; i++)
    {
      const RdBoardPeriod *period = g_ptr_array_index (periods, i);

      if (g_strcmp0 (period->framework, framework) == 0 && g_strcmp0 (period->timescale, timescale) == 0)
        return period;
    }
  return NULL;
}
