/* rd-html-paste-element.c — what an element of a pasted page means
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-html-paste-element.h"

#include <string.h>

#define MAX_STYLE 4096

static const struct { const char *name; RdHtmlElement element; } elements[] = {
  { "p", { RD_HTML_BLOCK } },        { "div", { RD_HTML_BLOCK } },       { "section", { RD_HTML_BLOCK } },  { "article", { RD_HTML_BLOCK } },
  { "header", { RD_HTML_BLOCK } },   { "footer", { RD_HTML_BLOCK } },    { "main", { RD_HTML_BLOCK } },     { "aside", { RD_HTML_BLOCK } },
  { "nav", { RD_HTML_BLOCK } },      { "address", { RD_HTML_BLOCK } },   { "center", { RD_HTML_BLOCK } },   { "form", { RD_HTML_BLOCK } },
  { "fieldset", { RD_HTML_BLOCK } }, { "figure", { RD_HTML_BLOCK } },    { "figcaption", { RD_HTML_BLOCK } }, { "dl", { RD_HTML_BLOCK } },
  { "dt", { RD_HTML_BLOCK } },       { "dd", { RD_HTML_BLOCK } },        { "hr", { RD_HTML_BLOCK } },       { "details", { RD_HTML_BLOCK } },
  { "summary", { RD_HTML_BLOCK } },  { "body", { RD_HTML_BLOCK } },
  { "h1", { RD_HTML_HEADING, 1 } },  { "h2", { RD_HTML_HEADING, 2 } },   { "h3", { RD_HTML_HEADING, 3 } },  { "h4", { RD_HTML_HEADING, 3 } },
  { "h5", { RD_HTML_HEADING, 3 } },  { "h6", { RD_HTML_HEADING, 3 } },
  { "blockquote", { RD_HTML_QUOTE } },
  { "ul", { RD_HTML_LIST } },        { "menu", { RD_HTML_LIST } },       { "dir", { RD_HTML_LIST } },       { "ol", { RD_HTML_LIST, 0, TRUE } },
  { "li", { RD_HTML_ITEM } },
  { "table", { RD_HTML_TABLE } },    { "thead", { RD_HTML_HEAD } },      { "tr", { RD_HTML_ROW } },         { "td", { RD_HTML_CELL } },
  { "th", { RD_HTML_CELL, 0, FALSE, TRUE } },                            { "caption", { RD_HTML_CAPTION } },
  { "br", { RD_HTML_BREAK } },
  { "b", { RD_HTML_BOLD } },         { "strong", { RD_HTML_BOLD } },     { "i", { RD_HTML_ITALIC } },       { "em", { RD_HTML_ITALIC } },
  { "cite", { RD_HTML_ITALIC } },    { "pre", { RD_HTML_PRE } },         { "a", { RD_HTML_ANCHOR } },
  { "head", { RD_HTML_SKIP } },      { "script", { RD_HTML_SKIP } },     { "style", { RD_HTML_SKIP } },     { "title", { RD_HTML_SKIP } },
  { "noscript", { RD_HTML_SKIP } },  { "template", { RD_HTML_SKIP } },   { "object", { RD_HTML_SKIP } },    { "iframe", { RD_HTML_SKIP } },
  { "svg", { RD_HTML_SKIP } },       { "math", { RD_HTML_SKIP } },       { "select", { RD_HTML_SKIP } },    { "textarea", { RD_HTML_SKIP } },
  { "audio", { RD_HTML_SKIP } },     { "video", { RD_HTML_SKIP } },      { "canvas", { RD_HTML_SKIP } },    { "applet", { RD_HTML_SKIP } },
  { "del", { RD_HTML_SKIP } },       { "xml", { RD_HTML_SKIP } },        { "button", { RD_HTML_SKIP } },    { "frameset", { RD_HTML_SKIP } },
};

/* Helpers */

/* Where the digits are in "ftn12"; NULL where @text is not @before, digits, @after. */
static gboolean
is_numbered (const char *text, const char *before, const char *after)
{
  const char *p = text;

  if (!g_str_has_prefix (text, before))
    return FALSE;
  p += strlen (before);
  if (!g_ascii_isdigit (*p) || strlen (p) > 12)
    return FALSE;
  while (g_ascii_isdigit (*p))
    p++;
  return strcmp (p, after) == 0;
}

