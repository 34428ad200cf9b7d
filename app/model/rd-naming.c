/* rd-naming.c — texts under real names or under pseudonyms, as somebody wants to see them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-naming.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/chronology/rd-mention.h"
#include "core/review/rd-person-name.h"
#include "core/review/rd-person.h"
#include "core/review/rd-pseudonyms.h"
#include "model/rd-birth-pattern.h"

typedef struct
{
  char      *id;
  char      *name;           /* "": not known */
  char      *pseudonym;
  GPtrArray *names;          /* char *: name and variants */
} Somebody;

/* 1. people are in the order in which both matchers number them.
 * 2. Nothing changes after rd_naming_new().
 */
struct _RdNaming
{
  gatomicrefcount  n_refs;
  RdNamingMode     mode;
  GPtrArray       *people;        /* Somebody */
  GHashTable      *by_id;         /* id → Somebody, borrowed */
  RdNames         *names;
  RdNames         *pseudonyms;
  GHashTable      *mentions;      /* entry's id → GPtrArray of RdMention */
  GRegex          *births;        /* NULL: nobody's date of birth is known */
};

/* Making */

static void
free_somebody (gpointer data)
{
  Somebody *somebody = data;

  g_free (somebody->id);
  g_free (somebody->name);
  g_free (somebody->pseudonym);
  g_ptr_array_unref (somebody->names);
  g_free (somebody);
}

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Who they are in words, or NULL. (transfer none) */
static const char *
find_post (const GPtrArray *names, const char *person_id)
{
  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const RdPersonName *name = names->pdata[i];

      if (g_str_equal (name->person_id, person_id) && g_strcmp0 (name->kind, "post") == 0)
        return name->text;
    }
  return NULL;
}

/* Those without a pseudonym get the one that comes next. */
static void
complete_pseudonyms (RdNaming *self, const GPtrArray *people, const GPtrArray *names)
{
  g_autoptr(GPtrArray) taken = g_ptr_array_new ();

  for (guint i = 0; i < self->people->len; i++)
    if (((Somebody *) self->people->pdata[i])->pseudonym != NULL)
      g_ptr_array_add (taken, ((Somebody *) self->people->pdata[i])->pseudonym);
  for (guint i = 0; i < self->people->len; i++)
    {
      Somebody *somebody = self->people->pdata[i];
      const RdPerson *person = people->pdata[i];

      if (somebody->pseudonym != NULL)
        continue;
      g_ptr_array_add (taken, NULL);
      somebody->pseudonym = rd_pseudonym_suggest (person->role, find_post (names, person->id), person->sex,
                                                  (const char * const *) taken->pdata);
      taken->pdata[taken->len - 1] = somebody->pseudonym;
    }
}

static void
add_person (RdNaming *self, const RdPerson *person)
{
  Somebody *somebody = g_new0 (Somebody, 1);
  guint number = rd_names_add_person (self->names, person->id, person->sex);

  rd_names_add_person (self->pseudonyms, person->id, person->sex);
  somebody->id = g_strdup (person->id);
  somebody->name = g_strdup (has_text (person->name) ? person->name : "");
  somebody->pseudonym = has_text (person->pseudonym) ? g_strdup (person->pseudonym) : NULL;
  somebody->names = g_ptr_array_new_with_free_func (g_free);
  if (has_text (person->name))
    {
      rd_names_add (self->names, number, person->name, RD_NAME_FULL);
      g_ptr_array_add (somebody->names, g_strdup (person->name));
    }
  g_ptr_array_add (self->people, somebody);
  g_hash_table_insert (self->by_id, somebody->id, somebody);
}

static RdNameForm
find_form (const char *kind)
{
  if (g_strcmp0 (kind, "called") == 0)
    return RD_NAME_CALLED;
  return g_strcmp0 (kind, "former") == 0 ? RD_NAME_FULL : RD_NAME_VARIANT;
}

