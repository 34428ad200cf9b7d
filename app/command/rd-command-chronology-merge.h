/* rd-command-chronology-merge.h — chronology duplicates, conflicts, gaps, link, unlink
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command-output.h"
#include "core/chronology/rd-entry.h"

G_BEGIN_DECLS

extern const GOptionEntry rd_chronology_duplicates_options[], rd_chronology_gaps_options[];
extern const GOptionEntry rd_chronology_link_options[];

RdExit rd_chronology_duplicates (RdCall *call);
RdExit rd_chronology_conflicts  (RdCall *call);
RdExit rd_chronology_gaps       (RdCall *call);

/* --- rd-command-chronology-link.c */
RdExit rd_chronology_link       (RdCall *call);
RdExit rd_chronology_unlink     (RdCall *call);

/* An entry within another row: its id, agency, date, what happened, where it comes from. */
extern const RdColumn rd_chronology_entry_columns[];

G_END_DECLS
