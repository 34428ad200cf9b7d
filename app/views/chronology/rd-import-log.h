/* rd-import-log.h — the files that came into a chronology, and what was odd about them
 *
 * Signals: "show-import" (string: an id): its entries are wanted; "show-row" (string: an id,
 * int: a row): the entry of that row is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register-chronology.h"
#include "views/chronology/rd-entry-look.h"

G_BEGIN_DECLS

#define RD_TYPE_IMPORT_LOG (rd_import_log_get_type ())
G_DECLARE_FINAL_TYPE (RdImportLog, rd_import_log, RD, IMPORT_LOG, GtkWidget)

GtkWidget *rd_import_log_new        (void);

/* The register and the review may be NULL. */
void       rd_import_log_set_review (RdImportLog *self, RdRegister *reg, RdReviewItem *review, RdEntryLook *look);
void       rd_import_log_refresh    (RdImportLog *self);

/* Opens the row of an import. */
void       rd_import_log_show       (RdImportLog *self, const char *import_id);

G_END_DECLS
