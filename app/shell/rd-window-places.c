/* rd-window-places.c — going to where something is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-window-places"

#include "config.h"

#include "shell/rd-window-private.h"

#include <glib/gi18n.h>

/* Public API */

void
rd_window_open_place (RdWindow   *self,
                      const char *reference,
                      const char *page,
                      const char *id)
{
  RdReviewItem *review;

  g_return_if_fail (RD_IS_WINDOW (self));
  g_return_if_fail (reference != NULL && page != NULL && id != NULL);

  if (self->reg == NULL)
    return;
  if (*reference == '\0')
    {
      rd_window_open_page (self, page);
      if (*id != '\0')
        gtk_widget_activate_action (gtk_stack_get_visible_child (self->pages), "page.show-place", "s", id);
      return;
    }

  review = rd_register_find_review (self->reg, reference);
  if (review == NULL)
    return;

  rd_window_open_review (self, review, NULL);
  rd_review_page_show (self->review_page, page, id);
}

void
rd_window_open_titled (RdWindow   *self,
                       const char *title,
                       const char *page)
{
  GListModel *reviews;

  g_return_if_fail (RD_IS_WINDOW (self));
  g_return_if_fail (title != NULL && page != NULL);

  if (self->reg == NULL || *title == '\0')
    {
      rd_window_open_place (self, "", page, "");
      return;
    }
  reviews = rd_register_get_reviews (self->reg);
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (RdReviewItem) review = g_list_model_get_item (reviews, i);

      if (g_str_equal (rd_review_item_get_title (review), title))
        {
          rd_window_open_place (self, rd_review_item_get_reference (review), page, "");
          return;
        }
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                              _("That review is in the sample register: choose “Explore the Sample Register” in the main menu"));
}

void
rd_window_open_deadlines (RdWindow *self,
                          guint     states)
{
  g_return_if_fail (RD_IS_WINDOW (self));

  if (self->reg == NULL)
    return;

  rd_window_open_page (self, "deadlines");
  gtk_widget_activate_action (gtk_stack_get_visible_child (self->pages), "page.show-states", "u", states);
}
