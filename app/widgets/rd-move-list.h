/* rd-move-list.h — what would move, said in a few lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

/* Puts @heading and a line for each of @moves (RdMove; NULL: none) into @box instead of what it held. */
void rd_move_list_fill (GtkBox *box, const char *heading, const GPtrArray *moves);

/* The same with every line naming its review, for moves of several; all of them are listed. */
void rd_move_list_fill_all (GtkBox *box, const char *heading, const GPtrArray *moves);

G_END_DECLS
