/* rd-chronology-timeline.c — the timeline of the chronology's page, with the table's filter and selection
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-chronology-view-private.h"

#include "model/rd-naming-switch.h"

/* The chart costs nothing until it is asked for. */
static void
open_timeline (RdChronologyView *self)
{
  g_autoptr (RdEntryFilter) filter = NULL;

  if (self->timeline_source != NULL || self->list == NULL)
    return;
  filter = rd_chronology_view_make_filter (self);
  self->timeline_source = rd_review_timeline_new (self->reg, self->review);
  rd_review_timeline_set_naming (self->timeline_source, rd_naming_switch_get_mode (rd_naming_switch_get ()));
  rd_review_timeline_set_filter (self->timeline_source, filter);
  rd_chronology_view_show_gaps (self);
  rd_timeline_view_set_source (self->timeline, RD_TIMELINE_SOURCE (self->timeline_source));
}

/* The entry that is chosen in the table, where it is one. */
static gint64
find_chosen (RdChronologyView *self)
{
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  guint n;
  const gint64 *numbers = rd_entry_list_get_numbers (self->list, &n);

  return gtk_bitset_get_size (chosen) == 1 && gtk_bitset_get_minimum (chosen) < n ? numbers[gtk_bitset_get_minimum (chosen)] : 0;
}

/* Callbacks of the page */

/* The gaps that the checks have found, as long or as short as they are looked for there. */
void
rd_chronology_view_show_gaps (RdChronologyView *self)
{
  GListModel *list = self->timeline_source != NULL ? rd_checks_pane_get_list (self->checks_pane, RD_CHECK_GAP) : NULL;
  guint n = list != NULL ? g_list_model_get_n_items (list) : 0;
  g_autofree RdReviewTimelineGap *gaps = g_new0 (RdReviewTimelineGap, MAX (n, 1));

  if (list == NULL)
    return;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RdCheckItem) item = g_list_model_get_item (list, i);

      rd_check_item_get_gap (item, &gaps[i].first, &gaps[i].last, &gaps[i].agency_id);
    }
  rd_review_timeline_set_gaps (self->timeline_source, gaps, n);
}

void
rd_chronology_view_timeline_toggled (RdChronologyView *self)
{
  guint position;

  if (self->list == NULL)
    return;
  if (gtk_toggle_button_get_active (self->timeline_button))
    open_timeline (self);
  rd_checks_pane_want (self->checks_pane, gtk_toggle_button_get_active (self->timeline_button));
  rd_chronology_view_show_state (self);
  if (gtk_toggle_button_get_active (self->timeline_button))
    {
      rd_chronology_view_tell_timeline (self, find_chosen (self));
      return;
    }
  position = rd_entry_list_find_number (self->list, find_chosen (self));
  rd_entry_table_show_row (self->table, position, FALSE);
}

void
rd_chronology_view_timeline_selected (RdChronologyView *self)
{
  gint64 number = rd_timeline_view_get_selected (self->timeline);
  guint position = self->list != NULL && number != 0 ? rd_entry_list_find_number (self->list, number) : GTK_INVALID_LIST_POSITION;

  if (self->is_telling || position == GTK_INVALID_LIST_POSITION)
    return;
  self->is_telling = TRUE;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  self->is_telling = FALSE;
}

void
rd_chronology_view_timeline_activated (RdChronologyView *self)
{
  rd_chronology_view_show_side (self, "entry");
  rd_entry_pane_take_focus (self->entry_pane);
}

/* For the view */

void
rd_chronology_view_update_timeline (RdChronologyView *self, const RdEntryFilter *filter)
{
  if (self->timeline_source != NULL)
    rd_review_timeline_set_filter (self->timeline_source, filter);
  else if (gtk_toggle_button_get_active (self->timeline_button))
    open_timeline (self);
}

void
rd_chronology_view_tell_timeline (RdChronologyView *self, gint64 number)
{
  if (self->timeline_source == NULL || self->is_telling || number == 0
      || rd_timeline_view_get_selected (self->timeline) == number)
    return;
  self->is_telling = TRUE;
  rd_timeline_view_set_selected (self->timeline, number);
  self->is_telling = FALSE;
}

void
rd_chronology_view_close_timeline (RdChronologyView *self)
{
  rd_timeline_view_set_source (self->timeline, NULL);
  g_clear_object (&self->timeline_source);
}
