/* rd-agencies-page.c — what every agency was asked for, in all reviews
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/agencies/rd-agencies-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-office-sheets.h"
#include "model/rd-request-item.h"
#include "model/rd-wording-agencies.h"
#include "views/agencies/rd-request-table.h"
#include "widgets/rd-chip-layout.h"
#include "widgets/rd-sheet-source.h"

/* A chip stands for the states that a person would ask for together. */
typedef struct
{
  const char *label;
  guint       statuses;
} Chip;

static const Chip chips[] = {
  { N_("Late"), 1u << RD_REQUEST_LATE },
  { N_("Due soon"), 1u << RD_REQUEST_DUE_SOON },
  { N_("Waiting"), 1u << RD_REQUEST_WAITING },
  { N_("To check"), 1u << RD_REQUEST_RECEIVED },
  { N_("To improve"), 1u << RD_REQUEST_TO_IMPROVE },
  { N_("Done"), 1u << RD_REQUEST_ACCEPTED | 1u << RD_REQUEST_NIL_RETURN },
};

/* Invariants:
 *
 *  (1) The list is made only while the page is seen: is_stale says that it has to be made again.
 */

struct _RdAgenciesPage
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  GSignalGroup *register_signals;
  GtkCustomFilter    *filter;
  GtkFilterListModel *filtered;
  char         *words;      /* folded; NULL where nothing is searched for */

  /* Template children */
  GtkWidget    *box;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkBox       *chip_box;
  GtkStack     *stack;
  RdRequestTable *table;

  /* Borrowed: children of chip_box */
  GtkToggleButton *chips[G_N_ELEMENTS (chips)];

  gboolean      folded;
  gboolean      is_stale;
};

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void sheet_source_init (RdSheetSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdAgenciesPage, rd_agencies_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RD_TYPE_SHEET_SOURCE, sheet_source_init))

/* Helpers */

static guint
read_chips (RdAgenciesPage *self)
{
  guint statuses = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (chips); i++)
    if (gtk_toggle_button_get_active (self->chips[i]))
      statuses |= chips[i].statuses;
  return statuses;
}

static gboolean
match_request (gpointer item, gpointer user_data)
{
  RdAgenciesPage *self = RD_AGENCIES_PAGE (user_data);
  guint statuses = read_chips (self);

  if (statuses != 0 && (statuses & 1u << rd_request_item_get_status (item)) == 0)
    return FALSE;
  return self->words == NULL || rd_request_item_has_words (item, self->words);
}

static void
refilter (RdAgenciesPage *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.clear-filter", self->words != NULL || read_chips (self) != 0);
}

static void
refresh (RdAgenciesPage *self)
{
  g_autoptr (GListStore) list = self->reg != NULL ? rd_request_item_list (self->reg) : NULL;
  gboolean any = list != NULL && g_list_model_get_n_items (G_LIST_MODEL (list)) > 0;

  self->is_stale = FALSE;
  gtk_filter_list_model_set_model (self->filtered, G_LIST_MODEL (list));
  gtk_stack_set_visible_child_name (self->stack, any ? "rows" : "nothing");
  gtk_widget_set_visible (GTK_WIDGET (self->chip_box), any);
}

/* Callbacks */

static void
changed_cb (RdAgenciesPage *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refresh (self);
  else
    self->is_stale = TRUE;
}

static void
search_changed_cb (RdAgenciesPage *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search_entry))));

  g_free (self->words);
  self->words = *text != '\0' ? g_utf8_casefold (text, -1) : NULL;
  refilter (self);
}

