/* rd-command-file.h — files that commands write
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command-output.h"
#include "draw/rd-draw-file.h"

G_BEGIN_DECLS

/* Whether @path can name a file that is still to be made; says so where not. */
gboolean rd_call_check_new_file    (const char *path);

/* Why it could not be made. */
RdExit   rd_call_fail_new_file     (const GError *error, const char *path);

/* Whether @path can be written over: not the register itself; says so where not. */
gboolean rd_call_check_output_file (RdCall *call, const char *path);

/* Of a drawing's file, which -o names: .pdf, .svg or .png; says what is wrong where there is none such. */
gboolean rd_call_read_drawing_kind (const char *path, RdDrawFileKind *out);

/* "a4" or "a3"; A4 where @name is NULL.  Says so where there is no such paper. */
gboolean rd_call_read_paper        (const char *name, RdPaper *out);

/* "file": what was written. */
RdExit   rd_output_file            (RdCall *call, const char *path);

G_END_DECLS
