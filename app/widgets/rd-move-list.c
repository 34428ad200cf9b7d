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

void
rd_move_list_fill (GtkBox          *box,
                   const char      *heading,
                   const GPtrArray *moves)
{
  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (heading != NULL);

  guint n = moves != NULL ? moves->len : 0;

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL;)
    gtk_box_remove (box, child);

  add_line (box, heading, "heading");
  for (guint i = 0; i < MIN (n, MAX_LINES); i++)
    {
      g_autofree char *line = rd_move_describe (g_ptr_array_index (moves, i));

      add_line (box, line, "body");
    }
  if (n == 0)
    add_line (box, _("Nothing else moves."), "dim-label");
  if (n > MAX_LINES)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - MAX_LINES), n - MAX_LINES);

      add_line (box, more, "dim-label");
    }
}

void
rd_move_list_fill_all (GtkBox          *box,
                       const char      *heading,
                       const GPtrArray *moves)
{
  g_return_if_fail (GTK_IS_BOX (box));
  g_return_if_fail (heading != NULL);

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL;)
    gtk_box_remove (box, child);

  add_line (box, heading, "heading");
  for (guint i = 0; moves != NULL && i < MIN (moves->len, MAX_ALL_LINES); i++)
    {
      const RdMove *move = g_ptr_array_index (moves, i);
      g_autofree char *words = rd_move_describe (move);
      g_autofree char *line = g_strdup_printf ("%s · %s", rd_review_item_get_reference (move->review), words);

      add_line (box, line, "body");
    }
  if (moves != NULL && moves->len > MAX_ALL_LINES)
    {
      guint n = moves->len - MAX_ALL_LINES;
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n), n);

      add_line (box, more, "dim-label");
    }
}
