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

/* Those of the register where one is open, else the program's. (transfer full): of RdFrameworkItem */
static GPtrArray *
list_frameworks (RdCall  *call,
                 GError **error)
{
  g_autoptr (GPtrArray) own = NULL;
  GPtrArray *items;

  if (call->reg != NULL)
    return rd_register_list_frameworks (call->reg, error);

  own = rd_framework_library_list (error);
  if (own == NULL)
    return NULL;

  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < own->len; i++)
    g_ptr_array_add (items, rd_framework_item_new (g_ptr_array_index (own, i), RD_FRAMEWORK_BUILT_IN, RD_DAY_NONE, 0));

  return items;
}

RdExit
rd_call_refuse_framework (RdCall     *call,
                          const char *id)
{
  g_autoptr (GPtrArray) items = list_frameworks (call, NULL);
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      char *other = rd_framework_item_get_framework (g_ptr_array_index (items, i))->id;

      if (!g_ptr_array_find_with_equal_func (known, other, g_str_equal, NULL))
        g_ptr_array_add (known, other);
    }

  return rd_call_refuse_unknown (_("framework"), id, known);
}

RdExit
rd_call_fail_framework (RdCall       *call,
                        const GError *error,
                        const char   *id,
                        const char   *version)
{
  g_autofree char *quoted = NULL;

  if (!g_error_matches (error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_UNKNOWN_FRAMEWORK))
    return rd_call_fail (error, id);
  if (version == NULL)
    return rd_call_refuse_framework (call, id);

  quoted = rd_call_quote (version);
  return rd_call_refuse (_("no version %s of the framework “%s”; “framework list” shows which there are"), quoted, id);
}

RdFramework *
rd_call_find_framework (RdCall     *call,
                        const char *id,
                        const char *version)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdFramework) framework = NULL;

  framework = call->reg != NULL ? rd_register_find_framework (call->reg, id, version, &error)
                                : rd_framework_library_find (id, &error);
  if (error != NULL)
    {
      rd_call_fail_framework (call, error, id, version);
      return NULL;
    }
  if (framework != NULL && (version == NULL || g_str_equal (framework->version, version)))
    return g_steal_pointer (&framework);

  g_set_error (&error, RD_REGISTER_ERROR, RD_REGISTER_ERROR_UNKNOWN_FRAMEWORK, "“%s”", id);
  rd_call_fail_framework (call, error, id, framework != NULL ? version : NULL);

  return NULL;
}

/* --- list */

static const RdColumn list_columns[] = {
  { "id", N_("Id") },
  { "version", N_("Version") },
  { "label", N_("Name") },
  { "short_label" },
  { "purpose" },
  { "jurisdiction", N_("Jurisdiction") },
  { "effective_from", N_("From") },
  { "effective_to", N_("To") },
  { "supersedes" },
  { "origin", N_("Origin") },
  { "added" },
  { "reviews" },
  { NULL }
};

static const char *
name_origin (RdFrameworkOrigin origin)
{
  static const char * const names[] = {
    [RD_FRAMEWORK_BUILT_IN] = "program",
    [RD_FRAMEWORK_OF_BOARD] = "board",
    [RD_FRAMEWORK_KEPT] = "kept",
  };

  return names[origin];
}

static JsonObject *
make_row (RdFrameworkItem *item)
{
  const RdFramework *framework = rd_framework_item_get_framework (item);
  JsonObject *row = json_object_new ();

  rd_row_set_text (row, "id", framework->id);
  rd_row_set_text (row, "version", framework->version);
  rd_row_set_text (row, "label", framework->label);
  rd_row_set_text (row, "short_label", framework->short_label);
  rd_row_set_text (row, "purpose", framework->purpose);
  rd_row_set_text (row, "jurisdiction", framework->jurisdiction);
  rd_row_set_day (row, "effective_from", framework->effective_from);
  rd_row_set_day (row, "effective_to", framework->effective_to);
  rd_row_set_text (row, "supersedes", framework->supersedes);
  rd_row_set_text (row, "origin", name_origin (rd_framework_item_get_origin (item)));
  rd_row_set_day (row, "added", rd_framework_item_get_added (item));
  rd_row_set_number (row, "reviews", rd_framework_item_get_n_reviews (item));

  return row;
}

static RdExit
run_list (RdCall *call)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = list_frameworks (call, &error);
  JsonArray *rows;

  if (items == NULL)
    return rd_call_fail (error, NULL);

  rows = json_array_new ();
  for (guint i = 0; i < items->len; i++)
    json_array_add_object_element (rows, make_row (g_ptr_array_index (items, i)));

  return rd_output_rows (call, list_columns, rows, NULL);
}

/* --- check */

static const RdColumn check_columns[] = {
  { "file", N_("File") },
  { "problem", N_("Problem") },
  { NULL }
};

/* A file that could not be read at all is no wrong framework. */
gboolean
rd_framework_is_unread (const GError *error)
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
  if (rd_framework_is_unread (error))
    {
      rd_call_fail (error, call->args[0]);
      return RD_EXIT_USAGE;
    }

  /* "FILE, line 14: …": it says where better than words around it could. */
  rd_call_warn ("%s", error->message);

  return call->format == RD_FORMAT_TABLE ? RD_EXIT_FOUND : write_problem (call, call->args[0], error->message);
}

const RdCommand rd_command_framework[] = {
  { "framework", "list", "", N_("List the frameworks that the program and the register have"),
    0, 0, RD_NEEDS_CALENDAR, FALSE, NULL, run_list },
  { "framework", "show", "ID [VERSION]", N_("Show one: stages, milestones, timescales"),
    1, 2, RD_NEEDS_CALENDAR, FALSE, NULL, rd_command_framework_show },
  { "framework", "check", "FILE.xml", N_("Say whether a framework file is sound, and which line is wrong"),
    1, 1, RD_NEEDS_NOTHING, TRUE, NULL, run_check },
  { "framework", "add", "FILE.xml", N_("Check a framework file and keep it in the register"),
    1, 1, RD_NEEDS_WRITING, TRUE, NULL, rd_command_framework_add },
  { "framework", "remove", "ID VERSION", N_("Remove one that the board added, unless a review runs under it"),
    2, 2, RD_NEEDS_WRITING, FALSE, NULL, rd_command_framework_remove },
  { "framework", "set", "ID TIMESCALE --amount N --unit U | --clear", N_("Set how long something may take, where the framework leaves it to the board"),
    2, 2, RD_NEEDS_WRITING, FALSE, rd_command_framework_set_options, rd_command_framework_set },
  { NULL }
};
