/* rd-name-search.c — a review's chronology looked through for names, some entries at a time
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-name-search.h"

#include <string.h>

#include "model/rd-register-chronology.h"

/* Entries in one step. */
#define STEP 200

/* Characters shown on either side. */
#define AROUND 60

struct _RdNameSearch
{
  RdRegister     *reg;
  RdReviewItem   *review;
  RdNaming       *naming;
  RdUnknownNames *unknown;
  GPtrArray      *questions;      /* RdNameQuestion */
  gint64          last;           /* number of the last entry read */
  guint           n_read, n_certain;
};

/* The fields of an entry in which people are named. */
static const char * const fields[] = { "source", "event", "response", "comment", "people", "reference", "extra", "analysis" };

static void
free_question (gpointer data)
{
  RdNameQuestion *question = data;

  g_free (question->entry_id);
  g_free (question->text);
  g_free (question->before);
  g_free (question->after);
  g_free (question->date);
  for (guint i = 0; i < question->n_candidates; i++)
    g_free (question->candidates[i]);
  g_free (question);
}

RdNameSearch *
rd_name_search_new (RdRegister *reg, RdReviewItem *review)
{
  RdNameSearch *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  self = g_new0 (RdNameSearch, 1);
  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  self->naming = rd_naming_new_for_review (review, RD_NAMING_REAL);
  self->unknown = rd_unknown_names_new ();
  self->questions = g_ptr_array_new_with_free_func (free_question);
  return self;
}

void
rd_name_search_free (RdNameSearch *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->reg);
  g_object_unref (self->review);
  rd_naming_unref (self->naming);
  rd_unknown_names_free (self->unknown);
  g_ptr_array_unref (self->questions);
  g_free (self);
}

/* Reading */

/* At most AROUND characters, from the end of @length bytes before @text, or from its beginning. (transfer full) */
static char *
cut (const char *text, gsize length, gboolean from_end)
{
  glong n = g_utf8_strlen (text, (gssize) length);
  g_autofree char *part = NULL;
  const char *start, *end;

  if (n <= AROUND)
    return g_strndup (text, length);
  start = from_end ? g_utf8_offset_to_pointer (text, n - AROUND) : text;
  end = from_end ? text + length : g_utf8_offset_to_pointer (text, AROUND);
  part = g_strndup (start, (gsize) (end - start));
  return from_end ? g_strconcat ("…", part, NULL) : g_strconcat (part, "…", NULL);
}

static void
ask (RdNameSearch *self, const RdEntry *entry, const char *field, const char *text, const RdNamingFind *find)
{
  RdNameQuestion *question = g_new0 (RdNameQuestion, 1);
  const RdNameHit *hit = &find->hit;
  const char *end = text + hit->start_byte + hit->n_bytes;

  question->entry_id = g_strdup (entry->id);
  question->field = field;
  question->text = g_strndup (text + hit->start_byte, hit->n_bytes);
  question->before = cut (text, hit->start_byte, TRUE);
  question->after = cut (end, strlen (end), FALSE);
  question->date = entry->date_text != NULL || entry->earliest == RD_DAY_NONE ? g_strdup (entry->date_text) : rd_day_to_iso (entry->earliest);
  question->start = (int) hit->start;
  question->length = (int) hit->length;
  question->doubt = hit->doubt;
  question->n_candidates = hit->n_candidates;
  for (guint i = 0; i < hit->n_candidates; i++)
    question->candidates[i] = g_strdup (rd_naming_get_candidate (self->naming, hit, i));
  g_ptr_array_add (self->questions, question);
}

static void
read_text (RdNameSearch *self, const RdEntry *entry, const char *field, const char *text)
{
  g_autoptr(GArray) finds = rd_naming_find (self->naming, entry->id, field, text);
  g_autoptr(GArray) hits = g_array_new (FALSE, FALSE, sizeof (RdNameHit));

  for (guint i = 0; i < finds->len; i++)
    {
      const RdNamingFind *find = &g_array_index (finds, RdNamingFind, i);

      g_array_append_val (hits, find->hit);
      if (find->is_confirmed || find->hit.doubt == RD_DOUBT_NONE)
        self->n_certain++;
      else
        ask (self, entry, field, text, find);
    }
  rd_unknown_names_add (self->unknown, text, hits);
}

