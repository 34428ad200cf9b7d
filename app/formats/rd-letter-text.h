/* rd-letter-text.h — the text of one paragraph, wherever its pieces stand
 *
 * Internal to rd-letter-merge.  A paragraph's text is spread over runs and spans;
 * here it is one string, in which markers are found and changed.  What differs
 * between the formats is a dialect.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

typedef struct
{
  gboolean (*is_paragraph) (const xmlNode *node);
  gboolean (*is_row)       (const xmlNode *node);
  gboolean (*is_table)     (const xmlNode *node);
  gboolean (*is_heading)   (const xmlNode *paragraph);

  /* An element whose own text is the paragraph's. */
  gboolean (*has_text)     (const xmlNode *node);

  /* The sign that an element stands for: "\n", "\t", " "; 0 where it is none. */
  char     (*get_sign)     (const xmlNode *node);

  /* An element whose inside is not the letter's text: a note about it, what was moved away. */
  gboolean (*is_outside)   (const xmlNode *node);

  /* Puts a sign, '\n', '\t' or ' ', after the text node @text and an empty text after
   * it, which is returned. (transfer none)
   */
  xmlNode *(*add_sign)     (xmlNode *text, char sign);

  /* White space at the ends of this text is kept. */
  void     (*keep_space)   (xmlNode *text);
} RdLetterDialect;

typedef enum
{
  RD_LETTER_MARKER_FIELD,
  RD_LETTER_MARKER_OPEN,      /* # */
  RD_LETTER_MARKER_OPEN_NOT,  /* ^ */
  RD_LETTER_MARKER_CLOSE,     /* / */
  RD_LETTER_MARKER_BROKEN,
} RdLetterMarkerKind;

typedef struct
{
  RdLetterMarkerKind  kind;
  gsize               start, end;   /* bytes of the paragraph's text */
  char               *name;         /* or what is broken */
} RdLetterMarker;

/* The text of the paragraph and not that of paragraphs inside it. (transfer full) */
char      *rd_letter_text_get          (const RdLetterDialect *dialect, const xmlNode *paragraph);

/* (transfer full): a GPtrArray of RdLetterMarker that frees its elements, in order */
GPtrArray *rd_letter_text_find_markers (const char *text);

/* @markers of @text where they are all there is, but for white space. */
gboolean   rd_letter_text_is_lone      (const char *text, const GPtrArray *markers);

/* Puts @value in the place of the bytes @start … @end. */
void       rd_letter_text_replace      (const RdLetterDialect *dialect, xmlNode *paragraph,
                                        gsize start, gsize end, const char *value);

G_END_DECLS
