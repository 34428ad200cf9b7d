/* rd-chronology-export.h — a chronology as a file, looked through before it is kept
 *
 * Snapshot on the main loop, writing in a thread.  A file under pseudonyms is
 * written beside its place, read again and held against the names of the
 * review's people; only then does it get its name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-chronology-sheet.h"
#include "model/rd-leak-scan.h"
#include "model/rd-sheet-file.h"

G_BEGIN_DECLS

typedef struct _RdChronologyExport RdChronologyExport;

/* RD_STORE_ERROR where the register cannot be read. (transfer full) */
RdChronologyExport *rd_chronology_export_new           (RdRegister *reg, RdReviewItem *review, const RdChronologyOrder *order, GError **error);
RdChronologyExport *rd_chronology_export_ref           (RdChronologyExport *self);
void                rd_chronology_export_unref         (RdChronologyExport *self);      /* NULL is fine */

const RdChronologySource *rd_chronology_export_get_source (const RdChronologyExport *self);

/* Thousandths of the work done. */
int                 rd_chronology_export_get_progress  (RdChronologyExport *self);

/* Blocks; from any thread.  RD_LEAK_ERROR where a name would leave, RD_SHEET_FILE_ERROR, RD_DRAW_ERROR_WRITE,
 * G_IO_ERROR_CANCELLED: what is at @path stays then.
 */
gboolean            rd_chronology_export_write         (RdChronologyExport *self, const char *path, RdSheetFileKind kind,
                                                        GCancellable *cancellable, GError **error);

void                rd_chronology_export_write_async   (RdChronologyExport *self, const char *path, RdSheetFileKind kind, GCancellable *cancellable,
                                                        GAsyncReadyCallback callback, gpointer user_data);
gboolean            rd_chronology_export_write_finish  (GAsyncResult *result, GError **error);

/* "Chronology SCR-2019-03.docx": the reference and nothing else of the case. (transfer full) */
char               *rd_chronology_export_propose_name  (RdReviewItem *review, RdSheetFileKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdChronologyExport, rd_chronology_export_unref)

G_END_DECLS
