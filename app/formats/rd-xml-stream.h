/* rd-xml-stream.h — XML of any length read in passing, with the doors shut
 *
 * For parts of office files, which may be far larger than what rd-xml.h takes:
 * no tree is made, elements are told one after the other.  No network, no
 * entities, no DOCTYPE; depth, attributes and tags have limits.  Errors are those of
 * rd-table-file-error.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "formats/rd-table-file-error.h"

G_BEGIN_DECLS

#define RD_XML_STREAM_MAX_DEPTH      200                  /* of elements */
#define RD_XML_STREAM_MAX_ATTRIBUTES 256                  /* of one element; its namespaces too */
#define RD_XML_STREAM_MAX_TAG        (4 * 1024 * 1024)    /* bytes in which nothing but one tag or comment stands */

/* --- what an element has */

/* Valid while the element begins. */
typedef struct _RdXmlAttributes RdXmlAttributes;

/* Attributes are known by their local names.
 * The value, of @length bytes without a NUL at its end; NULL where there is none. (transfer none)
 */
const char *rd_xml_attributes_peek     (const RdXmlAttributes *self, const char *name, gsize *length);
gboolean    rd_xml_attributes_is       (const RdXmlAttributes *self, const char *name, const char *value);
/* A whole number from 0 to @most, where larger ones are @most; @otherwise where there is none such. */
guint       rd_xml_attributes_get_uint (const RdXmlAttributes *self, const char *name, guint most, guint otherwise);
/* (transfer full); NULL where there is none. */
char       *rd_xml_attributes_dup      (const RdXmlAttributes *self, const char *name);

/* --- whom it is told */

/* Several URIs may have one code, as those of strict and transitional Office files do. */
typedef struct
{
  const char *uri;
  guint       code;      /* not 0 */
} RdXmlStreamNamespace;

typedef struct
{
  guint       space;     /* code of its namespace */
  const char *name;      /* local */
  guint       element;   /* what it is called here; not 0 */
} RdXmlStreamName;

/* Each function gives FALSE with @error to end the reading; @end and @text may be NULL.  Elements that are not among
 * @names are 0.
 */
typedef struct
{
  const RdXmlStreamNamespace *namespaces;   /* one with uri NULL is the last */
  const RdXmlStreamName      *names;        /* one with name NULL is the last */
  gboolean (*begin) (gpointer data, guint element, const RdXmlAttributes *attributes, GError **error);
  gboolean (*end)   (gpointer data, guint element, GError **error);
  gboolean (*text)  (gpointer data, const char *text, gsize length, GError **error);   /* UTF-8, in pieces of any length */
} RdXmlStreamHandler;

/* --- where it comes from */

/* Up to @length bytes into @buffer: how many, 0 at the end, -1 with @error. */
typedef gssize (*RdXmlStreamRead) (gpointer source, char *buffer, gsize length, GError **error);

/* @name is the part's, for messages. */
gboolean rd_xml_stream_parse       (const RdXmlStreamHandler *handler, gpointer data, RdXmlStreamRead read, gpointer source,
                                    const char *name, GCancellable *cancellable, GError **error);
gboolean rd_xml_stream_parse_bytes (const RdXmlStreamHandler *handler, gpointer data, GBytes *bytes,
                                    const char *name, GCancellable *cancellable, GError **error);

G_END_DECLS
