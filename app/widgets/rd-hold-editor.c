/* rd-hold-editor.c — the form in which a hold is recorded
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-hold-editor.h"

#include <glib/gi18n.h>

#include "model/rd-wording.h"
#include "widgets/rd-date-field.h"
#include "widgets/rd-drop-down-name.h"

/* Invariants:
 *
 *  (1) timescales[i] is the id of the i-th choice of the drop-down list.
 */
struct _RdHoldEditor
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  const char  **timescales;
  char         *id;           /* of the hold that is changed; NULL: a new one */

  /* Template children */
  GtkWidget    *box;
  GtkDropDown  *timescale;
  GtkDropDown  *reason;
  RdDateField  *first_day;
  RdDateField  *last_day;
  RdDateField  *forecast;
  GtkEntry     *agreed_by;
  GtkEntry     *note;
  GtkLabel     *hint;
  GtkLabel     *overlap;
  GtkLabel     *problem;
  GtkButton    *save_button;
};

enum
{
  SAVED,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdHoldEditor, rd_hold_editor, GTK_TYPE_WIDGET)

static void
show_problem (RdHoldEditor *self, const char *words)
{
  gtk_label_set_text (self->problem, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
}

static const char *
get_text (GtkEntry *entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  return text[0] != '\0' ? text : NULL;
}

/* The values that stand in the form; texts are borrowed from it. */
static RdHoldDetails
read_details (RdHoldEditor *self)
{
  guint reason = gtk_drop_down_get_selected (self->reason);

  return (RdHoldDetails) {
    .timescale = self->timescales[gtk_drop_down_get_selected (self->timescale)],
    .reason = reason != GTK_INVALID_LIST_POSITION ? rd_hold_reasons[reason] : NULL,
    .first_day = rd_date_field_get_day (self->first_day),
    .last_day = rd_date_field_get_day (self->last_day),
    .forecast = rd_date_field_get_day (self->forecast),
    .agreed_by = get_text (self->agreed_by),
    .note = get_text (self->note),
  };
}

/* A date that is typed but not understood is not left out in silence. */
static RdDateField *
find_wrong (RdHoldEditor *self)
{
  RdDateField *fields[] = { self->first_day, self->last_day, self->forecast };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (rd_date_field_is_wrong (fields[i]))
      return fields[i];
  return NULL;
}

/* A forecast before the due date is odd, and recorded all the same. */
static void
refresh_hint (RdHoldEditor *self)
{
  RdHoldDetails details = read_details (self);
  g_autofree char *words = rd_hold_form_word_warning (&details, self->review);

  gtk_label_set_text (self->hint, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), words != NULL);
}

/* Two holds of one deadline may stand side by side, but are most often one written twice. */
static void
refresh_overlap (RdHoldEditor *self)
{
  RdHoldDetails details = read_details (self);
  const RdHold *overlap = NULL;
  g_autofree char *words = NULL;

  if (rd_hold_form_get_problem (&details) == RD_HOLD_FORM_READY)
    overlap = rd_hold_form_find_overlap (rd_review_item_get_holds (self->review), &details, self->id);
  words = overlap != NULL ? rd_hold_form_word_overlap (overlap) : NULL;
  gtk_label_set_text (self->overlap, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->overlap), words != NULL);
}

static gboolean
keep (RdHoldEditor *self, const RdHoldDetails *details, GError **error)
{
  if (self->id != NULL)
    return rd_register_edit_hold (self->reg, self->review, self->id, details, error);
  return rd_register_add_hold (self->reg, self->review, details, error);
}

static void
save (RdHoldEditor *self)
{
  RdHoldDetails details = read_details (self);
  RdHoldFormProblem problem = rd_hold_form_get_problem (&details);
  RdDateField *wrong = find_wrong (self);
  g_autoptr (GError) error = NULL;

  if (wrong != NULL)
    rd_date_field_show_fault (wrong);
  show_problem (self, rd_hold_form_word_problem (problem));
  if (wrong != NULL || problem != RD_HOLD_FORM_READY)
    return;

  if (keep (self, &details, &error))
    {
      g_signal_emit (self, signals[SAVED], 0,
                     self->id != NULL ? _("Hold changed.") : _("Put on hold. The due date stays as it is."));
      g_signal_emit (self, signals[CLOSED], 0);
      return;
    }
  g_autofree char *words = rd_wording_error (error);
  show_problem (self, words);
}

/* Actions and callbacks */

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkWidget) keep = g_object_ref (widget);

  save (RD_HOLD_EDITOR (widget));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkWidget) keep = g_object_ref (widget);

  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
activated_cb (RdHoldEditor *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "form.save", NULL);
}

/* What is odd is said while it is typed. */
static void
edited_cb (RdHoldEditor *self)
{
  if (self->review == NULL || self->timescales == NULL)
    return;   /* still being filled */

  refresh_hint (self);
  refresh_overlap (self);
}

/* Building */

static void
list_reasons (RdHoldEditor *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; rd_hold_reasons[i] != NULL; i++)
    gtk_string_list_append (labels, rd_wording_hold_reason (rd_hold_reasons[i]));
  gtk_drop_down_set_model (self->reason, G_LIST_MODEL (labels));
}

