/* rd-mention.c — who is meant in the words of an entry
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-mention.h"

static const RdField fields[] = {
  RD_FIELD (RdMention, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdMention, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdMention, entry_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Entry"),
  RD_FIELD (RdMention, field, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Field"),
  RD_FIELD (RdMention, start, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Start"),
  RD_FIELD (RdMention, length, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Length"),
  RD_FIELD (RdMention, text, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Text"),
  RD_FIELD (RdMention, person_id, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Person"),
  RD_FIELD (RdMention, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdMention, rd_mention, "mentions", fields)
