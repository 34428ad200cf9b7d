/* rd-store-backup.c — copies of a register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store-backup.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

#include "store/rd-store-draft.h"
#include "store/rd-store-error.h"
#include "store/rd-store-file.h"
#include "store/rd-store-private.h"

/* The copies of interrupted migrations that may stand beside a register. */
#define MAX_COPIES 100

/* --- helpers */

/* A copy that stays beside the register is for whoever may read that, and nobody else. */
static gboolean
copy_permissions (RdStore *self, const char *temp, GError **error)
{
  struct stat about;

  if (fstat (rd_store_lock_get_fd (self->lock), &about) == 0 && chmod (temp, about.st_mode & 0777) == 0)
    return TRUE;
  rd_store_error_set_errno (error, errno, "copy", self->name);
  return FALSE;
}

/* The pages that are in use, in one consistent state. */
static gboolean
write_copy (RdStore *self, const char *temp, GError **error)
{
  g_autoptr (RdStatement) statement = rd_store_query (self, error, "VACUUM INTO ?1", "s", temp);

  return statement != NULL
         && rd_statement_step (self, statement, error) != RD_STEP_ERROR
         && rd_store_file_sync (temp, error);
}

static gboolean
check_copy (const char *temp, GError **error)
{
  g_autoptr (RdStore) copy = rd_store_open (temp, RD_STORE_READ_ONLY, error);

  return copy != NULL;
}

/* It is the copy's disk that has no room, which need not be the register's. */
static void
name_copy (const char *path, GError **error)
{
  g_autofree char *name = NULL;

  if (error == NULL || !g_error_matches (*error, RD_STORE_ERROR, RD_STORE_ERROR_FULL))
    return;

  name = g_path_get_basename (path);
  g_clear_error (error);
  g_set_error (error, RD_STORE_ERROR, RD_STORE_ERROR_FULL, "no room for “%s”", name);
}

/* --- operations */

char *
rd_store_copy_before_migration (RdStore *self, int schema, GError **error)
{
  g_autofree char *path = g_strdup_printf ("%s.schema-%d.bak", self->real, schema);
  g_autoptr (RdStoreDraft) draft = NULL;
  const char *temp;

  for (guint i = 2; i < MAX_COPIES && g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK); i++)
    {
      g_free (path);
      path = g_strdup_printf ("%s.schema-%d-%u.bak", self->real, schema, i);
    }
  draft = rd_store_draft_new (path, error);
  if (draft == NULL)
    return NULL;
  temp = rd_store_draft_get_path (draft);
  if (write_copy (self, temp, error) && copy_permissions (self, temp, error) && rd_store_draft_publish (draft, error))
    return g_steal_pointer (&path);
  return NULL;
}

gboolean
rd_store_backup (RdStore *self, const char *path, GError **error)
{
  g_autofree char *absolute = NULL;
  g_autoptr (RdStoreDraft) draft = NULL;
  const char *temp;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (path != NULL && *path != '\0', FALSE);

  if (self->pending != NULL)
    {
      g_set_error (error, RD_STORE_ERROR, RD_STORE_ERROR_IO, "“%s” has an action under way", self->name);
      return FALSE;
    }
  absolute = g_canonicalize_filename (path, NULL);
  if (!rd_store_file_check_free (absolute, error))
    return FALSE;
  draft = rd_store_draft_new (absolute, error);
  if (draft == NULL)
    return FALSE;
  temp = rd_store_draft_get_path (draft);
  if (write_copy (self, temp, error) && check_copy (temp, error) && rd_store_draft_publish (draft, error))
    return TRUE;

  name_copy (absolute, error);
  return FALSE;
}
