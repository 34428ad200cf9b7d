/* rd-report-outline-pane.c — the sections of a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-outline-pane.h"

#include <glib/gi18n.h>

#include "model/rd-register-report.h"
#include "model/rd-wording.h"
#include "views/report/rd-outline-row.h"

struct _RdReportOutlinePane
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  GSignalGroup *register_signals;

  /* Template children */
  GtkWidget    *box;
  GtkListBox   *list;
  GtkLabel     *total;
  GtkWidget    *tools;

  gboolean      choosing;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdReportOutlinePane, rd_report_outline_pane, GTK_TYPE_WIDGET)

/* Helpers */

static gboolean
may_change (RdReportOutlinePane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

static const GPtrArray *
get_sections (RdReportOutlinePane *self)
{
  return self->review != NULL ? rd_review_item_get_rows (self->review, RD_ROWS_REPORT_SECTIONS) : NULL;
}

static RdOutlineRow *
get_row (RdReportOutlinePane *self, int index)
{
  GtkListBoxRow *row = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;

  return row != NULL ? RD_OUTLINE_ROW (row) : NULL;
}

static RdOutlineRow *
find_row (RdReportOutlinePane *self, const char *id)
{
  RdOutlineRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    if (g_strcmp0 (rd_outline_row_get_id (row), id) == 0)
      return row;
  return NULL;
}

static guint
count_open (RdReportOutlinePane *self, const char *section_id)
{
  const GPtrArray *comments = rd_review_item_get_rows (self->review, RD_ROWS_REPORT_COMMENTS);
  guint n = 0;

  for (guint i = 0; i < comments->len; i++)
    {
      const RdReportComment *comment = comments->pdata[i];

      n += g_strcmp0 (comment->section_id, section_id) == 0 && comment->parent_id == NULL && !comment->is_resolved;
    }
  return n;
}

/* The report's sections without their texts, for the numbers. (transfer full) */
static RdDocument *
make_outline (const GPtrArray *sections)
{
  RdDocument *outline = rd_document_new ("", RD_REPORT_LANGUAGE);

  for (guint i = 0; i < sections->len; i++)
    {
      const RdReportSection *section = sections->pdata[i];

      g_ptr_array_add (outline->sections, rd_section_new (section->id, section->title, section->level));
    }
  return outline;
}

static const RdReportSection *
get_section (RdReportOutlinePane *self, const char *id)
{
  return id != NULL && self->review != NULL ? rd_review_item_find_row (self->review, RD_ROWS_REPORT_SECTIONS, id) : NULL;
}

/* As they are written, kept or not. */
static void
show_total (RdReportOutlinePane *self)
{
  g_autofree char *words = NULL;
  RdOutlineRow *row;
  guint n = 0;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    n += rd_outline_row_get_words (row);
  words = g_strdup_printf (ngettext ("%u word in the report", "%u words in the report", n), n);
  gtk_label_set_text (self->total, words);
}

/* Takes @error. */
static void
say (RdReportOutlinePane *self, gboolean done, const char *toast, GError *error)
{
  g_autofree char *words = done ? NULL : rd_wording_error (error);

  if (done)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", toast);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", words);
  g_clear_error (&error);
}

static void
update_actions (RdReportOutlinePane *self)
{
  gboolean may = may_change (self);
  gboolean any = may && rd_report_outline_pane_get_chosen (self) != NULL;
  static const char *const names[] = { "outline.rename", "outline.remove", "outline.up", "outline.down", "outline.deeper", "outline.higher" };

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "outline.add", may);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), names[i], any);
}

/* Callbacks */

static void
renamed_cb (RdReportOutlinePane *self, const char *title, RdOutlineRow *row)
{
  GError *error = NULL;
  gboolean done = rd_register_edit_section (self->reg, self->review, rd_outline_row_get_id (row), title, 0, NULL, &error);

  say (self, done, _("Section renamed."), error);
}

/* The sections that hang on @id end before the one that is returned: NULL at the end of the report. */
static const char *
find_behind (RdReportOutlinePane *self, const char *id)
{
  const GPtrArray *sections = get_sections (self);
  int level = 0;

  for (guint i = 0; i < sections->len; i++)
    {
      const RdReportSection *section = sections->pdata[i];

      if (level > 0 && section->level <= level)
        return section->id;
      if (g_str_equal (section->id, id))
        level = section->level;
    }
  return NULL;
}

