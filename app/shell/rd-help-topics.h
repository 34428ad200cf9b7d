/* rd-help-topics.h — the pages of the help, as words
 *
 * Each topic is a title and blocks of text.  Everything is marked for
 * translation and is translated by who shows it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RD_HELP_TEXT,      /* a paragraph */
  RD_HELP_HEADING,
  RD_HELP_STEP,      /* something to do, in a list with numbers */
  RD_HELP_POINT,     /* something to know, in a list with bullets */
  RD_HELP_END,
} RdHelpKind;

typedef struct
{
  RdHelpKind  kind;
  const char *text;
  const char *review;   /* of a step that can be shown in the sample register: a review’s title, or "" for a page of the register; else NULL */
  const char *page;     /* the page there; NULL with @review */
} RdHelpBlock;

typedef struct
{
  const char        *id;       /* "first-minutes" */
  const char        *title;
  const RdHelpBlock *blocks;   /* ended by RD_HELP_END */
} RdHelpTopic;

/* In the order of the list. */
const RdHelpTopic *rd_help_topics_list (gsize *out_n);

/* Whether the title or a block has all of @words in it, case-insensitively, in the user's language. */
gboolean           rd_help_topic_has   (const RdHelpTopic *self, const char *words);

G_END_DECLS
