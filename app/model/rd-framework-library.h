/* rd-framework-library.h — the frameworks that the program has
 *
 * Those that come with it (read from its resources), and those that a register
 * keeps for its reviews.  Resources: /io/github/reviewdesk/ReviewDesk/frameworks,
 * …/schemas, …/sample.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/rules/rd-framework.h"

G_BEGIN_DECLS

#define RD_RESOURCE_PREFIX "/io/github/reviewdesk/ReviewDesk"
#define RD_DEFAULT_FRAMEWORK "scr-2015"

/* Those that come with the program, by id. (transfer container): a GPtrArray of
 * RdFramework, read once.  NULL and @error where a file of the program is broken.
 */
GPtrArray   *rd_framework_library_list   (GError **error);

/* NULL without @error where there is none of this id. (transfer full) */
RdFramework *rd_framework_library_find   (const char *id, GError **error);

/* The file as it came, for keeping in a register; NULL where there is none. (transfer full) */
char        *rd_framework_library_get_xml (const char *id);

/* A framework from a file the user names or from the register: checked whole. (transfer full) */
RdFramework *rd_framework_library_read   (GBytes *bytes, const char *name, GError **error);

/* What a file holds, with a size limit before anything is read. The message begins with its name. (transfer full) */
GBytes      *rd_framework_library_load_file (const char *path, GError **error);

/* The same as rd_framework_library_read() from a path. */
RdFramework *rd_framework_library_read_file (const char *path, GError **error);

G_END_DECLS
