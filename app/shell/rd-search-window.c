/* rd-search-window.c — the whole register searched, and a jump to what was found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-search-window"

#include "config.h"

#include "shell/rd-search-window.h"

#include "model/rd-framework-library.h"
#include "model/rd-naming-switch.h"
#include "model/rd-register-search.h"
#include "shell/rd-search-row.h"
#include "widgets/rd-naming-toggle.h"

#include <glib/gi18n.h>

/* Invariants:
 *
 *  (1) index is what can be found now; another one is gathered after a change of the register, by the next search.
 *  (2) gathering and gather_id are there while it is gathered, and index is not.
 *  (3) search is the search that is on its way, or waits for the index; what an earlier one finds is not shown.
 *  (4) counts belong to the rows shown.
 */
struct _RdSearchWindow
{
  AdwWindow          parent_instance;

  /* Owned */
  RdRegister        *reg;
  RdSearchIndex     *index;
  RdSearchGathering *gathering;
  GCancellable      *search;
  guint              gather_id;
  guint              counts[RD_SEARCH_MAX_KINDS];

  /* Borrowed, weak */
  GtkWidget         *parent;

  /* Template children */
  GtkSearchEntry    *entry;
  GtkStack          *stack;
  GtkScrolledWindow *scrolled;
  GtkListBox        *list;
};

G_DEFINE_FINAL_TYPE (RdSearchWindow, rd_search_window, ADW_TYPE_WINDOW)

/* What a thread needs, and what it finds. */
typedef struct
{
  RdSearchIndex *index;
  RdSearchIndex *chronologies;    /* entries in which the words are */
  char          *words;
  GPtrArray     *entries;
  GPtrArray     *told;            /* of chronologies */
  guint          counts[RD_SEARCH_MAX_KINDS];
} Search;

/* Helpers */

static void
search_free (Search *search)
{
  g_clear_pointer (&search->entries, g_ptr_array_unref);
  g_clear_pointer (&search->told, g_ptr_array_unref);
  rd_search_index_unref (search->index);
  rd_search_index_unref (search->chronologies);
  g_free (search->words);
  g_free (search);
}

static void
find (GTask        *task,
      gpointer      source,
      gpointer      task_data,
      GCancellable *cancellable)
{
  Search *search = task_data;

  search->entries = rd_search_index_find (search->index, search->words, RD_SEARCH_PER_KIND, RD_SEARCH_LIMIT, search->counts);
  rd_search_group (search->entries);
  search->told = rd_search_index_find (search->chronologies, search->words, RD_SEARCH_PER_KIND, RD_SEARCH_PER_KIND, NULL);
  search->counts[RD_FOUND_ENTRY] = search->told->len;
  g_task_return_boolean (task, TRUE);
}

static void
forget_search (RdSearchWindow *self)
{
  if (self->search != NULL)
    g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
}

static void
forget_index (RdSearchWindow *self)
{
  g_clear_handle_id (&self->gather_id, g_source_remove);
  g_clear_pointer (&self->gathering, rd_search_gathering_free);
  g_clear_pointer (&self->index, rd_search_index_unref);
}

static void
clear_rows (RdSearchWindow *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

/* Under the names that are shown; those of one review are asked for once. NULL where the review is gone. (transfer none) */
static const RdNaming *
find_naming (RdSearchWindow *self,
             GHashTable     *namings,
             const char     *reference)
{
  RdNaming *naming = g_hash_table_lookup (namings, reference);
  RdReviewItem *review = rd_register_find_review (self->reg, reference);

  if (naming != NULL || review == NULL)
    return naming;
  naming = rd_naming_new_for_review (review, rd_naming_switch_get_mode (rd_naming_switch_get ()));
  g_hash_table_insert (namings, g_strdup (reference), naming);
  return naming;
}

static void
add_rows (RdSearchWindow  *self,
          GHashTable      *namings,
          RdSearchIndex   *index,
          const GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const RdSearchEntry *entry = g_ptr_array_index (entries, i);
      const RdNaming *naming = find_naming (self, namings, entry->place);

      if (naming != NULL)
        gtk_list_box_append (self->list, rd_search_row_new (self->reg, naming, index, entry));
    }
}

