/* rd-command-person.c — person add, list, relate, suggest: who is in a review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-person.h"
#include "command/rd-command-agency.h"
#include "command/rd-command-table.h"
#include "core/review/rd-person-role.h"
#include "model/rd-register-family.h"
#include "model/rd-register-people.h"

static char *add_pseudonym, *add_born, *add_died, *add_role, *add_sex, *add_note;
static char **add_variants, **add_called;
static char *relate_from, *relate_until, *relate_note;
static gboolean suggest_dry_run;

static const GOptionEntry add_options[] = {
  { "pseudonym", 0, 0, G_OPTION_ARG_STRING, &add_pseudonym, N_("What stands instead of the name; else none yet"), N_("P") },
  { "variant", 0, 0, G_OPTION_ARG_STRING_ARRAY, &add_variants, N_("Another way in which files name them; may be given again"), N_("V") },
  { "called", 0, 0, G_OPTION_ARG_STRING_ARRAY, &add_called, N_("What they are called only where it stands; may be given again"), N_("WORDS") },
  { "born", 0, 0, G_OPTION_ARG_STRING, &add_born, N_("Date of birth"), N_("D") },
  { "died", 0, 0, G_OPTION_ARG_STRING, &add_died, N_("Date of death"), N_("D") },
  { "role", 0, 0, G_OPTION_ARG_STRING, &add_role, N_("Who they are: subject-child, mother, social worker, …; else other"), N_("R") },
  { "sex", 0, 0, G_OPTION_ARG_STRING, &add_sex, N_("As recorded: female, male or other"), N_("S") },
  { "note", 0, 0, G_OPTION_ARG_STRING, &add_note, N_("A note kept with it"), N_("N") },
  { NULL }
};

static const GOptionEntry relate_options[] = {
  { "from", 0, 0, G_OPTION_ARG_STRING, &relate_from, N_("Since when"), N_("D") },
  { "until", 0, 0, G_OPTION_ARG_STRING, &relate_until, N_("Until when"), N_("D") },
  { "note", 0, 0, G_OPTION_ARG_STRING, &relate_note, N_("A note kept with it"), N_("N") },
  { NULL }
};

static const GOptionEntry suggest_options[] = {
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &suggest_dry_run, N_("Only show them"), NULL },
  { NULL }
};

static const RdColumn related_columns[] = {
  { "is", N_("Is") },
  { "to", N_("Of") },
  { "pseudonym" },
  { "from" },
  { "until" },
  { NULL }
};

static const RdColumn columns[] = {
  { "review", N_("Review") },
  { "name", N_("Name") },
  { "pseudonym", N_("Pseudonym") },
  { "role", N_("Role") },
  { "kind" },
  { "sex" },
  { "born", N_("Born") },
  { "died" },
  { "variants", N_("Other names") },
  { "called" },
  { "relationships", NULL, related_columns },
  { "residence" },
  { "note" },
  { NULL }
};

/* A row */

static JsonObject *
make_related (RdReviewItem *review, const char *kind, const char *other_id, const RdRelationship *relationship)
{
  const RdPerson *other = rd_review_item_find_row (review, RD_ROWS_PEOPLE, other_id);
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "is", kind);
  rd_row_set_text (row, "to", other != NULL ? other->name : NULL);
  rd_row_set_text (row, "pseudonym", other != NULL ? other->pseudonym : NULL);
  rd_row_set_day (row, "from", relationship->first_day);
  rd_row_set_day (row, "until", relationship->last_day);

  return row;
}

/* Whether somebody stated it from this side. */
static gboolean
is_stated (RdReviewItem *review, const char *person_id, const char *other_id)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_RELATIONSHIPS);

  for (guint i = 0; i < rows->len; i++)
    {
      const RdRelationship *row = g_ptr_array_index (rows, i);

      if (g_str_equal (row->person_id, person_id) && g_str_equal (row->other_id, other_id))
        return TRUE;
    }
  return FALSE;
}

