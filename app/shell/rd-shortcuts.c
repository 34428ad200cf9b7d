/* rd-shortcuts.c — actions, their keys and what they are called: one table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-shortcuts"

#include "config.h"

#include "shell/rd-shortcuts.h"

#include <glib/gi18n.h>
#include <string.h>

static const RdShortcut shortcuts[] =
{
  { "win.search", "<Control>f", N_("Search this page"), N_("General") },
  { "win.undo", "<Control>z", N_("Undo"), N_("General") },
  { "win.redo", "<Control><Shift>z <Control>y", N_("Redo"), N_("General") },
  { "win.new-review", "<Control>n", N_("New review"), N_("General") },
  { "win.print", "<Control>p", N_("Print the timescales"), N_("General") },
  { "win.export", "<Control>e", N_("Export the timescales"), N_("General") },
  { "app.preferences", "<Control>comma", N_("Preferences"), N_("General") },
  { "app.shortcuts", "<Control>question", N_("Keyboard shortcuts"), N_("General") },
  { "win.menu", "F10", N_("Main menu"), N_("General") },

  { "win.create-register", "<Control><Shift>n", N_("Create a register"), N_("Registers") },
  { "win.open-register", "<Control>o", N_("Open a register"), N_("Registers") },
  { "win.save", "<Control>s", N_("Is everything saved?"), N_("Registers") },
  { "win.history", "<Control>h", N_("History"), N_("Registers") },
  { "window.close", "<Control>w", N_("Close the window"), N_("Registers") },
  { "app.quit", "<Control>q", N_("Quit"), N_("Registers") },

  { "win.open-page::dashboard", "<Alt>1", N_("Dashboard"), N_("Going Somewhere") },
  { "win.open-page::deadlines", "<Alt>2", N_("Deadlines"), N_("Going Somewhere") },
  { "win.next-review", "<Control>Page_Down", N_("Next review"), N_("Going Somewhere") },
  { "win.previous-review", "<Control>Page_Up", N_("Previous review"), N_("Going Somewhere") },
  { "win.back", "<Alt>Left", N_("Back to the list"), N_("Going Somewhere") },

  { NULL, "Return", N_("Why this date?"), N_("Timescales") },
  { NULL, "<Control>plus", N_("Zoom in"), N_("Timescales") },
  { NULL, "<Control>minus", N_("Zoom out"), N_("Timescales") },
  { NULL, "<Control>0", N_("Usual size"), N_("Timescales") },
  { NULL, "t", N_("Show today"), N_("Timescales") },
  { NULL, "f", N_("Show all dates"), N_("Timescales") },
  { NULL, "<Alt>Left", N_("Planned date a working day earlier"), N_("Timescales") },
  { NULL, "<Alt>Right", N_("Planned date a working day later"), N_("Timescales") },
};

/* Helpers */

static void
append_shortcut (GString          *xml,
                 const RdShortcut *shortcut)
{
  g_autofree char *row = g_markup_printf_escaped (
    "<child><object class=\"GtkShortcutsShortcut\">"
    "<property name=\"accelerator\">%s</property><property name=\"title\">%s</property>"
    "</object></child>", shortcut->keys, _(shortcut->title));

  g_string_append (xml, row);
}

static void
append_groups (GString *xml)
{
  const char *group = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (group == NULL || strcmp (group, shortcuts[i].group) != 0)
        {
          g_autofree char *start = g_markup_printf_escaped (
            "<child><object class=\"GtkShortcutsGroup\"><property name=\"title\">%s</property>", _(shortcuts[i].group));

          if (group != NULL)
            g_string_append (xml, "</object></child>");
          g_string_append (xml, start);
          group = shortcuts[i].group;
        }
      append_shortcut (xml, &shortcuts[i]);
    }

  g_string_append (xml, "</object></child>");
}

/* Public API */

const RdShortcut *
rd_shortcuts_list (gsize *out_n)
{
  g_return_val_if_fail (out_n != NULL, NULL);

  *out_n = G_N_ELEMENTS (shortcuts);
  return shortcuts;
}

void
rd_shortcuts_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto (GStrv) keys = g_strsplit (shortcuts[i].keys, " ", -1);

      if (shortcuts[i].action != NULL)
        gtk_application_set_accels_for_action (application, shortcuts[i].action, (const char *const *) keys);
    }
}

GtkWidget *
rd_shortcuts_window_new (void)
{
  g_autoptr (GString) xml = g_string_new (
    "<interface><object class=\"GtkShortcutsWindow\" id=\"window\"><property name=\"modal\">1</property>"
    "<child><object class=\"GtkShortcutsSection\"><property name=\"section-name\">all</property>"
    "<property name=\"max-height\">14</property>");
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GError) error = NULL;

  append_groups (xml);
  g_string_append (xml, "</object></child></object></interface>");
  if (!gtk_builder_add_from_string (builder, xml->str, (gssize) xml->len, &error))
    g_error ("the shortcuts window cannot be made: %s", error->message);

  return GTK_WIDGET (gtk_builder_get_object (builder, "window"));
}
