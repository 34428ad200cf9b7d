/* rd-learning-themes.c — what reviews find again and again
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-learning-themes.h"

#include "core/review/rd-milestone.h"
#include "model/rd-recommendation-repeats.h"
#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"
#include "store/rd-store-rows.h"

/* Auxiliary methods */

static int
get_year (RdDay day)
{
  int year = 0;

  if (day != RD_DAY_NONE)
    rd_day_get_ymd (day, &year, NULL, NULL);
  return year;
}

/* The earliest day that was recorded, of whatever happened. */
static RdDay
find_first_day (RdReviewItem *review)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_MILESTONES);
  RdDay begun = RD_DAY_NONE, first = RD_DAY_NONE;

  for (guint i = 0; i < rows->len; i++)
    {
      const RdMilestone *recorded = rows->pdata[i];

      if (recorded->planned)
        continue;
      if (g_str_equal (recorded->milestone, "initiated"))
        begun = recorded->day;
      if (first == RD_DAY_NONE || recorded->day < first)
        first = recorded->day;
    }
  return begun != RD_DAY_NONE ? begun : first;
}

/* “Think  Family” and “think family” are one. (transfer full); NULL where there is no theme */
static char *
fold (const char *theme)
{
  g_autofree char *normal = theme != NULL ? g_utf8_normalize (theme, -1, G_NORMALIZE_ALL_COMPOSE) : NULL;
  g_autofree char *small = normal != NULL ? g_utf8_casefold (normal, -1) : NULL;
  g_auto(GStrv) words = small != NULL ? g_strsplit_set (small, " \t\n", -1) : NULL;
  GString *out;

  if (words == NULL)
    return NULL;
  out = g_string_new (NULL);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", words[i]);
  return g_string_free (out, out->len == 0);
}

static void
theme_finding_free (gpointer data)
{
  RdThemeFinding *self = data;

  g_object_unref (self->review);
  g_free (self);
}

static RdLearningTheme *
theme_new (void)
{
  RdLearningTheme *self = g_new0 (RdLearningTheme, 1);

  self->findings = g_ptr_array_new_with_free_func (theme_finding_free);
  return self;
}

static void
add_finding (RdLearningTheme *self, RdReviewItem *review, const RdFinding *finding, guint number)
{
  RdThemeFinding *found = g_new0 (RdThemeFinding, 1);
  const RdThemeFinding *last = self->findings->len > 0 ? self->findings->pdata[self->findings->len - 1] : NULL;

  found->review = g_object_ref (review);
  found->finding = finding;
  found->number = number;
  found->year = rd_review_item_get_learning_year (review);
  self->n_reviews += last == NULL || last->review != review;
  if (found->year != 0)
    {
      self->first_year = self->first_year == 0 ? found->year : MIN (self->first_year, found->year);
      self->last_year = MAX (self->last_year, found->year);
    }
  g_ptr_array_add (self->findings, found);
}

/* As it is written most often; of two, as it was written first. */
static void
choose_name (RdLearningTheme *self)
{
  guint most = 0;

  for (guint i = 0; i < self->findings->len; i++)
    {
      const char *name = ((const RdThemeFinding *) self->findings->pdata[i])->finding->theme;
      guint n = 0;

      for (guint j = i; j < self->findings->len; j++)
        n += g_str_equal (((const RdThemeFinding *) self->findings->pdata[j])->finding->theme, name);
      if (n <= most)
        continue;
      most = n;
      g_free (self->name);
      self->name = g_strdup (name);
    }
}

static int
compare_themes (gconstpointer a, gconstpointer b)
{
  const RdLearningTheme *x = *(const RdLearningTheme * const *) a, *y = *(const RdLearningTheme * const *) b;

  if (x->n_reviews != y->n_reviews)
    return x->n_reviews > y->n_reviews ? -1 : 1;
  if (x->findings->len != y->findings->len)
    return x->findings->len > y->findings->len ? -1 : 1;
  return g_utf8_collate (x->name, y->name);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char * const *) a, *(const char * const *) b);
}

static int
compare_years (gconstpointer a, gconstpointer b)
{
  int x = *(const int *) a, y = *(const int *) b;

  return (x < y) - (x > y);
}

