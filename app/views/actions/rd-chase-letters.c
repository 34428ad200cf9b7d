/* rd-chase-letters.c — letters that chase overdue actions, made from the rows of a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/actions/rd-chase-letters.h"

#include <glib/gi18n.h>

#include "model/rd-action-item.h"
#include "model/rd-action-letters.h"
#include "model/rd-wording.h"

static void
say (GtkWidget *widget, guint n_letters, guint n_reviews, RdReviewItem *review)
{
  g_autofree char *said = NULL;

  if (n_letters == 0)
    said = g_strdup (_("None of these actions is overdue and led by an agency: there is nothing to chase."));
  else if (n_reviews == 1)
    /* Translators: %s is the reference of a review */
    said = g_strdup_printf (ngettext ("%u letter made. Send it from the letters of %s.", "%u letters made. Send them from the letters of %s.",
                                      n_letters), n_letters, rd_review_item_get_reference (review));
  else
    said = g_strdup_printf (_("%u letters made. Send them from the letters of their %u reviews."), n_letters, n_reviews);
  gtk_widget_activate_action (widget, n_letters == 0 ? "win.toast" : "win.toast-undo", "s", said);
}

/* Public API */

void
rd_chase_letters_make (GtkWidget *widget, RdRegister *reg, GListModel *rows)
{
  g_autoptr(GListStore) copy = g_list_store_new (RD_TYPE_ACTION_ITEM);
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  RdReviewItem *review = NULL;
  guint n_letters, n_reviews = 0;

  g_return_if_fail (GTK_IS_WIDGET (widget) && RD_IS_REGISTER (reg) && G_IS_LIST_MODEL (rows));

  /* What is kept changes the rows. */
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr(RdActionItem) item = g_list_model_get_item (rows, i);

      g_list_store_append (copy, item);
    }
  n_letters = rd_register_keep_chase_letters (reg, G_LIST_MODEL (copy), &review, &n_reviews, &error);
  if (error == NULL)
    {
      say (widget, n_letters, n_reviews, review);
      return;
    }
  words = rd_wording_error (error);
  gtk_widget_activate_action (widget, "win.error", "s", words);
}
