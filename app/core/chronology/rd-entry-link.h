/* rd-entry-link.h — two entries that have to do with each other
 *
 * The same event told by two agencies is two entries with a link: both stay.  What
 * the reviewer has looked at and found to be two events is kept as well.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;          /* UUID */
  char *review_id;
  char *kind;        /* a code of rd_entry_link_kinds */
  char *entry_id;
  char *other_id;
  char *note;        /* may be NULL */
  int   revision;
} RdEntryLink;

/* "same-event", "not-same", "related"; NULL-terminated. */
extern const char * const rd_entry_link_kinds[];

RD_DECLARE_RECORD (RdEntryLink, rd_entry_link)

G_END_DECLS
