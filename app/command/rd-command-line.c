/* rd-command-line.c — the command line taken apart and the command run
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-line.h"

#include <glib/gi18n.h>

#include "command/rd-command-help.h"
#include "command/rd-command-output.h"
#include "command/rd-command-process.h"
#include "command/rd-command-table.h"
#include "command/rd-command-words.h"

/* --- the call */

static void
clear_call (RdCall *call)
{
  if (call->reg != NULL)
    rd_register_close (call->reg);
  g_clear_object (&call->reg);
  g_clear_object (&call->clock);
  g_clear_pointer (&call->register_path, g_free);
  g_clear_pointer (&call->args, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RdCall, clear_call)

static gboolean
read_format (const char *name,
             RdFormat   *out)
{
  static const char * const names[] = { "table", "json", "csv" };
  g_autofree char *quoted = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (name != NULL ? name : "table", names[i]) == 0)
      {
        *out = (RdFormat) i;
        return TRUE;
      }

  quoted = rd_call_quote (name);
  rd_call_warn (_("no format %s; --format is table, json or csv"), quoted);
  return FALSE;
}

static gboolean
read_today (RdCall     *call,
            const char *text)
{
  RdDay today;

  if (text == NULL)
    {
      call->clock = rd_clock_new_system ();
      call->today = rd_clock_get_today (call->clock);
      return TRUE;
    }

  if (!rd_call_read_day (call, text, &today))
    return FALSE;

  call->clock = rd_clock_new_fixed (today);
  call->today = today;
  return TRUE;
}

static gboolean
read_register_path (RdCall    *call,
                    RdGlobals *globals)
{
  if (globals->register_path != NULL && *globals->register_path == '\0')
    {
      rd_call_warn (_("--register has no file name; name the register’s file after it"));
      return FALSE;
    }

  call->register_path = g_steal_pointer (&globals->register_path);
  return TRUE;
}

static gboolean
check_count (const RdCommand *command,
             guint            n)
{
  g_autofree char *words = rd_command_get_words (command);

  if (n >= command->min_args && n <= command->max_args)
    return TRUE;

  rd_call_warn (n < command->min_args ? _("too few words for %s; it is used as: %s %s")
                                      : _("too many words for %s; it is used as: %s %s"),
                words, words, command->usage);
  return FALSE;
}

/* --- the register */

static RdExit
open_register (RdCall         *call,
               RdCommandNeeds  needs)
{
  g_autoptr (GError) error = NULL;

  if (needs == RD_NEEDS_NOTHING || (needs == RD_NEEDS_CALENDAR && call->register_path == NULL))
    return RD_EXIT_DONE;
  if (call->register_path == NULL)
    return rd_call_refuse (_("no register named; add --register FILE (“new FILE” makes one)"));

  call->reg = rd_register_open (call->register_path, needs != RD_NEEDS_WRITING, call->clock, &error);
  if (call->reg != NULL)
    return RD_EXIT_DONE;

  rd_call_fail (error, call->register_path);
  return RD_EXIT_REGISTER;
}

static RdExit
run_command (const RdCommand *command,
             RdGlobals       *globals,
             GStrv            arguments)
{
  g_auto (RdCall) call = { .args = g_strdupv (arguments), .n_args = g_strv_length (arguments) };
  RdExit status;

  if (!read_format (globals->format, &call.format)
      || !read_today (&call, globals->today)
      || !read_register_path (&call, globals)
      || !check_count (command, call.n_args))
    return RD_EXIT_USAGE;

  status = open_register (&call, command->needs);
  if (status != RD_EXIT_DONE)
    return status;

  return command->run (&call);
}

/* --- the words */

static RdExit
show_help (const RdCommand *group,
           const RdCommand *command)
{
  RdGlobals none = { 0 };
  g_autofree GOptionEntry *entries = rd_globals_list_entries (&none);
  g_autofree char *text = NULL;

  if (command != NULL)
    text = rd_command_help_one (command, entries);
  else if (group != NULL)
    text = rd_command_help_group (group, entries);
  else
    text = rd_command_help_all (entries);

  return rd_output_line (g_strchomp (text));
}

static RdExit
show_version (void)
{
  return rd_output_line ("review-desk-cli " PACKAGE_VERSION);
}

static char *
take_first (GStrv words)
{
  char *first = words[0];

  memmove (words, words + 1, g_strv_length (words) * sizeof (char *));

  return first;
}

static RdExit
refuse_command (const char *name)
{
  g_autofree char *quoted = rd_call_quote (name);

  return rd_call_refuse (_("no command %s; review-desk-cli --help lists those that there are"), quoted);
}

