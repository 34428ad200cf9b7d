/* rd-command-report.h — report: what its commands share
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command-output.h"
#include "model/rd-register-report.h"

G_BEGIN_DECLS

/* The report's review; says so where there is no such review, or its report was not begun. (transfer none) */
RdReviewItem          *rd_call_find_report  (RdCall *call);

/* A section by its number ("2.1"), key, id or title; says so where there is none. (transfer none): until the next change */
const RdReportSection *rd_call_find_section (RdReviewItem *review, const char *words);

/* "2.1" for a section of the review. (transfer full) */
char                  *rd_report_number     (RdReviewItem *review, const RdReportSection *section);

extern const GOptionEntry rd_report_show_options[], rd_report_check_options[];
extern const GOptionEntry rd_report_section_add_options[], rd_report_section_move_options[];
extern const GOptionEntry rd_report_waive_options[], rd_report_term_options[], rd_report_term_remove_options[];
extern const GOptionEntry rd_report_outline_export_options[], rd_report_outline_take_options[];
extern const GOptionEntry rd_report_export_options[], rd_report_beside_options[], rd_report_readability_options[];

RdExit rd_report_show           (RdCall *call);
RdExit rd_report_check          (RdCall *call);
RdExit rd_report_readability    (RdCall *call);
RdExit rd_command_report_export (RdCall *call);
RdExit rd_command_report_response (RdCall *call);
RdExit rd_command_learning_brief (RdCall *call);

RdExit rd_report_section_add    (RdCall *call);
RdExit rd_report_section_rename (RdCall *call);
RdExit rd_report_section_move   (RdCall *call);
RdExit rd_report_section_remove (RdCall *call);
RdExit rd_report_section_write  (RdCall *call);

RdExit rd_report_waive          (RdCall *call);
RdExit rd_report_waivers        (RdCall *call);
RdExit rd_report_unwaive        (RdCall *call);
RdExit rd_report_term_add       (RdCall *call);
RdExit rd_report_term_list      (RdCall *call);
RdExit rd_report_term_remove    (RdCall *call);

RdExit rd_command_outline_export (RdCall *call);
RdExit rd_command_outline_import (RdCall *call);
RdExit rd_command_outline_keep  (RdCall *call);
RdExit rd_command_outline_remove (RdCall *call);

G_END_DECLS
