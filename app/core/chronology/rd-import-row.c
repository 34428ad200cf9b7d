/* rd-import-row.c — a row's texts as an entry's
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/chronology/rd-import-private.h"

#include <string.h>

#define FOOTNOTE "[Footnote: "

static const RdCell nothing = { RD_CELL_TEXT, RD_CELL_PLAIN, "", NULL, RD_DAY_NONE, RD_MINUTES_NONE, 0 };

/* --- cells */

const RdCell *
rd_import_get_cell (const RdImportRow *self, RdColumnField field)
{
  const RdColumnUse *use = self->reader->fields[field];

  return use != NULL ? rd_table_row_get_cell (self->row, use->column) : &nothing;
}

static char *
date_to_text (const RdCell *cell)
{
  g_autofree char *time = rd_time_of_day_to_text (cell->minutes);
  int year, month, day;

  rd_day_get_ymd (cell->day, &year, &month, &day);
  return g_strdup_printf ("%02d/%02d/%04d%s%s", day, month, year, time != NULL ? " " : "", time != NULL ? time : "");
}

char *
rd_import_cell_to_text (const RdCell *cell)
{
  if (cell->kind == RD_CELL_DATE && rd_day_is_valid (cell->day))
    return date_to_text (cell);
  if (cell->kind == RD_CELL_TIME && cell->minutes != RD_MINUTES_NONE)
    return rd_time_of_day_to_text (cell->minutes);
  return g_strdup (cell->text);
}

char *
rd_import_without_notes (const char *text)
{
  g_auto (GStrv) lines = NULL;
  g_autoptr (GString) kept = NULL;

  if (strstr (text, FOOTNOTE) == NULL)
    return g_strdup (text);
  lines = g_strsplit (text, "\n", -1);
  kept = g_string_new (NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!g_str_has_prefix (lines[i], FOOTNOTE))
      g_string_append_printf (kept, "%s%s", kept->len > 0 ? "\n" : "", lines[i]);
  return g_string_free (g_steal_pointer (&kept), FALSE);
}

/* --- what is said of a row */

void
rd_import_add_problem (const RdImportRow *self, RdColumnField field, const char *text, RdImportProblemKind kind)
{
  const RdColumnUse *use = self->reader->fields[field];
  RdImportProblem problem = { self->number, NULL, g_strdelimit (g_strdup (text), "\n", ' '), kind, self->reader->import->entries->len };

  if (use == NULL && field == RD_COLUMN_DATE)
    use = self->reader->fields[RD_COLUMN_EVENT];
  problem.column = g_strdup (use != NULL ? use->heading : "");
  if (kind == RD_IMPORT_AMBIGUOUS_ORDER)
    g_array_append_val (self->reader->ambiguous, problem);
  else
    g_array_append_val (self->reader->import->problems, problem);
}

static void
append_line (GString *text, const char *label, const char *line)
{
  g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? "\n" : "", label, *label != '\0' ? ": " : "", line);
}

void
rd_import_add_extra (const RdImportRow *self, const RdColumnUse *use, const char *text)
{
  g_autofree char *label = g_strdelimit (g_strdup (use->heading), "\n", ' ');

  append_line (self->extra, label, text);
}

static void
append_cell (GString *text, const RdCell *cell)
{
  g_autofree char *shown = rd_import_cell_to_text (cell);

  if (*shown != '\0')
    append_line (text, "", shown);
}

/* The texts of all columns of the field. (transfer full); "" where there is none. */
static GString *
join_cells (const RdImportRow *self, RdColumnField field)
{
  const GArray *columns = self->reader->map->columns;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      const RdColumnUse *use = &g_array_index (columns, RdColumnUse, i);

      if (use->field == field)
        append_cell (text, rd_table_row_get_cell (self->row, use->column));
    }
  return text;
}

/* NULL where there is none. (transfer full) */
static char *
read_text (const RdImportRow *self, RdColumnField field)
{
  GString *text;

  if (self->reader->n_columns[field] < 2)
    {
      char *alone = rd_import_cell_to_text (rd_import_get_cell (self, field));

      if (*alone == '\0')
        g_clear_pointer (&alone, g_free);
      return alone;
    }
  text = join_cells (self, field);

  return g_string_free (text, text->len == 0);
}

