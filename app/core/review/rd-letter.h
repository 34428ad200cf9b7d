/* rd-letter.h — a letter or form that was made
 *
 * From which template, to whom, and when it was sent.  The file itself is a
 * document of the register.  Sending it may have recorded a milestone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char  *id;            /* UUID */
  char  *review_id;
  char  *template;      /* code of the template */
  char  *document_id;
  char  *agency_id;     /* may be NULL */
  char  *recipient;     /* a recipient of the framework, or words; may be NULL */
  RdDay  made;
  RdDay  sent;          /* RD_DAY_NONE: not yet */
  char  *milestone;     /* that sending it recorded; may be NULL */
  char  *note;          /* may be NULL */
  int    revision;
} RdLetter;

RD_DECLARE_RECORD (RdLetter, rd_letter)

G_END_DECLS
