/* rd-chronology-view.c — the integrated chronology of a review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-chronology-view-private.h"

#include <glib/gi18n.h>

#include "model/rd-chronology-sheet.h"
#include "model/rd-framework-library.h"
#include "model/rd-naming-switch.h"
#include "model/rd-wording-chronology.h"
#include "views/chronology/rd-chronology-start.h"
#include "views/import/rd-import-chooser.h"
#include "widgets/rd-page-strip.h"
#include "widgets/rd-sheet-source.h"

static void sheet_source_init (RdSheetSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdChronologyView, rd_chronology_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RD_TYPE_SHEET_SOURCE, sheet_source_init))

/* Helpers */

gboolean
rd_chronology_view_may_change (RdChronologyView *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

void
rd_chronology_view_show_state (RdChronologyView *self)
{
  guint n = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
  gint64 all = self->list != NULL ? rd_entry_list_count_all (self->list) : 0;
  gboolean is_timeline = gtk_toggle_button_get_active (self->timeline_button);
  const char *page = n > 0 ? (is_timeline ? "timeline" : "rows") : all > 0 ? "nothing" : "empty";

  if (n == 0 && self->list != NULL && rd_entry_list_is_loading (self->list))
    page = "loading";
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (GTK_WIDGET (self->filters), all > 0 && (!self->folded || gtk_search_bar_get_search_mode (self->search_bar)));
  gtk_widget_set_visible (self->side, all > 0 && gtk_toggle_button_get_active (self->details_button));
  rd_entry_filter_bar_say_count (self->filters, n, all);
}

/* "3 entries chosen", or how far apart two of them are. */
static char *
word_chosen (RdChronologyView *self, guint n)
{
  g_autoptr (GPtrArray) entries = n == 2 ? rd_entry_selection_get_entries (self->selection, self->reg, 2) : NULL;
  g_autofree char *interval = NULL;
  RdWorkdays *workdays = rd_register_get_workdays (self->reg);
  const RdEntry *first, *second;

  if (entries == NULL || entries->len != 2 || entries->pdata[0] == NULL || entries->pdata[1] == NULL)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entry chosen", "%u entries chosen", n), n);
  first = entries->pdata[0];
  second = entries->pdata[1];
  interval = rd_wording_interval (first, second);
  if (interval == NULL)
    return g_strdup (_("2 entries chosen; one of them has no date"));
  if (workdays == NULL || first->sort_day == second->sort_day)
    return g_strdup_printf (_("Between the two: %s"), interval);
  /* Translators: "3 months 12 days (104 days)", a number of working days */
  return g_strdup_printf (_("Between the two: %1$s; %2$d working days"), interval,
                          ABS (rd_workdays_between (workdays, first->sort_day, second->sort_day)));
}

static void
show_chosen (RdChronologyView *self)
{
  guint n = self->selection != NULL ? rd_entry_selection_count (self->selection) : 0;
  g_autoptr (GPtrArray) entries = n == 1 ? rd_entry_selection_get_entries (self->selection, self->reg, 1) : NULL;
  g_autofree char *words = NULL;

  rd_entry_pane_set_entry (self->entry_pane, entries != NULL && entries->len == 1 ? entries->pdata[0] : NULL, n);
  if (entries != NULL && entries->len == 1 && entries->pdata[0] != NULL)
    rd_chronology_view_tell_timeline (self, rd_register_find_entry_number (self->reg, ((RdEntry *) entries->pdata[0])->id));
  words = n > 1 ? word_chosen (self, n) : NULL;
  rd_chosen_bar_say (self->chosen_bar, words);
  rd_chronology_view_update_actions (self);
}

RdEntryFilter *
rd_chronology_view_make_filter (RdChronologyView *self)
{
  RdEntryFilter *filter = rd_entry_filter_bar_get (self->filters);
  const char *search = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  filter->search = *search != '\0' ? g_strdup (search) : NULL;
  filter->order = self->order;
  return filter;
}

void
rd_chronology_view_refilter (RdChronologyView *self)
{
  g_autoptr (RdEntryFilter) filter = NULL;

  if (self->list == NULL)
    return;
  filter = rd_chronology_view_make_filter (self);
  rd_entry_look_set_search (self->look, filter->search);
  rd_entry_list_set_filter (self->list, filter);
  rd_chronology_view_update_timeline (self, filter);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.clear-filter", !rd_entry_filter_is_empty (filter));
  rd_chronology_view_show_state (self);
}

void
rd_chronology_view_show_side (RdChronologyView *self, const char *page)
{
  adw_view_stack_set_visible_child_name (self->side_stack, page);
  gtk_toggle_button_set_active (self->details_button, TRUE);
}

/* Callbacks */

static void
names_changed_cb (RdChronologyView *self)
{
  RdNamingMode mode = rd_naming_switch_get_mode (rd_naming_switch_get ());

  if (self->timeline_source != NULL)
    rd_review_timeline_set_naming (self->timeline_source, mode);
  /* Whom nobody has named is called by name all the same. */
  if (mode == RD_NAMING_PSEUDONYMS && self->review != NULL && gtk_widget_get_mapped (GTK_WIDGET (self))
      && rd_review_item_get_rows (self->review, RD_ROWS_PEOPLE)->len == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                _("Nobody is recorded under People yet, so names stay as they are written."));
}

static void
items_changed_cb (RdChronologyView *self)
{
  rd_chronology_view_show_state (self);
  show_chosen (self);
}

static void
selection_changed_cb (RdChronologyView *self)
{
  show_chosen (self);
}

/* Something has changed in the register; the list and the look follow by themselves. */
static void
register_changed_cb (RdChronologyView *self)
{
  rd_chronology_view_show_state (self);
  show_chosen (self);
  rd_evidence_pane_refresh (self->evidence_pane);
  rd_chronology_view_update_menus (self);
}

static void
filter_changed_cb (RdChronologyView *self)
{
  rd_chronology_view_refilter (self);
}

static void
search_mode_cb (RdChronologyView *self)
{
  rd_chronology_view_show_state (self);
}

static void
details_toggled_cb (RdChronologyView *self)
{
  rd_chronology_view_show_state (self);
}

static void
activated_cb (RdChronologyView *self)
{
  rd_chronology_view_show_side (self, "entry");
  rd_entry_pane_take_focus (self->entry_pane);
}

static void
look_changed_cb (RdChronologyView *self)
{
  rd_entry_pane_refresh (self->entry_pane);
  rd_entry_filter_bar_refresh (self->filters);
  rd_episodes_pane_refresh (self->episodes_pane);
  rd_evidence_pane_refresh (self->evidence_pane);
  rd_checks_pane_refresh (self->checks_pane);
  rd_chronology_view_update_menus (self);
}

static void
show_entry_cb (RdChronologyView *self, const char *id)
{
  rd_chronology_view_show_entry (self, id);
}

/* The entries that a file brought. */
static void
show_import_cb (RdChronologyView *self, const char *id)
{
  const RdChronologyImport *import = rd_review_item_find_row (self->review, RD_ROWS_CHRONOLOGY_IMPORTS, id);

  if (import != NULL)
    rd_entry_filter_bar_only_import (self->filters, id, import->file);
}

static void
import_log_cb (RdChronologyView *self, const char *id)
{
  rd_chronology_view_show_side (self, "checks");
  rd_checks_pane_show_import (self->checks_pane, id);
}

static void
show_episode_cb (RdChronologyView *self, const char *id)
{
  rd_entry_filter_bar_only_episode (self->filters, id);
}

static void
gather_cb (RdChronologyView *self, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "chronology.episode", "s", id);
}

