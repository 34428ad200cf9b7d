/* rd-intake-change.c — an entry that a file would add, change or remove
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-intake-change.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/report/rd-diff.h"
#include "model/rd-wording-import.h"
#include "model/rd-wording-intake.h"

struct _RdIntakeChange
{
  GObject             parent_instance;

  RdImportChangeKind  kind;
  gboolean            has_analysis;
  char               *title;
  GArray             *fields;     /* RdIntakeField */
};

enum
{
  PROP_0,
  PROP_ACCESSIBLE_TEXT,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (RdIntakeChange, rd_intake_change, G_TYPE_OBJECT)

/* What the agency wrote, in the order of the file. */
static const struct
{
  gsize         offset;
  RdColumnField field;
} texts[] = {
  { G_STRUCT_OFFSET (RdEntry, source), RD_COLUMN_SOURCE },
  { G_STRUCT_OFFSET (RdEntry, event), RD_COLUMN_EVENT },
  { G_STRUCT_OFFSET (RdEntry, response), RD_COLUMN_RESPONSE },
  { G_STRUCT_OFFSET (RdEntry, comment), RD_COLUMN_COMMENT },
  { G_STRUCT_OFFSET (RdEntry, people), RD_COLUMN_PEOPLE },
  { G_STRUCT_OFFSET (RdEntry, reference), RD_COLUMN_REFERENCE },
  { G_STRUCT_OFFSET (RdEntry, extra), RD_COLUMN_EXTRA },
};

/* Auxiliary methods */

static void
clear_field (gpointer field)
{
  g_free (((RdIntakeField *) field)->label);
  g_free (((RdIntakeField *) field)->before);
  g_free (((RdIntakeField *) field)->after);
}

static gboolean
is_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Takes @before and @after. */
static void
add_field (RdIntakeChange *self, const char *label, char *before, char *after)
{
  RdIntakeField field = { g_strdup (label), before, after };
  gboolean is_shown = self->kind == RD_IMPORT_CHANGED ? g_strcmp0 (before != NULL ? before : "", after != NULL ? after : "") != 0
                                                      : is_text (before) || is_text (after);

  if (is_shown)
    g_array_append_val (self->fields, field);
  else
    clear_field (&field);
}

static const char *
get_text (const RdEntry *entry, gsize offset)
{
  return entry != NULL ? *(char * const *) ((const char *) entry + offset) : NULL;
}

static void
add_fields (RdIntakeChange *self, const RdEntry *kept, const RdEntry *read)
{
  add_field (self, rd_wording_column_field (RD_COLUMN_DATE), kept != NULL ? rd_wording_intake_taken_as (kept) : NULL,
             read != NULL ? rd_wording_intake_taken_as (read) : NULL);
  if (self->kind == RD_IMPORT_CHANGED)
    add_field (self, _("Date as written"), g_strdup (kept->date_text), g_strdup (read->date_text));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    add_field (self, rd_wording_column_field (texts[i].field), g_strdup (get_text (kept, texts[i].offset)),
               g_strdup (get_text (read, texts[i].offset)));
}

/* (transfer full) */
static char *
word (RdIntakeChange *self)
{
  g_autoptr(GString) text = g_string_new (self->title);

  for (guint i = 0; i < self->fields->len; i++)
    {
      const RdIntakeField *field = &g_array_index (self->fields, RdIntakeField, i);

      if (self->kind == RD_IMPORT_CHANGED)
        /* Translators: of a screen reader; a field, its text before and after */
        g_string_append_printf (text, _(". %1$s: before: %2$s; now: %3$s"), field->label, field->before != NULL ? field->before : "",
                                field->after != NULL ? field->after : "");
      else
        g_string_append_printf (text, ". %s: %s", field->label, field->after != NULL ? field->after : field->before);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* GObject overrides */

static void
rd_intake_change_finalize (GObject *object)
{
  RdIntakeChange *self = RD_INTAKE_CHANGE (object);

  g_array_unref (self->fields);
  g_free (self->title);

  G_OBJECT_CLASS (rd_intake_change_parent_class)->finalize (object);
}

static void
rd_intake_change_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ACCESSIBLE_TEXT)
    g_value_take_string (value, word (RD_INTAKE_CHANGE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rd_intake_change_class_init (RdIntakeChangeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = rd_intake_change_finalize;
  object_class->get_property = rd_intake_change_get_property;
  g_object_class_install_property (object_class, PROP_ACCESSIBLE_TEXT,
                                   g_param_spec_string ("accessible-text", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
rd_intake_change_init (RdIntakeChange *self)
{
  self->fields = g_array_new (FALSE, FALSE, sizeof (RdIntakeField));
  g_array_set_clear_func (self->fields, clear_field);
}

/* Words */

/* The words of a text, which blanks divide: where each stands, and equal numbers for equal ones. */
typedef struct
{
  GArray *ranges;     /* RdIntakeRange */
  GArray *numbers;    /* guint */
} Words;

static void
add_word (Words *self, GHashTable *numbers, const char *text, const char *start, const char *end)
{
  RdIntakeRange range = { (gsize) (start - text), (gsize) (end - text) };
  char *word = g_strndup (start, (gsize) (end - start));
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, word));

  if (number == 0)
    {
      number = g_hash_table_size (numbers) + 1;
      g_hash_table_insert (numbers, word, GUINT_TO_POINTER (number));
    }
  else
    g_free (word);
  g_array_append_val (self->ranges, range);
  g_array_append_val (self->numbers, number);
}

/* @text may be NULL: no words. */
static void
words_init (Words *self, const char *text, GHashTable *numbers)
{
  static const char blanks[] = " \t\r\n";

  self->ranges = g_array_new (FALSE, FALSE, sizeof (RdIntakeRange));
  self->numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  if (text == NULL)
    return;
  for (const char *start = text + strspn (text, blanks); *start != '\0';)
    {
      const char *end = start + strcspn (start, blanks);

      add_word (self, numbers, text, start, end);
      start = end + strspn (end, blanks);
    }
}

static void
words_clear (Words *self)
{
  g_array_unref (self->ranges);
  g_array_unref (self->numbers);
}

static void
add_range (GArray *ranges, const Words *words, guint first, guint n)
{
  RdIntakeRange range = { g_array_index (words->ranges, RdIntakeRange, first).start,
                          g_array_index (words->ranges, RdIntakeRange, first + n - 1).end };

  g_array_append_val (ranges, range);
}

/* Public API */

RdIntakeChange *
rd_intake_change_new (const RdImportChange *change)
{
  RdIntakeChange *self;

  g_return_val_if_fail (change != NULL && (change->kept != NULL || change->read != NULL), NULL);

  self = g_object_new (RD_TYPE_INTAKE_CHANGE, NULL);
  self->kind = change->kind;
  self->has_analysis = change->kept != NULL && (is_text (change->kept->analysis) || is_text (change->kept->tags)
                                                || change->kept->significance != NULL || change->kept->episode_id != NULL);
  self->title = rd_wording_intake_change (change->kind, change->read != NULL ? change->read->row : change->kept->row);
  add_fields (self, change->kept, change->read);
  return self;
}

RdImportChangeKind
rd_intake_change_get_kind (RdIntakeChange *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_CHANGE (self), 0);
  return self->kind;
}

const GArray *
rd_intake_change_get_fields (RdIntakeChange *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_CHANGE (self), NULL);
  return self->fields;
}

const char *
rd_intake_change_get_title (RdIntakeChange *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_CHANGE (self), NULL);
  return self->title;
}

gboolean
rd_intake_change_has_analysis (RdIntakeChange *self)
{
  g_return_val_if_fail (RD_IS_INTAKE_CHANGE (self), FALSE);
  return self->has_analysis;
}

void
rd_intake_field_list_differences (const RdIntakeField *field, GArray **out_gone, GArray **out_come)
{
  g_autoptr(GHashTable) numbers = NULL;
  Words before, after;
  g_autoptr(GArray) steps = NULL;

  g_return_if_fail (field != NULL && out_gone != NULL && out_come != NULL);

  numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  words_init (&before, field->before, numbers);
  words_init (&after, field->after, numbers);
  steps = rd_diff ((const guint *) (gpointer) before.numbers->data, before.numbers->len,
                   (const guint *) (gpointer) after.numbers->data, after.numbers->len);
  *out_gone = g_array_new (FALSE, FALSE, sizeof (RdIntakeRange));
  *out_come = g_array_new (FALSE, FALSE, sizeof (RdIntakeRange));
  for (guint i = 0; i < steps->len; i++)
    {
      const RdDiffStep *step = &g_array_index (steps, RdDiffStep, i);

      if (step->kind == RD_CHANGE_DELETED)
        add_range (*out_gone, &before, step->a, step->n);
      else if (step->kind == RD_CHANGE_INSERTED)
        add_range (*out_come, &after, step->b, step->n);
    }
  words_clear (&before);
  words_clear (&after);
}
