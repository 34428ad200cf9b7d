/* rd-learning-editor.c — the form for a point that is learnt while a review is running
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/review/rd-learning-editor.h"

#include <glib/gi18n.h>

#include "core/review/rd-agency.h"
#include "model/rd-wording.h"
#include "widgets/rd-date-field.h"
#include "widgets/rd-drop-down-name.h"

struct _RdLearningEditor
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  char         *id;           /* NULL: a new one */

  /* Template children */
  GtkWidget    *box;
  GtkDropDown  *kind;
  GtkEditable  *text;
  GtkEditable  *action;
  GtkEditable  *lead;
  GtkDropDown  *agency;
  GtkDropDown  *progress;
  GtkEditable  *evidence;
  RdDateField  *noted;
  RdDateField  *due;
  RdDateField  *done;
  RdDateField  *shared;
  GtkEditable  *shared_with;
  GtkLabel     *problem;

  guint         quarter;      /* of progress, as it was shown first */
};

enum
{
  SAVED,
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdLearningEditor, rd_learning_editor, GTK_TYPE_WIDGET)

/* Helpers */

static const char *
get_agency (RdLearningEditor *self)
{
  const GPtrArray *agencies = rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES);
  guint place = gtk_drop_down_get_selected (self->agency) - 1;

  return place < agencies->len ? ((const RdAgency *) agencies->pdata[place])->id : NULL;
}

/* Quarters; what lies between two of them stays as it is until another is chosen. */
static int
get_progress (RdLearningEditor *self)
{
  guint quarter = gtk_drop_down_get_selected (self->progress);

  return quarter == self->quarter ? -1 : (int) quarter * 25;
}

/* Borrows from the form. */
static RdLearningDetails
read_details (RdLearningEditor *self)
{
  return (RdLearningDetails) {
    .kind = rd_learning_point_kinds[gtk_drop_down_get_selected (self->kind) == 1 ? 1 : 0],
    .noted = rd_date_field_get_day (self->noted),
    .text = gtk_editable_get_text (self->text),
    .action = gtk_editable_get_text (self->action),
    .lead = gtk_editable_get_text (self->lead),
    .due = rd_date_field_get_day (self->due),
    .done = rd_date_field_get_day (self->done),
    .shared = rd_date_field_get_day (self->shared),
    .shared_with = gtk_editable_get_text (self->shared_with),
    .agency_id = get_agency (self),
    .progress = get_progress (self),
    .evidence = gtk_editable_get_text (self->evidence),
  };
}

/* A date that is typed but not understood is not left out in silence. */
static RdDateField *
find_wrong (RdLearningEditor *self)
{
  RdDateField *fields[] = { self->noted, self->due, self->done, self->shared };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (rd_date_field_is_wrong (fields[i]))
      return fields[i];
  return NULL;
}

static void
save (RdLearningEditor *self)
{
  RdLearningDetails details = read_details (self);
  RdDateField *wrong = find_wrong (self);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  if (wrong != NULL)
    {
      rd_date_field_show_fault (wrong);
      return;
    }
  if (self->id == NULL ? rd_register_add_learning_point (self->reg, self->review, &details, NULL, &error)
                       : rd_register_edit_learning_point (self->reg, self->review, self->id, &details, &error))
    {
      g_signal_emit (self, signals[SAVED], 0, self->id == NULL ? _("Learning point added.") : _("Learning point changed."));
      g_signal_emit (self, signals[CLOSED], 0);
      return;
    }
  words = rd_wording_error (error);
  gtk_label_set_text (self->problem, words);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

/* Actions and callbacks */

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkWidget) keep = g_object_ref (widget);

  save (RD_LEARNING_EDITOR (widget));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkWidget) keep = g_object_ref (widget);

  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
activated_cb (RdLearningEditor *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "form.save", NULL);
}

/* Building */

static void
list_kinds (RdLearningEditor *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; rd_learning_point_kinds[i] != NULL; i++)
    gtk_string_list_append (labels, rd_wording_learning_kind (rd_learning_point_kinds[i]));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (labels));
}

static void
list_agencies (RdLearningEditor *self)
{
  const GPtrArray *agencies = rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _("None yet"));
  for (guint i = 0; i < agencies->len; i++)
    gtk_string_list_append (names, ((const RdAgency *) agencies->pdata[i])->name);
  gtk_drop_down_set_model (self->agency, G_LIST_MODEL (names));
}

static void
show_text (GtkEditable *editable, const char *text)
{
  gtk_editable_set_text (editable, text != NULL ? text : "");
}

static void
show_point (RdLearningEditor *self, const RdLearningPoint *point)
{
  gtk_drop_down_set_selected (self->kind, g_strcmp0 (point->kind, rd_learning_point_kinds[1]) == 0);
  show_text (self->text, point->text);
  show_text (self->shared_with, point->shared_with);
  rd_date_field_set_day (self->noted, point->noted);
  rd_date_field_set_day (self->shared, point->shared);
}

