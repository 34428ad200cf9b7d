/* rd-closures-editor.c — the board's closures: added, changed, removed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-closures-editor.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-milestone-saving.h"
#include "model/rd-closure-item.h"
#include "model/rd-wording-plan.h"
#include "model/rd-wording.h"
#include "widgets/rd-date-field.h"
#include "widgets/rd-edit-row.h"
#include "widgets/rd-move-list.h"

/* Invariants:
 *
 *  (1) id is that of the closure that the form changes; NULL while it is for a new one.
 */
struct _RdClosuresEditor
{
  GtkWidget    parent_instance;

  /* Owned */
  RdRegister  *reg;
  char        *id;
  GSignalGroup *register_signals;

  /* Template children */
  GtkWidget   *box;
  GtkListBox  *closures;
  GtkWidget   *no_closures;
  GtkBox      *moves_box;
  GtkWidget   *form;
  GtkLabel    *form_title;
  RdDateField *first_field;
  RdDateField *last_field;
  GtkEditable *reason_entry;
  GtkLabel    *passed_note;
  GtkBox      *preview_box;
  GtkLabel    *add_fault;
  GtkButton   *add_button;
  GtkWidget   *cancel_button;
};

enum
{
  SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdClosuresEditor, rd_closures_editor, GTK_TYPE_WIDGET)

/* Helpers */

/* Borrows from the form. */
static RdClosureDetails
read_details (RdClosuresEditor *self)
{
  RdDay first = rd_date_field_get_day (self->first_field);
  RdDay last = rd_date_field_get_day (self->last_field);

  return (RdClosureDetails) { self->id, first, last != RD_DAY_NONE ? last : first,
                              gtk_editable_get_text (self->reason_entry) };
}

/* What would move, or has moved, in @box. */
static void
show_moves (GtkBox *box, const GPtrArray *moves, gboolean done)
{
  g_autofree char *heading = rd_moves_describe (moves, done);

  rd_move_list_fill_all (box, heading, moves);
  gtk_widget_set_visible (GTK_WIDGET (box), TRUE);
}

/* A day that has passed moves due dates of what is done already. (transfer full); NULL where it does not */
static char *
word_passed (RdClosuresEditor *self, const RdClosureDetails *details, const GPtrArray *moves)
{
  guint n_met = rd_moves_count_met (moves);

  if (details->first_day == RD_DAY_NONE || details->first_day >= rd_register_get_today (self->reg))
    return NULL;
  if (n_met == 0)
    return g_strdup (_("These days have passed already. What was met stays met."));
  return g_strdup_printf (ngettext ("These days have passed already. What was met stays met, but the due date of %u such deadline moves.",
                                    "These days have passed already. What was met stays met, but the due dates of %u such deadlines move.",
                                    n_met), n_met);
}

static void
refresh_preview (RdClosuresEditor *self)
{
  RdClosureDetails details = read_details (self);
  g_autoptr (GPtrArray) moves = NULL;
  g_autofree char *passed = NULL;

  /* What the reason is moves nothing. */
  details.reason = "-";
  if (details.first_day != RD_DAY_NONE)
    moves = rd_register_preview_closure (self->reg, &details, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->preview_box), moves != NULL);
  if (moves != NULL)
    show_moves (self->preview_box, moves, FALSE);
  passed = moves != NULL ? word_passed (self, &details, moves) : NULL;
  gtk_label_set_text (self->passed_note, passed != NULL ? passed : "");
  gtk_widget_set_visible (GTK_WIDGET (self->passed_note), passed != NULL);
}

static void
show_fault (RdClosuresEditor *self, const char *words)
{
  gtk_label_set_text (self->add_fault, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->add_fault), words != NULL);
}

/* The form for a new one (NULL), or for @closure. */
static void
fill_form (RdClosuresEditor *self, const RdClosure *closure)
{
  g_autofree char *id = closure != NULL ? g_strdup (closure->id) : NULL;
  gboolean is_one_day = closure == NULL || closure->last_day == closure->first_day;

  g_free (self->id);
  self->id = g_steal_pointer (&id);
  rd_date_field_set_day (self->first_field, closure != NULL ? closure->first_day : RD_DAY_NONE);
  rd_date_field_set_day (self->last_field, is_one_day ? RD_DAY_NONE : closure->last_day);
  gtk_editable_set_text (self->reason_entry, closure != NULL ? closure->reason : "");
  gtk_label_set_text (self->form_title, closure != NULL ? _("Change the Closure") : _("Add a Closure"));
  gtk_button_set_label (self->add_button, closure != NULL ? _("_Save") : _("_Add Closure"));
  gtk_widget_set_visible (self->cancel_button, closure != NULL);
  show_fault (self, NULL);
  refresh_preview (self);
}

