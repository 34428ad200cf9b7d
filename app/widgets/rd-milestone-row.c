/* rd-milestone-row.c — a milestone with what has happened, and the form to change it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-milestone-row.h"

#include <glib/gi18n.h>

#include "model/rd-milestone-saving.h"
#include "model/rd-pressing.h"
#include "model/rd-wording.h"
#include "widgets/rd-milestone-editor.h"
#include "widgets/rd-milestone-menu.h"
#include "widgets/rd-status-mark.h"
#include "widgets/rd-why-button.h"
#include "widgets/rd-wrap-row.h"

/* Invariants:
 *
 *  (1) editor is set exactly while the form is open.
 */
struct _RdMilestoneRow
{
  AdwPreferencesRow  parent_instance;

  /* Owned */
  RdRegister        *reg;
  RdReviewItem      *review;
  RdMilestoneItem   *item;

  /* Borrowed */
  GtkWidget         *editor;

  /* Template children */
  GtkImage          *state_icon;
  RdStatusMark      *mark;
  GtkLabel          *title;
  GtkLabel          *subtitle;
  GtkWidget         *warning_box;
  GtkLabel          *warning;
  GtkLabel          *note;
  GtkLabel          *date;
  RdWhyButton       *why;
  GtkButton         *record_button;
  GtkMenuButton     *menu_button;
  GtkBox            *form_box;

  gboolean           prominent;
  guint              frames_to_focus;   /* until the form has its place on the page */
};

enum
{
  PROP_0,
  PROP_ITEM,
  PROP_PROMINENT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RdMilestoneRow, rd_milestone_row, ADW_TYPE_PREFERENCES_ROW)

/* --- from the item to the widgets */

static const char *
choose_icon (const RdMilestoneState *state)
{
  if (state->day != RD_DAY_NONE)
    return "object-select-symbolic";
  if (state->planned != RD_DAY_NONE)
    return "x-office-calendar-symbolic";
  return NULL;
}

/* The note of the milestone, if it has one. (transfer none) */
static const char *
find_note (RdMilestoneRow *self)
{
  const GPtrArray *recordings = rd_milestone_item_get_recordings (self->item);

  for (guint i = 0; recordings != NULL && i < recordings->len; i++)
    {
      const RdMilestone *row = g_ptr_array_index (recordings, i);

      if (row->note != NULL && row->note[0] != '\0')
        return row->note;
    }
  return NULL;
}

/* What was decided, if this is where it was. (transfer none) */
static const char *
find_outcome (RdMilestoneRow *self)
{
  const GPtrArray *recordings = rd_milestone_item_get_recordings (self->item);

  for (guint i = 0; recordings != NULL && i < recordings->len; i++)
    {
      const RdMilestone *row = g_ptr_array_index (recordings, i);
      const RdOutcome *outcome = row->outcome != NULL
                                 ? rd_framework_find_outcome (rd_review_item_get_framework (self->review), row->outcome) : NULL;

      if (outcome != NULL)
        return rd_wording_translate_data (outcome->label);
    }
  return NULL;
}

/* What presses: "Report the decision: Fri 20 Nov 2026, 3 working days late". */
static char *
word_deadline (RdDeadlineItem *item)
{
  const RdDeadline *deadline = rd_deadline_item_get_deadline (item);
  g_autofree char *due = rd_wording_due (deadline);
  g_autofree char *left = rd_wording_days_left (deadline);

  /* Translators: a deadline, its due date, the days left or late */
  return g_strdup_printf (_("%s by %s: %s"), rd_deadline_item_get_label (item), due, left);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

static void
show_pressing (RdMilestoneRow *self, const char *date)
{
  const RdMilestoneState *state = rd_milestone_item_get_state (self->item);
  RdDeadlineItem *deadline = rd_review_item_find_pressing (self->review, state->kind->id);
  g_autofree char *words = deadline != NULL ? word_deadline (deadline) : NULL;
  g_autofree char *both = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->mark), deadline != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->why), deadline != NULL);
  rd_why_button_set_item (self->why, deadline);
  if (deadline != NULL)
    rd_status_mark_set_status (self->mark, rd_deadline_item_get_deadline (deadline)->status);
  if (words != NULL && date[0] != '\0')
    both = g_strdup_printf ("%s\n%s", words, date);
  show_text (self->subtitle, both != NULL ? both : words != NULL ? words : date);
  show_text (self->date, NULL);
}

