/* rd-letter-values.c — what the fields of a letter stand for
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-letter-values.h"

typedef struct
{
  char     **names;   /* of an item's fields */
  GPtrArray *items;   /* RdLetterValues */
} List;

/* Invariant: an item's fields are those that its list names, and perhaps more. */
struct _RdLetterValues
{
  const RdLetterValues *outside;   /* borrowed; NULL for a letter's own */
  GHashTable           *texts;     /* char * → char * */
  GHashTable           *lists;     /* char * → List */
};

static void
list_free (List *list)
{
  g_strfreev (list->names);
  g_ptr_array_unref (list->items);
  g_free (list);
}

RdLetterValues *
rd_letter_values_new (void)
{
  RdLetterValues *self = g_new0 (RdLetterValues, 1);

  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) list_free);
  return self;
}

void
rd_letter_values_free (RdLetterValues *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->lists);
  g_free (self);
}

gboolean
rd_letter_values_is_name (const char *name)
{
  gboolean may_divide = FALSE;

  g_return_val_if_fail (name != NULL, FALSE);

  for (const char *at = name; *at != '\0'; at++)
    {
      gboolean is_divider = *at == '.' || *at == '-';

      if (!is_divider && !g_ascii_islower (*at) && !g_ascii_isdigit (*at))
        return FALSE;
      if (is_divider && !may_divide)
        return FALSE;
      may_divide = !is_divider;
    }
  return may_divide && g_ascii_islower (*name);
}

void
rd_letter_values_set (RdLetterValues *self, const char *name, const char *value)
{
  g_return_if_fail (self != NULL && name != NULL && rd_letter_values_is_name (name));

  g_hash_table_replace (self->texts, g_strdup (name), g_strdup (value != NULL ? value : ""));
}

void
rd_letter_values_add_list (RdLetterValues *self, const char *list, const char * const *names)
{
  List *made;

  g_return_if_fail (self != NULL && list != NULL && names != NULL);

  made = g_new0 (List, 1);
  made->names = g_strdupv ((char **) names);
  made->items = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_letter_values_free);
  g_hash_table_replace (self->lists, g_strdup (list), made);
}

RdLetterValues *
rd_letter_values_add_item (RdLetterValues *self, const char *list)
{
  List *found;
  RdLetterValues *item;

  g_return_val_if_fail (self != NULL && list != NULL, NULL);

  found = g_hash_table_lookup (self->lists, list);
  g_return_val_if_fail (found != NULL, NULL);

  item = rd_letter_values_new ();
  item->outside = self;
  for (guint i = 0; found->names[i] != NULL; i++)
    rd_letter_values_set (item, found->names[i], NULL);
  g_ptr_array_add (found->items, item);
  return item;
}

const char *
rd_letter_values_find (const RdLetterValues *self, const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (; self != NULL; self = self->outside)
    {
      const char *text = g_hash_table_lookup (self->texts, name);

      if (text != NULL)
        return text;
    }
  return NULL;
}

const GPtrArray *
rd_letter_values_find_list (const RdLetterValues *self, const char *list)
{
  g_return_val_if_fail (list != NULL, NULL);

  for (; self != NULL; self = self->outside)
    {
      const List *found = g_hash_table_lookup (self->lists, list);

      if (found != NULL)
        return found->items;
    }
  return NULL;
}

gboolean
rd_letter_values_knows (const RdLetterValues *self, const char *name)
{
  GHashTableIter iter;
  gpointer list;

  g_return_val_if_fail (self != NULL && name != NULL, FALSE);

  if (rd_letter_values_find (self, name) != NULL || rd_letter_values_find_list (self, name) != NULL)
    return TRUE;
  g_hash_table_iter_init (&iter, self->lists);
  while (g_hash_table_iter_next (&iter, NULL, &list))
    if (g_strv_contains ((const char * const *) ((const List *) list)->names, name))
      return TRUE;
  return FALSE;
}
