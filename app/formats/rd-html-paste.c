/* rd-html-paste.c — what word processors and browsers put on the clipboard
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-html-paste.h"

#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include "formats/rd-html-paste-element.h"
#include "formats/rd-paste-blocks.h"
#include "formats/rd-plain-paste.h"

#define MAX_NAME 16
#define MAX_SIGN 64
#define MAX_ATTRIBUTES 2000

/* An element that is open. What is in it takes over what it says. */
typedef struct
{
  char          name[MAX_NAME];
  RdHtmlMeaning meaning;
  RdBlockKind   kind;            /* what words in it are */
  int           level;
  gboolean      is_numbered;
  RdMarks       marks;
  int           n_lists;
  gboolean      list_is_numbered;
  gboolean      skips;
  gboolean      is_pre;
  gboolean      is_header;       /* of a table, or a heading: bold says nothing there */

  /* Of this element alone */
  gboolean      is_block;        /* a paragraph ends where it ends */
  gboolean      is_within_item;
  gboolean      is_sign;         /* words in it are the sign of a note, or of an item: not of the text */
  gboolean      is_item_mark;
  gboolean      is_note;
} Open;

typedef struct
{
  htmlParserCtxtPtr context;
  RdPasteBlocks    *blocks;
  GArray           *open;        /* Open; the first is the page itself */
  GString          *sign;
  char             *note;        /* the key to which the sign that is being read leads */
  guint             n_elements;
  gboolean          is_too_deep;
  gboolean          is_too_much;
} Reader;

/* Helpers */

static Open *
top (Reader *self)
{
  return &g_array_index (self->open, Open, self->open->len - 1);
}

static void
begin_paragraph (Reader *self, const Open *open)
{
  rd_paste_blocks_begin (self->blocks, open->kind, open->level, open->is_numbered);
}

static void
check_limits (Reader *self)
{
  self->is_too_deep = self->is_too_deep || self->open->len > RD_HTML_PASTE_MAX_DEPTH;
  self->is_too_much = self->is_too_much || rd_paste_blocks_is_full (self->blocks) || self->n_elements > RD_HTML_PASTE_MAX_ELEMENTS;
  if (self->is_too_deep || self->is_too_much)
    xmlStopParser (self->context);
}

static guint
get_span (const char **attributes, const char *name)
{
  const char *value = rd_html_element_get (attributes, name);
  guint64 n = value != NULL ? g_ascii_strtoull (value, NULL, 10) : 1;

  return (guint) CLAMP (n, 1, 1000);
}

/* Elements */

/* Word’s paragraphs are told by their class and their style. */
static void
read_word (Open *open, const char *class_name, const char *style)
{
  int level = rd_html_style_level (style);

  if (level >= 0 && open->kind != RD_BLOCK_HEADING)
    {
      open->kind = RD_BLOCK_ITEM;
      open->level = level;
      open->is_numbered = FALSE;
    }
  else if (class_name != NULL && (g_str_has_prefix (class_name, "MsoTitle") || g_str_has_prefix (class_name, "MsoSubtitle")))
    {
      open->kind = RD_BLOCK_HEADING;
      open->level = 1;
    }
  else if (class_name != NULL && (g_str_has_prefix (class_name, "MsoQuote") || g_str_has_prefix (class_name, "MsoIntenseQuote")))
    open->kind = RD_BLOCK_QUOTATION;
}

static void
start_block (Reader *self, Open *open, const char **attributes)
{
  RdBlockKind around = open->kind;
  g_autofree char *note = rd_html_note_key (rd_html_element_get (attributes, "id"));

  read_word (open, rd_html_element_get (attributes, "class"), rd_html_element_get (attributes, "style"));
  open->is_block = TRUE;
  open->is_within_item = around == RD_BLOCK_ITEM && open->kind == RD_BLOCK_ITEM && open->n_lists > 0;
  if (note != NULL)
    {
      rd_paste_blocks_begin_note (self->blocks, note);
      open->is_note = TRUE;
      open->is_within_item = FALSE;
    }
  else if (!open->is_within_item)
    begin_paragraph (self, open);
  else if (rd_paste_blocks_has_words (self->blocks))
    rd_paste_blocks_add_break (self->blocks);
}

