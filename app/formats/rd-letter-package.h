/* rd-letter-package.h — the parts of a template that both formats treat alike
 *
 * Internal to rd-letter-merge.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-letter-expand.h"
#include "formats/rd-xml.h"

G_BEGIN_DECLS

/* One part of the letter with text in it. */
typedef struct
{
  char        *name;
  xmlDocPtr    doc;
  RdLetterPart part;
} RdLetterTextPart;

/* What a format does with a template. */
typedef struct
{
  const RdLetterDialect *dialect;

  /* Refuses what would run or fetch something, and lists the parts with text:
   * a GPtrArray of RdLetterTextPart that frees its elements, fields brought to
   * {{name}}. (transfer full)
   */
  GPtrArray *(*open)  (RdOfficeZip *zip, RdLetterExpansion *expansion, GError **error);

  /* Takes out what would tell who made the template and where. */
  gboolean   (*clean) (RdOfficeZip *zip, const char *title, GError **error);
} RdLetterKind;

void       rd_letter_text_part_free (RdLetterTextPart *self);

/* Reads a part with the doors shut and appends it. */
gboolean   rd_letter_package_add    (GPtrArray *parts, RdOfficeZip *zip, const char *name, RdLetterPart part, GError **error);

/* The part's tree back in its place. */
void       rd_letter_package_put    (RdOfficeZip *zip, const char *name, xmlDocPtr doc);
void       rd_letter_package_put_text (RdOfficeZip *zip, const char *name, const char *text);

/* Calls @change on every element under and including @node; it may take the element out. */
typedef void (*RdLetterChange) (xmlNode *node, gpointer data);
void       rd_letter_package_walk   (xmlNode *node, RdLetterChange change, gpointer data);

/* Whether the element is called that, whatever its namespace is called. */
gboolean   rd_letter_package_is     (const xmlNode *node, const char *name);

/* An attribute by its local name, in any namespace; NULL where there is none. (transfer full) */
char      *rd_letter_package_get    (const xmlNode *node, const char *name);

/* The name of a field that a field of the office program's own stands for:
 * "{{name}}" where the letter knows it, or @is_sure; else NULL. (transfer full)
 */
char      *rd_letter_package_make_marker (const RdLetterExpansion *expansion, const char *text, gboolean is_sure);

/* A link that nothing fetches: the web, mail, a place in the document. */
gboolean   rd_letter_package_is_harmless (const char *target);

extern const RdLetterKind rd_letter_docx;
extern const RdLetterKind rd_letter_odt;

G_END_DECLS
