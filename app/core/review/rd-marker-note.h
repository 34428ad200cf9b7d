/* rd-marker-note.h — what a review says to a quality marker
 *
 * The 18 quality markers of SCIE and the NSPCC (2016) are prompts beside the work and never a score.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char  *id;          /* UUID */
  char  *review_id;
  int    marker;      /* 1–18 */
  char  *text;
  RdDay  day;
  int    revision;
} RdMarkerNote;

RD_DECLARE_RECORD (RdMarkerNote, rd_marker_note)

G_END_DECLS
