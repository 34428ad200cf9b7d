/* rd-check-finder.c — how a check says where it found something
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-check-finder.h"

#include <string.h>

/* Helpers */

/* Characters before @byte of the paragraph's text. */
static guint
count_chars (RdCheckFinder *self, gsize byte)
{
  const char *text = self->paragraph->text;

  if (byte < self->byte)
    self->n_chars -= (guint) g_utf8_strlen (text + byte, (gssize) (self->byte - byte));
  else
    self->n_chars += (guint) g_utf8_strlen (text + self->byte, (gssize) (byte - self->byte));
  self->byte = byte;
  return self->n_chars;
}

static RdCheckHit *
add (RdCheckFinder *self, const char *code, RdSeverity severity, char *text)
{
  RdCheckHit *hit = g_new0 (RdCheckHit, 1);

  hit->check = self->check->id;
  hit->code = code;
  hit->severity = severity;
  hit->text = text;
  g_ptr_array_add (self->hits, hit);
  return hit;
}

/* Takes the place, unless another pattern has some of it. @taken has a byte for each of the text, from the first hit on. */
static gboolean
take (const RdCheckFinder *self, guint8 **taken, int start, int end)
{
  if (*taken == NULL)
    *taken = g_malloc0 (strlen (self->paragraph->text) + 1);
  if (memchr (*taken + start, 1, (gsize) (end - start)) != NULL)
    return FALSE;
  memset (*taken + start, 1, (gsize) (end - start));
  return TRUE;
}

static void
find_pattern (RdCheckFinder *self, RdCheckPattern *pattern, guint8 **taken)
{
  const char *text = self->paragraph->text;
  GRegex *regex;
  gboolean has_group;
  g_autoptr(GMatchInfo) match = NULL;

  if (pattern->may_hold != NULL && !pattern->may_hold (text))
    return;
  regex = rd_check_pattern (&pattern->regex, pattern->pattern);
  has_group = g_regex_get_string_number (regex, "hit") >= 0;
  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      int start, end, severity = (int) pattern->severity;

      if (!(has_group && g_match_info_fetch_named_pos (match, "hit", &start, &end) && start >= 0))
        g_match_info_fetch_pos (match, 0, &start, &end);
      if (pattern->weigh != NULL)
        severity = pattern->weigh (text, (gsize) start, (gsize) end, pattern->severity);
      if (severity != RD_CHECK_REFUSED && take (self, taken, start, end))
        rd_check_finder_add (self, pattern->code, (RdSeverity) severity, (gsize) start, (gsize) end);
    }
}

/* Whether it is one of the allowed names, or part of one. */
static gboolean
is_allowed (const RdCheckInput *input, const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; input->allowed != NULL && i < input->allowed->len; i++)
    {
      g_autofree char *name = g_utf8_casefold (input->allowed->pdata[i], -1);

      if (strstr (name, folded) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Internal API */

void
rd_check_finder_init (RdCheckFinder *self, const RdCheckType *check, const RdCheckInput *input, GPtrArray *hits)
{
  *self = (RdCheckFinder) { .check = check, .input = input, .hits = hits };
}

gboolean
rd_check_finder_next (RdCheckFinder *self, guint *i, RdParagraphTest wanted)
{
  while (*i < self->input->paragraphs->len)
    {
      const RdParagraph *paragraph = self->input->paragraphs->pdata[(*i)++];

      if (*paragraph->text == '\0' || (wanted != NULL && !wanted (paragraph)))
        continue;
      self->paragraph = paragraph;
      self->byte = self->n_chars = 0;
      return TRUE;
    }
  return FALSE;
}

RdCheckHit *
rd_check_finder_add (RdCheckFinder *self, const char *code, RdSeverity severity, gsize start, gsize end)
{
  guint first = count_chars (self, start), last = count_chars (self, end);
  RdCheckHit *hit = add (self, code, severity, g_strndup (self->paragraph->text + start, end - start));

  hit->section = self->paragraph->section;
  hit->paragraph = self->paragraph->number;
  hit->kind = self->paragraph->kind;
  hit->start = first;
  hit->end = last;
  return hit;
}

RdCheckHit *
rd_check_finder_add_whole (RdCheckFinder *self, const char *code, RdSeverity severity, const char *text)
{
  RdCheckHit *hit = add (self, code, severity, g_strdup (text));

  hit->section = self->paragraph->section;
  hit->paragraph = self->paragraph->number;
  hit->kind = self->paragraph->kind;
  hit->is_whole = TRUE;
  return hit;
}

RdCheckHit *
rd_check_finder_add_section (RdCheckFinder *self, const char *code, RdSeverity severity, guint section, const char *text)
{
  RdCheckHit *hit = add (self, code, severity, g_strdup (text));

  hit->section = section;
  hit->is_whole = TRUE;
  return hit;
}

GRegex *
rd_check_pattern (GRegex **at, const char *pattern)
{
  if (g_once_init_enter (at))
    {
      g_autoptr(GError) error = NULL;
      GRegex *regex = g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, &error);

      if (regex == NULL)
        g_error ("a check’s pattern: %s", error->message);
      g_once_init_leave (at, regex);
    }
  return *at;
}

void
rd_check_run_patterns (const RdCheckType *check, const RdCheckInput *input, GPtrArray *hits, RdParagraphTest wanted, RdCheckPattern *patterns,
                       guint n_patterns)
{
  RdCheckFinder finder;

  rd_check_finder_init (&finder, check, input, hits);
  for (guint i = 0; rd_check_finder_next (&finder, &i, wanted);)
    {
      g_autofree guint8 *taken = NULL;

      for (guint p = 0; p < n_patterns; p++)
        find_pattern (&finder, &patterns[p], &taken);
    }
}

void
rd_check_drop_allowed (const RdCheckInput *input, GPtrArray *hits, guint first)
{
  for (guint i = hits->len; i > first; i--)
    {
      const RdCheckHit *hit = hits->pdata[i - 1];

      if (hit->severity == RD_SEVERITY_WARNING && is_allowed (input, hit->text))
        g_ptr_array_remove_index (hits, i - 1);
    }
}

char *
rd_check_get_digits (const char *text, gsize start, gsize end)
{
  GString *digits = g_string_new (NULL);

  for (gsize i = start; i < end; i++)
    if (g_ascii_isdigit (text[i]))
      g_string_append_c (digits, text[i]);
  return g_string_free (digits, FALSE);
}
