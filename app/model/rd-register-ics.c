/* rd-register-ics.c — a register's deadlines and actions for other calendars
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-register-ics.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/review/rd-agency.h"
#include "formats/rd-ics-write.h"
#include "model/rd-action-sheet.h"
#include "model/rd-sheet-file.h"
#include "model/rd-wording-findings.h"
#include "model/rd-wording.h"

/* (1) texts holds every string of events. */
typedef struct
{
  RdRegister       *reg;
  RdCalendarEvents  what;
  GArray           *events;    /* RdIcsEvent */
  GPtrArray        *texts;     /* char * */
  RdDay             from, to;
} Collection;

/* Auxiliary methods */

static const char *
keep (Collection *self, char *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

static gboolean
covers (const Collection *self, RdDay due)
{
  return due != RD_DAY_NONE && (self->from == RD_DAY_NONE || due >= self->from)
         && (self->to == RD_DAY_NONE || due <= self->to);
}

/* A calendar is read by many: who agreed to a hold stays in the register. (transfer full) */
static char *
make_explanation (const RdDeadline *deadline)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < deadline->steps->len; i++)
    {
      RdStep step = *(const RdStep *) deadline->steps->pdata[i];
      g_autofree char *sentence = NULL;

      step.agreed = NULL;
      sentence = rd_wording_step (deadline, &step);
      if (sentence != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* How things stand, then why the date is what it is. */
static char *
make_description (const RdDeadline *deadline)
{
  g_autofree char *status = rd_wording_status_full (deadline);
  g_autofree char *explanation = make_explanation (deadline);
  g_autofree char *forecast = NULL;

  if (deadline->status != RD_STATUS_HELD || deadline->forecast == RD_DAY_NONE)
    return g_strdup_printf ("%s\n%s", status, explanation);

  forecast = rd_wording_day (deadline->forecast);
  /* Translators: in a calendar’s event; the state of a deadline, the date that is expected, the explanation */
  return g_strdup_printf (_("%1$s. Expected on %2$s.\n%3$s"), status, forecast, explanation);
}

static void
add_event (Collection *self, RdReviewItem *review, const RdDeadline *deadline)
{
  RdIcsEvent event = {
    .uid = keep (self, g_strdup_printf ("%s-%s@reviewdesk", rd_review_item_get_review (review)->id,
                                        deadline->timescale->id)),
    .day = deadline->due,
    /* Translators: the title of a calendar’s event: a review’s reference, a deadline */
    .summary = keep (self, g_strdup_printf (_("%1$s: %2$s"), rd_review_item_get_reference (review),
                                            rd_wording_translate_data (deadline->timescale->label))),
    .description = keep (self, make_description (deadline)),
    .category = rd_wording_status (deadline->status),
    .is_cancelled = deadline->status == RD_STATUS_NOT_NEEDED,
  };

  g_array_append_val (self->events, event);
}

/* No text of it: a calendar is read by many. */
static void
add_action (Collection *self, RdReviewItem *review, const RdAction *action, guint number)
{
  const RdAgency *agency = action->agency_id != NULL ? rd_review_item_find_row (review, RD_ROWS_AGENCIES, action->agency_id) : NULL;
  RdActionState state;
  RdIcsEvent event = { .day = action->due };
  g_autofree char *words = NULL;

  rd_register_work_out_action (self->reg, action, &state);
  words = rd_wording_action_state (&state);
  event.uid = keep (self, g_strdup_printf ("%s-action@reviewdesk", action->id));
  /* Translators: the title of a calendar’s event: a review’s reference, the number of an action */
  event.summary = keep (self, g_strdup_printf (_("%s: action %u"), rd_review_item_get_reference (review), number));
  /* Translators: in a calendar’s event: the code of an agency, how the action stands */
  event.description = keep (self, agency != NULL ? g_strdup_printf (_("Lead: %s. %s"), agency->code, words) : g_strdup (words));
  event.category = rd_wording_action_status (state.status);
  g_array_append_val (self->events, event);
}

static void
add_actions (Collection *self, RdReviewItem *review)
{
  const GPtrArray *actions = rd_review_item_get_rows (review, RD_ROWS_ACTIONS);

  for (guint i = 0; i < actions->len; i++)
    {
      const RdAction *action = actions->pdata[i];

      if (action->closed == RD_DAY_NONE && covers (self, action->due))
        add_action (self, review, action, i + 1);
    }
}

static void
add_review (Collection *self, RdReviewItem *review)
{
  const GPtrArray *deadlines = rd_review_item_get_worked_out (review);

  if ((self->what & RD_CALENDAR_ACTIONS) != 0)
    add_actions (self, review);
  for (guint i = 0; (self->what & RD_CALENDAR_DEADLINES) != 0 && i < deadlines->len; i++)
    if (covers (self, ((const RdDeadline *) deadlines->pdata[i])->due))
      add_event (self, review, deadlines->pdata[i]);
}

static void
add_reviews (Collection *self, GListModel *reviews)
{
  guint n = g_list_model_get_n_items (reviews);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);

      add_review (self, review);
    }
}

