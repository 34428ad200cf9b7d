/* rd-letter-merge.h — a letter made from a template and the values of its fields
 *
 * A template is an ordinary .docx or .odt.  In its text, headers, footers, notes
 * and text boxes stand
 *
 *   {{field.name}}                     the value of a field
 *   {{#list}} … {{/list}}              once for each item: in one row of a table the
 *                                      row, in one paragraph the paragraph, else the
 *                                      paragraphs between two that have nothing else
 *   {{#field.name}} … {{/field.name}}  only where the field is filled in
 *   {{^field.name}} … {{/field.name}}  only where it is not, or the list is empty
 *
 * Word's MERGEFIELDs, and content controls, ODF user fields and placeholders that
 * have the name of a field, mean the same.  However the office program has cut a field into
 * runs, it is found; capitals do not matter.  A value's line breaks and tabs become the format's.
 *
 * Everything else stays as it was, but for what would tell who made the template
 * and where: properties are made anew with nothing but the title; thumbnails,
 * names in comments, links to templates and data sources are taken out.  What
 * would run, or fetch something from outside, is refused.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-letter-values.h"
#include "formats/rd-office-zip.h"

G_BEGIN_DECLS

/* Besides RD_OFFICE_ZIP_ERROR. */
#define RD_LETTER_ERROR (rd_letter_error_quark ())
typedef enum
{
  RD_LETTER_ERROR_NOT_A_LETTER,   /* a ZIP, but neither .docx nor .odt text */
  RD_LETTER_ERROR_MACROS,
  RD_LETTER_ERROR_LINKED,         /* a picture, text or object from outside the file */
  RD_LETTER_ERROR_TOO_LARGE,      /* it is, or would become, larger than any real letter */
  RD_LETTER_ERROR_DOCTYPE,        /* a part has a DOCTYPE or entities */
  RD_LETTER_ERROR_DAMAGED,        /* a part is no XML */
} RdLetterError;
GQuark rd_letter_error_quark (void);

typedef enum
{
  RD_LETTER_DOCX,
  RD_LETTER_ODT,
} RdLetterFormat;

typedef enum
{
  RD_LETTER_PROBLEM_BROKEN,    /* "{{" without "}}", no name, a section that does not end: no letter */
  RD_LETTER_PROBLEM_UNKNOWN,   /* no such field: no letter, unless with gaps */
  RD_LETTER_PROBLEM_EMPTY,     /* not filled in: a gap in the letter */
} RdLetterProblemKind;

typedef enum
{
  RD_LETTER_PART_BODY,
  RD_LETTER_PART_HEADER,       /* or footer */
  RD_LETTER_PART_NOTES,        /* footnotes, endnotes, comments */
} RdLetterPart;

typedef struct
{
  RdLetterProblemKind kind;
  RdLetterPart        part;
  guint               paragraph;   /* of the template's part, from 1; 0 where it is not known */
  char               *field;       /* its name, or the text that is broken */
} RdLetterProblem;

typedef enum
{
  RD_LETTER_LINE_TEXT,
  RD_LETTER_LINE_HEADING,
  RD_LETTER_LINE_ROW,              /* a row of a table, its cells divided by tabs */
} RdLetterLineKind;

typedef struct
{
  RdLetterLineKind  kind;
  char             *text;
} RdLetterLine;

/* What came of it. */
typedef struct
{
  RdLetterFormat  format;
  GBytes         *bytes;      /* NULL where the letter was not made, and after a check */
  GPtrArray      *problems;   /* RdLetterProblem: each name once a kind */
  GPtrArray      *fields;     /* char *: the names that the template uses, each once, in order */
  GPtrArray      *lines;      /* RdLetterLine: the body as text; empty where it was not made */
  gboolean        had_links;  /* a link to a template or data source was taken out */
} RdLetterMerged;

typedef struct
{
  const char *title;          /* for the file's properties */
  const char *unknown_text;   /* "not known": a gap reads [field.name: not known] */
  const char *empty_text;     /* "not filled in" */
  gboolean    with_gaps;      /* make it although fields are unknown */
  gboolean    is_check;       /* only look: every section is gone through, no letter is made */
} RdLetterMergeOptions;

/* NULL where the template cannot be used at all. (transfer full) */
RdLetterMerged *rd_letter_merge          (GBytes *bytes, const RdLetterValues *values,
                                          const RdLetterMergeOptions *options, GError **error);
void            rd_letter_merged_free    (RdLetterMerged *self);

/* Whether there is a problem of that kind. */
gboolean        rd_letter_merged_has     (const RdLetterMerged *self, RdLetterProblemKind kind);

/* Notes a problem, unless the same is there already. */
void            rd_letter_merged_add_problem (RdLetterMerged *self, RdLetterProblemKind kind,
                                              RdLetterPart part, guint paragraph, const char *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdLetterMerged, rd_letter_merged_free)

G_END_DECLS
