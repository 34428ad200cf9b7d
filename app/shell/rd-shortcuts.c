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
  { RD_SHORTCUT_PROGRAM, "win.search", "<Control>f", N_("Search this page"), N_("General") },
  { RD_SHORTCUT_PROGRAM, "win.find", "<Control>k", N_("Search the whole register"), N_("General") },
  { RD_SHORTCUT_WINDOW, "win.undo", "<Control>z", N_("Undo"), N_("General") },
  { RD_SHORTCUT_WINDOW, "win.redo", "<Control><Shift>z <Control>y", N_("Redo"), N_("General") },
  { RD_SHORTCUT_PROGRAM, "win.new-review", "<Control>n", N_("New review"), N_("General") },
  { RD_SHORTCUT_PROGRAM, "win.print", "<Control>p", N_("Print the timescales, or the genogram on its page"), N_("General") },
  { RD_SHORTCUT_PROGRAM, "win.export", "<Control>e", N_("Export the timescales"), N_("General") },
  { RD_SHORTCUT_PROGRAM, "app.help", "F1", N_("Help"), N_("General") },
  { RD_SHORTCUT_PROGRAM, "app.preferences", "<Control>comma", N_("Preferences"), N_("General") },
  { RD_SHORTCUT_PROGRAM, "app.shortcuts", "<Control>question", N_("Keyboard shortcuts"), N_("General") },
  { RD_SHORTCUT_PROGRAM, "win.menu", "F10", N_("Main menu"), N_("General") },

  { RD_SHORTCUT_PROGRAM, "win.create-register", "<Control><Shift>n", N_("Create a register"), N_("Registers") },
  { RD_SHORTCUT_PROGRAM, "win.open-register", "<Control>o", N_("Open a register"), N_("Registers") },
  { RD_SHORTCUT_PROGRAM, "win.save", "<Control>s", N_("Is everything saved?"), N_("Registers") },
  { RD_SHORTCUT_PROGRAM, "win.replace", "<Control>h", N_("History; on the report’s page replace words"), N_("Registers") },
  { RD_SHORTCUT_PROGRAM, "window.close", "<Control>w", N_("Close the window"), N_("Registers") },
  { RD_SHORTCUT_PROGRAM, "app.quit", "<Control>q", N_("Quit"), N_("Registers") },

  { RD_SHORTCUT_PROGRAM, "win.open-page::dashboard", "<Alt>1", N_("Dashboard"), N_("Going Somewhere") },
  { RD_SHORTCUT_PROGRAM, "win.open-page::deadlines", "<Alt>2", N_("Deadlines"), N_("Going Somewhere") },
  { RD_SHORTCUT_PROGRAM, "win.open-page::agencies", "<Alt>3", N_("Agencies"), N_("Going Somewhere") },
  { RD_SHORTCUT_PROGRAM, "win.open-page::calendar", "<Alt>4", N_("Calendar"), N_("Going Somewhere") },
  { RD_SHORTCUT_PROGRAM, "win.open-page::frameworks", "<Alt>5", N_("Frameworks"), N_("Going Somewhere") },
  { RD_SHORTCUT_PROGRAM, "win.open-page::actions", "<Alt>6", N_("Actions"), N_("Going Somewhere") },
  { RD_SHORTCUT_PROGRAM, "win.open-page::learning", "<Alt>7", N_("Learning"), N_("Going Somewhere") },
  { RD_SHORTCUT_PROGRAM, "win.open-page::annual", "<Alt>8", N_("Annual Report"), N_("Going Somewhere") },
  { RD_SHORTCUT_PROGRAM, "win.next-review", "<Control>Page_Down", N_("Next review"), N_("Going Somewhere") },
  { RD_SHORTCUT_PROGRAM, "win.previous-review", "<Control>Page_Up", N_("Previous review"), N_("Going Somewhere") },
  { RD_SHORTCUT_PROGRAM, "win.back", "<Alt>Up", N_("Back to the list"), N_("Going Somewhere") },

  { RD_SHORTCUT_PROGRAM, "win.export-table", "<Control><Shift>e", N_("Export the table of this page"), N_("Tables") },
  { RD_SHORTCUT_PROGRAM, "win.print-table", "<Control><Shift>p", N_("Print the table of this page"), N_("Tables") },
  { RD_SHORTCUT_PROGRAM, "win.export-calendar", "<Control><Shift>d", N_("Export the deadlines as a calendar"), N_("Tables") },
  { RD_SHORTCUT_WIDGET, NULL, "<Control>c", N_("Copy the selected rows of a table"), N_("Tables") },

  { RD_SHORTCUT_WIDGET, NULL, "Return", N_("Why this date?"), N_("Timescales") },
  { RD_SHORTCUT_WIDGET, NULL, "<Control>plus", N_("Zoom in; larger text of a report"), N_("Timescales") },
  { RD_SHORTCUT_WIDGET, NULL, "<Control>minus", N_("Zoom out; smaller text of a report"), N_("Timescales") },
  { RD_SHORTCUT_WIDGET, NULL, "<Control>0", N_("Usual size, of a report’s text too"), N_("Timescales") },
  { RD_SHORTCUT_WIDGET, NULL, "t", N_("Show today"), N_("Timescales") },
  { RD_SHORTCUT_WIDGET, NULL, "f", N_("Show all dates"), N_("Timescales") },
  { RD_SHORTCUT_WIDGET, NULL, "<Alt>Left", N_("Planned date a working day earlier"), N_("Timescales") },
  { RD_SHORTCUT_WIDGET, NULL, "<Alt>Right", N_("Planned date a working day later"), N_("Timescales") },

  { RD_SHORTCUT_WIDGET, NULL, "F2", N_("Change what happened"), N_("Chronology") },
  { RD_SHORTCUT_WIDGET, NULL, "F6", N_("Table or timeline"), N_("Chronology") },
  { RD_SHORTCUT_WIDGET, NULL, "F9", N_("Show or hide the whole entry; in a report the outline"), N_("Chronology") },
  { RD_SHORTCUT_WIDGET, NULL, "<Control>Return", N_("Keep what was typed into a field"), N_("Chronology") },
  { RD_SHORTCUT_WIDGET, NULL, "<Alt>Down", N_("Later within the day"), N_("Chronology") },

  { RD_SHORTCUT_WIDGET, NULL, "<Control><Shift>v", N_("Paste without formatting"), N_("Report") },
  { RD_SHORTCUT_WIDGET, NULL, "<Shift>Return", N_("The hit before, in the search"), N_("Report") },
  { RD_SHORTCUT_WIDGET, NULL, "<Control>F7", N_("Next misspelt word"), N_("Report") },
  { RD_SHORTCUT_WIDGET, NULL, "<Control><Alt>0", N_("Body text"), N_("Report") },
  { RD_SHORTCUT_WIDGET, NULL, "<Shift>F9", N_("Show or hide checks and comments"), N_("Report") },
  { RD_SHORTCUT_WIDGET, NULL, "<Control><Shift>F11", N_("Focus mode"), N_("Report") },
  { RD_SHORTCUT_WIDGET, NULL, "F4", N_("Next comment"), N_("Report") },
  { RD_SHORTCUT_WIDGET, NULL, "<Shift>F4", N_("Previous comment"), N_("Report") },
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