static void
gather_evidence_cb (RdChronologyView *self, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "chronology.evidence", "s", id);
}

/* At first the table has all that the pane beside it does not need: once both have their places. */
static gboolean
placed_cb (gpointer user_data)
{
  RdChronologyView *self = user_data;
  int most;

  self->place_source = 0;
  g_object_get (self->paned, "max-position", &most, NULL);
  if (self->folded || most <= 0 || !gtk_widget_get_mapped (self->side))
    return G_SOURCE_REMOVE;
  self->is_placed = TRUE;
  gtk_paned_set_position (self->paned, most);
  return G_SOURCE_REMOVE;
}

static void
place_cb (RdChronologyView *self)
{
  if (!self->is_placed && self->place_source == 0)
    self->place_source = g_idle_add (placed_cb, self);
}

/* A table to be exported, printed or copied: what is shown, under pseudonyms unless names are shown */

static RdSheet *
rd_chronology_view_make_sheet (RdSheetSource *source, gboolean chosen)
{
  RdChronologyView *self = RD_CHRONOLOGY_VIEW (source);
  g_autoptr (RdEntryFilter) filter = NULL;
  g_autoptr (RdChronologySource) entries = NULL;
  RdChronologyOrder order = { .with_real_names = FALSE };

  if (self->list == NULL)
    return NULL;
  filter = chosen && rd_entry_selection_count (self->selection) > 0 ? rd_entry_filter_new () : rd_chronology_view_make_filter (self);
  if (chosen && rd_entry_selection_count (self->selection) > 0)
    filter->entries = rd_chronology_view_list_chosen (self);
  order.filter = filter;
  entries = rd_chronology_source_new (self->reg, self->review, &order, NULL);
  return entries != NULL ? rd_chronology_source_make_sheet (entries, NULL, NULL, NULL) : NULL;
}

