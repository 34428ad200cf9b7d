/* rd-sheet-xml.c — writes the XML of a table's file, element by element
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-sheet-xml.h"

#include <libxml/xmlwriter.h>
#include <string.h>

/* The writer writes into the buffer and is freed before it. */
struct _RdSheetXml
{
  xmlBuffer     *buffer;
  xmlTextWriter *writer;
  gboolean       has_failed;
};

static void
check (RdSheetXml *self, int result)
{
  self->has_failed |= result < 0;
}

static void
write_attributes (RdSheetXml *self, va_list list)
{
  const char *name;

  while ((name = va_arg (list, const char *)) != NULL)
    {
      const char *value = va_arg (list, const char *);

      if (value != NULL)
        check (self, xmlTextWriterWriteAttribute (self->writer, (const xmlChar *) name, (const xmlChar *) value));
    }
}

RdSheetXml *
rd_sheet_xml_new (gboolean bare)
{
  RdSheetXml *self = g_new0 (RdSheetXml, 1);

  self->buffer = xmlBufferCreate ();
  self->writer = self->buffer != NULL ? xmlNewTextWriterMemory (self->buffer, 0) : NULL;
  if (self->writer == NULL)
    g_error ("no memory for a document");
  if (!bare)
    check (self, xmlTextWriterStartDocument (self->writer, NULL, "UTF-8", NULL));
  return self;
}

void
rd_sheet_xml_free (RdSheetXml *self)
{
  if (self == NULL)
    return;
  if (self->writer != NULL)
    xmlFreeTextWriter (self->writer);
  xmlBufferFree (self->buffer);
  g_free (self);
}

void
rd_sheet_xml_start (RdSheetXml *self, const char *name, ...)
{
  va_list list;

  check (self, xmlTextWriterStartElement (self->writer, (const xmlChar *) name));
  va_start (list, name);
  write_attributes (self, list);
  va_end (list);
}

void
rd_sheet_xml_end (RdSheetXml *self)
{
  check (self, xmlTextWriterEndElement (self->writer));
}

void
rd_sheet_xml_end_full (RdSheetXml *self)
{
  check (self, xmlTextWriterFullEndElement (self->writer));
}

void
rd_sheet_xml_leaf (RdSheetXml *self, const char *name, ...)
{
  va_list list;

  check (self, xmlTextWriterStartElement (self->writer, (const xmlChar *) name));
  va_start (list, name);
  write_attributes (self, list);
  va_end (list);
  rd_sheet_xml_end (self);
}

void
rd_sheet_xml_text (RdSheetXml *self, const char *text)
{
  check (self, xmlTextWriterWriteString (self->writer, (const xmlChar *) text));
}

void
rd_sheet_xml_raw (RdSheetXml *self, const char *markup)
{
  check (self, xmlTextWriterWriteRaw (self->writer, (const xmlChar *) markup));
}

GBytes *
rd_sheet_xml_finish (RdSheetXml *self)
{
  g_return_val_if_fail (self != NULL && self->writer != NULL, NULL);

  check (self, xmlTextWriterEndDocument (self->writer));
  xmlFreeTextWriter (self->writer);
  self->writer = NULL;
  return self->has_failed ? NULL : g_bytes_new (xmlBufferContent (self->buffer), xmlBufferLength (self->buffer));
}

void
rd_sheet_xml_put (RdOfficeZip *zip, const char *name, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  rd_office_zip_put (zip, name, bytes);
}

gboolean
rd_sheet_xml_take (RdOfficeZip *zip, const char *name, RdSheetXml *xml)
{
  g_autoptr (RdSheetXml) owned = xml;
  g_autoptr (GBytes) bytes = rd_sheet_xml_finish (xml);

  if (bytes == NULL)
    return FALSE;
  rd_office_zip_put (zip, name, bytes);
  return TRUE;
}

void
rd_sheet_xml_colour (guint32 colour, char *out)
{
  g_snprintf (out, 7, "%06X", colour & 0xffffff);
}