/* The window would be too wide with all of them side by side.  A section begins with a group. */
static const struct
{
  const char *group;
  const char *name;
  const char *title;
} sections[] =
{
  { N_("General"), "everywhere", N_("Everywhere") },
  { N_("Timescales"), "pages", N_("On a Page") },
};

static void
append_section_start (GString    *xml,
                      const char *group)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      g_autofree char *start = NULL;

      if (strcmp (sections[i].group, group) != 0)
        continue;
      start = g_markup_printf_escaped (
        "<child><object class=\"GtkShortcutsSection\"><property name=\"section-name\">%s</property>"
        "<property name=\"title\">%s</property><property name=\"max-height\">24</property>",
        sections[i].name, _(sections[i].title));
      if (i > 0)
        g_string_append (xml, "</object></child>");
      g_string_append (xml, start);
    }
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
          append_section_start (xml, shortcuts[i].group);
          g_string_append (xml, start);
          group = shortcuts[i].group;
        }
      append_shortcut (xml, &shortcuts[i]);
    }

  g_string_append (xml, "</object></child></object></child>");
}

static void
bind_key (GtkWidgetClass *widget_class,
          const char     *key,
          const char     *action)
{
  GdkModifierType modifiers;
  guint keyval;

  if (gtk_accelerator_parse (key, &keyval, &modifiers))
    gtk_widget_class_add_binding_action (widget_class, keyval, modifiers, action, NULL);
  else
    g_critical ("“%s” is no key", key);
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

      if (shortcuts[i].reach == RD_SHORTCUT_PROGRAM)
        gtk_application_set_accels_for_action (application, shortcuts[i].action, (const char *const *) keys);
    }
}

void
rd_shortcuts_bind (GtkWidgetClass *widget_class)
{
  g_return_if_fail (widget_class != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto (GStrv) keys = g_strsplit (shortcuts[i].keys, " ", -1);

      for (gsize j = 0; shortcuts[i].reach == RD_SHORTCUT_WINDOW && keys[j] != NULL; j++)
        bind_key (widget_class, keys[j], shortcuts[i].action);
    }
}

char *
rd_shortcuts_find_key (const char *action)
{
  g_return_val_if_fail (action != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (g_strcmp0 (shortcuts[i].action, action) == 0)
      return g_strndup (shortcuts[i].keys, strcspn (shortcuts[i].keys, " "));

  return NULL;
}

GtkWidget *
rd_shortcuts_window_new (void)
{
  g_autoptr (GString) xml = g_string_new (
    "<interface><object class=\"GtkShortcutsWindow\" id=\"window\"><property name=\"modal\">1</property>");
  g_autofree char *title = g_markup_printf_escaped ("<property name=\"title\">%s</property>", _("Keyboard Shortcuts"));
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GError) error = NULL;

  g_string_append (xml, title);
  append_groups (xml);
  g_string_append (xml, "</object></interface>");
  if (!gtk_builder_add_from_string (builder, xml->str, (gssize) xml->len, &error))
    g_error ("the shortcuts window cannot be made: %s", error->message);

  return GTK_WIDGET (gtk_builder_get_object (builder, "window"));
}
