/* rd-chronology-template.c — the empty chronology that an agency is asked to fill in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-chronology-template.h"

#include <glib/gi18n-lib.h>

#include "model/rd-wording.h"

#define EMPTY_ROWS 20

static RdChronologyColumns
find_columns (const RdChronologyForm *form)
{
  RdChronologyColumns columns = form->columns != 0 ? form->columns & RD_CHRONOLOGY_ASKABLE : RD_CHRONOLOGY_ASKED;

  return columns | RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_DATE) | RD_CHRONOLOGY_BIT (RD_CHRONOLOGY_EVENT);
}

static void
say_taken (RdSheet *sheet, RdSheetSaid kind, char *text)
{
  g_autofree char *owned = text;

  rd_sheet_say (sheet, kind, owned);
}

static void
say_period (RdSheet *sheet, const RdChronologyForm *form)
{
  g_autofree char *first = form->first_day != RD_DAY_NONE ? rd_wording_day (form->first_day) : NULL;
  g_autofree char *last = form->last_day != RD_DAY_NONE ? rd_wording_day (form->last_day) : NULL;

  if (first != NULL && last != NULL)
    say_taken (sheet, RD_SHEET_ITEM, g_strdup_printf (_("Period that is wanted: %s to %s. Add what happened before or after where it matters."), first, last));
  else if (first != NULL)
    say_taken (sheet, RD_SHEET_ITEM, g_strdup_printf (_("Period that is wanted: from %s on."), first));
  else if (last != NULL)
    say_taken (sheet, RD_SHEET_ITEM, g_strdup_printf (_("Period that is wanted: until %s."), last));
}

/* What this agency is asked for: nothing where nothing is known. */
static void
say_request (RdSheet *sheet, const RdChronologyForm *form)
{
  g_autofree char *by = form->by != RD_DAY_NONE ? rd_wording_day (form->by) : NULL;

  if (form->agency != NULL)
    say_taken (sheet, RD_SHEET_ITEM, g_strdup_printf (_("To be filled in by: %s"), form->agency));
  say_period (sheet, form);
  if (form->send_to != NULL)
    say_taken (sheet, RD_SHEET_ITEM, g_strdup_printf (_("Send it to: %s, by secure e-mail"), form->send_to));
  if (by != NULL)
    say_taken (sheet, RD_SHEET_ITEM, g_strdup_printf (_("By: %s"), by));
}

static void
say_columns (RdSheet *sheet, RdChronologyColumns columns)
{
  rd_sheet_say (sheet, RD_SHEET_HEADING, _("What each column is for"));
  for (guint i = 0; i < RD_N_CHRONOLOGY_COLUMNS; i++)
    if (columns & RD_CHRONOLOGY_BIT (i))
      say_taken (sheet, RD_SHEET_ITEM, g_strdup_printf ("%s: %s", rd_chronology_column_get_asked_heading (i), rd_chronology_column_get_hint (i)));
}

static void
say_how (RdSheet *sheet)
{
  rd_sheet_say (sheet, RD_SHEET_HEADING, _("How to fill it in"));
  rd_sheet_say (sheet, RD_SHEET_ITEM, _("Write one event in each row, in the order of time. Add as many rows as you need; leave the headings as they are."));
  rd_sheet_say (sheet, RD_SHEET_ITEM, _("Write dates as your record has them, the day before the month: 22/05/2016, 22 May 2016, May 2016, 2014, "
                                        "early June 2015, summer 2016, 12–14/03/2016, before 3 May 2016, c. 2014, ?22 May 2016. A date that is not known stays unknown."));
  rd_sheet_say (sheet, RD_SHEET_ITEM, _("Write what was recorded then, in plain words, and not what is known today. What you think of it today has its own column."));
  rd_sheet_say (sheet, RD_SHEET_ITEM, _("Write abbreviations out the first time, and name the role of everybody whom you mention."));
  rd_sheet_say (sheet, RD_SHEET_ITEM, _("A row that is a note to the reviewer, and not an event, begins with # in the column for the source, or before its text."));
  rd_sheet_say (sheet, RD_SHEET_ITEM, _("Use real names: the board replaces them by pseudonyms before anything leaves it. Keep this file where your agency keeps case records."));
}

static void
add_columns (RdSheet *sheet, RdChronologyColumns columns)
{
  for (guint i = 0; i < RD_N_CHRONOLOGY_COLUMNS; i++)
    {
      if (!(columns & RD_CHRONOLOGY_BIT (i)))
        continue;
      rd_sheet_add_column (sheet, rd_chronology_column_get_asked_heading (i), RD_SHEET_TEXT, rd_chronology_column_get_letters (i));
      rd_sheet_set_look (sheet, i == RD_CHRONOLOGY_DATE || i == RD_CHRONOLOGY_TIME || i == RD_CHRONOLOGY_REFERENCE ? RD_SHEET_EXACT : RD_SHEET_PLAIN,
                         rd_chronology_column_get_hint (i));
    }
}

RdSheet *
rd_chronology_template_new (const RdChronologyForm *form)
{
  RdChronologyColumns columns;
  RdSheet *sheet;
  g_autofree char *title = NULL;

  g_return_val_if_fail (form != NULL, NULL);

  columns = find_columns (form);
  title = form->reference != NULL ? g_strdup_printf ("%s · %s", _("Chronology"), form->reference) : g_strdup (_("Chronology"));
  sheet = rd_sheet_new (title, form->today);
  rd_sheet_set_note (sheet, _("What your agency knew and did, event by event"));
  say_request (sheet, form);
  say_how (sheet);
  say_columns (sheet, columns);
  add_columns (sheet, columns);
  for (guint i = 0; i < EMPTY_ROWS * rd_sheet_get_n_columns (sheet); i++)
    rd_sheet_add_nothing (sheet);
  return sheet;
}
