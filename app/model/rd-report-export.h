/* rd-report-export.h — a report as a file, looked through before it is kept
 *
 * Made in two steps: first what will be in the file, which the user sees (RdReportSummary); then the file.  It is written beside its
 * place, read again and looked through for whom it is about, whatever the copy is for; only then it gets its name.  Copies are under
 * pseudonyms unless real names were asked for, and then they say so on every page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-report-check.h"
#include "model/rd-register-report.h"
#include "model/rd-report-pages.h"
#include "model/rd-report-preset.h"

G_BEGIN_DECLS

typedef enum
{
  RD_REPORT_FILE_DOCX,
  RD_REPORT_FILE_ODT,
  RD_REPORT_FILE_FODT,
  RD_REPORT_FILE_PDF,
  RD_REPORT_FILE_HTML,
  RD_N_REPORT_FILE_KINDS,
} RdReportFileKind;

/* By the ending of @path; RD_REPORT_EXPORT_ERROR_UNKNOWN_KIND. */
gboolean    rd_report_file_kind_from_path (const char *path, RdReportFileKind *out, GError **error);
const char *rd_report_file_kind_get_ending (RdReportFileKind kind);   /* "docx" */
const char *rd_report_file_kind_get_label  (RdReportFileKind kind);   /* "Word document" */

#define RD_REPORT_EXPORT_ERROR (rd_report_export_error_quark ())
typedef enum
{
  RD_REPORT_EXPORT_ERROR_UNKNOWN_KIND,   /* the name ends in none of .docx .odt .fodt .pdf .html */
  RD_REPORT_EXPORT_ERROR_COMMENTS,       /* such a copy has no comments */
  RD_REPORT_EXPORT_ERROR_RESPONSE,       /* such a copy does not have the board’s response */
  RD_REPORT_EXPORT_ERROR_BLOCKED,        /* it would tell whom it is about: rd_report_summary.problems say where */
} RdReportExportError;
GQuark      rd_report_export_error_quark (void);

/* What is asked for. */
typedef struct
{
  RdReportPreset preset;
  gboolean       with_real_names;
  gboolean       with_comments;
  gboolean       accessible_pdf;   /* a PDF by way of LibreOffice, tagged throughout; only where that is there */
  gboolean       with_response;    /* the board’s response and action plan at its end; of copies that take it */
  gboolean       is_preview;       /* only what will be in the file, which takes less time: it cannot be written */
} RdReportOrder;

/* One thing that keeps the file back. */
typedef struct
{
  char  *check;         /* id of the check */
  char  *what;          /* “a real name of “Mother””, never the name */
  gboolean may_stay;    /* where the reviewer looked at it and says so: RdReportWaiver */
  char  *where;         /* “section 3.2, paragraph 4” */
  char  *section_id;    /* NULL: the title */
  guint  paragraph;     /* RdParagraph.number */
  guint  start, end;    /* in characters */
} RdReportProblem;

/* What will be in the file. */
typedef struct
{
  char      *title;
  char      *notice;       /* on every page; NULL: none */
  guint      n_sections, n_words, n_notes, n_tables, n_figures, n_comments;
  guint      n_people;     /* who stand under pseudonyms; 0 with real names */
  guint      n_open_comments;   /* of the report: that are not resolved */
  guint      n_empty;      /* sections in which nothing stands */
  guint      n_warnings;   /* of the checks, that nobody said may stay; 0 with real names */
  gboolean   has_real_names;
  GPtrArray *left_out;     /* char *: titles of sections that are not in such a copy */
  GPtrArray *problems;     /* RdReportProblem: nothing is written while there is one */
} RdReportSummary;

typedef struct _RdReportExport RdReportExport;

/* Reads the register: on the main loop. NULL with RD_REGISTER_ERROR, RD_REPORT_EXPORT_ERROR_COMMENTS, _RESPONSE. (transfer full) */
RdReportExport        *rd_report_export_new         (RdRegister *reg, RdReviewItem *review, const RdReportOrder *order, GError **error);

/* A document of its own that is published beside the report: under pseudonyms, resolved, without figures that are drawn.  @document is taken;
 * @code is in the name of the file, "response".  Here too whatever would tell whom it is about blocks. (transfer full)
 */
RdReportExport        *rd_report_export_new_beside  (RdRegister *reg, RdReviewItem *review, RdDocument *document, const char *code);

/* A document of the board, looked through for the people of all its reviews. @document is taken; @stem: "annual-report-2018". (transfer full) */
RdReportExport        *rd_report_export_new_board   (RdRegister *reg, RdDocument *document, const char *stem);

RdReportExport        *rd_report_export_ref         (RdReportExport *self);
void                   rd_report_export_unref       (RdReportExport *self);

const RdReportSummary *rd_report_export_get_summary (const RdReportExport *self);

/* Whether it may leave: RD_REPORT_EXPORT_ERROR_BLOCKED. */
gboolean               rd_report_export_check       (const RdReportExport *self, GError **error);

/* As pages, for paper; it borrows from @self. (transfer full) */
RdReportPages         *rd_report_export_make_pages  (RdReportExport *self);

/* "scr-2019-01-report-panel.docx": without names. (transfer full) */
char                  *rd_report_export_make_name   (const RdReportExport *self, RdReportFileKind kind);

/* Whether the folders in which @path is, below the user’s own, have names that show whom the report is about.  They are not in the file, and nobody but who gets
 * the folder sees them: no reason to hold the file back, and one to say so.  FALSE with real names.
 */
gboolean               rd_report_export_is_folder_telling (const RdReportExport *self, const char *path);

/* Here and now, safe in any thread. RD_REPORT_EXPORT_ERROR_BLOCKED, RD_REPORT_SCAN_ERROR (the file or its name would tell),
 * RD_DRAW_ERROR_WRITE (it cannot be written), G_IO_ERROR_CANCELLED.  In each of these cases what is at @path stays as it was.
 */
gboolean               rd_report_export_write       (RdReportExport *self, const char *path, RdReportFileKind kind,
                                                     GCancellable *cancellable, GError **error);

/* The same in a thread of its own. */
void                   rd_report_export_write_async  (RdReportExport *self, const char *path, RdReportFileKind kind,
                                                      GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean               rd_report_export_write_finish (GAsyncResult *result, GError **error);

/* 0 … 100, of a writing that goes on. */
int                    rd_report_export_get_progress (RdReportExport *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdReportExport, rd_report_export_unref)

G_END_DECLS
