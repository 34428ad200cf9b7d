/* rd-entry-link.c — two entries that have to do with each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-entry-link.h"

const char * const rd_entry_link_kinds[] = {
  "same-event",
  "not-same",
  "related",
  NULL
};

static const RdField fields[] = {
  RD_FIELD (RdEntryLink, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdEntryLink, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdEntryLink, kind, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Kind"),
  RD_FIELD (RdEntryLink, entry_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Entry"),
  RD_FIELD (RdEntryLink, other_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Other entry"),
  RD_FIELD (RdEntryLink, note, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Note"),
  RD_FIELD (RdEntryLink, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdEntryLink, rd_entry_link, "entry_links", fields)
