/* rd-report-methodology-agencies.c — what agencies were asked for, and what came back
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-report-methodology-private.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-agency.h"
#include "core/review/rd-request-state.h"
#include "core/review/rd-review-document.h"
#include "model/rd-wording-agencies.h"
#include "model/rd-wording.h"

/* What one agency was asked for. */
typedef struct
{
  GPtrArray *items;                   /* const char *: what, in words */
  guint      n_asked, n_returned, n_nil;
  RdDay      first_asked, last_received;
} Asked;

/* Helpers */

static void
add_request (Asked *asked, const RdAgencyRequest *request)
{
  g_ptr_array_add (asked->items, (gpointer) rd_wording_request_item (request->item));
  asked->n_asked++;
  asked->n_nil += g_strcmp0 (request->quality, "nil-return") == 0;
  asked->first_asked = asked->first_asked == RD_DAY_NONE ? request->asked : MIN (asked->first_asked, request->asked);
  if (request->received == RD_DAY_NONE)
    return;
  asked->n_returned++;
  asked->last_received = asked->last_received == RD_DAY_NONE ? request->received : MAX (asked->last_received, request->received);
}

static void
gather (const RdMethodology *self, const char *agency_id, Asked *out)
{
  const GPtrArray *requests = rd_review_item_get_rows (self->review, RD_ROWS_AGENCY_REQUESTS);

  *out = (Asked) { g_ptr_array_new (), 0, 0, 0, RD_DAY_NONE, RD_DAY_NONE };
  for (guint i = 0; i < requests->len; i++)
    {
      const RdAgencyRequest *request = requests->pdata[i];

      if (g_str_equal (request->agency_id, agency_id) && request->asked != RD_DAY_NONE)
        add_request (out, request);
    }
  g_ptr_array_add (out->items, NULL);
}

/* What came back: "Everything, by 12 March 2026". (transfer full) */
static char *
word_returned (const Asked *asked)
{
  g_autofree char *day = asked->last_received != RD_DAY_NONE ? rd_wording_day_plain (asked->last_received) : NULL;

  if (asked->n_returned == 0)
    return g_strdup (_("Nothing yet"));
  if (asked->n_nil == asked->n_asked)
    return g_strdup (_("It holds nothing on the child and family"));
  if (asked->n_returned == asked->n_asked)
    /* Translators: all that was asked for came back, the last of it on a day */
    return g_strdup_printf (_("Everything, by %s"), day);
  /* Translators: how much of what was asked for came back: "2 of 3, the last on 12 March 2026" */
  return g_strdup_printf (_("%1$u of %2$u, the last on %3$s"), asked->n_returned, asked->n_asked, day);
}

static void
add_agency_row (const RdMethodology *self, RdBlock *table, const char *agency_id)
{
  Asked asked;

  gather (self, agency_id, &asked);
  if (asked.n_asked > 0)
    {
      char *texts[] = { rd_methodology_show_agency (self, agency_id), g_strjoinv (_(", "), (char **) asked.items->pdata),
                        rd_wording_day_plain (asked.first_asked), word_returned (&asked) };

      rd_report_table_add_row (table, texts);
    }
  g_ptr_array_unref (asked.items);
}

static void
add_requests (RdMethodology *self, const RdRequestTotals *totals)
{
  const char *headings[] = { _("Agency"), _("What it was asked for"), _("First asked"), _("What came back"), NULL };
  const GPtrArray *agencies = rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES);
  RdBlock *table;

  rd_methodology_tell (self, count ("%d agency was asked for information in writing.",
                                    "%d agencies were asked for information in writing.", totals->n_agencies));
  rd_methodology_tell (self, count ("%d has returned everything that it was asked for.",
                                    "%d have returned everything that they were asked for.", totals->n_returned));
  table = rd_methodology_add_table (self, g_strdup (_("What agencies were asked for, and what came back")), headings);
  for (guint i = 0; i < agencies->len; i++)
    add_agency_row (self, table, ((const RdAgency *) agencies->pdata[i])->id);
}

/* Documents */

static guint
count_documents (const GPtrArray *documents, const char *kind)
{
  guint n = 0;

  for (guint i = 0; i < documents->len; i++)
    n += g_strcmp0 (((const RdReviewDocument *) documents->pdata[i])->kind, kind) == 0;
  return n;
}

static void
add_documents (RdMethodology *self)
{
  const GPtrArray *documents = rd_review_item_get_rows (self->review, RD_ROWS_DOCUMENTS);
  guint n_returned = count_documents (documents, "agency-return"), n_letters = count_documents (documents, "letter");
  guint n_others = documents->len - n_returned - n_letters;

  rd_methodology_say (self, RD_BLOCK_HEADING, g_strdup (_("Documents")));
  if (documents->len == 0)
    rd_methodology_tell (self, g_strdup (_("No documents are kept with the review yet.")));
  if (n_returned > 0)
    rd_methodology_tell (self, count ("%d document was returned by an agency.", "%d documents were returned by agencies.", n_returned));
  if (n_others > 0)
    rd_methodology_tell (self, count ("%d other document was received.", "%d other documents were received.", n_others));
  if (n_letters > 0)
    rd_methodology_tell (self, count ("%d letter is kept.", "%d letters are kept.", n_letters));
}

/* The whole part */

void
rd_methodology_add_agencies (RdMethodology *self)
{
  RdRequestTotals totals;

  rd_request_totals_work_out (rd_review_item_get_rows (self->review, RD_ROWS_AGENCY_REQUESTS), rd_register_get_today (self->reg), &totals);
  rd_methodology_say (self, RD_BLOCK_HEADING, g_strdup (_("What agencies were asked for")));
  if (totals.n_agencies > 0)
    add_requests (self, &totals);
  else
    rd_methodology_tell (self, g_strdup (_("No agency has been asked for information yet.")));
  add_documents (self);
}