static void
dropped_cb (RdReportOutlinePane *self, const char *id, gboolean before, RdOutlineRow *row)
{
  const RdReportSection *at = get_section (self, rd_outline_row_get_id (row));
  g_autofree char *target = NULL;
  GError *error = NULL;
  gboolean done;

  if (at == NULL || g_str_equal (at->id, id))
    return;
  target = g_strdup (before ? at->id : find_behind (self, at->id));
  if (g_strcmp0 (target, id) == 0)
    target = g_strdup (find_behind (self, id));
  done = rd_register_move_section (self->reg, self->review, id, target, at->level, &error);
  say (self, done, _("Section moved."), error);
}

static void
row_selected_cb (RdReportOutlinePane *self, GtkListBoxRow *row)
{
  update_actions (self);
  if (row != NULL && !self->choosing)
    g_signal_emit (self, signals[CHOSEN], 0, rd_outline_row_get_id (RD_OUTLINE_ROW (row)));
}

static RdOutlineRow *
make_row (RdReportOutlinePane *self)
{
  GtkWidget *row = rd_outline_row_new ();

  g_signal_connect_object (row, "renamed", G_CALLBACK (renamed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
  return RD_OUTLINE_ROW (row);
}

static void
refresh (RdReportOutlinePane *self)
{
  const GPtrArray *sections = get_sections (self);
  g_autofree char *chosen = g_strdup (rd_report_outline_pane_get_chosen (self));
  g_autoptr (RdDocument) outline = sections != NULL ? make_outline (sections) : NULL;
  RdOutlineRow *row;
  guint n = sections != NULL ? sections->len : 0;

  for (guint i = 0; i < n; i++)
    {
      const RdReportSection *section = sections->pdata[i];
      g_autofree char *number = rd_document_number (outline, i);

      row = get_row (self, i);
      rd_outline_row_set (row != NULL ? row : make_row (self), section, number, count_open (self, section->id), may_change (self));
    }
  while ((row = get_row (self, n)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  show_total (self);
  rd_report_outline_pane_choose (self, chosen);
  update_actions (self);
}

/* Actions */

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdReportOutlinePane *self = RD_REPORT_OUTLINE_PANE (widget);
  const char *chosen = rd_report_outline_pane_get_chosen (self);
  const RdReportSection *after = get_section (self, chosen);
  g_autofree char *id = NULL;
  GError *error = NULL;
  RdOutlineRow *row;

  if (!rd_register_add_section (self->reg, self->review, chosen, _("New section"), after != NULL ? after->level : 1, &id, &error))
    {
      say (self, FALSE, NULL, error);
      return;
    }
  rd_report_outline_pane_choose (self, id);
  g_signal_emit (self, signals[CHOSEN], 0, id);
  row = find_row (self, id);
  if (row != NULL)
    rd_outline_row_rename (row);
}

static void
rename_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdOutlineRow *row = find_row (RD_REPORT_OUTLINE_PANE (widget), rd_report_outline_pane_get_chosen (RD_REPORT_OUTLINE_PANE (widget)));

  if (row != NULL)
    rd_outline_row_rename (row);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdReportOutlinePane *self = RD_REPORT_OUTLINE_PANE (widget);
  g_autofree char *id = g_strdup (rd_report_outline_pane_get_chosen (self));
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) : 0;
  GError *error = NULL;
  gboolean done;

  if (id == NULL)
    return;
  done = rd_register_remove_section (self->reg, self->review, id, &error);
  say (self, done, _("Section removed."), error);
  if (done && get_row (self, index) == NULL)
    index--;
  if (done && get_row (self, index) != NULL)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (get_row (self, index)));
}

static void
shift_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdReportOutlinePane *self = RD_REPORT_OUTLINE_PANE (widget);
  const char *id = rd_report_outline_pane_get_chosen (self);
  GError *error = NULL;

  if (id != NULL && !rd_register_shift_section (self->reg, self->review, id, g_str_equal (name, "outline.up") ? -1 : 1, &error))
    say (self, FALSE, NULL, error);
}

