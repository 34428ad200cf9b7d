/* rd-framework-row.h — a framework in the list of them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-framework-item.h"

G_BEGIN_DECLS

/* What it is called, what it is for, where it comes from.  Its texts are a file's, and
 * are never read as markup.
 */
GtkWidget *rd_framework_row_new (RdFrameworkItem *item);

G_END_DECLS