/* From their side, also where it was stated from the other. */
static JsonArray *
list_related (RdReviewItem *review, const RdPerson *person)
{
  const GPtrArray *rows = rd_review_item_get_rows (review, RD_ROWS_RELATIONSHIPS);
  JsonArray *related = json_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      const RdRelationship *row = g_ptr_array_index (rows, i);
      const RdKinship *kinship = rd_kinship_find (row->kind);

      if (g_str_equal (row->person_id, person->id))
        json_array_add_object_element (related, make_related (review, row->kind, row->other_id, row));
      else if (g_str_equal (row->other_id, person->id) && kinship != NULL && !is_stated (review, person->id, row->person_id))
        json_array_add_object_element (related, make_related (review, rd_kinship_turn (kinship, person->sex)->code, row->person_id, row));
    }
  return related;
}

static JsonObject *
make_row (RdReviewItem *review, const RdPerson *person)
{
  g_auto (GStrv) variants = rd_review_item_list_variants (review, person->id);
  g_auto (GStrv) called = rd_review_item_list_called (review, person->id);
  g_autofree char *post = rd_review_item_get_post (review, person->id);
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "review", rd_review_item_get_reference (review));
  rd_row_set_text (row, "name", person->name);
  rd_row_set_text (row, "pseudonym", person->pseudonym);
  rd_row_set_text (row, "role", post != NULL ? post : person->role);
  rd_row_set_text (row, "kind", person->role);
  rd_row_set_text (row, "sex", person->sex);
  rd_row_set_day (row, "born", person->born);
  rd_row_set_day (row, "died", person->died);
  rd_row_set_texts (row, "variants", (const char * const *) variants);
  rd_row_set_texts (row, "called", (const char * const *) called);
  rd_row_take_rows (row, "relationships", list_related (review, person));
  rd_row_set_text (row, "residence", person->residence);
  rd_row_set_text (row, "note", person->note);

  return row;
}

const RdPerson *
rd_call_find_person (RdReviewItem *review, const char *words)
{
  const RdPerson *person = rd_review_item_find_person (review, words);
  const GPtrArray *people = rd_review_item_get_rows (review, RD_ROWS_PEOPLE);
  g_autoptr (GPtrArray) known = NULL;

  if (person != NULL)
    return person;

  known = g_ptr_array_new ();
  for (guint i = 0; i < people->len; i++)
    {
      const RdPerson *other = g_ptr_array_index (people, i);

      g_ptr_array_add (known, other->pseudonym != NULL ? other->pseudonym : other->name);
    }
  rd_call_refuse_unknown (_("person"), words, known);

  return NULL;
}

/* --- add */

static gboolean
read_person (RdCall *call, RdPerson *person)
{
  if ((add_sex != NULL && !rd_call_check_code (_("sex"), add_sex, rd_person_sexes))
      || !rd_call_read_option_day (call, add_born, &person->born)
      || !rd_call_read_option_day (call, add_died, &person->died))
    return FALSE;

  person->name = g_strdup (call->args[1]);
  person->pseudonym = g_strdup (add_pseudonym);
  person->role = g_strdup (add_role != NULL ? rd_person_role_find (add_role) : "other");
  person->sex = g_strdup (add_sex);
  person->note = g_strdup (add_note);

  return TRUE;
}

/* Words that are no code say who they are. */
static const char *
find_post (void)
{
  return add_role == NULL || g_strv_contains (rd_person_roles, add_role) ? NULL : add_role;
}

static RdExit
run_add (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_autoptr (RdPerson) person = NULL;
  g_autoptr (GError) error = NULL;
  RdPersonDetails details = { (const char * const *) add_variants, (const char * const *) add_called, find_post () };

  if (review == NULL)
    return RD_EXIT_USAGE;

  person = rd_person_new (rd_review_item_get_review (review)->id);
  if (!read_person (call, person))
    return RD_EXIT_USAGE;
  if (!rd_register_put_person_with (call->reg, review, person, &details, &error))
    return rd_call_fail (error, NULL);

  return rd_output_object (call, columns, make_row (review, rd_review_item_find_row (review, RD_ROWS_PEOPLE, person->id)));
}

/* --- list */

static RdExit
run_list (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const GPtrArray *people;
  JsonArray *rows;

  if (review == NULL)
    return RD_EXIT_USAGE;

  people = rd_review_item_get_rows (review, RD_ROWS_PEOPLE);
  rows = json_array_new ();
  for (guint i = 0; i < people->len; i++)
    json_array_add_object_element (rows, make_row (review, g_ptr_array_index (people, i)));

  return rd_output_rows (call, columns, rows, _("No people."));
}

/* --- remove */

