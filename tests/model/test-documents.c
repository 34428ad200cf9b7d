/* test-documents.c — files from outside, kept in the register and put out to be looked at
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model-fixture.h"

#include <sys/stat.h>

#include "model/rd-document-shelf.h"
#include "model/rd-register-documents.h"

#define TODAY DAY (2016, 6, 1)

/* A file in the fixture's folder. (transfer full): its path */
static char *
make_file (Fixture *f, const char *name, gsize size)
{
  char *path = g_build_filename (f->folder, name, NULL);
  g_autofree char *data = g_malloc (size);
  g_autoptr(GError) error = NULL;

  memset (data, 'x', size);
  g_file_set_contents (path, data, (gssize) size, &error);
  g_assert_no_error (error);
  return path;
}

typedef struct
{
  GMainLoop      *loop;
  RdDocumentFile *file;
  GError         *error;
  guint           n_told;
  gsize           n_read;
} Read;

static void
told_cb (gsize n_read, gsize n_all, gpointer data)
{
  Read *self = data;

  g_assert_cmpuint (n_read, >=, self->n_read);
  g_assert_cmpuint (n_read, <=, n_all);
  self->n_read = n_read;
  self->n_told++;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Read *self = data;

  self->file = rd_document_file_read_finish (result, &self->error);
  g_main_loop_quit (self->loop);
}

/* What is large tells how far it is; what is cancelled leaves nothing. */
static void
test_beside_the_loop (void)
{
  Read self = { g_main_loop_new (NULL, FALSE) };
  g_autoptr(GCancellable) cancelled = g_cancellable_new ();
  g_autofree char *path = NULL, *digest = NULL;
  Fixture f;

  fixture_init (&f, TODAY);
  path = make_file (&f, "report.bin", 5 * 1024 * 1024);
  rd_document_file_read_async (path, told_cb, &self, NULL, read_cb, &self);
  g_main_loop_run (self.loop);
  g_assert_no_error (self.error);
  g_assert_cmpuint (g_bytes_get_size (self.file->bytes), ==, 5 * 1024 * 1024);
  g_assert_cmpstr (self.file->name, ==, "report.bin");
  digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self.file->bytes);
  g_assert_cmpstr (self.file->sha256, ==, digest);
  g_assert_cmpuint (self.n_told, >, 0);
  g_clear_pointer (&self.file, rd_document_file_free);

  g_cancellable_cancel (cancelled);
  rd_document_file_read_async (path, NULL, NULL, cancelled, read_cb, &self);
  g_main_loop_run (self.loop);
  g_assert_error (self.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (self.file);
  g_clear_error (&self.error);
  g_main_loop_unref (self.loop);
  fixture_clear (&f);
}

static void
test_limits (void)
{
  g_autofree char *limit = NULL, *over = NULL;
  g_autoptr(RdDocumentFile) file = NULL;
  g_autoptr(GError) error = NULL;
  Fixture f;

  fixture_init (&f, TODAY);
  limit = make_file (&f, "limit", RD_DOCUMENT_MAX);
  over = make_file (&f, "over", RD_DOCUMENT_MAX + 1);
  file = rd_document_file_read (limit, NULL, &error);
  g_assert_no_error (error);
  g_assert_null (rd_document_file_read (over, NULL, &error));
  g_assert_error (error, RD_DOCUMENT_ERROR, RD_DOCUMENT_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_null (rd_document_file_read (f.folder, NULL, &error));
  g_assert_error (error, RD_DOCUMENT_ERROR, RD_DOCUMENT_ERROR_NOT_A_FILE);
  g_clear_error (&error);
  g_assert_null (rd_document_file_read ("/dev/null", NULL, &error));
  g_assert_error (error, RD_DOCUMENT_ERROR, RD_DOCUMENT_ERROR_NOT_A_FILE);
  fixture_clear (&f);
}

static mode_t
get_mode (const char *path)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  return status.st_mode & 0777;
}

/* Nobody but the user reads it, nobody changes it, its name says nothing, and it goes with the register. */
static void
test_put_out (void)
{
  g_autofree char *path = NULL, *shown = NULL, *folder = NULL, *name = NULL, *copy = NULL;
  g_autoptr(RdDocumentFile) file = NULL;
  g_autoptr(GError) error = NULL;
  RdDocumentPlace place = { .received = RD_DAY_NONE };
  const RdReviewDocument *document;
  RdReviewItem *review;
  Fixture f;

  fixture_init (&f, TODAY);
  review = add_review (&f, "SCR/1", "Child A");
  path = make_file (&f, "Mina Harrow.DOCX", 10);
  file = rd_document_file_read (path, NULL, &error);
  g_assert_true (rd_register_keep_document (f.reg, review, &place, file, NULL, &error));
  assert_changed_once (&f);
  document = rd_review_item_get_rows (review, RD_ROWS_DOCUMENTS)->pdata[0];
  g_assert_cmpstr (document->name, ==, "Mina Harrow.DOCX");
  g_assert_cmpint (document->received, ==, TODAY);
  shown = rd_register_show_document (f.reg, document, &error);
  g_assert_no_error (error);
  folder = g_path_get_dirname (shown);
  name = g_path_get_basename (shown);
  g_assert_cmpstr (name, ==, "document-1.docx");
  g_assert_cmpint (get_mode (shown), ==, 0400);
  g_assert_cmpint (get_mode (folder), ==, 0700);
  rd_document_shelf_sweep ();
  g_assert_true (g_file_test (shown, G_FILE_TEST_EXISTS));

  copy = g_build_filename (f.folder, "copy.docx", NULL);
  g_assert_true (rd_register_save_document (f.reg, document, copy, &error));
  g_assert_cmpint (get_mode (copy), ==, 0600);
  g_assert_true (rd_register_remove_document (f.reg, review, document->id, &error));
  g_assert_true (rd_register_undo (f.reg, &error));
  g_assert_cmpuint (rd_review_item_get_rows (review, RD_ROWS_DOCUMENTS)->len, ==, 1);
  fixture_clear (&f);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

/* What a program that was killed left behind has no lock. */
static void
test_sweep (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "review-desk", "documents-left00", NULL);
  g_autofree char *path = g_build_filename (folder, "document-1.pdf", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, "x", 1, &error);
  g_assert_no_error (error);
  rd_document_shelf_sweep ();
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_autofree char *run = g_dir_make_tmp ("rd-run-XXXXXX", NULL);
  g_autofree char *base = g_build_filename (run, "review-desk", NULL);
  int result;

  g_setenv ("XDG_RUNTIME_DIR", run, TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/beside-the-loop", test_beside_the_loop);
  g_test_add_func ("/documents/limits", test_limits);
  g_test_add_func ("/documents/put-out", test_put_out);
  g_test_add_func ("/documents/sweep", test_sweep);
  result = g_test_run ();
  g_rmdir (base);
  g_rmdir (run);
  return result;
}
