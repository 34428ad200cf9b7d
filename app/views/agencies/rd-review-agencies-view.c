/* rd-review-agencies-view.c — who is involved in a review, and what they were asked for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/agencies/rd-review-agencies-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-office-sheets.h"
#include "model/rd-register-agencies.h"
#include "views/agencies/rd-documents-pane.h"
#include "views/agencies/rd-request-form.h"
#include "views/agencies/rd-requests-pane.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"
#include "widgets/rd-sheet-source.h"

struct _RdReviewAgenciesView
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  GSignalGroup *register_signals;

  /* Template children */
  GtkWidget    *scroller;
  GtkBox       *content;
  RdRequestsPane  *requests;
  RdRecordPane    *agencies;
  RdDocumentsPane *documents;
};

static void sheet_source_init (RdSheetSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdReviewAgenciesView, rd_review_agencies_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RD_TYPE_SHEET_SOURCE, sheet_source_init))

/* Helpers */

static gboolean
may_change (RdReviewAgenciesView *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

/* "A. Pike, detective inspector · pike@… · 01632 …". (transfer full) */
static char *
word_contact (const RdAgency *agency)
{
  const char *parts[] = { agency->contact, agency->contact_role, agency->email, agency->phone };
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (out, "%s%s", out->len > 0 ? " · " : "", parts[i]);
  return g_string_free (out, FALSE);
}

static char *
word_representative (const RdAgency *agency)
{
  if (agency->representative == NULL)
    return g_strdup (_("Nobody represents it on the review’s panel yet"));
  return g_strdup_printf (_("Represented on the review’s panel by %s"), agency->representative);
}

/* Callbacks */

static void
remove_agency (RdReviewAgenciesView *self, const char *id)
{
  g_autoptr (GError) error = NULL;

  if (rd_register_remove_agency (self->reg, self->review, id, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("Agency removed."));
  else
    rd_record_pane_fail (self->agencies, g_steal_pointer (&error));
}

static void
pressed_cb (RdReviewAgenciesView *self, const char *key, RdRecordRow *row)
{
  const RdAgency *agency = rd_review_item_find_row (self->review, RD_ROWS_AGENCIES, rd_record_row_get_id (row));

  if (agency == NULL)
    return;
  if (g_str_equal (key, "edit"))
    rd_record_pane_open_form (self->agencies, rd_agency_form_new (self->reg, self->review, agency));
  else
    remove_agency (self, agency->id);
}

static void
add_cb (RdReviewAgenciesView *self)
{
  rd_review_agencies_view_add (self);
}

static void
document_wanted_cb (RdReviewAgenciesView *self, const char *agency_id, const char *request_id, GFile *file)
{
  if (file != NULL)
    rd_documents_pane_take (self->documents, agency_id, request_id, file);
  else
    rd_documents_pane_ask (self->documents, agency_id, request_id);
}

static GtkWidget *
make_row (RdReviewAgenciesView *self, const RdAgency *agency)
{
  g_autofree char *contact = word_contact (agency);
  g_autofree char *representative = word_representative (agency);
  GtkWidget *row = rd_record_row_new (agency->id, agency->name, contact, representative);

  if (may_change (self))
    {
      rd_record_row_add_icon (RD_RECORD_ROW (row), "edit", "document-edit-symbolic", _("Edit…"));
      rd_record_row_add_icon (RD_RECORD_ROW (row), "remove", "user-trash-symbolic", _("Remove"));
    }
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
refresh (RdReviewAgenciesView *self)
{
  const GPtrArray *agencies = self->review != NULL ? rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->content), self->review != NULL);
  rd_record_pane_begin (self->agencies, may_change (self));
  for (guint i = 0; agencies != NULL && i < agencies->len; i++)
    rd_record_pane_append (self->agencies, make_row (self, agencies->pdata[i]));
  rd_record_pane_end (self->agencies);
}

static void
changed_cb (RdReviewAgenciesView *self)
{
  refresh (self);
  rd_requests_pane_refresh (self->requests);
  rd_documents_pane_refresh (self->documents);
}

/* A table to be exported, printed or copied */

static RdSheet *
rd_review_agencies_view_make_sheet (RdSheetSource *source, gboolean chosen)
{
  RdReviewAgenciesView *self = RD_REVIEW_AGENCIES_VIEW (source);

  return self->reg != NULL && self->review != NULL ? rd_register_sheet_requests_of (self->reg, self->review) : NULL;
}

static void
sheet_source_init (RdSheetSourceInterface *iface)
{
  iface->make_sheet = rd_review_agencies_view_make_sheet;
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_sheet_source_copy_and_say (RD_SHEET_SOURCE (widget));
}

/* GObject overrides */

static void
rd_review_agencies_view_dispose (GObject *object)
{
  RdReviewAgenciesView *self = RD_REVIEW_AGENCIES_VIEW (object);

  g_clear_object (&self->register_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REVIEW_AGENCIES_VIEW);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_review_agencies_view_parent_class)->dispose (object);
}

static void
rd_review_agencies_view_class_init (RdReviewAgenciesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_review_agencies_view_dispose;

  g_type_ensure (RD_TYPE_DOCUMENTS_PANE);
  g_type_ensure (RD_TYPE_RECORD_PANE);
  g_type_ensure (RD_TYPE_REQUESTS_PANE);
  gtk_widget_class_install_action (widget_class, "page.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "page.copy", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/agencies/rd-review-agencies-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RdReviewAgenciesView, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdReviewAgenciesView, content);
  gtk_widget_class_bind_template_child (widget_class, RdReviewAgenciesView, requests);
  gtk_widget_class_bind_template_child (widget_class, RdReviewAgenciesView, agencies);
  gtk_widget_class_bind_template_child (widget_class, RdReviewAgenciesView, documents);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, document_wanted_cb);
}

static void
rd_review_agencies_view_init (RdReviewAgenciesView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (changed_cb), self);
}

/* Public API */

GtkWidget *
rd_review_agencies_view_new (void)
{
  return g_object_new (RD_TYPE_REVIEW_AGENCIES_VIEW, NULL);
}

void
rd_review_agencies_view_set_review (RdReviewAgenciesView *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_REVIEW_AGENCIES_VIEW (self));

  rd_record_pane_close_form (self->agencies);
  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_signal_group_set_target (self->register_signals, reg);
  rd_requests_pane_set_review (self->requests, reg, review);
  rd_documents_pane_set_review (self->documents, reg, review);
  refresh (self);
}

void
rd_review_agencies_view_add (RdReviewAgenciesView *self)
{
  g_return_if_fail (RD_IS_REVIEW_AGENCIES_VIEW (self));

  if (may_change (self))
    rd_record_pane_open_form (self->agencies, rd_agency_form_new (self->reg, self->review, NULL));
}
