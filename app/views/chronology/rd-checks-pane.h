/* rd-checks-pane.h — what is to be looked through in a chronology: duplicates, conflicts, gaps, imports
 *
 * Signals: "show-entry" (string: an id); "show-import" (string: an id): the entries of that file;
 * "counted": the lists may say something else.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-check-item.h"
#include "model/rd-register.h"
#include "views/chronology/rd-entry-look.h"

G_BEGIN_DECLS

#define RD_TYPE_CHECKS_PANE (rd_checks_pane_get_type ())
G_DECLARE_FINAL_TYPE (RdChecksPane, rd_checks_pane, RD, CHECKS_PANE, GtkWidget)

GtkWidget *rd_checks_pane_new         (void);

/* The register and the review may be NULL. */
void       rd_checks_pane_set_review  (RdChecksPane *self, RdRegister *reg, RdReviewItem *review, RdEntryLook *look);
void       rd_checks_pane_refresh     (RdChecksPane *self);

/* Goes to the log of imports and opens that one. */
void       rd_checks_pane_show_import (RdChecksPane *self, const char *import_id);

/* Whether another than the pane needs the lists: it looks then although it is not seen. */
void       rd_checks_pane_want        (RdChecksPane *self, gboolean is_wanted);

/* Of RdCheckItem; NULL without a review. (transfer none) */
GListModel *rd_checks_pane_get_list   (RdChecksPane *self, RdCheckKind kind);

G_END_DECLS
