/* rd-document-places.h — places in a report's text, as checks and comparison name them
 *
 * They count paragraphs in reading order and characters as they are read (core/report/rd-paragraphs.h); the text counts
 * lines and characters of the buffer, in which a footnote has a mark.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-paragraphs.h"
#include "widgets/rd-document-view.h"

G_BEGIN_DECLS

/* What @buffer says now as a section of that id and title, references with the names that they are shown by. (transfer full) */
RdSection *rd_document_places_read (RdDocumentBuffer *buffer, const char *id, const char *title);

/* Where the characters @start to @end of the paragraph @number stand; @paragraphs are those of @section, which is the text as it is now.  Of
 * a footnote its mark, of what is in a table or figure the whole of it.  FALSE where there is no such paragraph, or it is the title.
 */
gboolean   rd_document_places_find (RdDocumentBuffer *buffer, const RdSection *section, const GPtrArray *paragraphs, guint number,
                                    guint start, guint end, GtkTextIter *out_start, GtkTextIter *out_end);

/* The same on a page; what is in a table is in one of its texts, which @out_view then is, and whose places those are. (transfer none) */
gboolean   rd_document_places_find_text (RdDocumentView *page, const RdSection *section, const GPtrArray *paragraphs, guint number,
                                         guint start, guint end, RdDocumentView **out_view, GtkTextIter *out_start, GtkTextIter *out_end);

G_END_DECLS
