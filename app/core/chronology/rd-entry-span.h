/* rd-entry-span.h — the few numbers of an entry that a timeline needs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/time/rd-fuzzy-date.h"

G_BEGIN_DECLS

/* Not one of those that were asked about. */
#define RD_ENTRY_SPAN_OTHER G_MAXUINT16

/* Of a label no more is measured. */
#define RD_ENTRY_SPAN_LABEL_MAX 200

typedef struct
{
  gint64      number;          /* the list's key (store/rd-store-entries.h) */
  RdDay       earliest;        /* RD_DAY_NONE: open, or not known */
  RdDay       latest;
  RdPrecision precision;       /* where there is a date */
  RdQualifier qualifier;
  int         minutes;         /* since midnight; -1: none */
  guint16     agency;          /* its place among the agencies that were given */
  guint16     episode;         /* its place among the episodes that were given */
  guint16     label_length;    /* characters of what happened */
  char        significance[12];/* its code; "" where it is not weighed, or one that is not known */
} RdEntrySpan;

G_END_DECLS
