/* rd-action-filter-bar.c — which actions are shown, to be chosen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/actions/rd-action-filter-bar.h"

#include <glib/gi18n.h>

#include "model/rd-wording-findings.h"
#include "widgets/rd-chip-layout.h"
#include "widgets/rd-drop-down-name.h"

#define BIT(status) (1u << (status))
#define OPEN_STATES (BIT (RD_ACTION_OVERDUE) | BIT (RD_ACTION_DUE_SOON) | BIT (RD_ACTION_UNDATED) | BIT (RD_ACTION_UNDER_WAY) \
                     | BIT (RD_ACTION_NOT_STARTED))

/* A chip stands for one or more states that a person would ask for together. */
typedef struct
{
  const char *label;     /* NULL: the word of the first state */
  guint       states;
  int         status;
} Chip;

static const Chip chips[] =
{
  { N_("Open"), OPEN_STATES, 0 },
  { NULL, BIT (RD_ACTION_OVERDUE), RD_ACTION_OVERDUE },
  { NULL, BIT (RD_ACTION_DUE_SOON), RD_ACTION_DUE_SOON },
  { NULL, BIT (RD_ACTION_UNDER_WAY), RD_ACTION_UNDER_WAY },
  { NULL, BIT (RD_ACTION_NOT_STARTED), RD_ACTION_NOT_STARTED },
  { NULL, BIT (RD_ACTION_UNDATED), RD_ACTION_UNDATED },
  { NULL, BIT (RD_ACTION_CARRIED_FORWARD), RD_ACTION_CARRIED_FORWARD },
  { NULL, BIT (RD_ACTION_COMPLETE) | BIT (RD_ACTION_COMPLETE_LATE), RD_ACTION_COMPLETE },
  { NULL, BIT (RD_ACTION_WITHDRAWN), RD_ACTION_WITHDRAWN },
};

struct _RdActionFilterBar
{
  GtkWidget        parent_instance;

  /* Owned */
  RdActionFilter   filter;
  GtkStringList   *agencies;       /* beginning with "All agencies", ending with "No lead agency" */
  GtkStringList   *references;     /* beginning with "All reviews" */

  /* Template children */
  GtkWidget       *box;
  GtkBox          *chip_box;
  GtkDropDown     *agency_choice;
  GtkDropDown     *review_choice;

  /* Borrowed: children of chip_box */
  GtkToggleButton *chips[G_N_ELEMENTS (chips)];

  gboolean         is_filling;     /* nobody chooses */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdActionFilterBar, rd_action_filter_bar, GTK_TYPE_WIDGET)

/* Auxiliary methods */

static guint
read_chips (RdActionFilterBar *self)
{
  guint states = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (chips); i++)
    if (gtk_toggle_button_get_active (self->chips[i]))
      states |= chips[i].states;
  return states;
}

/* Replaces what stands after @keep of @list by @names; the choice stays with its words. */
static void
fill_choice (RdActionFilterBar *self, GtkDropDown *choice, GtkStringList *list, const GPtrArray *names)
{
  guint selected = gtk_drop_down_get_selected (choice);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));
  g_autofree char *chosen = selected != GTK_INVALID_LIST_POSITION ? g_strdup (gtk_string_list_get_string (list, selected)) : NULL;
  guint found = 0;

  for (guint i = 0; chosen != NULL && names->pdata[i] != NULL; i++)
    if (selected > 0 && g_str_equal (names->pdata[i], chosen))
      found = i + 1;
  self->is_filling = TRUE;
  gtk_string_list_splice (list, 1, n - 1, (const char * const *) names->pdata);
  gtk_drop_down_set_selected (choice, found);
  self->is_filling = FALSE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char * const *) a, *(const char * const *) b);
}

static void
fill_choices (RdActionFilterBar *self, GListModel *items)
{
  g_autoptr(GPtrArray) agencies = g_ptr_array_new ();
  g_autoptr(GPtrArray) references = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr(RdActionItem) item = g_list_model_get_item (items, i);
      const char *agency = rd_action_item_get_agency (item);
      const char *reference = rd_review_item_get_reference (rd_action_item_get_review (item));

      if (agency != NULL && !g_ptr_array_find_with_equal_func (agencies, agency, g_str_equal, NULL))
        g_ptr_array_add (agencies, (gpointer) agency);
      if (!g_ptr_array_find_with_equal_func (references, reference, g_str_equal, NULL))
        g_ptr_array_add (references, (gpointer) reference);
    }
  g_ptr_array_sort (agencies, compare_names);
  g_ptr_array_add (agencies, _("No lead agency"));
  g_ptr_array_add (agencies, NULL);
  g_ptr_array_add (references, NULL);
  fill_choice (self, self->agency_choice, self->agencies, agencies);
  fill_choice (self, self->review_choice, self->references, references);
}

