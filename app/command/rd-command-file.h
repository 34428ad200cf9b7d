/* rd-command-file.h — files that commands write
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command-output.h"

G_BEGIN_DECLS

/* Whether @path can name a file that is still to be made; says so where not. */
gboolean rd_call_check_new_file    (const char *path);

/* Why it could not be made. */
RdExit   rd_call_fail_new_file     (const GError *error, const char *path);

/* Whether @path can be written over: not the register itself; says so where not. */
gboolean rd_call_check_output_file (RdCall *call, const char *path);

/* "file": what was written. */
RdExit   rd_output_file            (RdCall *call, const char *path);

G_END_DECLS
