/* rd-entry-filter-bar.h — the filters of the chronology's page: a chip for each condition
 *
 * Signal "changed": another filter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/chronology/rd-entry-filter.h"
#include "model/rd-register.h"
#include "views/chronology/rd-entry-look.h"

G_BEGIN_DECLS

#define RD_TYPE_ENTRY_FILTER_BAR (rd_entry_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (RdEntryFilterBar, rd_entry_filter_bar, RD, ENTRY_FILTER_BAR, GtkWidget)

GtkWidget     *rd_entry_filter_bar_new        (void);

/* The register and the review may be NULL. */
void           rd_entry_filter_bar_set_review (RdEntryFilterBar *self, RdRegister *reg, RdReviewItem *review, RdEntryLook *look);

/* What can be chosen is another; what is chosen stays. */
void           rd_entry_filter_bar_refresh    (RdEntryFilterBar *self);

/* What the chips say, without a search. (transfer full) */
RdEntryFilter *rd_entry_filter_bar_get        (RdEntryFilterBar *self);

/* Without a signal. */
void           rd_entry_filter_bar_clear      (RdEntryFilterBar *self);

/* Exactly the entries of that import, of that episode, or with these ids; NULL: any. With a signal. */
void           rd_entry_filter_bar_only_import  (RdEntryFilterBar *self, const char *import_id, const char *file);
void           rd_entry_filter_bar_only_episode (RdEntryFilterBar *self, const char *episode_id);
void           rd_entry_filter_bar_only_agency  (RdEntryFilterBar *self, const char *agency_id);

/* "411 entries", "12 of 411 entries". */
void           rd_entry_filter_bar_say_count  (RdEntryFilterBar *self, guint shown, gint64 all);

G_END_DECLS
