/* rd-intake-item.h — a file with an agency's chronology that is to come in
 *
 * What the import assistant knows of one file: whether it could be read, whose it
 * is, which column is what, what is odd about its rows, what it would change.  All
 * that takes long goes on in a thread; meanwhile the item is busy and cannot be
 * changed.  Nothing is written.
 *
 * Properties, read-only: "state" (RdIntakeState as int; notified with every change of anything), "accessible-text".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-chronology-file.h"
#include "model/rd-intake-problem.h"

G_BEGIN_DECLS

typedef enum
{
  RD_INTAKE_WAITING,      /* for the files before it */
  RD_INTAKE_READING,      /* or being worked out */
  RD_INTAKE_FAILED,       /* cannot be read */
  RD_INTAKE_COLUMNS,      /* which column is what has to be said */
  RD_INTAKE_AGENCY,       /* whose it is has to be said */
  RD_INTAKE_AGAIN,        /* the very file was taken in before */
  RD_INTAKE_NOTHING,      /* it would change nothing */
  RD_INTAKE_READY,
  RD_INTAKE_DONE,         /* it is in */
} RdIntakeState;

#define RD_TYPE_INTAKE_ITEM (rd_intake_item_get_type ())
G_DECLARE_FINAL_TYPE (RdIntakeItem, rd_intake_item, RD, INTAKE_ITEM, GObject)

/* Not read yet. (transfer full) */
RdIntakeItem     *rd_intake_item_new           (RdRegister *reg, RdReviewItem *review, const char *path);

/* Begins to read it, again where it failed; "state" tells the end. */
void              rd_intake_item_read          (RdIntakeItem *self);

/* Ends whatever goes on; nothing of it counts. */
void              rd_intake_item_cancel        (RdIntakeItem *self);

const char       *rd_intake_item_get_path      (RdIntakeItem *self);
const char       *rd_intake_item_get_name      (RdIntakeItem *self);
RdIntakeState     rd_intake_item_get_state     (RdIntakeItem *self);
gboolean          rd_intake_item_is_busy       (RdIntakeItem *self);
const char       *rd_intake_item_get_fault     (RdIntakeItem *self);     /* in words; NULL where it did not fail */

/* NULL until it is read. (transfer none): not to be looked into while it is busy, but for its tables and name. */
const RdChronologyFile       *rd_intake_item_get_file       (RdIntakeItem *self);
const RdColumnMap            *rd_intake_item_get_map        (RdIntakeItem *self);   /* as it was chosen last */
const RdChronologyDifference *rd_intake_item_get_difference (RdIntakeItem *self);   /* NULL: not worked out */

/* --- whose it is */

const char       *rd_intake_item_get_agency_id (RdIntakeItem *self);     /* NULL: none, or one that is new */
const char       *rd_intake_item_get_new_agency (RdIntakeItem *self);    /* its name; NULL: none */
char             *rd_intake_item_propose_agency (RdIntakeItem *self);    /* a name for a new one. (transfer full) */
void              rd_intake_item_set_agency    (RdIntakeItem *self, const char *agency_id);
void              rd_intake_item_set_new_agency (RdIntakeItem *self, const char *name);

/* Whether it is the corrected version of what the agency sent before; and which files those are. */
gboolean          rd_intake_item_has_earlier   (RdIntakeItem *self);
gboolean          rd_intake_item_is_correction (RdIntakeItem *self);
void              rd_intake_item_set_correction (RdIntakeItem *self, gboolean is_correction);

/* --- which column is what */

/* The column @i of the map. Two columns cannot both be the date, the end date or the time: the other lets go of it. */
void              rd_intake_item_set_field     (RdIntakeItem *self, guint i, RdColumnField field);

/* Another table of the file, or other headings in it (0: there are none). FALSE where there is nothing. */
gboolean          rd_intake_item_set_table     (RdIntakeItem *self, guint table);
gboolean          rd_intake_item_set_heading   (RdIntakeItem *self, guint row);

/* --- what is odd */

GListModel       *rd_intake_item_get_problems  (RdIntakeItem *self);     /* of RdIntakeProblem. (transfer none) */
guint             rd_intake_item_count_open    (RdIntakeItem *self);

/* As typed. FALSE where it is not understood. */
gboolean          rd_intake_item_mend          (RdIntakeItem *self, RdIntakeProblem *problem, const char *text);
void              rd_intake_item_leave         (RdIntakeItem *self, RdIntakeProblem *problem, gboolean is_left);

/* Whether there are dates that could be month/day, and whether they are taken so. */
gboolean          rd_intake_item_has_doubtful_order (RdIntakeItem *self);
gboolean          rd_intake_item_is_month_first (RdIntakeItem *self);
void              rd_intake_item_set_month_first (RdIntakeItem *self, gboolean month_first);

/* It is in. */
void              rd_intake_item_set_done      (RdIntakeItem *self);

/* The register has changed: whether it is in, whose it is and what it would change is looked at again. */
void              rd_intake_item_refresh       (RdIntakeItem *self);

G_END_DECLS
