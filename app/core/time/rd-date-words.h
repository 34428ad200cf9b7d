/* rd-date-words.h — a written date taken apart
 *
 * Shared by rd-fuzzy-date and rd-date-entry: cuts a text into numbers, words
 * and marks, and reads from them which day, month and year are named.  English
 * names, UK order.  It knows no calendar and does not judge whether the day exists.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Longer texts, in bytes, are no dates. */
#define RD_DATE_WORDS_MAX_LENGTH 200

/* The longest word that means anything is "yesterday". */
#define RD_DATE_WORD_MAX_LETTERS 15

/* More words than any date that is read here can have. */
#define RD_DATE_WORDS_MAX 12

typedef enum
{
  RD_DATE_WORD_END,
  RD_DATE_WORD_NUMBER,
  RD_DATE_WORD_LETTERS,
  RD_DATE_WORD_MARK,      /* one of / . - , + */
} RdDateWordKind;

typedef struct
{
  RdDateWordKind kind;
  int            value;     /* of a number */
  int            digits;    /* in which a number is written; at most 6 */
  char           mark;
  char           letters[RD_DATE_WORD_MAX_LETTERS + 1];   /* in lower case */
} RdDateWord;

/* What is named; -1 for a part that is not. */
typedef struct
{
  int weekday;       /* RdWeekday */
  int mday;
  int month;
  int year;
  int year_digits;   /* 2 or 4; 0 without year */
} RdDateParts;

/* Cuts @text up.  Spaces and dashes of every kind are understood; an RD_DATE_WORD_END
 * stands at the end.  FALSE where there is a character, a number or a word that
 * no date has, where there are too many, and where @text is no UTF-8.
 */
gboolean rd_date_words_cut        (const char *text, RdDateWord out[RD_DATE_WORDS_MAX + 1]);

/* Whether @text can be quoted in a message: UTF-8, not too long, no control characters. */
gboolean rd_date_words_is_quotable (const char *text);

/* The words as parts of a date: a day, a month or a year, with or without its
 * weekday; a day and month may lack the year.  @out is untouched on failure.
 */
gboolean rd_date_words_read_parts (const RdDateWord *words, RdDateParts *out);

/* "monday", "mon", … ; 0 for anything else. */
int      rd_date_words_find_weekday (const char *letters);

/* Whether the word is these letters. */
gboolean rd_date_word_is (const RdDateWord *word, const char *letters);

G_END_DECLS
