/* rd-register-pages.h — the pages of a register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The page called @name ("dashboard", "deadlines", …), with nothing in it yet; NULL where none is called so.
 * Each has the properties "register" and "folded". (transfer floating)
 */
GtkWidget *rd_register_pages_make (const char *name);

G_END_DECLS
