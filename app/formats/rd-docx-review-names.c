/* rd-docx-review-names.c — the elements of a Word document that a returned report is read from
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-docx-review-names.h"

enum { WORD = 1, MATH, COMPATIBILITY, WORD_2012 };

const RdXmlStreamNamespace rd_docx_review_namespaces[] = {
  { "http://schemas.openxmlformats.org/wordprocessingml/2006/main", WORD },
  { "http://purl.oclc.org/ooxml/wordprocessingml/main", WORD },
  { "http://schemas.openxmlformats.org/officeDocument/2006/math", MATH },
  { "http://purl.oclc.org/ooxml/officeDocument/math", MATH },
  { "http://schemas.openxmlformats.org/markup-compatibility/2006", COMPATIBILITY },
  { "http://schemas.microsoft.com/office/word/2012/wordml", WORD_2012 },
  { NULL, 0 },
};

const RdXmlStreamName rd_docx_review_names[] = {
  { WORD, "document", RD_REVIEW_DOCUMENT },
  { WORD, "p", RD_REVIEW_PARAGRAPH },
  { WORD, "pPr", RD_REVIEW_PARAGRAPH_PROPERTIES },
  { WORD, "pStyle", RD_REVIEW_STYLE_NAME },
  { WORD, "rPr", RD_REVIEW_RUN_PROPERTIES },
  { WORD, "t", RD_REVIEW_TEXT },
  { WORD, "delText", RD_REVIEW_TEXT },
  { MATH, "t", RD_REVIEW_TEXT },
  { WORD, "tab", RD_REVIEW_TAB },
  { WORD, "ptab", RD_REVIEW_TAB },
  { WORD, "br", RD_REVIEW_BREAK },
  { WORD, "cr", RD_REVIEW_BREAK },
  { WORD, "noBreakHyphen", RD_REVIEW_NO_BREAK_HYPHEN },
  { WORD, "softHyphen", RD_REVIEW_SOFT_HYPHEN },
  { WORD, "sym", RD_REVIEW_SYMBOL },
  { WORD, "ins", RD_REVIEW_INSERTED },
  { WORD, "moveTo", RD_REVIEW_INSERTED },
  { WORD, "del", RD_REVIEW_DELETED },
  { WORD, "moveFrom", RD_REVIEW_DELETED },
  { WORD, "footnoteReference", RD_REVIEW_NOTE_MARK },
  { WORD, "endnoteReference", RD_REVIEW_ENDNOTE_MARK },
  { WORD, "tbl", RD_REVIEW_TABLE },
  { WORD, "tr", RD_REVIEW_ROW },
  { WORD, "trPr", RD_REVIEW_ROW_PROPERTIES },
  { WORD, "tblHeader", RD_REVIEW_ROW_HEADER },
  { WORD, "tc", RD_REVIEW_CELL },
  { WORD, "tcPr", RD_REVIEW_CELL_PROPERTIES },
  { WORD, "cellIns", RD_REVIEW_CELL_INSERTED },
  { WORD, "cellDel", RD_REVIEW_CELL_DELETED },
  { WORD, "sdt", RD_REVIEW_CONTROL },
  { WORD, "docPartGallery", RD_REVIEW_CONTENTS },
  { WORD, "commentRangeStart", RD_REVIEW_COMMENT_START },
  { WORD, "commentRangeEnd", RD_REVIEW_COMMENT_END },
  { WORD, "commentReference", RD_REVIEW_COMMENT_MARK },

  { WORD, "footnote", RD_REVIEW_NOTE },
  { WORD, "endnote", RD_REVIEW_ENDNOTE },
  { WORD, "comment", RD_REVIEW_COMMENT },
  { WORD_2012, "commentEx", RD_REVIEW_COMMENT_MORE },
  { WORD, "style", RD_REVIEW_STYLE },
  { WORD, "name", RD_REVIEW_STYLE_TITLE },
  { WORD, "outlineLvl", RD_REVIEW_OUTLINE_LEVEL },

  { WORD, "tblPr", RD_REVIEW_UNREAD },
  { WORD, "tblPrEx", RD_REVIEW_UNREAD },
  { WORD, "tblGrid", RD_REVIEW_UNREAD },
  { WORD, "trPrChange", RD_REVIEW_UNREAD },
  { WORD, "tcPrChange", RD_REVIEW_UNREAD },
  { WORD, "pPrChange", RD_REVIEW_UNREAD },
  { WORD, "rPrChange", RD_REVIEW_UNREAD },
  { WORD, "sectPr", RD_REVIEW_UNREAD },
  { WORD, "instrText", RD_REVIEW_UNREAD },
  { WORD, "delInstrText", RD_REVIEW_UNREAD },
  { WORD, "drawing", RD_REVIEW_UNREAD },
  { WORD, "pict", RD_REVIEW_UNREAD },
  { WORD, "object", RD_REVIEW_UNREAD },
  { WORD, "rt", RD_REVIEW_UNREAD },
  { WORD, "sdtEndPr", RD_REVIEW_UNREAD },
  { WORD, "customXmlPr", RD_REVIEW_UNREAD },
  { WORD, "smartTagPr", RD_REVIEW_UNREAD },
  { WORD, "tabs", RD_REVIEW_UNREAD },
  { COMPATIBILITY, "Fallback", RD_REVIEW_UNREAD },
  { 0, NULL, 0 },
};

gboolean
rd_docx_review_count (gsize *n_bytes, gsize more, GError **error)
{
  *n_bytes += more;
  return *n_bytes <= RD_DOCX_REVIEW_MAX_TEXT
         || rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_LARGE, "the document holds more text than any real report");
}

/* --- styles */

