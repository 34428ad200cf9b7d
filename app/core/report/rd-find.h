/* rd-find.h — words looked for in a report, and others put in their place
 *
 * References and footnotes’ signs are found by what they show, but words are put only in the place of what was written: a hit that
 * a reference has a part in stays.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"

G_BEGIN_DECLS

typedef enum
{
  RD_FIND_ANY        = 0,
  RD_FIND_MATCH_CASE = 1 << 0,
  RD_FIND_WHOLE_WORD = 1 << 1,
} RdFindFlags;

/* In characters. */
typedef struct
{
  guint start;
  guint length;
} RdFindHit;

/* Hits in @text that do not overlap, in their order. Where case does not matter, neither does that of letters outside ASCII; typed and
 * printed apostrophes and quotation marks are one. (transfer full): RdFindHit
 */
GArray    *rd_find_in_text      (const char *text, const char *needle, RdFindFlags flags);

/* In runs as rd_runs_spell() reads them, resolved references with it. (transfer full): RdFindHit */
GArray    *rd_find_in_runs      (const GPtrArray *runs, const char *needle, RdFindFlags flags);

/* How many hits are in blocks: paragraphs, cells, captions and footnotes. */
guint      rd_find_count        (const GPtrArray *blocks, const char *needle, RdFindFlags flags);

/* Puts @with in the place of every hit that is all text, and returns of how many; what it replaces gives it its look. */
guint      rd_find_replace      (GPtrArray *blocks, const char *needle, const char *with, RdFindFlags flags);

/* Puts @with in the place of the characters from @start to before @end of @runs, which have no footnote; FALSE where these are not all text. */
gboolean   rd_find_replace_at   (GPtrArray *runs, guint start, guint end, const char *with);

/* The same as rd_find_replace() in every section; titles stay. */
guint      rd_find_replace_all  (RdDocument *document, const char *needle, const char *with, RdFindFlags flags);

G_END_DECLS
