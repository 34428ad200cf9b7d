/* rd-learning-page-themes.c — themes across reviews, and recommendations made before
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/learning/rd-learning-page-private.h"

#include <glib/gi18n.h>

#include "model/rd-learning-themes.h"
#include "model/rd-recommendation-repeats.h"
#include "model/rd-register-findings.h"

/* --- a theme gets another name */

/* A shape for one theme; it lives as long as its form. */
typedef struct
{
  char        *from;
  RdFormShape  shape;
} Renaming;

static void
renaming_free (gpointer data)
{
  Renaming *self = data;

  g_free (self->from);
  g_free (self);
}

static gboolean
save_theme (RdRecordForm *form, gpointer record, GError **error)
{
  const Renaming *renaming = rd_record_form_get_shape_data (form);
  const RdFinding *finding = record;

  return rd_register_rename_theme (rd_record_form_get_register (form), renaming->from, finding->theme != NULL ? finding->theme : "", NULL, error);
}

static const RdFormField theme_fields[] = {
  { .name = "theme", .kind = RD_FORM_LINE, .label = N_("Theme") },
};

static const RdFormShape theme_shape = {
  &rd_finding_type, theme_fields, G_N_ELEMENTS (theme_fields),
  N_("All findings of this theme, in every review and year, get the new name. With the name of another theme both become one."),
  N_("_Rename"), N_("Theme renamed in all reviews."), save_theme,
};

static GtkWidget *
make_theme_form (RdLearningPage *self, const char *theme)
{
  Renaming *renaming = g_new0 (Renaming, 1);
  RdFinding *finding = rd_finding_new (NULL);
  GtkWidget *form;

  renaming->from = g_strdup (theme);
  renaming->shape = theme_shape;
  finding->theme = g_strdup (theme);
  form = rd_record_form_new (&renaming->shape, self->reg, NULL, finding);
  rd_record_form_take_shape (RD_RECORD_FORM (form), renaming, renaming_free);
  return form;
}

/* --- themes */

static void
theme_pressed_cb (RdLearningPage *self, const char *key G_GNUC_UNUSED, RdRecordRow *row)
{
  rd_record_pane_open_form (self->themes, make_theme_form (self, rd_record_row_get_id (row)));
}

/* The review in which a record stands; NULL where it is gone. (transfer full) */
static RdReviewItem *
find_review (RdLearningPage *self, RdRowsKind kind, const char *id)
{
  GListModel *reviews = rd_register_get_reviews (self->reg);

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(RdReviewItem) review = g_list_model_get_item (reviews, i);

      if (rd_review_item_find_row (review, kind, id) != NULL)
        return g_steal_pointer (&review);
    }
  return NULL;
}

static void
finding_pressed_cb (RdLearningPage *self, const char *key G_GNUC_UNUSED, RdRecordRow *row)
{
  g_autofree char *id = g_strdup (rd_record_row_get_id (row));
  g_autoptr(RdReviewItem) review = find_review (self, RD_ROWS_FINDINGS, id);

  if (review != NULL)
    rd_learning_page_open (self, review, "findings", id);
}

/* "2 reviews · 5 findings · 2014–2016". (transfer full) */
static char *
word_theme (const RdLearningTheme *theme)
{
  guint n = theme->findings->len;
  g_autofree char *reviews = g_strdup_printf (ngettext ("%u review", "%u reviews", theme->n_reviews), theme->n_reviews);
  g_autofree char *findings = g_strdup_printf (ngettext ("%u finding", "%u findings", n), n);

  if (theme->first_year == 0)
    return g_strdup_printf ("%s · %s", reviews, findings);
  if (theme->first_year == theme->last_year)
    return g_strdup_printf ("%s · %s · %d", reviews, findings, theme->first_year);
  return g_strdup_printf ("%s · %s · %d–%d", reviews, findings, theme->first_year, theme->last_year);
}

static void
append_finding (RdLearningPage *self, const RdThemeFinding *found)
{
  const char *reference = rd_review_item_get_reference (found->review);
  /* Translators: a review's reference, the number of a finding in it, a year */
  g_autofree char *place = found->year != 0 ? g_strdup_printf (_("%1$s, finding %2$u · %3$d"), reference, found->number, found->year)
                                            : g_strdup_printf (_("%1$s, finding %2$u"), reference, found->number);
  g_autofree char *title = rd_learning_page_show_text (self, found->review, found->finding->title);
  GtkWidget *row = rd_record_row_new (found->finding->id, place, title, NULL);

  gtk_widget_add_css_class (row, "rd-evidence");
  rd_record_row_add_icon (RD_RECORD_ROW (row), "open", "go-next-symbolic", _("Open Findings"));
  g_signal_connect_object (row, "pressed", G_CALLBACK (finding_pressed_cb), self, G_CONNECT_SWAPPED);
  rd_record_pane_append (self->themes, row);
}

