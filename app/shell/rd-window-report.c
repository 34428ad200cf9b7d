/* rd-window-report.c — what the window keeps of the report’s page, and hides around it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "shell/rd-settings.h"
#include "shell/rd-window-private.h"

/* For the other files */

/* Beside a page that is alone there is no list; where the list is a page of its own, it can be gone back to. */
void
rd_window_show_sidebar (RdWindow *self)
{
  gboolean in_focus = FALSE;

  if (self->review_page != NULL)
    g_object_get (rd_review_page_get_report (self->review_page), "focus-mode", &in_focus, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->sidebar), !in_focus || adw_leaflet_get_folded (self->leaflet));
}

void
rd_window_follow_report (RdWindow  *self,
                         GSettings *settings)
{
  GtkWidget *report = rd_review_page_get_report (self->review_page);

  g_signal_connect_object (report, "notify::focus-mode", G_CALLBACK (rd_window_show_sidebar), self, G_CONNECT_SWAPPED);
  if (settings != NULL)
    g_settings_bind (settings, RD_SETTING_REPORT_ZOOM, report, "zoom", G_SETTINGS_BIND_DEFAULT);
}
