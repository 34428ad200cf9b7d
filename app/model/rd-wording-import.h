/* rd-wording-import.h — chronologies' faults in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/chronology/rd-import.h"

G_BEGIN_DECLS

/* Why no chronology was found in it; @name is what the message quotes. (transfer full) */
char       *rd_wording_columns_error    (const GError *error, const char *name);

/* "The date is not in the calendar": what is odd about a row. */
const char *rd_wording_import_problem   (RdImportProblemKind kind);

/* "What happened": what a column is taken for. */
const char *rd_wording_column_field     (RdColumnField field);

G_END_DECLS