static void
sheet_source_init (RdSheetSourceInterface *iface)
{
  iface->make_sheet = rd_chronology_view_make_sheet;
}

/* Files that were dropped on the page. */
static void
dropped_cb (GtkWidget *widget, const char * const *paths)
{
  RdChronologyView *self = RD_CHRONOLOGY_VIEW (widget);

  if (rd_chronology_view_may_change (self))
    gtk_widget_activate_action (widget, "win.import-chronology-files", "(s^as)",
                                rd_review_item_get_reference (self->review), paths);
}

/* GObject overrides */

static void
set_list (RdChronologyView *self, RdEntryList *list)
{
  rd_chronology_view_close_timeline (self);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  rd_entry_table_set_selection (self->table, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->list);
  if (list == NULL)
    return;
  self->list = list;
  self->selection = rd_entry_selection_new (list);
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (items_changed_cb), self);
  g_signal_connect_swapped (list, "notify::loading", G_CALLBACK (items_changed_cb), self);
  g_signal_connect_swapped (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  rd_entry_table_set_selection (self->table, self->selection);
}

static void
rd_chronology_view_dispose (GObject *object)
{
  RdChronologyView *self = RD_CHRONOLOGY_VIEW (object);

  g_clear_handle_id (&self->place_source, g_source_remove);
  g_clear_object (&self->register_signals);
  if (self->table != NULL)
    set_list (self, NULL);
  if (self->look != NULL)
    g_signal_handlers_disconnect_by_data (self->look, self);
  g_clear_pointer (&self->context_menu, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_CHRONOLOGY_VIEW);
  g_clear_object (&self->look);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_chronology_view_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, box);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, names_switch);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, import_button);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, details_button);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, add_button);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, search_bar);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, filters);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, paned);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, stack);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, table_button);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, timeline_button);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, timeline);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, table);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, side);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, side_stack);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, entry_pane);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, episodes_pane);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, evidence_pane);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, checks_pane);
  gtk_widget_class_bind_template_child (widget_class, RdChronologyView, chosen_bar);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, details_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, rd_chronology_view_timeline_toggled);
  gtk_widget_class_bind_template_callback (widget_class, rd_chronology_view_timeline_selected);
  gtk_widget_class_bind_template_callback (widget_class, rd_chronology_view_timeline_activated);
  gtk_widget_class_bind_template_callback (widget_class, rd_chronology_view_show_gaps);
  gtk_widget_class_bind_template_callback (widget_class, place_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_entry_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_import_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_log_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_episode_cb);
  gtk_widget_class_bind_template_callback (widget_class, gather_cb);
  gtk_widget_class_bind_template_callback (widget_class, gather_evidence_cb);
}

