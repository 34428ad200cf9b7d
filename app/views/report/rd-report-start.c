/* rd-report-start.c — a report that was not begun yet: from which outline
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-start.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-report-outlines.h"
#include "model/rd-wording.h"

struct _RdReportStart
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  GPtrArray    *outlines;      /* RdReportOutline */

  /* Template children */
  GtkWidget    *scroller;
  GtkListBox   *list;
  GtkLabel     *contents;
  GtkWidget    *begin_button;
  GtkWidget    *read_only;
};

enum
{
  BEGUN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdReportStart, rd_report_start, GTK_TYPE_WIDGET)

/* Helpers */

static gboolean
may_change (RdReportStart *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

static const RdReportOutline *
get_chosen (RdReportStart *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  return self->outlines != NULL && index >= 0 && index < (int) self->outlines->len ? self->outlines->pdata[index] : NULL;
}

/* Its sections, numbered, one a line. (transfer full) */
static char *
list_sections (const RdDocument *outline)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < outline->sections->len; i++)
    {
      const RdSection *section = outline->sections->pdata[i];
      g_autofree char *number = rd_document_number (outline, i);

      g_string_append_printf (text, "%s%*s%s  %s", i > 0 ? "\n" : "", (section->level - 1) * 4, "", number, section->title);
    }
  return g_string_free (text, FALSE);
}

static void
fail (RdReportStart *self, GError *error)
{
  g_autofree char *words = rd_wording_error (error);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", words);
  g_error_free (error);
}

static GtkWidget *
make_row (const RdReportOutline *outline)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), outline->label);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  if (outline->purpose != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), outline->purpose);
  else if (outline->is_own)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), _("Your board’s own outline"));
  return row;
}

/* Callbacks */

static void
selected_cb (RdReportStart *self)
{
  const RdReportOutline *outline = get_chosen (self);
  g_autoptr (RdDocument) document = NULL;
  g_autofree char *sections = NULL;
  GError *error = NULL;

  if (outline == NULL)
    return;
  gtk_widget_set_sensitive (self->begin_button, may_change (self));
  document = rd_report_outline_load (self->reg, outline, &error);
  if (document == NULL)
    {
      fail (self, error);
      return;
    }
  sections = list_sections (document);
  gtk_label_set_text (self->contents, sections);
}

static void
begin_cb (RdReportStart *self)
{
  rd_report_start_begin (self);
}

/* GObject overrides */

static void
rd_report_start_dispose (GObject *object)
{
  RdReportStart *self = RD_REPORT_START (object);

  g_clear_pointer (&self->outlines, g_ptr_array_unref);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);      /* it unselects what it loses */
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REPORT_START);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_report_start_parent_class)->dispose (object);
}

static void
rd_report_start_class_init (RdReportStartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_report_start_dispose;
  signals[BEGUN] = g_signal_new ("begun", RD_TYPE_REPORT_START, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/report/rd-report-start.ui");
  gtk_widget_class_bind_template_child (widget_class, RdReportStart, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdReportStart, list);
  gtk_widget_class_bind_template_child (widget_class, RdReportStart, contents);
  gtk_widget_class_bind_template_child (widget_class, RdReportStart, begin_button);
  gtk_widget_class_bind_template_child (widget_class, RdReportStart, read_only);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_cb);
}

static void
rd_report_start_init (RdReportStart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_report_start_new (void)
{
  return g_object_new (RD_TYPE_REPORT_START, NULL);
}

void
rd_report_start_set_review (RdReportStart *self, RdRegister *reg, RdReviewItem *review)
{
  GtkListBoxRow *row;

  g_return_if_fail (RD_IS_REPORT_START (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_clear_pointer (&self->outlines, g_ptr_array_unref);
  gtk_widget_set_visible (self->read_only, reg != NULL && rd_register_is_read_only (reg));
  if (reg == NULL || review == NULL)
    return;
  self->outlines = rd_report_outlines_list (reg, review);
  for (guint i = 0; i < self->outlines->len; i++)
    gtk_list_box_append (self->list, make_row (self->outlines->pdata[i]));
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

void
rd_report_start_begin (RdReportStart *self)
{
  const RdReportOutline *outline;
  g_autoptr (RdDocument) document = NULL;
  GError *error = NULL;

  g_return_if_fail (RD_IS_REPORT_START (self));

  outline = get_chosen (self);
  if (outline == NULL || !may_change (self))
    return;
  document = rd_report_outline_load_for (self->reg, outline, self->review, &error);
  if (document == NULL || !rd_register_begin_report (self->reg, self->review, document, outline->code, &error))
    {
      fail (self, error);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("Report begun."));
  g_signal_emit (self, signals[BEGUN], 0);
}