static void
start_list (Reader *self, Open *open, gboolean is_numbered)
{
  open->n_lists++;
  open->list_is_numbered = is_numbered;
  open->kind = RD_BLOCK_ITEM;
  open->level = MIN (open->n_lists - 1, RD_ITEM_LEVEL_MAX);
  open->is_numbered = is_numbered;
  open->is_block = TRUE;
  begin_paragraph (self, open);
}

static void
start_text (Reader *self, Open *open, RdBlockKind kind, int level)
{
  open->kind = kind;
  open->level = level;
  open->is_numbered = FALSE;
  open->is_block = TRUE;
  begin_paragraph (self, open);
}

/* Words in a cell are paragraphs of their own, whatever is around the table. */
static void
start_cell (Reader *self, Open *open, gboolean is_header, const char **attributes)
{
  open->kind = RD_BLOCK_PARAGRAPH;
  open->level = 0;
  open->n_lists = 0;
  open->marks = RD_MARK_NONE;
  open->is_header = is_header || open->is_header;
  rd_paste_blocks_begin_cell (self->blocks, open->is_header, get_span (attributes, "colspan"), get_span (attributes, "rowspan"));
}

static void
start_anchor (Reader *self, Open *open, const char **attributes)
{
  const char *href = rd_html_element_get (attributes, "href");
  const char *class_name = rd_html_element_get (attributes, "class");
  char *note = rd_html_note_target (href);

  open->skips = open->skips || rd_html_note_is_back (href) || g_strcmp0 (class_name, "msocomanchor") == 0;
  if (note == NULL || open->skips || self->note != NULL)
    {
      g_free (note);
      return;
    }
  self->note = note;
  g_string_truncate (self->sign, 0);
  open->is_sign = TRUE;
}

static void
start_table (Reader *self, Open *open)
{
  open->kind = RD_BLOCK_PARAGRAPH;
  open->level = 0;
  open->is_numbered = FALSE;
  open->is_header = FALSE;
  rd_paste_blocks_begin_table (self->blocks);
}

static void
start_meaning (Reader *self, Open *open, const RdHtmlElement *element, const char **attributes)
{
  if (open->skips || element->meaning == RD_HTML_INLINE || element->meaning == RD_HTML_SKIP)
    return;
  if (element->meaning == RD_HTML_BLOCK)
    start_block (self, open, attributes);
  else if (element->meaning == RD_HTML_HEADING)
    start_text (self, open, RD_BLOCK_HEADING, element->level);
  else if (element->meaning == RD_HTML_QUOTE)
    start_text (self, open, RD_BLOCK_QUOTATION, 0);
  else if (element->meaning == RD_HTML_PRE)
    start_text (self, open, open->kind, open->level);
  else if (element->meaning == RD_HTML_LIST)
    start_list (self, open, element->is_numbered);
  else if (element->meaning == RD_HTML_ITEM)
    {
      open->n_lists = MAX (open->n_lists, 1) - 1;
      start_list (self, open, open->list_is_numbered);
    }
  else if (element->meaning == RD_HTML_TABLE)
    start_table (self, open);
  else if (element->meaning == RD_HTML_HEAD)
    open->is_header = TRUE;
  else if (element->meaning == RD_HTML_ROW)
    rd_paste_blocks_begin_row (self->blocks, open->is_header);
  else if (element->meaning == RD_HTML_CELL)
    start_cell (self, open, element->is_header, attributes);
  else if (element->meaning == RD_HTML_CAPTION)
    rd_paste_blocks_begin_caption (self->blocks);
  else if (element->meaning == RD_HTML_BREAK)
    rd_paste_blocks_add_break (self->blocks);
  else if (element->meaning == RD_HTML_ANCHOR)
    start_anchor (self, open, attributes);
}

/* The sign of an item, which Word writes into the text. */
static void
start_item_mark (Reader *self, Open *open, const char *style)
{
  g_autofree char *list = rd_html_style_get (style, "mso-list");

  if (g_strcmp0 (list, "ignore") != 0 || self->note != NULL)
    return;
  open->is_item_mark = TRUE;
  open->is_sign = TRUE;
  g_string_truncate (self->sign, 0);
}

