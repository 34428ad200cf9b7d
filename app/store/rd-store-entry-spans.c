/* rd-store-entry-spans.c — the few numbers of each entry that a timeline needs
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "store/rd-store-entries.h"

#include <string.h>

#include "store/rd-entry-query.h"

/* In the order of the columns. */
enum { NUMBER, AGENCY, EARLIEST, LATEST, PRECISION, QUALIFIER, TIME, SIGNIFICANCE, EPISODE, LENGTH };

#define SELECT "SELECT e.number, e.agency_id, e.earliest, e.latest, e.precision, e.qualifier, e.time, e.significance, " \
               "e.episode_id, length (substr (e.event, 1, " G_STRINGIFY (RD_ENTRY_SPAN_LABEL_MAX) ")) FROM entries e"

static const char *
get_text (RdStatement *row, int column)
{
  return (const char *) sqlite3_column_text (row, column);
}

static guint16
find_place (const char * const *ids, const char *id)
{
  for (guint16 i = 0; id != NULL && ids[i] != NULL; i++)
    if (strcmp (ids[i], id) == 0)
      return i;
  return RD_ENTRY_SPAN_OTHER;
}

static RdDay
get_day (RdStatement *row, int column)
{
  const char *text = get_text (row, column);

  return text != NULL ? rd_day_parse_iso (text) : RD_DAY_NONE;
}

/* "HH:MM" and nothing else. */
static int
get_minutes (const char *time)
{
  if (time == NULL || strlen (time) != 5 || time[2] != ':' || !g_ascii_isdigit (time[0]) || !g_ascii_isdigit (time[1]) ||
      !g_ascii_isdigit (time[3]) || !g_ascii_isdigit (time[4]))
    return -1;
  return ((time[0] - '0') * 10 + time[1] - '0') * 60 + (time[3] - '0') * 10 + time[4] - '0';
}

static void
read_span (RdStatement *row, const char * const *agencies, const char * const *episodes, RdEntrySpan *out)
{
  const char *significance = get_text (row, SIGNIFICANCE);

  *out = (RdEntrySpan) {
    .number = sqlite3_column_int64 (row, NUMBER),
    .agency = find_place (agencies, get_text (row, AGENCY)),
    .episode = find_place (episodes, get_text (row, EPISODE)),
    .earliest = get_day (row, EARLIEST),
    .latest = get_day (row, LATEST),
    .minutes = get_minutes (get_text (row, TIME)),
    .label_length = (guint16) sqlite3_column_int (row, LENGTH),
  };
  rd_precision_from_name (get_text (row, PRECISION), &out->precision);
  rd_qualifier_from_name (get_text (row, QUALIFIER), &out->qualifier);
  if (significance != NULL && strlen (significance) < sizeof out->significance)
    g_strlcpy (out->significance, significance, sizeof out->significance);
}

gboolean
rd_store_list_entry_spans (RdStore *self, const char *review_id, const RdEntryFilter *filter,
                           const char * const *agencies, const char * const *episodes, GArray *spans, GError **error)
{
  g_auto (RdEntryQuery) query = { 0 };
  g_autoptr (RdStatement) rows = NULL;
  RdStep step = RD_STEP_ERROR;

  g_return_val_if_fail (self != NULL && review_id != NULL && spans != NULL, FALSE);
  g_return_val_if_fail (agencies != NULL && episodes != NULL, FALSE);

  rd_entry_query_init (&query, SELECT);
  if (!rd_entry_query_add_where (&query, self, review_id, filter, RD_HITS_ALL, error))
    return FALSE;
  rd_entry_query_add_place (&query, RD_ENTRY_ORDER_TIME, 0, 0);
  rows = rd_entry_query_prepare (&query, self, error);
  while (rows != NULL && (step = rd_statement_step (self, rows, error)) == RD_STEP_ROW)
    {
      RdEntrySpan span;

      read_span (rows, agencies, episodes, &span);
      g_array_append_val (spans, span);
    }
  return step == RD_STEP_DONE;
}
