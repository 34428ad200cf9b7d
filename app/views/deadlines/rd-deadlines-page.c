/* rd-deadlines-page.c — every deadline of the register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-deadlines-page"

#include "config.h"

#include "views/deadlines/rd-deadlines-page.h"

#include "model/rd-framework-library.h"
#include "model/rd-register-sheets.h"
#include "model/rd-wording.h"
#include "views/deadlines/rd-deadline-filter.h"
#include "views/deadlines/rd-deadlines-pane.h"
#include "widgets/rd-chip-layout.h"
#include "widgets/rd-gantt-view.h"
#include "widgets/rd-sheet-source.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

/* A chip stands for one or more states that a person would ask for together. */
typedef struct
{
  RdDeadlineStatus word;
  guint            states;
} Chip;

static const Chip chips[] =
{
  { RD_STATUS_OVERDUE, 1u << RD_STATUS_OVERDUE },
  { RD_STATUS_DUE_SOON, 1u << RD_STATUS_DUE_SOON },
  { RD_STATUS_UPCOMING, 1u << RD_STATUS_UPCOMING },
  { RD_STATUS_HELD, 1u << RD_STATUS_HELD },
  { RD_STATUS_WAITING, 1u << RD_STATUS_WAITING },
  { RD_STATUS_MET, 1u << RD_STATUS_MET },
  { RD_STATUS_MET_LATE, 1u << RD_STATUS_MET_LATE },
  { RD_STATUS_NOT_NEEDED, 1u << RD_STATUS_NOT_NEEDED },
};

struct _RdDeadlinesPage
{
  GtkWidget           parent_instance;

  /* Owned */
  RdRegister         *reg;
  RdDeadlineFilter    filter;
  GtkCustomFilter    *custom_filter;
  GtkFilterListModel *filtered;

  /* Template children */
  GtkWidget          *box;
  GtkSearchBar       *search_bar;
  GtkSearchEntry     *search_entry;
  GtkBox             *chip_box;
  GtkStack           *stack;
  RdDeadlinesPane    *pane;
  RdGanttView        *gantt;

  /* Borrowed: children of chip_box */
  GtkToggleButton    *chips[G_N_ELEMENTS (chips)];

  gboolean            folded;
};

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_FOLDED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void sheet_source_init (RdSheetSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdDeadlinesPage, rd_deadlines_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RD_TYPE_SHEET_SOURCE, sheet_source_init))

/* Helpers */

static gboolean
match_deadline (gpointer item,
                gpointer user_data)
{
  return rd_deadline_filter_covers (&RD_DEADLINES_PAGE (user_data)->filter, item);
}

static void
refilter (RdDeadlinesPage *self)
{
  gtk_filter_changed (GTK_FILTER (self->custom_filter), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.clear-filter", rd_deadline_filter_is_active (&self->filter));
}

static guint
read_chips (RdDeadlinesPage *self)
{
  guint states = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (chips); i++)
    if (gtk_toggle_button_get_active (self->chips[i]))
      states |= chips[i].states;

  return states;
}

static void
set_view (RdDeadlinesPage *self,
          const char      *view)
{
  gtk_stack_set_visible_child_name (self->stack, view);
  /* The chart costs nothing until it is asked for. */
  rd_gantt_view_set_model (self->gantt, strcmp (view, "gantt") == 0 ? rd_deadlines_pane_get_rows (self->pane) : NULL);
}

/* Actions */

static void
search_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  RdDeadlinesPage *self = RD_DEADLINES_PAGE (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
clear_filter_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  RdDeadlinesPage *self = RD_DEADLINES_PAGE (widget);

  for (gsize i = 0; i < G_N_ELEMENTS (chips); i++)
    gtk_toggle_button_set_active (self->chips[i], FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  rd_deadline_filter_clear (&self->filter);
  refilter (self);
}

/* Exactly these states: a bit for each. */
static void
show_states_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  RdDeadlinesPage *self = RD_DEADLINES_PAGE (widget);
  guint states = g_variant_get_uint32 (parameter);

  clear_filter_action (widget, name, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (chips); i++)
    gtk_toggle_button_set_active (self->chips[i], (chips[i].states & states) != 0);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  rd_sheet_source_copy_and_say (RD_SHEET_SOURCE (widget));
}

/* A table to be exported, printed or copied */

static RdSheet *
rd_deadlines_page_make_sheet (RdSheetSource *source,
                              gboolean       chosen)
{
  RdDeadlinesPage *self = RD_DEADLINES_PAGE (source);
  g_autoptr (GListModel) rows = chosen ? rd_deadlines_pane_get_chosen (self->pane)
                                       : g_object_ref (rd_deadlines_pane_get_rows (self->pane));

  return self->reg != NULL ? rd_register_sheet_deadlines (self->reg, NULL, rows) : NULL;
}

static void
sheet_source_init (RdSheetSourceInterface *iface)
{
  iface->make_sheet = rd_deadlines_page_make_sheet;
}

/* Callbacks */

static void
chip_toggled_cb (RdDeadlinesPage *self)
{
  guint states = read_chips (self);

  if (self->filter.states == states)
    return;

  self->filter.states = states;
  refilter (self);
}