static void
add_name (RdNaming *self, const RdPersonName *name)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      Somebody *somebody = self->people->pdata[i];

      if (!g_str_equal (somebody->id, name->person_id) || g_strcmp0 (name->kind, "post") == 0)
        continue;
      rd_names_add (self->names, i, name->text, find_form (name->kind));
      if (find_form (name->kind) != RD_NAME_CALLED)
        g_ptr_array_add (somebody->names, g_strdup (name->text));
    }
}

static void
add_mention (RdNaming *self, const RdMention *mention)
{
  GPtrArray *list = g_hash_table_lookup (self->mentions, mention->entry_id);

  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_mention_free);
      g_hash_table_insert (self->mentions, g_strdup (mention->entry_id), list);
    }
  g_ptr_array_add (list, rd_mention_copy (mention));
}

RdNaming *
rd_naming_new (const GPtrArray *people, const GPtrArray *names, const GPtrArray *mentions, RdNamingMode mode)
{
  RdNaming *self;

  g_return_val_if_fail (people != NULL, NULL);

  self = g_new0 (RdNaming, 1);
  g_atomic_ref_count_init (&self->n_refs);
  self->mode = mode;
  self->people = g_ptr_array_new_with_free_func (free_somebody);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->names = rd_names_new ();
  self->pseudonyms = rd_names_new ();
  self->mentions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < people->len; i++)
    add_person (self, people->pdata[i]);
  for (guint i = 0; names != NULL && i < names->len; i++)
    add_name (self, names->pdata[i]);
  for (guint i = 0; mentions != NULL && i < mentions->len; i++)
    add_mention (self, mentions->pdata[i]);
  complete_pseudonyms (self, people, names);
  for (guint i = 0; i < self->people->len; i++)
    rd_names_add (self->pseudonyms, i, ((Somebody *) self->people->pdata[i])->pseudonym, RD_NAME_PSEUDONYM);
  self->births = rd_birth_pattern_new (people);
  return self;
}

RdNaming *
rd_naming_new_for_review (RdReviewItem *review, RdNamingMode mode)
{
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), NULL);

  return rd_naming_new (rd_review_item_get_rows (review, RD_ROWS_PEOPLE), rd_review_item_get_rows (review, RD_ROWS_PERSON_NAMES),
                        rd_review_item_get_rows (review, RD_ROWS_MENTIONS), mode);
}

RdNaming *
rd_naming_ref (RdNaming *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->n_refs);
  return self;
}

void
rd_naming_unref (RdNaming *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->n_refs))
    return;
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->people);
  rd_names_unref (self->names);
  rd_names_unref (self->pseudonyms);
  g_hash_table_unref (self->mentions);
  g_clear_pointer (&self->births, g_regex_unref);
  g_free (self);
}

/* Finding */

/* Where the mention stands in @text; FALSE where other words stand there by now. */
static gboolean
place_mention (const RdMention *mention, const char *text, glong n_chars, RdNameHit *out)
{
  const char *at, *end;
  gsize n_bytes;

  if (mention->start < 0 || mention->length <= 0 || (glong) mention->start + mention->length > n_chars)
    return FALSE;
  at = g_utf8_offset_to_pointer (text, mention->start);
  end = g_utf8_offset_to_pointer (at, mention->length);
  n_bytes = (gsize) (end - at);
  if (strlen (mention->text) != n_bytes || memcmp (mention->text, at, n_bytes) != 0)
    return FALSE;
  *out = (RdNameHit) { .start_byte = (guint) (at - text), .n_bytes = (guint) n_bytes, .start = (guint) mention->start,
                       .length = (guint) mention->length, .form = RD_NAME_VARIANT };
  return TRUE;
}

static gboolean
overlaps (const GArray *finds, const RdNameHit *hit)
{
  for (guint i = 0; i < finds->len; i++)
    {
      const RdNameHit *other = &g_array_index (finds, RdNamingFind, i).hit;

      if (other->start < hit->start + hit->length && hit->start < other->start + other->length)
        return TRUE;
    }
  return FALSE;
}

