/* rd-frameworks-page.h — the guidance that reviews run under
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_FRAMEWORKS_PAGE (rd_frameworks_page_get_type ())
G_DECLARE_FINAL_TYPE (RdFrameworksPage, rd_frameworks_page, RD, FRAMEWORKS_PAGE, GtkWidget)

/* Properties: "register" (RdRegister), "folded" (boolean: the list of reviews is not beside it). */
GtkWidget *rd_frameworks_page_new       (void);

/* As if the file had been chosen: it is checked and shown before it is kept. */
void       rd_frameworks_page_read_file (RdFrameworksPage *self, const char *path);

G_END_DECLS
