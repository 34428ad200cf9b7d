/* rd-html-paste-element.h — what an element of a pasted page means
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/report/rd-document.h"

G_BEGIN_DECLS

typedef enum
{
  RD_HTML_INLINE,
  RD_HTML_BLOCK,
  RD_HTML_HEADING,
  RD_HTML_QUOTE,
  RD_HTML_LIST,
  RD_HTML_ITEM,
  RD_HTML_TABLE,
  RD_HTML_HEAD,
  RD_HTML_ROW,
  RD_HTML_CELL,
  RD_HTML_CAPTION,
  RD_HTML_BREAK,
  RD_HTML_BOLD,
  RD_HTML_ITALIC,
  RD_HTML_PRE,
  RD_HTML_ANCHOR,
  RD_HTML_SKIP,
} RdHtmlMeaning;

typedef struct
{
  RdHtmlMeaning  meaning;
  int            level;          /* HEADING */
  gboolean       is_numbered;    /* LIST */
  gboolean       is_header;      /* CELL */
} RdHtmlElement;

RdHtmlElement rd_html_element_find  (const char *name);

/* The value of an attribute, or NULL; @attributes is what libxml2 hands over: name, value, … and NULL; or NULL. (transfer none) */
const char   *rd_html_element_get   (const char **attributes, const char *name);

/* What @style says for that property, without spaces around, in lower case; NULL where it says nothing. (transfer full) */
char         *rd_html_style_get     (const char *style, const char *property);

/* Marks as @style changes them. */
RdMarks       rd_html_style_marks   (const char *style, RdMarks marks);

/* Whether @style hides the element, or it is a part of Word’s that is no text. */
gboolean      rd_html_style_hides   (const char *style);

/* The level of an item, from 0, by Word’s own property; -1 where it is none. */
int           rd_html_style_level   (const char *style);

/* The key of the note to which a link leads, as Word and LibreOffice write them; NULL where it leads elsewhere. (transfer full) */
char         *rd_html_note_target   (const char *href);

/* Whether a link leads from a note back to its place. */
gboolean      rd_html_note_is_back  (const char *href);

/* The key of the note whose text the element of that id is; NULL where it is none. (transfer full) */
char         *rd_html_note_key      (const char *id);

G_END_DECLS
