/* rd-plan-editor.c — the form for a milestone of the board's own
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-plan-editor.h"
#include "widgets/rd-drop-down-name.h"

#include <glib/gi18n.h>

#include "core/rules/rd-framework-extend.h"
#include "model/rd-milestone-saving.h"
#include "model/rd-framework-library.h"
#include "model/rd-wording-plan.h"
#include "model/rd-wording.h"

static const RdUnit units[] = { RD_UNIT_WORKING_DAYS, RD_UNIT_DAYS, RD_UNIT_WEEKS, RD_UNIT_MONTHS };

/* Invariants:
 *
 *  (1) anchors[i] and stages[i] are the ids of the i-th choice of their lists.
 *  (2) review is NULL where the form is of the template, and code where it is of a new one.
 */
struct _RdPlanEditor
{
  GtkWidget      parent_instance;

  /* Owned */
  RdRegister    *reg;
  RdReviewItem  *review;
  RdFramework   *framework;
  char          *code;
  GPtrArray     *anchors;      /* char * */
  GPtrArray     *stages;       /* char * */

  /* Template children */
  GtkWidget     *box;
  GtkEntry      *label;
  GtkCheckButton *unset;
  GtkSpinButton *amount;
  GtkDropDown   *unit;
  GtkDropDown   *direction;
  GtkDropDown   *anchor;
  GtkDropDown   *stage;
  GtkEntry      *owner;
  GtkLabel      *preview;
  GtkLabel      *problem;
};

enum
{
  SAVED,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdPlanEditor, rd_plan_editor, GTK_TYPE_WIDGET)

/* Helpers */

static const GPtrArray *
list_locals (RdPlanEditor *self)
{
  return self->review != NULL ? rd_review_item_get_rows (self->review, RD_ROWS_LOCAL_MILESTONES)
                              : rd_register_get_board_rows (self->reg, RD_ROWS_LOCAL_MILESTONES);
}

static const RdLocalMilestone *
find_local (RdPlanEditor *self)
{
  g_autofree char *id = self->code != NULL ? g_strconcat (RD_LOCAL_PREFIX, self->code, NULL) : NULL;

  return rd_local_milestone_find (list_locals (self), id);
}

static const char *
get_choice (GtkDropDown *list, const GPtrArray *ids)
{
  guint chosen = gtk_drop_down_get_selected (list);

  return chosen < ids->len ? g_ptr_array_index (ids, chosen) : NULL;
}

/* Borrows from the form. */
static RdPlanDetails
read_details (RdPlanEditor *self)
{
  gboolean is_unset = self->review == NULL && gtk_check_button_get_active (self->unset);

  return (RdPlanDetails) {
    .code = self->code,
    .label = gtk_editable_get_text (GTK_EDITABLE (self->label)),
    .stage = get_choice (self->stage, self->stages),
    .anchor = get_choice (self->anchor, self->anchors),
    .amount = is_unset ? RD_PLAN_NO_AMOUNT : gtk_spin_button_get_value_as_int (self->amount),
    .unit = rd_unit_get_name (units[MIN (gtk_drop_down_get_selected (self->unit), G_N_ELEMENTS (units) - 1)]),
    .direction = rd_direction_get_name (gtk_drop_down_get_selected (self->direction) == 1 ? RD_DIRECTION_BEFORE
                                                                                         : RD_DIRECTION_AFTER),
    .owner = gtk_editable_get_text (GTK_EDITABLE (self->owner)),
  };
}

static void
show_problem (RdPlanEditor *self, const char *words)
{
  gtk_label_set_text (self->problem, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
}

/* "Due Wednesday 4 May 2016", as it would be. (transfer full); NULL where there is no date */
static char *
word_due (RdPlanEditor *self, const RdPlanDetails *details)
{
  RdDay due = rd_register_preview_local_milestone (self->reg, self->review, details);
  g_autofree char *day = due != RD_DAY_NONE ? rd_wording_day (due) : NULL;

  if (day != NULL)
    return g_strdup_printf (_("That is %s."), day);
  return g_strdup (_("No date yet: what it is counted from is neither recorded nor planned."));
}

static void
refresh_preview (RdPlanEditor *self)
{
  RdPlanDetails details = read_details (self);
  g_autofree char *words = self->review != NULL ? word_due (self, &details) : NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->amount), details.amount >= 0);
  gtk_label_set_text (self->preview, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->preview), words != NULL);
}