static void
read_entry (RdNameSearch *self, const RdEntry *entry)
{
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *text = rd_record_get_text (entry, rd_record_find_field (&rd_entry_type, fields[i]));

      if (text != NULL && g_utf8_validate (text, -1, NULL))
        read_text (self, entry, fields[i], text);
    }
  self->n_read++;
}

/* Like beside like; what people are called, which is asked most and matters least, comes last. */
static int
compare_questions (gconstpointer a, gconstpointer b)
{
  const RdNameQuestion *first = *(RdNameQuestion * const *) a, *second = *(RdNameQuestion * const *) b;

  if (first->doubt != second->doubt)
    return (int) first->doubt - (int) second->doubt;
  return strcmp (first->text, second->text);
}

gboolean
rd_name_search_step (RdNameSearch *self, gboolean *out_done, GError **error)
{
  g_autoptr(GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GPtrArray) entries = NULL;

  g_return_val_if_fail (self != NULL && out_done != NULL, FALSE);

  if (!rd_register_list_entry_numbers (self->reg, self->review, NULL, self->last, STEP, numbers, error))
    return FALSE;
  entries = rd_register_get_entries (self->reg, (const gint64 *) (gpointer) numbers->data, numbers->len, error);
  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    if (entries->pdata[i] != NULL)
      read_entry (self, entries->pdata[i]);
  if (numbers->len > 0)
    self->last = g_array_index (numbers, gint64, numbers->len - 1);
  *out_done = numbers->len < STEP;
  if (*out_done)
    g_ptr_array_sort (self->questions, compare_questions);
  return TRUE;
}

/* Questions */

guint
rd_name_search_get_n_read (const RdNameSearch *self)
{
  return self->n_read;
}

guint
rd_name_search_get_n_certain (const RdNameSearch *self)
{
  return self->n_certain;
}

const GPtrArray *
rd_name_search_get_questions (const RdNameSearch *self)
{
  return self->questions;
}

GPtrArray *
rd_name_search_list_unknown (const RdNameSearch *self)
{
  return rd_unknown_names_list (self->unknown, 3);
}

/* Answers */

static RdMention *
make_mention (const RdNameQuestion *question, const char *person_id)
{
  RdMention *mention = rd_mention_new (NULL);

  mention->entry_id = g_strdup (question->entry_id);
  mention->field = g_strdup (question->field);
  mention->start = question->start;
  mention->length = question->length;
  mention->text = g_strdup (question->text);
  mention->person_id = g_strdup (person_id);
  return mention;
}

static gboolean
is_like (const RdNameQuestion *a, const RdNameQuestion *b)
{
  return a == b || (a->doubt == b->doubt && g_str_equal (a->text, b->text));
}

gboolean
rd_name_search_answer (RdNameSearch *self, const RdNameQuestion *question, const char *person_id, gboolean all, GError **error)
{
  g_autoptr(GPtrArray) mentions = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_mention_free);
  g_autoptr(GPtrArray) answered = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL && question != NULL, FALSE);

  for (guint i = 0; i < self->questions->len; i++)
    {
      RdNameQuestion *other = self->questions->pdata[i];

      if (other != question && !(all && is_like (other, question)))
        continue;
      g_ptr_array_add (mentions, make_mention (other, person_id));
      g_ptr_array_add (answered, other);
    }
  if (!rd_register_put_mentions (self->reg, self->review, mentions, error))
    return FALSE;
  for (guint i = 0; i < answered->len; i++)
    g_ptr_array_remove (self->questions, answered->pdata[i]);
  self->n_certain += answered->len;
  return TRUE;
}