static void
show_found (RdSearchWindow *self,
            const Search   *search)
{
  g_autoptr (GHashTable) namings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) rd_naming_unref);

  clear_rows (self);
  for (guint i = 0; i < RD_SEARCH_MAX_KINDS; i++)
    self->counts[i] = search->counts[i];
  add_rows (self, namings, search->index, search->entries);
  add_rows (self, namings, search->chronologies, search->told);

  gtk_stack_set_visible_child_name (self->stack, search->entries->len + search->told->len > 0 ? "rows" : "nothing");
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

static void
go_to (RdSearchWindow *self,
       GtkListBoxRow  *row)
{
  const RdSearchEntry *entry = rd_search_row_get_entry (RD_SEARCH_ROW (row));
  g_autofree char *place = g_strdup (entry->place);
  g_autofree char *id = g_strdup (entry->kind == RD_FOUND_REVIEW ? "" : entry->id);
  const char *page = rd_found_kind_get_page ((RdFoundKind) entry->kind);
  GtkWidget *parent = self->parent;

  gtk_window_close (GTK_WINDOW (self));
  if (parent != NULL)
    gtk_widget_activate_action (parent, "win.open-place", "(sss)", place, page, id);
}

/* The heading of the first row of each kind: what they are, and how many. */
static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  RdSearchWindow *self = user_data;
  guint kind = rd_search_row_get_entry (RD_SEARCH_ROW (row))->kind;
  gboolean is_cut = kind == RD_FOUND_ENTRY && self->counts[kind] == RD_SEARCH_PER_KIND;
  g_autofree char *text = NULL;
  GtkWidget *label;

  if (before != NULL && rd_search_row_get_entry (RD_SEARCH_ROW (before))->kind == kind)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  /* Translators: the heading of a list: what was found, and how many there are */
  text = g_strdup_printf (is_cut ? _("%s (%u or more)") : _("%s (%u)"), rd_wording_found_kind ((RdFoundKind) kind), self->counts[kind]);
  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "found-heading");
  gtk_list_box_row_set_header (row, label);
}

/* Callbacks */

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  RdSearchWindow *self = RD_SEARCH_WINDOW (source);
  Search *search = g_task_get_task_data (G_TASK (result));

  if (g_task_get_cancellable (G_TASK (result)) != self->search)
    return;

  g_clear_object (&self->search);
  if (search->entries != NULL && self->reg != NULL)
    show_found (self, search);
}

/* Takes @words. */
static void
start_search (RdSearchWindow *self,
              char           *words)
{
  Search *search = g_new0 (Search, 1);
  g_autoptr (GTask) task = g_task_new (self, self->search, found_cb, NULL);

  search->index = rd_search_index_ref (self->index);
  search->chronologies = rd_register_index_entries (self->reg, words, RD_SEARCH_PER_KIND);
  search->words = words;
  g_task_set_source_tag (task, start_search);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, search, (GDestroyNotify) search_free);
  g_task_run_in_thread (task, find);
}

static void search_changed_cb (RdSearchWindow *self);

static gboolean
gather_cb (gpointer data)
{
  RdSearchWindow *self = data;

  if (rd_search_gathering_step (self->gathering))
    return G_SOURCE_CONTINUE;

  self->index = rd_search_gathering_finish (self->gathering);
  g_clear_pointer (&self->gathering, rd_search_gathering_free);
  self->gather_id = 0;
  search_changed_cb (self);
  return G_SOURCE_REMOVE;
}

static void
search_changed_cb (RdSearchWindow *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  forget_search (self);
  if (*words == '\0' || self->reg == NULL)
    {
      clear_rows (self);
      gtk_stack_set_visible_child_name (self->stack, "start");
      return;
    }

  self->search = g_cancellable_new ();
  if (self->index != NULL)
    start_search (self, g_steal_pointer (&words));
  else if (self->gathering == NULL)
    {
      self->gathering = rd_search_gathering_new (self->reg);
      self->gather_id = g_idle_add (gather_cb, self);
    }
}

