/* rd-xml-stream.c — XML of any length read in passing, with the doors shut
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-xml-stream.h"

#include <string.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

/* NOENT, so that “&amp;” in an attribute is one character: there are no other entities, for there is no DOCTYPE. */
#define PARSE_OPTIONS (XML_PARSE_NONET | XML_PARSE_NOENT)
#define MAX_SPACES    16

/* libxml2 compares each attribute of an element with all those before it, so that a tag full of them takes hours. */
#define MAX_SIGNS     4096

struct _RdXmlAttributes
{
  const xmlChar **all;    /* five each: name, prefix, namespace, and where the value begins and ends */
  int             n;
};

#define N_RECENT      64

typedef struct
{
  const xmlChar *name;
  const xmlChar *uri;
  guint          element;
} Recent;

/* One reading.  Invariants:
 * 1. The first fault stays, and nothing is told to the handler after it.
 * 2. Names and URIs are keyed by the parser's own copies, so that pointers are compared.
 */
typedef struct
{
  const RdXmlStreamHandler *handler;
  gpointer                  data;
  RdXmlStreamRead           read;
  gpointer                  source;
  const char               *name;
  GCancellable             *cancellable;
  xmlParserCtxt            *context;
  GHashTable               *spaces;                /* URI → code */
  GHashTable               *names[MAX_SPACES];     /* by code: name → element */
  Recent                    recent[N_RECENT];
  GArray                   *open;                  /* guint: the elements that have begun */
  gsize                     n_bytes;               /* read since the parser last told something */
  guint                     n_signs;               /* of them, “=” */
  gboolean                  has_begun;
  gboolean                  is_wide;               /* UTF-16, where half of the bytes are NUL */
  GError                   *fault;
} Stream;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlParserCtxt, xmlFreeParserCtxt)

/* --- attributes */

const char *
rd_xml_attributes_peek (const RdXmlAttributes *self, const char *name, gsize *length)
{
  for (int i = 0; i < self->n; i++)
    if (strcmp ((const char *) self->all[5 * i], name) == 0)
      {
        *length = self->all[5 * i + 4] - self->all[5 * i + 3];
        return (const char *) self->all[5 * i + 3];
      }
  return NULL;
}

gboolean
rd_xml_attributes_is (const RdXmlAttributes *self, const char *name, const char *value)
{
  gsize length;
  const char *text = rd_xml_attributes_peek (self, name, &length);

  return text != NULL && length == strlen (value) && memcmp (text, value, length) == 0;
}

guint
rd_xml_attributes_get_uint (const RdXmlAttributes *self, const char *name, guint most, guint otherwise)
{
  gsize length;
  const char *text = rd_xml_attributes_peek (self, name, &length);
  guint64 number = 0;

  if (text == NULL || length == 0)
    return otherwise;
  for (gsize i = 0; i < length; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return otherwise;
      number = MIN (number * 10 + (guint) (text[i] - '0'), most);
    }
  return (guint) number;
}

char *
rd_xml_attributes_dup (const RdXmlAttributes *self, const char *name)
{
  gsize length;
  const char *text = rd_xml_attributes_peek (self, name, &length);

  return text != NULL ? g_strndup (text, length) : NULL;
}

/* --- faults */

static void
stop (Stream *self)
{
  xmlStopParser (self->context);
}

static void
fail (Stream *self, RdTableFileError code, const char *why)
{
  if (self->fault == NULL)
    g_set_error (&self->fault, RD_TABLE_FILE_ERROR, code, "%s: %s", self->name, why);
  stop (self);
}

/* Only what makes the XML unusable: a name space that is odd is nothing to us. */
static void
parser_complained_cb (void *data, xmlError *complaint)
{
  Stream *self = data;

  if (self->fault != NULL)
    return;
  if (complaint->code == XML_ERR_UNDECLARED_ENTITY || complaint->code == XML_WAR_UNDECLARED_ENTITY)
    fail (self, RD_TABLE_FILE_ERROR_DOCTYPE, "an entity, which is never taken");
  else if (complaint->level == XML_ERR_FATAL)
    fail (self, RD_TABLE_FILE_ERROR_DAMAGED, "not well-formed XML");
}

