/* rd-template-form.c — lines of the board's template, chosen for a review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/review/rd-template-form.h"

#include <glib/gi18n.h>

#include "core/rules/rd-framework-extend.h"
#include "model/rd-plan-check.h"
#include "model/rd-wording-plan.h"
#include "model/rd-wording.h"

/* Invariants:
 *
 *  (1) lines, checks and notes go together by place; a check that is insensitive is not active.
 */
struct _RdTemplateForm
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  GPtrArray    *lines;      /* RdLocalMilestone */
  GPtrArray    *checks;     /* borrowed: GtkCheckButton */
  GPtrArray    *notes;      /* borrowed: GtkLabel */
  GSignalGroup *register_signals;

  /* Template children */
  GtkWidget    *box;
  GtkBox       *list;
  GtkWidget    *empty;
  GtkLabel     *problem;
};

enum
{
  SAVED,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdTemplateForm, rd_template_form, GTK_TYPE_WIDGET)

/* Helpers */

static gboolean
is_chosen (RdTemplateForm *self, guint i)
{
  return gtk_check_button_get_active (g_ptr_array_index (self->checks, i));
}

/* (transfer container) */
static GPtrArray *
list_chosen (RdTemplateForm *self)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < self->lines->len; i++)
    if (is_chosen (self, i))
      g_ptr_array_add (chosen, g_ptr_array_index (self->lines, i));
  return chosen;
}

static const RdDeadline *
find_deadline (const GPtrArray *deadlines, const RdLocalMilestone *line)
{
  g_autofree char *id = rd_local_milestone_make_id (line);

  for (guint i = 0; i < deadlines->len; i++)
    {
      const RdDeadline *deadline = g_ptr_array_index (deadlines, i);

      if (g_str_equal (deadline->timescale->id, id))
        return deadline;
    }
  return NULL;
}

/* What taking a line would give. (transfer full) */
static char *
word_date (const RdDeadline *deadline)
{
  g_autofree char *day = deadline != NULL && deadline->due != RD_DAY_NONE ? rd_wording_day (deadline->due) : NULL;

  if (deadline == NULL)
    return g_strdup (_("What it is counted from has to be taken too."));
  if (day == NULL)
    return g_strdup (_("No date yet"));
  return g_strdup (day);
}

/* Why a line cannot be taken; NULL where it can. (transfer none) */
static const char *
word_fit (RdPlanFit fit)
{
  switch (fit)
    {
    case RD_PLAN_TAKEN:     return _("This review has it already.");
    case RD_PLAN_NO_PERIOD: return _("The board has set no period for it yet.");
    case RD_PLAN_NO_PLACE:  return _("This review’s framework does not have what it is counted from.");
    case RD_PLAN_FITS:
    default:                return NULL;
    }
}

/* The dates of the lines that are chosen. */
static void
refresh_dates (RdTemplateForm *self)
{
  g_autoptr (GPtrArray) chosen = list_chosen (self);
  g_autoptr (GPtrArray) deadlines = rd_register_preview_template (self->reg, self->review, chosen);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const RdLocalMilestone *line = g_ptr_array_index (self->lines, i);
      const char *misfit = word_fit (rd_register_check_template_line (self->reg, self->review, line));
      g_autofree char *rule = rd_wording_local_rule (line, rd_review_item_get_framework (self->review), self->lines);
      g_autofree char *date = misfit == NULL && is_chosen (self, i) ? word_date (find_deadline (deadlines, line)) : NULL;
      const char *more = misfit != NULL ? misfit : date;
      g_autofree char *words = more != NULL ? g_strdup_printf ("%s · %s", rule, more) : g_strdup (rule);

      gtk_label_set_text (g_ptr_array_index (self->notes, i), words);
    }
}

static void
toggled_cb (RdTemplateForm *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  refresh_dates (self);
}

static void
add_line (RdTemplateForm *self, const RdLocalMilestone *line)
{
  gboolean fits = rd_register_check_template_line (self->reg, self->review, line) == RD_PLAN_FITS;
  GtkWidget *check = gtk_check_button_new_with_label (line->label);
  GtkWidget *note = gtk_label_new (NULL);

  gtk_widget_set_sensitive (check, fits);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), fits);
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_label_set_xalign (GTK_LABEL (note), 0);
  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (note), 40);
  gtk_widget_set_margin_start (note, 28);
  gtk_widget_add_css_class (note, "caption");
  gtk_widget_add_css_class (note, "dim-label");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, note, NULL, -1);
  gtk_box_append (self->list, check);
  gtk_box_append (self->list, note);
  g_ptr_array_add (self->checks, check);
  g_ptr_array_add (self->notes, note);
}

