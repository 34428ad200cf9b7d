/* rd-command-chronology-import.c — chronology import: an agency's file comes in
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-chronology-import.h"

#include <glib/gi18n.h>
#include <string.h>

#include "command/rd-command-output.h"
#include "command/rd-command-words.h"
#include "model/rd-chronology-file.h"
#include "model/rd-register-agencies.h"

static char *agency_text, *sheet_text;
static char **map_texts;
static gboolean is_dry_run, is_replacement;

const GOptionEntry rd_chronology_import_options[] = {
  { "agency", 0, 0, G_OPTION_ARG_STRING, &agency_text, N_("Whose chronology it is; an id that is not there yet is added"), N_("A") },
  { "sheet", 0, 0, G_OPTION_ARG_STRING, &sheet_text, N_("The sheet that it is on; else it is looked for"), N_("S") },
  { "map", 0, 0, G_OPTION_ARG_STRING_ARRAY, &map_texts, N_("What a column is; its heading, letter or number first"), N_("COLUMN=FIELD") },
  { "dry-run", 0, 0, G_OPTION_ARG_NONE, &is_dry_run, N_("Only say what would be taken"), NULL },
  { "replace", 0, 0, G_OPTION_ARG_NONE, &is_replacement, N_("The file is a corrected one: take the differences from the earlier"), NULL },
  { NULL }
};

static const RdColumn problem_columns[] = {
  { "row", N_("Row") },
  { "column", N_("Column") },
  { "text", N_("Text") },
  { "problem", N_("Problem") },
  { "taken_as", N_("Taken as") },
  { NULL }
};

static const RdColumn columns[] = {
  { "entries", N_("Entries") },
  { "added", N_("Added") },
  { "changed", N_("Changed") },
  { "removed", N_("Removed") },
  { "skipped", N_("Rows that are no entries") },
  { "sheet", N_("Sheet") },
  { "columns", N_("Columns") },
  { "problems", N_("Problems"), problem_columns },
  { NULL }
};

/* What is to be done, and with what. */
typedef struct
{
  RdReviewItem     *review;
  const RdAgency   *agency;       /* NULL: new_agency is to be added */
  RdAgency         *new_agency;
  RdChronologyFile *file;
  GPtrArray        *kept;         /* RdEntry, of the file that this one corrects; NULL: none */
} Order;

static void
clear_order (Order *order)
{
  g_clear_pointer (&order->new_agency, rd_agency_free);
  g_clear_pointer (&order->file, rd_chronology_file_free);
  g_clear_pointer (&order->kept, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Order, clear_order)

/* --- which column is what */

/* "COLUMN=FIELD" taken apart at the last sign. (transfer full); NULL where it is not written so */
static char *
split_map (const char    *text,
           RdColumnField *out)
{
  const char *sign = strrchr (text, '=');
  g_autofree char *quoted = rd_call_quote (text);
  g_autoptr (GPtrArray) known = NULL;

  if (sign == NULL || sign == text)
    {
      rd_call_warn (_("--map %s is not COLUMN=FIELD; write --map \"Date of contact=date\", for example"), quoted);
      return NULL;
    }
  if (rd_column_field_from_name (sign + 1, out))
    return g_strndup (text, sign - text);

  known = g_ptr_array_new ();
  for (RdColumnField field = 0; field < RD_N_COLUMN_FIELDS; field++)
    g_ptr_array_add (known, (gpointer) rd_column_field_get_name (field));
  rd_call_refuse_unknown (_("field"), sign + 1, known);

  return NULL;
}

/* The headings that --map names, of those that are taken. (transfer full); NULL where one is not written so */
static GStrv
list_headings (void)
{
  g_autoptr (GStrvBuilder) headings = g_strv_builder_new ();

  for (guint i = 0; map_texts != NULL && map_texts[i] != NULL; i++)
    {
      RdColumnField field;
      g_autofree char *heading = split_map (map_texts[i], &field);

      if (heading == NULL)
        return NULL;
      g_strv_builder_add (headings, heading);
    }

  return g_strv_builder_end (headings);
}

static RdExit
refuse_heading (const RdColumnMap *map,
                const char        *heading)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (guint i = 0; i < map->columns->len; i++)
    {
      const RdColumnUse *use = &g_array_index (map->columns, RdColumnUse, i);

      if (*use->heading != '\0')
        g_ptr_array_add (known, use->heading);
    }

  return rd_call_refuse_unknown (_("column"), heading, known);
}