static RdExit
refuse_subcommand (const RdCommand *group,
                   const char      *name)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  g_autofree char *what = g_strdup_printf (_("command “%s”"), group->name);

  for (const RdCommand *command = group; command->name != NULL; command++)
    if (g_str_equal (command->name, group->name))
      g_ptr_array_add (known, (gpointer) command->subcommand);

  return rd_call_refuse_unknown (what, name, known);
}

/* Whether @name is the second word of commands of three: “report section add”. */
static gboolean
begins_longer (const RdCommand *group,
               const char      *name)
{
  g_autofree char *beginning = g_strconcat (name, " ", NULL);

  for (const RdCommand *command = group; command->name != NULL; command++)
    if (command->subcommand != NULL && g_str_has_prefix (command->subcommand, beginning))
      return TRUE;

  return FALSE;
}

static RdExit
refuse_words (const GError *error)
{
  return rd_call_refuse ("%s", error->message);
}

static RdExit
run_with_options (const RdCommand *command,
                  GStrv           *words,
                  RdGlobals       *globals)
{
  g_autoptr (GError) error = NULL;

  if (!rd_words_take_options (words, command, globals, &error))
    return refuse_words (error);
  if (globals->version)
    return show_version ();
  if (globals->help)
    return show_help (command, command);

  return run_command (command, globals, *words);
}

/* The command whose second and third words the call begins with ("report section add"); they are taken off.  NULL: none. */
static const RdCommand *
take_longer (const RdCommand *group,
             GStrv            words)
{
  g_autofree char *both = words[0] != NULL && words[1] != NULL ? g_strdup_printf ("%s %s", words[0], words[1]) : NULL;
  const RdCommand *command = both != NULL ? rd_command_find (group, both) : NULL;

  if (command != NULL)
    {
      g_free (take_first (words));
      g_free (take_first (words));
    }

  return command;
}

/* “report section”, which does nothing without a third word but show which there are. */
static RdExit
run_half (const RdCommand *group,
          const char      *name,
          GStrv           *words,
          RdGlobals       *globals)
{
  g_autoptr (GError) error = NULL;

  if (!rd_words_take_globals (words, globals, &error))
    return refuse_words (error);

  return globals->help ? show_help (group, NULL) : refuse_subcommand (group, name);
}

/* Global options before a second word.  FALSE with @error where one is none, and the words stay as they were. */
static gboolean
take_globals (GStrv     *words,
              RdGlobals *globals,
              GError   **error)
{
  g_auto (GStrv) copy = g_strdupv (*words);
  GStrv tried;

  if (!rd_words_take_globals (&copy, globals, error))
    return FALSE;

  tried = *words;
  *words = g_steal_pointer (&copy);
  g_strfreev (tried);
  return TRUE;
}

static RdExit
run_subcommand (const RdCommand *group,
                GStrv           *words,
                RdGlobals       *globals)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  const RdCommand *command;
  const RdCommand *plain = rd_command_find (group, NULL);

  /* “actions --overdue”: an option of the command that needs no second word. */
  if (!take_globals (words, globals, &error))
    return plain != NULL ? run_with_options (plain, words, globals) : refuse_words (error);
  if (globals->help && (*words)[0] == NULL)
    return show_help (group, NULL);
  if ((*words)[0] == NULL && plain == NULL)
    return rd_call_refuse (_("“%s” needs a second word; review-desk-cli %s --help lists them"), group->name, group->name);

  command = take_longer (group, *words);
  if (command != NULL)
    return run_with_options (command, words, globals);

  command = (*words)[0] != NULL ? rd_command_find (group, (*words)[0]) : NULL;
  if (command == NULL && plain != NULL)
    return run_with_options (plain, words, globals);

  name = take_first (*words);
  if (command == NULL)
    return begins_longer (group, name) ? run_half (group, name, words, globals) : refuse_subcommand (group, name);

  return run_with_options (command, words, globals);
}

static RdExit
run_words (GStrv     *words,
           RdGlobals *globals)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  const RdCommand *group;

  if (!rd_words_take_globals (words, globals, &error))
    return refuse_words (error);
  if (globals->version)
    return show_version ();
  if ((*words)[0] == NULL)
    return globals->help ? show_help (NULL, NULL)
                         : rd_call_refuse (_("no command; review-desk-cli --help lists those that there are"));

  name = take_first (*words);
  group = rd_command_find_group (name);
  if (group == NULL)
    return refuse_command (name);

  return rd_command_has_subcommands (group) ? run_subcommand (group, words, globals)
                                            : run_with_options (group, words, globals);
}

int
rd_command_line_run (int    argc,
                     char **argv)
{
  RdGlobals globals = { 0 };
  GStrv words;
  RdExit status;

  rd_command_process_prepare ();
  words = g_strdupv (argc > 0 ? argv + 1 : argv);
  status = run_words (&words, &globals);
  g_strfreev (words);
  rd_globals_clear (&globals);

  return status;
}
