/* rd-import-problem-row.c — something odd about a row of a file, and what can be done about it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/import/rd-import-problem-row.h"

#include <glib/gi18n.h>

#include "core/time/rd-date-reading.h"
#include "model/rd-framework-library.h"
#include "model/rd-intake-problem.h"
#include "model/rd-wording-chronology.h"
#include "model/rd-wording-import.h"
#include "model/rd-wording-intake.h"
#include "views/import/rd-import-problems-pane.h"
#include "widgets/rd-wrap-row.h"

struct _RdImportProblemRow
{
  RdItemCell       parent_instance;

  /* Borrowed, only compared: what the field was emptied for */
  gpointer         filled_for;
  gboolean         is_filling;

  /* Template children */
  GtkWidget       *box;
  GtkImage        *mark;
  GtkLabel        *title;
  GtkLabel        *state;
  GtkLabel        *text;
  GtkLabel        *problem;
  GtkLabel        *taken_as;
  GtkLabel        *event;
  GtkWidget       *actions;
  GtkEditable     *entry;
  GtkWidget       *mend_button;
  GtkToggleButton *leave_button;
  GtkWidget       *show_button;
  GtkLabel        *reading;
};

G_DEFINE_FINAL_TYPE (RdImportProblemRow, rd_import_problem_row, RD_TYPE_ITEM_CELL)

/* Helpers */

static RdImportProblemsPane *
get_pane (RdImportProblemRow *self)
{
  return RD_IMPORT_PROBLEMS_PANE (gtk_widget_get_ancestor (GTK_WIDGET (self), RD_TYPE_IMPORT_PROBLEMS_PANE));
}

static RdIntakeProblem *
get_problem (RdImportProblemRow *self)
{
  return rd_item_cell_get_item (RD_ITEM_CELL (self));
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
show_state (RdImportProblemRow *self, RdIntakeProblem *problem)
{
  RdIntakeProblemState state = rd_intake_problem_get_state (problem);

  gtk_image_set_from_icon_name (self->mark, state == RD_INTAKE_PROBLEM_OPEN ? "dialog-warning-symbolic"
                                            : state == RD_INTAKE_PROBLEM_MENDED ? "object-select-symbolic" : "action-unavailable-symbolic");
  gtk_label_set_text (self->state, rd_wording_intake_problem_state (state));
  self->is_filling = TRUE;
  gtk_toggle_button_set_active (self->leave_button, state == RD_INTAKE_PROBLEM_LEFT);
  self->is_filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->leave_button), state != RD_INTAKE_PROBLEM_MENDED);
}

static void
show_words (RdImportProblemRow *self, RdIntakeProblem *problem)
{
  const char *column = rd_intake_problem_get_column (problem), *text = rd_intake_problem_get_text (problem);
  g_autofree char *title = *column != '\0' ? g_strdup_printf (_("Row %1$u · %2$s"), rd_intake_problem_get_row (problem), column)
                                           : g_strdup_printf (_("Row %u"), rd_intake_problem_get_row (problem));
  g_autofree char *quoted = *text != '\0' ? g_strdup_printf (_("“%s”"), text) : g_strdup ("");
  g_autofree char *taken_as = g_strdup_printf (_("Taken as: %s"), rd_intake_problem_get_taken_as (problem));

  gtk_label_set_text (self->title, title);
  show_text (self->text, quoted);
  gtk_label_set_text (self->problem, rd_wording_import_problem (rd_intake_problem_get_kind (problem)));
  gtk_label_set_text (self->taken_as, taken_as);
  show_text (self->event, rd_intake_problem_get_event (problem));
}

