/* rd-evidence-box.h — on which entries of the chronology a finding rests
 *
 * Lists them with what they show, and finds more by their words.
 *
 * Signals: "saved" (what to say), "closed", as RdRecordForm has them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_EVIDENCE_BOX (rd_evidence_box_get_type ())
G_DECLARE_FINAL_TYPE (RdEvidenceBox, rd_evidence_box, RD, EVIDENCE_BOX, GtkWidget)

GtkWidget *rd_evidence_box_new (RdRegister *reg, RdReviewItem *review, const char *finding_id);

G_END_DECLS
