/* rd-command-help.c — what --help says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-help.h"

#include <glib/gi18n.h>

#include "command/rd-command-table.h"

#define USAGE_WIDTH 44

char *
rd_command_get_words (const RdCommand *command)
{
  if (command->subcommand == NULL)
    return g_strdup (command->name);

  return g_strdup_printf ("%s %s", command->name, command->subcommand);
}

static char *
get_usage (const RdCommand *command)
{
  g_autofree char *words = rd_command_get_words (command);

  return g_strchomp (g_strdup_printf ("%s %s", words, command->usage));
}

static void
append_command (GString         *out,
                const RdCommand *command)
{
  g_autofree char *usage = get_usage (command);

  if (g_utf8_strlen (usage, -1) > USAGE_WIDTH)
    g_string_append_printf (out, "  %s\n  %*s  %s\n", usage, USAGE_WIDTH, "", _(command->help));
  else
    g_string_append_printf (out, "  %-*s  %s\n", USAGE_WIDTH, usage, _(command->help));
}

static GOptionContext *
make_context (const char         *parameters,
              const GOptionEntry *global)
{
  GOptionContext *context = g_option_context_new (parameters);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, global, GETTEXT_PACKAGE);

  return context;
}

char *
rd_command_help_all (const GOptionEntry *global)
{
  g_autoptr (GOptionContext) context = make_context (_("COMMAND …"), global);
  g_autoptr (GString) commands = g_string_new (_("Commands:\n"));

  for (gsize i = 0; rd_command_table[i] != NULL; i++)
    for (const RdCommand *command = rd_command_table[i]; command->name != NULL; command++)
      append_command (commands, command);
  g_string_append (commands, _("\n“review-desk-cli COMMAND --help” tells more about one of them; "
                               "so does the manual, review-desk-cli(1).\n"));

  g_option_context_set_summary (context, _("Keeps a safeguarding board’s case reviews and their statutory deadlines."));
  g_option_context_set_description (context, commands->str);

  return g_option_context_get_help (context, TRUE, NULL);
}

/* The command of that name that needs no further word ("criteria REVIEW"), or NULL. */
static const RdCommand *
find_bare (const RdCommand *group)
{
  for (const RdCommand *command = group; command->name != NULL; command++)
    if (command->subcommand == NULL && g_str_equal (command->name, group->name))
      return command;

  return NULL;
}

char *
rd_command_help_group (const RdCommand    *group,
                       const GOptionEntry *global)
{
  g_autoptr (GString) out = g_string_new (_("Commands:\n"));
  const RdCommand *bare = find_bare (group);

  for (const RdCommand *command = group; command->name != NULL; command++)
    if (g_str_equal (command->name, group->name))
      append_command (out, command);
  if (bare != NULL)
    {
      g_autofree char *one = rd_command_help_one (bare, global);

      g_string_append_printf (out, "\n%s", one);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
rd_command_help_one (const RdCommand    *command,
                     const GOptionEntry *global)
{
  g_autofree char *usage = get_usage (command);
  g_autoptr (GOptionContext) context = make_context (usage, global);

  if (command->options != NULL)
    g_option_context_add_main_entries (context, command->options, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _(command->help));

  return g_option_context_get_help (context, TRUE, NULL);
}
