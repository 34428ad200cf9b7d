/* rd-command-output.h — results as a table for people, JSON or CSV for programs
 *
 * A command states its columns once.  Rows are JSON objects; whatever a row
 * leaves out is null, so that every key is always there, in the columns' order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <json-glib/json-glib.h>

#include "command/rd-command.h"

G_BEGIN_DECLS

typedef struct _RdColumn RdColumn;
struct _RdColumn
{
  const char     *key;        /* in JSON and CSV: never translated; NULL ends the columns */
  const char     *heading;    /* in tables, to be translated; NULL: not shown there */
  const RdColumn *rows;       /* of an object: the value is an array of such rows */
};

/* --- filling a row. NULL and RD_DAY_NONE become null; texts are made valid UTF-8. */
void       rd_row_set_text    (JsonObject *row, const char *key, const char *text);
void       rd_row_take_text   (JsonObject *row, const char *key, char *text);
void       rd_row_set_day     (JsonObject *row, const char *key, RdDay day);
void       rd_row_set_number  (JsonObject *row, const char *key, gint64 number);
void       rd_row_set_flag    (JsonObject *row, const char *key, gboolean flag);
/* NULL-terminated; NULL is an empty array */
void       rd_row_set_texts   (JsonObject *row, const char *key, const char * const *texts);
void       rd_row_take_rows   (JsonObject *row, const char *key, JsonArray *rows);

/* --- writing. Each takes what it writes, and gives RD_EXIT_DONE, or
 * RD_EXIT_USAGE where standard output cannot be written.
 */

/* JSON: an array.  @nothing, which may be NULL, is what a table says when there is no row. */
RdExit     rd_output_rows     (RdCall *call, const RdColumn *columns, JsonArray *rows, const char *nothing);

/* JSON: an object. As a table its fields one below the other, then its rows.
 * As CSV its first array of rows, or itself where it has none.
 */
RdExit     rd_output_object   (RdCall *call, const RdColumn *columns, JsonObject *object);

/* Any JSON value. */
RdExit     rd_output_json     (JsonNode *node);

/* Text as it is, with a line end. */
RdExit     rd_output_line     (const char *text);

/* --- the writers behind it */
void       rd_output_append_table  (GString *out, const RdColumn *columns, JsonArray *rows);
void       rd_output_append_fields (GString *out, const RdColumn *columns, JsonObject *object);
void       rd_output_append_csv    (GString *out, const RdColumn *columns, JsonArray *rows);

/* A value as one text; @csv: for programs, else for people. (transfer full) */
char      *rd_output_cell          (JsonObject *row, const char *key, gboolean csv);

G_END_DECLS
