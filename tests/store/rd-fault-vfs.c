/* rd-fault-vfs.c — storage that fails, or forgets what was not synced
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "rd-fault-vfs.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/* What a disk writes at once or not at all. */
#define SECTOR 512

/* A change that was asked for and not synced. @data NULL: the file's new size is @offset. */
typedef struct
{
  gint64  offset;
  GBytes *data;
} Pending;

/* A file apart from its name: files are removed and made anew under one name. */
typedef struct
{
  GByteArray *certain;
  GPtrArray  *pending;     /* Pending */
} Inode;

typedef struct
{
  sqlite3_file  base;
  char         *path;      /* NULL for SQLite's own temporary files */
  Inode        *inode;     /* borrowed; NULL unless power is watched */
  sqlite3_file *real;      /* follows in the same memory */
} FaultFile;

/* 1. @now holds the names as the program sees them, @certain those that survive.
 * 2. Inodes live in @inodes until the watch ends.
 */
typedef struct
{
  sqlite3_vfs  vfs;
  sqlite3_vfs *real;
  guint        count, fail_from, fail_until, power_at;
  int          code;
  gboolean     is_dead;
  GHashTable  *now;        /* path → Inode; NULL unless power is watched */
  GHashTable  *certain;
  GPtrArray   *inodes;
} Fault;

static Fault fault;

/* --- inodes */

static void
pending_free (gpointer data)
{
  Pending *self = data;

  g_clear_pointer (&self->data, g_bytes_unref);
  g_free (self);
}

static void
inode_free (gpointer data)
{
  Inode *self = data;

  g_byte_array_unref (self->certain);
  g_ptr_array_unref (self->pending);
  g_free (self);
}

static Inode *
inode_new (void)
{
  Inode *self = g_new0 (Inode, 1);

  self->certain = g_byte_array_new ();
  self->pending = g_ptr_array_new_with_free_func (pending_free);
  g_ptr_array_add (fault.inodes, self);
  return self;
}

static void
inode_note (Inode *self, gint64 offset, gconstpointer data, gsize length)
{
  Pending *pending;

  if (self == NULL)
    return;
  pending = g_new0 (Pending, 1);
  pending->offset = offset;
  pending->data = data != NULL ? g_bytes_new (data, length) : NULL;
  g_ptr_array_add (self->pending, pending);
}

/* Bytes between the old end and the new one are whatever was on the disk. */
static void
resize (GByteArray *bytes, gsize size, GRand *random)
{
  guint old = bytes->len;

  g_byte_array_set_size (bytes, (guint) size);
  for (gsize i = old; i < size; i++)
    bytes->data[i] = random != NULL ? (guint8) g_rand_int (random) : 0;
}

static void
put_bytes (GByteArray *bytes, gint64 offset, const guint8 *data, gsize length, GRand *random)
{
  if (bytes->len < offset + length)
    resize (bytes, offset + length, random);
  memcpy (bytes->data + offset, data, length);
}

static void
inode_sync (Inode *self)
{
  for (guint i = 0; i < self->pending->len; i++)
    {
      const Pending *pending = g_ptr_array_index (self->pending, i);
      gsize length;
      const guint8 *data = pending->data != NULL ? g_bytes_get_data (pending->data, &length) : NULL;

      if (data != NULL)
        put_bytes (self->certain, pending->offset, data, length, NULL);
      else
        resize (self->certain, pending->offset, NULL);
    }
  g_ptr_array_set_size (self->pending, 0);
}

/* --- counting and failing */

/* SQLITE_OK, or what the call that changes something has to return. */
static int
count_call (void)
{
  if (fault.is_dead)
    return SQLITE_IOERR;
  fault.count++;
  if (fault.power_at > 0 && fault.count >= fault.power_at)
    fault.is_dead = TRUE;
  if (fault.is_dead)
    return SQLITE_IOERR;
  return fault.fail_from > 0 && fault.count >= fault.fail_from && fault.count < fault.fail_until ? fault.code : SQLITE_OK;
}

/* --- a file */

static int
file_close (sqlite3_file *base)
{
  FaultFile *self = (FaultFile *) base;
  int rc = self->real->pMethods != NULL ? self->real->pMethods->xClose (self->real) : SQLITE_OK;

  g_clear_pointer (&self->path, g_free);
  return rc;
}

static int
file_read (sqlite3_file *base, void *data, int length, sqlite3_int64 offset)
{
  FaultFile *self = (FaultFile *) base;

  return fault.is_dead ? SQLITE_IOERR_READ : self->real->pMethods->xRead (self->real, data, length, offset);
}