static void
doctype_found_cb (void *data, const xmlChar *name, const xmlChar *external_id, const xmlChar *system_id)
{
  fail (data, RD_TABLE_FILE_ERROR_DOCTYPE, "a DOCTYPE, which is never taken");
}

/* --- reading */

/* In UTF-16 every other byte of plain English is NUL; anywhere else none is. */
static gboolean
check_bytes (Stream *self, const char *buffer, gsize length)
{
  if (!self->has_begun && length >= 2)
    {
      self->is_wide = memcmp (buffer, "\xff\xfe", 2) == 0 || memcmp (buffer, "\xfe\xff", 2) == 0
                      || memcmp (buffer, "<\0", 2) == 0 || memcmp (buffer, "\0<", 2) == 0;
      self->has_begun = TRUE;
    }
  if (!self->is_wide && memchr (buffer, '\0', length) != NULL)
    return rd_table_file_refuse (&self->fault, RD_TABLE_FILE_ERROR_NUL_BYTES, "NUL bytes in what should be text");

  /* Counted from the second piece without a word: few tags are longer than one. */
  for (gsize i = 0; self->n_bytes > 0 && i < length; i++)
    self->n_signs += buffer[i] == '=';
  self->n_bytes += length;
  if (self->n_bytes > RD_XML_STREAM_MAX_TAG || (self->n_bytes > length && self->n_signs > MAX_SIGNS))
    return rd_table_file_refuse (&self->fault, RD_TABLE_FILE_ERROR_TOO_LARGE, "a tag longer than in any real file");
  return TRUE;
}

static int
read_cb (void *data, char *buffer, int length)
{
  Stream *self = data;
  gssize n;

  if (self->fault != NULL || g_cancellable_set_error_if_cancelled (self->cancellable, &self->fault))
    return -1;
  n = self->read (self->source, buffer, (gsize) length, &self->fault);
  if (n > 0 && !check_bytes (self, buffer, (gsize) n))
    return -1;
  return (int) n;
}

/* --- what the parser tells */

static void
note_progress (Stream *self)
{
  self->n_bytes = 0;
  self->n_signs = 0;
}

/* What a name was found to be last.  Few make up a document, and the parser keeps them side by side, a few bytes each. */
static Recent *
find_recent (Stream *self, const xmlChar *name)
{
  return &self->recent[GPOINTER_TO_SIZE (name) % N_RECENT];
}

static guint
look_up_element (const Stream *self, const xmlChar *name, const xmlChar *uri)
{
  guint space = uri != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->spaces, uri)) : 0;

  return self->names[space] != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->names[space], name)) : 0;
}

static guint
find_element (Stream *self, const xmlChar *name, const xmlChar *uri)
{
  Recent *recent = find_recent (self, name);

  if (recent->name != name || recent->uri != uri)
    *recent = (Recent) { name, uri, look_up_element (self, name, uri) };
  return recent->element;
}

static void
element_began_cb (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int n_namespaces,
                  const xmlChar **namespaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
  Stream *self = data;
  RdXmlAttributes given = { attributes, n_attributes };
  guint element;

  note_progress (self);
  if (self->fault != NULL)
    return;
  if (self->open->len >= RD_XML_STREAM_MAX_DEPTH)
    fail (self, RD_TABLE_FILE_ERROR_TOO_DEEP, "elements nested deeper than in any real document");
  else if (n_attributes > RD_XML_STREAM_MAX_ATTRIBUTES || self->context->nsNr / 2 > RD_XML_STREAM_MAX_ATTRIBUTES)
    fail (self, RD_TABLE_FILE_ERROR_TOO_LARGE, "an element with more attributes than any real one");
  else
    {
      element = find_element (self, name, uri);
      g_array_append_val (self->open, element);
      if (!self->handler->begin (self->data, element, &given, &self->fault))
        stop (self);
    }
}

static void
element_ended_cb (void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  Stream *self = data;
  guint element;

  note_progress (self);
  if (self->fault != NULL || self->open->len == 0)
    return;
  element = g_array_index (self->open, guint, self->open->len - 1);
  g_array_set_size (self->open, self->open->len - 1);
  if (self->handler->end != NULL && !self->handler->end (self->data, element, &self->fault))
    stop (self);
}

static void
text_found_cb (void *data, const xmlChar *text, int length)
{
  Stream *self = data;

  note_progress (self);
  if (self->fault == NULL && self->handler->text != NULL
      && !self->handler->text (self->data, (const char *) text, (gsize) length, &self->fault))
    stop (self);
}

