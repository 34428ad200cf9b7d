/* rd-frameworks-page.c — the guidance that reviews run under
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/frameworks/rd-frameworks-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "model/rd-register-frameworks.h"
#include "model/rd-wording.h"
#include "views/frameworks/rd-framework-import.h"
#include "views/frameworks/rd-framework-row.h"
#include "views/frameworks/rd-framework-view.h"
#include "widgets/rd-recent-files.h"
#include "widgets/rd-wrap-row.h"

/* Invariant: shown_id and shown_version are both set while a framework is read, else both NULL. */
struct _RdFrameworksPage
{
  GtkWidget             parent_instance;

  /* Owned */
  RdRegister           *reg;
  GSignalGroup         *register_signals;
  GPtrArray            *items;          /* RdFrameworkItem, in the order of the list; NULL where they cannot be read */
  char                 *shown_id;
  char                 *shown_version;
  GtkFileChooserNative *chooser;        /* an open question, or the last one */

  /* Template children */
  GtkWidget            *box;
  GtkWidget            *import_button;
  GtkScrolledWindow    *scroller;
  GtkWidget            *content;
  GtkLabel             *problem;
  GtkListBox           *list;
  GtkWidget            *reading_box;
  GtkWidget            *list_button;
  GtkWidget            *remove_button;
  RdFrameworkView      *reading;
  RdFrameworkImport    *import;

  gboolean              folded;
};

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdFrameworksPage, rd_frameworks_page, GTK_TYPE_WIDGET)

/* Helpers: the list */

static gboolean
may_change (RdFrameworksPage *self)
{
  return self->reg != NULL && !rd_register_is_read_only (self->reg);
}

static void
fill_list (RdFrameworksPage *self)
{
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL;)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; self->items != NULL && i < self->items->len; i++)
    gtk_list_box_append (self->list, rd_framework_row_new (self->items->pdata[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->items != NULL);
}

/* Those in use first, then by what they are called. */
static int
compare_items (gconstpointer a, gconstpointer b)
{
  RdFrameworkItem *first = *(RdFrameworkItem **) a;
  RdFrameworkItem *second = *(RdFrameworkItem **) b;
  gboolean first_used = rd_framework_item_get_n_reviews (first) > 0;
  gboolean second_used = rd_framework_item_get_n_reviews (second) > 0;

  if (first_used != second_used)
    return first_used ? -1 : 1;
  return g_utf8_collate (rd_wording_translate_data (rd_framework_item_get_framework (first)->label),
                         rd_wording_translate_data (rd_framework_item_get_framework (second)->label));
}

static void
read_items (RdFrameworksPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  g_clear_pointer (&self->items, g_ptr_array_unref);
  if (self->reg != NULL)
    self->items = rd_register_list_frameworks (self->reg, &error);
  if (self->items != NULL)
    g_ptr_array_sort (self->items, compare_items);
  words = error != NULL ? rd_wording_error (error) : NULL;
  gtk_label_set_text (self->problem, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
}

/* Helpers: one of them */

/* One at a time; a stack would be as wide as the widest line of any of them. */
static void
show_part (RdFrameworksPage *self, GtkWidget *part)
{
  gtk_widget_set_visible (self->content, part == self->content);
  gtk_widget_set_visible (self->reading_box, part == self->reading_box);
  gtk_widget_set_visible (GTK_WIDGET (self->import), part == GTK_WIDGET (self->import));
}

static void
forget_shown (RdFrameworksPage *self)
{
  g_clear_pointer (&self->shown_id, g_free);
  g_clear_pointer (&self->shown_version, g_free);
}

static RdFrameworkItem *
find_shown (RdFrameworksPage *self)
{
  for (guint i = 0; self->items != NULL && self->shown_id != NULL && i < self->items->len; i++)
    {
      const RdFramework *framework = rd_framework_item_get_framework (self->items->pdata[i]);

      if (g_str_equal (framework->id, self->shown_id) && g_str_equal (framework->version, self->shown_version))
        return self->items->pdata[i];
    }
  return NULL;
}

static void
fill_reading (RdFrameworksPage *self, RdFrameworkItem *item)
{
  gboolean is_ours = rd_framework_item_get_origin (item) == RD_FRAMEWORK_OF_BOARD;

  rd_framework_view_show (self->reading, self->reg, rd_framework_item_get_framework (item), item);
  gtk_widget_set_visible (self->remove_button, is_ours && may_change (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "frameworks.remove", is_ours && may_change (self));
}

static void
show_list (RdFrameworksPage *self)
{
  forget_shown (self);
  show_part (self, self->content);
}

static void
show_framework (RdFrameworksPage *self, const char *id, const char *version)
{
  RdFrameworkItem *item;

  forget_shown (self);
  self->shown_id = g_strdup (id);
  self->shown_version = g_strdup (version);
  item = find_shown (self);
  if (item == NULL)
    {
      show_list (self);
      return;
    }
  fill_reading (self, item);
  show_part (self, self->reading_box);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_widget_grab_focus (self->list_button);
}

/* What was being read may have gone, by undo or elsewhere. */
static void
refresh (RdFrameworksPage *self)
{
  RdFrameworkItem *item;

  gtk_widget_set_visible (self->import_button, may_change (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "frameworks.choose", may_change (self));
  read_items (self);
  fill_list (self);
  item = find_shown (self);
  if (item != NULL)
    fill_reading (self, item);
  else if (self->shown_id != NULL)
    show_list (self);
}

/* Helpers: files */

static void
start_import (RdFrameworksPage *self, GFile *file)
{
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path == NULL)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _("Only a file on this computer can be read"));
      return;
    }
  forget_shown (self);
  show_part (self, GTK_WIDGET (self->import));
  rd_framework_import_read (self->import, self->reg, path);
}

static void
ask (RdFrameworksPage *self, GtkFileChooserAction action, const char *title, const char *accept, GCallback answered)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (title, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, action, accept, NULL);
  gtk_file_filter_set_name (filter, _("Framework Files"));
  gtk_file_filter_add_suffix (filter, "xml");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", answered, self, G_CONNECT_SWAPPED);
}

