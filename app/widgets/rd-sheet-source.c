/* rd-sheet-source.c — a page or pane that shows a table
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-sheet-source"

#include "config.h"

#include "widgets/rd-sheet-source.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_INTERFACE (RdSheetSource, rd_sheet_source, GTK_TYPE_WIDGET)

/* Helpers */

static RdSheetSource *
find_within (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (RD_IS_SHEET_SOURCE (widget))
    return RD_SHEET_SOURCE (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      RdSheetSource *found = find_within (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The one around the widget that has the keyboard. */
static RdSheetSource *
find_focused (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, widget))
    return NULL;
  return RD_SHEET_SOURCE (gtk_widget_get_ancestor (focus, RD_TYPE_SHEET_SOURCE));
}

static GdkContentProvider *
make_content (const RdSheet *sheet)
{
  g_autofree char *tabs = rd_sheet_to_tabs (sheet);
  g_autofree char *html = rd_sheet_to_html (sheet);
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
  GdkContentProvider *both[] = {
    gdk_content_provider_new_for_bytes ("text/html", bytes),
    gdk_content_provider_new_typed (G_TYPE_STRING, tabs),
  };

  return gdk_content_provider_new_union (both, G_N_ELEMENTS (both));
}

/* The interface */

static void
rd_sheet_source_default_init (RdSheetSourceInterface *iface)
{
}

/* Public API */

RdSheet *
rd_sheet_source_make_sheet (RdSheetSource *self,
                            gboolean       chosen)
{
  g_return_val_if_fail (RD_IS_SHEET_SOURCE (self), NULL);

  return RD_SHEET_SOURCE_GET_IFACE (self)->make_sheet (self, chosen);
}

RdSheetSource *
rd_sheet_source_find (GtkWidget *widget)
{
  RdSheetSource *focused;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  focused = find_focused (widget);
  return focused != NULL ? focused : find_within (widget);
}

guint
rd_sheet_source_copy (RdSheetSource *self)
{
  g_autoptr (RdSheet) sheet = NULL;
  g_autoptr (GdkContentProvider) content = NULL;

  g_return_val_if_fail (RD_IS_SHEET_SOURCE (self), 0);

  sheet = rd_sheet_source_make_sheet (self, TRUE);
  if (sheet == NULL || rd_sheet_get_n_rows (sheet) == 0)
    return 0;

  content = make_content (sheet);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), content);
  return rd_sheet_get_n_rows (sheet);
}

void
rd_sheet_source_copy_and_say (RdSheetSource *self)
{
  guint n = rd_sheet_source_copy (self);
  g_autofree char *said = NULL;

  if (n == 0)
    return;

  said = g_strdup_printf (ngettext ("Copied %u row, to be pasted into a spreadsheet or a letter",
                                    "Copied %u rows, to be pasted into a spreadsheet or a letter", n), n);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", said);
}
