/* rd-letter-merge.c — a letter made from a template and the values of its fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-letter-merge.h"

#include <string.h>

#include "formats/rd-letter-package.h"

#define ODF_TEXT "application/vnd.oasis.opendocument.text"

G_DEFINE_QUARK (rd-letter-error-quark, rd_letter_error)

/* --- what came of it */

static void
problem_free (RdLetterProblem *problem)
{
  g_free (problem->field);
  g_free (problem);
}

static void
line_free (RdLetterLine *line)
{
  g_free (line->text);
  g_free (line);
}

static RdLetterMerged *
merged_new (RdLetterFormat format)
{
  RdLetterMerged *self = g_new0 (RdLetterMerged, 1);

  self->format = format;
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) problem_free);
  self->fields = g_ptr_array_new_with_free_func (g_free);
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  return self;
}

void
rd_letter_merged_free (RdLetterMerged *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

gboolean
rd_letter_merged_has (const RdLetterMerged *self, RdLetterProblemKind kind)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->problems->len; i++)
    if (((const RdLetterProblem *) g_ptr_array_index (self->problems, i))->kind == kind)
      return TRUE;
  return FALSE;
}

void
rd_letter_merged_add_problem (RdLetterMerged *self, RdLetterProblemKind kind, RdLetterPart part, guint paragraph,
                              const char *field)
{
  RdLetterProblem *problem;

  for (guint i = 0; i < self->problems->len; i++)
    {
      problem = g_ptr_array_index (self->problems, i);
      if (problem->kind == kind && g_str_equal (problem->field, field))
        return;
    }
  problem = g_new0 (RdLetterProblem, 1);
  problem->kind = kind;
  problem->part = part;
  problem->paragraph = paragraph;
  problem->field = g_strdup (field);
  g_ptr_array_add (self->problems, problem);
}

/* --- which format */

static gboolean
check_word_type (RdOfficeZip *zip, GError **error)
{
  GBytes *bytes = rd_office_zip_find (zip, "[Content_Types].xml");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  if (strstr (text, "macroEnabled") != NULL)
    {
      g_set_error_literal (error, RD_LETTER_ERROR, RD_LETTER_ERROR_MACROS, "the template has macros");
      return FALSE;
    }
  return TRUE;
}

/* A template is made into a document: Word opens it as one. */
static void
make_document_type (RdOfficeZip *zip)
{
  GBytes *bytes = rd_office_zip_find (zip, "[Content_Types].xml");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GString) changed = g_string_new (text);

  if (g_string_replace (changed, "wordprocessingml.template.main", "wordprocessingml.document.main", 0) > 0)
    rd_letter_package_put_text (zip, "[Content_Types].xml", changed->str);
}

static gboolean
is_odf_text (const RdOfficeZip *zip)
{
  GBytes *bytes = rd_office_zip_find (zip, "mimetype");
  gsize length;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  return text != NULL && length >= strlen (ODF_TEXT) && memcmp (text, ODF_TEXT, strlen (ODF_TEXT)) == 0;
}

/* --- merging */

/* A part's fault as the template's: which part it was is in the message. */
static void
take_xml_error (GError **error)
{
  RdLetterError code = RD_LETTER_ERROR_DAMAGED;
  GError *fault;

  if (error == NULL || *error == NULL || (*error)->domain != RD_XML_ERROR)
    return;
  if ((*error)->code == RD_XML_ERROR_TOO_LARGE)
    code = RD_LETTER_ERROR_TOO_LARGE;
  else if ((*error)->code == RD_XML_ERROR_DOCTYPE)
    code = RD_LETTER_ERROR_DOCTYPE;
  fault = g_error_new_literal (RD_LETTER_ERROR, code, (*error)->message);
  g_clear_error (error);
  g_propagate_error (error, fault);
}

