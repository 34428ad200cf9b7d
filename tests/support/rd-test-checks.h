/* rd-test-checks.h — what a check finds, as a line of text
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "rd-test-report.h"

/* A row of a check's table: what is written, and what is found in it, one a line as rd_test_checks_describe() has it. */
typedef struct
{
  const char *why, *lines, *found;
} RdTestCheckCase;

static inline char
rd_test_checks_mark (RdSeverity severity)
{
  return "?!#"[severity];
}

/* Each as "#code “text”" with # blocking, ! a warning, ? a hint; " (detail)" and " → suggestion" where there are any. Makes sure that
 * each hit's place holds its text. (transfer full)
 */
static inline char *
rd_test_checks_describe (const GPtrArray *hits, const GPtrArray *paragraphs)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      const RdCheckHit *hit = hits->pdata[i];

      for (guint p = 0; hit->end > 0 && p < paragraphs->len; p++)
        {
          const RdParagraph *paragraph = paragraphs->pdata[p];
          g_autofree char *there = NULL;

          if (paragraph->section != hit->section || paragraph->number != hit->paragraph)
            continue;
          there = g_utf8_substring (paragraph->text, hit->start, hit->end);
          g_assert_cmpstr (there, ==, hit->text);
        }
      g_assert_cmpuint (hit->start, <=, hit->end);
      g_string_append_printf (out, "%s%c%s “%s”", i > 0 ? "\n" : "", rd_test_checks_mark (hit->severity), hit->code, hit->text);
      if (hit->detail != NULL)
        g_string_append_printf (out, " (%s)", hit->detail);
      if (hit->suggestion != NULL)
        g_string_append_printf (out, " → %s", hit->suggestion);
    }
  return g_string_free (out, FALSE);
}

/* What the one check finds in @document; @input has what else is known. (transfer full) */
static inline char *
rd_test_checks_run (const char *check, RdDocument *document, const RdCheckInput *input)
{
  const RdCheckType *type = rd_report_check_find_type (check);
  g_autoptr(GPtrArray) paragraphs = rd_paragraphs_new (document);
  g_autoptr(GPtrArray) hits = rd_check_hits_new ();
  RdCheckInput whole = *input;

  g_assert_nonnull (type);
  whole.document = document;
  whole.paragraphs = paragraphs;
  type->run (&whole, hits);
  rd_check_hits_sort (hits);
  return rd_test_checks_describe (hits, paragraphs);
}

static inline void
rd_test_checks_assert (const char *check, const RdTestCheckCase *cases, guint n, const RdCheckInput *input)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdDocument) document = rd_test_report_new (cases[i].lines);
      g_autofree char *found = rd_test_checks_run (check, document, input);

      if (g_str_equal (found, cases[i].found))
        continue;
      g_test_message ("%s: %s\nis\n%s\nand not\n%s", check, cases[i].why, found, cases[i].found);
      g_test_fail ();
    }
}

/* Nothing known of the review. */
static inline RdCheckInput
rd_test_checks_input (void)
{
  static GArray *none;
  static GHashTable *nobody;

  if (none == NULL)
    {
      none = g_array_new (FALSE, FALSE, 1);
      nobody = g_hash_table_new (g_str_hash, g_str_equal);
    }
  return (RdCheckInput) { .people = none, .terms = none, .findings = none, .recommendations = none, .known_ids = nobody, .words = nobody,
                          .incident = RD_DAY_NONE };
}
