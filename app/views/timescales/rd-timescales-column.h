/* rd-timescales-column.h — the columns of the table of deadlines: words and order
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "model/rd-deadline-item.h"

G_BEGIN_DECLS

typedef struct
{
  const char *title;                                        /* to be translated */
  char       *(*get_text) (RdDeadlineItem *item);           /* (transfer full) */
  int         (*compare) (RdDeadlineItem *a, RdDeadlineItem *b);
  gboolean    expands;
} RdTimescalesColumn;

/* (transfer none); the number of them in @out_n. */
const RdTimescalesColumn *rd_timescales_columns (guint *out_n);

G_END_DECLS
