/* rd-intake.h — files with agencies' chronologies that are to come in together
 *
 * Files are read one after the other; those that are ready come in as one action.
 *
 * Signals: "changed" (something about one of them, or about what goes on).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-intake-item.h"

G_BEGIN_DECLS

#define RD_TYPE_INTAKE (rd_intake_get_type ())
G_DECLARE_FINAL_TYPE (RdIntake, rd_intake, RD, INTAKE, GObject)

/* (transfer full) */
RdIntake   *rd_intake_new          (RdRegister *reg, RdReviewItem *review);

GListModel *rd_intake_get_items    (RdIntake *self);      /* of RdIntakeItem. (transfer none) */

/* Reads a file, unless it is among them. FALSE where it is. */
gboolean    rd_intake_add          (RdIntake *self, const char *path);
void        rd_intake_remove       (RdIntake *self, RdIntakeItem *item);

/* Ends all that goes on. */
void        rd_intake_cancel       (RdIntake *self);

guint       rd_intake_count        (RdIntake *self, RdIntakeState state);

/* The other file that holds the same, or corrects the same earlier one; NULL: none. Only one of them can come in. (transfer none) */
RdIntakeItem *rd_intake_find_rival (RdIntake *self, RdIntakeItem *item);

/* How many would come in now: ready and without rivals before them. */
guint       rd_intake_count_ready  (RdIntake *self);

/* What came in last. */
typedef struct
{
  guint n_files;
  guint n_added;
  guint n_changed;
  guint n_removed;
} RdIntakeTotals;

/* All that are ready, as one action. @progress, which may be NULL, is told entries done and in all. */
void        rd_intake_import       (RdIntake *self, RdProgressFunc progress, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data);
gboolean    rd_intake_import_finish (RdIntake *self, GAsyncResult *result, RdIntakeTotals *out, GError **error);

G_END_DECLS
