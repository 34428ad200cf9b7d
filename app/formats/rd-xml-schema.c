/* rd-xml-schema.c — whether a document keeps to a RELAX NG grammar
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-xml-schema.h"

#include <string.h>

#include "formats/rd-xml-explain.h"

/* The first complaint with a line. */
typedef struct
{
  char *text;    /* owned */
  long  line;
} Complaint;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGParserCtxt, xmlRelaxNGFreeParserCtxt)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlRelaxNGValidCtxt, xmlRelaxNGFreeValidCtxt)

static void
validator_complained_cb (void           *data,
                         const xmlError *raised)
{
  Complaint *complaint = data;

  if (complaint->text != NULL && complaint->line > 0)
    return;

  g_free (complaint->text);
  complaint->text = g_strdup (raised->message != NULL ? raised->message : "not what the schema allows");
  g_strdelimit (complaint->text, "\r\n\t", ' ');
  g_strchomp (complaint->text);
  complaint->line = raised->node != NULL ? xmlGetLineNo (raised->node) : raised->line;
}

xmlRelaxNGPtr
rd_xml_schema_compile (xmlDocPtr   schema,
                       GError    **error)
{
  g_autoptr (xmlRelaxNGParserCtxt) context = NULL;
  g_autofree char *text = NULL;
  Complaint complaint = { NULL };
  xmlRelaxNGPtr grammar = NULL;

  g_return_val_if_fail (schema != NULL, NULL);

  context = xmlRelaxNGNewDocParserCtxt (schema);
  g_return_val_if_fail (context != NULL, NULL);

  xmlRelaxNGSetParserStructuredErrors (context, (xmlStructuredErrorFunc) validator_complained_cb, &complaint);
  grammar = xmlRelaxNGParse (context);
  text = g_steal_pointer (&complaint.text);
  if (grammar == NULL)
    rd_xml_set_error (error, RD_XML_ERROR, RD_XML_ERROR_SCHEMA, "the schema", complaint.line,
                      "%s", text != NULL ? text : "it cannot be used");

  return grammar;
}

static gboolean
validate (xmlRelaxNGPtr  grammar,
          xmlDocPtr      doc,
          Complaint     *complaint)
{
  g_autoptr (xmlRelaxNGValidCtxt) context = xmlRelaxNGNewValidCtxt (grammar);

  g_return_val_if_fail (context != NULL, FALSE);

  xmlRelaxNGSetValidStructuredErrors (context, (xmlStructuredErrorFunc) validator_complained_cb, complaint);

  return xmlRelaxNGValidateDoc (context, doc) == 0;
}

gboolean
rd_xml_schema_accepts (xmlRelaxNGPtr grammar,
                       xmlDocPtr     doc)
{
  Complaint complaint = { NULL };
  gboolean accepts = FALSE;

  g_return_val_if_fail (grammar != NULL && doc != NULL, FALSE);

  accepts = validate (grammar, doc, &complaint);
  g_free (complaint.text);

  return accepts;
}

gboolean
rd_xml_schema_check (xmlDocPtr    doc,
                     const char  *name,
                     GBytes      *schema,
                     GError     **error)
{
  g_autoptr (xmlDoc) schema_doc = NULL;
  g_autoptr (xmlRelaxNG) grammar = NULL;
  g_autofree char *own = NULL;
  g_autofree char *explained = NULL;
  Complaint complaint = { NULL };
  g_autoptr (GError) broken = NULL;

  schema_doc = rd_xml_parse (schema, "the schema", NULL, &broken);
  if (schema_doc == NULL)
    {
      g_set_error_literal (error, RD_XML_ERROR, RD_XML_ERROR_SCHEMA, broken->message);
      return FALSE;
    }

  grammar = rd_xml_schema_compile (schema_doc, error);
  if (grammar == NULL)
    return FALSE;

  if (validate (grammar, doc, &complaint))
    {
      g_free (complaint.text);
      return TRUE;
    }

  own = complaint.text;
  explained = rd_xml_explain (doc, schema_doc, &complaint.line);
  rd_xml_set_error (error, RD_XML_ERROR, RD_XML_ERROR_INVALID, name, complaint.line,
                    "%s", explained != NULL ? explained : own != NULL ? own : "not what the schema allows");

  return FALSE;
}
