/* rd-agenda-entry.h — a line of the agenda: the heading of a day, or a deadline on it
 *
 * Immutable.  Properties, read-only: "heading" (string; NULL for a deadline),
 * "deadline" (RdDeadlineItem; NULL for a heading), "accessible-text".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-deadline-item.h"

G_BEGIN_DECLS

/* Where a line stands.  Groups come in this order, days within RD_AGENDA_DAY. */
typedef enum
{
  RD_AGENDA_OVERDUE,
  RD_AGENDA_HELD,      /* on hold, and its date has passed */
  RD_AGENDA_DAY,
} RdAgendaGroup;

typedef struct
{
  RdAgendaGroup group;
  RdDay         day;   /* RD_DAY_NONE unless the group is RD_AGENDA_DAY */
} RdAgendaPlace;

#define RD_TYPE_AGENDA_ENTRY (rd_agenda_entry_get_type ())
G_DECLARE_FINAL_TYPE (RdAgendaEntry, rd_agenda_entry, RD, AGENDA_ENTRY, GObject)

RdAgendaEntry  *rd_agenda_entry_new_heading  (RdAgendaPlace place, RdDay today);
RdAgendaEntry  *rd_agenda_entry_new_deadline (RdAgendaPlace place, RdDeadlineItem *deadline);

/* (transfer none); NULL for a heading */
RdDeadlineItem *rd_agenda_entry_get_deadline (RdAgendaEntry *self);
const char     *rd_agenda_entry_get_heading  (RdAgendaEntry *self);

/* Whether both show the same. */
gboolean        rd_agenda_entry_equal        (RdAgendaEntry *a, RdAgendaEntry *b);

G_END_DECLS