static RdExit
run_remove (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const RdPerson *person = review != NULL ? rd_call_find_person (review, call->args[1]) : NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *row;

  if (person == NULL)
    return RD_EXIT_USAGE;

  row = make_row (review, person);
  if (!rd_register_remove_person (call->reg, review, person->id, &error))
    {
      json_object_unref (row);
      return rd_call_fail (error, NULL);
    }

  return rd_output_object (call, columns, row);
}

/* --- relate */

static RdExit
run_relate (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const RdPerson *person = review != NULL ? rd_call_find_person (review, call->args[1]) : NULL;
  const RdPerson *other = person != NULL ? rd_call_find_person (review, call->args[3]) : NULL;
  const RdKinship *kinship = rd_kinship_find (call->args[2]);
  g_autoptr (RdRelationship) row = NULL;
  g_autoptr (GError) error = NULL;

  if (other == NULL || (kinship == NULL && !rd_call_check_code (_("relationship"), call->args[2], rd_relationship_kinds)))
    return RD_EXIT_USAGE;

  row = rd_relationship_new (rd_review_item_get_review (review)->id);
  if (!rd_call_read_option_day (call, relate_from, &row->first_day) || !rd_call_read_option_day (call, relate_until, &row->last_day))
    return RD_EXIT_USAGE;
  row->person_id = g_strdup (person->id);
  row->kind = g_strdup (kinship->code);
  row->other_id = g_strdup (other->id);
  row->note = g_strdup (relate_note);
  if (!rd_register_put_relationship (call->reg, review, row, &error))
    return rd_call_fail (error, NULL);

  return rd_output_object (call, columns, make_row (review, rd_review_item_find_row (review, RD_ROWS_PEOPLE, row->person_id)));
}

/* --- suggest */

static const RdColumn suggested_columns[] = {
  { "review", N_("Review") },
  { "name", N_("Name") },
  { "role", N_("Role") },
  { "pseudonym", N_("Pseudonym") },
  { NULL }
};

static RdExit
run_suggest (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_autoptr (GPtrArray) people = review != NULL ? rd_review_item_propose_pseudonyms (review) : NULL;
  g_autoptr (GError) error = NULL;
  JsonArray *rows;

  if (people == NULL)
    return RD_EXIT_USAGE;
  if (!suggest_dry_run && !rd_register_give_pseudonyms (call->reg, review, NULL, &error))
    return rd_call_fail (error, NULL);

  rows = json_array_new ();
  for (guint i = 0; i < people->len; i++)
    {
      const RdPerson *person = g_ptr_array_index (people, i);
      JsonObject *row = json_object_new ();

      rd_row_set_text (row, "review", rd_review_item_get_reference (review));
      rd_row_set_text (row, "name", person->name);
      rd_row_set_text (row, "role", person->role);
      rd_row_set_text (row, "pseudonym", person->pseudonym);
      json_array_add_object_element (rows, row);
    }

  return rd_output_rows (call, suggested_columns, rows, _("Everybody has a pseudonym."));
}

const RdCommand rd_command_person[] = {
  { "person", "add", "REVIEW NAME [--pseudonym P] [--variant V]… [--called WORDS]… [--born D] [--died D] [--role R] [--sex S] [--note N]",
    N_("Add somebody whom a review is about, or who is near to it"),
    2, 2, RD_NEEDS_WRITING, FALSE, add_options, run_add },
  { "person", "list", "REVIEW", N_("List the people of a review"),
    1, 1, RD_NEEDS_READING, FALSE, NULL, run_list },
  { "person", "remove", "REVIEW PERSON", N_("Remove a person, with their other names and relationships"),
    2, 2, RD_NEEDS_WRITING, FALSE, NULL, run_remove },
  { "person", "relate", "REVIEW PERSON KIND OTHER [--from D] [--until D] [--note N]",
    N_("Record what one person is to another: “PERSON is KIND of OTHER”"),
    4, 4, RD_NEEDS_WRITING, FALSE, relate_options, run_relate },
  { "person", "find", "REVIEW", N_("Find the people’s names in the chronology"),
    1, 1, RD_NEEDS_READING, FALSE, NULL, rd_person_find },
  { "person", "suggest", "REVIEW [--dry-run]", N_("Give a pseudonym to everybody who has none"),
    1, 1, RD_NEEDS_WRITING, FALSE, suggest_options, run_suggest },
  { NULL }
};
