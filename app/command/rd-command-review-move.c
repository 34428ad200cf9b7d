/* rd-command-review-move.c — review move: a review under another framework
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-framework.h"
#include "command/rd-command-moves.h"
#include "command/rd-command-review.h"

static char *move_framework, *move_version;
static gboolean move_dry_run;

const GOptionEntry rd_command_review_move_options[] = {
  { "framework", 0, 0, G_OPTION_ARG_STRING, &move_framework, N_("The framework to move to"), N_("ID") },
  { "framework-version", 0, 0, G_OPTION_ARG_STRING, &move_version, N_("Its version; without it the one that new reviews begin under"), N_("V") },
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &move_dry_run, N_("Only say what would move; change nothing"), NULL },
  { NULL }
};

static const RdColumn lost_columns[] = {
  { "lost", N_("Recorded, but without a counterpart") },
  { NULL }
};

static const RdColumn columns[] = {
  { "review", N_("Review") },
  { "from", N_("From") },
  { "from_version", N_("From version") },
  { "to", N_("To") },
  { "to_version", N_("To version") },
  { "dry_run" },
  { "moves", N_("What moves"), rd_move_columns },
  { "lost", N_("What is no longer shown"), lost_columns },
  { NULL }
};

static JsonArray *
make_lost (const GPtrArray *lost)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < lost->len; i++)
    {
      JsonObject *row = json_object_new ();

      rd_row_set_text (row, "lost", g_ptr_array_index (lost, i));
      json_array_add_object_element (rows, row);
    }

  return rows;
}

static RdExit
write_move (RdCall                *call,
            const RdFrameworkMove *move)
{
  JsonObject *object = json_object_new ();
  RdExit written;

  rd_row_set_text (object, "review", call->args[0]);
  rd_row_set_text (object, "from", move->from->id);
  rd_row_set_text (object, "from_version", move->from->version);
  rd_row_set_text (object, "to", move->to->id);
  rd_row_set_text (object, "to_version", move->to->version);
  rd_row_set_flag (object, "dry_run", move_dry_run);
  rd_row_take_rows (object, "moves", rd_moves_to_rows (move->moves));
  rd_row_take_rows (object, "lost", make_lost (move->lost));
  written = rd_output_object (call, columns, object);

  /* It was done, or would be, but somebody has to know. */
  for (guint i = 0; i < move->lost->len; i++)
    rd_call_warn (_("without a counterpart in “%s”: %s It stays in the register"), move->to->id, (char *) g_ptr_array_index (move->lost, i));

  return move->lost->len > 0 ? MAX (RD_EXIT_FOUND, written) : written;
}

RdExit
rd_command_review_move (RdCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdFrameworkMove) move = NULL;
  RdReviewItem *review;

  if (!rd_call_require ("--framework", move_framework))
    return RD_EXIT_USAGE;
  review = rd_call_find_review (call, call->args[0]);
  if (review == NULL)
    return RD_EXIT_USAGE;

  move = rd_register_preview_framework_move (call->reg, review, move_framework, move_version, &error);
  if (move == NULL)
    return rd_call_fail_framework (call, error, move_framework, move_version);
  if (!move_dry_run && !rd_register_move_review (call->reg, review, move->to->id, move->to->version, TRUE, &error))
    return rd_call_fail (error, move_framework);

  return write_move (call, move);
}