static void
refresh (RdClosuresEditor *self)
{
  guint n = self->reg != NULL ? g_list_model_get_n_items (rd_register_get_closures (self->reg)) : 0;

  gtk_widget_set_visible (GTK_WIDGET (self->closures), n > 0);
  gtk_widget_set_visible (self->no_closures, n == 0);
  gtk_widget_set_visible (self->form, self->reg != NULL && !rd_register_is_read_only (self->reg));
  if (self->reg != NULL)
    refresh_preview (self);
}

/* What was done, how many moved, and the way back. */
static void
say (RdClosuresEditor *self, const char *done, const GPtrArray *moves)
{
  g_autofree char *moved = rd_moves_describe (moves, TRUE);
  /* Translators: what was done, and how many deadlines moved by it */
  g_autofree char *words = g_strdup_printf (_("%s: %s"), done, moved);

  show_moves (self->moves_box, moves, TRUE);
  g_signal_emit (self, signals[SAVED], 0, words);
}

static const RdClosure *
find_closure (RdClosuresEditor *self, const char *id)
{
  GListModel *closures = rd_register_get_closures (self->reg);

  for (guint i = 0; i < g_list_model_get_n_items (closures); i++)
    {
      g_autoptr (RdClosureItem) item = g_list_model_get_item (closures, i);
      const RdClosure *closure = rd_closure_item_get_closure (item);

      if (g_str_equal (closure->id, id))
        return closure;    /* the list keeps it */
    }
  return NULL;
}

/* Actions */

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdClosuresEditor *self = RD_CLOSURES_EDITOR (widget);
  const RdClosure *closure = find_closure (self, g_variant_get_string (parameter, NULL));

  if (closure == NULL)
    return;
  fill_form (self, closure);
  gtk_widget_grab_focus (GTK_WIDGET (self->first_field));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdClosuresEditor *self = RD_CLOSURES_EDITOR (widget);
  g_autofree char *id = g_variant_dup_string (parameter, NULL);
  g_autoptr (GPtrArray) moves = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (g_strcmp0 (self->id, id) == 0)
    fill_form (self, NULL);
  if (rd_register_drop_closure (self->reg, id, &moves, &error))
    {
      say (self, _("Closure removed"), moves);
      return;
    }
  words = rd_wording_error (error);
  show_fault (self, words);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  fill_form (RD_CLOSURES_EDITOR (widget), NULL);
}

/* Callbacks */

static void
edited_cb (RdClosuresEditor *self)
{
  if (self->reg != NULL)
    refresh_preview (self);
}

static gboolean
check_fields (RdClosuresEditor *self)
{
  if (rd_date_field_get_day (self->first_field) == RD_DAY_NONE || rd_date_field_is_wrong (self->first_field))
    {
      rd_date_field_show_fault (self->first_field);
      return FALSE;
    }
  if (!rd_date_field_is_wrong (self->last_field))
    return TRUE;
  rd_date_field_show_fault (self->last_field);
  return FALSE;
}

static void
add_cb (RdClosuresEditor *self)
{
  RdClosureDetails details;
  gboolean is_new = self->id == NULL;
  g_autoptr (GPtrArray) moves = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  show_fault (self, NULL);
  if (!check_fields (self))
    return;
  details = read_details (self);
  if (rd_register_edit_closure (self->reg, &details, &moves, &error))
    {
      fill_form (self, NULL);
      say (self, is_new ? _("Closure added") : _("Closure changed"), moves);
      return;
    }
  words = rd_wording_error (error);
  show_fault (self, words);
}

