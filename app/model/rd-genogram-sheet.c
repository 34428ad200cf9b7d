/* rd-genogram-sheet.c — the genogram of a review, to be drawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-genogram-sheet.h"

#include <glib/gi18n-lib.h>

#include "model/rd-wording-people.h"
#include "model/rd-wording.h"

/* 1. people and relationships hold what family borrows, texts what labels and chart borrow.
 * 2. labels has an element for each of the family's people.
 */
struct _RdGenogramSheet
{
  GPtrArray       *people;
  GPtrArray       *relationships;
  GPtrArray       *texts;
  RdFamily        *family;
  RdGenogram      *genogram;
  RdGenogramLabel *labels;
  RdGenogramChart  chart;
};

static const char *
keep (RdGenogramSheet *self, char *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

/* Whole years. */
static int
count_years (RdDay from, RdDay to)
{
  int year, month, mday, other_year, other_month, other_mday;

  rd_day_get_ymd (from, &year, &month, &mday);
  rd_day_get_ymd (to, &other_year, &other_month, &other_mday);
  return other_year - year - (other_month < month || (other_month == month && other_mday < mday));
}

/* "aged 3", "under 1"; NULL where the date of birth is not known or has still to come. */
static char *
word_age (RdDay born, RdDay on)
{
  int years;

  if (born == RD_DAY_NONE || born > on)
    return NULL;
  years = count_years (born, on);
  if (years == 0)
    return g_strdup (_("under 1"));
  return g_strdup_printf (_("aged %d"), years);
}

/* Under real names the years too. */
static char *
word_detail (const RdPerson *person, RdDay today, RdNamingMode mode)
{
  gboolean is_dead = person->died != RD_DAY_NONE;
  g_autofree char *age = word_age (person->born, is_dead ? person->died : today);
  int born = 0, died = 0, month, mday;

  if (mode == RD_NAMING_PSEUDONYMS || (person->born == RD_DAY_NONE && !is_dead))
    return is_dead ? g_strdup (age != NULL ? age : _("died")) : g_steal_pointer (&age);
  if (person->born != RD_DAY_NONE)
    rd_day_get_ymd (person->born, &born, &month, &mday);
  if (!is_dead)
    return age != NULL ? g_strdup_printf (_("%d · %s"), born, age) : g_strdup_printf (_("born %d"), born);
  rd_day_get_ymd (person->died, &died, &month, &mday);
  return born != 0 ? g_strdup_printf ("%d–%d", born, died) : g_strdup_printf (_("died %d"), died);
}

static void
fill_labels (RdGenogramSheet *self, const RdNaming *naming, RdDay today)
{
  self->labels = g_new0 (RdGenogramLabel, self->family->people->len + 1);
  for (guint i = 0; i < self->family->people->len; i++)
    {
      const RdPerson *person = self->family->people->pdata[i];
      char *detail = word_detail (person, today, rd_naming_get_mode (naming));

      self->labels[i].name = keep (self, g_strdup (rd_naming_show_person (naming, person->id)));
      self->labels[i].detail = detail != NULL ? keep (self, detail) : NULL;
    }
}

static void
fill_words (RdGenogramChart *chart)
{
  chart->words[RD_GENOGRAM_WORD_FEMALE] = C_("genogram", "Female");
  chart->words[RD_GENOGRAM_WORD_MALE] = C_("genogram", "Male");
  chart->words[RD_GENOGRAM_WORD_UNKNOWN] = C_("genogram", "Not recorded");
  chart->words[RD_GENOGRAM_WORD_PREGNANCY] = C_("genogram", "Pregnancy");
  chart->words[RD_GENOGRAM_WORD_SUBJECT] = C_("genogram", "Subject child");
  chart->words[RD_GENOGRAM_WORD_DEAD] = C_("genogram", "Has died");
  chart->words[RD_GENOGRAM_WORD_MARRIED] = C_("genogram", "Married");
  chart->words[RD_GENOGRAM_WORD_PARTNERS] = C_("genogram", "Partners");
  chart->words[RD_GENOGRAM_WORD_SEPARATED] = C_("genogram", "Parted");
  chart->words[RD_GENOGRAM_WORD_DIVORCED] = C_("genogram", "Divorced");
  chart->words[RD_GENOGRAM_WORD_ADOPTED] = C_("genogram", "Adopted");
}

static void
fill_chart (RdGenogramSheet *self, RdReviewItem *review, const RdNaming *naming, RdDay today)
{
  g_autofree char *title = rd_naming_show (naming, NULL, NULL, rd_review_item_get_title (review));

  /* Translators: the heading of a review's chart: title and reference */
  self->chart.title = keep (self, g_strdup_printf (_("%1$s · %2$s"), title, rd_review_item_get_reference (review)));
  self->chart.subtitle = keep (self, rd_wording_as_at (today));
  self->chart.genogram = self->genogram;
  self->chart.labels = self->labels;
  fill_words (&self->chart);
}

RdGenogramSheet *
rd_genogram_sheet_new (RdRegister *reg, RdReviewItem *review, RdNamingMode mode)
{
  RdGenogramSheet *self;
  g_autoptr(RdNaming) naming = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  self = g_new0 (RdGenogramSheet, 1);
  naming = rd_naming_new_for_review (review, mode);
  self->texts = g_ptr_array_new_with_free_func (g_free);
  self->people = rd_rows_new_list (RD_ROWS_PEOPLE);
  self->relationships = rd_rows_new_list (RD_ROWS_RELATIONSHIPS);
  for (guint i = 0; i < rd_review_item_get_rows (review, RD_ROWS_PEOPLE)->len; i++)
    g_ptr_array_add (self->people, rd_person_copy (rd_review_item_get_rows (review, RD_ROWS_PEOPLE)->pdata[i]));
  for (guint i = 0; i < rd_review_item_get_rows (review, RD_ROWS_RELATIONSHIPS)->len; i++)
    g_ptr_array_add (self->relationships, rd_relationship_copy (rd_review_item_get_rows (review, RD_ROWS_RELATIONSHIPS)->pdata[i]));
  self->family = rd_family_new (self->people, self->relationships);
  self->genogram = rd_genogram_new (self->family);
  fill_labels (self, naming, rd_register_get_today (reg));
  fill_chart (self, review, naming, rd_register_get_today (reg));
  return self;
}

void
rd_genogram_sheet_free (RdGenogramSheet *self)
{
  if (self == NULL)
    return;
  rd_genogram_free (self->genogram);
  rd_family_free (self->family);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->relationships);
  g_ptr_array_unref (self->texts);
  g_free (self->labels);
  g_free (self);
}