static void
level_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdReportOutlinePane *self = RD_REPORT_OUTLINE_PANE (widget);
  const RdReportSection *section = get_section (self, rd_report_outline_pane_get_chosen (self));
  int level = section != NULL ? section->level + (g_str_equal (name, "outline.deeper") ? 1 : -1) : 0;
  g_autofree char *behind = NULL;
  GError *error = NULL;

  if (level < 1 || level > RD_SECTION_LEVEL_MAX)
    return;
  behind = g_strdup (find_behind (self, section->id));
  if (!rd_register_move_section (self->reg, self->review, section->id, behind, level, &error))
    say (self, FALSE, NULL, error);
}

/* GObject overrides */

static void
rd_report_outline_pane_dispose (GObject *object)
{
  RdReportOutlinePane *self = RD_REPORT_OUTLINE_PANE (object);

  g_clear_object (&self->register_signals);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);      /* it unselects what it loses */
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REPORT_OUTLINE_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_report_outline_pane_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "outline.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "outline.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "outline.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "outline.up", NULL, shift_action);
  gtk_widget_class_install_action (widget_class, "outline.down", NULL, shift_action);
  gtk_widget_class_install_action (widget_class, "outline.deeper", NULL, level_action);
  gtk_widget_class_install_action (widget_class, "outline.higher", NULL, level_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "outline.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "outline.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "outline.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "outline.down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "outline.deeper", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "outline.higher", NULL);
}

static void
rd_report_outline_pane_class_init (RdReportOutlinePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_report_outline_pane_dispose;
  signals[CHOSEN] = g_signal_new ("chosen", RD_TYPE_REPORT_OUTLINE_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  install_actions (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/report/rd-report-outline-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdReportOutlinePane, box);
  gtk_widget_class_bind_template_child (widget_class, RdReportOutlinePane, list);
  gtk_widget_class_bind_template_child (widget_class, RdReportOutlinePane, total);
  gtk_widget_class_bind_template_child (widget_class, RdReportOutlinePane, tools);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
rd_report_outline_pane_init (RdReportOutlinePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (refresh), self);
}

/* Public API */

GtkWidget *
rd_report_outline_pane_new (void)
{
  return g_object_new (RD_TYPE_REPORT_OUTLINE_PANE, NULL);
}

void
rd_report_outline_pane_set_review (RdReportOutlinePane *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_REPORT_OUTLINE_PANE (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_signal_group_set_target (self->register_signals, reg);
  refresh (self);
}

void
rd_report_outline_pane_choose (RdReportOutlinePane *self, const char *id)
{
  RdOutlineRow *row;

  g_return_if_fail (RD_IS_REPORT_OUTLINE_PANE (self));

  row = id != NULL ? find_row (self, id) : NULL;
  self->choosing = TRUE;
  gtk_list_box_select_row (self->list, row != NULL ? GTK_LIST_BOX_ROW (row) : NULL);
  self->choosing = FALSE;
}

const char *
rd_report_outline_pane_get_chosen (RdReportOutlinePane *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (RD_IS_REPORT_OUTLINE_PANE (self), NULL);

  row = gtk_list_box_get_selected_row (self->list);
  return row != NULL ? rd_outline_row_get_id (RD_OUTLINE_ROW (row)) : NULL;
}

void
rd_report_outline_pane_set_words (RdReportOutlinePane *self, const char *id, guint words)
{
  RdOutlineRow *row;

  g_return_if_fail (RD_IS_REPORT_OUTLINE_PANE (self));

  row = find_row (self, id);
  if (row == NULL)
    return;
  rd_outline_row_set_words (row, words);
  show_total (self);
}

void
rd_report_outline_pane_set_state (RdReportOutlinePane *self, const char *id, const RdOutlineState *state)
{
  RdOutlineRow *row;

  g_return_if_fail (RD_IS_REPORT_OUTLINE_PANE (self) && state != NULL);

  row = find_row (self, id);
  if (row != NULL)
    rd_outline_row_set_state (row, state);
}