/* --- the whole */

/* The parser keeps one copy of each name; ours are made the same. */
static void
learn_names (Stream *self)
{
  xmlDict *dict = self->context->dict;

  for (const RdXmlStreamNamespace *space = self->handler->namespaces; space->uri != NULL; space++)
    {
      g_assert (space->code > 0 && space->code < MAX_SPACES);
      g_hash_table_insert (self->spaces, (gpointer) xmlDictLookup (dict, (const xmlChar *) space->uri, -1), GUINT_TO_POINTER (space->code));
      if (self->names[space->code] == NULL)
        self->names[space->code] = g_hash_table_new (NULL, NULL);
    }
  for (const RdXmlStreamName *name = self->handler->names; name->name != NULL; name++)
    g_hash_table_insert (self->names[name->space], (gpointer) xmlDictLookup (dict, (const xmlChar *) name->name, -1),
                         GUINT_TO_POINTER (name->element));
}

static xmlParserCtxt *
make_context (Stream *self)
{
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .internalSubset = doctype_found_cb,
    .startElementNs = element_began_cb,
    .endElementNs = element_ended_cb,
    .characters = text_found_cb,
    .ignorableWhitespace = text_found_cb,
    .serror = (xmlStructuredErrorFunc) parser_complained_cb,
  };
  xmlParserCtxt *context = xmlCreateIOParserCtxt (&handler, self, read_cb, NULL, self, XML_CHAR_ENCODING_NONE);

  if (context != NULL)
    xmlCtxtUseOptions (context, PARSE_OPTIONS);
  return context;
}

/* What libxml2 says of bytes that are not in the encoding that they should be has no reading to belong to, and would be
 * printed.  That such a file is damaged is seen without it.
 */
static void
be_quiet_cb (void *data, xmlError *complaint)
{
}

static gboolean
run (Stream *self, GError **error)
{
  g_autoptr (xmlParserCtxt) context = make_context (self);

  if (context == NULL)
    return rd_table_file_refuse (error, RD_TABLE_FILE_ERROR_DAMAGED, "not enough memory to read the file");
  self->context = context;
  learn_names (self);
  xmlSetStructuredErrorFunc (NULL, (xmlStructuredErrorFunc) be_quiet_cb);
  xmlParseDocument (context);
  xmlSetStructuredErrorFunc (NULL, NULL);

  if (self->fault == NULL && !context->wellFormed)
    fail (self, RD_TABLE_FILE_ERROR_DAMAGED, "not well-formed XML");
  if (self->fault == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&self->fault));
  return FALSE;
}

gboolean
rd_xml_stream_parse (const RdXmlStreamHandler *handler, gpointer data, RdXmlStreamRead read, gpointer source,
                     const char *name, GCancellable *cancellable, GError **error)
{
  Stream self = { handler, data, read, source, name, cancellable };
  gboolean done;

  g_return_val_if_fail (handler != NULL && read != NULL && name != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  self.spaces = g_hash_table_new (NULL, NULL);
  self.open = g_array_new (FALSE, FALSE, sizeof (guint));
  done = run (&self, error);

  g_hash_table_unref (self.spaces);
  for (guint i = 0; i < MAX_SPACES; i++)
    g_clear_pointer (&self.names[i], g_hash_table_unref);
  g_array_unref (self.open);
  return done;
}

/* --- from memory */

typedef struct
{
  const char *at;
  gsize       left;
} Memory;

static gssize
read_memory (gpointer source, char *buffer, gsize length, GError **error)
{
  Memory *self = source;
  gsize n = MIN (self->left, length);

  if (n > 0)
    memcpy (buffer, self->at, n);
  self->at += n;
  self->left -= n;
  return (gssize) n;
}

gboolean
rd_xml_stream_parse_bytes (const RdXmlStreamHandler *handler, gpointer data, GBytes *bytes,
                           const char *name, GCancellable *cancellable, GError **error)
{
  Memory memory = { NULL, 0 };

  g_return_val_if_fail (bytes != NULL, FALSE);

  memory.at = g_bytes_get_data (bytes, &memory.left);
  return rd_xml_stream_parse (handler, data, read_memory, &memory, name, cancellable, error);
}