static void
rd_chronology_view_class_init (RdChronologyViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_chronology_view_dispose;
  rd_chronology_view_install_actions (widget_class);
  rd_chronology_view_install_context (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (RD_TYPE_CHRONOLOGY_START);
  g_type_ensure (RD_TYPE_CHECKS_PANE);
  g_type_ensure (RD_TYPE_CHOSEN_BAR);
  g_type_ensure (RD_TYPE_ENTRY_FILTER_BAR);
  g_type_ensure (RD_TYPE_EPISODES_PANE);
  g_type_ensure (RD_TYPE_EVIDENCE_PANE);
  g_type_ensure (RD_TYPE_NAMING_TOGGLE);
  g_type_ensure (RD_TYPE_PAGE_STRIP);
  g_type_ensure (RD_TYPE_TIMELINE_VIEW);
  g_type_ensure (RD_TYPE_ENTRY_PANE);
  g_type_ensure (RD_TYPE_ENTRY_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/chronology/rd-chronology-view.ui");
  bind_children (widget_class);
}

static void
rd_chronology_view_init (RdChronologyView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->look = rd_entry_look_new ();
  g_signal_connect_swapped (self->look, "changed", G_CALLBACK (look_changed_cb), self);
  rd_entry_table_set_look (self->table, self->look);
  rd_chronology_view_catch_keys (self);
  rd_chronology_view_open_context (self);
  rd_import_chooser_take_drops (GTK_WIDGET (self), dropped_cb);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns", rd_entry_table_get_actions (self->table));
  rd_chronology_view_make_menus (self);
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (register_changed_cb), self);
  g_signal_connect_object (rd_naming_switch_get (), "notify::pseudonyms", G_CALLBACK (names_changed_cb), self, G_CONNECT_SWAPPED);
  rd_chronology_view_update_actions (self);
}

/* Public API */

GtkWidget *
rd_chronology_view_new (void)
{
  return g_object_new (RD_TYPE_CHRONOLOGY_VIEW, NULL);
}

void
rd_chronology_view_set_review (RdChronologyView *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_CHRONOLOGY_VIEW (self));

  if (self->reg == reg && self->review == review)
    return;
  set_list (self, NULL);
  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  /* First the look: it has read what has changed when the others ask it. */
  rd_entry_look_set_review (self->look, reg, review);
  rd_entry_filter_bar_set_review (self->filters, reg, review, self->look);
  rd_entry_pane_set_review (self->entry_pane, reg, review, self->look);
  rd_episodes_pane_set_review (self->episodes_pane, reg, review, self->look);
  rd_evidence_pane_set_review (self->evidence_pane, reg, review, self->look);
  rd_checks_pane_set_review (self->checks_pane, reg, review, self->look);
  rd_chronology_view_update_menus (self);
  if (reg != NULL && review != NULL)
    set_list (self, rd_entry_list_new (reg, review));
  /* After the list: it has followed when the page says how much there is. */
  g_signal_group_set_target (self->register_signals, reg);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  rd_chronology_view_refilter (self);
  rd_chronology_view_show_state (self);
  show_chosen (self);
}

void
rd_chronology_view_set_folded (RdChronologyView *self, gboolean folded)
{
  g_return_if_fail (RD_IS_CHRONOLOGY_VIEW (self));

  if (self->folded == folded)
    return;
  self->folded = folded;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->paned), folded ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  rd_naming_toggle_set_folded (self->names_switch, folded);
  if (folded)
    gtk_toggle_button_set_active (self->details_button, FALSE);
  rd_chronology_view_update_actions (self);
  rd_chronology_view_show_state (self);
}

void
rd_chronology_view_show_entry (RdChronologyView *self, const char *id)
{
  guint position;

  g_return_if_fail (RD_IS_CHRONOLOGY_VIEW (self) && id != NULL);

  if (self->list == NULL)
    return;
  if (rd_entry_list_find (self->list, id) == GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self), "page.clear-filter", NULL);
  position = rd_entry_selection_choose (self->selection, id);
  rd_entry_table_show_row (self->table, position, FALSE);
  rd_chronology_view_show_side (self, "entry");
}

GtkWidget *
rd_chronology_view_get_table (RdChronologyView *self)
{
  g_return_val_if_fail (RD_IS_CHRONOLOGY_VIEW (self), NULL);

  return GTK_WIDGET (self->table);
}
