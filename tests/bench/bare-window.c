/* bare-window.c — the floor that the start of the program is measured against
 *
 * An empty libadwaita window with a header bar and a list, and nothing else.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <adwaita.h>

static void
activated_cb (GtkApplication *application,
              gpointer        data)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), gtk_label_new ("Bare window"));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1120, 760);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = adw_application_new ("io.github.reviewdesk.BareWindow", G_APPLICATION_NON_UNIQUE);

  g_signal_connect_object (application, "activate", G_CALLBACK (activated_cb), application, 0);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
