/* rd-office-cell.h — the walls around another program that reads a hostile file
 *
 * Internal to rd-office-convert.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What @launcher starts has no network, where the system lets us take it away; limits of time and of what it
 * writes; and is the first of a group of processes, all of which can be ended by its id.
 */
void rd_office_cell_confine (GSubprocessLauncher *launcher);

G_END_DECLS