static void
save (RdPlanEditor *self)
{
  RdPlanDetails details = read_details (self);
  g_autoptr (GPtrArray) moves = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_new = self->code == NULL;
  g_autofree char *moved = NULL;
  g_autofree char *words = NULL;

  if (is_new ? rd_register_add_local_milestone (self->reg, self->review, &details, NULL, &error)
             : rd_register_edit_local_milestone (self->reg, self->review, &details, &moves, &error))
    {
      moved = !is_new && moves->len > 1 ? rd_moves_describe (moves, TRUE) : NULL;
      words = g_strdup_printf ("%s%s%s", is_new ? _("Milestone added.") : _("Milestone changed."),
                               moved != NULL ? " " : "", moved != NULL ? moved : "");
      g_signal_emit (self, signals[SAVED], 0, words);
      g_signal_emit (self, signals[CLOSED], 0);
      return;
    }
  words = rd_wording_error (error);
  show_problem (self, words);
}

/* Actions and callbacks */

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkWidget) keep = g_object_ref (widget);

  save (RD_PLAN_EDITOR (widget));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkWidget) keep = g_object_ref (widget);

  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
activated_cb (RdPlanEditor *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "form.save", NULL);
}

static void
edited_cb (RdPlanEditor *self)
{
  if (self->reg != NULL)
    refresh_preview (self);
}

/* A milestone stands in the stage of what it is counted from, unless somebody says otherwise. */
static void
anchor_chosen_cb (RdPlanEditor *self)
{
  const char *anchor = self->reg != NULL ? get_choice (self->anchor, self->anchors) : NULL;
  const RdMilestoneKind *kind = anchor != NULL ? rd_framework_find_milestone (self->framework, anchor) : NULL;
  guint place;

  if (kind != NULL && self->code == NULL
      && g_ptr_array_find_with_equal_func (self->stages, kind->stage, g_str_equal, &place))
    gtk_drop_down_set_selected (self->stage, place);
  edited_cb (self);
}

/* Building */

static void
add_anchor (RdPlanEditor *self, GtkStringList *labels, const char *id, const char *label)
{
  g_ptr_array_add (self->anchors, g_strdup (id));
  gtk_string_list_append (labels, label);
}

/* All but itself. */
static void
list_anchors (RdPlanEditor *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const GPtrArray *locals = list_locals (self);

  for (guint i = 0; i < self->framework->milestones->len; i++)
    {
      const RdMilestoneKind *kind = g_ptr_array_index (self->framework->milestones, i);

      if (!kind->is_local)
        add_anchor (self, labels, kind->id, rd_wording_translate_data (kind->label));
    }
  for (guint i = 0; i < locals->len; i++)
    {
      const RdLocalMilestone *local = g_ptr_array_index (locals, i);
      g_autofree char *id = rd_local_milestone_make_id (local);

      if (g_strcmp0 (local->code, self->code) != 0)
        add_anchor (self, labels, id, local->label);
    }
  gtk_drop_down_set_model (self->anchor, G_LIST_MODEL (labels));
}

static void
list_stages (RdPlanEditor *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->framework->stages->len; i++)
    {
      const RdStage *stage = g_ptr_array_index (self->framework->stages, i);

      g_ptr_array_add (self->stages, g_strdup (stage->id));
      gtk_string_list_append (labels, rd_wording_translate_data (stage->label));
    }
  gtk_drop_down_set_model (self->stage, G_LIST_MODEL (labels));
}

static void
list_units (RdPlanEditor *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const char *directions[] = { _("after"), _("before"), NULL };
  g_autoptr (GtkStringList) words = gtk_string_list_new (directions);

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    gtk_string_list_append (labels, rd_wording_unit (units[i]));
  gtk_drop_down_set_model (self->unit, G_LIST_MODEL (labels));
  gtk_drop_down_set_model (self->direction, G_LIST_MODEL (words));
}

static void
choose (GtkDropDown *list, const GPtrArray *ids, const char *id)
{
  guint place;

  if (id != NULL && g_ptr_array_find_with_equal_func ((GPtrArray *) ids, id, g_str_equal, &place))
    gtk_drop_down_set_selected (list, place);
}

/* A new one most likely hangs on what was recorded or planned last. */
static void
choose_latest_anchor (RdPlanEditor *self)
{
  GListModel *milestones = self->review != NULL ? rd_review_item_get_milestones (self->review) : NULL;
  const RdMilestoneState *latest = NULL;

  for (guint i = 0; milestones != NULL && i < g_list_model_get_n_items (milestones); i++)
    {
      g_autoptr (RdMilestoneItem) item = g_list_model_get_item (milestones, i);
      const RdMilestoneState *state = rd_milestone_item_get_state (item);

      if (!state->kind->is_local && (state->day != RD_DAY_NONE || state->planned != RD_DAY_NONE))
        latest = state;     /* the list keeps the item */
    }
  if (latest == NULL)
    return;
  choose (self->anchor, self->anchors, latest->kind->id);
  gtk_drop_down_set_selected (self->direction, latest->day == RD_DAY_NONE);
}