static gboolean
is_only_once (RdColumnField field)
{
  return field == RD_COLUMN_DATE || field == RD_COLUMN_END_DATE || field == RD_COLUMN_TIME;
}

/* Folders are not named: what they are called may tell who is spoken of. */
static RdExit
fail_file (RdCall       *call,
           const GError *error)
{
  g_autofree char *name = g_path_get_basename (call->args[1]);

  return rd_call_fail (error, name);
}

static gboolean
apply_maps (RdCall           *call,
            RdChronologyFile *file)
{
  gboolean given[RD_N_COLUMN_FIELDS] = { FALSE };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; map_texts != NULL && map_texts[i] != NULL; i++)
    {
      RdColumnField field;
      g_autofree char *heading = split_map (map_texts[i], &field);

      if (is_only_once (field) && given[field])
        {
          rd_call_warn (_("--map gives %s to two columns; only one can be that"), rd_column_field_get_name (field));
          return FALSE;
        }
      given[field] = TRUE;
      if (!rd_column_map_set (file->map, heading, field, NULL))
        {
          refuse_heading (file->map, heading);
          return FALSE;
        }
    }
  if ((map_texts == NULL && file->import != NULL) || rd_chronology_file_set_map (file, file->map, call->today, &error))
    return TRUE;

  fail_file (call, error);
  return FALSE;
}

/* --- the file */

/* Headings alone are no chronology, and no correction that takes away what came before. */
static gboolean
has_entries (RdCall                 *call,
             const RdChronologyFile *file)
{
  g_autofree char *quoted = rd_call_quote (call->args[1]);

  if (file->import->entries->len > 0)
    return TRUE;

  rd_call_warn (_("%s has the headings of a chronology and no entries, so nothing was taken. Ask the agency to send it again, or record a nil return."),
                quoted);
  return FALSE;
}

/* A name in any bytes: what cannot be shown is replaced. */
static RdChronologyFile *
read_file (RdCall *call)
{
  g_auto (GStrv) headings = list_headings ();
  g_autoptr (GError) error = NULL;
  RdChronologyFile *file;

  if (headings == NULL)
    return NULL;

  file = rd_chronology_file_read_named (call->args[1], sheet_text, (const char * const *) headings, call->today, NULL, &error);
  if (file == NULL)
    {
      fail_file (call, error);
      return NULL;
    }
  if (apply_maps (call, file) && has_entries (call, file))
    return file;

  rd_chronology_file_free (file);
  return NULL;
}

/* --- whose it is */

static gboolean
find_agency (Order *order)
{
  g_autoptr (GError) error = NULL;

  order->agency = rd_review_item_find_agency (order->review, agency_text);
  if (order->agency != NULL)
    return TRUE;

  order->new_agency = rd_agency_new (rd_review_item_get_review (order->review)->id);
  order->new_agency->code = g_strdup (agency_text);
  order->new_agency->name = g_strdup (agency_text);
  if (!rd_register_check_agency (order->review, order->new_agency, &error))
    {
      rd_call_fail (error, agency_text);
      return FALSE;
    }
  return TRUE;
}

/* The same file twice is a slip; a corrected one replaces the earlier. */
static gboolean
find_kept (RdCall *call,
           Order  *order)
{
  const RdChronologyImport *earlier = NULL;
  g_autofree char *made = NULL;
  g_autofree char *quoted = rd_call_quote (agency_text);
  g_autoptr (GError) error = NULL;

  if (order->agency == NULL)
    return TRUE;
  if (!is_replacement)
    {
      earlier = rd_review_item_find_import (order->review, order->agency->id, order->file->sha256);
      if (earlier == NULL)
        return TRUE;

      made = rd_day_to_iso (earlier->made);
      rd_call_warn (_("this file was imported for %s on %s already, so nothing was taken; --replace takes it again, with what has changed"),
                    quoted, made);
      return FALSE;
    }

  order->kept = rd_chronology_list_replaced (call->reg, order->review, order->agency->id, order->file, &error);
  if (order->kept != NULL)
    return TRUE;

  rd_call_fail (error, agency_text);
  return FALSE;
}