static void
show_state (RdMilestoneRow *self, const char *date)
{
  const RdMilestoneState *state = rd_milestone_item_get_state (self->item);

  gtk_image_set_from_icon_name (self->state_icon, choose_icon (state));
  show_text (self->subtitle, find_outcome (self));
  show_text (self->date, !state->needed && !rd_milestone_menu_is_touched (state) ? _("Not needed") : date);
}

/* "… is earlier than …", for as long as it is so. */
static void
show_warning (RdMilestoneRow *self)
{
  const char *milestone = rd_milestone_item_get_kind (self->item)->id;
  g_autoptr (GArray) faults = rd_progress_order_faults (rd_review_item_get_framework (self->review),
                                                        rd_review_item_get_recordings (self->review));
  g_autofree char *words = NULL;

  for (guint i = 0; words == NULL && i < faults->len; i++)
    {
      const RdOrderFault *fault = &g_array_index (faults, RdOrderFault, i);

      if (g_str_equal (fault->kind->id, milestone))
        words = rd_wording_order_fault (fault);
    }
  gtk_label_set_text (self->warning, words != NULL ? words : "");
  gtk_widget_set_visible (self->warning_box, words != NULL);
}

static void
update_actions (RdMilestoneRow *self)
{
  gboolean may_change = !rd_register_is_read_only (self->reg);
  const RdMilestoneState *state = rd_milestone_item_get_state (self->item);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "milestone.record", may_change);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "milestone.plan", may_change && state->day == RD_DAY_NONE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "milestone.clear", may_change && rd_milestone_menu_is_touched (state));
  gtk_widget_set_visible (GTK_WIDGET (self->record_button), self->prominent && may_change && self->editor == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), may_change && self->editor == NULL);
}

static void
refresh (RdMilestoneRow *self)
{
  g_autofree char *label = NULL;
  g_autofree char *date = NULL;
  g_autofree char *words = NULL;
  g_autofree char *menu_name = NULL;

  if (self->item == NULL)
    return;

  g_autoptr (GMenuModel) menu = rd_milestone_menu_new (self->reg, rd_milestone_item_get_state (self->item));

  g_object_get (self->item, "label", &label, "date-text", &date, "accessible-text", &words, NULL);
  menu_name = g_strdup_printf (_("Actions for %s"), label);
  gtk_label_set_text (self->title, label);
  gtk_widget_set_visible (GTK_WIDGET (self->state_icon), !self->prominent);
  if (self->prominent)
    show_pressing (self, date);
  else
    show_state (self, date);
  show_text (self->note, find_note (self));
  show_warning (self);
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, menu_name, -1);
  update_actions (self);
}

/* Callbacks and actions */

static void
saved_cb (RdMilestoneRow *self, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", message);
}

static gboolean
frame_passed_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  RdMilestoneRow *self = RD_MILESTONE_ROW (widget);

  if (self->frames_to_focus > 1)
    {
      self->frames_to_focus--;
      return G_SOURCE_CONTINUE;
    }
  if (self->editor != NULL)
    gtk_widget_grab_focus (self->editor);
  return G_SOURCE_REMOVE;
}

static void
editor_closed_cb (RdMilestoneRow *self)
{
  rd_milestone_row_close (self);
}

static void
record_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_milestone_row_open (RD_MILESTONE_ROW (widget), FALSE);
}

static void
plan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_milestone_row_open (RD_MILESTONE_ROW (widget), TRUE);
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdMilestoneRow *self = RD_MILESTONE_ROW (widget);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (rd_milestone_clear (self->reg, self->review, rd_milestone_item_get_kind (self->item)->id, NULL, &message, &error))
    {
      gtk_widget_activate_action (widget, "win.toast-undo", "s", message);
      return;
    }
  g_autofree char *words = rd_wording_error (error);
  gtk_widget_activate_action (widget, "win.error", "s", words);
}

/* GObject overrides */

