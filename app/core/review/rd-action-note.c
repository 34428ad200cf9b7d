/* rd-action-note.c — progress on an action, as it was told on a day
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-action-note.h"

static const RdField fields[] = {
  RD_FIELD (RdActionNote, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdActionNote, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdActionNote, action_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Action"),
  RD_FIELD (RdActionNote, day, RD_FIELD_DAY, RD_FIELD_PLAIN, "Date"),
  RD_FIELD (RdActionNote, text, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Progress"),
  RD_FIELD (RdActionNote, author, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "From"),
  RD_FIELD (RdActionNote, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdActionNote, rd_action_note, "action_notes", fields)
