/* rd-chronology-view-private.h — the parts of the chronology's page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "model/rd-entry-list.h"
#include "model/rd-review-timeline.h"
#include "views/chronology/rd-chosen-bar.h"
#include "views/chronology/rd-chronology-view.h"
#include "views/chronology/rd-checks-pane.h"
#include "views/chronology/rd-entry-filter-bar.h"
#include "views/chronology/rd-entry-look.h"
#include "views/chronology/rd-entry-pane.h"
#include "views/chronology/rd-entry-selection.h"
#include "views/chronology/rd-entry-table.h"
#include "views/chronology/rd-episodes-pane.h"
#include "views/chronology/rd-evidence-pane.h"
#include "widgets/rd-naming-toggle.h"
#include "widgets/rd-timeline-view.h"

G_BEGIN_DECLS

/* (1) list and selection are both there where a review is shown, else both NULL.
 * (2) The filter of list is always that of the chips, the search and order together.
 */
struct _RdChronologyView
{
  GtkWidget         parent_instance;

  /* Owned */
  RdRegister       *reg;
  RdReviewItem     *review;
  RdEntryList      *list;
  RdEntrySelection *selection;
  RdEntryLook      *look;
  RdReviewTimeline *timeline_source;   /* NULL until the timeline was asked for */
  GSignalGroup     *register_signals;
  RdEntryOrder      order;
  GtkWidget        *context_menu;      /* a GtkPopoverMenu, whose parent is the view */

  /* Template children */
  GtkWidget        *box;
  RdNamingToggle   *names_switch;
  GtkWidget        *import_button;
  GtkToggleButton  *details_button;
  GtkMenuButton    *add_button;
  GtkMenuButton    *menu_button;
  GtkSearchBar     *search_bar;
  GtkSearchEntry   *search_entry;
  RdEntryFilterBar *filters;
  GtkPaned         *paned;
  GtkStack         *stack;
  GtkToggleButton  *table_button;
  GtkToggleButton  *timeline_button;
  RdTimelineView   *timeline;
  RdEntryTable     *table;
  GtkWidget        *side;
  AdwViewStack     *side_stack;
  RdEntryPane      *entry_pane;
  RdEpisodesPane   *episodes_pane;
  RdEvidencePane   *evidence_pane;
  RdChecksPane     *checks_pane;
  RdChosenBar      *chosen_bar;

  gboolean          folded;
  gboolean          is_telling;     /* the selection goes from table to timeline, or back */
  guint             place_source;
  gboolean          is_placed;      /* the pane beside the table has its first width */
};

gboolean rd_chronology_view_may_change   (RdChronologyView *self);

/* The ids of what is chosen. (transfer full) */
char   **rd_chronology_view_list_chosen  (RdChronologyView *self);

/* The chips, the search or the order say something else. */
void     rd_chronology_view_refilter     (RdChronologyView *self);

/* Shows the page of the pane beside the table: "entry", "episodes", "evidence", "checks". */
void     rd_chronology_view_show_side    (RdChronologyView *self, const char *page);

/* The timeline beside the table: shown with the same filter, names and selection. */
void     rd_chronology_view_update_timeline (RdChronologyView *self, const RdEntryFilter *filter);
void     rd_chronology_view_tell_timeline (RdChronologyView *self, gint64 number);
void     rd_chronology_view_close_timeline (RdChronologyView *self);
void     rd_chronology_view_timeline_toggled (RdChronologyView *self);
void     rd_chronology_view_timeline_selected (RdChronologyView *self);
void     rd_chronology_view_timeline_activated (RdChronologyView *self);
void     rd_chronology_view_show_gaps    (RdChronologyView *self);

/* Which of the states of the page it is. */
void     rd_chronology_view_show_state   (RdChronologyView *self);

/* The filter of chips, search and order. (transfer full) */
RdEntryFilter *rd_chronology_view_make_filter (RdChronologyView *self);

/* The menu of the page: columns and order. */
void     rd_chronology_view_make_menus   (RdChronologyView *self);

/* The menus that depend on what the review has. */
void     rd_chronology_view_update_menus (RdChronologyView *self);

/* What can be done with the entries that are chosen. (transfer full) */
GMenuModel *rd_chronology_view_make_context_menu (RdChronologyView *self);

/* For class_init and init: the menu where the pointer is, and evidence for findings. */
void     rd_chronology_view_install_context (GtkWidgetClass *widget_class);
void     rd_chronology_view_open_context    (RdChronologyView *self);

/* For class_init and init: what can be done on the page. */
void     rd_chronology_view_install_actions (GtkWidgetClass *widget_class);
void     rd_chronology_view_update_actions  (RdChronologyView *self);

/* The keys that a paned would take for itself. */
void     rd_chronology_view_catch_keys      (RdChronologyView *self);

G_END_DECLS
