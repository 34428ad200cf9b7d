/* rd-report-methodology-private.h — the parts of the methodology
 *
 * Each appends its heading and what belongs beneath it.  Private to rd-report-methodology.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib/gi18n-lib.h>

#include "model/rd-report-blocks.h"
#include "model/rd-report-methodology.h"

G_BEGIN_DECLS

typedef struct
{
  RdRegister     *reg;
  RdReviewItem   *review;
  const RdNaming *naming;
  GPtrArray      *blocks;       /* RdBlock: grows */
  GString        *paragraph;    /* sentences that are told and not a block yet */
} RdMethodology;

/* Parts */
void     rd_methodology_add_reviewers (RdMethodology *self);    /* and the panel */
void     rd_methodology_add_agencies  (RdMethodology *self);    /* and documents */
void     rd_methodology_add_contacts  (RdMethodology *self);

/* A sentence, which is taken, after those before it: they are one paragraph until something else follows. */
void     rd_methodology_tell          (RdMethodology *self, char *sentence);

/* A heading or an item; @text is taken. */
void     rd_methodology_say           (RdMethodology *self, RdBlockKind kind, char *text);

/* A table (model/rd-report-blocks.h). (transfer none) */
RdBlock *rd_methodology_add_table     (RdMethodology *self, char *caption, const char * const *headings);

/* What an agency is called; "an agency" where it is there no more. (transfer full) */
char    *rd_methodology_show_agency   (const RdMethodology *self, const char *agency_id);

/* One of two forms, each with one %d, by how many there are. (transfer full) */
static inline char *
count (const char *one, const char *many, guint n)
{
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_auto (GStrv) halves = g_strsplit (g_dngettext (GETTEXT_PACKAGE, one, many, n), "%d", 2);

  return g_strjoinv (number, halves);
}

G_END_DECLS