static void
start_element_cb (void *data, const xmlChar *name, const xmlChar **list)
{
  Reader *self = data;
  const char **attributes = (const char **) list;
  const char *style = rd_html_element_get (attributes, "style");
  RdHtmlElement element = rd_html_element_find ((const char *) name);
  Open open = *top (self);

  self->n_elements++;
  g_strlcpy (open.name, (const char *) name, sizeof open.name);
  open.meaning = element.meaning;
  open.is_block = open.is_within_item = open.is_note = open.is_item_mark = FALSE;
  open.skips = open.skips || element.meaning == RD_HTML_SKIP || rd_html_style_hides (style);
  open.is_pre = open.is_pre || element.meaning == RD_HTML_PRE;
  open.is_header = open.is_header || element.meaning == RD_HTML_HEADING;
  open.marks |= (element.meaning == RD_HTML_BOLD ? RD_MARK_BOLD : 0) | (element.meaning == RD_HTML_ITALIC ? RD_MARK_ITALIC : 0);
  start_meaning (self, &open, &element, attributes);
  open.marks = rd_html_style_marks (style, open.marks);
  if (!open.skips && style != NULL)
    start_item_mark (self, &open, style);
  g_array_append_val (self->open, open);
  check_limits (self);
}

/* "1.", "(a)" and "iv)" number; a bullet is something else, "o" among them. */
static gboolean
is_number (const char *sign)
{
  const char *p = sign + strspn (sign, "( \t\r\n");

  if (g_ascii_isdigit (*p))
    return TRUE;
  if (!g_ascii_isalpha (*p))
    return FALSE;
  while (g_ascii_isalpha (*p))
    p++;
  return *p == '.' || *p == ')';
}

static void
end_sign (Reader *self, const Open *open)
{
  if (open->is_item_mark)
    rd_paste_blocks_set_numbered (self->blocks, is_number (self->sign->str));
  else if (self->note != NULL && open->meaning == RD_HTML_ANCHOR)
    {
      rd_paste_blocks_add_note (self->blocks, self->note, self->sign->str);
      g_clear_pointer (&self->note, g_free);
    }
}

static void
end_open (Reader *self, const Open *open, const Open *parent)
{
  if (open->is_sign && (!parent->is_sign || open->is_item_mark))
    end_sign (self, open);
  if (open->skips)
    return;
  if (open->is_note)
    rd_paste_blocks_end_note (self->blocks);
  if (open->is_within_item && rd_paste_blocks_has_words (self->blocks))
    rd_paste_blocks_add_break (self->blocks);
  else if (open->is_block && !open->is_within_item)
    begin_paragraph (self, parent);
  if (open->meaning == RD_HTML_CELL)
    rd_paste_blocks_end_cell (self->blocks);
  else if (open->meaning == RD_HTML_TABLE)
    {
      rd_paste_blocks_end_table (self->blocks);
      begin_paragraph (self, parent);
    }
}

static void
end_element_cb (void *data, const xmlChar *name)
{
  Reader *self = data;
  char known[MAX_NAME];
  guint n = self->open->len;

  g_strlcpy (known, (const char *) name, sizeof known);
  while (n > 1 && strcmp (g_array_index (self->open, Open, n - 1).name, known) != 0)
    n--;
  while (n > 1 && self->open->len >= n)
    {
      end_open (self, top (self), &g_array_index (self->open, Open, self->open->len - 2));
      g_array_set_size (self->open, self->open->len - 1);
    }
  check_limits (self);
}

static void
characters_cb (void *data, const xmlChar *text, int length)
{
  Reader *self = data;
  const Open *open = top (self);
  RdMarks marks = open->is_header ? open->marks & ~RD_MARK_BOLD : open->marks;

  if (open->skips || length <= 0)
    return;
  if (!open->is_sign)
    rd_paste_blocks_add_text (self->blocks, (const char *) text, (gsize) length, marks, open->is_pre);
  else if (self->sign->len + (gsize) length <= MAX_SIGN)
    g_string_append_len (self->sign, (const char *) text, length);
  check_limits (self);
}

