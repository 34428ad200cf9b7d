/* rd-runs-edit.h — words of a paragraph put in another's place
 *
 * Places are bytes of the paragraph as rd_runs_spell() reads it.  A reference of which only a part is
 * changed becomes the words that it read as; one that is not touched stays a reference.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"

G_BEGIN_DECLS

/* What stands for a note in what is spelt. */
#define RD_RUNS_NOTE "\xef\xbf\xbc"

/* Resolved runs as text: a break is a space, a note one character of its own. (transfer full) */
char      *rd_runs_spell        (const GPtrArray *runs);

/* @text in place of what is from @start to before @end; it looks like what it replaces. NULL or "": nothing in its place. */
void       rd_runs_replace      (GPtrArray *runs, gsize start, gsize end, const char *text);

/* The same with @run, which is taken; NULL: nothing. It has the look that it has. */
void       rd_runs_replace_with (GPtrArray *runs, gsize start, gsize end, RdRun *run);

/* A comment on it; a reference has it as a whole. */
void       rd_runs_add_comment  (GPtrArray *runs, gsize start, gsize end, const char *id);

/* What is from @at on, taken off. (transfer full) */
GPtrArray *rd_runs_split        (GPtrArray *runs, gsize at);

G_END_DECLS
