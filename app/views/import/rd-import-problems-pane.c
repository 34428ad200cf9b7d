/* rd-import-problems-pane.c — what is odd about the rows of a file, row by row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/import/rd-import-problems-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "core/time/rd-date-reading.h"
#include "model/rd-framework-library.h"
#include "model/rd-wording-chronology.h"
#include "model/rd-wording-import.h"
#include "views/import/rd-import-problem-row.h"
#include "widgets/rd-drop-down-name.h"
#include "widgets/rd-wrap-row.h"

/* The list of kinds: all of them first, then those that the file has, in the order of kinds. */
struct _RdImportProblemsPane
{
  GtkWidget           parent_instance;

  /* Owned */
  RdIntakeItem       *item;
  GtkFilterListModel *filtered;
  GArray             *kinds;       /* RdImportProblemKind, of the list after the first */
  RdDay               today;
  gboolean            is_filling;

  /* Template children */
  GtkStack           *stack;
  GtkLabel           *count;
  GtkWidget          *order_box;
  GtkCheckButton     *day_first;
  GtkCheckButton     *month_first;
  GtkDropDown        *kind_list;
  GtkWidget          *leave_all_button;
  GtkListView        *list;
};

G_DEFINE_FINAL_TYPE (RdImportProblemsPane, rd_import_problems_pane, GTK_TYPE_WIDGET)

/* Helpers */

/* What is chosen; RD_N_IMPORT_PROBLEMS for all. */
static guint
get_kind (RdImportProblemsPane *self)
{
  guint chosen = gtk_drop_down_get_selected (self->kind_list);

  return chosen >= 1 && chosen <= self->kinds->len ? g_array_index (self->kinds, guint, chosen - 1) : RD_N_IMPORT_PROBLEMS;
}

static gboolean
matches (gpointer item, gpointer data)
{
  guint kind = get_kind (data);

  return kind == RD_N_IMPORT_PROBLEMS || rd_intake_problem_get_kind (item) == kind;
}

static void
refilter (RdImportProblemsPane *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
count_kinds (RdImportProblemsPane *self, guint counts[RD_N_IMPORT_PROBLEMS])
{
  GListModel *problems = rd_intake_item_get_problems (self->item);

  for (guint i = 0; i < g_list_model_get_n_items (problems); i++)
    {
      g_autoptr (RdIntakeProblem) problem = g_list_model_get_item (problems, i);

      counts[rd_intake_problem_get_kind (problem)]++;
    }
}

static void
list_kinds (RdImportProblemsPane *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint counts[RD_N_IMPORT_PROBLEMS] = { 0 };
  guint kept = get_kind (self), chosen = 0;

  g_array_set_size (self->kinds, 0);
  count_kinds (self, counts);
  gtk_string_list_append (names, _("All kinds"));
  for (guint kind = 0; kind < RD_N_IMPORT_PROBLEMS; kind++)
    {
      g_autofree char *name = g_strdup_printf ("%s (%u)", rd_wording_import_problem (kind), counts[kind]);

      if (counts[kind] == 0)
        continue;
      gtk_string_list_append (names, name);
      g_array_append_val (self->kinds, kind);
      if (kind == kept)
        chosen = self->kinds->len;
    }
  gtk_drop_down_set_model (self->kind_list, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->kind_list, chosen);
}

static void
show_count (RdImportProblemsPane *self)
{
  guint n = g_list_model_get_n_items (rd_intake_item_get_problems (self->item));
  guint n_open = rd_intake_item_count_open (self->item);
  g_autofree char *text = NULL;

  if (n_open == 0)
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row was odd; all is looked at.", "%u rows were odd; all are looked at.", n), n);
  else
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u row of %2$u to look at. Nothing keeps you from importing as it is: every entry is kept with what the agency wrote.",
                                         "%1$u rows of %2$u to look at. Nothing keeps you from importing as it is: every entry is kept with what the agency wrote.", n_open),
                            n_open, n);
  gtk_label_set_text (self->count, text);
}

static void
show (RdImportProblemsPane *self)
{
  guint n = g_list_model_get_n_items (rd_intake_item_get_problems (self->item));
  RdIntakeState state = rd_intake_item_get_state (self->item);

  self->is_filling = TRUE;
  list_kinds (self);
  show_count (self);
  gtk_widget_set_visible (self->order_box, rd_intake_item_has_doubtful_order (self->item));
  gtk_check_button_set_active (rd_intake_item_is_month_first (self->item) ? self->month_first : self->day_first, TRUE);
  gtk_widget_set_visible (self->leave_all_button, rd_intake_item_count_open (self->item) > 1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->list), state != RD_INTAKE_DONE);
  gtk_stack_set_visible_child_name (self->stack, state == RD_INTAKE_COLUMNS ? "not-yet"
                                                 : n > 0 || rd_intake_item_has_doubtful_order (self->item) ? "rows" : "nothing");
  self->is_filling = FALSE;
}

