/* rd-chronology-actions.c — what can be done on the chronology's page
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-chronology-view-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "model/rd-wording.h"
#include "views/chronology/rd-chronology-export-window.h"
#include "views/chronology/rd-chronology-template-window.h"
#include "widgets/rd-sheet-source.h"

/* Helpers */

static void
fail (RdChronologyView *self, const GError *error)
{
  g_autofree char *words = rd_wording_error (error);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", words);
}

/* The entries that are chosen and are still there. (transfer full) */
static GPtrArray *
get_chosen (RdChronologyView *self)
{
  GPtrArray *entries = self->selection != NULL ? rd_entry_selection_get_entries (self->selection, self->reg, 0) : NULL;

  while (entries != NULL && g_ptr_array_remove (entries, NULL))
    continue;
  return entries;
}

char **
rd_chronology_view_list_chosen (RdChronologyView *self)
{
  g_autoptr (GPtrArray) entries = get_chosen (self);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    g_strv_builder_add (ids, ((RdEntry *) entries->pdata[i])->id);
  return g_strv_builder_end (ids);
}

/* Keeps @entries, or removes them, as one step. */
static gboolean
change (RdChronologyView *self, GPtrArray *entries, const char *code, gboolean is_removal)
{
  g_autofree RdEntryChange *changes = g_new (RdEntryChange, MAX (entries->len, 1));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < entries->len; i++)
    changes[i] = (RdEntryChange) { entries->pdata[i], is_removal };
  if (entries->len == 0 || rd_register_change_entries (self->reg, self->review, code, changes, entries->len, &error))
    return entries->len > 0;
  fail (self, error);
  return FALSE;
}

/* Sets a field of the reviewer's of all that is chosen. */
static void
mark (RdChronologyView *self, const char *name, const char *value)
{
  g_autoptr (GPtrArray) entries = get_chosen (self);

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    rd_record_set_text (entries->pdata[i], rd_record_find_field (&rd_entry_type, name), value);
  if (entries != NULL)
    change (self, entries, NULL, FALSE);
}

/* Actions */

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdChronologyView *self = RD_CHRONOLOGY_VIEW (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
clear_filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdChronologyView *self = RD_CHRONOLOGY_VIEW (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  rd_entry_filter_bar_clear (self->filters);
  rd_chronology_view_refilter (self);
}

static void
order_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const char * const names[] = { "time", "newest", "agency", "import", NULL };
  RdChronologyView *self = RD_CHRONOLOGY_VIEW (widget);

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], g_variant_get_string (parameter, NULL)))
      self->order = i;
  rd_chronology_view_refilter (self);
}

static void
details_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdChronologyView *self = RD_CHRONOLOGY_VIEW (widget);

  gtk_toggle_button_set_active (self->details_button, !gtk_toggle_button_get_active (self->details_button));
}

static void
significance_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *code = g_variant_get_string (parameter, NULL);

  mark (RD_CHRONOLOGY_VIEW (widget), "significance", *code != '\0' ? code : NULL);
}

static void
episode_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *id = g_variant_get_string (parameter, NULL);

  mark (RD_CHRONOLOGY_VIEW (widget), "episode_id", *id != '\0' ? id : NULL);
}

/* Each that has it not yet gets it as well. */
static void
tag_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdChronologyView *self = RD_CHRONOLOGY_VIEW (widget);
  g_autoptr (GPtrArray) entries = get_chosen (self);
  const char *tag = g_variant_get_string (parameter, NULL);

  for (guint i = entries != NULL ? entries->len : 0; i > 0; i--)
    {
      RdEntry *entry = entries->pdata[i - 1];
      g_auto (GStrv) tags = g_strsplit (entry->tags != NULL ? entry->tags : "", "\n", -1);
      char *longer = entry->tags != NULL ? g_strdup_printf ("%s\n%s", entry->tags, tag) : g_strdup (tag);

      if (g_strv_contains ((const char * const *) tags, tag))
        g_ptr_array_remove_index (entries, i - 1);
      else
        rd_record_set_text (entry, rd_record_find_field (&rd_entry_type, "tags"), longer);
      g_free (longer);
    }
  if (entries != NULL)
    change (self, entries, NULL, FALSE);
}

