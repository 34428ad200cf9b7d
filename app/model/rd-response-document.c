/* rd-response-document.c — the board's response and action plan, as a document
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-response-document.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-action.h"
#include "core/review/rd-agency.h"
#include "core/review/rd-recommendation.h"
#include "model/rd-naming-agency.h"
#include "model/rd-register-publication-texts.h"
#include "model/rd-report-blocks.h"
#include "model/rd-wording-findings.h"
#include "model/rd-wording.h"

/* What the sections are made of; borrowed. */
typedef struct
{
  RdRegister     *reg;
  RdReviewItem   *review;
  const RdNaming *naming;
} Source;

typedef enum
{
  TAKEN,   /* complete */
  TO_DO,   /* open, or carried forward */
} Part;

/* --- texts */

static char *
show (const Source *source, const char *text)
{
  return rd_naming_show (source->naming, NULL, NULL, text);
}

static void
add_written (const Source *source, GPtrArray *blocks, const char *kind)
{
  const RdPublicationText *text = rd_register_find_publication_text (source->review, kind);

  rd_response_document_add_text (blocks, text != NULL ? text->text : NULL);
}

/* "3"; NULL where it is of no recommendation. (transfer full) */
static char *
number_recommendation (const Source *source, const char *id)
{
  const GPtrArray *all = rd_review_item_get_rows (source->review, RD_ROWS_RECOMMENDATIONS);

  for (guint i = 0; id != NULL && i < all->len; i++)
    if (g_str_equal (((const RdRecommendation *) all->pdata[i])->id, id))
      return g_strdup_printf ("%u", i + 1);
  return NULL;
}

static char *
name_agency (const Source *source, const char *id)
{
  const RdAgency *agency = id != NULL ? rd_review_item_find_row (source->review, RD_ROWS_AGENCIES, id) : NULL;

  return agency != NULL ? rd_naming_show_agency (source->naming, agency->name) : g_strdup (_("The board"));
}

/* --- the board's answers */

static void
add_recommendations (const Source *source, GPtrArray *blocks)
{
  const GPtrArray *all = rd_review_item_get_rows (source->review, RD_ROWS_RECOMMENDATIONS);
  const char * const headings[] = { _("No."), _("Recommendation"), _("The board’s answer"), NULL };
  RdBlock *table;

  if (all->len == 0)
    return;
  table = rd_report_blocks_add_table (blocks, g_strdup (_("Recommendations and what the board says to them")), headings);
  for (guint i = 0; i < all->len; i++)
    {
      const RdRecommendation *recommendation = all->pdata[i];
      const char *answer = rd_wording_response (recommendation->response);
      g_autofree char *reason = show (source, recommendation->response_text);
      char *texts[] = {
        g_strdup_printf ("%u", i + 1),
        show (source, recommendation->text),
        reason != NULL ? g_strdup_printf ("%s. %s", answer, reason) : g_strdup (answer),
      };

      rd_report_table_add_row (table, texts);
    }
}

/* --- actions */

static gboolean
is_of (const RdAction *action, Part part)
{
  gboolean is_complete = g_strcmp0 (action->outcome, "complete") == 0;

  return part == TAKEN ? is_complete : !is_complete && g_strcmp0 (action->outcome, "withdrawn") != 0;
}

static char *
word_day (RdDay day, const char *none)
{
  return day != RD_DAY_NONE ? rd_wording_day_plain (day) : g_strdup (none);
}

static void
add_action (const Source *source, RdBlock *table, const RdAction *action, Part part)
{
  char *texts[] = {
    number_recommendation (source, action->recommendation_id),
    show (source, action->text),
    name_agency (source, action->agency_id),
    part == TAKEN ? word_day (action->closed, "") : word_day (action->due, _("No date is set")),
    show (source, part == TAKEN ? action->impact : action->success),
  };

  rd_report_table_add_row (table, texts);
}

static void
add_actions (const Source *source, GPtrArray *blocks, Part part)
{
  const GPtrArray *all = rd_review_item_get_rows (source->review, RD_ROWS_ACTIONS);
  const char * const headings[] = {
    _("No."), _("Action"), _("Lead agency"), part == TAKEN ? _("Completed") : _("By"),
    part == TAKEN ? _("Impact") : _("How it will be known that it worked"), NULL,
  };
  RdBlock *table = NULL;

  for (guint i = 0; i < all->len; i++)
    {
      if (!is_of (all->pdata[i], part))
        continue;
      if (table == NULL)
        table = rd_report_blocks_add_table (blocks, g_strdup (part == TAKEN ? _("Action already taken") : _("Action still to be taken")),
                                            headings);
      add_action (source, table, all->pdata[i], part);
    }
}