typedef struct
{
  RdDocxReviewStyles *styles;
  char               *id;      /* of the style that has begun */
} Reading;

static guint
pack (RdDocxPlace place, guint level)
{
  return (guint) place * 16 + level + 1;
}

/* By the name that Word gives a style in every language: "heading 2", "toc 1", "Title". */
static guint
place_of_name (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (g_str_has_prefix (lower, "heading ") && lower[8] >= '1' && lower[8] <= '9' && lower[9] == '\0')
    return pack (RD_DOCX_PLACE_HEADING, (guint) (lower[8] - '0'));
  if (g_str_has_prefix (lower, "toc ") || g_str_has_prefix (lower, "contents ") || g_str_equal (lower, "contents heading")
      || g_str_equal (lower, "title") || g_str_equal (lower, "subtitle") || g_str_equal (lower, "date"))
    return pack (RD_DOCX_PLACE_FRONT, 0);
  return 0;
}

static void
keep_place (Reading *self, guint place)
{
  if (self->id != NULL && place != 0 && !g_hash_table_contains (self->styles->places, self->id))
    g_hash_table_insert (self->styles->places, g_strdup (self->id), GUINT_TO_POINTER (place));
}

static gboolean
begin_cb (gpointer data, guint element, const RdXmlAttributes *attributes, GError **error G_GNUC_UNUSED)
{
  Reading *self = data;

  if (element == RD_REVIEW_STYLE)
    {
      g_free (self->id);
      self->id = rd_xml_attributes_dup (attributes, "styleId");
    }
  else if (element == RD_REVIEW_STYLE_TITLE && self->id != NULL)
    {
      g_autofree char *name = rd_xml_attributes_dup (attributes, "val");

      keep_place (self, name != NULL ? place_of_name (name) : 0);
    }
  else if (element == RD_REVIEW_OUTLINE_LEVEL)
    {
      guint level = rd_xml_attributes_get_uint (attributes, "val", 9, 9);

      keep_place (self, level < 9 ? pack (RD_DOCX_PLACE_HEADING, level + 1) : 0);
    }
  return TRUE;
}

void
rd_docx_review_styles_init (RdDocxReviewStyles *self)
{
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

void
rd_docx_review_styles_clear (RdDocxReviewStyles *self)
{
  g_clear_pointer (&self->places, g_hash_table_unref);
}

gboolean
rd_docx_review_styles_read (RdDocxReviewStyles *self, RdOfficeArchive *archive, const char *part, GCancellable *cancellable, GError **error)
{
  static const RdXmlStreamHandler handler = { rd_docx_review_namespaces, rd_docx_review_names, begin_cb, NULL, NULL };
  Reading reading = { self, NULL };
  gboolean done;

  if (part == NULL || !rd_office_archive_has (archive, part))
    return TRUE;
  done = rd_office_archive_parse (archive, part, &handler, &reading, cancellable, error);
  g_free (reading.id);
  return done;
}

/* Where the file says nothing of its styles, by what Word calls them in English. */
static guint
place_of_id (const char *id)
{
  if (g_str_has_prefix (id, "Heading") && id[7] >= '1' && id[7] <= '9' && id[8] == '\0')
    return pack (RD_DOCX_PLACE_HEADING, (guint) (id[7] - '0'));
  if (g_str_has_prefix (id, "TOC") || g_str_equal (id, "Title") || g_str_equal (id, "Subtitle") || g_str_equal (id, "Date"))
    return pack (RD_DOCX_PLACE_FRONT, 0);
  return 0;
}

RdDocxPlace
rd_docx_review_styles_find (const RdDocxReviewStyles *self, const char *id, guint *out_level)
{
  guint place = id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->places, id)) : 0;

  if (place == 0 && id != NULL)
    place = place_of_id (id);
  *out_level = place > 0 ? (place - 1) % 16 : 0;
  return place > 0 ? (RdDocxPlace) ((place - 1) / 16) : RD_DOCX_PLACE_BODY;
}