/* The whole */

/* Word’s “<![if …]>” and “<![endif]>”, which are no comments and would be read as words, are taken out where they stand. */
static void
drop_conditions (char *html)
{
  char *to = html;

  for (const char *p = html; *p != '\0';)
    {
      gsize length = strncmp (p, "<![", 3) == 0 ? 3 + strcspn (p + 3, "<>]") : 0;

      if (length > 0 && p[length] == ']' && p[length + 1] == '>')
        p += length + 2;
      else
        *to++ = *p++;
    }
  *to = '\0';
}

/* Where the attribute’s value that begins at @p ends. */
static const char *
skip_value (const char *p)
{
  const char *end = *p == '"' || *p == '\'' ? strchr (p + 1, *p) : NULL;

  return end != NULL ? end + 1 : p;
}

/* Whether an element has more attributes than any program writes: the parser compares each with all before it. */
static gboolean
has_crowd (const char *html)
{
  for (const char *p = strchr (html, '<'); p != NULL; p = strchr (p, '<'))
    {
      guint n = 0;

      if (!g_ascii_isalpha (*++p))
        continue;
      while (*p != '\0' && *p != '>' && n <= MAX_ATTRIBUTES)
        {
          n += g_ascii_isspace (*p) || *p == '"' || *p == '\'' || *p == '/';
          p = *p == '=' ? skip_value (p + 1 + strspn (p + 1, " \t\r\n")) : p + 1;
        }
      if (n > MAX_ATTRIBUTES)
        return TRUE;
    }
  return FALSE;
}

static void
parse (Reader *self, const char *html)
{
  static const xmlSAXHandler handler = {
    .startElement = start_element_cb, .endElement = end_element_cb, .characters = characters_cb, .ignorableWhitespace = characters_cb,
  };
  Open page = { .kind = RD_BLOCK_PARAGRAPH };

  self->context = htmlCreateMemoryParserCtxt (html, (int) strlen (html));
  if (self->context == NULL)
    return;
  htmlCtxtUseOptions (self->context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  *self->context->sax = handler;
  self->context->userData = self;
  g_array_append_val (self->open, page);
  xmlSwitchEncoding (self->context, XML_CHAR_ENCODING_UTF8);
  htmlParseDocument (self->context);
  htmlFreeParserCtxt (self->context);
}

/* What Windows puts before the page begins with "Version:". */
static const char *
skip_head (const char *html)
{
  const char *page = g_str_has_prefix (html, "Version:") ? strchr (html, '<') : NULL;

  return page != NULL ? page : html;
}

static GPtrArray *
finish (RdPasteBlocks *blocks, gboolean is_too_deep, gboolean is_too_much, GError **error)
{
  if (!is_too_deep && !is_too_much)
    return rd_plain_paste_finish (blocks, error);
  if (is_too_deep)
    g_set_error_literal (error, RD_PASTE_ERROR, RD_PASTE_ERROR_TOO_DEEP, "what was copied is nested deeper than any program writes it");
  else
    g_set_error_literal (error, RD_PASTE_ERROR, RD_PASTE_ERROR_TOO_MUCH, "more was copied than a section can hold");
  return NULL;
}

/* Public API */

GPtrArray *
rd_html_paste_read (GBytes *html, GError **error)
{
  g_autoptr (RdPasteBlocks) blocks = rd_paste_blocks_new ();
  g_autofree char *text = NULL;
  Reader self = { .blocks = blocks };

  g_return_val_if_fail (html != NULL, NULL);

  text = rd_plain_paste_decode (html, error);
  if (text == NULL)
    return NULL;
  drop_conditions (text);
  self.open = g_array_new (FALSE, FALSE, sizeof (Open));
  self.sign = g_string_new (NULL);
  self.is_too_much = has_crowd (text);
  if (*text != '\0' && !self.is_too_much)
    parse (&self, skip_head (text));
  g_array_unref (self.open);
  g_string_free (self.sign, TRUE);
  g_free (self.note);
  return finish (blocks, self.is_too_deep, self.is_too_much, error);
}