/* Callbacks */

static void
kind_chosen_cb (RdImportProblemsPane *self)
{
  if (!self->is_filling && self->item != NULL)
    refilter (self);
}

static void
order_toggled_cb (RdImportProblemsPane *self)
{
  if (!self->is_filling && self->item != NULL)
    rd_intake_item_set_month_first (self->item, gtk_check_button_get_active (self->month_first));
}

static void
leave_all_cb (RdImportProblemsPane *self)
{
  GListModel *shown = G_LIST_MODEL (self->filtered);

  for (guint i = 0; self->item != NULL && i < g_list_model_get_n_items (shown); i++)
    {
      g_autoptr (RdIntakeProblem) problem = g_list_model_get_item (shown, i);

      rd_intake_item_leave (self->item, problem, TRUE);
    }
}

/* GObject overrides */

static void
rd_import_problems_pane_dispose (GObject *object)
{
  RdImportProblemsPane *self = RD_IMPORT_PROBLEMS_PANE (object);

  self->is_filling = TRUE;
  if (self->filtered != NULL)
    gtk_filter_list_model_set_filter (self->filtered, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_IMPORT_PROBLEMS_PANE);
  g_clear_object (&self->filtered);
  g_clear_object (&self->item);
  g_clear_pointer (&self->kinds, g_array_unref);

  G_OBJECT_CLASS (rd_import_problems_pane_parent_class)->dispose (object);
}

static void
rd_import_problems_pane_class_init (RdImportProblemsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_import_problems_pane_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (RD_TYPE_WRAP_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/import/rd-import-problems-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemsPane, count);
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemsPane, order_box);
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemsPane, day_first);
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemsPane, month_first);
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemsPane, kind_list);
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemsPane, leave_all_button);
  gtk_widget_class_bind_template_child (widget_class, RdImportProblemsPane, list);
  gtk_widget_class_bind_template_callback (widget_class, kind_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, order_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_all_cb);
}

static void
rd_import_problems_pane_init (RdImportProblemsPane *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;
  g_autoptr (GtkListItemFactory) factory = rd_item_cell_factory_new (RD_TYPE_IMPORT_PROBLEM_ROW, TRUE);

  self->kinds = g_array_new (FALSE, FALSE, sizeof (guint));
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  rd_drop_down_name_set (self->kind_list, _("Which rows are shown"));
  self->filtered = gtk_filter_list_model_new (NULL, GTK_FILTER (gtk_custom_filter_new (matches, self, NULL)));
  selection = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->filtered)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  gtk_list_view_set_factory (self->list, factory);
  self->is_filling = FALSE;
}

/* Public API */

void
rd_import_problems_pane_set_item (RdImportProblemsPane *self, RdIntakeItem *item, RdDay today)
{
  RdIntakeItem *read;

  g_return_if_fail (RD_IS_IMPORT_PROBLEMS_PANE (self));

  read = item != NULL && rd_intake_item_get_file (item) != NULL ? item : NULL;
  self->today = today;
  if (g_set_object (&self->item, read))
    gtk_filter_list_model_set_model (self->filtered, read != NULL ? rd_intake_item_get_problems (read) : NULL);
  if (read != NULL)
    show (self);
}

gboolean
rd_import_problems_pane_mend (RdImportProblemsPane *self, RdIntakeProblem *problem, const char *text)
{
  g_return_val_if_fail (RD_IS_IMPORT_PROBLEMS_PANE (self) && RD_IS_INTAKE_PROBLEM (problem), FALSE);

  return self->item != NULL && rd_intake_item_mend (self->item, problem, text);
}

void
rd_import_problems_pane_leave (RdImportProblemsPane *self, RdIntakeProblem *problem, gboolean is_left)
{
  g_return_if_fail (RD_IS_IMPORT_PROBLEMS_PANE (self) && RD_IS_INTAKE_PROBLEM (problem));

  if (self->item != NULL)
    rd_intake_item_leave (self->item, problem, is_left);
}

char *
rd_import_problems_pane_word_reading (RdImportProblemsPane *self, RdIntakeProblem *problem, const char *text)
{
  RdDateReading reading;
  g_autofree char *time = NULL;

  g_return_val_if_fail (RD_IS_IMPORT_PROBLEMS_PANE (self) && RD_IS_INTAKE_PROBLEM (problem) && text != NULL, NULL);

  if (!rd_intake_problem_is_of_time (problem))
    {
      rd_date_reading_read (text, self->today, &reading);
      return rd_wording_date_reading (&reading);
    }
  time = rd_time_of_day_to_text (rd_time_of_day_parse (text));
  return g_strdup (time != NULL ? time : _("Not understood as a time"));
}
