/* rd-letter-template.h — a template of the board’s own for letters
 *
 * It stands in the place of the template of the same code that comes with the
 * program, or beside them.  Its bytes are kept under their digest.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char *id;           /* UUID */
  char *code;         /* "request-agency" */
  char *label;
  char *name;         /* the file name, without a folder */
  char *media_type;
  int   size;         /* bytes */
  char *sha256;       /* of the bytes */
  char *milestone;    /* recorded when the letter is sent; may be NULL */
  char *recipient;    /* of that milestone; may be NULL */
  int   revision;
} RdLetterTemplate;

RD_DECLARE_RECORD (RdLetterTemplate, rd_letter_template)

G_END_DECLS
