/* rd-xlsx-comments.c — what people have noted in the margin of a sheet
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-xlsx-comments.h"

#include <stdlib.h>
#include <string.h>

#include "formats/rd-cell-text.h"
#include "formats/rd-xlsx-names.h"

#define MAX_COMMENTS 100000
#define MAX_AUTHORS  10000
#define MAX_ROW      1048576
#define MAX_COLUMN   16384

enum
{
  ELEMENT_COMMENT = 1,
  ELEMENT_AUTHOR,
  ELEMENT_TEXT,
  ELEMENT_READING,
};

/* One part while it is read. */
typedef struct
{
  GPtrArray     *comments;
  GPtrArray     *authors;     /* char * */
  GString       *text;
  RdTableText   *scratch;
  RdXlsxComment *open;        /* owned; NULL between comments */
  guint          author;
  guint          readings;
  gboolean       is_in_text;
} CommentReading;

static const RdXmlStreamName names[] = {
  { RD_XLSX_MAIN, "comment", ELEMENT_COMMENT },
  { RD_XLSX_MAIN, "author", ELEMENT_AUTHOR },
  { RD_XLSX_MAIN, "t", ELEMENT_TEXT },
  { RD_XLSX_MAIN, "rPh", ELEMENT_READING },
  { RD_XLSX_THREADED, "threadedComment", ELEMENT_COMMENT },
  { RD_XLSX_THREADED, "text", ELEMENT_TEXT },
  { 0, NULL, 0 },
};

gboolean
rd_xlsx_reference_parse (const char *text, gsize length, guint *out_row, guint *out_column)
{
  guint row = 0, column = 0;
  gsize i = 0;

  for (; i < length && g_ascii_isalpha (text[i]) && column < MAX_COLUMN; i++)
    column = column * 26 + (guint) (g_ascii_toupper (text[i]) - 'A') + 1;
  for (; i < length && g_ascii_isdigit (text[i]) && row <= MAX_ROW; i++)
    row = row * 10 + (guint) (text[i] - '0');
  if (i < length || column == 0 || column > MAX_COLUMN || row == 0 || row > MAX_ROW)
    return FALSE;
  *out_row = row;
  *out_column = column - 1;
  return TRUE;
}

static void
comment_free (gpointer data)
{
  RdXlsxComment *self = data;

  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self);
}

/* Excel begins a note with its author's name in bold, which is nobody's business here. */
static const char *
skip_author (const CommentReading *self, const char *text)
{
  const char *author = self->author < self->authors->len ? self->authors->pdata[self->author] : "";
  gsize length = strlen (author);

  if (length > 0 && strncmp (text, author, length) == 0 && text[length] == ':')
    return text + length + 1;
  return text;
}

/* Each comment is a line. */
static char *
make_line (const char *text)
{
  return g_strdelimit (g_strdup (text), "\n", ' ');
}

static void
end_comment (CommentReading *self)
{
  const char *text;

  rd_cell_text_unescape (self->text);
  text = skip_author (self, self->text->str);
  text = rd_cell_text_tidy (self->scratch, text, self->text->len - (gsize) (text - self->text->str));
  if (text != NULL && *text != '\0' && self->open != NULL)
    {
      self->open->text = make_line (text);
      g_ptr_array_add (self->comments, g_steal_pointer (&self->open));
    }
  g_clear_pointer (&self->open, comment_free);
}

static gboolean
begin_comment (CommentReading *self, const RdXmlAttributes *attributes, GError **error)
{
  gsize length = 0;
  const char *reference = rd_xml_attributes_peek (attributes, "ref", &length);
  guint row, column;

  g_clear_pointer (&self->open, comment_free);
  g_string_truncate (self->text, 0);
  self->author = rd_xml_attributes_get_uint (attributes, "authorId", G_MAXINT, G_MAXINT);
  if (reference == NULL || !rd_xlsx_reference_parse (reference, length, &row, &column))
    return TRUE;
  if (self->comments->len == MAX_COMMENTS)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_LARGE, "more comments than in any real chronology");
  self->open = g_new0 (RdXlsxComment, 1);
  self->open->row = row;
  self->open->column = column;
  return TRUE;
}

static gboolean
begin_cb (gpointer data, guint element, const RdXmlAttributes *attributes, GError **error)
{
  CommentReading *self = data;

  if (element == ELEMENT_COMMENT)
    return begin_comment (self, attributes, error);
  if (element == ELEMENT_AUTHOR)
    g_string_truncate (self->text, 0);
  if (element == ELEMENT_READING)
    self->readings++;
  self->is_in_text = element == ELEMENT_AUTHOR || (element == ELEMENT_TEXT && self->readings == 0);
  return TRUE;
}

