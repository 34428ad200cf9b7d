/* rd-sample-rows.c — records of any kind in the sample register's content
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-sample-rows.h"

#include <string.h>

typedef struct
{
  const xmlNode      *node;
  const RdSampleDays *days;
  GHashTable         *keys;
  const char         *name;
  RdSampleRow        *row;
  GError            **error;
} Reading;

/* --- helpers */

static gboolean
refuse (const Reading *reading, const char *attribute, const char *reason)
{
  g_autofree char *described = rd_xml_describe (reading->node);

  rd_xml_set_error (reading->error, RD_XML_ERROR, RD_XML_ERROR_INVALID, reading->name,
                    rd_xml_get_attribute_line (reading->node, attribute), "%s: %s %s", described, attribute, reason);
  return FALSE;
}

static RdRowsKind
find_kind (const char *table)
{
  for (guint kind = 0; kind < RD_N_ROWS; kind++)
    if (strcmp (rd_rows_get_type (kind)->name, table) == 0)
      return kind;
  return RD_N_ROWS;
}

/* Past "-37"; NULL where there is no such number. */
static const char *
skip_number (const char *text)
{
  const char *digits = *text == '-' || *text == '+' ? text + 1 : text;
  gsize n = strspn (digits, "0123456789");

  return n >= 1 && n <= 5 ? digits + n : NULL;
}

/* As the schema has it for days elsewhere: "-37", "5w", "-37m-400". */
static gboolean
is_offset (const char *text)
{
  const char *end = *text != '+' ? skip_number (text) : NULL;

  if (end == NULL)
    return FALSE;
  if (*end == 'm' && end[1] != '\0')
    end = strchr ("+-", end[1]) != NULL ? skip_number (end + 1) : NULL;
  else if (*end == 'w' || *end == 'm')
    end++;
  return end != NULL && *end == '\0';
}

static gboolean
set_day (Reading *reading, const RdField *field, const char *text)
{
  g_autofree char *on = rd_xml_get_attribute (reading->node, "on");
  RdDay day = is_offset (text) ? rd_sample_days_find (reading->days, text) : RD_DAY_NONE;

  if (day != RD_DAY_NONE && g_strcmp0 (on, "any-day") != 0)
    day = rd_sample_days_move (reading->days, day, RD_DAY_NONE);
  if (day == RD_DAY_NONE)
    return refuse (reading, field->name, "is not a number of days, or further away than days are counted");
  rd_record_set_day (reading->row->record, field, day);
  return TRUE;
}

static gboolean
set_number (Reading *reading, const RdField *field, const char *text)
{
  gint64 number;
  int year = 0;

  if (strcmp (text, "{year}") == 0 || strcmp (text, "{year-1}") == 0)
    {
      rd_day_get_ymd (rd_sample_days_get_today (reading->days), &year, NULL, NULL);
      rd_record_set_integer (reading->row->record, field, strcmp (text, "{year}") == 0 ? year : year - 1);
      return TRUE;
    }
  if (!g_ascii_string_to_signed (text, 10, 0, field->type == RD_FIELD_FLAG ? 1 : G_MAXINT, &number, NULL))
    return refuse (reading, field->name, "is not such a number");
  rd_record_set_integer (reading->row->record, field, (int) number);
  return TRUE;
}

/* A field whose name ends in "_id" names another record by its key. */
static gboolean
set_text (Reading *reading, const RdField *field, const char *text)
{
  const char *value = g_str_has_suffix (field->name, "_id") ? g_hash_table_lookup (reading->keys, text) : text;

  if (value == NULL)
    return refuse (reading, field->name, "names no record before it");
  rd_record_set_text (reading->row->record, field, value);
  return TRUE;
}

static gboolean
set_field (Reading *reading, const char *attribute)
{
  const RdField *field = rd_record_find_field (rd_rows_get_type (reading->row->kind), attribute);
  g_autofree char *text = rd_xml_get_attribute (reading->node, attribute);

  if (field == NULL || (field->flags & (RD_FIELD_KEY | RD_FIELD_REVISION)) != 0)
    return refuse (reading, attribute, "is no field of that table");
  switch (field->type)
    {
    case RD_FIELD_DAY:
      return set_day (reading, field, text);
    case RD_FIELD_INTEGER:
    case RD_FIELD_FLAG:
      return set_number (reading, field, text);
    case RD_FIELD_TEXT:
    default:
      return set_text (reading, field, text);
    }
}

static gboolean
set_fields (Reading *reading)
{
  for (const xmlAttr *attribute = reading->node->properties; attribute != NULL; attribute = attribute->next)
    {
      const char *name = (const char *) attribute->name;

      if (strcmp (name, "table") != 0 && strcmp (name, "key") != 0 && strcmp (name, "on") != 0 && !set_field (reading, name))
        return FALSE;
    }
  return TRUE;
}

static void
note_key (Reading *reading)
{
  g_autofree char *key = rd_xml_get_attribute (reading->node, "key");
  const RdField *id = &rd_rows_get_type (reading->row->kind)->fields[0];

  if (key != NULL)
    g_hash_table_replace (reading->keys, g_steal_pointer (&key), g_strdup (rd_record_get_text (reading->row->record, id)));
}

/* --- operations */

void
rd_sample_row_free (RdSampleRow *self)
{
  if (self == NULL)
    return;
  rd_rows_get_type (self->kind)->free_record (self->record);
  g_free (self);
}

RdSampleRow *
rd_sample_row_read (const xmlNode *node, const RdSampleDays *days, gboolean is_of_board, GHashTable *keys, const char *name, GError **error)
{
  g_autofree char *table = rd_xml_get_attribute (node, "table");
  Reading reading = { node, days, keys, name, NULL, error };
  RdRowsKind kind = find_kind (table);

  if (kind == RD_N_ROWS || (kind >= RD_N_REVIEW_ROWS && !is_of_board))
    {
      refuse (&reading, "table", "is none that a review has");
      return NULL;
    }
  reading.row = g_new0 (RdSampleRow, 1);
  reading.row->kind = kind;
  reading.row->record = rd_record_new_for (rd_rows_get_type (kind), NULL);
  if (!set_fields (&reading))
    {
      rd_sample_row_free (reading.row);
      return NULL;
    }
  note_key (&reading);
  return reading.row;
}
