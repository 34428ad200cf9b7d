/* rd-fault-vfs.h — storage that fails, or forgets what was not synced
 *
 * A layer over SQLite's own files that becomes the default while installed.
 * It counts the calls that change something (write, truncate, sync, delete,
 * and opening a journal) and can fail from the n-th on, or for that one only.
 * It also keeps, for each file, what is certain to survive a loss of power.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  rd_fault_vfs_install   (void);
void  rd_fault_vfs_uninstall (void);

/* Begins counting anew; nothing fails. */
void  rd_fault_vfs_reset     (void);
guint rd_fault_vfs_get_count (void);

/* From the @n-th counted call on, 1 being the next, @length calls fail with @code
 * (an SQLite result); @length 0: all of them.
 */
void  rd_fault_vfs_fail      (guint n, guint length, int code);

/* --- power */

/* From here on keeps what is certain: the files below @folder as they are now. */
void  rd_fault_vfs_watch     (const char *folder);

/* Before the @n-th counted call the power goes: nothing more is written, all calls fail. */
void  rd_fault_vfs_cut_power (guint n);

/* Puts the files as they may be after the power came back: what was synced,
 * and of the rest, sector by sector, what chance has it.
 */
void  rd_fault_vfs_restore   (GRand *random);

G_END_DECLS
