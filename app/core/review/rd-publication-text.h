/* rd-publication-text.h — what a board publishes with or beside a report
 *
 * Its written response, what more will be done, what opens the learning brief (Working Together 2015, chapter 4, SCR checklist,
 * “Publication of reports”; R13).  One of each kind a review.  Plain text: paragraphs are divided by an empty line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-record.h"

G_BEGIN_DECLS

typedef struct
{
  char  *id;         /* UUID */
  char  *review_id;
  char  *kind;       /* a code of rd_publication_text_kinds */
  char  *text;
  RdDay  agreed;     /* RD_DAY_NONE: a draft */
  char  *agreed_by;  /* who agreed it for the board; may be NULL */
  int    revision;
} RdPublicationText;

/* "response", "impact", "more-to-do", "brief", "how-to-get-it"; NULL-terminated. */
extern const char * const rd_publication_text_kinds[];

RD_DECLARE_RECORD (RdPublicationText, rd_publication_text)

G_END_DECLS
