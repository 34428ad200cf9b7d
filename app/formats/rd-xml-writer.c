/* rd-xml-writer.c — writes the XML of a file, element by element
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-xml-writer.h"

#include <libxml/xmlwriter.h>
#include <string.h>

/* The writer writes into the buffer and is freed before it. */
struct _RdXmlWriter
{
  xmlBuffer     *buffer;
  xmlTextWriter *writer;
  gboolean       has_failed;
};

/* --- what XML can hold */

/* The first byte that is no text for it; NULL where there is none. */
static const char *
find_unclean (const char *text)
{
  const guchar *p = (const guchar *) text;

  while (*p >= 0x20 || *p == '\t' || *p == '\n' || *p == '\r')
    {
      gunichar c;

      if (*p < 0x80)
        {
          p++;
          continue;
        }
      c = g_utf8_get_char_validated ((const char *) p, -1);
      if (c >= (gunichar) -2 || (c & 0xfffe) == 0xfffe)
        return (const char *) p;
      p = (const guchar *) g_utf8_next_char (p);
    }
  return *p == '\0' ? NULL : (const char *) p;
}

const char *
rd_xml_writer_clean (const char *text, char **out_copy)
{
  const char *unclean = find_unclean (text);
  GString *copy;

  if (unclean == NULL)
    return text;
  copy = g_string_sized_new (strlen (text));
  for (; unclean != NULL; unclean = find_unclean (text))
    {
      g_string_append_len (copy, text, unclean - text);
      text = g_utf8_get_char_validated (unclean, -1) < (gunichar) -2 ? g_utf8_next_char (unclean) : unclean + 1;
    }
  g_string_append (copy, text);
  *out_copy = g_string_free (copy, FALSE);
  return *out_copy;
}

/* --- writing */

static void
check (RdXmlWriter *self, int result)
{
  self->has_failed |= result < 0;
}

static void
write_attribute (RdXmlWriter *self, const char *name, const char *value)
{
  g_autofree char *copy = NULL;

  check (self, xmlTextWriterWriteAttribute (self->writer, (const xmlChar *) name, (const xmlChar *) rd_xml_writer_clean (value, &copy)));
}

static void
write_attributes (RdXmlWriter *self, va_list list)
{
  const char *name;

  while ((name = va_arg (list, const char *)) != NULL)
    {
      const char *value = va_arg (list, const char *);

      if (value != NULL)
        write_attribute (self, name, value);
    }
}

RdXmlWriter *
rd_xml_writer_new (gboolean bare)
{
  RdXmlWriter *self = g_new0 (RdXmlWriter, 1);

  self->buffer = xmlBufferCreate ();
  if (self->buffer != NULL)
    xmlBufferSetAllocationScheme (self->buffer, XML_BUFFER_ALLOC_DOUBLEIT);
  self->writer = self->buffer != NULL ? xmlNewTextWriterMemory (self->buffer, 0) : NULL;
  if (self->writer == NULL)
    g_error ("no memory for a document");
  if (!bare)
    check (self, xmlTextWriterStartDocument (self->writer, NULL, "UTF-8", NULL));
  return self;
}

void
rd_xml_writer_free (RdXmlWriter *self)
{
  if (self == NULL)
    return;
  if (self->writer != NULL)
    xmlFreeTextWriter (self->writer);
  xmlBufferFree (self->buffer);
  g_free (self);
}

void
rd_xml_writer_start (RdXmlWriter *self, const char *name, ...)
{
  va_list list;

  check (self, xmlTextWriterStartElement (self->writer, (const xmlChar *) name));
  va_start (list, name);
  write_attributes (self, list);
  va_end (list);
}

void
rd_xml_writer_end (RdXmlWriter *self)
{
  check (self, xmlTextWriterEndElement (self->writer));
}

void
rd_xml_writer_end_full (RdXmlWriter *self)
{
  check (self, xmlTextWriterFullEndElement (self->writer));
}

void
rd_xml_writer_leaf (RdXmlWriter *self, const char *name, ...)
{
  va_list list;

  check (self, xmlTextWriterStartElement (self->writer, (const xmlChar *) name));
  va_start (list, name);
  write_attributes (self, list);
  va_end (list);
  rd_xml_writer_end (self);
}

void
rd_xml_writer_element (RdXmlWriter *self, const char *name, const char *text)
{
  rd_xml_writer_start (self, name, NULL);
  rd_xml_writer_text (self, text);
  rd_xml_writer_end_full (self);
}

void
rd_xml_writer_text (RdXmlWriter *self, const char *text)
{
  g_autofree char *copy = NULL;

  check (self, xmlTextWriterWriteString (self->writer, (const xmlChar *) rd_xml_writer_clean (text, &copy)));
}

void
rd_xml_writer_text_len (RdXmlWriter *self, const char *text, gsize len)
{
  g_autofree char *part = g_strndup (text, len);

  rd_xml_writer_text (self, part);
}

void
rd_xml_writer_raw (RdXmlWriter *self, const char *markup)
{
  check (self, xmlTextWriterWriteRaw (self->writer, (const xmlChar *) markup));
}

GBytes *
rd_xml_writer_finish (RdXmlWriter *self)
{
  g_return_val_if_fail (self != NULL && self->writer != NULL, NULL);

  check (self, xmlTextWriterEndDocument (self->writer));
  xmlFreeTextWriter (self->writer);
  self->writer = NULL;
  return self->has_failed ? NULL : g_bytes_new (xmlBufferContent (self->buffer), xmlBufferLength (self->buffer));
}

void
rd_xml_writer_put (RdOfficeZip *zip, const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  rd_office_zip_put (zip, name, bytes);
}

gboolean
rd_xml_writer_take (RdOfficeZip *zip, const char *name, RdXmlWriter *xml)
{
  g_autoptr (RdXmlWriter) owned = xml;
  g_autoptr (GBytes) bytes = rd_xml_writer_finish (xml);

  if (bytes == NULL)
    return FALSE;
  rd_office_zip_put (zip, name, bytes);
  return TRUE;
}

void
rd_xml_writer_colour (guint32 colour, char *out)
{
  g_snprintf (out, 7, "%06X", colour & 0xffffff);
}
