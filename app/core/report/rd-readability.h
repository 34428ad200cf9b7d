/* rd-readability.h — how hard a text is to read, as four formulas have it
 *
 * Information for who writes, never a score to be reached: the formulas count letters and
 * sentences and know nothing of what is said.  Each is given by its name with its source:
 *
 *   Flesch Reading Ease     206.835 − 1.015 w/s − 84.6 y/w     R. Flesch, Journal of Applied Psychology 32 (1948)
 *   Flesch–Kincaid grade    0.39 w/s + 11.8 y/w − 15.59        J. P. Kincaid and others, Research Branch Report 8-75 (1975)
 *   Gunning Fog             0.4 (w/s + 100 c/w)                R. Gunning, The Technique of Clear Writing (1952)
 *   SMOG                    1.0430 √(30 p/s) + 3.1291          G. H. McLaughlin, Journal of Reading 12 (1969)
 *
 * with w words, s sentences, y syllables, p words of three syllables or more, c those of them that are no names and do not
 * owe the third to an ending.  Syllables are counted by rules of English spelling.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-paragraphs.h"

G_BEGIN_DECLS

/* Numbers of a text; they can be added up. */
typedef struct
{
  guint n_words, n_sentences, n_syllables, n_long, n_complex;
} RdReadability;

/* Adds what @text has. */
void     rd_readability_add_text    (RdReadability *self, const char *text);

/* The author's sentences among @paragraphs (RdParagraph) of @section, or with RD_PARAGRAPH_NO_SECTION of all. */
void     rd_readability_add         (RdReadability *self, const GPtrArray *paragraphs, guint section);

/* FALSE with fewer than 100 words: formulas say nothing of so little. */
gboolean rd_readability_is_enough   (const RdReadability *self);

/* Of a text with at least one word and sentence. */
double   rd_readability_get_flesch  (const RdReadability *self);
double   rd_readability_get_kincaid (const RdReadability *self);
double   rd_readability_get_fog     (const RdReadability *self);
double   rd_readability_get_smog    (const RdReadability *self);

/* Syllables of an English word, at least 1. @folded as RdNameTokens have it. */
guint    rd_readability_count_syllables (const char *folded);

G_END_DECLS