/* --- what came of it */

static JsonArray *
make_problems (const RdImport *import)
{
  JsonArray *rows = json_array_new ();

  for (guint i = 0; i < import->problems->len; i++)
    {
      const RdImportProblem *problem = &g_array_index (import->problems, RdImportProblem, i);
      JsonObject *row = json_object_new ();

      rd_row_set_number (row, "row", problem->row);
      rd_row_set_text (row, "column", problem->column);
      rd_row_set_text (row, "text", problem->text);
      rd_row_set_text (row, "problem", rd_import_problem_get_name (problem->kind));
      rd_row_take_text (row, "taken_as", rd_chronology_taken_as (g_ptr_array_index (import->entries, problem->entry)));
      json_array_add_object_element (rows, row);
    }

  return rows;
}

/* "Date=date; Event=event": for people who check the guess. */
static void
set_columns (JsonObject       *object,
             RdChronologyFile *file)
{
  g_autofree char *text = rd_column_map_to_text (file->map);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  rd_row_set_texts (object, "columns", (const char * const *) lines);
}

static RdExit
write_result (RdCall                 *call,
              Order                  *order,
              RdChronologyDifference *difference)
{
  const RdImport *import = order->file->import;
  JsonObject *object = json_object_new ();
  RdExit written;

  rd_row_set_number (object, "entries", import->entries->len);
  rd_row_set_number (object, "added", difference->added->len);
  rd_row_set_number (object, "changed", difference->changed->len);
  rd_row_set_number (object, "removed", difference->removed->len);
  rd_row_set_number (object, "skipped", import->n_skipped);
  rd_row_set_text (object, "sheet", rd_chronology_file_get_sheet (order->file));
  set_columns (object, order->file);
  rd_row_take_rows (object, "problems", make_problems (import));
  written = rd_output_object (call, columns, object);

  return written == RD_EXIT_DONE && import->problems->len > 0 ? RD_EXIT_FOUND : written;
}

/* Nothing is written where nothing would change. */
static gboolean
keep (RdCall                 *call,
      Order                  *order,
      RdChronologyDifference *difference,
      GError                **error)
{
  g_autoptr (RdChronologyImport) import = NULL;
  RdChronologyPlan plan = { .new_agency = order->new_agency };

  if (is_dry_run || difference->added->len + difference->changed->len + difference->removed->len == 0)
    return TRUE;

  import = rd_chronology_file_make_import (order->file, order->agency != NULL ? order->agency->id : order->new_agency->id);
  plan.import = import;
  plan.added = difference->added;
  plan.changed = is_replacement ? difference->changed : NULL;
  plan.removed = is_replacement ? difference->removed : NULL;

  return rd_register_import_chronology (call->reg, order->review, &plan, error);
}

/* Said when it is true: an import that fails adds no agency. */
static void
announce_agency (const Order *order)
{
  g_autofree char *quoted = rd_call_quote (agency_text);

  if (order->new_agency == NULL)
    return;
  if (is_dry_run)
    rd_call_warn (_("%s is not among the agencies of this review yet, and would be added"), quoted);
  else
    rd_call_warn (_("%s was not among the agencies of this review, and is added; “agency list” shows it"), quoted);
}

RdExit
rd_chronology_import (RdCall *call)
{
  g_auto (Order) order = { rd_call_find_review (call, call->args[0]), NULL, NULL, NULL, NULL };
  g_autoptr (RdChronologyDifference) difference = NULL;
  g_autoptr (GError) error = NULL;

  if (order.review == NULL || !rd_call_require ("--agency", agency_text))
    return RD_EXIT_USAGE;

  order.file = read_file (call);
  if (order.file == NULL || !find_agency (&order) || !find_kept (call, &order))
    return RD_EXIT_USAGE;

  difference = rd_chronology_difference_new (g_steal_pointer (&order.kept), order.file->import);
  if (!keep (call, &order, difference, &error))
    return fail_file (call, error);

  announce_agency (&order);
  return write_result (call, &order, difference);
}