static const char *
fragment_of (const char *href)
{
  const char *hash = href != NULL ? strrchr (href, '#') : NULL;

  return hash != NULL ? hash + 1 : NULL;
}

static gboolean
is_value (const char *style, const char *property, const char *value)
{
  g_autofree char *found = rd_html_style_get (style, property);

  return g_strcmp0 (found, value) == 0;
}

/* Public API */

RdHtmlElement
rd_html_element_find (const char *name)
{
  RdHtmlElement none = { RD_HTML_INLINE };

  for (gsize i = 0; i < G_N_ELEMENTS (elements); i++)
    if (g_ascii_strcasecmp (name, elements[i].name) == 0)
      return elements[i].element;
  return none;
}

const char *
rd_html_element_get (const char **attributes, const char *name)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    if (g_ascii_strcasecmp (attributes[i], name) == 0)
      return attributes[i + 1];
  return NULL;
}

char *
rd_html_style_get (const char *style, const char *property)
{
  gsize length = strlen (property);

  if (style == NULL || strlen (style) > MAX_STYLE)
    return NULL;
  for (const char *p = style; p != NULL && *p != '\0'; p = strchr (p, ';'))
    {
      const char *name = p + strspn (p, "; \t\r\n");
      const char *colon = name + length + strspn (name + MIN (length, strlen (name)), " \t");

      p = name;
      if (g_ascii_strncasecmp (name, property, length) == 0 && *colon == ':')
        {
          g_autofree char *value = g_ascii_strdown (colon + 1, (gssize) strcspn (colon + 1, ";"));

          return g_strdup (g_strstrip (value));
        }
    }
  return NULL;
}

RdMarks
rd_html_style_marks (const char *style, RdMarks marks)
{
  g_autofree char *weight = rd_html_style_get (style, "font-weight");
  g_autofree char *slant = rd_html_style_get (style, "font-style");

  if (weight != NULL)
    {
      gboolean is_bold = g_str_has_prefix (weight, "bold") || g_ascii_strtoull (weight, NULL, 10) >= 600;

      marks = is_bold ? marks | RD_MARK_BOLD : marks & ~RD_MARK_BOLD;
    }
  if (slant != NULL)
    marks = g_str_has_prefix (slant, "italic") || g_str_has_prefix (slant, "oblique") ? marks | RD_MARK_ITALIC : marks & ~RD_MARK_ITALIC;
  return marks;
}

gboolean
rd_html_style_hides (const char *style)
{
  return style != NULL
         && (is_value (style, "display", "none") || is_value (style, "mso-hide", "all") || is_value (style, "visibility", "hidden")
             || is_value (style, "mso-element", "comment-list") || is_value (style, "mso-element", "comment")
             || is_value (style, "mso-element", "header") || is_value (style, "mso-element", "footer")
             || is_value (style, "mso-special-character", "comment"));
}

int
rd_html_style_level (const char *style)
{
  g_autofree char *value = rd_html_style_get (style, "mso-list");
  const char *level = value != NULL ? strstr (value, "level") : NULL;

  if (level == NULL || !g_ascii_isdigit (level[5]))
    return -1;
  return CLAMP (level[5] - '1', 0, RD_ITEM_LEVEL_MAX);
}

char *
rd_html_note_target (const char *href)
{
  const char *at = fragment_of (href);

  if (at == NULL)
    return NULL;
  if (is_numbered (at, "_ftn", "") || is_numbered (at, "_edn", ""))
    return g_strdup (at + 1);
  if (is_numbered (at, "sdfootnote", "sym") || is_numbered (at, "sdendnote", "sym"))
    return g_strndup (at, strlen (at) - 3);
  return NULL;
}

gboolean
rd_html_note_is_back (const char *href)
{
  const char *at = fragment_of (href);

  return at != NULL && (is_numbered (at, "_ftnref", "") || is_numbered (at, "_ednref", "")
                        || is_numbered (at, "sdfootnote", "anc") || is_numbered (at, "sdendnote", "anc"));
}

char *
rd_html_note_key (const char *id)
{
  if (id != NULL && (is_numbered (id, "ftn", "") || is_numbered (id, "edn", "") || is_numbered (id, "sdfootnote", "") || is_numbered (id, "sdendnote", "")))
    return g_strdup (id);
  return NULL;
}