/* The field and the buttons say which row they are of. */
static void
name_actions (RdImportProblemRow *self, RdIntakeProblem *problem)
{
  guint row = rd_intake_problem_get_row (problem);
  gboolean is_time = rd_intake_problem_is_of_time (problem);
  g_autofree char *entry = g_strdup_printf (is_time ? _("Time of row %u, as you read it") : _("Date of row %u, as you read it"), row);
  g_autofree char *mend = g_strdup_printf (_("Mend row %u"), row);
  g_autofree char *leave = g_strdup_printf (_("Leave row %u as it is"), row);
  g_autofree char *show = g_strdup_printf (_("Show row %u in the file"), row);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, entry, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->mend_button), GTK_ACCESSIBLE_PROPERTY_LABEL, mend, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->leave_button), GTK_ACCESSIBLE_PROPERTY_LABEL, leave, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->show_button), GTK_ACCESSIBLE_PROPERTY_LABEL, show, -1);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), is_time ? _("14:30") : _("22 May 2016, May 2016, c. 2014…"));
  gtk_widget_set_visible (GTK_WIDGET (self->entry), is_time || rd_intake_problem_is_of_date (problem));
  gtk_widget_set_visible (self->mend_button, gtk_widget_get_visible (GTK_WIDGET (self->entry)));
}

/* Item cell overrides */

static void
rd_import_problem_row_item_changed (RdItemCell *cell)
{
  RdImportProblemRow *self = RD_IMPORT_PROBLEM_ROW (cell);
  RdIntakeProblem *problem = get_problem (self);

  if (problem == NULL)
    return;
  if (self->filled_for != problem)
    gtk_editable_set_text (self->entry, "");
  self->filled_for = problem;
  show_words (self, problem);
  show_state (self, problem);
  name_actions (self, problem);
}

/* Callbacks */

/* What would be understood, as it is typed. */
static void
typed_cb (RdImportProblemRow *self)
{
  RdIntakeProblem *problem = get_problem (self);
  const char *text = gtk_editable_get_text (self->entry);
  RdImportProblemsPane *pane = get_pane (self);
  g_autofree char *words = NULL;

  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  if (problem == NULL || pane == NULL || *text == '\0')
    {
      show_text (self->reading, "");
      return;
    }
  words = rd_import_problems_pane_word_reading (pane, problem, text);
  show_text (self->reading, words);
}

static void
mend_cb (RdImportProblemRow *self)
{
  RdIntakeProblem *problem = get_problem (self);
  RdImportProblemsPane *pane = get_pane (self);
  const char *text = gtk_editable_get_text (self->entry);

  if (problem == NULL || pane == NULL)
    return;
  if (*text != '\0' && rd_import_problems_pane_mend (pane, problem, text))
    {
      gtk_editable_set_text (self->entry, "");
      return;
    }
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  show_text (self->reading, rd_intake_problem_is_of_time (problem) ? _("This is not understood as a time. Try 14:30 or 2.30pm.")
                                                                   : _("This is not understood as a date. Try 22/05/2016, May 2016 or “about 2014”."));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
leave_toggled_cb (RdImportProblemRow *self)
{
  RdImportProblemsPane *pane = get_pane (self);

  if (!self->is_filling && pane != NULL && get_problem (self) != NULL)
    rd_import_problems_pane_leave (pane, get_problem (self), gtk_toggle_button_get_active (self->leave_button));
}

static void
show_cb (RdImportProblemRow *self)
{
  RdIntakeProblem *problem = get_problem (self);

  if (problem != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "import.show-row", "u", rd_intake_problem_get_row (problem));
}

/* GObject overrides */

static void
rd_import_problem_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_IMPORT_PROBLEM_ROW);

  G_OBJECT_CLASS (rd_import_problem_row_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (RD_TYPE_WRAP_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/import/rd-import-problem-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemRow, box);
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemRow, mark);
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemRow, title);
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemRow, state);
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemRow, text);
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemRow, problem);
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemRow, taken_as);
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemRow, event);
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemRow, actions);
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemRow, entry);
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemRow, mend_button);
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemRow, leave_button);
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemRow, show_button);
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemRow, reading);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, mend_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_cb);
}

static void
rd_import_problem_row_class_init (RdImportProblemRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rd_import_problem_row_dispose;
  RD_ITEM_CELL_CLASS (klass)->item_changed = rd_import_problem_row_item_changed;
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
rd_import_problem_row_init (RdImportProblemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
