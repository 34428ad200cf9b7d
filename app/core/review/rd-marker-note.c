/* rd-marker-note.c — what a review says to a quality marker
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-marker-note.h"

static const RdField fields[] = {
  RD_FIELD (RdMarkerNote, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdMarkerNote, review_id, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Review"),
  RD_FIELD (RdMarkerNote, marker, RD_FIELD_INTEGER, RD_FIELD_PLAIN, "Quality marker"),
  RD_FIELD (RdMarkerNote, text, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Answer"),
  RD_FIELD (RdMarkerNote, day, RD_FIELD_DAY, RD_FIELD_PLAIN, "Written on"),
  RD_FIELD (RdMarkerNote, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

RD_DEFINE_RECORD (RdMarkerNote, rd_marker_note, "marker_notes", fields)
