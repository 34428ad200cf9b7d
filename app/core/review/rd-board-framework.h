/* rd-board-framework.h — a framework that the board added
 *
 * Read from a file and checked; its text is kept in the register as that version
 * (store/rd-store-board.h).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char  *id;          /* UUID */
  char  *framework;   /* "scr-2015" */
  char  *version;     /* "2015.1" */
  RdDay  added;
  int    revision;
} RdBoardFramework;

RD_DECLARE_RECORD (RdBoardFramework, rd_board_framework)

G_END_DECLS