static void
save_copy (RdFrameworksPage *self, GFile *file)
{
  g_autofree char *xml = NULL;
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  xml = rd_register_get_framework_xml (self->reg, self->shown_id, self->shown_version, &error);
  if (xml != NULL && g_file_replace_contents (file, xml, strlen (xml), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error))
    message = g_strdup_printf (_("Saved as “%s”"), name);
  else
    message = rd_wording_error (error);
  gtk_widget_activate_action (GTK_WIDGET (self), xml != NULL && error == NULL ? "win.toast" : "win.error", "s", message);
}

/* Callbacks */

static void
choice_made_cb (RdFrameworksPage *self, int response)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));

  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (self->chooser));
  rd_recent_files_forget (GTK_FILE_CHOOSER (self->chooser));
  if (response == GTK_RESPONSE_ACCEPT && may_change (self))
    start_import (self, file);
}

static void
place_chosen_cb (RdFrameworksPage *self, int response)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (self->chooser));

  gtk_native_dialog_hide (GTK_NATIVE_DIALOG (self->chooser));
  rd_recent_files_forget (GTK_FILE_CHOOSER (self->chooser));
  if (response == GTK_RESPONSE_ACCEPT && file != NULL && self->shown_id != NULL)
    save_copy (self, file);
}

/* A register is the window's to take; what else is dropped here is taken for a framework. */
static gboolean
files_dropped_cb (RdFrameworksPage *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);
  g_autofree char *name = files != NULL ? g_file_get_basename (files->data) : NULL;

  if (!may_change (self) || name == NULL || g_str_has_suffix (name, ".rdesk"))
    return FALSE;
  start_import (self, files->data);
  return TRUE;
}

static void
row_activated_cb (RdFrameworksPage *self, GtkListBoxRow *row)
{
  guint index = (guint) gtk_list_box_row_get_index (row);
  const RdFramework *framework;

  if (self->items == NULL || index >= self->items->len)
    return;
  framework = rd_framework_item_get_framework (self->items->pdata[index]);
  show_framework (self, framework->id, framework->version);
}

static void
added_cb (RdFrameworksPage *self, const char *id, const char *version)
{
  show_framework (self, id, version);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("Framework added"));
}

/* Actions */

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdFrameworksPage *self = RD_FRAMEWORKS_PAGE (widget);

  ask (self, GTK_FILE_CHOOSER_ACTION_OPEN, _("Add a Framework"), _("_Check"), G_CALLBACK (choice_made_cb));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdFrameworksPage *self = RD_FRAMEWORKS_PAGE (widget);
  g_autofree char *proposal = NULL;

  if (self->shown_id == NULL)
    return;
  proposal = g_strdup_printf ("%s.xml", self->shown_id);
  ask (self, GTK_FILE_CHOOSER_ACTION_SAVE, _("Save a Copy"), _("_Save"), G_CALLBACK (place_chosen_cb));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), proposal);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