/* @action: of the point; NULL: it has none. */
static void
show_action (RdLearningEditor *self, const RdAction *action)
{
  const GPtrArray *agencies = rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES);

  if (action == NULL)
    return;
  show_text (self->action, action->text);
  show_text (self->lead, action->lead);
  show_text (self->evidence, action->evidence);
  rd_date_field_set_day (self->due, action->due);
  rd_date_field_set_day (self->done, g_strcmp0 (action->outcome, "complete") == 0 ? action->closed : RD_DAY_NONE);
  gtk_drop_down_set_selected (self->progress, (guint) (CLAMP (action->progress, 0, 100) / 25));
  for (guint i = 0; action->agency_id != NULL && i < agencies->len; i++)
    if (g_str_equal (((const RdAgency *) agencies->pdata[i])->id, action->agency_id))
      gtk_drop_down_set_selected (self->agency, i + 1);
}

static void
set_today (RdLearningEditor *self, RdDay today)
{
  RdDateField *fields[] = { self->noted, self->due, self->done, self->shared };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    rd_date_field_set_today (fields[i], today);
}

/* GObject overrides */

/* GTK's own would go back to the child for ever: it takes the widget itself to come before it. */
static gboolean
rd_learning_editor_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (RD_LEARNING_EDITOR (widget)->box, direction);
}

static gboolean
rd_learning_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (RD_LEARNING_EDITOR (widget)->text));
}

static void
rd_learning_editor_dispose (GObject *object)
{
  RdLearningEditor *self = RD_LEARNING_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_LEARNING_EDITOR);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (rd_learning_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reviewdesk/ReviewDesk/ui/review/rd-learning-editor.ui");
  g_type_ensure (RD_TYPE_DATE_FIELD);
  gtk_widget_class_bind_template_child (widget_class, RdLearningEditor, box);
  gtk_widget_class_bind_template_child (widget_class, RdLearningEditor, kind);
  gtk_widget_class_bind_template_child (widget_class, RdLearningEditor, text);
  gtk_widget_class_bind_template_child (widget_class, RdLearningEditor, action);
  gtk_widget_class_bind_template_child (widget_class, RdLearningEditor, lead);
  gtk_widget_class_bind_template_child (widget_class, RdLearningEditor, agency);
  gtk_widget_class_bind_template_child (widget_class, RdLearningEditor, progress);
  gtk_widget_class_bind_template_child (widget_class, RdLearningEditor, evidence);
  gtk_widget_class_bind_template_child (widget_class, RdLearningEditor, noted);
  gtk_widget_class_bind_template_child (widget_class, RdLearningEditor, due);
  gtk_widget_class_bind_template_child (widget_class, RdLearningEditor, done);
  gtk_widget_class_bind_template_child (widget_class, RdLearningEditor, shared);
  gtk_widget_class_bind_template_child (widget_class, RdLearningEditor, shared_with);
  gtk_widget_class_bind_template_child (widget_class, RdLearningEditor, problem);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
rd_learning_editor_class_init (RdLearningEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_learning_editor_dispose;
  widget_class->grab_focus = rd_learning_editor_grab_focus;
  widget_class->focus = rd_learning_editor_focus;

  signals[SAVED] = g_signal_new ("saved", RD_TYPE_LEARNING_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CLOSED] = g_signal_new ("closed", RD_TYPE_LEARNING_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "form.cancel", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
rd_learning_editor_init (RdLearningEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  list_kinds (self);
  rd_drop_down_name_set (self->kind, _("Kind"));
  rd_drop_down_name_set (self->agency, _("Lead agency"));
  rd_drop_down_name_set (self->progress, _("How much is done"));
}

/* Public API */

GtkWidget *
rd_learning_editor_new (RdRegister   *reg,
                        RdReviewItem *review,
                        const char   *id)
{
  const RdLearningPoint *point;
  g_autoptr (RdAction) action = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), NULL);

  RdLearningEditor *self = g_object_new (RD_TYPE_LEARNING_EDITOR, NULL);

  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  self->id = g_strdup (id);
  set_today (self, rd_register_get_today (reg));
  rd_date_field_set_day (self->noted, rd_register_get_today (reg));
  point = id != NULL ? rd_review_item_find_row (review, RD_ROWS_LEARNING_POINTS, id) : NULL;
  list_agencies (self);
  if (point != NULL)
    {
      action = rd_register_get_learning_action (review, point);
      show_point (self, point);
      show_action (self, action);
    }
  self->quarter = gtk_drop_down_get_selected (self->progress);
  return GTK_WIDGET (self);
}