static void
add_mentions (const RdNaming *self, const char *entry_id, const char *field, const char *text, GArray *finds)
{
  const GPtrArray *mentions = entry_id != NULL ? g_hash_table_lookup (self->mentions, entry_id) : NULL;
  glong n_chars = mentions != NULL ? g_utf8_strlen (text, -1) : 0;

  for (guint i = 0; mentions != NULL && i < mentions->len; i++)
    {
      const RdMention *mention = mentions->pdata[i];
      RdNamingFind find = { .is_confirmed = TRUE };
      const Somebody *somebody;

      if (g_strcmp0 (mention->field, field) != 0 || !place_mention (mention, text, n_chars, &find.hit) || overlaps (finds, &find.hit))
        continue;
      somebody = mention->person_id != NULL ? g_hash_table_lookup (self->by_id, mention->person_id) : NULL;
      find.person_id = somebody != NULL ? somebody->id : NULL;
      g_array_append_val (finds, find);
    }
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const RdNamingFind *first = a, *second = b;

  return (first->hit.start > second->hit.start) - (first->hit.start < second->hit.start);
}

GArray *
rd_naming_find (const RdNaming *self, const char *entry_id, const char *field, const char *text)
{
  GArray *finds = g_array_new (FALSE, FALSE, sizeof (RdNamingFind));
  g_autoptr(GArray) hits = NULL;
  guint n_confirmed;

  g_return_val_if_fail (self != NULL, finds);

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return finds;
  add_mentions (self, entry_id, field, text, finds);
  n_confirmed = finds->len;
  hits = rd_names_find (self->names, text, -1);
  for (guint i = 0; i < hits->len; i++)
    {
      RdNamingFind find = { .hit = g_array_index (hits, RdNameHit, i) };

      find.person_id = rd_naming_get_candidate (self, &find.hit, 0);
      if (n_confirmed == 0 || !overlaps (finds, &find.hit))
        g_array_append_val (finds, find);
    }
  if (n_confirmed > 0)
    g_array_sort (finds, compare_places);
  return finds;
}

/* Showing */

/* A family's name that several of them have says nothing of one of them. */
static gboolean
is_family_name (const RdNamingFind *find)
{
  return !find->is_confirmed && find->hit.n_candidates > 1 && find->hit.form == RD_NAME_SURNAME && !find->hit.is_titled;
}

static gboolean
goes (const RdNamingFind *find)
{
  if (find->is_confirmed)
    return find->person_id != NULL;
  return find->hit.doubt != RD_DOUBT_MONTH && find->hit.doubt != RD_DOUBT_CALLED;
}

static void
append_pseudonym (const RdNaming *self, const RdNamingFind *find, GString *out)
{
  if (is_family_name (find))
    {
      g_string_append (out, _("[surname]"));
      return;
    }
  if (find->is_confirmed)
    {
      g_string_append (out, rd_naming_get_pseudonym (self, find->person_id));
      return;
    }
  for (guint i = 0; i < find->hit.n_candidates; i++)
    {
      if (i > 0)
        g_string_append_c (out, '/');
      g_string_append (out, rd_naming_get_pseudonym (self, rd_naming_get_candidate (self, &find->hit, i)));
    }
}

static char *
anonymise (const RdNaming *self, const char *entry_id, const char *field, const char *text)
{
  g_autoptr(GArray) finds = rd_naming_find (self, entry_id, field, text);
  g_autoptr(GString) out = g_string_new (NULL);
  const char *at = text;

  for (guint i = 0; i < finds->len; i++)
    {
      const RdNamingFind *find = &g_array_index (finds, RdNamingFind, i);

      if (!goes (find))
        continue;
      g_string_append_len (out, at, text + find->hit.start_byte - at);
      append_pseudonym (self, find, out);
      at = text + find->hit.start_byte + find->hit.n_bytes;
    }
  g_string_append (out, at);
  return rd_birth_pattern_replace (self->births, out->str, _("[date of birth]"));
}

