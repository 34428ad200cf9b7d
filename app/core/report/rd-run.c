/* rd-run.c — a stretch of a report's text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-document.h"

#include <string.h>

/* Helpers */

static gboolean
strv_equal (char **a, char **b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strv_equal ((const char * const *) a, (const char * const *) b);
}

static gboolean
is_empty (const RdRun *run)
{
  return (run->kind == RD_RUN_TEXT && (run->text == NULL || *run->text == '\0'))
         || (run->kind == RD_RUN_NOTE && run->note->len == 0);
}

static void
join (RdRun *run, const RdRun *next)
{
  char *text = g_strconcat (run->text, next->text, NULL);

  g_free (run->text);
  run->text = text;
}

/* Public API: one */

RdRun *
rd_run_new (RdRunKind kind, const char *text, const char *id)
{
  RdRun *self = g_new0 (RdRun, 1);

  self->kind = kind;
  self->text = g_strdup (text);
  self->id = g_strdup (id);
  if (kind == RD_RUN_NOTE)
    self->note = rd_runs_new ();
  return self;
}

RdRun *
rd_run_copy (const RdRun *self)
{
  RdRun *copy = g_new0 (RdRun, 1);

  copy->kind = self->kind;
  copy->marks = self->marks;
  copy->text = g_strdup (self->text);
  copy->id = g_strdup (self->id);
  copy->language = g_strdup (self->language);
  copy->comments = g_strdupv (self->comments);
  copy->note = self->note != NULL ? rd_runs_copy (self->note) : NULL;
  return copy;
}

void
rd_run_free (RdRun *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->id);
  g_free (self->language);
  g_strfreev (self->comments);
  g_clear_pointer (&self->note, g_ptr_array_unref);
  g_free (self);
}

gboolean
rd_run_same_look (const RdRun *a, const RdRun *b)
{
  return a->kind == b->kind && a->marks == b->marks && g_strcmp0 (a->id, b->id) == 0
         && g_strcmp0 (a->language, b->language) == 0 && strv_equal (a->comments, b->comments);
}

gboolean
rd_run_equal (const RdRun *a, const RdRun *b)
{
  if (!rd_run_same_look (a, b) || g_strcmp0 (a->text, b->text) != 0)
    return FALSE;
  return a->note == NULL || rd_runs_equal (a->note, b->note);
}

gboolean
rd_run_is_reference (const RdRun *self)
{
  return self->kind == RD_RUN_PERSON || self->kind == RD_RUN_ENTRY || self->kind == RD_RUN_FINDING
         || self->kind == RD_RUN_SECTION;
}

/* Public API: several */

GPtrArray *
rd_runs_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) rd_run_free);
}

GPtrArray *
rd_runs_copy (const GPtrArray *runs)
{
  GPtrArray *copy = rd_runs_new ();

  for (guint i = 0; i < runs->len; i++)
    g_ptr_array_add (copy, rd_run_copy (runs->pdata[i]));
  return copy;
}

gboolean
rd_runs_equal (const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!rd_run_equal (a->pdata[i], b->pdata[i]))
      return FALSE;
  return TRUE;
}

void
rd_runs_tidy (GPtrArray *runs)
{
  guint kept = 0;

  for (guint i = 0; i < runs->len; i++)
    {
      RdRun *run = runs->pdata[i];
      RdRun *before = kept > 0 ? runs->pdata[kept - 1] : NULL;

      runs->pdata[i] = NULL;
      if (run->note != NULL)
        rd_runs_tidy (run->note);
      if (is_empty (run))
        rd_run_free (run);
      else if (before != NULL && run->kind == RD_RUN_TEXT && rd_run_same_look (before, run))
        {
          join (before, run);
          rd_run_free (run);
        }
      else
        runs->pdata[kept++] = run;
    }
  g_ptr_array_set_size (runs, (int) kept);
}

char *
rd_runs_to_text (const GPtrArray *runs)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < runs->len; i++)
    {
      const RdRun *run = runs->pdata[i];

      if (run->kind == RD_RUN_BREAK)
        g_string_append_c (text, ' ');
      else if (run->kind != RD_RUN_NOTE && run->text != NULL)
        g_string_append (text, run->text);
    }
  return g_string_free (text, FALSE);
}
