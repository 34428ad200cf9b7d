/* rd-report-preset.h — what a copy of a report is for
 *
 * Copies differ in what is left out, in the notice on every page, and in whether comments go along.  Sections are known
 * by their keys (resources/templates/reports): their titles may have become others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"

G_BEGIN_DECLS

typedef enum
{
  RD_REPORT_PRESET_FINAL,           /* all of it, no notice, no comments: as it is published */
  RD_REPORT_PRESET_PANEL,           /* all of it, a notice, comments where they are asked for */
  RD_REPORT_PRESET_FACTUAL_CHECK,   /* facts only, with room for the agency’s reply */
  RD_REPORT_PRESET_FAMILY,          /* what concerns the family, in one piece */
  RD_N_REPORT_PRESETS,
} RdReportPreset;

/* "final", "panel", "factual-check", "family". */
const char *rd_report_preset_get_code     (RdReportPreset self);
gboolean    rd_report_preset_find         (const char *code, RdReportPreset *out);

/* "Draft for the panel". */
const char *rd_report_preset_get_label    (RdReportPreset self);

/* A sentence on what is in such a copy. */
const char *rd_report_preset_get_summary  (RdReportPreset self);

/* What stands on every page, and beneath the title; NULL: nothing. */
const char *rd_report_preset_get_notice   (RdReportPreset self);

gboolean    rd_report_preset_takes_comments (RdReportPreset self);

/* Whether the board’s response and action plan can stand at its end: as it is published, and as the panel sees it. */
gboolean    rd_report_preset_takes_response (RdReportPreset self);

/* What does not belong in such a copy is taken out of @document, which is not resolved yet, and what does belong there is put in.  A
 * section without a key goes with the one that it stands beneath.  The titles of what was taken out, with their numbers: GPtrArray of char *,
 * which it frees. (transfer full)
 */
GPtrArray  *rd_report_preset_apply        (RdReportPreset self, RdDocument *document);

G_END_DECLS
