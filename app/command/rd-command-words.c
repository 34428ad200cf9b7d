/* rd-command-words.c — words and options told apart
 *
 * GOption reads every value as a file name, so that bytes which are no text in
 * the present locale (a night job runs in C) reach us; what has to be text is
 * checked afterwards.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "command/rd-command-words.h"

#include <glib/gi18n.h>

void
rd_globals_clear (RdGlobals *self)
{
  g_clear_pointer (&self->register_path, g_free);
  g_clear_pointer (&self->today, g_free);
  g_clear_pointer (&self->format, g_free);
}

GOptionEntry *
rd_globals_list_entries (RdGlobals *self)
{
  const GOptionEntry entries[] = {
    { "register", 'r', 0, G_OPTION_ARG_FILENAME, &self->register_path, N_("The register to work with"), N_("FILE") },
    { "today", 0, 0, G_OPTION_ARG_FILENAME, &self->today, N_("Work as on this day"), N_("YYYY-MM-DD") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &self->format, N_("How to write results"), N_("table|json|csv") },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &self->help, N_("Say how a command is used"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &self->version, N_("Say which version this is"), NULL },
    { NULL }
  };

  return g_memdup2 (entries, sizeof entries);
}

static void
replace (char **old,
         char **value)
{
  if (*value == NULL)
    return;

  g_free (*old);
  *old = g_steal_pointer (value);
}

static void
merge_globals (RdGlobals *globals,
               RdGlobals *later)
{
  replace (&globals->register_path, &later->register_path);
  replace (&globals->today, &later->today);
  replace (&globals->format, &later->format);
  globals->help |= later->help;
  globals->version |= later->version;
}

/* GOption wants the program's name first. */
static gboolean
parse (GOptionContext *context,
       GStrv          *words,
       GError        **error)
{
  guint n = g_strv_length (*words);
  GStrv argv = g_new0 (char *, n + 2);
  gboolean parsed;

  argv[0] = g_strdup ("review-desk-cli");
  memcpy (argv + 1, *words, n * sizeof (char *));
  g_free (*words);

  parsed = g_option_context_parse_strv (context, &argv, error);

  g_free (argv[0]);
  n = g_strv_length (argv + 1);
  memmove (argv, argv + 1, (n + 1) * sizeof (char *));
  *words = argv;

  return parsed;
}

static GOptionContext *
make_context (const GOptionEntry *entries)
{
  GOptionContext *context = g_option_context_new (NULL);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  return context;
}

gboolean
rd_words_take_globals (GStrv     *words,
                       RdGlobals *globals,
                       GError   **error)
{
  RdGlobals taken = { 0 };
  g_autofree GOptionEntry *entries = rd_globals_list_entries (&taken);
  g_autoptr (GOptionContext) context = make_context (entries);
  gboolean parsed;

  g_option_context_set_strict_posix (context, TRUE);
  parsed = parse (context, words, error);
  if (parsed)
    merge_globals (globals, &taken);
  rd_globals_clear (&taken);

  return parsed;
}

/* --- the command's own options */

static GOptionEntry *
copy_as_filenames (const GOptionEntry *options)
{
  g_autoptr (GArray) copies = g_array_new (TRUE, TRUE, sizeof (GOptionEntry));

  for (const GOptionEntry *option = options; option != NULL && option->long_name != NULL; option++)
    {
      GOptionEntry copy = *option;

      if (copy.arg == G_OPTION_ARG_STRING)
        copy.arg = G_OPTION_ARG_FILENAME;
      g_array_append_val (copies, copy);
    }

  return (GOptionEntry *) g_array_free (g_steal_pointer (&copies), FALSE);
}

char *
rd_words_to_utf8 (const char *word)
{
  if (g_utf8_validate (word, -1, NULL))
    return g_strdup (word);

  return g_locale_to_utf8 (word, -1, NULL, NULL, NULL);
}

static gboolean
check_text (char      **text,
            GError    **error)
{
  char *valid = rd_words_to_utf8 (*text);

  if (valid == NULL)
    {
      g_autofree char *quoted = rd_call_quote (*text);

      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                   _("%s is not text in UTF-8; write it again in that encoding"), quoted);
      return FALSE;
    }

  g_free (*text);
  *text = valid;
  return TRUE;
}

static gboolean
check_option_texts (const GOptionEntry *options,
                    GError            **error)
{
  for (const GOptionEntry *option = options; option != NULL && option->long_name != NULL; option++)
    {
      char **value = option->arg_data;

      if (option->arg == G_OPTION_ARG_STRING && *value != NULL && !check_text (value, error))
        return FALSE;
    }

  return TRUE;
}

/* --- what GOption left */

static gboolean
is_number (const char *word)
{
  return word[0] == '-' && word[1] != '\0' && word[1 + strspn (word + 1, "0123456789")] == '\0';
}

static gboolean
is_option (const char *word)
{
  return word[0] == '-' && word[1] != '\0' && !is_number (word);
}

/* The arguments only: an option that nobody took is refused, "--" ends the options. */
static GStrv
keep_arguments (GStrv    words,
                GError **error)
{
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  gboolean ended = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!ended && g_str_equal (words[i], "--"))
        {
          ended = TRUE;
        }
      else if (!ended && is_option (words[i]))
        {
          g_autofree char *quoted = rd_call_quote (words[i]);

          g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION,
                       _("no option %s here; --help lists those that there are"), quoted);
          return NULL;
        }
      else
        {
          g_strv_builder_add (kept, words[i]);
        }
    }

  return g_strv_builder_end (kept);
}

static gboolean
check_arguments (GStrv    words,
                 GError **error)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (!check_text (&words[i], error))
      return FALSE;

  return TRUE;
}

/* What GOption leaves alone stays for keep_arguments() to judge. */
static gboolean
parse_options (GStrv           *words,
               const RdCommand *command,
               RdGlobals       *globals,
               GError         **error)
{
  RdGlobals taken = { 0 };
  g_autofree GOptionEntry *entries = rd_globals_list_entries (&taken);
  g_autofree GOptionEntry *own = copy_as_filenames (command->options);
  g_autoptr (GOptionContext) context = make_context (entries);
  gboolean parsed;

  g_option_context_add_main_entries (context, own, GETTEXT_PACKAGE);
  g_option_context_set_ignore_unknown_options (context, TRUE);
  parsed = parse (context, words, error);
  if (parsed)
    merge_globals (globals, &taken);
  rd_globals_clear (&taken);

  return parsed;
}

gboolean
rd_words_take_options (GStrv           *words,
                       const RdCommand *command,
                       RdGlobals       *globals,
                       GError         **error)
{
  GStrv arguments;

  if (!parse_options (words, command, globals, error))
    return FALSE;
  if (globals->help || globals->version)
    return TRUE;

  arguments = keep_arguments (*words, error);
  if (arguments == NULL)
    return FALSE;
  g_strfreev (*words);
  *words = arguments;

  return check_option_texts (command->options, error)
         && (command->raw_args || check_arguments (*words, error));
}
