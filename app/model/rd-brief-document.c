/* rd-brief-document.c — a learning brief, while a report is still to come
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-brief-document.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-action.h"
#include "core/review/rd-learning-point.h"
#include "model/rd-naming.h"
#include "model/rd-register-learning.h"
#include "model/rd-register-publication-texts.h"
#include "model/rd-report-blocks.h"
#include "model/rd-response-document.h"
#include "model/rd-wording.h"

/* --- learning points and what is done about them */

/* At the end of @items, each once. */
static void
add_item (GPtrArray *items, const RdNaming *naming, const char *text)
{
  g_autofree char *shown = text != NULL ? rd_naming_show (naming, NULL, NULL, text) : NULL;

  if (shown != NULL && *shown != '\0' && !g_ptr_array_find_with_equal_func (items, shown, g_str_equal, NULL))
    g_ptr_array_add (items, g_steal_pointer (&shown));
}

static void
list_points (RdReviewItem *review, const RdNaming *naming, const char *kind, GPtrArray *items)
{
  const GPtrArray *points = rd_review_item_get_rows (review, RD_ROWS_LEARNING_POINTS);

  for (guint i = 0; i < points->len; i++)
    {
      const RdLearningPoint *point = points->pdata[i];

      if (g_str_equal (point->kind, kind))
        add_item (items, naming, point->text);
    }
}

/* Corrective action, of whatever point. */
static void
list_actions (RdReviewItem *review, const RdNaming *naming, gboolean is_done, GPtrArray *items)
{
  const GPtrArray *points = rd_review_item_get_rows (review, RD_ROWS_LEARNING_POINTS);

  for (guint i = 0; i < points->len; i++)
    {
      g_autoptr (RdAction) action = rd_register_get_learning_action (review, points->pdata[i]);
      gboolean is_complete = action != NULL && g_strcmp0 (action->outcome, "complete") == 0;

      if (action != NULL && is_complete == is_done && g_strcmp0 (action->outcome, "withdrawn") != 0)
        add_item (items, naming, action->text);
    }
}

/* --- sections */

/* A section of @items, which it empties; none where there are none. */
static void
add_list (RdDocument *document, const char *title, GPtrArray *items)
{
  RdSection *section;

  if (items->len == 0)
    return;
  section = rd_section_new (NULL, title, 1);
  for (guint i = 0; i < items->len; i++)
    rd_report_blocks_add (section->blocks, RD_BLOCK_ITEM, g_strdup (items->pdata[i]));
  g_ptr_array_add (document->sections, section);
  g_ptr_array_set_size (items, 0);
}

static void
add_opening (RdDocument *document, RdReviewItem *review)
{
  const RdPublicationText *text = rd_register_find_publication_text (review, "brief");
  RdSection *section = rd_section_new (NULL, _("Why this brief"), 1);

  if (text != NULL)
    rd_response_document_add_text (section->blocks, text->text);
  else
    rd_report_blocks_add (section->blocks, RD_BLOCK_PARAGRAPH,
                          g_strdup (_("A review is under way whose report cannot be published yet. What has been learnt so far is shared "
                                      "now, so that services can improve without waiting for it.")));
  g_ptr_array_add (document->sections, section);
}

/* Public API */

gboolean
rd_brief_document_has_content (RdReviewItem *review)
{
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), FALSE);

  return rd_review_item_get_rows (review, RD_ROWS_LEARNING_POINTS)->len > 0
         || rd_register_find_publication_text (review, "brief") != NULL;
}

RdDocument *
rd_brief_document_new (RdRegister *reg, RdReviewItem *review)
{
  g_autoptr (RdNaming) naming = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *title = NULL;
  RdDocument *document;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  naming = rd_naming_new_for_review (review, RD_NAMING_PSEUDONYMS);
  items = g_ptr_array_new_with_free_func (g_free);
  /* Translators: %s is a review's reference, "SCR/2019/03" */
  title = g_strdup_printf (_("Learning brief: %s"), rd_review_item_get_reference (review));
  document = rd_document_new (title, RD_REPORT_LANGUAGE);
  document->issued = rd_wording_day_plain (rd_register_get_today (reg));
  add_opening (document, review);
  list_points (review, naming, "improvement", items);
  add_list (document, _("What has been learnt so far"), items);
  list_points (review, naming, "good-practice", items);
  add_list (document, _("Good practice worth sharing"), items);
  list_actions (review, naming, TRUE, items);
  add_list (document, _("What has been done already"), items);
  list_actions (review, naming, FALSE, items);
  add_list (document, _("What is being done"), items);
  return document;
}
