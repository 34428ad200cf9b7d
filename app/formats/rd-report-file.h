/* rd-report-file.h — what the writers of reports are told beside the report
 *
 * One document gives the same structure and the same words in every kind of file
 * (rd-report-docx.h, rd-report-odt.h, rd-report-html.h), and the same bytes every time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"
#include "core/time/rd-day.h"

G_BEGIN_DECLS

#define RD_REPORT_FILE_ERROR (rd_report_file_error_quark ())
typedef enum
{
  RD_REPORT_FILE_ERROR_TOO_LARGE,   /* a table with more columns than the word processor knows */
  RD_REPORT_FILE_ERROR_WRITE,       /* it could not be put together */
} RdReportFileError;
GQuark rd_report_file_error_quark (void);

/* As many as Word has in a table. */
#define RD_REPORT_FILE_MAX_COLUMNS 63

/* The writers' own words in the report's language; all borrowed, none NULL. */
typedef struct
{
  const char *contents;     /* "Contents" */
  const char *page_of;      /* "Page %u of %u" */
  const char *notes;        /* "Notes": the heading of those at the end of a web page */
  const char *note;         /* "Note %u" */
  const char *back;         /* "Back to the text" */
  const char *comments;     /* "Comments" */
  const char *comment;      /* "Comment %u" */
  const char *resolved;     /* "Resolved" */
  const char *months[12];   /* "Jan" */
} RdReportWords;

typedef struct
{
  gboolean             with_comments;
  gboolean             with_contents;   /* a table of contents after the title */
  RdDay                day;             /* what the file says it was made on; RD_DAY_NONE: nothing */
  const RdReportWords *words;           /* borrowed */
} RdReportFileOptions;

G_END_DECLS
