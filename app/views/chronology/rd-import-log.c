/* rd-import-log.c — the files that came into a chronology, and what was odd about them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-import-log.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "model/rd-wording.h"
#include "model/rd-wording-chronology.h"
#include "widgets/rd-reveal.h"

/* Problems that are listed of a file; what is beyond them is only counted. */
#define MAX_PROBLEMS 200

/* A line of the problems: row, column, text, problem, taken as. */
enum
{
  PART_ROW,
  PART_COLUMN,
  PART_TEXT,
  PART_PROBLEM,
  N_PARTS
};

struct _RdImportLog
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  RdEntryLook  *look;
  GPtrArray    *rows;         /* AdwExpanderRow, borrowed: children of list */
  GPtrArray    *ids;          /* of the imports that they stand for */

  /* Template children */
  GtkWidget    *scroller;
  GtkStack     *stack;
  GtkListBox   *list;
};

enum
{
  SHOW_IMPORT,
  SHOW_ROW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdImportLog, rd_import_log, GTK_TYPE_WIDGET)

/* Helpers */

static gboolean
may_change (RdImportLog *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

static const GPtrArray *
get_imports (RdImportLog *self)
{
  return self->review != NULL ? rd_review_item_get_rows (self->review, RD_ROWS_CHRONOLOGY_IMPORTS) : NULL;
}

static const char *
find_import_id (RdImportLog *self, GtkWidget *inside)
{
  GtkWidget *row = gtk_widget_get_ancestor (inside, ADW_TYPE_EXPANDER_ROW);

  for (guint i = 0; i < self->rows->len; i++)
    if (self->rows->pdata[i] == row)
      return self->ids->pdata[i];
  return NULL;
}

/* Callbacks */

static void
show_clicked_cb (RdImportLog *self, GtkWidget *button)
{
  const char *id = find_import_id (self, button);

  if (id != NULL)
    g_signal_emit (self, signals[SHOW_IMPORT], 0, id);
}

static void
remove_clicked_cb (RdImportLog *self, GtkWidget *button)
{
  const char *id = find_import_id (self, button);
  const RdChronologyImport *import = id != NULL ? rd_review_item_find_row (self->review, RD_ROWS_CHRONOLOGY_IMPORTS, id) : NULL;
  g_autofree char *agency_id = import != NULL ? g_strdup (import->agency_id) : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (agency_id == NULL)
    return;
  words = g_strdup_printf (_("The whole chronology of “%s” was removed."), rd_entry_look_get_agency (self->look, agency_id, NULL));
  if (rd_register_remove_agency_entries (self->reg, self->review, agency_id, &error))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", words);
      return;
    }
  g_free (words);
  words = rd_wording_error (error);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", words);
}

/* Its row in the file is the first number of its title. */
static void
problem_activated_cb (RdImportLog *self, AdwActionRow *row)
{
  const char *id = find_import_id (self, GTK_WIDGET (row));
  int number = (int) g_ascii_strtoll (gtk_widget_get_name (GTK_WIDGET (row)), NULL, 10);

  if (id != NULL)
    g_signal_emit (self, signals[SHOW_ROW], 0, id, number);
}

/* Rows */

static void
add_problem (RdImportLog *self, AdwExpanderRow *parent, const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "\t", -1);
  GtkWidget *row;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (g_strv_length (parts) < N_PARTS)
    return;
  text = rd_entry_look_show_text (self->look, parts[PART_TEXT]);
  title = *text != '\0' ? g_strdup_printf (_("Row %1$s: “%2$s”"), parts[PART_ROW], text) : g_strdup_printf (_("Row %s"), parts[PART_ROW]);
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), rd_wording_logged_problem (parts[PART_PROBLEM]));
  gtk_widget_set_name (row, parts[PART_ROW]);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (problem_activated_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (parent, row);
}

static void
add_button (RdImportLog *self, GtkWidget *box, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
}

static void
add_buttons (RdImportLog *self, AdwExpanderRow *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *holder = gtk_list_box_row_new ();

  gtk_widget_add_css_class (box, "rd-row");
  add_button (self, box, _("_Show Its Entries"), G_CALLBACK (show_clicked_cb));
  if (may_change (self))
    add_button (self, box, _("_Remove This Agency’s Chronology"), G_CALLBACK (remove_clicked_cb));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (holder), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (holder), box);
  adw_expander_row_add_row (row, holder);
}

static void
add_problems (RdImportLog *self, AdwExpanderRow *row, char **lines)
{
  guint n = g_strv_length (lines);

  for (guint i = 0; i < n && i < MAX_PROBLEMS; i++)
    add_problem (self, row, lines[i]);
  if (n > MAX_PROBLEMS)
    {
      GtkWidget *more = adw_action_row_new ();
      g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more", "%u more", n - MAX_PROBLEMS), n - MAX_PROBLEMS);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (more), words);
      adw_expander_row_add_row (row, more);
    }
}

