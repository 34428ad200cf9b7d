/* rd-command-chronology-link.c — chronology link, unlink: what the reviewer says about entries
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-agency.h"
#include "command/rd-command-chronology-merge.h"
#include "model/rd-register-chronology.h"

static char *kind_text, *note_text;

const GOptionEntry rd_chronology_link_options[] = {
  { "kind", 0, 0, G_OPTION_ARG_STRING, &kind_text, N_("same-event, which it is otherwise; not-same or related"), N_("K") },
  { "note", 0, 0, G_OPTION_ARG_STRING, &note_text, N_("Why"), N_("N") },
  { NULL }
};

static const RdColumn columns[] = {
  { "kind", N_("Kind") },
  { "entry", N_("Entry") },
  { "other", N_("Other entry") },
  { "note", N_("Note") },
  { NULL }
};

static const char * const *
get_ids (RdCall *call)
{
  return (const char * const *) call->args + 1;
}

/* What an import brought that was undone is not there. */
static gboolean
is_there (RdCall       *call,
          RdReviewItem *review,
          const char   *id)
{
  g_autoptr (RdEntry) entry = rd_register_get_entry (call->reg, id, NULL);

  return entry != NULL && g_str_equal (entry->review_id, rd_review_item_get_review (review)->id)
         && (entry->import_id == NULL || rd_review_item_find_row (review, RD_ROWS_CHRONOLOGY_IMPORTS, entry->import_id) != NULL);
}

static gboolean
check_ids (RdCall       *call,
           RdReviewItem *review)
{
  const char * const *ids = get_ids (call);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *quoted = NULL;

      if (is_there (call, review, ids[i]))
        continue;
      quoted = rd_call_quote (ids[i]);
      rd_call_refuse (_("no entry %s in this review; “chronology list --format json” has their ids"), quoted);
      return FALSE;
    }

  return TRUE;
}

/* The links between these entries as they are now. (transfer full) */
static JsonArray *
list_links (RdCall       *call,
            RdReviewItem *review)
{
  const GPtrArray *links = rd_review_item_get_rows (review, RD_ROWS_ENTRY_LINKS);
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < links->len; i++)
    {
      const RdEntryLink *link = g_ptr_array_index (links, i);
      JsonObject *row;

      if (!g_strv_contains (get_ids (call), link->entry_id) || !g_strv_contains (get_ids (call), link->other_id))
        continue;
      row = json_object_new ();
      rd_row_set_text (row, "kind", link->kind);
      rd_row_set_text (row, "entry", link->entry_id);
      rd_row_set_text (row, "other", link->other_id);
      rd_row_set_text (row, "note", link->note);
      json_array_add_object_element (rows, row);
    }

  return rows;
}

RdExit
rd_chronology_link (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  const char *kind = kind_text != NULL ? kind_text : rd_entry_link_kinds[0];
  g_autoptr (GError) error = NULL;

  if (review == NULL || !rd_call_check_code (_("kind of link"), kind, rd_entry_link_kinds) || !check_ids (call, review))
    return RD_EXIT_USAGE;
  if (!rd_register_link_entries (call->reg, review, kind, get_ids (call), note_text, &error))
    return rd_call_fail (error, NULL);

  return rd_output_rows (call, columns, list_links (call, review), NULL);
}

/* Writes the links that were there. */
RdExit
rd_chronology_unlink (RdCall *call)
{
  RdReviewItem *review = rd_call_find_review (call, call->args[0]);
  g_autoptr (GError) error = NULL;
  JsonArray *rows;

  if (review == NULL || !check_ids (call, review))
    return RD_EXIT_USAGE;
  rows = list_links (call, review);
  if (json_array_get_length (rows) > 0 && rd_register_unlink_entries (call->reg, review, get_ids (call), &error))
    return rd_output_rows (call, columns, rows, NULL);
  json_array_unref (rows);
  if (error != NULL)
    return rd_call_fail (error, NULL);

  return rd_call_refuse (_("these entries have no link between them"));
}