static void
list_timescales (RdHoldEditor *self, const char *chosen)
{
  RdFramework *framework = rd_review_item_get_framework (self->review);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint selected = 0;

  self->timescales = rd_framework_list_timescales (framework);
  for (guint i = 0; self->timescales[i] != NULL; i++)
    {
      const RdTimescale *timescale = rd_framework_find_timescale (framework, self->timescales[i], RD_DAY_NONE);

      gtk_string_list_append (labels, rd_wording_translate_data (timescale->label));
      if (g_strcmp0 (chosen, self->timescales[i]) == 0)
        selected = i;
    }
  gtk_drop_down_set_model (self->timescale, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->timescale, selected);
}

/* GObject overrides */

/* GTK's own would go back to the child for ever: it takes the widget itself to come before it. */
static gboolean
rd_hold_editor_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (RD_HOLD_EDITOR (widget)->box, direction);
}

static gboolean
rd_hold_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RD_HOLD_EDITOR (widget)->reason));
}

static void
rd_hold_editor_dispose (GObject *object)
{
  RdHoldEditor *self = RD_HOLD_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_HOLD_EDITOR);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_hold_editor_parent_class)->dispose (object);
}

static void
rd_hold_editor_finalize (GObject *object)
{
  g_clear_pointer (&RD_HOLD_EDITOR (object)->timescales, g_free);
  g_clear_pointer (&RD_HOLD_EDITOR (object)->id, g_free);

  G_OBJECT_CLASS (rd_hold_editor_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reviewdesk/ReviewDesk/ui/widgets/rd-hold-editor.ui");
  g_type_ensure (RD_TYPE_DATE_FIELD);
  gtk_widget_class_bind_template_child (widget_class, RdHoldEditor, box);
  gtk_widget_class_bind_template_child (widget_class, RdHoldEditor, timescale);
  gtk_widget_class_bind_template_child (widget_class, RdHoldEditor, reason);
  gtk_widget_class_bind_template_child (widget_class, RdHoldEditor, first_day);
  gtk_widget_class_bind_template_child (widget_class, RdHoldEditor, last_day);
  gtk_widget_class_bind_template_child (widget_class, RdHoldEditor, forecast);
  gtk_widget_class_bind_template_child (widget_class, RdHoldEditor, agreed_by);
  gtk_widget_class_bind_template_child (widget_class, RdHoldEditor, note);
  gtk_widget_class_bind_template_child (widget_class, RdHoldEditor, hint);
  gtk_widget_class_bind_template_child (widget_class, RdHoldEditor, overlap);
  gtk_widget_class_bind_template_child (widget_class, RdHoldEditor, problem);
  gtk_widget_class_bind_template_child (widget_class, RdHoldEditor, save_button);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
rd_hold_editor_class_init (RdHoldEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_hold_editor_dispose;
  object_class->finalize = rd_hold_editor_finalize;
  widget_class->grab_focus = rd_hold_editor_grab_focus;
  widget_class->focus = rd_hold_editor_focus;

  signals[SAVED] = g_signal_new ("saved", RD_TYPE_HOLD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CLOSED] = g_signal_new ("closed", RD_TYPE_HOLD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "form.cancel", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "holdeditor");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
rd_hold_editor_init (RdHoldEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  list_reasons (self);
  rd_drop_down_name_set (self->timescale, _("Deadline"));
  rd_drop_down_name_set (self->reason, _("Reason"));
}

/* Public API */

GtkWidget *
rd_hold_editor_new (RdRegister   *reg,
                    RdReviewItem *review,
                    const char   *timescale)
{
  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), NULL);

  RdHoldEditor *self = g_object_new (RD_TYPE_HOLD_EDITOR, NULL);
  RdDay today = rd_register_get_today (reg);

  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  list_timescales (self, timescale);
  rd_date_field_set_today (self->first_day, today);
  rd_date_field_set_today (self->last_day, today);
  rd_date_field_set_today (self->forecast, today);
  rd_date_field_set_day (self->first_day, today);
  refresh_overlap (self);
  return GTK_WIDGET (self);
}

GtkWidget *
rd_hold_editor_new_for (RdRegister   *reg,
                        RdReviewItem *review,
                        const RdHold *hold)
{
  g_return_val_if_fail (hold != NULL, NULL);

  RdHoldEditor *self = RD_HOLD_EDITOR (rd_hold_editor_new (reg, review, hold->timescale));

  self->id = g_strdup (hold->id);
  for (guint i = 0; rd_hold_reasons[i] != NULL; i++)
    if (g_str_equal (rd_hold_reasons[i], hold->reason))
      gtk_drop_down_set_selected (self->reason, i);
  rd_date_field_set_day (self->first_day, hold->first_day);
  rd_date_field_set_day (self->last_day, hold->last_day);
  rd_date_field_set_day (self->forecast, hold->forecast);
  gtk_editable_set_text (GTK_EDITABLE (self->agreed_by), hold->agreed_by != NULL ? hold->agreed_by : "");
  gtk_editable_set_text (GTK_EDITABLE (self->note), hold->note != NULL ? hold->note : "");
  gtk_button_set_label (self->save_button, _("_Save"));
  refresh_overlap (self);
  return GTK_WIDGET (self);
}
