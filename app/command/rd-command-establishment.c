/* rd-command-establishment.c — establishment add, list, edit, remove, years, link, unlink: secure establishments and the yearly review of restraint
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-output.h"
#include "command/rd-command-table.h"
#include "model/rd-register-establishments.h"

static char *name, *kind, *opened, *closed, *note, *incidents;

#define PLACE_OPTIONS \
  { "kind", 0, 0, G_OPTION_ARG_STRING, &kind, N_("young-offender-institution, secure-training-centre, secure-childrens-home or other"), N_("KIND") }, \
  { "opened", 0, 0, G_OPTION_ARG_STRING, &opened, N_("When it opened"), N_("D") }, \
  { "closed", 0, 0, G_OPTION_ARG_STRING, &closed, N_("When it closed"), N_("D") }, \
  { "note", 0, 0, G_OPTION_ARG_STRING, &note, N_("A note"), N_("T") }

static const GOptionEntry add_options[] = {
  PLACE_OPTIONS,
  { NULL }
};

static const GOptionEntry edit_options[] = {
  { "name", 0, 0, G_OPTION_ARG_STRING, &name, N_("What it is called"), N_("NAME") },
  PLACE_OPTIONS,
  { NULL }
};

static const GOptionEntry link_options[] = {
  { "incidents", 0, 0, G_OPTION_ARG_STRING, &incidents, N_("How often restraint was used in the year"), N_("N") },
  { "note", 0, 0, G_OPTION_ARG_STRING, &note, N_("A note"), N_("T") },
  { NULL }
};

static const RdColumn columns[] = {
  { "name", N_("Establishment") },
  { "kind", N_("Kind") },
  { "opened", N_("Opened") },
  { "closed", N_("Closed") },
  { "note" },
  { "missing", N_("Years missing") },
  { "id" },
  { NULL }
};

static const RdColumn year_columns[] = {
  { "establishment", N_("Establishment") },
  { "year", N_("Year") },
  { "state", N_("State") },
  { "review", N_("Review") },
  { "reported", N_("Reported") },
  { "incidents", N_("Uses of restraint") },
  { "note" },
  { NULL }
};

static JsonObject *
make_row (RdCall *call, const RdEstablishment *establishment)
{
  JsonObject *row = json_object_new ();
  g_autoptr (GPtrArray) lines = rd_register_list_restraint (call->reg, establishment);
  int n_missing = 0;

  for (guint i = 0; i < lines->len; i++)
    n_missing += ((const RdRestraintLine *) lines->pdata[i])->state.status == RD_RESTRAINT_MISSING;
  rd_row_set_text (row, "name", establishment->name);
  rd_row_set_text (row, "kind", establishment->kind);
  rd_row_set_day (row, "opened", establishment->opened);
  rd_row_set_day (row, "closed", establishment->closed);
  rd_row_set_text (row, "note", establishment->note);
  rd_row_set_number (row, "missing", n_missing);
  rd_row_set_text (row, "id", establishment->id);
  return row;
}

static const RdEstablishment *
find (RdCall *call, const char *text)
{
  const RdEstablishment *found = rd_register_find_establishment (call->reg, text);
  g_autofree char *quoted = found == NULL ? rd_call_quote (text) : NULL;

  if (found == NULL)
    rd_call_warn (_("no establishment %s; “establishment list” names those that there are"), quoted);
  return found;
}

/* --- add, edit, remove */

/* A value that was given; "" takes it away. */
static void
take (char **field, const char *option)
{
  if (option == NULL)
    return;
  g_free (*field);
  *field = g_strdup (option);
}

static gboolean
take_day (RdCall *call, const char *option, RdDay *out)
{
  if (option != NULL && *option == '\0')
    {
      *out = RD_DAY_NONE;
      return TRUE;
    }
  return option == NULL || rd_call_read_option_day (call, option, out);
}

static RdExit
keep (RdCall *call, RdEstablishment *establishment)
{
  g_autoptr (GError) error = NULL;

  take (&establishment->name, name);
  take (&establishment->kind, kind);
  take (&establishment->note, note);
  if (!take_day (call, opened, &establishment->opened) || !take_day (call, closed, &establishment->closed))
    return RD_EXIT_USAGE;
  if (!rd_register_put_establishment (call->reg, establishment, &error))
    return rd_call_fail (error, NULL);
  return rd_output_object (call, columns, make_row (call, rd_register_find_establishment (call->reg, establishment->id)));
}

static RdExit
run_add (RdCall *call)
{
  g_autoptr (RdEstablishment) establishment = rd_establishment_new (NULL);

  take (&establishment->name, call->args[0]);
  take (&establishment->kind, "other");
  return keep (call, establishment);
}

static RdExit
run_edit (RdCall *call)
{
  const RdEstablishment *before = find (call, call->args[0]);
  g_autoptr (RdEstablishment) establishment = before != NULL ? rd_establishment_copy (before) : NULL;

  return establishment != NULL ? keep (call, establishment) : RD_EXIT_USAGE;
}

