/* rd-wording-report-file.h — the words of outlines, texts and files of reports
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of an outline, a text or a report’s file that cannot be used or made; NULL for other errors. (transfer full) */
char *rd_wording_report_file_error (const GError *error);

G_END_DECLS
