/* rd-board-framework.c — a framework that the board added
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-board-framework.h"

static const RdField fields[] = {
  RD_FIELD (RdBoardFramework, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdBoardFramework, framework, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Framework"),
  RD_FIELD (RdBoardFramework, version, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Version"),
  RD_FIELD (RdBoardFramework, added, RD_FIELD_DAY, RD_FIELD_PLAIN, "Added on"),
  RD_FIELD (RdBoardFramework, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdBoardFramework, rd_board_framework, "board_frameworks", fields)
