/* fuzz-docx-review.c — a returned report comes out of a Word file, or it is refused in one line
 *
 * The input is taken as a file, and then as the parts of one: document, footnotes, comments, what Word keeps of
 * these, and styles, apart by form feeds, which no XML has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-docx-review.h"

#include "formats/rd-office-zip.h"

#include "fuzz.h"

/* UTF-8 without line ends and control characters but tabs. */
static void
assert_text (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_assert_true (*p == '\t' || (guchar) *p >= ' ');
}

static void
assert_place (const RdDocxReview *review, const RdDocxParagraph *paragraph)
{
  g_assert_true ((paragraph->row == RD_DOCX_NO_ROW) == (paragraph->cell == RD_DOCX_NO_ROW));
  if (paragraph->row == RD_DOCX_NO_ROW)
    return;
  g_assert_cmpint (paragraph->place, ==, RD_DOCX_PLACE_CELL);
  g_assert_cmpuint (paragraph->row, <, review->rows->len);
  g_assert_cmpuint (paragraph->cell, <, ((const RdDocxRow *) review->rows->pdata[paragraph->row])->n_cells);
}

static void
assert_paragraph (const RdDocxParagraph *paragraph)
{
  g_autofree char *all = rd_docx_paragraph_spell (paragraph, RD_CHANGE_KEPT);

  assert_text (all);
  for (guint i = 0; i < paragraph->pieces->len; i++)
    g_assert_nonnull (((const RdDocxPiece *) paragraph->pieces->pdata[i])->text);
  for (guint i = 0; i < paragraph->anchors->len; i++)
    {
      const RdDocxAnchor *anchor = paragraph->anchors->pdata[i];

      g_assert_nonnull (anchor->id);
      g_assert_cmpuint (anchor->start, <=, anchor->end);
      g_assert_cmpuint (anchor->end, <=, strlen (all));
    }
}

static void
read_file (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RdDocxReview) review = rd_docx_review_read (bytes, NULL, &error);

  fuzz_assert_error (review == NULL, error);
  for (guint i = 0; review != NULL && i < review->paragraphs->len; i++)
    {
      assert_place (review, review->paragraphs->pdata[i]);
      assert_paragraph (review->paragraphs->pdata[i]);
    }
  for (guint i = 0; review != NULL && i < review->comments->len; i++)
    {
      const RdDocumentComment *comment = review->comments->pdata[i];

      g_assert_true (comment->id != NULL && comment->author != NULL && comment->text != NULL);
      g_assert_true (g_strcmp0 (comment->id, comment->parent_id) != 0);
    }
}

static void
put_part (RdOfficeZip *zip, const char *name, const guint8 *data, gsize size)
{
  g_autoptr (GBytes) part = g_bytes_new (data, size);

  rd_office_zip_put (zip, name, part);
}

static GBytes *
make_file (const guint8 *data, gsize size)
{
  static const char * const names[] = { "word/document.xml", "word/footnotes.xml", "word/comments.xml", "word/more.xml", "word/styles.xml" };
  static const char relations[] =
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
    "<Relationship Type='/footnotes' Target='footnotes.xml'/><Relationship Type='/comments' Target='comments.xml'/>"
    "<Relationship Type='/commentsExtended' Target='more.xml'/><Relationship Type='/styles' Target='styles.xml'/></Relationships>";
  g_autoptr (RdOfficeZip) zip = rd_office_zip_new ();
  g_autoptr (GError) error = NULL;
  GBytes *bytes;

  put_part (zip, "word/_rels/document.xml.rels", (const guint8 *) relations, sizeof relations - 1);
  for (guint i = 0; i < G_N_ELEMENTS (names) && size > 0; i++)
    {
      const guint8 *end = memchr (data, '\f', size);
      gsize length = end != NULL ? (gsize) (end - data) : size;

      put_part (zip, names[i], data, length);
      data += MIN (length + 1, size);
      size -= MIN (length + 1, size);
    }
  bytes = rd_office_zip_write (zip, &error);
  g_assert_no_error (error);
  return bytes;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GBytes) made = make_file (data, size);

  read_file (bytes);
  read_file (made);
  return 0;
}
