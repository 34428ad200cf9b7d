/* rd-framework-import.h — a framework file, checked and looked at before it is kept
 *
 * Signal "added" (char *id, char *version): it is in the register now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_FRAMEWORK_IMPORT (rd_framework_import_get_type ())
G_DECLARE_FINAL_TYPE (RdFrameworkImport, rd_framework_import, RD, FRAMEWORK_IMPORT, GtkWidget)

/* Reads the file at @path and shows what it holds, or what is wrong with it. */
void rd_framework_import_read (RdFrameworkImport *self, RdRegister *reg, const char *path);

G_END_DECLS