/* --- sections */

static void
add_response (const Source *source, GPtrArray *blocks)
{
  const RdPublicationText *text = rd_register_find_publication_text (source->review, "response");

  add_written (source, blocks, "response");
  if (text != NULL && text->agreed != RD_DAY_NONE)
    {
      g_autofree char *day = rd_wording_day_plain (text->agreed);

      /* Translators: %s is a date */
      rd_report_blocks_add (blocks, RD_BLOCK_PARAGRAPH, g_strdup_printf (_("The board agreed this response on %s."), day));
    }
  add_recommendations (source, blocks);
}

static void
add_taken (const Source *source, GPtrArray *blocks)
{
  add_actions (source, blocks, TAKEN);
}

static void
add_impact (const Source *source, GPtrArray *blocks)
{
  add_written (source, blocks, "impact");
}

static void
add_to_do (const Source *source, GPtrArray *blocks)
{
  add_written (source, blocks, "more-to-do");
  add_actions (source, blocks, TO_DO);
}

static const struct
{
  const char *key;
  const char *title;
  const char *nothing;   /* what stands there where nothing is recorded; NULL: no section then */
  void      (*add) (const Source *source, GPtrArray *blocks);
} parts[] = {
  { "response", N_("The board’s response"), N_("The board’s written response has not been recorded yet."), add_response },
  { "actions-taken", N_("What has been done"), N_("No action has been completed yet."), add_taken },
  { "impact", N_("What has changed for children"), NULL, add_impact },
  { "more-to-do", N_("What more will be done"), N_("No further action is planned."), add_to_do },
};

static void
add_sections (const Source *source, GPtrArray *sections, int level)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (RdSection) section = rd_section_new (NULL, _(parts[i].title), level);

      section->key = g_strdup (parts[i].key);
      parts[i].add (source, section->blocks);
      if (section->blocks->len == 0 && parts[i].nothing == NULL)
        continue;
      if (section->blocks->len == 0)
        rd_report_blocks_add (section->blocks, RD_BLOCK_PARAGRAPH, g_strdup (_(parts[i].nothing)));
      g_ptr_array_add (sections, g_steal_pointer (&section));
    }
}

/* Public API */

void
rd_response_document_add_text (GPtrArray *blocks, const char *text)
{
  g_auto (GStrv) paragraphs = NULL;

  g_return_if_fail (blocks != NULL);

  paragraphs = text != NULL ? g_regex_split_simple ("\\n[ \\t]*\\n", text, 0, 0) : NULL;
  for (guint i = 0; paragraphs != NULL && paragraphs[i] != NULL; i++)
    rd_report_blocks_add (blocks, RD_BLOCK_PARAGRAPH, g_strdup (g_strstrip (paragraphs[i])));
}

gboolean
rd_response_document_has_content (RdReviewItem *review)
{
  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review), FALSE);

  return rd_review_item_get_rows (review, RD_ROWS_RECOMMENDATIONS)->len > 0 || rd_review_item_get_rows (review, RD_ROWS_ACTIONS)->len > 0
         || rd_register_find_publication_text (review, "response") != NULL
         || rd_register_find_publication_text (review, "impact") != NULL
         || rd_register_find_publication_text (review, "more-to-do") != NULL;
}

RdDocument *
rd_response_document_new (RdRegister *reg, RdReviewItem *review)
{
  g_autoptr (RdNaming) naming = NULL;
  g_autofree char *title = NULL;
  RdDocument *document;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  naming = rd_naming_new_for_review (review, RD_NAMING_PSEUDONYMS);
  /* Translators: %s is what a review is called, "Child A" */
  title = g_strdup_printf (_("%s: the board’s response and action plan"), rd_review_item_get_title (review));
  document = rd_document_new (title, RD_REPORT_LANGUAGE);
  document->issued = rd_wording_day_plain (rd_register_get_today (reg));
  add_sections (&(Source) { reg, review, naming }, document->sections, 1);
  return document;
}

void
rd_response_document_append (RdRegister *reg, RdReviewItem *review, RdNamingMode mode, RdDocument *report)
{
  g_autoptr (RdNaming) naming = NULL;
  RdSection *section;

  g_return_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && report != NULL);

  naming = rd_naming_new_for_review (review, mode);
  section = rd_section_new (NULL, _("Response and action plan"), 1);
  section->key = g_strdup ("response-and-action-plan");
  rd_report_blocks_add (section->blocks, RD_BLOCK_PARAGRAPH,
                        g_strdup (_("What the board says to the findings, what has already been done, and what more will be done.")));
  g_ptr_array_add (report->sections, section);
  add_sections (&(Source) { reg, review, naming }, report->sections, 2);
}