static gboolean
look (RdLetterExpansion *expansion, const GPtrArray *parts, GError **error)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const RdLetterTextPart *part = g_ptr_array_index (parts, i);

      if (!rd_letter_expand_look (expansion, xmlDocGetRootElement (part->doc), part->part, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
may_be_made (const RdLetterExpansion *expansion)
{
  const RdLetterMerged *merged = expansion->merged;

  return !expansion->options->is_check && !rd_letter_merged_has (merged, RD_LETTER_PROBLEM_BROKEN)
         && (expansion->options->with_gaps || !rd_letter_merged_has (merged, RD_LETTER_PROBLEM_UNKNOWN));
}

/* Where the body's text begins; the part itself where it is no body. */
static const xmlNode *
find_text (const xmlNode *root)
{
  const xmlNode *body = rd_xml_first (root, "body");
  const xmlNode *text = body != NULL ? rd_xml_first (body, "text") : NULL;

  return text != NULL ? text : body != NULL ? body : root;
}

static gboolean
fill (RdLetterExpansion *expansion, const GPtrArray *parts, GError **error)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const RdLetterTextPart *part = g_ptr_array_index (parts, i);

      if (!rd_letter_expand (expansion, xmlDocGetRootElement (part->doc), part->part, error))
        return FALSE;
    }
  for (guint i = 0; i < parts->len; i++)
    {
      const RdLetterTextPart *part = g_ptr_array_index (parts, i);

      if (part->part == RD_LETTER_PART_BODY)
        rd_letter_expand_list_lines (expansion, find_text (xmlDocGetRootElement (part->doc)));
    }
  return TRUE;
}

/* A section that turned out not to end where it can be seen to leaves no letter. */
static gboolean
write_letter (const RdLetterKind *kind, RdOfficeZip *zip, RdLetterExpansion *expansion, const GPtrArray *parts, GError **error)
{
  if (rd_letter_merged_has (expansion->merged, RD_LETTER_PROBLEM_BROKEN))
    return TRUE;
  for (guint i = 0; i < parts->len; i++)
    {
      const RdLetterTextPart *part = g_ptr_array_index (parts, i);

      rd_letter_package_put (zip, part->name, part->doc);
    }
  if (!kind->clean (zip, expansion->options->title, error))
    return FALSE;
  expansion->merged->bytes = rd_office_zip_write (zip, error);
  return expansion->merged->bytes != NULL;
}

static gboolean
merge (const RdLetterKind *kind, RdOfficeZip *zip, RdLetterExpansion *expansion, GError **error)
{
  g_autoptr (GPtrArray) parts = kind->open (zip, expansion, error);

  if (parts == NULL || !look (expansion, parts, error))
    return FALSE;
  if (!may_be_made (expansion))
    return TRUE;
  return fill (expansion, parts, error) && write_letter (kind, zip, expansion, parts, error);
}

/* .docx or .odt by its parts, whatever its name. */
static gboolean
find_format (const RdOfficeZip *zip, RdLetterFormat *out, GError **error)
{
  if (is_odf_text (zip))
    *out = RD_LETTER_ODT;
  else if (rd_office_zip_find (zip, "[Content_Types].xml") != NULL && rd_office_zip_find (zip, "word/document.xml") != NULL)
    *out = RD_LETTER_DOCX;
  else
    {
      g_set_error_literal (error, RD_LETTER_ERROR, RD_LETTER_ERROR_NOT_A_LETTER, "neither a Word document nor an OpenDocument text");
      return FALSE;
    }
  return TRUE;
}

RdLetterMerged *
rd_letter_merge (GBytes *bytes, const RdLetterValues *values, const RdLetterMergeOptions *options, GError **error)
{
  g_autoptr (RdOfficeZip) zip = NULL;
  g_autoptr (RdLetterMerged) merged = NULL;
  g_autoptr (GHashTable) inverted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  RdLetterExpansion expansion = { .values = values, .options = options, .inverted = inverted };
  const RdLetterKind *kind;
  RdLetterFormat format;

  g_return_val_if_fail (bytes != NULL && values != NULL && options != NULL, NULL);

  zip = rd_office_zip_read (bytes, error);
  if (zip == NULL || !find_format (zip, &format, error))
    return NULL;
  if (format == RD_LETTER_DOCX && !check_word_type (zip, error))
    return NULL;
  if (format == RD_LETTER_DOCX)
    make_document_type (zip);
  kind = format == RD_LETTER_DOCX ? &rd_letter_docx : &rd_letter_odt;
  merged = merged_new (format);
  expansion.merged = merged;
  expansion.dialect = kind->dialect;
  if (!merge (kind, zip, &expansion, error))
    {
      take_xml_error (error);
      return NULL;
    }
  return g_steal_pointer (&merged);
}
