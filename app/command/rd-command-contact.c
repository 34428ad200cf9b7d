/* rd-command-contact.c — contact add, contact list: the family and professionals met
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-agency.h"
#include "command/rd-command-table.h"
#include "model/rd-register-people.h"

static char *add_party, *add_relation, *add_state, *add_on, *add_by, *add_text, *add_feedback, *add_next, *list_party;
static gboolean add_explained;

static const GOptionEntry add_options[] = {
  { "party", 0, 0, G_OPTION_ARG_STRING, &add_party, N_("family or professional; else family"), N_("P") },
  { "relation", 0, 0, G_OPTION_ARG_STRING, &add_relation, N_("Who they are to the child, or their post"), N_("R") },
  { "state", 0, 0, G_OPTION_ARG_STRING, &add_state, N_("offered, met, declined, deferred or feedback"), N_("S") },
  { "on", 0, 0, G_OPTION_ARG_STRING, &add_on, N_("When it was; else today"), N_("D") },
  { "by", 0, 0, G_OPTION_ARG_STRING, &add_by, N_("Who made the contact"), N_("NAME") },
  { "explained", 0, 0, G_OPTION_ARG_NONE, &add_explained, N_("What they can expect was explained"), NULL },
  { "text", 0, 0, G_OPTION_ARG_STRING, &add_text, N_("What was said"), N_("TEXT") },
  { "feedback", 0, 0, G_OPTION_ARG_STRING, &add_feedback, N_("What they said of the draft"), N_("TEXT") },
  { "next", 0, 0, G_OPTION_ARG_STRING, &add_next, N_("The next contact"), N_("D") },
  { NULL }
};

static const GOptionEntry list_options[] = {
  { "party", 0, 0, G_OPTION_ARG_STRING, &list_party, N_("Only family or professional"), N_("P") },
  { NULL }
};

static const RdColumn columns[] = {
  { "review", N_("Review") },
  { "date", N_("Date") },
  { "party", N_("Party") },
  { "contact", N_("Name") },
  { "relation", N_("Relation") },
  { "state", N_("State") },
  { "by", N_("By") },
  { "explained", N_("Explained") },
  { "text" },
  { "feedback" },
  { "next", N_("Next contact") },
  { NULL }
};

static JsonObject *
make_row (RdReviewItem    *review,
          const RdContact *contact)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "review", rd_review_item_get_reference (review));
  rd_row_set_day (row, "date", contact->day);
  rd_row_set_text (row, "party", contact->party);
  rd_row_set_text (row, "contact", contact->name);
  rd_row_set_text (row, "relation", contact->relation);
  rd_row_set_text (row, "state", contact->state);
  rd_row_set_text (row, "by", contact->by_whom);
  rd_row_set_flag (row, "explained", contact->explained);
  rd_row_set_text (row, "text", contact->text);
  rd_row_set_text (row, "feedback", contact->feedback);
  rd_row_set_day (row, "next", contact->next_day);

  return row;
}

static gboolean
read_contact (RdCall    *call,
              RdContact *contact)
{
  const char *party = add_party != NULL ? add_party : "family";

  contact->day = call->today;
  if (!rd_call_require ("--state", add_state)
      || !rd_call_check_code (_("party"), party, rd_contact_parties)
      || !rd_call_check_code (_("state"), add_state, rd_contact_states)
      || (add_on != NULL && !rd_call_read_day (call, add_on, &contact->day))
      || !rd_call_read_option_day (call, add_next, &contact->next_day))
    return FALSE;

  contact->party = g_strdup (party);
  contact->name = g_strdup (call->args[1]);
  contact->relation = g_strdup (add_relation);
  contact->state = g_strdup (add_state);
  contact->by_whom = g_strdup (add_by);
  contact->explained = add_explained;
  contact->text = g_strdup (add_text);
  contact->feedback = g_strdup (add_feedback);

  return TRUE;
}

static RdExit
run_add (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_autoptr (RdContact) contact = NULL;
  g_autoptr (GError) error = NULL;

  if (review == NULL)
    return RD_EXIT_USAGE;

  contact = rd_contact_new (rd_review_item_get_review (review)->id);
  if (!read_contact (call, contact))
    return RD_EXIT_USAGE;
  if (!rd_register_put_contact (call->reg, review, contact, &error))
    return rd_call_fail (error, NULL);

  return rd_output_object (call, columns, make_row (review, rd_review_item_find_row (review, RD_ROWS_CONTACTS, contact->id)));
}

static RdExit
run_list (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const GPtrArray *contacts;
  JsonArray *rows;

  if (review == NULL || (list_party != NULL && !rd_call_check_code (_("party"), list_party, rd_contact_parties)))
    return RD_EXIT_USAGE;

  contacts = rd_review_item_get_rows (review, RD_ROWS_CONTACTS);
  rows = json_array_new ();
  for (guint i = 0; i < contacts->len; i++)
    {
      const RdContact *contact = g_ptr_array_index (contacts, i);

      if (list_party == NULL || g_str_equal (contact->party, list_party))
        json_array_add_object_element (rows, make_row (review, contact));
    }

  return rd_output_rows (call, columns, rows, _("No contacts."));
}

const RdCommand rd_command_contact[] = {
  { "contact", "add", "REVIEW NAME --state S [--party P] [--relation R] [--on D] [--by NAME] [--explained] [--text TEXT] [--feedback TEXT] [--next D]",
    N_("Record a contact with the family or a professional"),
    2, 2, RD_NEEDS_WRITING, FALSE, add_options, run_add },
  { "contact", "list", "REVIEW [--party P]", N_("List the contacts of a review"),
    1, 1, RD_NEEDS_READING, FALSE, list_options, run_list },
  { NULL }
};