/* "Child A", "GP1": with a number, or a letter that stands alone, no agency means anything else by it. */
static gboolean
is_unmistakable (const char *pseudonym)
{
  gsize n = strlen (pseudonym);

  for (gsize i = 0; i < n; i++)
    if (g_ascii_isdigit (pseudonym[i]))
      return TRUE;
  return n > 2 && pseudonym[n - 2] == ' ' && g_ascii_isupper (pseudonym[n - 1]);
}

static gboolean
is_of_an_agency (const char *field)
{
  static const char * const fields[] = { "source", "event", "response", "comment", "people", "reference", "extra", "date_text", NULL };

  return field != NULL && g_strv_contains (fields, field);
}

static char *
personalise (const RdNaming *self, const char *field, const char *text)
{
  g_autoptr(GArray) hits = rd_names_find (self->pseudonyms, text, -1);
  g_autoptr(GString) out = g_string_new (NULL);
  const char *at = text;

  for (guint i = 0; i < hits->len; i++)
    {
      const RdNameHit *hit = &g_array_index (hits, RdNameHit, i);
      const Somebody *somebody = self->people->pdata[hit->candidates[0]];

      if (hit->n_candidates > 1 || *somebody->name == '\0' || (is_of_an_agency (field) && !is_unmistakable (somebody->pseudonym)))
        continue;
      g_string_append_len (out, at, text + hit->start_byte - at);
      g_string_append (out, somebody->name);
      at = text + hit->start_byte + hit->n_bytes;
    }
  g_string_append (out, at);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Public API */

char *
rd_naming_show (const RdNaming *self, const char *entry_id, const char *field, const char *text)
{
  g_autofree char *valid = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (text == NULL)
    return NULL;
  if (!g_utf8_validate (text, -1, NULL))
    {
      valid = g_utf8_make_valid (text, -1);
      text = valid;
    }
  return self->mode == RD_NAMING_PSEUDONYMS ? anonymise (self, entry_id, field, text) : personalise (self, field, text);
}

RdNamingMode
rd_naming_get_mode (const RdNaming *self)
{
  g_return_val_if_fail (self != NULL, RD_NAMING_PSEUDONYMS);

  return self->mode;
}

static const Somebody *
find_somebody (const RdNaming *self, const char *person_id)
{
  return person_id != NULL ? g_hash_table_lookup (self->by_id, person_id) : NULL;
}

const char *
rd_naming_get_pseudonym (const RdNaming *self, const char *person_id)
{
  const Somebody *somebody;

  g_return_val_if_fail (self != NULL, NULL);

  somebody = find_somebody (self, person_id);
  return somebody != NULL ? somebody->pseudonym : NULL;
}

const char *
rd_naming_show_person (const RdNaming *self, const char *person_id)
{
  const Somebody *somebody;

  g_return_val_if_fail (self != NULL, NULL);

  somebody = find_somebody (self, person_id);
  if (somebody == NULL)
    return NULL;
  return self->mode == RD_NAMING_REAL && *somebody->name != '\0' ? somebody->name : somebody->pseudonym;
}

const char *
rd_naming_get_candidate (const RdNaming *self, const RdNameHit *hit, guint i)
{
  g_return_val_if_fail (self != NULL && hit != NULL, NULL);

  return i < hit->n_candidates ? ((const Somebody *) self->people->pdata[hit->candidates[i]])->id : NULL;
}

char **
rd_naming_list_names (const RdNaming *self, const char *person_id)
{
  const Somebody *somebody;
  GPtrArray *names;

  g_return_val_if_fail (self != NULL, NULL);

  somebody = find_somebody (self, person_id);
  names = g_ptr_array_new ();
  for (guint i = 0; somebody != NULL && i < somebody->names->len; i++)
    g_ptr_array_add (names, g_strdup (somebody->names->pdata[i]));
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}
