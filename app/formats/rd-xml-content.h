/* rd-xml-content.h — what a RELAX NG grammar allows in an element
 *
 * A grammar laid out for reading rather than for judging: the attributes and
 * children that an element may and must have, and the values of each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-xml.h"

G_BEGIN_DECLS

/* An attribute or a child.  Everything is borrowed from the grammar's document. */
typedef struct
{
  const char    *name;
  const xmlNode *pattern;     /* its <attribute> or <element> */
  gboolean       required;
  gboolean       repeats;
  const xmlNode *choice;      /* the <choice> of which one has to be there; NULL where it is not one of several */
} RdXmlPart;

typedef struct
{
  GArray        *attributes;  /* RdXmlPart */
  GArray        *elements;    /* RdXmlPart */
  const xmlNode *text;        /* the pattern whose content the text must match; NULL: no text */
} RdXmlContent;

typedef struct _RdXmlGrammar RdXmlGrammar;

/* @schema must outlive it. (transfer full) */
RdXmlGrammar       *rd_xml_grammar_new           (xmlDocPtr schema);
void                rd_xml_grammar_free          (RdXmlGrammar *self);

/* The element that a document begins with: the one called @name, else the first of several; NULL where the grammar names none. */
const RdXmlPart    *rd_xml_grammar_get_root      (RdXmlGrammar *self, const char *name);

/* What may stand in the element of this pattern. (transfer none) */
const RdXmlContent *rd_xml_grammar_get_content   (RdXmlGrammar *self, const xmlNode *pattern);

/* Whether the content of @pattern, an <attribute> or an <element>, takes @value. */
gboolean            rd_xml_grammar_accepts_value (RdXmlGrammar *self, const xmlNode *pattern, const char *value);

/* "days, weeks, months" where @pattern is a choice of values, else NULL. (transfer full) */
char               *rd_xml_grammar_list_choices  (const RdXmlGrammar *self, const xmlNode *pattern);

/* The documentation of its datatype: "a whole number from 0 to 36525"; NULL where it has none. (transfer full) */
char               *rd_xml_grammar_get_expected  (const RdXmlGrammar *self, const xmlNode *pattern);

const RdXmlPart    *rd_xml_content_find          (const GArray *parts, const char *name);

/* (transfer container): const char *, borrowed from the grammar's document. */
GPtrArray          *rd_xml_content_list_names    (const GArray *parts);

G_END_DECLS