/* "Norbridge Police · Mon 23 Nov 2026 · 53 entries · 4 problems". (transfer full) */
static char *
word_import (RdImportLog *self, const RdChronologyImport *import, guint n_problems)
{
  g_autofree char *day = rd_wording_day (import->made);
  GString *text = g_string_new (NULL);

  g_string_printf (text, "%s · %s · ", rd_entry_look_get_agency (self->look, import->agency_id, NULL), day);
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%d entry", "%d entries", (gulong) import->n_entries), import->n_entries);
  if (import->n_changed > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, " · %d changed", " · %d changed", (gulong) import->n_changed), import->n_changed);
  if (import->n_removed > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, " · %d removed", " · %d removed", (gulong) import->n_removed), import->n_removed);
  if (n_problems > 0)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, " · %u problem", " · %u problems", n_problems), n_problems);
  return g_string_free (text, FALSE);
}

static void
add_import (RdImportLog *self, const RdChronologyImport *import)
{
  GtkWidget *row = adw_expander_row_new ();
  g_auto (GStrv) lines = g_strsplit (import->problems != NULL ? import->problems : "", "\n", -1);
  g_autofree char *words = word_import (self, import, g_strv_length (lines));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), import->file);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), words);
  add_buttons (self, ADW_EXPANDER_ROW (row));
  add_problems (self, ADW_EXPANDER_ROW (row), lines);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->ids, g_strdup (import->id));
}

/* GObject overrides */

static void
rd_import_log_dispose (GObject *object)
{
  RdImportLog *self = RD_IMPORT_LOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_IMPORT_LOG);
  g_clear_object (&self->look);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  G_OBJECT_CLASS (rd_import_log_parent_class)->dispose (object);
}

static void
rd_import_log_finalize (GObject *object)
{
  g_ptr_array_unref (RD_IMPORT_LOG (object)->rows);
  g_ptr_array_unref (RD_IMPORT_LOG (object)->ids);
  G_OBJECT_CLASS (rd_import_log_parent_class)->finalize (object);
}

static void
rd_import_log_class_init (RdImportLogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_import_log_dispose;
  G_OBJECT_CLASS (klass)->finalize = rd_import_log_finalize;
  signals[SHOW_IMPORT] = g_signal_new ("show-import", RD_TYPE_IMPORT_LOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SHOW_ROW] = g_signal_new ("show-row", RD_TYPE_IMPORT_LOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                    G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/chronology/rd-import-log.ui");
  gtk_widget_class_bind_template_child (widget_class, RdImportLog, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdImportLog, stack);
  gtk_widget_class_bind_template_child (widget_class, RdImportLog, list);
}

static void
rd_import_log_init (RdImportLog *self)
{
  self->rows = g_ptr_array_new ();
  self->ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_import_log_new (void)
{
  return g_object_new (RD_TYPE_IMPORT_LOG, NULL);
}

void
rd_import_log_set_review (RdImportLog *self, RdRegister *reg, RdReviewItem *review, RdEntryLook *look)
{
  g_return_if_fail (RD_IS_IMPORT_LOG (self) && RD_IS_ENTRY_LOOK (look));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_set_object (&self->look, look);
  rd_import_log_refresh (self);
}

/* The newest first; those that are open stay open. */
void
rd_import_log_refresh (RdImportLog *self)
{
  const GPtrArray *imports;
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_free);

  g_return_if_fail (RD_IS_IMPORT_LOG (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      if (adw_expander_row_get_expanded (self->rows->pdata[i]))
        g_ptr_array_add (open, g_strdup (self->ids->pdata[i]));
      gtk_list_box_remove (self->list, self->rows->pdata[i]);
    }
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->ids, 0);
  imports = get_imports (self);
  for (guint i = imports != NULL ? imports->len : 0; i > 0; i--)
    add_import (self, imports->pdata[i - 1]);
  gtk_stack_set_visible_child_name (self->stack, self->rows->len > 0 ? "rows" : "nothing");
  for (guint i = 0; i < self->rows->len; i++)
    if (g_ptr_array_find_with_equal_func (open, self->ids->pdata[i], g_str_equal, NULL))
      adw_expander_row_set_expanded (self->rows->pdata[i], TRUE);
}

void
rd_import_log_show (RdImportLog *self, const char *import_id)
{
  g_return_if_fail (RD_IS_IMPORT_LOG (self) && import_id != NULL);

  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (self->ids->pdata[i], import_id))
      {
        adw_expander_row_set_expanded (self->rows->pdata[i], TRUE);
        rd_reveal (self->rows->pdata[i]);
      }
}
