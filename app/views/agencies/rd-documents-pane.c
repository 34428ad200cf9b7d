/* rd-documents-pane.c — what is kept with a review: returned documents and others
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-documents-pane"

#include "config.h"

#include "views/agencies/rd-documents-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "core/review/rd-agency-request.h"
#include "core/review/rd-agency.h"
#include "model/rd-register-documents.h"
#include "model/rd-wording-agencies.h"
#include "model/rd-wording.h"
#include "widgets/rd-recent-files.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

/* Invariants:
 *
 *  (1) reading is the file that is being read; NULL while none is.  waiting are those after it.
 */
struct _RdDocumentsPane
{
  GtkWidget             parent_instance;

  /* Owned */
  RdRegister           *reg;
  RdReviewItem         *review;
  GQueue                waiting;     /* Taking */
  struct Taking        *reading;
  GtkFileChooserNative *chooser;     /* while something is asked */

  /* Template children */
  GtkWidget            *box;
  RdRecordPane         *pane;
  GtkBox               *progress_box;
  GtkLabel             *progress_label;
  GtkProgressBar       *progress;
};

/* A file on its way in. */
typedef struct Taking
{
  RdDocumentsPane *self;          /* owned reference */
  RdReviewItem    *review;        /* owned reference */
  char            *agency_id;     /* may be NULL */
  char            *request_id;    /* may be NULL */
  char            *path;          /* NULL while it is still to be asked for, or is not on this machine */
  GCancellable    *cancellable;
} Taking;

G_DEFINE_FINAL_TYPE (RdDocumentsPane, rd_documents_pane, GTK_TYPE_WIDGET)

/* Helpers */

static gboolean
may_change (RdDocumentsPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

static Taking *
taking_new (RdDocumentsPane *self, const char *agency_id, const char *request_id, GFile *file)
{
  Taking *taking = g_new0 (Taking, 1);

  taking->self = g_object_ref (self);
  taking->review = g_object_ref (self->review);
  taking->agency_id = g_strdup (agency_id);
  taking->request_id = g_strdup (request_id);
  taking->path = file != NULL ? g_file_get_path (file) : NULL;
  taking->cancellable = g_cancellable_new ();
  return taking;
}

static void
taking_free (Taking *taking)
{
  g_object_unref (taking->review);
  g_object_unref (taking->self);
  g_object_unref (taking->cancellable);
  g_free (taking->agency_id);
  g_free (taking->request_id);
  g_free (taking->path);
  g_free (taking);
}

static void
fail (RdDocumentsPane *self, const GError *error)
{
  g_autofree char *words = rd_wording_error (error);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", words);
}

/* Taking files in */

static void read_next (RdDocumentsPane *self);

static void
keep (RdDocumentsPane *self, const Taking *taking, const RdDocumentFile *file)
{
  RdDocumentPlace place = { .agency_id = taking->agency_id, .request_id = taking->request_id, .received = RD_DAY_NONE };
  g_autofree char *twin = NULL;
  g_autoptr (GError) error = NULL;

  if (!rd_register_keep_document (self->reg, taking->review, &place, file, &twin, &error))
    fail (self, error);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s",
                                twin != NULL ? _("Document kept. Its bytes were in the register already: they are kept once.")
                                             : _("Document kept in the register."));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Taking *taking = user_data;
  RdDocumentsPane *self = taking->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (RdDocumentFile) file = rd_document_file_read_finish (result, &error);

  self->reading = NULL;
  gtk_widget_set_visible (GTK_WIDGET (self->progress_box), FALSE);
  if (file != NULL && self->reg != NULL)
    keep (self, taking, file);
  else if (file == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    fail (self, error);
  read_next (self);
  taking_free (taking);
}

static void
progress_cb (gsize n_read, gsize n_all, gpointer user_data)
{
  RdDocumentsPane *self = ((Taking *) user_data)->self;

  gtk_progress_bar_set_fraction (self->progress, n_all > 0 ? MIN (1.0, (double) n_read / (double) n_all) : 0.0);
}

static void
read_next (RdDocumentsPane *self)
{
  Taking *taking = self->reading == NULL ? g_queue_pop_head (&self->waiting) : NULL;

  if (taking == NULL)
    return;
  self->reading = taking;
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->progress_box), TRUE);
  rd_document_file_read_async (taking->path, progress_cb, taking, taking->cancellable, read_cb, taking);
}

