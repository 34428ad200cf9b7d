/* rd-sample.c — the sample register in the user's data folder
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-sample"

#include "config.h"

#include "shell/rd-sample.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <sys/stat.h>
#include <unistd.h>

/* Helpers */

static gboolean
ensure_folder (const char  *path,
               GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int code;

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  code = errno;
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s", folder, g_strerror (code));
  return FALSE;
}

static RdRegister *
make (const char  *path,
      RdClock     *clock,
      GError     **error)
{
  return ensure_folder (path, error) ? rd_register_create_sample (path, clock, error) : NULL;
}

static gboolean
remove_file (const char  *path,
             GError     **error)
{
  int code;

  if (unlink (path) == 0 || errno == ENOENT)
    return TRUE;

  code = errno;
  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s", path, g_strerror (code));
  return FALSE;
}

static gboolean
is_unchanged (RdRegister *reg)
{
  gboolean can_undo, can_redo;

  g_object_get (reg, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  return !can_undo && !can_redo && !rd_register_is_read_only (reg);
}

static RdDay
find_day_made (RdRegister *reg)
{
  g_autoptr (GPtrArray) history = rd_register_list_history (reg, NULL, NULL);
  const RdHistoryEntry *first;
  g_autoptr (GDateTime) when = NULL;

  if (history == NULL || history->len == 0)
    return RD_DAY_NONE;

  first = g_ptr_array_index (history, history->len - 1);
  when = g_date_time_new_from_unix_local (first->when);
  return when == NULL ? RD_DAY_NONE
                      : rd_day_from_ymd (g_date_time_get_year (when), g_date_time_get_month (when),
                                         g_date_time_get_day_of_month (when));
}

/* Public API */

char *
rd_sample_get_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "review-desk", "sample.rdesk", NULL);
}

gboolean
rd_sample_is_path (const char *path)
{
  g_autofree char *sample = rd_sample_get_path ();

  return g_strcmp0 (path, sample) == 0;
}

gboolean
rd_sample_is_outdated (RdRegister *reg)
{
  RdDay made;

  g_return_val_if_fail (RD_IS_REGISTER (reg), FALSE);

  made = find_day_made (reg);
  return made != RD_DAY_NONE && made != rd_register_get_today (reg);
}

RdRegister *
rd_sample_open (RdClock  *clock,
                GError  **error)
{
  g_autofree char *path = rd_sample_get_path ();
  g_autoptr (RdRegister) reg = NULL;

  g_return_val_if_fail (RD_IS_CLOCK (clock), NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return make (path, clock, error);

  reg = rd_register_open (path, FALSE, clock, error);
  if (reg == NULL || !is_unchanged (reg) || !rd_sample_is_outdated (reg))
    return g_steal_pointer (&reg);

  rd_register_close (reg);
  return rd_sample_restart (clock, error);
}

RdRegister *
rd_sample_restart (RdClock  *clock,
                   GError  **error)
{
  g_autofree char *path = rd_sample_get_path ();
  static const char *const endings[] = { "", "-journal", "-wal", "-shm" };

  g_return_val_if_fail (RD_IS_CLOCK (clock), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      if (!remove_file (file, error))
        return NULL;
    }

  return make (path, clock, error);
}
