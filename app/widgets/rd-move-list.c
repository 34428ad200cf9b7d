/* rd-move-list.c — what would move, said in a few lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-move-list.h"

#include <glib/gi18n.h>

#include "model/rd-milestone-saving.h"

/* More than these are counted. */
#define MAX_LINES 6

/* Where all are to be seen, the page scrolls; thousands are still counted. */
#define MAX_ALL_LINES 200

static void
add_line (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 56);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

static void
fill (GtkBox *box, const char *heading, const GPtrArray *moves, guint most, gboolean name_reviews)
{
  guint n = moves != NULL ? moves->len : 0;

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL;)
    gtk_box_remove (box, child);

  add_line (box, heading, "heading");
  for (guint i = 0; i < MIN (n, most); i++)
    {
      const RdMove *move = g_ptr_array_index (moves, i);
      g_autofree char *line = name_reviews ? rd_move_describe_with_review (move) : rd_move_describe (move);

      add_line (box, line, "body");
    }
  if (n > most)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - most), n - most);

      add_line (box, more, "dim-label");
    }
}

void
rd_move_list_fill (GtkBox          *box,
                   const char      *heading,
                   const GPtrArray *moves)
{
  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (heading != NULL);

  fill (box, heading, moves, MAX_LINES, rd_moves_are_of_several (moves));
  if (moves == NULL || moves->len == 0)
    add_line (box, _("Nothing else moves."), "dim-label");
}

void
rd_move_list_fill_all (GtkBox          *box,
                       const char      *heading,
                       const GPtrArray *moves)
{
  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (heading != NULL);

  fill (box, heading, moves, MAX_ALL_LINES, TRUE);
}
