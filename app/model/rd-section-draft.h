/* rd-section-draft.h — a section of a report while it is written
 *
 * Keeps what was written in the register a little after the last change, and at once where it is asked to.  Where
 * another window or program has changed the section since it was read, nothing is overwritten: the draft says so, and waits for
 * somebody to choose.
 *
 * Properties, notified: "state" (int, RdDraftState).
 * Signals: "followed" (GPtrArray of RdBlock): the register has another text, and nothing here was unsaved.
 * "lost": the section is there no more.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"
#include "core/report/rd-report-comment.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

typedef enum
{
  RD_DRAFT_SAVED,
  RD_DRAFT_CHANGED,      /* will be saved in a moment */
  RD_DRAFT_CONFLICT,
  RD_DRAFT_FAILED,       /* rd_section_draft_get_error() */
} RdDraftState;

/* How long after the last change, in milliseconds. */
#define RD_DRAFT_DELAY 1500

#define RD_TYPE_SECTION_DRAFT (rd_section_draft_get_type ())
G_DECLARE_FINAL_TYPE (RdSectionDraft, rd_section_draft, RD, SECTION_DRAFT, GObject)

/* What stands there now: RdBlock. (transfer full) */
typedef GPtrArray *(*RdDraftText) (gpointer user_data);

/* Of the section @id as it is in the register; NULL with an error. @user_data must outlive it. (transfer full) */
RdSectionDraft  *rd_section_draft_new       (RdRegister *reg, RdReviewItem *review, const char *id, RdDraftText text, gpointer user_data,
                                             GError **error);

/* As it was read. (transfer none) */
const RdSection *rd_section_draft_get_section (RdSectionDraft *self);
const char      *rd_section_draft_get_id    (RdSectionDraft *self);

/* A comment, and @blocks in which it is marked, in one action (rd_register_put_comment()).  FALSE where it was not kept: the state says
 * why.
 */
gboolean         rd_section_draft_put_comment (RdSectionDraft *self, const RdReportComment *comment, const GPtrArray *blocks);

RdDraftState     rd_section_draft_get_state (RdSectionDraft *self);
const GError    *rd_section_draft_get_error (RdSectionDraft *self);      /* FAILED, else NULL. (transfer none) */

/* Something was written. */
void             rd_section_draft_touch     (RdSectionDraft *self);

/* At once, where something is unsaved; FALSE where that could not be kept: the state says why. */
gboolean         rd_section_draft_save      (RdSectionDraft *self);

/* Of a conflict: what is written here in the place of what the others wrote, or the other way. */
gboolean         rd_section_draft_keep_mine (RdSectionDraft *self);
gboolean         rd_section_draft_take_theirs (RdSectionDraft *self);

G_END_DECLS