static gboolean
end_cb (gpointer data, guint element, GError **error)
{
  CommentReading *self = data;

  if (element == ELEMENT_COMMENT)
    end_comment (self);
  else if (element == ELEMENT_AUTHOR && self->authors->len < MAX_AUTHORS)
    g_ptr_array_add (self->authors, g_strdup (self->text->str));
  else if (element == ELEMENT_READING)
    self->readings--;
  self->is_in_text = FALSE;
  return TRUE;
}

static gboolean
text_cb (gpointer data, const char *text, gsize length, GError **error)
{
  CommentReading *self = data;

  if (!self->is_in_text)
    return TRUE;
  if (self->text->len + length > RD_TABLE_TEXT_MAX)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_TOO_LARGE, "a comment longer than in any real chronology");
  g_string_append_len (self->text, text, (gssize) length);
  return TRUE;
}

static gboolean
read_part (RdOfficeArchive *archive, const char *part, GPtrArray *comments, GCancellable *cancellable, GError **error)
{
  static const RdXmlStreamHandler handler = { rd_xlsx_namespaces, names, begin_cb, end_cb, text_cb };
  g_autoptr (GPtrArray) authors = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RdTableText) scratch = rd_table_text_new ();
  CommentReading reading = { .comments = comments, .authors = authors, .text = g_string_new (NULL), .scratch = scratch };
  gboolean done = rd_office_archive_parse (archive, part, &handler, &reading, cancellable, error);

  g_string_free (reading.text, TRUE);
  g_clear_pointer (&reading.open, comment_free);
  return done;
}

/* --- the comments of a sheet */

static int
compare (gconstpointer a, gconstpointer b)
{
  const RdXlsxComment *x = *(RdXlsxComment * const *) a, *y = *(RdXlsxComment * const *) b;

  if (x->row != y->row)
    return x->row < y->row ? -1 : 1;
  return x->column < y->column ? -1 : x->column > y->column;
}

static gboolean
is_at (const GPtrArray *comments, const RdXlsxComment *comment)
{
  return bsearch (&comment, comments->pdata, comments->len, sizeof (gpointer), compare) != NULL;
}

/* For programs that know no threads a thread stands among the notes too, with a sentence about that. */
static void
add_notes (GPtrArray *comments, GPtrArray *notes)
{
  guint n_threads = comments->len;
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  for (guint i = 0; i < notes->len; i++)
    if (n_threads == 0 || !is_at (comments, notes->pdata[i]))
      g_ptr_array_add (added, g_steal_pointer (&notes->pdata[i]));
  g_ptr_array_extend_and_steal (comments, g_steal_pointer (&added));
  g_ptr_array_sort (comments, compare);
}

/* Texts at one cell are one, in their order: g_ptr_array_sort() keeps what is alike as it was. */
static void
join (GPtrArray *comments)
{
  guint n = 0;

  for (guint i = 0; i < comments->len; i++)
    {
      RdXlsxComment *comment = comments->pdata[i];
      RdXlsxComment *last = n > 0 ? comments->pdata[n - 1] : NULL;

      if (last != NULL && last->row == comment->row && last->column == comment->column)
        {
          char *both = g_strjoin ("\n", last->text, comment->text, NULL);

          g_free (last->text);
          last->text = both;
          comment_free (comment);
        }
      else
        comments->pdata[n++] = comment;
      if (i >= n)
        comments->pdata[i] = NULL;
    }
  g_ptr_array_set_size (comments, (int) n);
}

GPtrArray *
rd_xlsx_comments_read (RdOfficeArchive *archive, const GPtrArray *relations, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) comments = g_ptr_array_new_with_free_func (comment_free);
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (comment_free);
  const char *threads = rd_office_relations_find_kind (relations, "threadedComment");
  const char *part = rd_office_relations_find_kind (relations, "comments");

  if (threads != NULL && !read_part (archive, threads, comments, cancellable, error))
    return NULL;
  g_ptr_array_sort (comments, compare);
  join (comments);
  if (part != NULL && !read_part (archive, part, notes, cancellable, error))
    return NULL;
  add_notes (comments, notes);
  join (comments);
  return g_steal_pointer (&comments);
}
