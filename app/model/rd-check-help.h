/* rd-check-help.h — what each check of the report looks for, and why
 *
 * The pages behind “Why?”: what is looked for, the reason, the paragraph of the guidance that it comes from, and what to do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Each is a paragraph, translated by who shows it. */
typedef struct
{
  const char *check;
  const char *looks_for;
  const char *why;
  const char *source;       /* the paragraph of the guidance that it comes from */
  const char *what_to_do;
} RdCheckHelp;

/* (transfer none); NULL where there is no such check */
const RdCheckHelp *rd_check_help_find (const char *check);

/* The whole page as text: headings on lines of their own, an empty line between parts. (transfer full) */
char       *rd_check_help_to_text     (const RdCheckHelp *self);

G_END_DECLS
