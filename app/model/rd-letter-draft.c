/* rd-letter-draft.c — a letter worked out, to be looked at before anything is kept
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-letter-draft.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-agency.h"
#include "model/rd-letter-fields.h"
#include "model/rd-letter-lists.h"

/* --- names */

/* Small letters and digits, the rest as dashes: "scr-2019-03". (transfer full) */
static char *
make_stem (const char *text)
{
  g_autoptr (GString) stem = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      if (g_ascii_isalnum (*at))
        g_string_append_c (stem, g_ascii_tolower (*at));
      else if (stem->len > 0 && stem->str[stem->len - 1] != '-')
        g_string_append_c (stem, '-');
    }
  while (stem->len > 0 && stem->str[stem->len - 1] == '-')
    g_string_truncate (stem, stem->len - 1);
  return g_strdup (stem->str);
}

/* The reference, the template, the framework's recipient or the agency's code, and the day; never words about people. */
static char *
make_name (RdReviewItem *review, const RdLetterDraft *self, RdDay when)
{
  const RdAgency *agency = self->agency_id != NULL ? rd_review_item_find_row (review, RD_ROWS_AGENCIES, self->agency_id) : NULL;
  gboolean is_told = self->recipient != NULL
                     && rd_framework_find_recipient (rd_review_item_get_framework (review), self->recipient) != NULL;
  g_autofree char *reference = make_stem (rd_review_item_get_reference (review));
  g_autofree char *to = make_stem (agency != NULL ? agency->code : is_told ? self->recipient : "");
  g_autofree char *day = rd_day_to_iso (when);

  return g_strdup_printf ("%s-%s%s%s-%s.%s", reference, self->sheet->code, *to != '\0' ? "-" : "", to, day,
                          rd_letter_format_get_ending (self->format));
}

/* --- making */

static gboolean
check_agency (RdReviewItem *review, const char *agency_id, GError **error)
{
  if (agency_id == NULL || rd_review_item_find_row (review, RD_ROWS_AGENCIES, agency_id) != NULL)
    return TRUE;
  g_set_error (error, RD_REGISTER_LETTER_ERROR, RD_REGISTER_LETTER_ERROR_UNKNOWN_AGENCY, "no agency “%s”", agency_id);
  return FALSE;
}

static char *
word_recipient (RdReviewItem *review, const RdLetterDraft *self)
{
  const RdAgency *agency = self->agency_id != NULL ? rd_review_item_find_row (review, RD_ROWS_AGENCIES, self->agency_id) : NULL;

  if (self->recipient != NULL)
    return g_strdup (rd_letter_fields_word_recipient (rd_review_item_get_framework (review), self->recipient));
  return g_strdup (agency != NULL ? agency->name : "");
}

/* Whether the letter says who somebody is.  A recipient of the framework's is nobody. */
static gboolean
find_real_names (RdReviewItem *review, const RdLetterDraft *self)
{
  gboolean is_told = self->recipient != NULL
                     && rd_framework_find_recipient (rd_review_item_get_framework (review), self->recipient) != NULL;

  for (guint i = 0; i < self->merged->fields->len; i++)
    {
      const char *name = g_ptr_array_index (self->merged->fields, i);

      if (rd_letter_fields_is_real_name (name) && !(is_told && g_str_equal (name, "recipient.name")))
        return TRUE;
    }
  return FALSE;
}

static gboolean
merge (RdLetterDraft *self, RdRegister *reg, RdReviewItem *review, RdDay day, gboolean with_gaps, GError **error)
{
  g_autoptr (GBytes) bytes = rd_letter_sheet_load (reg, self->sheet, self->format, error);
  g_autoptr (RdLetterValues) values = NULL;
  RdLetterMergeOptions options = {
    .title = self->sheet->label,
    .unknown_text = _("not known"),
    .empty_text = _("not filled in"),
    .with_gaps = with_gaps,
  };

  if (bytes == NULL)
    return FALSE;
  values = rd_letter_fields_work_out (reg, review, self->agency_id, self->recipient);
  rd_letter_set_day (values, "today", day);
  if (self->recipient == NULL && *self->recipient_text != '\0')
    rd_letter_values_set (values, "recipient.name", self->recipient_text);
  self->merged = rd_letter_merge (bytes, values, &options, error);
  return self->merged != NULL;
}

RdLetterDraft *
rd_letter_draft_new (RdRegister *reg, RdReviewItem *review, const RdLetterOrder *order, GError **error)
{
  g_return_val_if_fail (RD_IS_REGISTER (reg), NULL);

  return rd_letter_draft_new_on (reg, review, order, rd_register_get_today (reg), error);
}

RdLetterDraft *
rd_letter_draft_new_on (RdRegister *reg, RdReviewItem *review, const RdLetterOrder *order, RdDay day, GError **error)
{
  g_autoptr (RdLetterDraft) self = NULL;
  RdLetterSheet *sheet;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);
  g_return_val_if_fail (order != NULL && order->template != NULL, NULL);

  if (!check_agency (review, order->agency_id, error))
    return NULL;
  sheet = rd_letter_sheet_find (reg, order->template, error);
  if (sheet == NULL)
    return NULL;
  self = g_new0 (RdLetterDraft, 1);
  self->sheet = sheet;
  self->format = order->format;
  self->recipient = g_strdup (order->recipient != NULL && *order->recipient != '\0' ? order->recipient : sheet->recipient);
  self->agency_id = g_strdup (order->agency_id);
  self->recipient_text = word_recipient (review, self);
  if (!merge (self, reg, review, day, order->with_gaps, error))
    return NULL;
  self->name = make_name (review, self, day);
  self->has_real_names = find_real_names (review, self);
  return g_steal_pointer (&self);
}

void
rd_letter_draft_free (RdLetterDraft *self)
{
  if (self == NULL)
    return;
  rd_letter_sheet_free (self->sheet);
  rd_letter_merged_free (self->merged);
  g_free (self->recipient);
  g_free (self->recipient_text);
  g_free (self->agency_id);
  g_free (self->name);
  g_free (self);
}

RdLetterMerged *
rd_letter_check_template (GBytes *bytes, GError **error)
{
  g_autoptr (RdLetterValues) values = rd_letter_fields_make_blank ();
  RdLetterMergeOptions options = { .title = "", .unknown_text = "", .empty_text = "", .is_check = TRUE };

  g_return_val_if_fail (bytes != NULL, NULL);

  return rd_letter_merge (bytes, values, &options, error);
}

char *
rd_letter_word_gap (const RdLetterProblem *problem)
{
  g_return_val_if_fail (problem != NULL, NULL);

  return g_strdup_printf ("[%s: %s]", problem->field,
                          problem->kind == RD_LETTER_PROBLEM_UNKNOWN ? _("not known") : _("not filled in"));
}
