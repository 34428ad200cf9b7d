/* rd-agenda-list.h — open deadlines grouped by day, with a heading for each
 *
 * A GListModel of RdAgendaEntry made from a GListModel of RdDeadlineItem: the
 * overdue ones first, then those on hold whose date has passed, then day by
 * day.  What is met, not needed or waiting has no place in it.  It splices only
 * what differs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "views/dashboard/rd-agenda-entry.h"

G_BEGIN_DECLS

#define RD_TYPE_AGENDA_LIST (rd_agenda_list_get_type ())
G_DECLARE_FINAL_TYPE (RdAgendaList, rd_agenda_list, RD, AGENDA_LIST, GObject)

RdAgendaList *rd_agenda_list_new       (void);

/* @model may be NULL. */
void          rd_agenda_list_set_model (RdAgendaList *self, GListModel *model);
void          rd_agenda_list_set_today (RdAgendaList *self, RdDay today);

G_END_DECLS
