/* rd-command-report-versions.h — report versions, keep, compare, restore, comments, import
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command-report.h"

G_BEGIN_DECLS

extern const GOptionEntry rd_report_keep_options[], rd_report_compare_options[], rd_report_comments_options[], rd_report_import_options[];

RdExit rd_report_versions (RdCall *call);
RdExit rd_report_keep     (RdCall *call);
RdExit rd_report_compare  (RdCall *call);
RdExit rd_report_restore  (RdCall *call);
RdExit rd_report_comments (RdCall *call);
RdExit rd_report_import   (RdCall *call);

G_END_DECLS