static void
new_episode_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdChronologyView *self = RD_CHRONOLOGY_VIEW (widget);

  rd_chronology_view_show_side (self, "episodes");
  rd_episodes_pane_add (self->episodes_pane);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdChronologyView *self = RD_CHRONOLOGY_VIEW (widget);
  g_autoptr (GPtrArray) entries = get_chosen (self);
  g_autofree char *words = NULL;

  if (entries == NULL || !change (self, entries, entries->len == 1 ? "entry-removed" : "entries-removed", TRUE))
    return;
  words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u entry removed.", "%u entries removed.", entries->len), entries->len);
  gtk_widget_activate_action (widget, "win.toast-undo", "s", words);
}

/* Keeps a new entry and goes to it. */
static void
add (RdChronologyView *self, const RdEntry *entry)
{
  g_autoptr (GError) error = NULL;

  if (!rd_register_put_entry (self->reg, self->review, entry, &error))
    {
      fail (self, error);
      return;
    }
  rd_chronology_view_show_entry (self, entry->id);
}

/* The same again as one entered by hand, to be changed; the reviewer's own stays with the first. */
static void
duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdChronologyView *self = RD_CHRONOLOGY_VIEW (widget);
  g_autoptr (GPtrArray) entries = get_chosen (self);
  g_autoptr (RdEntry) copy = NULL;

  if (entries == NULL || entries->len != 1)
    return;
  copy = rd_entry_copy (entries->pdata[0]);
  g_free (copy->id);
  copy->id = g_uuid_string_random ();
  g_clear_pointer (&copy->import_id, g_free);
  g_clear_pointer (&copy->analysis, g_free);
  g_clear_pointer (&copy->significance, g_free);
  g_clear_pointer (&copy->episode_id, g_free);
  g_clear_pointer (&copy->tags, g_free);
  copy->row = 0;
  copy->revision = 0;
  add (self, copy);
}

/* An entry by hand, of the agency whose id is given. */
static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdChronologyView *self = RD_CHRONOLOGY_VIEW (widget);
  const char *agency_id = g_variant_get_string (parameter, NULL);
  g_autoptr (RdEntry) entry = NULL;

  if (!rd_chronology_view_may_change (self))
    return;
  entry = rd_entry_new (rd_review_item_get_review (self->review)->id);
  g_free (entry->agency_id);
  entry->agency_id = g_strdup (agency_id);
  g_free (entry->event);
  entry->event = g_strdup (_("What happened"));
  add (self, entry);
  rd_entry_pane_edit (self->entry_pane, "event");
}

/* Within the day, whose entries are numbered through: the one that is chosen changes places with its neighbour. */
static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdChronologyView *self = RD_CHRONOLOGY_VIEW (widget);
  int by = g_str_equal (name, "chronology.earlier") ? -1 : 1;
  g_autoptr (GPtrArray) chosen = get_chosen (self);
  g_autoptr (GPtrArray) day = NULL;
  g_autoptr (GError) error = NULL;
  guint at = 0;

  if (chosen == NULL || chosen->len != 1 || !rd_chronology_view_may_change (self))
    return;
  day = rd_register_list_day (self->reg, self->review, chosen->pdata[0], &error);
  while (day != NULL && at < day->len && !g_str_equal (((const RdEntry *) day->pdata[at])->id, ((const RdEntry *) chosen->pdata[0])->id))
    at++;
  if (day == NULL || at + by >= day->len)
    return;
  for (guint i = 0; i < day->len; i++)
    ((RdEntry *) day->pdata[i])->position = (int) (i == at ? at + by : i == at + by ? at : i) + 1;
  change (self, day, "entries-ordered", FALSE);
}

static void
forward_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdChronologyView *self = RD_CHRONOLOGY_VIEW (widget);
  g_autofree char *action = g_strconcat ("win.", strchr (name, '.') + 1, "-chronology", NULL);

  if (self->review != NULL)
    gtk_widget_activate_action (widget, action, "s", rd_review_item_get_reference (self->review));
}

/* What is shown, or what is chosen of it. */
static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdChronologyView *self = RD_CHRONOLOGY_VIEW (widget);
  g_auto (GStrv) ids = rd_chronology_view_list_chosen (self);

  if (self->list != NULL)
    rd_chronology_export_window_present (widget, self->reg, self->review, rd_entry_list_get_filter (self->list),
                                         *ids != NULL ? (const char * const *) ids : NULL);
}

static void
template_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdChronologyView *self = RD_CHRONOLOGY_VIEW (widget);

  if (self->review != NULL)
    rd_chronology_template_window_present (widget, self->reg, self->review);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_sheet_source_copy_and_say (RD_SHEET_SOURCE (widget));
}

