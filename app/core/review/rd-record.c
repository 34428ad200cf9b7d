/* rd-record.c — a record's fields, stated once
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-record.h"

static gpointer
get_place (gconstpointer record, const RdField *field)
{
  return (guint8 *) record + field->offset;
}

static gboolean
is_number (const RdField *field)
{
  return field->type == RD_FIELD_INTEGER || field->type == RD_FIELD_FLAG;
}

gpointer
rd_record_new (const RdRecordType *type)
{
  gpointer record;

  g_return_val_if_fail (type != NULL, NULL);

  record = g_malloc0 (type->size);
  for (gsize i = 0; i < type->n_fields; i++)
    {
      if (type->fields[i].type == RD_FIELD_DAY)
        rd_record_set_day (record, &type->fields[i], RD_DAY_NONE);
    }
  return record;
}

gpointer
rd_record_new_for (const RdRecordType *type, const char *review_id)
{
  gpointer record = rd_record_new (type);
  const RdField *review = rd_record_find_field (type, "review_id");
  g_autofree char *id = g_uuid_string_random ();

  rd_record_set_text (record, &type->fields[0], id);
  if (review != NULL && review_id != NULL)
    rd_record_set_text (record, review, review_id);
  return record;
}

const RdField *
rd_record_find_field (const RdRecordType *type, const char *name)
{
  g_return_val_if_fail (type != NULL && name != NULL, NULL);

  for (gsize i = 0; i < type->n_fields; i++)
    if (g_str_equal (type->fields[i].name, name))
      return &type->fields[i];
  return NULL;
}

gpointer
rd_record_copy (const RdRecordType *type, gconstpointer record)
{
  gpointer copy;

  g_return_val_if_fail (type != NULL, NULL);
  g_return_val_if_fail (record != NULL, NULL);

  copy = g_memdup2 (record, type->size);
  for (gsize i = 0; i < type->n_fields; i++)
    {
      if (type->fields[i].type == RD_FIELD_TEXT)
        {
          char **text = get_place (copy, &type->fields[i]);

          *text = g_strdup (*text);
        }
    }
  return copy;
}

void
rd_record_free (const RdRecordType *type, gpointer record)
{
  g_return_if_fail (type != NULL);

  if (record == NULL)
    return;
  for (gsize i = 0; i < type->n_fields; i++)
    {
      if (type->fields[i].type == RD_FIELD_TEXT)
        g_free (*(char **) get_place (record, &type->fields[i]));
    }
  g_free (record);
}

gboolean
rd_record_equal_field (const RdField *field, gconstpointer a, gconstpointer b)
{
  g_return_val_if_fail (field != NULL, FALSE);

  switch (field->type)
    {
    case RD_FIELD_TEXT:
      return g_strcmp0 (rd_record_get_text (a, field), rd_record_get_text (b, field)) == 0;

    case RD_FIELD_DAY:
      return rd_record_get_day (a, field) == rd_record_get_day (b, field);

    case RD_FIELD_FLAG:
      return !rd_record_get_integer (a, field) == !rd_record_get_integer (b, field);

    case RD_FIELD_INTEGER:
      return rd_record_get_integer (a, field) == rd_record_get_integer (b, field);

    default:
      g_return_val_if_reached (FALSE);
    }
}

void
rd_record_copy_field (const RdField *field, gpointer to, gconstpointer from)
{
  g_return_if_fail (field != NULL && to != NULL && from != NULL);

  switch (field->type)
    {
    case RD_FIELD_TEXT:
      rd_record_set_text (to, field, rd_record_get_text (from, field));
      return;

    case RD_FIELD_DAY:
      rd_record_set_day (to, field, rd_record_get_day (from, field));
      return;

    case RD_FIELD_FLAG:
    case RD_FIELD_INTEGER:
      rd_record_set_integer (to, field, rd_record_get_integer (from, field));
      return;

    default:
      g_return_if_reached ();
    }
}

gboolean
rd_record_equal (const RdRecordType *type, gconstpointer a, gconstpointer b)
{
  g_return_val_if_fail (type != NULL, FALSE);
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  for (gsize i = 0; i < type->n_fields; i++)
    {
      if (!rd_record_equal_field (&type->fields[i], a, b))
        return FALSE;
    }
  return TRUE;
}

const char *
rd_record_get_text (gconstpointer record, const RdField *field)
{
  const char *text;

  g_return_val_if_fail (record != NULL, NULL);
  g_return_val_if_fail (field != NULL && field->type == RD_FIELD_TEXT, NULL);

  text = *(char **) get_place (record, field);
  return text == NULL && (field->flags & RD_FIELD_OPTIONAL) == 0 ? "" : text;
}

void
rd_record_set_text (gpointer record, const RdField *field, const char *value)
{
  char **text;
  char *copy;

  g_return_if_fail (record != NULL);
  g_return_if_fail (field != NULL && field->type == RD_FIELD_TEXT);

  /* Copied first: @value may be the text that it replaces. */
  copy = g_strdup (value == NULL && (field->flags & RD_FIELD_OPTIONAL) == 0 ? "" : value);
  text = get_place (record, field);
  g_free (*text);
  *text = copy;
}

RdDay
rd_record_get_day (gconstpointer record, const RdField *field)
{
  g_return_val_if_fail (record != NULL, RD_DAY_NONE);
  g_return_val_if_fail (field != NULL && field->type == RD_FIELD_DAY, RD_DAY_NONE);

  return *(RdDay *) get_place (record, field);
}

void
rd_record_set_day (gpointer record, const RdField *field, RdDay value)
{
  g_return_if_fail (record != NULL);
  g_return_if_fail (field != NULL && field->type == RD_FIELD_DAY);

  *(RdDay *) get_place (record, field) = value;
}

int
rd_record_get_integer (gconstpointer record, const RdField *field)
{
  g_return_val_if_fail (record != NULL, 0);
  g_return_val_if_fail (field != NULL && is_number (field), 0);

  return *(int *) get_place (record, field);
}

void
rd_record_set_integer (gpointer record, const RdField *field, int value)
{
  g_return_if_fail (record != NULL);
  g_return_if_fail (field != NULL && is_number (field));

  *(int *) get_place (record, field) = value;
}