static char *
make_name (RdRegister *self, RdReviewItem *review)
{
  const char *board = rd_register_get_board_name (self);

  if (review != NULL)
    /* Translators: the name of a calendar; %s is a review’s reference */
    return g_strdup_printf (_("Deadlines of %s"), rd_review_item_get_reference (review));
  /* Translators: the name of a calendar; %s is the board’s name */
  return *board != '\0' ? g_strdup_printf (_("Reviews of %s"), board) : g_strdup (_("Review deadlines"));
}

/* Public API */

char *
rd_register_make_calendar_of (RdRegister *self, RdCalendarEvents what, RdReviewItem *review, RdDay from, RdDay to, guint *out_n_events)
{
  Collection collection = { .reg = self, .what = what, .from = from, .to = to };
  g_autofree char *name = NULL;
  char *text;

  g_return_val_if_fail (RD_IS_REGISTER (self), NULL);
  g_return_val_if_fail (review == NULL || RD_IS_REVIEW_ITEM (review), NULL);

  name = make_name (self, review);
  collection.events = g_array_new (FALSE, FALSE, sizeof (RdIcsEvent));
  collection.texts = g_ptr_array_new_with_free_func (g_free);
  if (review != NULL)
    add_review (&collection, review);
  else
    add_reviews (&collection, rd_register_get_reviews (self));

  text = rd_ics_write (name, (const RdIcsEvent *) collection.events->data, collection.events->len,
                       rd_clock_get_now (rd_register_get_clock (self)));
  if (out_n_events != NULL)
    *out_n_events = collection.events->len;
  g_array_unref (collection.events);
  g_ptr_array_unref (collection.texts);
  return text;
}

char *
rd_register_make_calendar (RdRegister *self, RdReviewItem *review, RdDay from, RdDay to, guint *out_n_events)
{
  return rd_register_make_calendar_of (self, RD_CALENDAR_DEADLINES, review, from, to, out_n_events);
}

gboolean
rd_register_export_calendar_of (RdRegister *self, RdCalendarEvents what, RdReviewItem *review, RdDay from, RdDay to, const char *path,
                                guint *out_n_events, GError **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (path != NULL && *path != '\0', FALSE);

  text = rd_register_make_calendar_of (self, what, review, from, to, out_n_events);
  return text != NULL && rd_sheet_file_write_bytes (path, text, strlen (text), error);
}

gboolean
rd_register_export_calendar (RdRegister *self, RdReviewItem *review, RdDay from, RdDay to, const char *path,
                             guint *out_n_events, GError **error)
{
  return rd_register_export_calendar_of (self, RD_CALENDAR_DEADLINES, review, from, to, path, out_n_events, error);
}