static void
search_changed_cb (RdDeadlinesPage *self)
{
  if (rd_deadline_filter_set_words (&self->filter, gtk_editable_get_text (GTK_EDITABLE (self->search_entry))))
    refilter (self);
}

static void
view_toggled_cb (RdDeadlinesPage *self,
                 GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    set_view (self, gtk_widget_get_name (GTK_WIDGET (button)));
}

/* GObject overrides */

static void
rd_deadlines_page_dispose (GObject *object)
{
  RdDeadlinesPage *self = RD_DEADLINES_PAGE (object);

  if (self->custom_filter != NULL)
    gtk_custom_filter_set_filter_func (self->custom_filter, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_DEADLINES_PAGE);
  g_clear_object (&self->filtered);
  g_clear_object (&self->custom_filter);
  g_clear_object (&self->reg);
  rd_deadline_filter_clear (&self->filter);

  G_OBJECT_CLASS (rd_deadlines_page_parent_class)->dispose (object);
}

static void
rd_deadlines_page_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  RdDeadlinesPage *self = RD_DEADLINES_PAGE (object);

  switch (prop_id)
    {
    case PROP_REGISTER:
      g_value_set_object (value, self->reg);
      break;

    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rd_deadlines_page_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  RdDeadlinesPage *self = RD_DEADLINES_PAGE (object);

  switch (prop_id)
    {
    case PROP_REGISTER:
      rd_deadlines_page_set_register (self, g_value_get_object (value));
      break;

    case PROP_FOLDED:
      if (self->folded == g_value_get_boolean (value))
        break;
      self->folded = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "page.clear-filter", NULL, clear_filter_action);
  gtk_widget_class_install_action (widget_class, "page.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "page.show-states", "u", show_states_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "page.clear-filter", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "page.copy", NULL);
}

static void
rd_deadlines_page_class_init (RdDeadlinesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rd_deadlines_page_dispose;
  object_class->get_property = rd_deadlines_page_get_property;
  object_class->set_property = rd_deadlines_page_set_property;

  properties[PROP_REGISTER] = g_param_spec_object ("register", NULL, NULL, RD_TYPE_REGISTER, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (RD_TYPE_CHIP_LAYOUT);
  g_type_ensure (RD_TYPE_DEADLINES_PANE);
  g_type_ensure (RD_TYPE_GANTT_VIEW);
  install_actions (widget_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/deadlines/rd-deadlines-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RdDeadlinesPage, box);
  gtk_widget_class_bind_template_child (widget_class, RdDeadlinesPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, RdDeadlinesPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RdDeadlinesPage, chip_box);
  gtk_widget_class_bind_template_child (widget_class, RdDeadlinesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RdDeadlinesPage, pane);
  gtk_widget_class_bind_template_child (widget_class, RdDeadlinesPage, gantt);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_toggled_cb);
}

static void
add_chips (RdDeadlinesPage *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (chips); i++)
    {
      GtkWidget *chip = gtk_toggle_button_new_with_label (rd_wording_status (chips[i].word));

      gtk_widget_add_css_class (chip, "chip");
      g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->chip_box, chip);
      self->chips[i] = GTK_TOGGLE_BUTTON (chip);
    }
}

static void
rd_deadlines_page_init (RdDeadlinesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  add_chips (self);
  self->custom_filter = gtk_custom_filter_new (match_deadline, self, NULL);
  self->filtered = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->custom_filter)));
  rd_deadlines_pane_set_model (self->pane, G_LIST_MODEL (self->filtered));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  gtk_search_bar_set_key_capture_widget (self->search_bar, GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.clear-filter", FALSE);
}

/* Public API */

GtkWidget *
rd_deadlines_page_new (void)
{
  return g_object_new (RD_TYPE_DEADLINES_PAGE, NULL);
}

RdRegister *
rd_deadlines_page_get_register (RdDeadlinesPage *self)
{
  g_return_val_if_fail (RD_IS_DEADLINES_PAGE (self), NULL);

  return self->reg;
}

void
rd_deadlines_page_set_register (RdDeadlinesPage *self,
                                RdRegister      *reg)
{
  g_return_if_fail (RD_IS_DEADLINES_PAGE (self));
  g_return_if_fail (reg == NULL || RD_IS_REGISTER (reg));

  if (!g_set_object (&self->reg, reg))
    return;

  gtk_filter_list_model_set_model (self->filtered, reg != NULL ? rd_register_get_deadlines (reg) : NULL);
  rd_gantt_view_set_register (self->gantt, reg);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REGISTER]);
}

guint
rd_deadlines_page_get_states (RdDeadlinesPage *self)
{
  g_return_val_if_fail (RD_IS_DEADLINES_PAGE (self), 0);

  return self->filter.states;
}

GListModel *
rd_deadlines_page_get_rows (RdDeadlinesPage *self)
{
  g_return_val_if_fail (RD_IS_DEADLINES_PAGE (self), NULL);

  return rd_deadlines_pane_get_rows (self->pane);
}