list_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_list (RD_FRAMEWORKS_PAGE (widget));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdFrameworksPage *self = RD_FRAMEWORKS_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (self->shown_id == NULL)
    return;
  if (rd_register_remove_framework (self->reg, self->shown_id, self->shown_version, &error))
    {
      gtk_widget_activate_action (widget, "win.toast-undo", "s", _("Framework removed"));
      return;
    }
  words = rd_wording_error (error);
  gtk_widget_activate_action (widget, "win.error", "s", words);
}

/* GObject overrides */

static void
rd_frameworks_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdFrameworksPage *self = RD_FRAMEWORKS_PAGE (object);

  switch (id)
    {
    case PROP_REGISTER:
      g_value_set_object (value, self->reg);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_register (RdFrameworksPage *self, RdRegister *reg)
{
  if (!g_set_object (&self->reg, reg))
    return;
  g_signal_group_set_target (self->register_signals, reg);
  show_list (self);
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REGISTER]);
}

static void
set_folded (RdFrameworksPage *self, gboolean folded)
{
  if (self->folded == folded)
    return;
  self->folded = folded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
rd_frameworks_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdFrameworksPage *self = RD_FRAMEWORKS_PAGE (object);

  switch (id)
    {
    case PROP_REGISTER:
      set_register (self, g_value_get_object (value));
      break;
    case PROP_FOLDED:
      set_folded (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_frameworks_page_dispose (GObject *object)
{
  RdFrameworksPage *self = RD_FRAMEWORKS_PAGE (object);

  g_clear_object (&self->register_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_FRAMEWORKS_PAGE);
  g_clear_object (&self->chooser);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  forget_shown (self);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_frameworks_page_parent_class)->dispose (object);
}

static void
rd_frameworks_page_class_init (RdFrameworksPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rd_frameworks_page_dispose;
  object_class->get_property = rd_frameworks_page_get_property;
  object_class->set_property = rd_frameworks_page_set_property;
  properties[PROP_REGISTER] = g_param_spec_object ("register", NULL, NULL, RD_TYPE_REGISTER, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "frameworks.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "frameworks.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "frameworks.list", NULL, list_action);
  gtk_widget_class_install_action (widget_class, "frameworks.remove", NULL, remove_action);
  g_type_ensure (RD_TYPE_WRAP_ROW);
  g_type_ensure (RD_TYPE_FRAMEWORK_VIEW);
  g_type_ensure (RD_TYPE_FRAMEWORK_IMPORT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/frameworks/rd-frameworks-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RdFrameworksPage, box);
  gtk_widget_class_bind_template_child (widget_class, RdFrameworksPage, import_button);
  gtk_widget_class_bind_template_child (widget_class, RdFrameworksPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdFrameworksPage, content);
  gtk_widget_class_bind_template_child (widget_class, RdFrameworksPage, problem);
  gtk_widget_class_bind_template_child (widget_class, RdFrameworksPage, list);
  gtk_widget_class_bind_template_child (widget_class, RdFrameworksPage, reading_box);
  gtk_widget_class_bind_template_child (widget_class, RdFrameworksPage, list_button);
  gtk_widget_class_bind_template_child (widget_class, RdFrameworksPage, remove_button);
  gtk_widget_class_bind_template_child (widget_class, RdFrameworksPage, reading);
  gtk_widget_class_bind_template_child (widget_class, RdFrameworksPage, import);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
take_drops (RdFrameworksPage *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (files_dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
rd_frameworks_page_init (RdFrameworksPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (refresh), self);
  g_signal_connect_object (self->import, "added", G_CALLBACK (added_cb), self, G_CONNECT_SWAPPED);
  take_drops (self);
}

/* Public API */

GtkWidget *
rd_frameworks_page_new (void)
{
  return g_object_new (RD_TYPE_FRAMEWORKS_PAGE, NULL);
}

void
rd_frameworks_page_read_file (RdFrameworksPage *self, const char *path)
{
  g_autoptr (GFile) file = NULL;

  g_return_if_fail (RD_IS_FRAMEWORKS_PAGE (self) && path != NULL);

  file = g_file_new_for_path (path);
  if (may_change (self))
    start_import (self, file);
}
