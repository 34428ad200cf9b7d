/* rd-runs-edit.c — words of a paragraph put in another's place
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-runs-edit.h"

#include <string.h>

/* --- spelling */

static const char *
spell_run (const RdRun *run)
{
  if (run->kind == RD_RUN_BREAK)
    return " ";
  if (run->kind == RD_RUN_NOTE)
    return RD_RUNS_NOTE;
  return run->text != NULL ? run->text : "";
}

char *
rd_runs_spell (const GPtrArray *runs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    g_string_append (text, spell_run (runs->pdata[i]));
  return g_string_free (text, FALSE);
}

/* --- cutting */

/* Takes the run at @i apart; a reference becomes text. */
static void
cut_run (GPtrArray *runs, guint i, gsize at)
{
  RdRun *run = runs->pdata[i];
  RdRun *rest = rd_run_copy (run);

  rest->kind = run->kind = RD_RUN_TEXT;
  g_clear_pointer (&run->id, g_free);
  g_clear_pointer (&rest->id, g_free);
  g_free (rest->text);
  rest->text = g_strdup (run->text + at);
  run->text[at] = '\0';
  g_ptr_array_insert (runs, (int) i + 1, rest);
}

/* The run that begins at @at bytes, made one where it is inside of another. */
static guint
cut_at (GPtrArray *runs, gsize at)
{
  gsize done = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      gsize length = strlen (spell_run (runs->pdata[i]));

      if (at <= done)
        return i;
      if (at < done + length)
        {
          if (((RdRun *) runs->pdata[i])->text != NULL && ((RdRun *) runs->pdata[i])->kind != RD_RUN_NOTE)
            cut_run (runs, i, at - done);
          return i + 1;
        }
      done += length;
    }
  return runs->len;
}

/* What new words look like: what they replace, else what stands before them, else after. */
static const RdRun *
find_model (const GPtrArray *runs, guint from, guint to)
{
  if (from < to)
    return runs->pdata[from];
  if (from > 0)
    return runs->pdata[from - 1];
  return from < runs->len ? runs->pdata[from] : NULL;
}

/* Takes @run, which may be NULL. */
static void
put_between (GPtrArray *runs, guint from, guint to, RdRun *run)
{
  if (to > from)
    g_ptr_array_remove_range (runs, from, to - from);
  if (run != NULL)
    g_ptr_array_insert (runs, (int) from, run);
  rd_runs_tidy (runs);
}

/* Public API */

void
rd_runs_replace (GPtrArray *runs, gsize start, gsize end, const char *text)
{
  guint from = cut_at (runs, start);
  guint to = end > start ? cut_at (runs, end) : from;
  const RdRun *model = find_model (runs, from, to);
  RdRun *run = NULL;

  if (text != NULL && *text != '\0')
    {
      run = rd_run_new (RD_RUN_TEXT, text, NULL);
      run->marks = model != NULL ? model->marks : RD_MARK_NONE;
      run->language = model != NULL ? g_strdup (model->language) : NULL;
      run->comments = model != NULL && from < to ? g_strdupv (model->comments) : NULL;
    }
  put_between (runs, from, to, run);
}

void
rd_runs_replace_with (GPtrArray *runs, gsize start, gsize end, RdRun *run)
{
  guint from = cut_at (runs, start);
  guint to = end > start ? cut_at (runs, end) : from;

  put_between (runs, from, to, run);
}

static void
add_id (RdRun *run, const char *id)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (char **at = run->comments; at != NULL && *at != NULL; at++)
    g_strv_builder_add (ids, *at);
  g_strv_builder_add (ids, id);
  g_strfreev (run->comments);
  run->comments = g_strv_builder_end (ids);
}

static gboolean
is_reference_within (const GPtrArray *runs, gsize at)
{
  gsize done = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      gsize length = strlen (spell_run (runs->pdata[i]));

      if (at > done && at < done + length)
        return rd_run_is_reference (runs->pdata[i]);
      done += length;
    }
  return FALSE;
}

void
rd_runs_add_comment (GPtrArray *runs, gsize start, gsize end, const char *id)
{
  gsize done = 0;

  if (!is_reference_within (runs, start))
    cut_at (runs, start);
  if (!is_reference_within (runs, end))
    cut_at (runs, end);
  for (guint i = 0; i < runs->len; i++)
    {
      gsize length = strlen (spell_run (runs->pdata[i]));

      if (done < end && done + length > start)
        add_id (runs->pdata[i], id);
      done += length;
    }
  rd_runs_tidy (runs);
}

GPtrArray *
rd_runs_split (GPtrArray *runs, gsize at)
{
  guint from = cut_at (runs, at);
  GPtrArray *rest = rd_runs_new ();

  for (guint i = from; i < runs->len; i++)
    g_ptr_array_add (rest, g_steal_pointer (&runs->pdata[i]));
  g_ptr_array_set_size (runs, (int) from);
  rd_runs_tidy (runs);
  rd_runs_tidy (rest);
  return rest;
}