/* Actions */

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdAgenciesPage *self = RD_AGENCIES_PAGE (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
clear_filter_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdAgenciesPage *self = RD_AGENCIES_PAGE (widget);

  for (gsize i = 0; i < G_N_ELEMENTS (chips); i++)
    gtk_toggle_button_set_active (self->chips[i], FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  g_clear_pointer (&self->words, g_free);
  refilter (self);
}

/* A table to be exported, printed or copied */

static RdSheet *
rd_agencies_page_make_sheet (RdSheetSource *source, gboolean chosen)
{
  RdAgenciesPage *self = RD_AGENCIES_PAGE (source);
  g_autoptr (GListModel) rows = chosen ? rd_request_table_get_chosen (self->table)
                                       : g_object_ref (rd_request_table_get_rows (self->table));

  return self->reg != NULL ? rd_register_sheet_requests (self->reg, NULL, rows) : NULL;
}

static void
sheet_source_init (RdSheetSourceInterface *iface)
{
  iface->make_sheet = rd_agencies_page_make_sheet;
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_sheet_source_copy_and_say (RD_SHEET_SOURCE (widget));
}

/* Widget overrides */

static void
rd_agencies_page_map (GtkWidget *widget)
{
  if (RD_AGENCIES_PAGE (widget)->is_stale)
    refresh (RD_AGENCIES_PAGE (widget));

  GTK_WIDGET_CLASS (rd_agencies_page_parent_class)->map (widget);
}

/* GObject overrides */

static void
rd_agencies_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdAgenciesPage *self = RD_AGENCIES_PAGE (object);

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
set_register (RdAgenciesPage *self, RdRegister *reg)
{
  if (!g_set_object (&self->reg, reg))
    return;
  g_signal_group_set_target (self->register_signals, reg);
  changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REGISTER]);
}

static void
set_folded (RdAgenciesPage *self, gboolean folded)
{
  if (self->folded == folded)
    return;
  self->folded = folded;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
rd_agencies_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdAgenciesPage *self = RD_AGENCIES_PAGE (object);

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
rd_agencies_page_dispose (GObject *object)
{
  RdAgenciesPage *self = RD_AGENCIES_PAGE (object);

  g_clear_object (&self->register_signals);
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_AGENCIES_PAGE);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (rd_agencies_page_parent_class)->dispose (object);
}

static void
rd_agencies_page_class_init (RdAgenciesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rd_agencies_page_dispose;
  widget_class->map = rd_agencies_page_map;
  object_class->get_property = rd_agencies_page_get_property;
  object_class->set_property = rd_agencies_page_set_property;
  properties[PROP_REGISTER] = g_param_spec_object ("register", NULL, NULL, RD_TYPE_REGISTER, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "page.clear-filter", NULL, clear_filter_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "page.clear-filter", NULL);
  g_type_ensure (RD_TYPE_CHIP_LAYOUT);
  g_type_ensure (RD_TYPE_REQUEST_TABLE);
  gtk_widget_class_install_action (widget_class, "page.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "page.copy", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/agencies/rd-agencies-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RdAgenciesPage, box);
  gtk_widget_class_bind_template_child (widget_class, RdAgenciesPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, RdAgenciesPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RdAgenciesPage, chip_box);
  gtk_widget_class_bind_template_child (widget_class, RdAgenciesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RdAgenciesPage, table);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
add_chips (RdAgenciesPage *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (chips); i++)
    {
      GtkWidget *chip = gtk_toggle_button_new_with_label (_(chips[i].label));

      g_signal_connect_object (chip, "toggled", G_CALLBACK (refilter), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->chip_box, chip);
      self->chips[i] = GTK_TOGGLE_BUTTON (chip);
    }
}

static void
rd_agencies_page_init (RdAgenciesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (changed_cb), self);
  add_chips (self);
  self->filter = gtk_custom_filter_new (match_request, self, NULL);
  self->filtered = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->filter)));
  rd_request_table_set_model (self->table, G_LIST_MODEL (self->filtered));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.clear-filter", FALSE);
}

/* Public API */

GtkWidget *
rd_agencies_page_new (void)
{
  return g_object_new (RD_TYPE_AGENCIES_PAGE, NULL);
}

GListModel *
rd_agencies_page_get_rows (RdAgenciesPage *self)
{
  g_return_val_if_fail (RD_IS_AGENCIES_PAGE (self), NULL);

  return rd_request_table_get_rows (self->table);
}
