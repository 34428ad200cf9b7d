/* rd-holidays-json.h — the bank holidays that GOV.UK publishes as JSON
 *
 * An object with one member a nation; that of "england-and-wales" has "events", each with
 * "title", "date" (YYYY-MM-DD) and "notes" ("Substitute day").  Others are left unread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-holiday-list.h"

G_BEGIN_DECLS

/* @text: as rd_holiday_list_read() has checked it.  Nesting deeper than such a file's is
 * refused before it is parsed. (transfer full): by day
 */
GPtrArray *rd_holidays_json_read (const char *text, GError **error);

G_END_DECLS