static void
show_local (RdPlanEditor *self, const RdLocalMilestone *local)
{
  gtk_editable_set_text (GTK_EDITABLE (self->label), local->label);
  gtk_editable_set_text (GTK_EDITABLE (self->owner), local->owner != NULL ? local->owner : "");
  gtk_check_button_set_active (self->unset, local->amount < 0);
  gtk_spin_button_set_value (self->amount, MAX (local->amount, 0));
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_strcmp0 (local->unit, rd_unit_get_name (units[i])) == 0)
      gtk_drop_down_set_selected (self->unit, i);
  gtk_drop_down_set_selected (self->direction, g_strcmp0 (local->direction, "before") == 0);
  choose (self->anchor, self->anchors, local->anchor);
  choose (self->stage, self->stages, local->stage);
}

/* GObject overrides */

/* GTK's own would go back to the child for ever: it takes the widget itself to come before it. */
static gboolean
rd_plan_editor_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (RD_PLAN_EDITOR (widget)->box, direction);
}

static gboolean
rd_plan_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RD_PLAN_EDITOR (widget)->label));
}

static void
rd_plan_editor_dispose (GObject *object)
{
  RdPlanEditor *self = RD_PLAN_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_PLAN_EDITOR);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_plan_editor_parent_class)->dispose (object);
}

static void
rd_plan_editor_finalize (GObject *object)
{
  RdPlanEditor *self = RD_PLAN_EDITOR (object);

  g_clear_pointer (&self->framework, rd_framework_unref);
  g_clear_pointer (&self->anchors, g_ptr_array_unref);
  g_clear_pointer (&self->stages, g_ptr_array_unref);
  g_clear_pointer (&self->code, g_free);

  G_OBJECT_CLASS (rd_plan_editor_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reviewdesk/ReviewDesk/ui/widgets/rd-plan-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, RdPlanEditor, box);
  gtk_widget_class_bind_template_child (widget_class, RdPlanEditor, label);
  gtk_widget_class_bind_template_child (widget_class, RdPlanEditor, unset);
  gtk_widget_class_bind_template_child (widget_class, RdPlanEditor, amount);
  gtk_widget_class_bind_template_child (widget_class, RdPlanEditor, unit);
  gtk_widget_class_bind_template_child (widget_class, RdPlanEditor, direction);
  gtk_widget_class_bind_template_child (widget_class, RdPlanEditor, anchor);
  gtk_widget_class_bind_template_child (widget_class, RdPlanEditor, stage);
  gtk_widget_class_bind_template_child (widget_class, RdPlanEditor, owner);
  gtk_widget_class_bind_template_child (widget_class, RdPlanEditor, preview);
  gtk_widget_class_bind_template_child (widget_class, RdPlanEditor, problem);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, anchor_chosen_cb);
}

static void
rd_plan_editor_class_init (RdPlanEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_plan_editor_dispose;
  object_class->finalize = rd_plan_editor_finalize;
  widget_class->grab_focus = rd_plan_editor_grab_focus;
  widget_class->focus = rd_plan_editor_focus;

  signals[SAVED] = g_signal_new ("saved", RD_TYPE_PLAN_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CLOSED] = g_signal_new ("closed", RD_TYPE_PLAN_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "form.cancel", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
rd_plan_editor_init (RdPlanEditor *self)
{
  self->anchors = g_ptr_array_new_with_free_func (g_free);
  self->stages = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  rd_drop_down_name_set (self->unit, _("Unit"));
  rd_drop_down_name_set (self->direction, _("After or before"));
  rd_drop_down_name_set (self->anchor, _("Counted from"));
  rd_drop_down_name_set (self->stage, _("Stage"));
}

/* Public API */

GtkWidget *
rd_plan_editor_new (RdRegister   *reg,
                    RdReviewItem *review,
                    const char   *code)
{
  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (review == NULL || RD_IS_REVIEW_ITEM (review), NULL);

  RdPlanEditor *self = g_object_new (RD_TYPE_PLAN_EDITOR, NULL);

  g_set_object (&self->review, review);
  self->framework = review != NULL ? rd_framework_ref (rd_review_item_get_framework (review))
                                   : rd_framework_library_find (RD_DEFAULT_FRAMEWORK, NULL);
  self->code = g_strdup (code);
  self->reg = g_object_ref (reg);
  list_anchors (self);
  list_stages (self);
  list_units (self);
  gtk_widget_set_visible (GTK_WIDGET (self->unset), review == NULL);
  if (find_local (self) != NULL)
    show_local (self, find_local (self));
  else
    choose_latest_anchor (self);
  anchor_chosen_cb (self);
  refresh_preview (self);
  return GTK_WIDGET (self);
}
