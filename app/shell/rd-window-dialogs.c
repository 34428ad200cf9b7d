/* rd-window-dialogs.c — entering, changing and removing reviews
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-window-dialogs"

#include "config.h"

#include "shell/rd-window-private.h"

#include "shell/rd-move-dialog.h"
#include "shell/rd-review-dialog.h"

#include <glib/gi18n.h>

/* Callbacks */

static void
added_cb (RdWindow     *self,
          RdReviewItem *review)
{
  g_autofree char *said = g_strdup_printf (_("Added “%s”"), rd_review_item_get_title (review));

  rd_window_open_review (self, review, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", said);
}

static void
edited_cb (RdWindow     *self,
           RdReviewItem *review)
{
  g_autofree char *said = g_strdup_printf (_("Changed “%s”"), rd_review_item_get_title (review));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", said);
}

static void
moved_cb (RdWindow     *self,
          RdReviewItem *review)
{
  g_autofree char *said = g_strdup_printf (_("Moved “%s” to another framework"), rd_review_item_get_title (review));

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", said);
}

/* Public API */

void
rd_window_move_review (RdWindow     *self,
                       RdReviewItem *review)
{
  GtkWidget *dialog;

  g_return_if_fail (RD_IS_WINDOW (self));
  g_return_if_fail (RD_IS_REVIEW_ITEM (review));

  dialog = rd_move_dialog_new (self->reg, review);
  g_signal_connect_object (dialog, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
rd_window_edit_review (RdWindow     *self,
                       RdReviewItem *review)
{
  GtkWidget *dialog;

  g_return_if_fail (RD_IS_WINDOW (self));
  g_return_if_fail (self->reg != NULL);

  dialog = rd_review_dialog_new (self->reg, review);
  g_signal_connect_object (dialog, "saved", G_CALLBACK (review == NULL ? added_cb : edited_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
rd_window_remove_review (RdWindow     *self,
                         RdReviewItem *review)
{
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (RD_IS_WINDOW (self));
  g_return_if_fail (RD_IS_REVIEW_ITEM (review));

  said = g_strdup_printf (_("Removed “%s”"), rd_review_item_get_title (review));
  if (rd_register_remove_review (self->reg, review, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", said);
  else
    rd_window_show_error (self, _("Review Not Removed"), error);
}
