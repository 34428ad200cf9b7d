/* rd-command-publication.c — publication, publication set, place, publish: whether and where a report is published
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-publication.h"

#include <glib/gi18n.h>

#include "command/rd-command-table.h"
#include "model/rd-wording-publication.h"

static char *set_reason, *set_expected, *set_settled, *set_by;
static char *place_kind, *place_from, *place_until, *place_down, *place_note;
static gboolean place_remove;
static char *publish_place, *publish_kind;

static const GOptionEntry set_options[] = {
  { "reason", 0, 0, G_OPTION_ARG_STRING, &set_reason, N_("Why it is so"), N_("R") },
  { "expected", 0, 0, G_OPTION_ARG_STRING, &set_expected, N_("When it is expected to be settled"), N_("D") },
  { "settled", 0, 0, G_OPTION_ARG_STRING, &set_settled, N_("When it was settled; else today"), N_("D") },
  { "by", 0, 0, G_OPTION_ARG_STRING, &set_by, N_("Who said so"), N_("WHO") },
  { NULL }
};

static const GOptionEntry place_options[] = {
  { "kind", 0, 0, G_OPTION_ARG_STRING, &place_kind, N_("website, repository or other"), N_("KIND") },
  { "from", 0, 0, G_OPTION_ARG_STRING, &place_from, N_("The first day"), N_("D") },
  { "until", 0, 0, G_OPTION_ARG_STRING, &place_until, N_("The last day, where one is planned"), N_("D") },
  { "taken-down", 0, 0, G_OPTION_ARG_STRING, &place_down, N_("When it was taken down"), N_("D") },
  { "note", 0, 0, G_OPTION_ARG_STRING, &place_note, N_("A note kept with it"), N_("N") },
  { "remove", 0, 0, G_OPTION_ARG_NONE, &place_remove, N_("It is no place of the report"), NULL },
  { NULL }
};

static const GOptionEntry publish_options[] = {
  { "place", 0, 0, G_OPTION_ARG_STRING, &publish_place, N_("Where it is to be read"), N_("URL") },
  { "kind", 0, 0, G_OPTION_ARG_STRING, &publish_kind, N_("website, repository or other"), N_("KIND") },
  { NULL }
};

static const RdColumn columns[] = {
  { "item", N_("Point") },
  { "state", N_("State") },
  { "reason", N_("Why") },
  { "code" },
  { "date" },
  { "until" },
  { "review" },
  { NULL }
};

static const RdColumn item_columns[] = {
  { "review", N_("Review") },
  { "item", N_("Point") },
  { "state", N_("State") },
  { "reason", N_("Why") },
  { "expected", N_("Expected") },
  { "settled", N_("Settled on") },
  { "by", N_("Settled by") },
  { NULL }
};

static const RdColumn place_columns[] = {
  { "review", N_("Review") },
  { "place", N_("Place") },
  { "kind", N_("Kind") },
  { "from", N_("From") },
  { "until", N_("Until") },
  { "taken_down", N_("Taken down on") },
  { "note", N_("Note") },
  { NULL }
};

static const RdColumn publish_columns[] = {
  { "review", N_("Review") },
  { "published", N_("Published") },
  { "keep_until", N_("Keep until") },
  { "place", N_("Place") },
  { NULL }
};

/* --- shared */

gboolean
rd_publication_call_check (const char *what, const char *code, const char * const *codes)
{
  g_autoptr (GPtrArray) known = NULL;

  if (g_strv_contains (codes, code))
    return TRUE;
  known = g_ptr_array_new ();
  for (guint i = 0; codes[i] != NULL; i++)
    g_ptr_array_add (known, (gpointer) codes[i]);
  rd_call_refuse_unknown (what, code, known);
  return FALSE;
}

char *
rd_publication_call_list_blocking (RdCall *call, RdReviewItem *review, RdDay day)
{
  g_autoptr (RdPublication) publication = rd_register_work_out_publication (call->reg, review, -1, day);
  g_autoptr (GString) names = g_string_new (NULL);

  if (publication->stage != RD_PUBLICATION_PREPARED)
    return NULL;
  for (guint i = 0; i < publication->points->len; i++)
    {
      const RdPublicationPoint *point = &g_array_index (publication->points, RdPublicationPoint, i);

      if (point->state == RD_PUBLICATION_BLOCKS)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", point->code);
    }
  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

/* --- the list */

static JsonObject *
describe_point (RdCall *call, RdReviewItem *review, const RdPublicationPoint *point)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "item", point->code);
  rd_row_set_text (row, "state", rd_publication_state_get_name (point->state));
  rd_row_take_text (row, "reason", rd_wording_publication_reason (rd_review_item_get_framework (review), point, call->today));
  rd_row_set_text (row, "code", point->reason);
  rd_row_set_day (row, "date", point->day);
  rd_row_set_day (row, "until", point->until);
  rd_row_set_text (row, "review", rd_review_item_get_reference (review));
  return row;
}

