/* rd-intake-item-private.h — what the two files of a file that is to come in share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-intake-item.h"
#include "model/rd-intake-job.h"

G_BEGIN_DECLS

/* (1) A job or a reading goes on while cancellable is there; meanwhile the item changes nothing of file.
 * (2) needs_map and needs_job say what has to be worked out when it ends; map is that which was chosen last.
 * (3) agency_id and new_agency are never both set.
 * (4) problems is of file->import; difference too, or NULL.
 */
struct _RdIntakeItem
{
  GObject                 parent_instance;

  /* Owned */
  RdRegister             *reg;
  RdReviewItem           *review;
  char                   *path;
  char                   *name;
  char                   *fault;
  char                   *agency_id;
  char                   *new_agency;
  RdChronologyFile       *file;
  RdColumnMap            *map;
  RdChronologyDifference *difference;
  GListStore             *problems;
  GArray                 *mends;
  GCancellable           *cancellable;

  guint                   n_open;
  gboolean                was_read;       /* or has failed */
  gboolean                needs_map;
  gboolean                needs_job;
  gboolean                is_correction;
  gboolean                is_guess;       /* is_correction is not the user's word */
  gboolean                month_first;
  gboolean                has_doubt;
  gboolean                is_done;
  gboolean                was_done;       /* it may be undone since */
};

/* Begins what has to be worked out, if anything; tells of every change. */
void rd_intake_item_work         (RdIntakeItem *self);

/* The agency is another: what else follows from that. */
void rd_intake_item_begin_agency (RdIntakeItem *self);

/* After a mend: of the entry, and of those below that have their date from it. */
void rd_intake_item_follow_mend  (RdIntakeItem *self, guint entry);

G_END_DECLS
