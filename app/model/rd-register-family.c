/* rd-register-family.c — names, relationships and pseudonyms of a review's people
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-family.h"

#include <string.h>

#include "core/chronology/rd-mention.h"
#include "core/review/rd-pseudonyms.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-people.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"

/* The most other names of one person. */
#define MAX_VARIANTS 100

/* Changes of one action, with the records that are made for it. */
typedef struct
{
  RdReviewItem *review;
  GArray       *changes;     /* RdRowChange */
  GPtrArray    *records;     /* RdPersonName, owned */
} Changes;

/* Helpers */

static void
add_change (Changes *changes, RdRowsKind kind, gpointer record, gboolean is_removal)
{
  RdRowChange change = { kind, record, is_removal };

  g_array_append_val (changes->changes, change);
}

static const GPtrArray *
get_names (RdReviewItem *review)
{
  return rd_review_item_get_rows (review, RD_ROWS_PERSON_NAMES);
}

static gboolean
is_text (const char *a, const char *b)
{
  return g_strcmp0 (a, b) == 0;
}

/* What kind of name it is, by how it looks. */
static const char *
find_kind (const char *text)
{
  gboolean is_short = g_utf8_strlen (text, -1) <= 5;

  if (strchr (text, '@') != NULL)
    return "email";
  for (const char *at = text; is_short && *at != '\0'; at = g_utf8_next_char (at))
    is_short = g_unichar_isupper (g_utf8_get_char (at)) || *at == '.' || *at == ' ';
  return is_short ? "initials" : "variant";
}

static gboolean
is_variant (const RdPersonName *name)
{
  return !is_text (name->kind, "called") && !is_text (name->kind, "post");
}

/* Names */

static RdPersonName *
make_name (const RdPerson *person, const char *text, const char *kind)
{
  RdPersonName *name = rd_person_name_new (person->review_id);

  g_free (name->person_id);
  name->person_id = g_strdup (person->id);
  g_free (name->text);
  name->text = g_strdup (text);
  g_free (name->kind);
  name->kind = g_strdup (kind);
  return name;
}

/* Blanks, empty lines, and what is there twice or is the name itself go. (transfer full) */
static GPtrArray *
tidy_names (const RdPerson *person, const char * const *texts)
{
  GPtrArray *tidy = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_autofree char *text = g_strstrip (g_strdup (texts[i]));

      if (*text != '\0' && !is_text (text, person->name) && !g_ptr_array_find_with_equal_func (tidy, text, g_str_equal, NULL))
        g_ptr_array_add (tidy, g_steal_pointer (&text));
    }
  return tidy;
}

static gboolean
check_names (const GPtrArray *texts, GError **error)
{
  if (texts->len > MAX_VARIANTS)
    return rd_register_fail_value (error, RD_FAULT_VARIANT);
  for (guint i = 0; i < texts->len; i++)
    if (!rd_register_check_text (texts->pdata[i], RD_TEXT_MAX, TRUE, RD_FAULT_VARIANT, error))
      return FALSE;
  return TRUE;
}

static gboolean
belongs (const RdPersonName *name, const RdPerson *person, const char *kind)
{
  return g_str_equal (name->person_id, person->id) && (kind != NULL ? is_text (name->kind, kind) : is_variant (name));
}

static gboolean
has_name (RdReviewItem *review, const RdPerson *person, const char *text, const char *kind)
{
  const GPtrArray *names = get_names (review);

  for (guint i = 0; i < names->len; i++)
    if (belongs (names->pdata[i], person, kind) && is_text (((const RdPersonName *) names->pdata[i])->text, text))
      return TRUE;
  return FALSE;
}

/* Those of @kind (NULL: variants) become @texts: what stays stays as it is. */
static gboolean
change_names (Changes *changes, const RdPerson *person, const char * const *texts, const char *kind, GError **error)
{
  const GPtrArray *names = get_names (changes->review);
  g_autoptr(GPtrArray) tidy = tidy_names (person, texts);

  if (!check_names (tidy, error))
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    if (belongs (names->pdata[i], person, kind)
        && !g_ptr_array_find_with_equal_func (tidy, ((const RdPersonName *) names->pdata[i])->text, g_str_equal, NULL))
      add_change (changes, RD_ROWS_PERSON_NAMES, names->pdata[i], TRUE);
  for (guint i = 0; i < tidy->len; i++)
    {
      if (has_name (changes->review, person, tidy->pdata[i], kind))
        continue;
      g_ptr_array_add (changes->records, make_name (person, tidy->pdata[i], kind != NULL ? kind : find_kind (tidy->pdata[i])));
      add_change (changes, RD_ROWS_PERSON_NAMES, changes->records->pdata[changes->records->len - 1], FALSE);
    }
  return TRUE;
}

static gboolean
change_details (Changes *changes, const RdPerson *person, const RdPersonDetails *details, GError **error)
{
  const char *post[] = { details->post, NULL };

  return (details->variants == NULL || change_names (changes, person, details->variants, NULL, error))
         && (details->called == NULL || change_names (changes, person, details->called, "called", error))
         && (details->post == NULL || change_names (changes, person, post, "post", error));
}

static char **
list_names (RdReviewItem *review, const char *person_id, const char *kind)
{
  const GPtrArray *names = get_names (review);
  GPtrArray *texts = g_ptr_array_new ();

  for (guint i = 0; i < names->len; i++)
    {
      const RdPersonName *name = names->pdata[i];

      if (g_str_equal (name->person_id, person_id) && (kind != NULL ? is_text (name->kind, kind) : is_variant (name)))
        g_ptr_array_add (texts, g_strdup (name->text));
    }
  g_ptr_array_add (texts, NULL);
  return (char **) g_ptr_array_free (texts, FALSE);
}

