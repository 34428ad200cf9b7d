/* rd-xml-wording.c — what the parser complains of, in words that tell what to mend
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-xml-wording.h"

#include <string.h>

/* The parser's own message without its line break and the name of its function. */
static char *
tidy_message (const char *message)
{
  g_autofree char *text = g_strdup (message != NULL ? message : "not well-formed XML");
  char *colon = strchr (text, ':');
  char *begin = text;

  if (g_str_has_prefix (text, "xml") && colon != NULL)
    begin = colon + 1;

  g_strdelimit (begin, "\n\r\t", ' ');

  return g_strdup (g_strstrip (begin));
}

/* The faults that people make. */
static const struct
{
  int         code;
  const char *saying;    /* only where the parser's message has this in it; NULL: always */
  const char *text;
} wordings[] =
{
  { XML_ERR_DOCUMENT_EMPTY, NULL, "not XML: no element begins here" },
  { XML_ERR_DOCUMENT_END, NULL, "something stands after the end of the first element" },
  { XML_ERR_INVALID_CHAR, NULL, "a control character, which XML does not allow" },
  { XML_ERR_NAME_REQUIRED, "xmlParseEntityRef", "“&” by itself is written “&amp;”" },
  { XML_ERR_ENTITYREF_SEMICOL_MISSING, NULL, "“&” by itself is written “&amp;”" },
  { XML_ERR_NAME_REQUIRED, "StartTag", "“<” by itself is written “&lt;”" },
  { XML_ERR_LT_IN_ATTRIBUTE, NULL, "“<” in an attribute is written “&lt;”; or a quotation mark is missing before it" },
  { XML_ERR_ATTRIBUTE_NOT_STARTED, NULL, "the value of an attribute stands between straight quotation marks" },
  { XML_ERR_SPACE_REQUIRED, NULL, "an attribute is written name=\"value\": a quotation mark or a space is missing" },
};

char *
rd_xml_word_fault (const xmlError *fault)
{
  const char *message = NULL;

  g_return_val_if_fail (fault != NULL, NULL);

  message = fault->message != NULL ? fault->message : "";
  for (gsize i = 0; i < G_N_ELEMENTS (wordings); i++)
    if (fault->code == wordings[i].code && (wordings[i].saying == NULL || strstr (message, wordings[i].saying) != NULL))
      return g_strdup (wordings[i].text);

  if (fault->code == XML_ERR_TAG_NAME_MISMATCH && fault->str1 != NULL && fault->str2 != NULL)
    return g_strdup_printf ("<%s> of line %d is closed by </%s>", fault->str1, fault->int1, fault->str2);
  if (fault->code == XML_ERR_ATTRIBUTE_REDEFINED && fault->str1 != NULL)
    return g_strdup_printf ("the attribute “%s” is given twice", fault->str1);
  if (fault->code == XML_ERR_ATTRIBUTE_WITHOUT_VALUE && fault->str1 != NULL)
    return g_strdup_printf ("the attribute “%s” has no value", fault->str1);
  if (fault->code == XML_NS_ERR_UNDEFINED_NAMESPACE && fault->str1 != NULL)
    return g_strdup_printf ("the prefix “%s:” is not declared; names are written without one", fault->str1);
  if ((fault->code == XML_ERR_UNDECLARED_ENTITY || fault->code == XML_WAR_UNDECLARED_ENTITY) && fault->str1 != NULL)
    return g_strdup_printf ("the entity “&%s;” is not known; write the character itself", fault->str1);

  return tidy_message (message);
}