static int
file_write (sqlite3_file *base, const void *data, int length, sqlite3_int64 offset)
{
  FaultFile *self = (FaultFile *) base;
  gboolean was_dead = fault.is_dead;
  int rc = self->path != NULL ? count_call () : SQLITE_OK;

  /* The write in which the power goes may be on the disk in part. */
  if (rc == SQLITE_OK || (fault.is_dead && !was_dead))
    inode_note (self->inode, offset, data, (gsize) length);
  return rc == SQLITE_OK ? self->real->pMethods->xWrite (self->real, data, length, offset) : rc;
}

static int
file_truncate (sqlite3_file *base, sqlite3_int64 size)
{
  FaultFile *self = (FaultFile *) base;
  gboolean was_dead = fault.is_dead;
  int rc = self->path != NULL ? count_call () : SQLITE_OK;

  if (rc == SQLITE_OK || (fault.is_dead && !was_dead))
    inode_note (self->inode, size, NULL, 0);
  return rc == SQLITE_OK ? self->real->pMethods->xTruncate (self->real, size) : rc;
}

static int
file_sync (sqlite3_file *base, int flags)
{
  FaultFile *self = (FaultFile *) base;
  int rc = self->path != NULL ? count_call () : SQLITE_OK;

  if (rc != SQLITE_OK)
    return rc;
  if (self->inode != NULL)
    {
      inode_sync (self->inode);
      /* SQLite syncs the folder with the first sync of a file that it made. */
      if (g_hash_table_lookup (fault.now, self->path) == self->inode)
        g_hash_table_replace (fault.certain, g_strdup (self->path), self->inode);
    }
  /* The real disk is not at stake. */
  return SQLITE_OK;
}

static int
file_size (sqlite3_file *base, sqlite3_int64 *out)
{
  FaultFile *self = (FaultFile *) base;

  return self->real->pMethods->xFileSize (self->real, out);
}

static int
file_lock (sqlite3_file *base, int level)
{
  FaultFile *self = (FaultFile *) base;

  return self->real->pMethods->xLock (self->real, level);
}

static int
file_unlock (sqlite3_file *base, int level)
{
  FaultFile *self = (FaultFile *) base;

  return self->real->pMethods->xUnlock (self->real, level);
}

static int
file_check_lock (sqlite3_file *base, int *out)
{
  FaultFile *self = (FaultFile *) base;

  return self->real->pMethods->xCheckReservedLock (self->real, out);
}

static int
file_control (sqlite3_file *base, int op, void *data)
{
  FaultFile *self = (FaultFile *) base;

  return self->real->pMethods->xFileControl (self->real, op, data);
}

static int
file_sector_size (sqlite3_file *base)
{
  FaultFile *self = (FaultFile *) base;

  return self->real->pMethods->xSectorSize (self->real);
}

static int
file_characteristics (sqlite3_file *base)
{
  FaultFile *self = (FaultFile *) base;

  return self->real->pMethods->xDeviceCharacteristics (self->real);
}

/* Without shared memory and mapping: the store uses neither. */
static sqlite3_io_methods methods = {
  .iVersion = 1,
  .xClose = file_close,
  .xRead = file_read,
  .xWrite = file_write,
  .xTruncate = file_truncate,
  .xSync = file_sync,
  .xFileSize = file_size,
  .xLock = file_lock,
  .xUnlock = file_unlock,
  .xCheckReservedLock = file_check_lock,
  .xFileControl = file_control,
  .xSectorSize = file_sector_size,
  .xDeviceCharacteristics = file_characteristics,
};

/* --- the file system */

static Inode *
find_or_make_inode (const char *path)
{
  Inode *inode = g_hash_table_lookup (fault.now, path);

  if (inode == NULL)
    {
      inode = inode_new ();
      g_hash_table_replace (fault.now, g_strdup (path), inode);
    }
  return inode;
}

static int
vfs_open (sqlite3_vfs *vfs, const char *path, sqlite3_file *base, int flags, int *out_flags)
{
  FaultFile *self = (FaultFile *) base;
  int rc = SQLITE_OK;

  memset (self, 0, sizeof *self);
  self->real = (sqlite3_file *) (self + 1);
  if (path != NULL && (flags & SQLITE_OPEN_CREATE) != 0)
    rc = count_call ();
  if (rc == SQLITE_OK && fault.is_dead)
    rc = SQLITE_CANTOPEN;
  if (rc == SQLITE_OK)
    rc = fault.real->xOpen (fault.real, path, self->real, flags, out_flags);
  if (rc != SQLITE_OK)
    return rc;

  self->path = g_strdup (path);
  if (path != NULL && fault.now != NULL)
    self->inode = find_or_make_inode (path);
  self->base.pMethods = &methods;
  return SQLITE_OK;
}

static int
vfs_delete (sqlite3_vfs *vfs, const char *path, int sync_folder)
{
  int rc = count_call ();

  if (rc == SQLITE_OK)
    rc = fault.real->xDelete (fault.real, path, sync_folder);
  if (rc == SQLITE_OK && fault.now != NULL)
    {
      g_hash_table_remove (fault.now, path);
      if (sync_folder)
        g_hash_table_remove (fault.certain, path);
    }
  return rc;
}