static void
build (RdTemplateForm *self)
{
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL;)
    gtk_box_remove (self->list, child);
  g_ptr_array_set_size (self->checks, 0);
  g_ptr_array_set_size (self->notes, 0);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  self->lines = rd_plan_sort (rd_register_get_board_rows (self->reg, RD_ROWS_LOCAL_MILESTONES));
  for (guint i = 0; i < self->lines->len; i++)
    add_line (self, g_ptr_array_index (self->lines, i));
  gtk_widget_set_visible (self->empty, self->lines->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->lines->len > 0);
  refresh_dates (self);
}

/* Actions */

static void
take (RdTemplateForm *self)
{
  g_autoptr (GPtrArray) chosen = list_chosen (self);
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();
  g_autoptr (GPtrArray) taken = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < chosen->len; i++)
    g_ptr_array_add (codes, ((const RdLocalMilestone *) g_ptr_array_index (chosen, i))->code);
  g_ptr_array_add (codes, NULL);
  if (rd_register_apply_template (self->reg, self->review, (const char * const *) codes->pdata, &taken, &error))
    {
      words = g_strdup_printf (ngettext ("%u milestone taken from the template.", "%u milestones taken from the template.",
                                         taken->len), taken->len);
      g_signal_emit (self, signals[SAVED], 0, words);
      g_signal_emit (self, signals[CLOSED], 0);
      return;
    }
  words = rd_wording_error (error);
  gtk_label_set_text (self->problem, words);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkWidget) keep = g_object_ref (widget);

  take (RD_TEMPLATE_FORM (widget));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkWidget) keep = g_object_ref (widget);

  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
changed_cb (RdTemplateForm *self)
{
  build (self);
}

/* GObject overrides */

static void
rd_template_form_dispose (GObject *object)
{
  RdTemplateForm *self = RD_TEMPLATE_FORM (object);

  g_clear_object (&self->register_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_TEMPLATE_FORM);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_template_form_parent_class)->dispose (object);
}

static void
rd_template_form_finalize (GObject *object)
{
  RdTemplateForm *self = RD_TEMPLATE_FORM (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);

  G_OBJECT_CLASS (rd_template_form_parent_class)->finalize (object);
}

static gboolean
rd_template_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (RD_TEMPLATE_FORM (widget)->box, GTK_DIR_TAB_FORWARD);
}

/* GTK's own would go back to the child for ever: it takes the widget itself to come before it. */
static gboolean
rd_template_form_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (RD_TEMPLATE_FORM (widget)->box, direction);
}

static void
rd_template_form_class_init (RdTemplateFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_template_form_dispose;
  object_class->finalize = rd_template_form_finalize;
  widget_class->grab_focus = rd_template_form_grab_focus;
  widget_class->focus = rd_template_form_focus;

  signals[SAVED] = g_signal_new ("saved", RD_TYPE_TEMPLATE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CLOSED] = g_signal_new ("closed", RD_TYPE_TEMPLATE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "form.cancel", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reviewdesk/ReviewDesk/ui/review/rd-template-form.ui");
  gtk_widget_class_bind_template_child (widget_class, RdTemplateForm, box);
  gtk_widget_class_bind_template_child (widget_class, RdTemplateForm, list);
  gtk_widget_class_bind_template_child (widget_class, RdTemplateForm, empty);
  gtk_widget_class_bind_template_child (widget_class, RdTemplateForm, problem);
}

static void
rd_template_form_init (RdTemplateForm *self)
{
  self->checks = g_ptr_array_new ();
  self->notes = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (changed_cb), self);
}

/* Public API */

GtkWidget *
rd_template_form_new (RdRegister   *reg,
                      RdReviewItem *review)
{
  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), NULL);

  RdTemplateForm *self = g_object_new (RD_TYPE_TEMPLATE_FORM, NULL);

  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  g_signal_group_set_target (self->register_signals, reg);
  build (self);
  return GTK_WIDGET (self);
}