static void
take (RdDocumentsPane *self, Taking *taking)
{
  if (taking->path == NULL)
    {
      taking_free (taking);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s",
                                  _("That file is not on this computer. Copy it here first, then add it."));
      return;
    }
  g_queue_push_tail (&self->waiting, taking);
  read_next (self);
}

static void
cancel_all (RdDocumentsPane *self)
{
  g_queue_clear_full (&self->waiting, (GDestroyNotify) taking_free);
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading->cancellable);
}

/* Asking for files. The question holds its data until it is answered. */

static void
ask (RdDocumentsPane *self, const char *title, GtkFileChooserAction action, const char *accept,
     GCallback answered, gpointer data, GClosureNotify free_data)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (title, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, action, accept, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_data (self->chooser, "response", answered, data, free_data, 0);
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  const Taking *asked = user_data;
  RdDocumentsPane *self = asked->self;
  g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  guint n = response == GTK_RESPONSE_ACCEPT ? g_list_model_get_n_items (files) : 0;

  gtk_native_dialog_hide (dialog);
  rd_recent_files_forget (GTK_FILE_CHOOSER (dialog));
  for (guint i = 0; i < n && may_change (self); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      take (self, taking_new (self, asked->agency_id, asked->request_id, file));
    }
}

typedef struct
{
  RdDocumentsPane *self;
  char            *id;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->self);
  g_free (saving->id);
  g_free (saving);
}

static void
save_to_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  const Saving *saving = user_data;
  RdDocumentsPane *self = saving->self;
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  const RdReviewDocument *document = self->review != NULL ? rd_review_item_find_row (self->review, RD_ROWS_DOCUMENTS, saving->id) : NULL;
  g_autoptr (GError) error = NULL;

  gtk_native_dialog_hide (dialog);
  rd_recent_files_forget (GTK_FILE_CHOOSER (dialog));
  if (path == NULL || document == NULL)
    return;
  if (rd_register_save_document (self->reg, document, path, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _("Copy saved."));
  else
    fail (self, error);
}

/* What is done with one document */

static void
open_document (RdDocumentsPane *self, const RdReviewDocument *document)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;
  g_autofree char *path = rd_register_show_document (self->reg, document, &error);
  g_autofree char *uri = path != NULL ? g_filename_to_uri (path, NULL, &error) : NULL;

  if (uri == NULL)
    {
      fail (self, error);
      return;
    }
  gtk_show_uri (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, uri, GDK_CURRENT_TIME);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                              _("Opened a copy that cannot be changed. It goes when the register is closed."));
}

static void
save_document (RdDocumentsPane *self, const RdReviewDocument *document)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->self = g_object_ref (self);
  saving->id = g_strdup (document->id);
  ask (self, _("Save a Copy"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), G_CALLBACK (save_to_cb), saving, (GClosureNotify) saving_free);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), document->name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
remove_document (RdDocumentsPane *self, const RdReviewDocument *document)
{
  g_autoptr (GError) error = NULL;

  if (rd_register_remove_document (self->reg, self->review, document->id, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("Document removed."));
  else
    fail (self, error);
}

/* Callbacks */

static void
pressed_cb (RdDocumentsPane *self, const char *key, RdRecordRow *row)
{
  const RdReviewDocument *document = rd_review_item_find_row (self->review, RD_ROWS_DOCUMENTS, rd_record_row_get_id (row));

  if (document == NULL)
    return;
  if (g_str_equal (key, "open"))
    open_document (self, document);
  else if (g_str_equal (key, "save"))
    save_document (self, document);
  else
    remove_document (self, document);
}

static void
add_cb (RdDocumentsPane *self)
{
  rd_documents_pane_ask (self, NULL, NULL);
}

static void
cancel_clicked_cb (RdDocumentsPane *self)
{
  cancel_all (self);
}

/* Building */

/* "Northmoor Police: Chronology", or its kind. (transfer full) */
static char *
word_origin (RdDocumentsPane *self, const RdReviewDocument *document)
{
  const RdAgency *agency = document->agency_id != NULL
                           ? rd_review_item_find_row (self->review, RD_ROWS_AGENCIES, document->agency_id) : NULL;
  const RdAgencyRequest *request = document->request_id != NULL
                                   ? rd_review_item_find_row (self->review, RD_ROWS_AGENCY_REQUESTS, document->request_id) : NULL;

  if (agency == NULL)
    return g_strdup (rd_wording_document_kind (document->kind));
  return request != NULL ? g_strdup_printf ("%s: %s", agency->name, rd_wording_request_item (request->item)) : g_strdup (agency->name);
}

static GtkWidget *
make_row (RdDocumentsPane *self, const RdReviewDocument *document)
{
  g_autofree char *origin = word_origin (self, document);
  g_autofree char *facts = rd_wording_document (document);
  GtkWidget *row = rd_record_row_new (document->id, document->name, origin, facts);

  rd_record_row_add_button (RD_RECORD_ROW (row), "open", _("Open"));
  rd_record_row_add_button (RD_RECORD_ROW (row), "save", _("Save a Copy…"));
  if (may_change (self) && !g_str_equal (document->kind, "letter"))
    rd_record_row_add_icon (RD_RECORD_ROW (row), "remove", "user-trash-symbolic", _("Remove"));
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/* GObject overrides */

static void
rd_documents_pane_dispose (GObject *object)
{
  RdDocumentsPane *self = RD_DOCUMENTS_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_DOCUMENTS_PANE);
  g_clear_object (&self->chooser);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_documents_pane_parent_class)->dispose (object);
}

