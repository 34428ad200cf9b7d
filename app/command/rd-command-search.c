/* rd-command-search.c — search: words looked for in the whole register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-output.h"
#include "command/rd-command-table.h"
#include "model/rd-naming.h"
#include "model/rd-register-search.h"

static const RdColumn columns[] = {
  { "review", N_("Review") },
  { "kind" },
  { "kind_label", N_("Kind") },
  { "label", N_("What") },
  { "text", N_("Text") },
  { "page" },
  { "id" },
  { NULL }
};

/* A terminal keeps what it shows: people go by their pseudonyms and by what they are to the
 * child, and what is noted about them stays in the register.
 */
static char *
show_entry (RdCall              *call,
            const RdSearchEntry *entry)
{
  RdReviewItem *review = rd_register_find_review (call->reg, entry->place);
  g_autoptr (RdNaming) naming = rd_naming_new_for_review (review, RD_NAMING_PSEUDONYMS);
  g_autofree char *text = rd_register_describe_found (call->reg, entry);

  return rd_naming_show (naming, entry->id, "event", text);
}

static JsonObject *
make_row (RdCall              *call,
          const RdSearchEntry *entry)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "review", entry->place);
  rd_row_set_text (row, "kind", rd_found_kind_get_name (entry->kind));
  rd_row_set_text (row, "kind_label", rd_wording_found_kind (entry->kind));
  rd_row_set_text (row, "label", *entry->plain_label != '\0' ? entry->plain_label : NULL);
  if (entry->kind == RD_FOUND_ENTRY)
    rd_row_take_text (row, "text", show_entry (call, entry));
  else if (entry->kind != RD_FOUND_PERSON && entry->kind != RD_FOUND_CONTACT)
    rd_row_take_text (row, "text", rd_register_describe_found (call->reg, entry));
  rd_row_set_text (row, "page", rd_found_kind_get_page (entry->kind));
  rd_row_set_text (row, "id", entry->id);

  return row;
}

static RdExit
run_search (RdCall *call)
{
  g_autofree char *words = g_strjoinv (" ", call->args);
  g_autoptr (RdSearchIndex) index = rd_register_index (call->reg);
  g_autoptr (RdSearchIndex) chronologies = rd_register_index_entries (call->reg, words, G_MAXINT);
  g_autoptr (GPtrArray) entries = rd_search_index_find (index, words, G_MAXUINT, G_MAXUINT, NULL);
  g_autoptr (GPtrArray) told = rd_search_index_find (chronologies, words, G_MAXUINT, G_MAXUINT, NULL);
  JsonArray *rows = json_array_new ();

  rd_search_group (entries);
  g_ptr_array_extend (entries, told, NULL, NULL);
  for (guint i = 0; i < entries->len; i++)
    json_array_add_object_element (rows, make_row (call, g_ptr_array_index (entries, i)));

  return rd_output_rows (call, columns, rows, _("Nothing was found."));
}

const RdCommand rd_command_search[] = {
  { "search", NULL, "TEXT…", N_("Look for words in the whole register: reviews, people, deadlines, agencies, letters, chronologies"),
    1, G_MAXUINT, RD_NEEDS_READING, FALSE, NULL, run_search },
  { NULL }
};
