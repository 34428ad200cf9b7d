/* rd-leak-scan.h — whether a real name would leave in a file (P11)
 *
 * The last look before a file under pseudonyms is kept: what was written is taken
 * apart again, parts, texts and properties, and held against every name of the
 * review's people.  What may stay is what the naming leaves on purpose: the month
 * of May, "the baby", and words of which the reviewer said that they mean nobody.
 *
 * A snapshot; it can be used in any thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/layout/rd-sheet.h"
#include "model/rd-naming.h"

G_BEGIN_DECLS

#define RD_LEAK_ERROR (rd_leak_error_quark ())
typedef enum
{
  RD_LEAK_ERROR_NAME,         /* the “pseudonym”, and where: never the name itself */
  RD_LEAK_ERROR_UNREADABLE,   /* the file could not be taken apart again */
} RdLeakError;
GQuark      rd_leak_error_quark (void);

typedef struct _RdLeakScan RdLeakScan;

/* (transfer full) */
RdLeakScan *rd_leak_scan_new    (RdReviewItem *review);
void        rd_leak_scan_free   (RdLeakScan *self);        /* NULL is fine */

/* Wherever these words stand together, they name no person: the name of an agency.  Before anything is scanned. */
void        rd_leak_scan_allow  (RdLeakScan *self, const char *phrase);

/* @where is a place in the user's words, for the message; NULL: none. */
gboolean    rd_leak_scan_text   (const RdLeakScan *self, const char *where, const char *text, GError **error);

/* Title, note, warning and cells; the message names column and row.  Headings and what is said before
 * the table are the program's own words.
 */
gboolean    rd_leak_scan_sheet  (const RdLeakScan *self, const RdSheet *sheet, GError **error);

/* A whole file as it was written, @ending "docx", "odt", "fodt", "xlsx", "csv", "html", "svg", "pdf".  @own is the program's own
 * text in it ("Page", headings), which may be somebody's name too and says nothing there; what came from the
 * register has to be looked at before.  Of a PDF only its properties can be read.
 */
gboolean    rd_leak_scan_bytes  (const RdLeakScan *self, GBytes *bytes, const char *ending, const char *own, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdLeakScan, rd_leak_scan_free)

G_END_DECLS