static GtkWidget *
make_row (gpointer item, gpointer user_data)
{
  RdClosuresEditor *self = user_data;
  const RdClosure *closure = rd_closure_item_get_closure (item);
  g_autofree char *dates = NULL;
  g_autofree char *edit = NULL;
  g_autofree char *remove = NULL;
  GtkWidget *row;

  g_object_get (item, "dates-text", &dates, NULL);
  row = rd_edit_row_new (dates, closure->reason, NULL);
  if (rd_register_is_read_only (self->reg))
    return row;
  /* Translators: %s are dates */
  edit = g_strdup_printf (_("Edit %s"), dates);
  /* Translators: %s are dates */
  remove = g_strdup_printf (_("Remove %s"), dates);
  rd_edit_row_add_button (RD_EDIT_ROW (row), "document-edit-symbolic", edit, "closures.edit", closure->id);
  rd_edit_row_add_button (RD_EDIT_ROW (row), "user-trash-symbolic", remove, "closures.remove", closure->id);
  return row;
}

/* GObject overrides */

/* GTK's own would go back to the child for ever: it takes the widget itself to come before it. */
static gboolean
rd_closures_editor_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_child_focus (RD_CLOSURES_EDITOR (widget)->box, direction);
}

static void
rd_closures_editor_dispose (GObject *object)
{
  RdClosuresEditor *self = RD_CLOSURES_EDITOR (object);

  g_clear_object (&self->register_signals);
  if (self->closures != NULL)
    gtk_list_box_bind_model (self->closures, NULL, NULL, NULL, NULL);
  g_clear_object (&self->reg);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_CLOSURES_EDITOR);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (rd_closures_editor_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reviewdesk/ReviewDesk/ui/widgets/rd-closures-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, RdClosuresEditor, box);
  gtk_widget_class_bind_template_child (widget_class, RdClosuresEditor, closures);
  gtk_widget_class_bind_template_child (widget_class, RdClosuresEditor, no_closures);
  gtk_widget_class_bind_template_child (widget_class, RdClosuresEditor, moves_box);
  gtk_widget_class_bind_template_child (widget_class, RdClosuresEditor, form);
  gtk_widget_class_bind_template_child (widget_class, RdClosuresEditor, form_title);
  gtk_widget_class_bind_template_child (widget_class, RdClosuresEditor, first_field);
  gtk_widget_class_bind_template_child (widget_class, RdClosuresEditor, last_field);
  gtk_widget_class_bind_template_child (widget_class, RdClosuresEditor, reason_entry);
  gtk_widget_class_bind_template_child (widget_class, RdClosuresEditor, passed_note);
  gtk_widget_class_bind_template_child (widget_class, RdClosuresEditor, preview_box);
  gtk_widget_class_bind_template_child (widget_class, RdClosuresEditor, add_fault);
  gtk_widget_class_bind_template_child (widget_class, RdClosuresEditor, add_button);
  gtk_widget_class_bind_template_child (widget_class, RdClosuresEditor, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
}

static void
rd_closures_editor_class_init (RdClosuresEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_closures_editor_dispose;
  widget_class->focus = rd_closures_editor_focus;

  g_type_ensure (RD_TYPE_DATE_FIELD);
  signals[SAVED] = g_signal_new ("saved", RD_TYPE_CLOSURES_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "closures.edit", "s", edit_action);
  gtk_widget_class_install_action (widget_class, "closures.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "closures.cancel", NULL, cancel_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
rd_closures_editor_init (RdClosuresEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (refresh), self);
}

/* Public API */

GtkWidget *
rd_closures_editor_new (void)
{
  return g_object_new (RD_TYPE_CLOSURES_EDITOR, NULL);
}

void
rd_closures_editor_set_register (RdClosuresEditor *self,
                                 RdRegister       *reg)
{
  g_return_if_fail (RD_IS_CLOSURES_EDITOR (self));

  if (!g_set_object (&self->reg, reg))
    return;
  g_signal_group_set_target (self->register_signals, reg);
  gtk_list_box_bind_model (self->closures, reg != NULL ? rd_register_get_closures (reg) : NULL, make_row, self, NULL);
  rd_closures_editor_forget_moves (self);
  if (reg == NULL)
    return;
  rd_date_field_set_today (self->first_field, rd_register_get_today (reg));
  rd_date_field_set_today (self->last_field, rd_register_get_today (reg));
  fill_form (self, NULL);
  refresh (self);
}

void
rd_closures_editor_forget_moves (RdClosuresEditor *self)
{
  g_return_if_fail (RD_IS_CLOSURES_EDITOR (self));

  gtk_widget_set_visible (GTK_WIDGET (self->moves_box), FALSE);
}