/* Leaving the window ends what is being read and what is being asked, which hold the pane. */
static void
rd_documents_pane_unroot (GtkWidget *widget)
{
  RdDocumentsPane *self = RD_DOCUMENTS_PANE (widget);

  cancel_all (self);
  g_clear_object (&self->chooser);

  GTK_WIDGET_CLASS (rd_documents_pane_parent_class)->unroot (widget);
}

static void
rd_documents_pane_class_init (RdDocumentsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_documents_pane_dispose;
  widget_class->unroot = rd_documents_pane_unroot;

  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/agencies/rd-documents-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdDocumentsPane, box);
  gtk_widget_class_bind_template_child (widget_class, RdDocumentsPane, pane);
  gtk_widget_class_bind_template_child (widget_class, RdDocumentsPane, progress_box);
  gtk_widget_class_bind_template_child (widget_class, RdDocumentsPane, progress_label);
  gtk_widget_class_bind_template_child (widget_class, RdDocumentsPane, progress);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
rd_documents_pane_init (RdDocumentsPane *self)
{
  g_queue_init (&self->waiting);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_documents_pane_new (void)
{
  return g_object_new (RD_TYPE_DOCUMENTS_PANE, NULL);
}

void
rd_documents_pane_refresh (RdDocumentsPane *self)
{
  const GPtrArray *documents;

  g_return_if_fail (RD_IS_DOCUMENTS_PANE (self));

  documents = self->review != NULL ? rd_review_item_get_rows (self->review, RD_ROWS_DOCUMENTS) : NULL;
  rd_record_pane_begin (self->pane, may_change (self));
  for (guint i = 0; documents != NULL && i < documents->len; i++)
    rd_record_pane_append (self->pane, make_row (self, documents->pdata[i]));
  rd_record_pane_end (self->pane);
}

void
rd_documents_pane_set_review (RdDocumentsPane *self,
                              RdRegister      *reg,
                              RdReviewItem    *review)
{
  g_return_if_fail (RD_IS_DOCUMENTS_PANE (self));

  if (self->reg != reg)
    cancel_all (self);
  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  rd_documents_pane_refresh (self);
}

void
rd_documents_pane_take (RdDocumentsPane *self,
                        const char      *agency_id,
                        const char      *request_id,
                        GFile           *file)
{
  g_return_if_fail (RD_IS_DOCUMENTS_PANE (self));
  g_return_if_fail (G_IS_FILE (file));

  if (may_change (self))
    take (self, taking_new (self, agency_id, request_id, file));
}

void
rd_documents_pane_ask (RdDocumentsPane *self,
                       const char      *agency_id,
                       const char      *request_id)
{
  g_return_if_fail (RD_IS_DOCUMENTS_PANE (self));

  if (!may_change (self))
    return;
  ask (self, _("Add Documents"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Add"), G_CALLBACK (chosen_cb),
       taking_new (self, agency_id, request_id, NULL), (GClosureNotify) taking_free);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (self->chooser), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

gboolean
rd_documents_pane_is_busy (RdDocumentsPane *self)
{
  g_return_val_if_fail (RD_IS_DOCUMENTS_PANE (self), FALSE);

  return self->reading != NULL;
}
