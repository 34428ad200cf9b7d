/* rd-entry-assessment.h — what the reviewer makes of an entry: significance, episode, tags, analysis
 *
 * Apart from the record and tinted, so that nobody takes it for what was known at the time (R10).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register-chronology.h"
#include "views/chronology/rd-entry-look.h"

G_BEGIN_DECLS

#define RD_TYPE_ENTRY_ASSESSMENT (rd_entry_assessment_get_type ())
G_DECLARE_FINAL_TYPE (RdEntryAssessment, rd_entry_assessment, RD, ENTRY_ASSESSMENT, GtkWidget)

GtkWidget *rd_entry_assessment_new        (void);

/* The register and the review may be NULL. */
void       rd_entry_assessment_set_review (RdEntryAssessment *self, RdRegister *reg, RdReviewItem *review, RdEntryLook *look);
void       rd_entry_assessment_set_entry  (RdEntryAssessment *self, const RdEntry *entry);

/* Keeps what is being typed. */
void       rd_entry_assessment_finish     (RdEntryAssessment *self);

G_END_DECLS
