/* rd-milestone-menu.c — what can be done with a milestone
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-milestone-menu.h"

#include <glib/gi18n.h>

#include "model/rd-letter-sheet.h"

static void
append_letter (GMenu *menu, RdRegister *reg, const RdMilestoneState *state)
{
  g_autoptr (RdLetterSheet) sheet = rd_letter_sheet_find_for (reg, state->kind->id);
  g_autoptr (GMenuItem) item = NULL;

  if (sheet == NULL)
    return;
  item = g_menu_item_new (_("Write the Letter…"), NULL);
  g_menu_item_set_action_and_target (item, "win.new-letter", "(ss)", sheet->code, "");
  g_menu_append_item (menu, item);
}

GMenuModel *
rd_milestone_menu_new (RdRegister *reg, const RdMilestoneState *state)
{
  GMenu *menu = g_menu_new ();
  gboolean done = state->day != RD_DAY_NONE;

  g_menu_append (menu, done ? _("Change…") : _("Record…"), "milestone.record");
  if (!done)
    g_menu_append (menu, state->planned != RD_DAY_NONE ? _("Change the Plan…") : _("Plan…"), "milestone.plan");
  if (rd_milestone_menu_is_touched (state))
    g_menu_append (menu, done ? _("Clear") : _("Clear the Plan"), "milestone.clear");
  if (!done)
    append_letter (menu, reg, state);
  return G_MENU_MODEL (menu);
}

gboolean
rd_milestone_menu_is_touched (const RdMilestoneState *state)
{
  return state->day != RD_DAY_NONE || state->planned != RD_DAY_NONE || (state->kind->recipients[0] != NULL && state->n_told > 0);
}