const RdGenogramChart *
rd_genogram_sheet_get_chart (const RdGenogramSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->chart;
}

const RdFamily *
rd_genogram_sheet_get_family (const RdGenogramSheet *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->family;
}

static void
append_tie (const RdGenogramSheet *self, const RdTie *tie, guint person, GString *out)
{
  const RdKinship *kinship = rd_kinship_find (tie->code);
  guint other = tie->first == person ? tie->second : tie->first;
  const RdPerson *somebody = self->family->people->pdata[person];
  g_autofree char *kind = NULL;
  g_autofree char *said = NULL;

  if (tie->first != person)
    kinship = rd_kinship_turn (kinship, somebody->sex);
  kind = rd_wording_relationship_within (kinship->code);
  /* Translators: a relationship: "mother of Child A" */
  said = g_strdup_printf (_("%1$s of %2$s"), kind, self->labels[other].name);
  g_string_append_printf (out, "; %s", said);
}

char *
rd_genogram_sheet_describe (const RdGenogramSheet *self, guint person)
{
  GString *out;

  g_return_val_if_fail (self != NULL && person < self->family->people->len, NULL);

  out = g_string_new (self->labels[person].name);
  if (self->labels[person].detail != NULL)
    g_string_append_printf (out, ", %s", self->labels[person].detail);
  for (guint i = 0; i < self->family->ties->len; i++)
    {
      const RdTie *tie = &g_array_index (self->family->ties, RdTie, i);

      if (tie->first == person || tie->second == person)
        append_tie (self, tie, person, out);
    }
  return g_string_free (out, FALSE);
}