static void
swap_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdChronologyView *self = RD_CHRONOLOGY_VIEW (widget);
  gboolean is_timeline = gtk_toggle_button_get_active (self->timeline_button);

  gtk_toggle_button_set_active (is_timeline ? self->table_button : self->timeline_button, TRUE);
}

static void
episodes_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_chronology_view_show_side (RD_CHRONOLOGY_VIEW (widget), "episodes");
}

static void
checks_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_chronology_view_show_side (RD_CHRONOLOGY_VIEW (widget), "checks");
}

/* What happened, of the entry that is chosen, to be typed in. */
static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdChronologyView *self = RD_CHRONOLOGY_VIEW (widget);

  rd_chronology_view_show_side (self, "entry");
  rd_entry_pane_edit (self->entry_pane, "event");
}

/* In a folded window these keys lead back to the list; there the menu has the order within the day. */
static gboolean
move_key_cb (GtkWidget *widget, GVariant *name, gpointer user_data)
{
  if (RD_CHRONOLOGY_VIEW (widget)->folded)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_activate_action (widget, g_variant_get_string (name, NULL), NULL);
}

/* For the view */

static const char * const changing[] = {
  "chronology.significance", "chronology.evidence", "chronology.episode", "chronology.tag", "chronology.remove", "chronology.duplicate",
  "chronology.earlier", "chronology.later", "chronology.add", "chronology.import", "chronology.new-episode", "chronology.new-finding",
};

/* The last of them need nothing chosen. */
#define N_WITHOUT_CHOICE 4

void
rd_chronology_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "page.clear-filter", NULL, clear_filter_action);
  gtk_widget_class_install_action (widget_class, "page.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "page.copy", NULL);
  gtk_widget_class_install_action (widget_class, "chronology.order", "s", order_action);
  gtk_widget_class_install_action (widget_class, "chronology.details", NULL, details_action);
  gtk_widget_class_install_action (widget_class, "chronology.episodes", NULL, episodes_action);
  gtk_widget_class_install_action (widget_class, "chronology.checks", NULL, checks_action);
  gtk_widget_class_install_action (widget_class, "chronology.significance", "s", significance_action);
  gtk_widget_class_install_action (widget_class, "chronology.episode", "s", episode_action);
  gtk_widget_class_install_action (widget_class, "chronology.tag", "s", tag_action);
  gtk_widget_class_install_action (widget_class, "chronology.new-episode", NULL, new_episode_action);
  gtk_widget_class_install_action (widget_class, "chronology.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "chronology.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "chronology.add", "s", add_action);
  gtk_widget_class_install_action (widget_class, "chronology.earlier", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "chronology.later", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "chronology.import", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "chronology.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "chronology.template", NULL, template_action);
  gtk_widget_class_install_action (widget_class, "chronology.swap", NULL, swap_action);
  gtk_widget_class_install_action (widget_class, "chronology.edit", NULL, edit_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "chronology.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "chronology.details", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, move_key_cb, "s", "chronology.earlier");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, move_key_cb, "s", "chronology.later");
}

void
rd_chronology_view_catch_keys (RdChronologyView *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcut *swap = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F6, 0), gtk_named_action_new ("chronology.swap"));

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), swap);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
rd_chronology_view_update_actions (RdChronologyView *self)
{
  guint n = self->selection != NULL ? rd_entry_selection_count (self->selection) : 0;
  gboolean may_change = rd_chronology_view_may_change (self);
  GtkWidget *widget = GTK_WIDGET (self);

  for (guint i = 0; i < G_N_ELEMENTS (changing); i++)
    gtk_widget_action_set_enabled (widget, changing[i], may_change && (n > 0 || i >= G_N_ELEMENTS (changing) - N_WITHOUT_CHOICE));
  gtk_widget_action_set_enabled (widget, "chronology.duplicate", may_change && n == 1);
  gtk_widget_action_set_enabled (widget, "chronology.edit", may_change && n == 1);
  gtk_widget_action_set_enabled (widget, "chronology.earlier", may_change && n == 1 && self->order == RD_ENTRY_ORDER_TIME);
  gtk_widget_action_set_enabled (widget, "chronology.later", may_change && n == 1 && self->order == RD_ENTRY_ORDER_TIME);
  /* Where there is no room for it, it is in the menu. */
  gtk_widget_set_visible (self->import_button, may_change && !self->folded);
}
