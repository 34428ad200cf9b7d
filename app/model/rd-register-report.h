/* rd-register-report.h — the report of a review
 *
 * The outline and what stands beside the text are rows of the review (RD_ROWS_REPORT_SECTIONS,
 * _COMMENTS, _VERSIONS, _TERMS, _WAIVERS); what sections say is read when it is wanted.  Each change is
 * one action that can be undone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"
#include "core/report/rd-report-comment.h"
#include "core/report/rd-report-section.h"
#include "core/report/rd-report-term.h"
#include "core/report/rd-report-version.h"
#include "core/report/rd-report-waiver.h"
#include "core/report/rd-report.h"
#include "core/review/rd-marker-note.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* Sections of one report. */
#define RD_SECTIONS_MAX 500

/* --- questions */

/* NULL where none was begun. (transfer none): until the next "changed" */
const RdReport *rd_review_item_get_report  (RdReviewItem *review);

/* A section with what it says. @out_revision, which may be NULL, is the text's, for rd_register_set_section_text(). (transfer full) */
RdSection  *rd_register_get_section        (RdRegister *self, RdReviewItem *review, const char *id, int *out_revision, GError **error);

/* The whole, as stored: references by id, no comments. NULL and NOT_RECORDED where none was begun. (transfer full) */
RdDocument *rd_register_get_report         (RdRegister *self, RdReviewItem *review, GError **error);

/* --- the outline */

/* A report from an outline: its title, language, sections and what stands in them. Ids are given to sections anew.
 * @template_code may be NULL. BAD_VALUE “report-begun” where there is one already.
 */
gboolean    rd_register_begin_report       (RdRegister *self, RdReviewItem *review, const RdDocument *outline,
                                            const char *template_code, GError **error);
gboolean    rd_register_edit_report        (RdRegister *self, RdReviewItem *review, const char *title, const char *language, GError **error);

/* With its sections, comments and versions. */
gboolean    rd_register_remove_report      (RdRegister *self, RdReviewItem *review, GError **error);

/* Behind the section @after with those beneath it; NULL: as the first. @out_id may be NULL. */
gboolean    rd_register_add_section        (RdRegister *self, RdReviewItem *review, const char *after, const char *title, int level,
                                            char **out_id, GError **error);

/* NULL and 0 leave as it is; "" takes guidance away. */
gboolean    rd_register_edit_section       (RdRegister *self, RdReviewItem *review, const char *id, const char *title, int level,
                                            const char *guidance, GError **error);

/* With those beneath it, before the section @before, which is none of them; NULL: to the end.  Those beneath keep their
 * distance to @level.
 */
gboolean    rd_register_move_section       (RdRegister *self, RdReviewItem *review, const char *id, const char *before, int level, GError **error);

/* Past the sibling before (@by -1) or after it (1); nothing where there is none. */
gboolean    rd_register_shift_section      (RdRegister *self, RdReviewItem *review, const char *id, int by, GError **error);

/* With those beneath it, their comments and what was waived there. */
gboolean    rd_register_remove_section     (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* --- what it says */

/* RdBlocks. @revision is that which was read; the new one is written there.  RD_STORE_ERROR_CONFLICT where another window has changed
 * the section since: nothing was kept.  Where nothing differs nothing is done.
 */
gboolean    rd_register_set_section_text   (RdRegister *self, RdReviewItem *review, const char *id, const GPtrArray *blocks,
                                            int *revision, GError **error);

/* The whole report becomes @document, as one action of that @code: sections are known by their ids, those without one are new.
 * What is beside the text stays with the sections that stay.
 */
gboolean    rd_register_replace_report     (RdRegister *self, RdReviewItem *review, const char *code, const RdDocument *document, GError **error);

/* What came back: the report becomes @document, as above, with @comments (RdReportComment, all of them new, answers after what they answer),
 * as one action.  Where author or time is NULL, they are filled in.
 */
gboolean    rd_register_take_returned      (RdRegister *self, RdReviewItem *review, const RdDocument *document, const GPtrArray *comments,
                                            GError **error);

/* --- comments */

/* In bytes of UTF-8. */
#define RD_REPORT_COMMENT_MAX 4000
#define RD_REPORT_AUTHOR_MAX  256

/* New (revision 0: author and made are filled in where NULL) or changed. @blocks, which may be NULL, is the section's text in which it is
 * marked, kept in the same action; @revision as above.
 */
gboolean    rd_register_put_comment        (RdRegister *self, RdReviewItem *review, const RdReportComment *comment,
                                            const GPtrArray *blocks, int *revision, GError **error);

/* With the answers to it. Its mark in the text is harmless and goes when the section is next kept. */
gboolean    rd_register_remove_comment     (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* --- versions */

/* Keeps the report as it is now. @purpose is a code of rd_report_version_purposes; @out_id may be NULL. */
gboolean    rd_register_keep_version       (RdRegister *self, RdReviewItem *review, const char *name, const char *purpose, const char *note,
                                            char **out_id, GError **error);
gboolean    rd_register_edit_version       (RdRegister *self, RdReviewItem *review, const char *id, const char *name, const char *note, GError **error);
gboolean    rd_register_remove_version     (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* (transfer full) */
RdDocument *rd_register_get_version        (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* The report becomes that version; as it is now it is kept as a version too, in the same action. */
gboolean    rd_register_restore_version    (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* --- beside it */

/* New or changed; one that is there already is no error. */
gboolean    rd_register_put_report_term    (RdRegister *self, RdReviewItem *review, const char *kind, const char *text, const char *note, GError **error);
gboolean    rd_register_remove_report_term (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* What a check found may stay. */
gboolean    rd_register_put_waiver         (RdRegister *self, RdReviewItem *review, const char *section_id, const char *rule, const char *text,
                                            const char *reason, GError **error);
gboolean    rd_register_remove_waiver      (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* @text NULL or "" takes the answer away. */
gboolean    rd_register_put_marker_note    (RdRegister *self, RdReviewItem *review, int marker, const char *text, GError **error);

/* The board's own outlines (RD_ROWS_REPORT_TEMPLATES): new, or in the place of the one of that code. */
gboolean    rd_register_put_report_template    (RdRegister *self, const char *code, const char *label, const RdDocument *outline, GError **error);
gboolean    rd_register_remove_report_template (RdRegister *self, const char *code, GError **error);

G_END_DECLS
