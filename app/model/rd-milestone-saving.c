/* rd-milestone-saving.c — recording and planning, and saying what moved by it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-milestone-saving.h"

#include <glib/gi18n.h>

#include "model/rd-wording.h"

/* Reviews that are named where several are touched; more are counted. */
#define MAX_REFERENCES 3

/* The deadlines as they stand, kept although the list puts others in their place.
 * (transfer full): RdDeadlineItem
 */
static GPtrArray *
keep_deadlines (RdReviewItem *review)
{
  GListModel *model = rd_review_item_get_deadlines (review);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (items, g_list_model_get_item (model, i));
  return items;
}

static GPtrArray *
list_deadlines (const GPtrArray *items)
{
  GPtrArray *deadlines = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (deadlines, (gpointer) rd_deadline_item_get_deadline (g_ptr_array_index (items, i)));
  return deadlines;
}

/* How many due dates are other ones than before. */
static guint
count_moved (const GPtrArray *before_items, const GPtrArray *after_items)
{
  g_autoptr (GPtrArray) before = list_deadlines (before_items);
  g_autoptr (GPtrArray) after = list_deadlines (after_items);
  g_autoptr (GArray) moves = rd_deadlines_compare (before, after);
  guint n = 0;

  for (guint i = 0; i < moves->len; i++)
    {
      const RdDeadlineMove *move = &g_array_index (moves, RdDeadlineMove, i);

      if (move->from != move->to)
        n++;
    }
  return n;
}

/* @first, what else moved, what is odd about it. (transfer full) */
static char *
word_message (const char *first, guint n_moved, const GPtrArray *warnings)
{
  GString *message = g_string_new (first);

  if (n_moved > 0)
    {
      g_string_append_c (message, ' ');
      g_string_append_printf (message, ngettext ("%u date moved.", "%u dates moved.", n_moved), n_moved);
    }
  /* What is odd stays to be read beside the milestone; a toast goes away. */
  if (warnings != NULL && warnings->len > 0)
    g_string_append_printf (message, " %s", _("Check the date."));
  return g_string_free (message, FALSE);
}

static char *
word_edit (const RdMilestoneEdit *edit)
{
  g_autofree char *day = rd_wording_day (edit->day);

  if (!edit->planned)
    return g_strdup (_("Recorded."));
  return g_strdup_printf (_("Planned for %s."), day);
}

gboolean
rd_milestone_save (RdRegister             *reg,
                   RdReviewItem           *review,
                   const RdMilestoneEdit  *edits,
                   guint                   n_edits,
                   char                  **out_message,
                   GError                **error)
{
  g_return_val_if_fail (RD_IS_REGISTER (reg), FALSE);
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), FALSE);
  g_return_val_if_fail (edits != NULL && n_edits > 0, FALSE);

  g_autoptr (GPtrArray) before = keep_deadlines (review);
  g_autoptr (GPtrArray) warnings = NULL;

  if (!rd_register_set_milestones (reg, review, edits, n_edits, &warnings, error))
    return FALSE;

  g_autoptr (GPtrArray) after = keep_deadlines (review);
  g_autofree char *first = word_edit (&edits[0]);

  if (out_message != NULL)
    *out_message = word_message (first, count_moved (before, after), warnings);
  return TRUE;
}

gboolean
rd_milestone_clear (RdRegister    *reg,
                    RdReviewItem  *review,
                    const char    *milestone,
                    const char    *recipient,
                    char         **out_message,
                    GError       **error)
{
  g_return_val_if_fail (RD_IS_REGISTER (reg), FALSE);
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), FALSE);
  g_return_val_if_fail (milestone != NULL, FALSE);

  g_autoptr (GPtrArray) before = keep_deadlines (review);

  if (!rd_register_clear_milestone (reg, review, milestone, recipient, error))
    return FALSE;

  g_autoptr (GPtrArray) after = keep_deadlines (review);

  if (out_message != NULL)
    *out_message = word_message (_("Cleared."), count_moved (before, after), NULL);
  return TRUE;
}

/* Each review once, in the order of the moves; texts are borrowed from these. */
static GPtrArray *
list_references (const GPtrArray *moves)
{
  GPtrArray *references = g_ptr_array_new ();

  for (guint i = 0; moves != NULL && i < moves->len; i++)
    {
      const RdMove *move = g_ptr_array_index (moves, i);
      const char *reference = rd_review_item_get_reference (move->review);

      if (!g_ptr_array_find_with_equal_func (references, reference, g_str_equal, NULL))
        g_ptr_array_add (references, (gpointer) reference);
    }
  return references;
}

/* "A", "A and B", "A, B and C", "A, B, C and 2 more". */
static char *
name_references (const GPtrArray *references)
{
  guint n_named = MIN (references->len, MAX_REFERENCES);
  guint n_more = references->len - n_named;
  g_autoptr (GString) names = g_string_new (g_ptr_array_index (references, 0));

  for (guint i = 1; i < n_named - (n_more == 0 ? 1 : 0); i++)
    g_string_append_printf (names, ", %s", (const char *) g_ptr_array_index (references, i));
  if (n_more > 0)
    return g_strdup_printf (ngettext ("%s and %u more", "%s and %u more", n_more), names->str, n_more);
  if (n_named == 1)
    return g_strdup (names->str);

  /* Translators: the last two of several references */
  return g_strdup_printf (_("%s and %s"), names->str, (const char *) g_ptr_array_index (references, n_named - 1));
}

char *
rd_move_describe (const RdMove *move)
{
  g_return_val_if_fail (move != NULL, NULL);

  g_autofree char *from = move->from != RD_DAY_NONE ? rd_wording_day (move->from) : g_strdup (_("no date"));
  g_autofree char *to = move->to != RD_DAY_NONE ? rd_wording_day (move->to) : g_strdup (_("no date"));

  if (move->from == move->to)
    /* Translators: a deadline, its state before and after */
    return g_strdup_printf (_("%s: %s → %s"), move->label, rd_wording_status (move->status_from),
                            rd_wording_status (move->status_to));
  /* Translators: a deadline, its due date before and after */
  return g_strdup_printf (_("%s: %s → %s"), move->label, from, to);
}

char *
rd_move_describe_with_review (const RdMove *move)
{
  g_return_val_if_fail (move != NULL, NULL);

  g_autofree char *text = rd_move_describe (move);

  /* Translators: the reference of a review, what moved in it */
  return g_strdup_printf (_("%s, %s"), rd_review_item_get_reference (move->review), text);
}

char *
rd_moves_describe (const GPtrArray *moves,
                   gboolean         done)
{
  g_autoptr (GPtrArray) references = list_references (moves);
  g_autofree char *count = NULL;
  g_autofree char *names = NULL;

  if (references->len == 0)
    return g_strdup (done ? _("No deadline moved") : _("No deadline moves"));

  count = done ? g_strdup_printf (ngettext ("%u deadline moved", "%u deadlines moved", moves->len), moves->len)
               : g_strdup_printf (ngettext ("%u deadline moves", "%u deadlines move", moves->len), moves->len);
  names = name_references (references);
  /* Translators: "3 deadlines moved" or "3 deadlines move", the references of the reviews */
  return g_strdup_printf (_("%s, in %s"), count, names);
}

gboolean
rd_moves_are_of_several (const GPtrArray *moves)
{
  g_autoptr (GPtrArray) references = list_references (moves);

  return references->len > 1;
}
