/* rd-intake-row.c — a row of a file that is to come in, as it stands there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-intake-row.h"

#include <glib/gi18n-lib.h>

#include "model/rd-wording.h"

/* So much of a cell is shown, in characters. */
#define TEXT_MAX 160

struct _RdIntakeRow
{
  GObject  parent_instance;

  guint    number;
  gboolean is_heading;
  char   **texts;      /* NULL-terminated, by the map's columns */
  guint    n_texts;
};

enum
{
  PROP_0,
  PROP_ACCESSIBLE_TEXT,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (RdIntakeRow, rd_intake_row, G_TYPE_OBJECT)

/* Auxiliary methods */

/* On one line. (transfer full) */
static char *
word_cell (const RdCell *cell)
{
  char *text;

  if (cell->kind == RD_CELL_DATE)
    {
      g_autofree char *day = rd_wording_day (cell->day);
      g_autofree char *time = cell->minutes != RD_MINUTES_NONE ? rd_time_of_day_to_text (cell->minutes) : NULL;

      return time != NULL ? g_strdup_printf ("%s %s", day, time) : g_steal_pointer (&day);
    }
  if (cell->kind == RD_CELL_TIME)
    return rd_time_of_day_to_text (cell->minutes);
  text = g_utf8_substring (cell->text, 0, MIN (g_utf8_strlen (cell->text, -1), TEXT_MAX));
  return g_strdelimit (text, "\n\t", ' ');
}

/* (transfer full) */
static char *
word_row (RdIntakeRow *self)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->n_texts; i++)
    if (*self->texts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", self->texts[i]);
  /* Translators: a row's number, what stands in its cells */
  return g_strdup_printf (_("Row %1$u: %2$s"), self->number, text->str);
}

/* GObject overrides */

static void
rd_intake_row_finalize (GObject *object)
{
  g_strfreev (RD_INTAKE_ROW (object)->texts);

  G_OBJECT_CLASS (rd_intake_row_parent_class)->finalize (object);
}

static void
rd_intake_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ACCESSIBLE_TEXT)
    g_value_take_string (value, word_row (RD_INTAKE_ROW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_intake_row_class_init (RdIntakeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rd_intake_row_finalize;
  object_class->get_property = rd_intake_row_get_property;
  g_object_class_install_property (object_class, PROP_ACCESSIBLE_TEXT,
                                   g_param_spec_string ("accessible-text", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
rd_intake_row_init (G_GNUC_UNUSED RdIntakeRow *self)
{
}

/* Public API */

RdIntakeRow *
rd_intake_row_new (const RdTableRow *row, const RdColumnMap *map)
{
  RdIntakeRow *self;

  g_return_val_if_fail (row != NULL && map != NULL, NULL);

  self = g_object_new (RD_TYPE_INTAKE_ROW, NULL);
  self->number = rd_table_row_get_number (row);
  self->is_heading = self->number == map->heading_row;
  self->n_texts = MIN (map->columns->len, RD_INTAKE_ROW_COLUMNS);
  self->texts = g_new0 (char *, self->n_texts + 1);
  for (guint i = 0; i < self->n_texts; i++)
    self->texts[i] = word_cell (rd_table_row_get_cell (row, g_array_index (map->columns, RdColumnUse, i).column));
  return self;
}

guint
rd_intake_row_get_number (RdIntakeRow *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_ROW (self), 0);
  return self->number;
}

gboolean
rd_intake_row_is_heading (RdIntakeRow *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_ROW (self), FALSE);
  return self->is_heading;
}

const char *
rd_intake_row_get_text (RdIntakeRow *self, guint i)
{
  g_return_val_if_fail (RD_IS_INTAKE_ROW (self), NULL);
  return i < self->n_texts ? self->texts[i] : "";
}