/* "[Comment: …]", a line each, of whatever cell of the row they hang on. */
static void
append_margin_comments (GString *text, const RdImportRow *self)
{
  const GArray *columns = self->reader->map->columns;

  for (guint i = 0; i < columns->len; i++)
    {
      const RdCell *cell = rd_table_row_get_cell (self->row, g_array_index (columns, RdColumnUse, i).column);
      g_auto (GStrv) lines = NULL;

      if (cell->comment == NULL)
        continue;
      lines = g_strsplit (cell->comment, "\n", -1);
      for (guint line = 0; lines[line] != NULL; line++)
        if (*lines[line] != '\0')
          g_string_append_printf (text, "%s[Comment: %s]", text->len > 0 ? "\n" : "", lines[line]);
    }
}

static char *
read_comment (const RdImportRow *self)
{
  g_autofree char *told = read_text (self, RD_COLUMN_COMMENT);
  GString *text = g_string_new (told);

  append_margin_comments (text, self);
  return g_string_free (text, text->len == 0);
}

static void
read_extra (const RdImportRow *self)
{
  const GArray *columns = self->reader->map->columns;

  if (self->reader->sheet != NULL)
    append_line (self->extra, "Sheet", self->reader->sheet);
  if (self->reader->fields[RD_COLUMN_EXTRA] == NULL)
    return;
  for (guint i = 0; i < columns->len; i++)
    {
      const RdColumnUse *use = &g_array_index (columns, RdColumnUse, i);
      g_autofree char *text = NULL;

      if (use->field != RD_COLUMN_EXTRA)
        continue;
      text = rd_import_cell_to_text (rd_table_row_get_cell (self->row, use->column));
      if (*text != '\0')
        rd_import_add_extra (self, use, text);
    }
}

/* Authors begin the source of their own notes with one of these. */
static gboolean
is_author_note (const char *source)
{
  static const char * const signs[] = { "#", "^", "¬", "~" };

  for (guint i = 0; source != NULL && i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (source, signs[i]))
      return TRUE;
  return FALSE;
}

static void
check_event (const RdImportRow *self)
{
  g_autofree char *date = NULL;

  if (*self->entry->event != '\0' || self->entry->is_note)
    return;
  date = rd_import_cell_to_text (rd_import_get_cell (self, RD_COLUMN_DATE));
  rd_import_add_problem (self, RD_COLUMN_EVENT, date, RD_IMPORT_NO_EVENT);
}

/* Where what happened is merged with cells before it, it stands in the first of them.  (transfer full) */
static char *
take_event_from_left (RdImportRow *self)
{
  const GArray *columns = self->reader->map->columns;
  const RdColumnUse *event = self->reader->fields[RD_COLUMN_EVENT];

  for (guint i = columns->len; i > 0; i--)
    {
      const RdColumnUse *use = &g_array_index (columns, RdColumnUse, i - 1);
      const RdCell *cell = rd_table_row_get_cell (self->row, use->column);

      if (use->column >= event->column || *cell->text == '\0')
        continue;
      if (!(cell->flags & RD_CELL_ACROSS) || use->field != RD_COLUMN_SOURCE)
        break;
      return g_steal_pointer (&self->entry->source);
    }
  return g_strdup ("");
}

void
rd_import_read_row (RdImportReader *reader, const RdTableRow *row, guint number)
{
  RdImportRow self = { reader, row, number, rd_entry_new (NULL), g_string_new (NULL), FALSE };
  g_autofree char *event = NULL;
  char *rest = NULL;

  self.entry->row = (int) number;
  self.entry->source = read_text (&self, RD_COLUMN_SOURCE);
  self.entry->is_note = is_author_note (self.entry->source);
  event = read_text (&self, RD_COLUMN_EVENT);
  if (event == NULL)
    event = take_event_from_left (&self);
  rd_import_read_when (&self, event, &rest);
  self.entry->event = rest != NULL ? rest : g_steal_pointer (&event);
  self.entry->response = read_text (&self, RD_COLUMN_RESPONSE);
  self.entry->comment = read_comment (&self);
  self.entry->people = read_text (&self, RD_COLUMN_PEOPLE);
  self.entry->reference = read_text (&self, RD_COLUMN_REFERENCE);
  read_extra (&self);
  check_event (&self);
  self.entry->extra = g_string_free (self.extra, self.extra->len == 0);
  g_ptr_array_add (reader->import->entries, self.entry);
  g_byte_array_append (reader->import->dates_above, &(guint8) { self.is_above }, 1);
}