void
rd_fault_vfs_install (void)
{
  fault.real = sqlite3_vfs_find (NULL);
  fault.vfs = *fault.real;
  fault.vfs.zName = "rd-fault";
  fault.vfs.pNext = NULL;
  fault.vfs.szOsFile = (int) sizeof (FaultFile) + fault.real->szOsFile;
  fault.vfs.xOpen = vfs_open;
  fault.vfs.xDelete = vfs_delete;
  sqlite3_vfs_register (&fault.vfs, 1);
  rd_fault_vfs_reset ();
}

void
rd_fault_vfs_uninstall (void)
{
  rd_fault_vfs_reset ();
  sqlite3_vfs_unregister (&fault.vfs);
  sqlite3_vfs_register (fault.real, 1);
}

void
rd_fault_vfs_reset (void)
{
  fault.count = fault.fail_from = fault.fail_until = fault.power_at = 0;
  fault.is_dead = FALSE;
}

guint
rd_fault_vfs_get_count (void)
{
  return fault.count;
}

void
rd_fault_vfs_fail (guint n, guint length, int code)
{
  rd_fault_vfs_reset ();
  fault.fail_from = n;
  fault.fail_until = length > 0 ? n + length : G_MAXUINT;
  fault.code = code;
}

/* --- power */

void
rd_fault_vfs_watch (const char *folder)
{
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  fault.inodes = g_ptr_array_new_with_free_func (inode_free);
  fault.now = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  fault.certain = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *content = NULL;
      Inode *inode = inode_new ();
      gsize length;

      g_assert_true (g_file_get_contents (path, &content, &length, NULL));
      g_byte_array_append (inode->certain, (const guint8 *) content, (guint) length);
      g_hash_table_replace (fault.now, g_strdup (path), inode);
      g_hash_table_replace (fault.certain, g_strdup (path), inode);
    }
  g_dir_close (dir);
}

void
rd_fault_vfs_cut_power (guint n)
{
  rd_fault_vfs_reset ();
  fault.power_at = n;
}

static void
restore_pending (GByteArray *bytes, const Pending *pending, GRand *random, double chance)
{
  gsize length;
  const guint8 *data;

  if (pending->data == NULL)
    {
      if (g_rand_double (random) < chance)
        resize (bytes, pending->offset, random);
      return;
    }
  data = g_bytes_get_data (pending->data, &length);
  for (gsize done = 0; done < length;)
    {
      gsize step = MIN (SECTOR - (pending->offset + done) % SECTOR, length - done);

      if (g_rand_double (random) < chance)
        put_bytes (bytes, pending->offset + (gint64) done, data + done, step, random);
      done += step;
    }
}

static void
restore_file (const char *path, const Inode *inode, GRand *random, double chance)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  g_byte_array_append (bytes, inode->certain->data, inode->certain->len);
  for (guint i = 0; i < inode->pending->len; i++)
    restore_pending (bytes, g_ptr_array_index (inode->pending, i), random, chance);
  g_assert_true (g_file_set_contents (path, (const char *) bytes->data, bytes->len, NULL));
}

/* Every path that leads anywhere now or for certain. */
static GPtrArray *
list_paths (void)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter i;
  gpointer path;

  g_hash_table_iter_init (&i, fault.certain);
  while (g_hash_table_iter_next (&i, &path, NULL))
    g_ptr_array_add (paths, g_strdup (path));
  g_hash_table_iter_init (&i, fault.now);
  while (g_hash_table_iter_next (&i, &path, NULL))
    if (!g_hash_table_contains (fault.certain, path))
      g_ptr_array_add (paths, g_strdup (path));
  return paths;
}

void
rd_fault_vfs_restore (GRand *random)
{
  static const double chances[] = { 0.0, 0.1, 0.5, 0.9, 1.0 };
  double chance = chances[g_rand_int_range (random, 0, G_N_ELEMENTS (chances))];
  g_autoptr (GPtrArray) paths = list_paths ();

  for (guint i = 0; i < paths->len; i++)
    {
      const char *path = g_ptr_array_index (paths, i);
      Inode *certain = g_hash_table_lookup (fault.certain, path);
      Inode *now = g_hash_table_lookup (fault.now, path);
      /* Where the folder was not synced either name may have survived. */
      Inode *inode = g_rand_boolean (random) ? certain : now;

      if (inode != NULL)
        restore_file (path, inode, random, chance);
      else
        g_unlink (path);
    }
  g_clear_pointer (&fault.now, g_hash_table_unref);
  g_clear_pointer (&fault.certain, g_hash_table_unref);
  g_clear_pointer (&fault.inodes, g_ptr_array_unref);
  rd_fault_vfs_reset ();
}
