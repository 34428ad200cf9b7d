/* rd-check-finder.h — how a check says where it found something
 *
 * Internal to the checks (rd-check-*.c).  A finder goes through paragraphs and makes hits of places in them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-report-check.h"

G_BEGIN_DECLS

/* byte and n_chars are a place in the paragraph's text where both are known, so that many hits cost one walk. */
typedef struct
{
  const RdCheckType  *check;
  const RdCheckInput *input;
  GPtrArray          *hits;
  const RdParagraph  *paragraph;
  gsize               byte;
  guint               n_chars;
} RdCheckFinder;

void        rd_check_finder_init         (RdCheckFinder *self, const RdCheckType *check, const RdCheckInput *input, GPtrArray *hits);

/* The next of the input's paragraphs that @wanted says yes to (NULL: any) and that is not empty, from *@i on; FALSE where there is none. */
typedef gboolean (*RdParagraphTest) (const RdParagraph *paragraph);
gboolean    rd_check_finder_next         (RdCheckFinder *self, guint *i, RdParagraphTest wanted);

/* A hit from @start up to @end, bytes of the current paragraph's text. @code is static. Its other fields may be set. (transfer none) */
RdCheckHit *rd_check_finder_add          (RdCheckFinder *self, const char *code, RdSeverity severity, gsize start, gsize end);

/* A hit about the current paragraph as a whole; @text tells it from others. (transfer none) */
RdCheckHit *rd_check_finder_add_whole    (RdCheckFinder *self, const char *code, RdSeverity severity, const char *text);

/* A hit about a whole section, or with RD_PARAGRAPH_NO_SECTION the whole report. (transfer none) */
RdCheckHit *rd_check_finder_add_section  (RdCheckFinder *self, const char *code, RdSeverity severity, guint section, const char *text);

/* The pattern, made once for the life of the program: @at is static and NULL at first. Without regard to case unless it says (?-i). */
GRegex     *rd_check_pattern             (GRegex **at, const char *pattern);

#define RD_CHECK_REFUSED (-1)

/* A row of a check that looks for patterns: the first that fits a place counts. Where the pattern has a group "hit", that is the place. */
typedef struct
{
  const char *code;
  RdSeverity  severity;
  const char *pattern;
  int       (*weigh) (const char *text, gsize start, gsize end, RdSeverity usual);   /* another severity, or RD_CHECK_REFUSED; NULL: as it is */
  GRegex     *regex;                                                                 /* NULL at first */
  gboolean  (*may_hold) (const char *text);                                          /* a quick look before the slow one; NULL: always */
} RdCheckPattern;

/* All places of @patterns, in every paragraph that @wanted says yes to (NULL: any). */
void        rd_check_run_patterns        (const RdCheckType *check, const RdCheckInput *input, GPtrArray *hits, RdParagraphTest wanted,
                                          RdCheckPattern *patterns, guint n_patterns);

/* Takes out warnings, from hit @first on, about what is one of the input's allowed names or part of it. */
void        rd_check_drop_allowed        (const RdCheckInput *input, GPtrArray *hits, guint first);

/* The digits of @text from @start up to @end and nothing else. (transfer full) */
char       *rd_check_get_digits          (const char *text, gsize start, gsize end);

G_END_DECLS
