/* rd-report-methodology-reviewers.c — who carried a review out, and how independent they are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-report-methodology-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/review/rd-agency.h"
#include "core/review/rd-independence.h"
#include "core/review/rd-reviewer.h"
#include "model/rd-wording-people.h"
#include "model/rd-wording.h"

/* Helpers */

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Appends a sentence, which is taken. */
static void
append (GString *out, char *sentence)
{
  if (sentence != NULL && out->len > 0)
    g_string_append_c (out, ' ');
  if (sentence != NULL)
    g_string_append (out, sentence);
  g_free (sentence);
}

/* "Lead reviewer: Dr Marian Fell, Orme Associates." (transfer full) */
static char *
word_reviewer (const RdMethodology *self, const RdReviewer *reviewer)
{
  const char *role = rd_wording_reviewer_role (reviewer->role);
  g_autofree char *name = rd_naming_show (self->naming, NULL, NULL, reviewer->name);

  if (!has_text (reviewer->organisation))
    /* Translators: a role and who has it: "Lead reviewer: Dr Marian Fell." */
    return g_strdup_printf (_("%1$s: %2$s."), role, name);
  /* Translators: a role, who has it, and their organisation */
  return g_strdup_printf (_("%1$s: %2$s, %3$s."), role, name, reviewer->organisation);
}

/* What they declared on the board. (transfer full) */
static char *
word_board (const RdReviewer *reviewer)
{
  g_autofree char *day = reviewer->declared != RD_DAY_NONE ? rd_wording_day_plain (reviewer->declared) : NULL;

  if (g_strcmp0 (reviewer->board_independent, "tied") == 0)
    return g_strdup (_("Declared a tie to the board."));
  if (g_strcmp0 (reviewer->board_independent, "independent") != 0)
    return g_strdup (_("Independence of the board is not declared yet."));
  return day != NULL ? g_strdup_printf (_("Declared to be independent of the board on %s."), day)
                     : g_strdup (_("Declared to be independent of the board."));
}

/* What they declared on the agencies. */
static void
append_agencies (const RdMethodology *self, const RdReviewer *reviewer, GString *out)
{
  const GPtrArray *rows = rd_review_item_get_rows (self->review, RD_ROWS_INDEPENDENCE);
  guint n_agencies = rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES)->len, n_independent = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const RdIndependence *row = rows->pdata[i];
      g_autofree char *name = NULL;

      if (g_strcmp0 (row->reviewer_id, reviewer->id) != 0)
        continue;
      n_independent += g_strcmp0 (row->declared, "independent") == 0;
      if (g_strcmp0 (row->declared, "tied") != 0)
        continue;
      name = rd_methodology_show_agency (self, row->agency_id);
      append (out, g_strdup_printf (_("Declared a tie to %s."), name));
    }
  if (n_agencies > 0 && n_independent == n_agencies)
    append (out, g_strdup (_("Declared to be independent of every agency in the review.")));
  else if (n_independent > 0)
    append (out, g_strdup_printf (_("Declared to be independent of %1$u of the %2$u agencies in the review."), n_independent, n_agencies));
}

static void
add_reviewer (RdMethodology *self, const RdReviewer *reviewer)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *appointed = reviewer->appointed != RD_DAY_NONE ? rd_wording_day_plain (reviewer->appointed) : NULL;
  g_autofree char *qualifications = has_text (reviewer->qualifications) ? rd_naming_show (self->naming, NULL, NULL, reviewer->qualifications) : NULL;

  append (text, word_reviewer (self, reviewer));
  append (text, g_steal_pointer (&qualifications));
  append (text, appointed != NULL ? g_strdup_printf (_("Appointed on %s."), appointed) : NULL);
  append (text, word_board (reviewer));
  append_agencies (self, reviewer, text);
  rd_methodology_say (self, RD_BLOCK_ITEM, g_strdup (text->str));
}

/* The panel */

/* A member with name and title as they were written, or only the title: what stands behind the comma. (transfer full) */
static char *
word_member (const RdMethodology *self, const RdAgency *agency)
{
  g_autofree char *employer = rd_methodology_show_agency (self, agency->id);
  g_autofree char *shown = NULL;
  const char *comma = strchr (agency->representative, ',');

  if (rd_naming_get_mode (self->naming) == RD_NAMING_REAL)
    /* Translators: a member of the panel and the agency that they are of */
    return g_strdup_printf (_("%1$s, %2$s"), agency->representative, employer);
  if (comma == NULL || comma[1 + strspn (comma + 1, " ")] == '\0')
    return g_strdup_printf (_("A representative of %s"), employer);
  shown = rd_naming_show (self->naming, NULL, NULL, comma + 1);
  g_strstrip (shown);
  g_autofree char *title = rd_wording_with_capital (shown);
  return g_strdup_printf (_("%1$s, %2$s"), title, employer);
}

static void
add_panel (RdMethodology *self)
{
  const GPtrArray *agencies = rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES);
  guint n = 0;

  for (guint i = 0; i < agencies->len; i++)
    n += has_text (((const RdAgency *) agencies->pdata[i])->representative);
  if (n == 0)
    {
      rd_methodology_tell (self, g_strdup (_("No members of a panel are recorded yet.")));
      return;
    }
  rd_methodology_tell (self, g_strdup (_("The review was overseen by a panel. Its members were:")));
  for (guint i = 0; i < agencies->len; i++)
    if (has_text (((const RdAgency *) agencies->pdata[i])->representative))
      rd_methodology_say (self, RD_BLOCK_ITEM, word_member (self, agencies->pdata[i]));
}

/* The whole part */

void
rd_methodology_add_reviewers (RdMethodology *self)
{
  const GPtrArray *reviewers = rd_review_item_get_rows (self->review, RD_ROWS_REVIEWERS);

  rd_methodology_say (self, RD_BLOCK_HEADING, g_strdup (_("Who carried out the review")));
  if (reviewers->len == 0)
    rd_methodology_tell (self, g_strdup (_("No reviewers are recorded yet.")));
  for (guint i = 0; i < reviewers->len; i++)
    add_reviewer (self, reviewers->pdata[i]);
  add_panel (self);
}