static void
append_theme (RdLearningPage *self, const RdLearningTheme *theme)
{
  g_autofree char *words = word_theme (theme);
  GtkWidget *row = rd_record_row_new (theme->name, theme->name, words, NULL);

  gtk_widget_add_css_class (row, "rd-leading");
  if (rd_learning_page_may_change (self))
    rd_record_row_add_button (RD_RECORD_ROW (row), "rename", _("Rename…"));
  g_signal_connect_object (row, "pressed", G_CALLBACK (theme_pressed_cb), self, G_CONNECT_SWAPPED);
  rd_record_pane_append (self->themes, row);
  for (guint i = 0; i < theme->findings->len; i++)
    append_finding (self, theme->findings->pdata[i]);
}

/* --- made before */

static gboolean
answer_repeat (RdLearningPage *self, RdReviewItem *review, const char *id, gboolean is_same, GError **error)
{
  g_autoptr(GPtrArray) repeats = rd_register_list_repeats (self->reg, review);
  g_autoptr(RdRecommendation) copy = rd_recommendation_copy (rd_review_item_find_row (review, RD_ROWS_RECOMMENDATIONS, id));

  g_free (copy->earlier_id);
  copy->earlier_id = g_strdup (RD_RECOMMENDATION_NO_EARLIER);
  for (guint i = 0; is_same && i < repeats->len; i++)
    {
      const RdRecommendationRepeat *repeat = repeats->pdata[i];

      if (!g_str_equal (repeat->now->recommendation->id, id))
        continue;
      g_free (copy->earlier_id);
      copy->earlier_id = g_strdup (repeat->before->recommendation->id);
    }
  return rd_register_put_recommendation (self->reg, review, copy, error);
}

static void
repeat_pressed_cb (RdLearningPage *self, const char *key, RdRecordRow *row)
{
  g_autofree char *id = g_strdup (rd_record_row_get_id (row));
  g_autoptr(RdReviewItem) review = find_review (self, RD_ROWS_RECOMMENDATIONS, id);
  gboolean is_same = g_str_equal (key, "same");
  GError *error = NULL;

  if (review == NULL)
    return;
  if (g_str_equal (key, "open"))
    rd_learning_page_open (self, review, "findings", id);
  else
    rd_learning_page_tell (self, self->repeats, answer_repeat (self, review, id, is_same, &error),
                           is_same ? _("Linked with what was recommended before.") : _("Said to be another recommendation."), error);
}

static void
append_repeat (RdLearningPage *self, const RdRecommendationRepeat *repeat)
{
  const RdRecommendation *now = repeat->now->recommendation;
  g_autofree char *text = rd_learning_page_show_text (self, repeat->now->review, now->text);
  /* Translators: a review's reference, the number of a recommendation in it, its text */
  g_autofree char *title = g_strdup_printf (_("%1$s, recommendation %2$u: %3$s"), rd_review_item_get_reference (repeat->now->review),
                                            repeat->now->number, text);
  g_autofree char *before = rd_made_recommendation_describe (repeat->before);
  g_autofree char *words = g_strdup_printf (repeat->is_linked ? _("Made before: %s") : _("Much the same was made before: %s"), before);
  g_autofree char *said = rd_learning_page_show_text (self, repeat->before->review, repeat->before->recommendation->text);
  g_autofree char *quote = g_strdup_printf (_("“%s”"), said);
  GtkWidget *row = rd_record_row_new (now->id, title, words, quote);

  rd_record_row_set_long (RD_RECORD_ROW (row));
  if (rd_learning_page_may_change (self) && !repeat->is_linked)
    {
      rd_record_row_add_button (RD_RECORD_ROW (row), "same", _("The Same Again"));
      rd_record_row_add_button (RD_RECORD_ROW (row), "other", _("Another One"));
    }
  rd_record_row_add_icon (RD_RECORD_ROW (row), "open", "go-next-symbolic", _("Open Findings"));
  g_signal_connect_object (row, "pressed", G_CALLBACK (repeat_pressed_cb), self, G_CONNECT_SWAPPED);
  rd_record_pane_append (self->repeats, row);
}

/* For the page */

void
rd_learning_page_show_themes (RdLearningPage *self)
{
  g_autoptr(GPtrArray) themes = rd_register_list_themes (self->reg, self->year);

  rd_record_pane_begin (self->themes, FALSE);
  for (guint i = 0; i < themes->len; i++)
    append_theme (self, themes->pdata[i]);
  rd_record_pane_end (self->themes);
}

void
rd_learning_page_show_repeats (RdLearningPage *self)
{
  g_autoptr(GPtrArray) repeats = rd_register_list_repeats (self->reg, NULL);

  rd_record_pane_begin (self->repeats, FALSE);
  for (guint i = 0; i < repeats->len; i++)
    if (rd_learning_page_shows (self, ((const RdRecommendationRepeat *) repeats->pdata[i])->now->review))
      append_repeat (self, repeats->pdata[i]);
  rd_record_pane_end (self->repeats);
}