static void
collect (RdReviewItem *review, GHashTable *by_fold, GPtrArray *themes)
{
  const GPtrArray *findings = rd_review_item_get_rows (review, RD_ROWS_FINDINGS);

  for (guint i = 0; i < findings->len; i++)
    {
      const RdFinding *finding = findings->pdata[i];
      char *key = fold (finding->theme);
      RdLearningTheme *theme = key != NULL ? g_hash_table_lookup (by_fold, key) : NULL;

      if (key == NULL)
        continue;
      if (theme == NULL)
        {
          theme = theme_new ();
          g_ptr_array_add (themes, theme);
          g_hash_table_insert (by_fold, g_steal_pointer (&key), theme);
        }
      add_finding (theme, review, finding, i + 1);
      g_free (key);
    }
}

/* Copies with another theme. (transfer full): of RdFinding */
static GPtrArray *
make_renamed (RdRegister *self, const char *from, const char *to)
{
  GListModel *reviews = rd_register_get_reviews (self);
  GPtrArray *renamed = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_finding_free);
  g_autofree char *wanted = fold (from);

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);
      const GPtrArray *findings = rd_review_item_get_rows (review, RD_ROWS_FINDINGS);

      for (guint j = 0; j < findings->len; j++)
        {
          g_autofree char *key = fold (((const RdFinding *) findings->pdata[j])->theme);
          RdFinding *copy;

          if (wanted == NULL || g_strcmp0 (key, wanted) != 0)
            continue;
          copy = rd_finding_copy (findings->pdata[j]);
          g_free (copy->theme);
          copy->theme = g_strdup (to);
          g_ptr_array_add (renamed, copy);
        }
    }
  return renamed;
}

static gboolean
write_findings (RdRegister *self, gpointer data, GError **error)
{
  GPtrArray *findings = data;

  for (guint i = 0; i < findings->len; i++)
    if (!rd_store_put_row (self->store, RD_ROWS_FINDINGS, findings->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* Public API */

void
rd_learning_theme_free (RdLearningTheme *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_ptr_array_unref (self->findings);
  g_free (self);
}

int
rd_review_item_get_learning_year (RdReviewItem *review)
{
  RdDay said;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), 0);

  said = rd_review_item_get_said (review);
  return get_year (said != RD_DAY_NONE ? said : find_first_day (review));
}

GArray *
rd_register_list_learning_years (RdRegister *self)
{
  GListModel *reviews = rd_register_get_reviews (self);
  GArray *years = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);
      int year = rd_review_item_get_learning_year (review);

      if (year != 0)
        g_array_append_val (years, year);
    }
  g_array_sort (years, compare_years);
  for (guint i = years->len; i > 1; i--)
    if (g_array_index (years, int, i - 1) == g_array_index (years, int, i - 2))
      g_array_remove_index (years, i - 1);
  return years;
}

GPtrArray *
rd_register_list_themes (RdRegister *self, int year)
{
  GPtrArray *themes = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_learning_theme_free);
  g_autoptr(GHashTable) by_fold = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GListModel *reviews;

  g_return_val_if_fail (RD_IS_REGISTER (self), themes);

  reviews = rd_register_get_reviews (self);
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);

      if (year == 0 || rd_review_item_get_learning_year (review) == year)
        collect (review, by_fold, themes);
    }
  for (guint i = 0; i < themes->len; i++)
    choose_name (themes->pdata[i]);
  g_ptr_array_sort (themes, compare_themes);
  return themes;
}

char **
rd_register_list_theme_names (RdRegister *self)
{
  g_autoptr(GPtrArray) themes = rd_register_list_themes (self, 0);
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < themes->len; i++)
    g_ptr_array_add (names, g_strdup (((const RdLearningTheme *) themes->pdata[i])->name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}

gboolean
rd_register_rename_theme (RdRegister *self, const char *from, const char *to, guint *out_n, GError **error)
{
  g_autoptr(GPtrArray) renamed = NULL;
  g_autofree char *name = NULL;
  RdRegisterAct act = { .code = "theme-renamed", .scope = RD_SCOPE_EVERY_ROW, .write = write_findings };

  g_return_val_if_fail (RD_IS_REGISTER (self) && from != NULL && to != NULL, FALSE);

  name = g_strstrip (g_strdup (to));
  if (*name == '\0')
    return rd_register_fail_value (error, RD_FAULT_THEME);
  if (!rd_register_check_text (name, RD_TEXT_MAX, TRUE, RD_FAULT_THEME, error))
    return FALSE;
  renamed = make_renamed (self, from, name);
  if (renamed->len == 0)
    return rd_register_fail_missing (error);
  act.data = renamed;
  if (!rd_register_act (self, &act, error))
    return FALSE;
  if (out_n != NULL)
    *out_n = renamed->len;
  return TRUE;
}
