/* rd-involved-board.c — a board that an incident concerns, beside or including our own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-involved-board.h"

const char * const rd_involved_board_roles[] = {
  "normally-resident",
  "placing",
  "incident",
  "other",
  NULL
};

static const RdField fields[] = {
  RD_FIELD (RdInvolvedBoard, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdInvolvedBoard, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdInvolvedBoard, name, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Board"),
  RD_FIELD (RdInvolvedBoard, role, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Why it is involved"),
  RD_FIELD (RdInvolvedBoard, contact, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Contact"),
  RD_FIELD (RdInvolvedBoard, told, RD_FIELD_DAY, RD_FIELD_OPTIONAL, "Told on"),
  RD_FIELD (RdInvolvedBoard, note, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Note"),
  RD_FIELD (RdInvolvedBoard, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdInvolvedBoard, rd_involved_board, "involved_boards", fields)
