/* rd-unknown-names.h — names in texts that belong to nobody of the review
 *
 * Words with capital letters after a title ("Mrs Patel"), and pairs of words with capital letters
 * that come several times ("Peter Barker").  A guess to be shown, never to be acted upon.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-names.h"

G_BEGIN_DECLS

typedef struct _RdUnknownNames RdUnknownNames;

typedef struct
{
  char  *text;
  guint  n;            /* how often */
  gboolean is_titled;
} RdUnknownName;

RdUnknownNames *rd_unknown_names_new  (void);
void            rd_unknown_names_free (RdUnknownNames *self);     /* NULL is fine */

/* Counts those of @text, valid UTF-8, outside @hits (RdNameHit of the same text). */
void            rd_unknown_names_add  (RdUnknownNames *self, const char *text, const GArray *hits);

/* With a title, or at least @min times: the most frequent first. (transfer full): RdUnknownName, freed with the array. */
GPtrArray      *rd_unknown_names_list (const RdUnknownNames *self, guint min);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdUnknownNames, rd_unknown_names_free)

G_END_DECLS