/* Public API: people */

static void
changes_init (Changes *changes, RdReviewItem *review)
{
  changes->review = review;
  changes->changes = g_array_new (FALSE, FALSE, sizeof (RdRowChange));
  changes->records = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_person_name_free);
}

static void
changes_clear (Changes *changes)
{
  g_array_unref (changes->changes);
  g_ptr_array_unref (changes->records);
}

static gboolean
keep_changes (RdRegister *self, Changes *changes, const char *code, GError **error)
{
  return rd_register_change_rows (self, changes->review, code, NULL, (const RdRowChange *) (gpointer) changes->changes->data,
                                  changes->changes->len, NULL, error);
}

gboolean
rd_register_put_person_with (RdRegister *self, RdReviewItem *review, const RdPerson *person, const RdPersonDetails *details, GError **error)
{
  g_autoptr(RdPerson) row = NULL;
  gboolean is_new, is_done;
  Changes changes;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && person != NULL, FALSE);

  row = rd_person_copy (person);
  rd_register_tidy_texts (&rd_person_type, row);
  if (!rd_register_check_person (review, row, error))
    return FALSE;
  is_new = row->revision == 0;
  changes_init (&changes, review);
  add_change (&changes, RD_ROWS_PEOPLE, row, FALSE);
  is_done = (details == NULL || change_details (&changes, row, details, error))
            && keep_changes (self, &changes, is_new ? "person-added" : "person-changed", error);
  changes_clear (&changes);
  return is_done;
}

/* All of @kind that speak of the person in that field. */
static void
remove_theirs (Changes *changes, RdRowsKind kind, const char *field, const char *id)
{
  const GPtrArray *rows = rd_review_item_get_rows (changes->review, kind);
  const RdField *of_record = rd_record_find_field (rd_rows_get_type (kind), field);

  for (guint i = 0; i < rows->len; i++)
    if (is_text (rd_record_get_text (rows->pdata[i], of_record), id))
      add_change (changes, kind, rows->pdata[i], TRUE);
}

gboolean
rd_register_remove_person (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  Changes changes;
  gboolean is_done;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, FALSE);

  if (rd_review_item_find_row (review, RD_ROWS_PEOPLE, id) == NULL)
    return rd_register_fail_missing (error);
  changes_init (&changes, review);
  remove_theirs (&changes, RD_ROWS_MENTIONS, "person_id", id);
  remove_theirs (&changes, RD_ROWS_PERSON_NAMES, "person_id", id);
  remove_theirs (&changes, RD_ROWS_RELATIONSHIPS, "person_id", id);
  remove_theirs (&changes, RD_ROWS_RELATIONSHIPS, "other_id", id);
  remove_theirs (&changes, RD_ROWS_PEOPLE, "id", id);
  is_done = keep_changes (self, &changes, "person-removed", error);
  changes_clear (&changes);
  return is_done;
}

char **
rd_review_item_list_variants (RdReviewItem *review, const char *person_id)
{
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review) && person_id != NULL, NULL);

  return list_names (review, person_id, NULL);
}

char **
rd_review_item_list_called (RdReviewItem *review, const char *person_id)
{
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review) && person_id != NULL, NULL);

  return list_names (review, person_id, "called");
}

char *
rd_review_item_get_post (RdReviewItem *review, const char *person_id)
{
  g_auto(GStrv) posts = NULL;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review) && person_id != NULL, NULL);

  posts = list_names (review, person_id, "post");
  return g_strdup (posts[0]);
}

static gboolean
is_called (const char *name, const char *folded)
{
  g_autofree char *other = name != NULL ? g_utf8_casefold (name, -1) : NULL;

  return other != NULL && *other != '\0' && g_str_equal (other, folded);
}

/* Who alone has that variant; NULL where nobody has, or several have. */
static const RdPerson *
find_by_variant (RdReviewItem *review, const char *folded)
{
  const GPtrArray *names = rd_review_item_get_rows (review, RD_ROWS_PERSON_NAMES);
  const RdPersonName *found = NULL;

  for (guint i = 0; i < names->len; i++)
    {
      const RdPersonName *name = names->pdata[i];

      if (!is_variant (name) || !is_called (name->text, folded))
        continue;
      if (found != NULL && !g_str_equal (found->person_id, name->person_id))
        return NULL;
      found = name;
    }
  return found != NULL ? rd_review_item_find_row (review, RD_ROWS_PEOPLE, found->person_id) : NULL;
}

const RdPerson *
rd_review_item_find_person (RdReviewItem *review, const char *words)
{
  const GPtrArray *people;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review) && words != NULL, NULL);

  people = rd_review_item_get_rows (review, RD_ROWS_PEOPLE);
  folded = g_utf8_casefold (words, -1);
  for (guint i = 0; i < people->len; i++)
    {
      const RdPerson *person = people->pdata[i];

      if (is_text (person->id, words) || is_called (person->name, folded) || is_called (person->pseudonym, folded))
        return person;
    }
  return find_by_variant (review, folded);
}

/* Public API: pseudonyms */

gboolean
rd_register_give_pseudonyms (RdRegister *self, RdReviewItem *review, guint *out_n, GError **error)
{
  g_autoptr(GPtrArray) people = NULL;
  gboolean is_done = TRUE;
  Changes changes;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review), FALSE);

  people = rd_review_item_propose_pseudonyms (review);
  changes_init (&changes, review);
  for (guint i = 0; i < people->len; i++)
    add_change (&changes, RD_ROWS_PEOPLE, people->pdata[i], FALSE);
  if (people->len > 0)
    is_done = keep_changes (self, &changes, "pseudonyms-given", error);
  changes_clear (&changes);
  if (is_done && out_n != NULL)
    *out_n = people->len;
  return is_done;
}
