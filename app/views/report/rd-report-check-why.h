/* rd-report-check-why.h — why a check finds what it finds: its page of the help, beside the row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the check looks for, why, where that comes from, and what to do. NULL where there is no page of @check. */
GtkWidget *rd_report_check_why_new     (const char *check);

/* Shows it beside @anchor; the keyboard goes back there. Nothing where there is no page. */
void       rd_report_check_why_present (const char *check, GtkWidget *anchor);

G_END_DECLS
