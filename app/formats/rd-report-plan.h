/* rd-report-plan.h — what has to be known of a report before its first word is written
 *
 * Numbers and anchors of the headings, where comments begin and end, how wide a table's
 * columns are.  Private to the writers of reports in app/formats.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-report-file.h"

G_BEGIN_DECLS

/* The deepest that a word processor and a web page both know. */
#define RD_REPORT_HEADING_MAX  6

/* The table of contents goes down to the second level, or to the third where a section is so deep. */
#define RD_REPORT_CONTENTS_LEAST 2
#define RD_REPORT_CONTENTS_MAX   3

/* A section's title or a heading within it. */
typedef struct
{
  char *text;
  char *number;        /* of a section: "2.3"; of a heading within one NULL */
  char *anchor;        /* "section-3", "heading-7": letters, digits and "-", once in a document */
  const char *id;      /* of the first section that has it; else NULL. Borrowed */
  int   level;         /* 1–6 */
} RdReportHeading;

/* The runs on which a comment stands; a comment in a footnote stands on the note's mark, one that reaches from
 * the text into a table ends with the text, an answer stands where what it answers stands.
 */
typedef struct
{
  const RdDocumentComment *comment;
  const RdRun             *first, *last;    /* both NULL: it stands on the whole, which is beside the title */
  int                      parent;          /* in ranges: what it answers; -1: nothing */
  guint                    number;          /* 1 …, answers not counted: they have that of what they answer */
} RdReportRange;

/* The document is borrowed and stays as it is while the plan lives. */
typedef struct
{
  const RdDocument *document;
  GPtrArray        *headings;    /* RdReportHeading, in reading order */
  GPtrArray        *ranges;      /* RdReportRange: each comment, followed by the answers to it */
  guint             n_comments;  /* without answers */
  int               depth;       /* of the table of contents */
  GHashTable       *by_place;    /* RdSection or RdBlock → RdReportHeading */
  GHashTable       *by_id;       /* a section's id → RdReportHeading */
  GHashTable       *starts;      /* RdRun → GArray of guint: the ranges that begin there */
  GHashTable       *ends;
} RdReportPlan;

/* Without @with_comments no comment has a range. (transfer full) */
RdReportPlan          *rd_report_plan_new           (const RdDocument *document, gboolean with_comments);
void                   rd_report_plan_free          (RdReportPlan *self);

/* Of a section, or of a block that is a heading. (transfer none) */
const RdReportHeading *rd_report_plan_get_heading   (const RdReportPlan *self, gconstpointer place);

/* Where a reference to a section leads; NULL where there is none of that id. (transfer none) */
const RdReportHeading *rd_report_plan_find_section  (const RdReportPlan *self, const char *id);

/* RdReportHeading: those of the table of contents. (transfer container) */
GPtrArray             *rd_report_plan_list_contents (const RdReportPlan *self);

/* Indexes into ranges, or NULL; @run NULL: of those that stand on the whole. (transfer none) */
const GArray          *rd_report_plan_get_starts    (const RdReportPlan *self, const RdRun *run);
const GArray          *rd_report_plan_get_ends      (const RdReportPlan *self, const RdRun *run);

/* How @total is shared among the columns of a table, by what stands in them. (transfer full) */
guint                 *rd_report_plan_make_widths   (const RdBlock *table, guint total);

/* The size of a picture at 96 pixels an inch, made smaller to fit; in the unit of the bounds, of which an inch has @inch. */
void                   rd_report_plan_fit_picture   (const RdPicture *picture, guint inch, guint max_width, guint max_height,
                                                     guint *out_width, guint *out_height);

/* Whether what it says is read from the right: by its first letter. */
gboolean               rd_report_plan_is_rtl        (const char *text);
gboolean               rd_report_plan_are_runs_rtl  (const GPtrArray *runs);

/* "Note 3" from "Note %u"; whatever else stands in it stays as it is. (transfer full) */
char                  *rd_report_plan_fill_number   (const char *words, guint number);

/* "2026-11-26T09:30:00Z" where a comment's time is one, "" otherwise. (transfer full) */
char                  *rd_report_plan_make_time     (const char *made);

/* The first table with more columns than that, or NULL; @out_section is the section it is in. (transfer none) */
const RdBlock         *rd_report_plan_find_wide     (const RdReportPlan *self, guint n_columns, const RdSection **out_section);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdReportPlan, rd_report_plan_free)

G_END_DECLS
