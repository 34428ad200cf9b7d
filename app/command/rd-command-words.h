/* rd-command-words.h — words and options told apart
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "command/rd-command.h"

G_BEGIN_DECLS

/* Options that every command takes; what was given last counts. */
typedef struct
{
  char    *register_path;    /* owned, like the next two */
  char    *today;
  char    *format;
  gboolean help;
  gboolean version;
} RdGlobals;

void                rd_globals_clear           (RdGlobals *self);

/* As --help shows them; (transfer container), free with g_free(). */
GOptionEntry       *rd_globals_list_entries    (RdGlobals *self);

/* Takes global options from the front of @words, up to the first word that is none. */
gboolean            rd_words_take_globals      (GStrv *words, RdGlobals *globals, GError **error);

/* Takes every option of @command and every global one, wherever it stands, checks that texts are
 * UTF-8, and leaves the arguments in @words.
 */
gboolean            rd_words_take_options      (GStrv *words, const RdCommand *command,
                                                RdGlobals *globals, GError **error);

/* @word as valid UTF-8, read in the locale's encoding where it is not; NULL
 * where it is neither. (transfer full)
 */
char               *rd_words_to_utf8           (const char *word);

G_END_DECLS