static RdExit
run_remove (RdCall *call)
{
  const RdEstablishment *establishment = find (call, call->args[0]);
  g_autoptr (GError) error = NULL;

  if (establishment == NULL)
    return RD_EXIT_USAGE;
  if (!rd_register_remove_establishment (call->reg, establishment->id, &error))
    return rd_call_fail (error, NULL);
  return RD_EXIT_DONE;
}

static RdExit
run_list (RdCall *call)
{
  const GPtrArray *establishments = rd_register_get_board_rows (call->reg, RD_ROWS_ESTABLISHMENTS);
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < establishments->len; i++)
    json_array_add_object_element (rows, make_row (call, establishments->pdata[i]));
  return rd_output_rows (call, columns, rows, _("No secure establishments."));
}

/* --- years */

static JsonObject *
make_year (const RdEstablishment *establishment, const RdRestraintLine *line)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "establishment", establishment->name);
  rd_row_set_number (row, "year", line->state.year);
  rd_row_set_text (row, "state", rd_restraint_status_to_text (line->state.status));
  rd_row_set_text (row, "review", line->review != NULL ? rd_review_item_get_reference (line->review) : NULL);
  rd_row_set_day (row, "reported", line->reported);
  if (line->link != NULL && line->link->incidents >= 0)
    rd_row_set_number (row, "incidents", line->link->incidents);
  rd_row_set_text (row, "note", line->link != NULL ? line->link->note : NULL);
  return row;
}

static RdExit
run_years (RdCall *call)
{
  const GPtrArray *establishments = rd_register_get_board_rows (call->reg, RD_ROWS_ESTABLISHMENTS);
  const RdEstablishment *one = call->n_args > 0 ? find (call, call->args[0]) : NULL;
  JsonArray *rows;

  if (call->n_args > 0 && one == NULL)
    return RD_EXIT_USAGE;
  rows = json_array_new ();
  for (guint i = 0; i < establishments->len; i++)
    {
      const RdEstablishment *establishment = establishments->pdata[i];
      g_autoptr (GPtrArray) lines = one == NULL || one == establishment ? rd_register_list_restraint (call->reg, establishment) : NULL;

      for (guint j = 0; lines != NULL && j < lines->len; j++)
        json_array_add_object_element (rows, make_year (establishment, lines->pdata[j]));
    }
  return rd_output_rows (call, year_columns, rows, _("No secure establishments."));
}

static RdExit
run_link (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const RdEstablishment *establishment = review != NULL ? find (call, call->args[1]) : NULL;
  g_autoptr (RdRestraintYear) year = rd_restraint_year_new (NULL);
  g_autoptr (GError) error = NULL;
  gint64 number, count = -1;

  if (establishment == NULL || !rd_call_read_number (call->args[2], _("the year"), 1900, 2199, &number)
      || (incidents != NULL && !rd_call_read_number (incidents, "--incidents", 0, G_MAXINT, &count)))
    return RD_EXIT_USAGE;
  take (&year->establishment_id, establishment->id);
  take (&year->note, note);
  year->year = (int) number;
  year->incidents = (int) count;
  if (!rd_register_put_restraint_year (call->reg, review, year, &error))
    return rd_call_fail (error, NULL);
  return RD_EXIT_DONE;
}

static RdExit
run_unlink (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_autoptr (GError) error = NULL;

  if (review == NULL)
    return RD_EXIT_USAGE;
  if (!rd_register_clear_restraint_year (call->reg, review, &error))
    return rd_call_fail (error, NULL);
  return RD_EXIT_DONE;
}

#define PLACE "[--kind KIND] [--opened D] [--closed D] [--note T]"

const RdCommand rd_command_establishment[] = {
  { "establishment", "add", "NAME " PLACE, N_("Add a secure establishment of the board’s area"),
    1, 1, RD_NEEDS_WRITING, FALSE, add_options, run_add },
  { "establishment", "edit", "NAME [--name NAME] " PLACE, N_("Change or close a secure establishment"),
    1, 1, RD_NEEDS_WRITING, FALSE, edit_options, run_edit },
  { "establishment", "remove", "NAME", N_("Remove an establishment that no review is of"),
    1, 1, RD_NEEDS_WRITING, FALSE, NULL, run_remove },
  { "establishment", "list", "", N_("List the secure establishments"),
    0, 0, RD_NEEDS_READING, FALSE, NULL, run_list },
  { "establishment", "years", "[NAME]", N_("List for which years the use of restraint was reviewed and reported, and which are missing"),
    0, 1, RD_NEEDS_READING, FALSE, NULL, run_years },
  { "establishment", "link", "REVIEW NAME YEAR [--incidents N] [--note T]", N_("Say of which establishment and year a review is"),
    3, 3, RD_NEEDS_WRITING, FALSE, link_options, run_link },
  { "establishment", "unlink", "REVIEW", N_("Take back of which establishment and year a review is"),
    1, 1, RD_NEEDS_WRITING, FALSE, NULL, run_unlink },
  { NULL }
};
