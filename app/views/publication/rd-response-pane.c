/* rd-response-pane.c — what a board publishes with or beside a report
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/publication/rd-response-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-register-publication-texts.h"
#include "model/rd-response-document.h"
#include "model/rd-wording.h"
#include "views/report/rd-report-export-window.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

/* As much of a text as a row shows, in characters. */
#define SHOWN_MAX 280

struct _RdResponsePane
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  GSignalGroup *register_signals;

  /* Template children */
  RdRecordPane *pane;
  GtkWidget    *export_button;
};

G_DEFINE_FINAL_TYPE (RdResponsePane, rd_response_pane, GTK_TYPE_WIDGET)

/* In the order in which they are published; the brief's text is written with what is learnt on the way. */
static const struct
{
  const char *kind;
  const char *title;
  const char *prompt;
} texts[] = {
  { "response", N_("The board’s written response"),
    N_("What the board makes of the findings, in plain English, ready to be published (quality marker 16).") },
  { "impact", N_("What has changed for children"), N_("The impact that action already taken has had on improving services.") },
  { "more-to-do", N_("What more will be done"), N_("What is still to come, beside the actions that are listed.") },
  { "how-to-get-it", N_("How to get the report later"), N_("After it leaves the website the report is available on request: from whom.") },
};

/* Auxiliary methods */

static gboolean
may_change (RdResponsePane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

/* (transfer full) */
static char *
word_state (const RdPublicationText *text)
{
  g_autofree char *day = NULL;

  if (text == NULL)
    return g_strdup (_("Not written yet"));
  if (text->agreed == RD_DAY_NONE)
    return g_strdup (_("Draft: not agreed yet"));
  day = rd_wording_day_plain (text->agreed);
  if (text->agreed_by == NULL)
    return g_strdup_printf (_("Agreed on %s"), day);
  return g_strdup_printf (_("Agreed on %1$s by %2$s"), day, text->agreed_by);
}

/* The beginning of it. (transfer full) */
static char *
shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= SHOWN_MAX)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, SHOWN_MAX);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

static void
pressed_cb (RdResponsePane *self, const char *key, GtkWidget *row)
{
  rd_response_pane_write (self, rd_record_row_get_id (RD_RECORD_ROW (row)));
}

static void
append_text (RdResponsePane *self, guint place)
{
  const RdPublicationText *text = rd_register_find_publication_text (self->review, texts[place].kind);
  g_autofree char *state = word_state (text);
  g_autofree char *shown = text != NULL ? shorten (text->text) : g_strdup (_(texts[place].prompt));
  gboolean is_agreed = text != NULL && text->agreed != RD_DAY_NONE;
  GtkWidget *row = rd_record_row_new (texts[place].kind, _(texts[place].title), state, shown);

  rd_record_row_set_long (RD_RECORD_ROW (row));
  rd_record_row_set_mark (RD_RECORD_ROW (row), is_agreed ? RD_STATUS_MET : text != NULL ? RD_STATUS_UPCOMING : RD_STATUS_WAITING, state);
  if (may_change (self))
    rd_record_row_add_button (RD_RECORD_ROW (row), "write", text != NULL ? _("Edit…") : _("Write…"));
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  rd_record_pane_append (self->pane, row);
}

static void
refresh (RdResponsePane *self)
{
  rd_record_pane_begin (self->pane, may_change (self));
  for (guint i = 0; self->review != NULL && i < G_N_ELEMENTS (texts); i++)
    append_text (self, i);
  rd_record_pane_end (self->pane);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "response.export",
                                 self->review != NULL && rd_response_document_has_content (self->review));
}

/* --- the form */

static gboolean
save_text (RdRecordForm *form, gpointer record, GError **error)
{
  return rd_register_put_publication_text (rd_record_form_get_register (form), rd_record_form_get_review (form), record, error);
}

static const RdFormField fields[] = {
  { .name = "text", .kind = RD_FORM_TEXT, .label = N_("Text; an empty line begins a new paragraph") },
  { .name = "agreed", .kind = RD_FORM_DAY, .label = N_("Agreed by the board on") },
  { .name = "agreed_by", .kind = RD_FORM_LINE, .label = N_("Agreed by (a post or a meeting)") },
};

static const RdFormShape shape = {
  &rd_publication_text_type, fields, G_N_ELEMENTS (fields),
  N_("It is published: nobody is named in it. A text that is changed has to be agreed again."), N_("_Save"), N_("Text saved."), save_text,
};

/* --- the file */

static RdReportExport *
make_response (RdRegister *reg, RdReviewItem *review, gpointer data, GError **error)
{
  return rd_report_export_new_beside (reg, review, rd_response_document_new (reg, review), "response");
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdResponsePane *self = RD_RESPONSE_PANE (widget);

  if (self->review != NULL)
    rd_report_export_window_present_for (widget, self->reg, self->review, _("Response and Action Plan"), make_response, NULL);
}

/* GObject overrides */

static void
rd_response_pane_dispose (GObject *object)
{
  RdResponsePane *self = RD_RESPONSE_PANE (object);

  g_clear_object (&self->register_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_RESPONSE_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_response_pane_parent_class)->dispose (object);
}

static void
rd_response_pane_class_init (RdResponsePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_response_pane_dispose;

  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_install_action (widget_class, "response.export", NULL, export_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/publication/rd-response-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdResponsePane, pane);
  gtk_widget_class_bind_template_child (widget_class, RdResponsePane, export_button);
}

static void
rd_response_pane_init (RdResponsePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rd_record_pane_set_extra (self->pane, self->export_button);
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (refresh), self);
}

/* Public API */

GtkWidget *
rd_response_pane_new (void)
{
  return g_object_new (RD_TYPE_RESPONSE_PANE, NULL);
}

void
rd_response_pane_set_review (RdResponsePane *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_RESPONSE_PANE (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_signal_group_set_target (self->register_signals, reg);
  rd_record_pane_close_form (self->pane);
  refresh (self);
}

void
rd_response_pane_write (RdResponsePane *self, const char *kind)
{
  g_return_if_fail (RD_IS_RESPONSE_PANE (self) && kind != NULL);

  if (may_change (self))
    rd_record_pane_open_form (self->pane, rd_record_form_new (&shape, self->reg, self->review,
                                                              rd_register_dup_publication_text (self->review, kind)));
}
