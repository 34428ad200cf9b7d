/* rd-about.c — what this program is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-about"

#include "config.h"

#include "shell/rd-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* libadwaita leaves its lists and the button with the version without a name. */
static void
name_parts (GtkWidget *widget)
{
  if (GTK_IS_LIST_BOX (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _("More about Review Desk"), -1);
  else if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "app-version"))
    {
      g_autofree char *name = g_strdup_printf (_("Version %s"), PACKAGE_VERSION);

      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_parts (child);
}

/* Public API */

void
rd_about_present (GtkWindow *parent)
{
  GtkWidget *window = adw_about_window_new ();
  AdwAboutWindow *about = ADW_ABOUT_WINDOW (window);

  adw_about_window_set_application_icon (about, APP_ID);
  adw_about_window_set_application_name (about, _("Review Desk"));
  adw_about_window_set_developer_name (about, _("The Review Desk developers"));
  adw_about_window_set_version (about, PACKAGE_VERSION);
  adw_about_window_set_comments (about,
    _("Keeps a safeguarding board’s reviews and their statutory deadlines, and says why each date is that date.\n\n"
      "It works without any network: nothing leaves your computer."));
  adw_about_window_set_license_type (about, GTK_LICENSE_GPL_3_0);
  adw_about_window_set_copyright (about, _("© 2026 The Review Desk developers"));
  adw_about_window_add_legal_section (about, _("The Guidance"),
                                      _("The timescales are those of the statutory guidance that each framework names."),
                                      GTK_LICENSE_CUSTOM,
                                      _("The program works dates out and points to the paragraph. It does not decide, and it is not legal advice."));
  name_parts (window);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
}
