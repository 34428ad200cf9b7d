/* rd-resources.h — the data that is compiled into the program
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Makes the data known to GIO too, once; the first reading does it as well. */
void   rd_resources_register (void);

/* @path below RD_RESOURCE_PREFIX: "/schemas/framework.rng". (transfer full) */
GBytes *rd_resources_load    (const char *path, GError **error);

/* The names in a folder. (transfer full) */
char  **rd_resources_list    (const char *path, GError **error);

G_END_DECLS
