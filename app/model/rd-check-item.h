/* rd-check-item.h — one finding about a chronology: a duplicate, a conflict, a gap
 *
 * Immutable, with copies of the entries that it is about.  Its words are under the
 * names that were shown when it was made.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/chronology/rd-merge.h"

G_BEGIN_DECLS

typedef enum
{
  RD_CHECK_DUPLICATE,
  RD_CHECK_CONFLICT,
  RD_CHECK_GAP,
  RD_N_CHECKS,
} RdCheckKind;

#define RD_TYPE_CHECK_ITEM (rd_check_item_get_type ())
G_DECLARE_FINAL_TYPE (RdCheckItem, rd_check_item, RD, CHECK_ITEM, GObject)

/* Takes the texts and @entries, of RdEntry that it owns. (transfer full) */
RdCheckItem     *rd_check_item_new         (RdCheckKind kind, char *title, char *reason, GPtrArray *entries);

/* For one that is being made. */
void             rd_check_item_set_linked  (RdCheckItem *self, gboolean is_linked);
void             rd_check_item_take_sides  (RdCheckItem *self, char *a, char *b);
void             rd_check_item_set_gap     (RdCheckItem *self, const RdGap *gap);

const char      *rd_check_item_get_title   (RdCheckItem *self);      /* "Fri 20 May 2016: Police, School" */
const char      *rd_check_item_get_reason  (RdCheckItem *self);      /* "1 day apart; shared words: “smashed”" */
const GPtrArray *rd_check_item_get_entries (RdCheckItem *self);      /* RdEntry, in the order of the chronology */

/* Whether a duplicate has been linked as one event. */
gboolean         rd_check_item_is_linked   (RdCheckItem *self);

/* What the @i-th entry of a conflict says; NULL for the others. */
const char      *rd_check_item_get_side    (RdCheckItem *self, guint i);

/* The days of a gap; @out_agency_id, of the agency that recorded nothing, is NULL where none did. (transfer none)
 * FALSE for the others.
 */
gboolean         rd_check_item_get_gap     (RdCheckItem *self, RdDay *out_first, RdDay *out_last, const char **out_agency_id);

/* Whether it says the same of the same entries, as they are. */
gboolean         rd_check_item_equal       (RdCheckItem *self, RdCheckItem *other);

/* Whether it is about the same entries. */
gboolean         rd_check_item_is_about    (RdCheckItem *self, RdCheckItem *other);

G_END_DECLS
