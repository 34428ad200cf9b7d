/* docx-files.h — Word files and OpenDocument texts made for the tests of their readers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-office-zip.h"

#include "formats-files.h"

#define WORD_SPACE    "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define STRICT_SPACE  "http://purl.oclc.org/ooxml/wordprocessingml/main"
#define RELATION      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
#define ODT_KIND      "application/vnd.oasis.opendocument.text"
#define ODT_SPACES    "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' " \
                      "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' " \
                      "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' " \
                      "xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' " \
                      "xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0' " \
                      "xmlns:dc='http://purl.org/dc/elements/1.1/' " \
                      "xmlns:loext='urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'"

static inline void
put_text (RdOfficeZip *zip, const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = bytes_from_text (text);

  rd_office_zip_put (zip, name, bytes);
}

static inline GBytes *
write_zip (const RdOfficeZip *zip)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = rd_office_zip_write (zip, &error);

  g_assert_no_error (error);
  return bytes;
}

/* A document whose body is @body, with notes and comments, each of which may be NULL; @space is WORD_SPACE or STRICT_SPACE.
 * Its parts do not have the names that Word gives them. (transfer full)
 */
static inline GBytes *
make_docx (const char *space, const char *body, const char *footnotes, const char *comments)
{
  g_autoptr (RdOfficeZip) zip = rd_office_zip_new ();
  const char *roots[] = { "document", "footnotes", "comments" };
  const char *contents[] = { body, footnotes, comments };

  put_text (zip, "_rels/.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            "<Relationship Id='r1' Type='" RELATION "officeDocument' Target='/text/main.xml'/></Relationships>");
  put_text (zip, "text/_rels/main.xml.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            "<Relationship Id='r1' Type='" RELATION "footnotes' Target='../notes/footnotes.xml'/>"
            "<Relationship Id='r2' Type='" RELATION "comments' Target='../notes/comments.xml'/>"
            "<Relationship Id='r3' Type='" RELATION "image' Target='http://example.invalid/x.png' TargetMode='External'/></Relationships>");
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      g_autofree char *name = g_strdup_printf (i == 0 ? "text/main.xml" : "notes/%s.xml", roots[i]);
      g_autofree char *text = g_strdup_printf ("<?xml version='1.0' encoding='UTF-8'?><w:%s xmlns:w='%s' "
                                               "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
                                               "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'>%s</w:%s>",
                                               roots[i], space, contents[i], roots[i]);

      if (contents[i] != NULL)
        put_text (zip, name, text);
    }
  return write_zip (zip);
}

/* (transfer full) */
static inline char *
make_odt_content (const char *root, const char *attributes, const char *body)
{
  return g_strdup_printf ("<?xml version='1.0' encoding='UTF-8'?><office:%s " ODT_SPACES " %s><office:body><office:text>%s"
                          "</office:text></office:body></office:%s>", root, attributes, body, root);
}

static inline GBytes *
make_odt (const char *body)
{
  g_autoptr (RdOfficeZip) zip = rd_office_zip_new ();
  g_autofree char *content = make_odt_content ("document-content", "", body);

  put_text (zip, "mimetype", ODT_KIND);
  put_text (zip, "content.xml", content);
  return write_zip (zip);
}
