/* rd-command-framework.c — framework list, framework check, and finding one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-framework.h"

#include <glib/gi18n.h>

#include "command/rd-command-table.h"
#include "model/rd-framework-library.h"

/* --- finding one */

static RdFramework *
find_in_register (RdCall     *call,
                  const char *id)
{
  GListModel *reviews;

  if (call->reg == NULL)
    return NULL;

  reviews = rd_register_get_reviews (call->reg);
  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr (RdReviewItem) item = g_list_model_get_item (reviews, i);
      RdFramework *framework = rd_review_item_get_framework (item);

      if (g_str_equal (framework->id, id))
        return rd_framework_ref (framework);
    }

  return NULL;
}

RdExit
rd_call_refuse_framework (const char *id)
{
  g_autoptr (GPtrArray) frameworks = rd_framework_library_list (NULL);
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (guint i = 0; frameworks != NULL && i < frameworks->len; i++)
    g_ptr_array_add (known, ((RdFramework *) g_ptr_array_index (frameworks, i))->id);

  return rd_call_refuse_unknown (_("framework"), id, known);
}

RdFramework *
rd_call_find_framework (RdCall     *call,
                        const char *id)
{
  g_autoptr (GError) error = NULL;
  RdFramework *framework = rd_framework_library_find (id, &error);

  if (framework == NULL && error != NULL)
    {
      rd_call_fail (error, id);
      return NULL;
    }
  if (framework == NULL)
    framework = find_in_register (call, id);
  if (framework == NULL)
    rd_call_refuse_framework (id);

  return framework;
}

/* --- list */

static const RdColumn list_columns[] = {
  { "id", N_("Id") },
  { "version", N_("Version") },
  { "label", N_("Name") },
  { "short_label" },
  { "jurisdiction", N_("Jurisdiction") },
  { "effective_from", N_("From") },
  { "effective_to", N_("To") },
  { NULL }
};

static JsonObject *
make_row (const RdFramework *framework)
{
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "id", framework->id);
  rd_row_set_text (row, "version", framework->version);
  rd_row_set_text (row, "label", framework->label);
  rd_row_set_text (row, "short_label", framework->short_label);
  rd_row_set_text (row, "jurisdiction", framework->jurisdiction);
  rd_row_set_day (row, "effective_from", framework->effective_from);
  rd_row_set_day (row, "effective_to", framework->effective_to);

  return row;
}

static RdExit
run_list (RdCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) frameworks = rd_framework_library_list (&error);
  JsonArray *rows;

  if (frameworks == NULL)
    return rd_call_fail (error, NULL);

  rows = json_array_new ();
  for (guint i = 0; i < frameworks->len; i++)
    json_array_add_object_element (rows, make_row (g_ptr_array_index (frameworks, i)));

  return rd_output_rows (call, list_columns, rows, NULL);
}

/* --- check */

static const RdColumn check_columns[] = {
  { "file", N_("File") },
  { "problem", N_("Problem") },
  { NULL }
};

/* A file that could not be read at all is no wrong framework. */
static gboolean
is_about_reading (const GError *error)
{
  return error->domain == G_FILE_ERROR || error->domain == G_IO_ERROR;
}

static RdExit
write_problem (RdCall     *call,
               const char *path,
               const char *problem)
{
  JsonArray *rows = json_array_new ();
  JsonObject *row = json_object_new ();
  RdExit written;

  rd_row_take_text (row, "file", g_filename_display_name (path));
  rd_row_set_text (row, "problem", problem);
  json_array_add_object_element (rows, row);
  written = rd_output_rows (call, check_columns, rows, NULL);

  return MAX (RD_EXIT_FOUND, written);
}

static RdExit
run_check (RdCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdFramework) framework = NULL;

  if (*call->args[0] == '\0')
    return rd_call_refuse (_("an empty file name; name the file that is to be checked"));

  framework = rd_framework_library_read_file (call->args[0], &error);
  if (framework != NULL)
    return rd_output_rows (call, check_columns, json_array_new (), _("The framework is sound."));
  if (is_about_reading (error))
    {
      rd_call_fail (error, call->args[0]);
      return RD_EXIT_USAGE;
    }

  /* "FILE, line 14: …": it says where better than words around it could. */
  rd_call_warn ("%s", error->message);

  return call->format == RD_FORMAT_TABLE ? RD_EXIT_FOUND : write_problem (call, call->args[0], error->message);
}

const RdCommand rd_command_framework[] = {
  { "framework", "list", "", N_("List the frameworks that the program has"),
    0, 0, RD_NEEDS_NOTHING, FALSE, NULL, run_list },
  { "framework", "show", "ID", N_("Show one: stages, milestones, timescales"),
    1, 1, RD_NEEDS_CALENDAR, FALSE, NULL, rd_command_framework_show },
  { "framework", "check", "FILE.xml", N_("Say whether a framework file is sound, and which line is wrong"),
    1, 1, RD_NEEDS_NOTHING, TRUE, NULL, run_check },
  { NULL }
};
