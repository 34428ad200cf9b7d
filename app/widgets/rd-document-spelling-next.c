/* rd-document-spelling-next.c — from one misspelt word of a report to the next
 *
 * In the order in which it is read: lines of the page, and where a table stands those of its caption and its cells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-spelling-private.h"
#include "widgets/rd-document-table.h"

/* A line of the page, or of a text in a table on it. */
typedef struct
{
  RdDocumentView *view;      /* borrowed */
  guint           line;
} Station;

/* Helpers */

static void
add_lines (GArray *stations, RdDocumentView *view)
{
  guint n = rd_document_buffer_get_n_lines (rd_document_view_get_text (view));

  for (guint line = 0; line < n; line++)
    {
      Station station = { view, line };

      g_array_append_val (stations, station);
    }
}

static void
add_table (GArray *stations, RdDocumentTable *table)
{
  RdDocumentView *cell;

  add_lines (stations, rd_document_table_get_caption (table));
  for (guint row = 0; rd_document_table_get_cell (table, row, 0) != NULL; row++)
    for (guint column = 0; (cell = rd_document_table_get_cell (table, row, column)) != NULL; column++)
      add_lines (stations, cell);
}

/* (transfer full) */
static GArray *
list_stations (RdDocumentView *page)
{
  GArray *stations = g_array_new (FALSE, FALSE, sizeof (Station));
  guint n = rd_document_buffer_get_n_lines (rd_document_view_get_text (page));

  for (guint line = 0; line < n; line++)
    {
      GtkWidget *table = rd_document_view_get_table (page, line);
      Station station = { page, line };

      if (table != NULL)
        add_table (stations, RD_DOCUMENT_TABLE (table));
      else
        g_array_append_val (stations, station);
    }
  return stations;
}

/* Where the cursor of @view is; behind what is selected. */
static guint
find_station (const GArray *stations, RdDocumentView *view, int *out_after)
{
  GtkTextIter cursor;

  gtk_text_buffer_get_selection_bounds (GTK_TEXT_BUFFER (rd_document_view_get_text (view)), NULL, &cursor);
  *out_after = gtk_text_iter_get_offset (&cursor);
  for (guint i = 0; i < stations->len; i++)
    {
      const Station *station = &g_array_index (stations, Station, i);

      if (station->view == view && station->line == (guint) gtk_text_iter_get_line (&cursor))
        return i;
    }
  return 0;
}

/* The first of the line behind @after. */
static gboolean
select_in_line (RdDocumentSpelling *self, const Station *station, int after)
{
  g_autoptr (GArray) hits = NULL;
  GtkTextIter line;
  int offset;

  gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (rd_document_view_get_text (station->view)), &line, (int) station->line);
  hits = rd_document_spelling_find_in_line (self, &line);
  offset = gtk_text_iter_get_offset (&line);
  for (guint i = 0; i < hits->len; i++)
    {
      const RdSpellingHit *hit = &g_array_index (hits, RdSpellingHit, i);

      if (offset + (int) hit->start < after)
        continue;
      rd_document_view_go_to (station->view, offset + (int) hit->start, offset + (int) hit->end);
      gtk_widget_grab_focus (GTK_WIDGET (station->view));
      return TRUE;
    }
  return FALSE;
}

/* Public API */

gboolean
rd_document_spelling_go_next (RdDocumentSpelling *self)
{
  RdDocumentView *outer;
  g_autoptr (GArray) stations = NULL;
  guint first;
  int after;

  g_return_val_if_fail (RD_IS_DOCUMENT_SPELLING (self), FALSE);

  if (self->words == NULL)
    return FALSE;
  outer = rd_document_view_get_outer (self->view);
  stations = list_stations (outer != NULL ? outer : self->view);
  first = find_station (stations, self->view, &after);
  for (guint i = 0; i <= stations->len && stations->len > 0; i++)
    if (select_in_line (self, &g_array_index (stations, Station, (first + i) % stations->len), i == 0 ? after : 0))
      return TRUE;
  return FALSE;
}
