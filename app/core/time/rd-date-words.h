/* rd-date-words.h — a written date taken apart
 *
 * Cuts a text into numbers, words and marks, for rd-date-point, rd-date-span,
 * rd-time-of-day and rd-date-entry, which read dates and times from them by
 * moving a cursor along: each rd_date_words_take_… moves *@word on over what it
 * took, or leaves it and returns FALSE.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Longer texts, in bytes, are no dates. */
#define RD_DATE_WORDS_MAX_LENGTH 200

/* The longest word that means anything is "approximately". */
#define RD_DATE_WORD_MAX_LETTERS 15

/* More words than any date that is read here can have. */
#define RD_DATE_WORDS_MAX 40

typedef enum
{
  RD_DATE_WORD_END,
  RD_DATE_WORD_NUMBER,
  RD_DATE_WORD_LETTERS,
  RD_DATE_WORD_MARK,      /* one of / \ . - , ; : + & @ ? ~ < > = ( ) ' _ | */
  RD_DATE_WORD_OTHER,     /* what no date has: a long word, another script, … */
} RdDateWordKind;

typedef struct
{
  RdDateWordKind kind;
  int            value;         /* of a number; of its first nine digits where it has more */
  int            digits;        /* in which a number is written */
  char           mark;
  char           letters[RD_DATE_WORD_MAX_LETTERS + 1];   /* in lower case */
  gboolean       is_spaced;     /* white space stands before it */
  gboolean       is_long_dash;  /* the mark '-' is written – or — */
  gboolean       is_mended;     /* a number with the letter O for 0, or l for 1 */
  gsize          start, end;    /* bytes in the text */
} RdDateWord;

/* Cuts all of @text up.  Spaces, dashes, quotes and brackets of every kind are understood; an RD_DATE_WORD_END
 * stands at the end.  FALSE where there is something that no date has, where there
 * are too many words, and where @text is too long or no UTF-8.
 */
gboolean rd_date_words_cut         (const char *text, RdDateWord out[RD_DATE_WORDS_MAX + 1]);

/* Cuts up what @text begins with, as far as dates have such words: an RD_DATE_WORD_OTHER stands where
 * something else begins, and an RD_DATE_WORD_END after that.
 */
void     rd_date_words_cut_start   (const char *text, RdDateWord out[RD_DATE_WORDS_MAX + 2]);

/* Whether @text can be quoted in a message: UTF-8, not too long, no control characters. */
gboolean rd_date_words_is_quotable (const char *text);

/* Whether the word is these letters; or this mark. */
gboolean rd_date_word_is           (const RdDateWord *word, const char *letters);
gboolean rd_date_word_is_mark      (const RdDateWord *word, const char *marks);

/* One of @marks; exactly these letters; any of @names, which ends with NULL. */
gboolean rd_date_words_take_mark   (const RdDateWord **word, const char *marks);
gboolean rd_date_words_take        (const RdDateWord **word, const char *letters);
gboolean rd_date_words_take_any    (const RdDateWord **word, const char * const *names);

/* Several words, written with single spaces in @phrase, as "thought to be" or "w / c". */
gboolean rd_date_words_take_phrase (const RdDateWord **word, const char *phrase);

/* A number of @min_digits to @max_digits digits. */
gboolean rd_date_words_take_number (const RdDateWord **word, int min_digits, int max_digits, int *out);

G_END_DECLS
