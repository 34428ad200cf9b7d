/* rd-ods-cell.c — a cell of an OpenDocument spreadsheet, as it is put together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-ods-cell.h"

#include <string.h>

#include "formats/rd-cell-text.h"
#include "formats/rd-iso-time.h"

#define MAX_REPEATS (1024 * 1024 * 1024)
#define MAX_VALUE   (1024 * 1024)

void
rd_ods_cell_init (RdOdsCell *self)
{
  *self = (RdOdsCell) { rd_table_text_new (), rd_table_text_new () };
  self->value = g_string_new (NULL);
}

void
rd_ods_cell_clear (RdOdsCell *self)
{
  g_clear_pointer (&self->text, rd_table_text_free);
  g_clear_pointer (&self->comment, rd_table_text_free);
  g_string_free (g_steal_pointer (&self->value), TRUE);
}

/* The attribute's value in self->value; FALSE where there is none. */
static gboolean
take_value (RdOdsCell *self, const RdXmlAttributes *attributes, const char *name)
{
  gsize length = 0;
  const char *value = rd_xml_attributes_peek (attributes, name, &length);

  g_string_truncate (self->value, 0);
  if (value == NULL || length > MAX_VALUE)
    return FALSE;
  g_string_append_len (self->value, value, (gssize) length);
  return TRUE;
}

static void
read_number (RdOdsCell *self, const RdXmlAttributes *attributes)
{
  char *end;
  double number;

  if (!take_value (self, attributes, "value"))
    return;
  number = g_ascii_strtod (self->value->str, &end);
  if (*end != '\0' || end == self->value->str || number - number != 0)
    return;
  self->cell.kind = RD_CELL_NUMBER;
  self->cell.number = number;
}

/* Percentages and money are numbers. */
static void
read_value (RdOdsCell *self, const RdXmlAttributes *attributes)
{
  if (rd_xml_attributes_is (attributes, "value-type", "date"))
    {
      if (take_value (self, attributes, "date-value") && rd_iso_time_read (self->value->str, &self->cell))
        rd_iso_time_show (&self->cell, self->value);
    }
  else if (rd_xml_attributes_is (attributes, "value-type", "time"))
    {
      if (take_value (self, attributes, "time-value") && rd_iso_time_read_duration (self->value->str, &self->cell))
        rd_iso_time_show (&self->cell, self->value);
    }
  else if (rd_xml_attributes_is (attributes, "value-type", "boolean"))
    g_string_assign (self->value, rd_xml_attributes_is (attributes, "boolean-value", "true") ? "TRUE" : "FALSE");
  else if (rd_xml_attributes_is (attributes, "value-type", "string"))
    take_value (self, attributes, "string-value");
  else
    read_number (self, attributes);
}

void
rd_ods_cell_begin (RdOdsCell *self, const RdXmlAttributes *attributes, gboolean is_covered)
{
  gsize length;

  rd_table_text_clear (self->text);
  rd_table_text_clear (self->comment);
  g_string_truncate (self->value, 0);
  self->cell = (RdCell) { .day = RD_DAY_NONE, .minutes = RD_MINUTES_NONE };
  self->n_times = MAX (rd_xml_attributes_get_uint (attributes, "number-columns-repeated", MAX_REPEATS, 1), 1);
  self->n_columns = MAX (rd_xml_attributes_get_uint (attributes, "number-columns-spanned", MAX_REPEATS, 1), 1);
  self->n_rows = MAX (rd_xml_attributes_get_uint (attributes, "number-rows-spanned", MAX_REPEATS, 1), 1);
  self->is_covered = is_covered;
  if (is_covered)
    return;
  read_value (self, attributes);
  if (rd_xml_attributes_peek (attributes, "formula", &length) != NULL)
    self->cell.flags |= RD_CELL_FORMULA;
}

/* The file has the errors of formulas as texts: "#REF!", "Err:508". */
static gboolean
is_error (const char *text)
{
  static const char * const errors[] = { "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!" };

  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    if (strcmp (text, errors[i]) == 0)
      return TRUE;
  return strncmp (text, "Err:", 4) == 0 && strlen (text) == 7;
}

gboolean
rd_ods_cell_finish (RdOdsCell *self)
{
  if (rd_table_text_get_length (self->text) == 0 && self->value->len > 0)
    self->cell.text = rd_cell_text_tidy (self->text, self->value->str, self->value->len);
  else
    self->cell.text = rd_table_text_get (self->text);
  if (rd_table_text_get_length (self->comment) > 0)
    self->cell.comment = rd_table_text_get (self->comment);
  if ((self->cell.flags & RD_CELL_FORMULA) != 0 && is_error (self->cell.text))
    self->cell.kind = RD_CELL_ERROR;
  return *self->cell.text != '\0' || self->cell.comment != NULL;
}