static void
register_changed_cb (RdSearchWindow *self)
{
  forget_index (self);
  search_changed_cb (self);
}

static void
row_activated_cb (RdSearchWindow *self,
                  GtkListBoxRow  *row)
{
  go_to (self, row);
}

static void
entry_activated_cb (RdSearchWindow *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL && self->search == NULL)
    go_to (self, row);
}

static void
search_stopped_cb (RdSearchWindow *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

/* Down leads from the words to the rows, to the second one first: the first is chosen already. */
static gboolean
entry_key_cb (RdSearchWindow  *self,
              guint            keyval,
              guint            keycode,
              GdkModifierType  state)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, 1);

  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  if (row == NULL)
    row = gtk_list_box_get_row_at_index (self->list, 0);
  if (row == NULL)
    return GDK_EVENT_STOP;

  gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return GDK_EVENT_STOP;
}

/* Up from the first row leads back to the words. */
static gboolean
list_key_cb (RdSearchWindow  *self,
             guint            keyval,
             guint            keycode,
             GdkModifierType  state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if ((keyval != GDK_KEY_Up && keyval != GDK_KEY_KP_Up) || row == NULL || gtk_list_box_row_get_index (row) != 0)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  return GDK_EVENT_STOP;
}

/* GObject overrides */

static void
rd_search_window_dispose (GObject *object)
{
  RdSearchWindow *self = RD_SEARCH_WINDOW (object);

  forget_search (self);
  if (self->list != NULL)
    gtk_list_box_set_header_func (self->list, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_SEARCH_WINDOW);
  g_clear_weak_pointer (&self->parent);
  forget_index (self);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_search_window_parent_class)->dispose (object);
}

static void
rd_search_window_class_init (RdSearchWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_search_window_dispose;

  g_type_ensure (RD_TYPE_NAMING_TOGGLE);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/shell/rd-search-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RdSearchWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, RdSearchWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RdSearchWindow, scrolled);
  gtk_widget_class_bind_template_child (widget_class, RdSearchWindow, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
add_keys (RdSearchWindow     *self,
          GtkWidget          *widget,
          GtkPropagationPhase phase,
          GCallback           callback)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, phase);
  g_signal_connect_swapped (keys, "key-pressed", callback, self);
  gtk_widget_add_controller (widget, keys);
}

static void
rd_search_window_init (RdSearchWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_list_box_set_header_func (self->list, update_header, self, NULL);
  add_keys (self, GTK_WIDGET (self->entry), GTK_PHASE_CAPTURE, G_CALLBACK (entry_key_cb));
  add_keys (self, GTK_WIDGET (self->list), GTK_PHASE_CAPTURE, G_CALLBACK (list_key_cb));
  /* Letters typed on a row go on with the words. */
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self->list));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/* Public API */

GtkWidget *
rd_search_window_new (RdRegister *reg,
                      GtkWidget  *parent)
{
  RdSearchWindow *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (parent == NULL || GTK_IS_WIDGET (parent), NULL);

  self = g_object_new (RD_TYPE_SEARCH_WINDOW, NULL);
  self->reg = g_object_ref (reg);
  g_set_weak_pointer (&self->parent, parent);
  g_signal_connect_object (reg, "changed", G_CALLBACK (register_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rd_naming_switch_get (), "notify::pseudonyms", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
rd_search_window_set_words (RdSearchWindow *self,
                            const char     *words)
{
  g_return_if_fail (RD_IS_SEARCH_WINDOW (self));
  g_return_if_fail (words != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  search_changed_cb (self);
}

gboolean
rd_search_window_is_done (RdSearchWindow *self)
{
  g_return_val_if_fail (RD_IS_SEARCH_WINDOW (self), TRUE);

  return self->search == NULL;
}

void
rd_search_window_present (RdWindow *parent)
{
  GtkWidget *window;

  g_return_if_fail (RD_IS_WINDOW (parent));

  window = rd_search_window_new (rd_window_get_register (parent), GTK_WIDGET (parent));
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (parent));
  gtk_window_present (GTK_WINDOW (window));
}
