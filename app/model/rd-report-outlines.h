/* rd-report-outlines.h — the outlines that a report can be begun from
 *
 * Those that come with the program (resources/templates/reports), as their framework offers them, and the board’s
 * own, which take the place of those with the same code or stand beside them.  An outline is a document: sections
 * with guidance and how many words they should have, figures where they belong.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-register-report.h"

G_BEGIN_DECLS

/* The message has the code, or the file’s last name, between “ ”. */
#define RD_REPORT_OUTLINE_ERROR (rd_report_outline_error_quark ())
typedef enum
{
  RD_REPORT_OUTLINE_ERROR_UNKNOWN,     /* no outline of that code */
  RD_REPORT_OUTLINE_ERROR_FILE,        /* not an outline: what is wrong, with the line */
  RD_REPORT_OUTLINE_ERROR_EMPTY,       /* no section, or more than RD_SECTIONS_MAX */
  RD_REPORT_OUTLINE_ERROR_NAMES,       /* a title or a guidance names somebody of the review */
} RdReportOutlineError;
GQuark      rd_report_outline_error_quark (void);

typedef struct
{
  char     *code;         /* "full" */
  char     *label;        /* "Full report" */
  char     *purpose;      /* a sentence: when to take it; NULL for the board’s own */
  gboolean  is_own;       /* the board’s */
  gboolean  is_shipped;   /* one of that code comes with the program */
} RdReportOutline;

void             rd_report_outline_free     (RdReportOutline *self);   /* NULL is fine */

/* What is offered for @review, the likeliest first; all of them where it is NULL.  The board’s further ones last, by
 * label. (transfer full): a GPtrArray that frees its elements.
 */
GPtrArray       *rd_report_outlines_list    (RdRegister *reg, RdReviewItem *review);

/* Of all that there are; NULL with RD_REPORT_OUTLINE_ERROR_UNKNOWN. (transfer full) */
RdReportOutline *rd_report_outline_find     (RdRegister *reg, const char *code, GError **error);

/* As it stands: its title is what kind of report it is. (transfer full) */
RdDocument      *rd_report_outline_load     (RdRegister *reg, const RdReportOutline *self, GError **error);

/* For a report of @review, with a title of its own: “Serious Case Review: Child C”. (transfer full) */
RdDocument      *rd_report_outline_load_for (RdRegister *reg, const RdReportOutline *self, RdReviewItem *review, GError **error);

/* The outline of the report of @review as one of the board’s own, one action: sections, guidance, headings and
 * figures, and nothing of what was written.  RD_REPORT_OUTLINE_ERROR_NAMES where a title or a guidance would take
 * somebody’s name into the board’s templates.
 */
gboolean         rd_report_outline_keep     (RdRegister *reg, RdReviewItem *review, const char *code, const char *label, GError **error);

/* --- files. Whatever is in them is checked against the grammar first. */

/* References to people, entries and findings, comments and ids are left out: they are of another register. (transfer full) */
RdDocument      *rd_report_outline_read_file  (const char *path, GError **error);
gboolean         rd_report_outline_write_file (const RdDocument *outline, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdReportOutline, rd_report_outline_free)

G_END_DECLS