static RdExit
run_list (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_autoptr (RdPublication) publication = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *nothing = NULL;
  JsonArray *rows;
  RdExit written;
  int n_findings;

  if (review == NULL)
    return RD_EXIT_USAGE;
  if (!rd_register_count_forbidding (call->reg, review, &n_findings, &error))
    return rd_call_fail (error, NULL);
  publication = rd_register_work_out_publication (call->reg, review, n_findings, RD_DAY_NONE);
  rows = json_array_new ();
  for (guint i = 0; i < publication->points->len; i++)
    json_array_add_object_element (rows, describe_point (call, review, &g_array_index (publication->points, RdPublicationPoint, i)));
  nothing = rd_wording_publication (publication, call->today);
  written = rd_output_rows (call, columns, rows, nothing);
  return MAX (written, publication->n_blocking > 0 ? RD_EXIT_FOUND : RD_EXIT_DONE);
}

/* --- set */

static JsonObject *
describe_item (RdReviewItem *review, const RdPublicationItem *item)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "review", rd_review_item_get_reference (review));
  rd_row_set_text (row, "item", item->item);
  rd_row_set_text (row, "state", item->state);
  rd_row_set_text (row, "reason", item->reason);
  rd_row_set_day (row, "expected", item->expected);
  rd_row_set_day (row, "settled", item->settled);
  rd_row_set_text (row, "by", item->settled_by);
  return row;
}

static RdExit
run_set (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  RdPublicationItem item = { .item = call->args[1], .state = call->args[2], .reason = set_reason, .settled_by = set_by };
  g_autoptr (GError) error = NULL;

  if (review == NULL || !rd_publication_call_check (_("point"), item.item, rd_publication_item_codes)
      || !rd_publication_call_check (_("state"), item.state, rd_publication_item_states)
      || !rd_call_read_option_day (call, set_expected, &item.expected) || !rd_call_read_option_day (call, set_settled, &item.settled))
    return RD_EXIT_USAGE;
  if (!rd_register_put_publication_item (call->reg, review, &item, &error))
    return rd_call_fail (error, item.item);
  return rd_output_object (call, item_columns, describe_item (review, rd_register_find_publication_item (review, item.item)));
}

/* --- place */

static JsonObject *
describe_place (RdReviewItem *review, const RdPublicationPlace *place)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "review", rd_review_item_get_reference (review));
  rd_row_set_text (row, "place", place->place);
  rd_row_set_text (row, "kind", place->kind);
  rd_row_set_day (row, "from", place->first_day);
  rd_row_set_day (row, "until", place->last_day);
  rd_row_set_day (row, "taken_down", place->taken_down);
  rd_row_set_text (row, "note", place->note);
  return row;
}

/* The place of that name; NULL where there is none. (transfer none) */
static const RdPublicationPlace *
find_place (RdReviewItem *review, const char *name)
{
  const GPtrArray *places = rd_review_item_get_rows (review, RD_ROWS_PUBLICATION_PLACES);

  for (guint i = 0; i < places->len; i++)
    if (g_str_equal (((const RdPublicationPlace *) places->pdata[i])->place, name))
      return places->pdata[i];
  return NULL;
}

/* A new one on the board's website, with no days. (transfer full) */
static RdPublicationPlace *
make_place (RdReviewItem *review, const char *name, const char *kind)
{
  RdPublicationPlace *place = rd_publication_place_new (rd_review_item_get_review (review)->id);

  g_free (place->kind);
  g_free (place->place);
  place->kind = g_strdup (kind != NULL ? kind : rd_publication_place_kinds[0]);
  place->place = g_strdup (name);
  place->first_day = place->last_day = place->taken_down = RD_DAY_NONE;
  return place;
}

static gboolean
take_day (RdCall *call, const char *text, RdDay *day)
{
  return text == NULL || rd_call_read_option_day (call, text, day);
}

static gboolean
take_options (RdCall *call, RdPublicationPlace *place)
{
  if (place_kind != NULL)
    {
      g_free (place->kind);
      place->kind = g_strdup (place_kind);
    }
  if (place_note != NULL)
    {
      g_free (place->note);
      place->note = g_strdup (place_note);
    }
  return rd_publication_call_check (_("kind"), place->kind, rd_publication_place_kinds)
         && take_day (call, place_from, &place->first_day) && take_day (call, place_until, &place->last_day)
         && take_day (call, place_down, &place->taken_down);
}