static void
rd_milestone_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdMilestoneRow *self = RD_MILESTONE_ROW (object);

  switch (id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_PROMINENT:
      g_value_set_boolean (value, self->prominent);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_milestone_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdMilestoneRow *self = RD_MILESTONE_ROW (object);

  switch (id)
    {
    case PROP_ITEM:
      rd_milestone_row_set_item (self, g_value_get_object (value));
      break;
    case PROP_PROMINENT:
      self->prominent = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_milestone_row_dispose (GObject *object)
{
  RdMilestoneRow *self = RD_MILESTONE_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_MILESTONE_ROW);
  g_clear_object (&self->item);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_milestone_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reviewdesk/ReviewDesk/ui/widgets/rd-milestone-row.ui");
  g_type_ensure (RD_TYPE_STATUS_MARK);
  g_type_ensure (RD_TYPE_WHY_BUTTON);
  g_type_ensure (RD_TYPE_WRAP_ROW);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneRow, state_icon);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneRow, mark);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneRow, title);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneRow, warning_box);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneRow, warning);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneRow, note);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneRow, date);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneRow, why);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneRow, record_button);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RdMilestoneRow, form_box);
}

static void
rd_milestone_row_class_init (RdMilestoneRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_milestone_row_dispose;
  object_class->get_property = rd_milestone_row_get_property;
  object_class->set_property = rd_milestone_row_set_property;

  properties[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, RD_TYPE_MILESTONE_ITEM,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROMINENT] = g_param_spec_boolean ("prominent", NULL, NULL, FALSE,
                                                     G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "milestone.record", NULL, record_action);
  gtk_widget_class_install_action (widget_class, "milestone.plan", NULL, plan_action);
  gtk_widget_class_install_action (widget_class, "milestone.clear", NULL, clear_action);
  bind_template (widget_class);
}

static void
rd_milestone_row_init (RdMilestoneRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_milestone_row_new (RdRegister   *reg,
                      RdReviewItem *review,
                      gboolean      prominent)
{
  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), NULL);

  RdMilestoneRow *self = g_object_new (RD_TYPE_MILESTONE_ROW, "prominent", prominent, NULL);

  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  return GTK_WIDGET (self);
}

RdMilestoneItem *
rd_milestone_row_get_item (RdMilestoneRow *self)
{
  g_return_val_if_fail (RD_IS_MILESTONE_ROW (self), NULL);

  return self->item;
}

void
rd_milestone_row_set_item (RdMilestoneRow  *self,
                           RdMilestoneItem *item)
{
  g_return_if_fail (RD_IS_MILESTONE_ROW (self));
  g_return_if_fail (item == NULL || RD_IS_MILESTONE_ITEM (item));

  gboolean changed = g_set_object (&self->item, item);

  /* The same milestone may be pressed by another deadline. */
  refresh (self);
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

void
rd_milestone_row_set_first (RdMilestoneRow *self,
                            gboolean        is_first)
{
  g_return_if_fail (RD_IS_MILESTONE_ROW (self));

  if (is_first)
    gtk_widget_add_css_class (GTK_WIDGET (self->record_button), "suggested-action");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->record_button), "suggested-action");
}

void
rd_milestone_row_open (RdMilestoneRow *self,
                       gboolean        planned)
{
  g_return_if_fail (RD_IS_MILESTONE_ROW (self));

  if (self->item == NULL || rd_register_is_read_only (self->reg))
    return;
  rd_milestone_row_close (self);
  self->editor = rd_milestone_editor_new (self->reg, self->review, rd_milestone_item_get_kind (self->item)->id, planned);
  g_signal_connect_object (self->editor, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "closed", G_CALLBACK (editor_closed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->form_box, self->editor);
  gtk_widget_set_visible (GTK_WIDGET (self->form_box), TRUE);
  update_actions (self);
  /* Focus scrolls to the form, which has no place yet: it is given in the next frame. */
  self->frames_to_focus = 2;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), frame_passed_cb, NULL, NULL);
}

void
rd_milestone_row_close (RdMilestoneRow *self)
{
  g_return_if_fail (RD_IS_MILESTONE_ROW (self));

  GtkWidget *editor = g_steal_pointer (&self->editor);

  if (editor == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->form_box), FALSE);
  gtk_box_remove (self->form_box, editor);
  update_actions (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (self->prominent ? GTK_WIDGET (self->record_button) : GTK_WIDGET (self->menu_button));
}

gboolean
rd_milestone_row_is_open (RdMilestoneRow *self)
{
  g_return_val_if_fail (RD_IS_MILESTONE_ROW (self), FALSE);

  return self->editor != NULL;
}
