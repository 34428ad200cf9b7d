/* rd-sheet-source.h — a page or pane that shows a table
 *
 * What it shows can be exported, printed and copied: it only has to say what
 * stands in it, as an RdSheet.  The window looks for the one that can be seen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/layout/rd-sheet.h"

G_BEGIN_DECLS

#define RD_TYPE_SHEET_SOURCE (rd_sheet_source_get_type ())
G_DECLARE_INTERFACE (RdSheetSource, rd_sheet_source, RD, SHEET_SOURCE, GtkWidget)

struct _RdSheetSourceInterface
{
  GTypeInterface parent_iface;

  /* What is shown, in its order; @chosen: only the rows that are selected, all where none is.
   * (transfer full); NULL where there is nothing to show a table of.
   */
  RdSheet *(*make_sheet) (RdSheetSource *self, gboolean chosen);
};

RdSheet       *rd_sheet_source_make_sheet (RdSheetSource *self, gboolean chosen);

/* @widget or one within it that can be seen, that with the keyboard first; NULL where there is none. (transfer none) */
RdSheetSource *rd_sheet_source_find       (GtkWidget *widget);

/* Puts the chosen rows on the clipboard, as text and as an HTML table: both paste into a
 * spreadsheet.  Returns how many they are.
 */
guint          rd_sheet_source_copy       (RdSheetSource *self);

/* The same, and says so by win.toast. */
void           rd_sheet_source_copy_and_say (RdSheetSource *self);

G_END_DECLS