static RdExit
remove_place (RdCall *call, RdReviewItem *review, const RdPublicationPlace *place)
{
  g_autofree char *quoted = rd_call_quote (call->args[1]);
  g_autoptr (GError) error = NULL;
  JsonObject *row;

  if (place == NULL)
    return rd_call_refuse (_("the report is not published at %s"), quoted);
  row = describe_place (review, place);
  if (rd_register_remove_publication_place (call->reg, review, place->id, &error))
    return rd_output_object (call, place_columns, row);
  json_object_unref (row);
  return rd_call_fail (error, NULL);
}

static RdExit
run_place (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const RdPublicationPlace *before = review != NULL ? find_place (review, call->args[1]) : NULL;
  g_autoptr (RdPublicationPlace) place = NULL;
  g_autoptr (GError) error = NULL;

  if (review == NULL)
    return RD_EXIT_USAGE;
  if (place_remove)
    return remove_place (call, review, before);
  place = before != NULL ? rd_publication_place_copy (before) : make_place (review, call->args[1], NULL);
  if (!take_options (call, place))
    return RD_EXIT_USAGE;
  if (!rd_register_put_publication_place (call->reg, review, place, &error))
    return rd_call_fail (error, NULL);
  return rd_output_object (call, place_columns, describe_place (review, rd_review_item_find_row (review, RD_ROWS_PUBLICATION_PLACES, place->id)));
}

/* --- publish */

static RdExit
tell_published (RdCall *call, RdReviewItem *review)
{
  g_autoptr (RdPublication) publication = rd_register_work_out_publication (call->reg, review, 0, RD_DAY_NONE);
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "review", rd_review_item_get_reference (review));
  rd_row_set_day (row, "published", publication->published);
  rd_row_set_day (row, "keep_until", publication->keep_until);
  rd_row_set_text (row, "place", publish_place);
  return rd_output_object (call, publish_columns, row);
}

static RdExit
run_publish (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_autoptr (RdPublicationPlace) place = NULL;
  g_autoptr (GError) error = NULL;
  RdDay day;

  if (review == NULL || !rd_call_read_day (call, call->args[1], &day)
      || (publish_kind != NULL && !rd_publication_call_check (_("kind"), publish_kind, rd_publication_place_kinds)))
    return RD_EXIT_USAGE;
  if (publish_place != NULL && find_place (review, publish_place) == NULL)
    place = make_place (review, publish_place, publish_kind);
  else if (publish_place != NULL)
    place = rd_publication_place_copy (find_place (review, publish_place));
  if (rd_register_publish (call->reg, review, day, place, -1, &error))
    return tell_published (call, review);
  rd_call_fail (error, NULL);
  if (g_error_matches (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_BLOCKED))
    return RD_EXIT_FOUND;
  return rd_exit_from_error (error);
}

const RdCommand rd_command_publication[] = {
  { "publication", NULL, "REVIEW", N_("What stands before the publication of a report, point by point"),
    1, 1, RD_NEEDS_READING, FALSE, NULL, run_list },
  { "publication", "set", "REVIEW ITEM STATE [--reason R] [--expected D] [--settled D] [--by WHO]",
    N_("Settle a point: court-orders, criminal-proceedings, inquest, data-protection, effect, family-told, professionals-told, media-plan, actions-with-copies"),
    3, 3, RD_NEEDS_WRITING, FALSE, set_options, run_set },
  { "publication", "place", "REVIEW PLACE [--kind KIND] [--from D] [--until D] [--taken-down D] [--note N] [--remove]",
    N_("Add or change where the report is to be read"),
    2, 2, RD_NEEDS_WRITING, FALSE, place_options, run_place },
  { "publication", "text", "REVIEW KIND [--from FILE] [--agreed D] [--by WHO] [--remove]",
    N_("Write what is published with the report: response, impact, more-to-do, brief, how-to-get-it"),
    2, 2, RD_NEEDS_WRITING, FALSE, rd_publication_text_options, rd_publication_text },
  { "publication", "publish", "REVIEW DATE [--place URL] [--kind KIND]",
    N_("Record that the report was published, unless something blocks"),
    2, 2, RD_NEEDS_WRITING, FALSE, publish_options, run_publish },
  { "publication", "decide", "REVIEW publish|do-not-publish DATE [--reason R]",
    N_("Record a decision about publication"),
    3, 3, RD_NEEDS_WRITING, FALSE, rd_publication_decide_options, rd_publication_decide },
  { "publication", "log", "REVIEW KIND DATE [--text T] [--view V] [--due D] [--answered D] [--answer T]",
    N_("Record the panel’s advice, requests and challenges about publication"),
    3, 3, RD_NEEDS_WRITING, FALSE, rd_publication_log_options, rd_publication_log },
  { "publication", "told", "REVIEW DATE [--to RECIPIENT]",
    N_("Record that the final decision about publication was told"),
    2, 2, RD_NEEDS_WRITING, FALSE, rd_publication_told_options, rd_publication_told },
  { NULL }
};