/* What is chosen, into the filter; whether that is another one. */
static gboolean
read_choices (RdActionFilterBar *self)
{
  guint agency = gtk_drop_down_get_selected (self->agency_choice);
  guint review = gtk_drop_down_get_selected (self->review_choice);
  guint last = g_list_model_get_n_items (G_LIST_MODEL (self->agencies)) - 1;
  gboolean changed;

  changed = rd_action_filter_set_text (&self->filter.agency, agency == 0 ? NULL : agency == last ? ""
                                                             : gtk_string_list_get_string (self->agencies, agency));
  return rd_action_filter_set_text (&self->filter.reference, review == 0 ? NULL
                                                             : gtk_string_list_get_string (self->references, review)) || changed;
}

/* Callbacks */

static void
chip_toggled_cb (RdActionFilterBar *self)
{
  guint states = read_chips (self);

  if (self->is_filling || self->filter.statuses == states)
    return;
  self->filter.statuses = states;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
chosen_cb (RdActionFilterBar *self)
{
  if (!self->is_filling && read_choices (self))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* GObject overrides */

static void
rd_action_filter_bar_dispose (GObject *object)
{
  RdActionFilterBar *self = RD_ACTION_FILTER_BAR (object);

  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_ACTION_FILTER_BAR);
  g_clear_object (&self->agencies);
  g_clear_object (&self->references);
  rd_action_filter_clear (&self->filter);

  G_OBJECT_CLASS (rd_action_filter_bar_parent_class)->dispose (object);
}

static void
rd_action_filter_bar_class_init (RdActionFilterBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_action_filter_bar_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (RD_TYPE_CHIP_LAYOUT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/actions/rd-action-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RdActionFilterBar, box);
  gtk_widget_class_bind_template_child (widget_class, RdActionFilterBar, chip_box);
  gtk_widget_class_bind_template_child (widget_class, RdActionFilterBar, agency_choice);
  gtk_widget_class_bind_template_child (widget_class, RdActionFilterBar, review_choice);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
add_chips (RdActionFilterBar *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (chips); i++)
    {
      const char *label = chips[i].label != NULL ? _(chips[i].label) : rd_wording_action_status ((RdActionStatus) chips[i].status);
      GtkWidget *chip = gtk_toggle_button_new_with_label (label);

      gtk_widget_add_css_class (chip, "chip");
      g_signal_connect_object (chip, "toggled", G_CALLBACK (chip_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->chip_box, chip);
      self->chips[i] = GTK_TOGGLE_BUTTON (chip);
    }
}

static void
set_up_choices (RdActionFilterBar *self)
{
  self->agencies = gtk_string_list_new (NULL);
  self->references = gtk_string_list_new (NULL);
  gtk_string_list_append (self->agencies, _("All agencies"));
  gtk_string_list_append (self->references, _("All reviews"));
  gtk_drop_down_set_model (self->agency_choice, G_LIST_MODEL (self->agencies));
  gtk_drop_down_set_model (self->review_choice, G_LIST_MODEL (self->references));
  rd_drop_down_name_set (self->agency_choice, _("Lead agency"));
  rd_drop_down_name_set (self->review_choice, _("Review"));
}

static void
rd_action_filter_bar_init (RdActionFilterBar *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_chips (self);
  set_up_choices (self);
  self->is_filling = FALSE;
}

/* Public API */

RdActionFilter *
rd_action_filter_bar_get_filter (RdActionFilterBar *self)
{
  g_return_val_if_fail (RD_IS_ACTION_FILTER_BAR (self), NULL);

  return &self->filter;
}

void
rd_action_filter_bar_set_items (RdActionFilterBar *self, GListModel *items)
{
  g_return_if_fail (RD_IS_ACTION_FILTER_BAR (self) && G_IS_LIST_MODEL (items));

  fill_choices (self, items);
  read_choices (self);
}

void
rd_action_filter_bar_reset (RdActionFilterBar *self, guint states)
{
  g_return_if_fail (RD_IS_ACTION_FILTER_BAR (self));

  self->is_filling = TRUE;
  /* The first stands for others that have chips of their own. */
  for (gsize i = 0; i < G_N_ELEMENTS (chips); i++)
    gtk_toggle_button_set_active (self->chips[i], i > 0 && (chips[i].states & states) != 0);
  gtk_drop_down_set_selected (self->agency_choice, 0);
  gtk_drop_down_set_selected (self->review_choice, 0);
  self->is_filling = FALSE;
  rd_action_filter_clear (&self->filter);
  self->filter.statuses = read_chips (self);
}
