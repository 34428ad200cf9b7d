/* rd-report-resolve.h — a report as it is read
 *
 * A stored report refers to people, entries, findings and sections by their ids.  The
 * resolved copy has in each reference what it reads as: a person's pseudonym or name, the date and agency
 * of an entry, the number of a section.  Every writer, the PDF pages and the checks work on such a copy.
 *
 * What was typed stays as it was typed, also a real name in a copy under pseudonyms, and a pseudonym in one under
 * real names: to put other words in the author's sentences would hide a leak and not mend it.  The checks
 * find what must not show (core/report/rd-report-check.h), and the export refuses it.  What comes in by a reference and was typed
 * elsewhere (the title of a finding, the date of an entry, the name of an agency) is shown as it is everywhere else
 * (model/rd-naming.h).
 *
 * Pictures take a while to draw: who writes in a thread resolves without them and fills them in there
 * (model/rd-report-figures.h).
 *
 * A reference to what is there no more reads as that, in square brackets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"
#include "model/rd-naming.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

typedef struct
{
  RdNamingMode mode;
  gboolean     with_figures;     /* key dates and methodology: FALSE leaves their content NULL */
  gboolean     with_pictures;    /* Gantt, timeline and genogram: FALSE leaves their picture NULL */
  gboolean     with_comments;    /* FALSE: without them, and without their marks in the text */
} RdReportCopy;

/* @document as it is read now, issued today; subtitle and notice are the caller's to set.  Comments come in the order in which they
 * were made, each after those before it; who wrote them is "Reviewer 1", but under real names their name.  It reads the
 * register: on the main loop.  NULL where that fails. (transfer full)
 */
RdDocument *rd_report_resolve (RdRegister *reg, RdReviewItem *review, const RdDocument *document, const RdReportCopy *copy,
                               GError **error);

G_END_DECLS
