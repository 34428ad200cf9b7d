/* rd-naming.h — texts under real names or under pseudonyms, as somebody wants to see them
 *
 * An immutable snapshot of a review's people, their names, and what was decided about
 * single places in entries.  It is a view: stored texts never change, so that nothing
 * is lost either way (P8).
 *
 * Under pseudonyms every name of a person of the review becomes their pseudonym (one who has none yet
 * gets the next free one), "Mia’s" "Child A’s", and a date of birth goes.  What is not sure
 * goes too, because a leak is worse than a word too many: where two could be meant both pseudonyms
 * stand, and only what is more likely an ordinary word ("in May", "the baby") stays unless it was
 * confirmed.  Under real names pseudonyms that somebody typed become names; in what an agency
 * wrote only those that cannot be ordinary words ("Child A", "GP1", and not "Mother").
 *
 * A snapshot may be used in any thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/review/rd-names.h"
#include "model/rd-review-item.h"

G_BEGIN_DECLS

typedef struct _RdNaming RdNaming;

typedef enum
{
  RD_NAMING_REAL,
  RD_NAMING_PSEUDONYMS,
} RdNamingMode;

/* GPtrArrays of RdPerson, RdPersonName and RdMention; the last two may be NULL. They are copied from. (transfer full) */
RdNaming     *rd_naming_new            (const GPtrArray *people, const GPtrArray *names, const GPtrArray *mentions, RdNamingMode mode);

/* Of all that the review has now; another one is needed after it changes. (transfer full) */
RdNaming     *rd_naming_new_for_review (RdReviewItem *review, RdNamingMode mode);

RdNaming     *rd_naming_ref            (RdNaming *self);
void          rd_naming_unref          (RdNaming *self);     /* NULL is fine */

RdNamingMode  rd_naming_get_mode       (const RdNaming *self);

/* @text as it is shown.  @entry_id and @field (a name of RdEntry's fields, which says whether an agency
 * wrote it) may be NULL: any other text.  NULL gives NULL; text that is not valid UTF-8 is
 * made so. (transfer full)
 */
char         *rd_naming_show           (const RdNaming *self, const char *entry_id, const char *field, const char *text);

/* What a person is called: under pseudonyms the pseudonym, else the name where it is known. NULL where
 * nobody has that id. (transfer none)
 */
const char   *rd_naming_show_person    (const RdNaming *self, const char *person_id);

/* The pseudonym, also of one who has none yet. (transfer none) */
const char   *rd_naming_get_pseudonym  (const RdNaming *self, const char *person_id);

/* --- who is found in a text */

/* 1. person_id is NULL where it was decided that nobody is meant.
 * 2. With is_confirmed, person_id is what was decided; else the likeliest.
 */
typedef struct
{
  RdNameHit   hit;
  const char *person_id;      /* borrowed from the RdNaming */
  gboolean    is_confirmed;
} RdNamingFind;

/* In the order of the text. (transfer full): a GArray of RdNamingFind. */
GArray       *rd_naming_find           (const RdNaming *self, const char *entry_id, const char *field, const char *text);

/* The id of a candidate of a hit. (transfer none) */
const char   *rd_naming_get_candidate  (const RdNaming *self, const RdNameHit *hit, guint i);

/* Every way in which that person is named in files, for a filter: name and variants. (transfer full) */
char        **rd_naming_list_names     (const RdNaming *self, const char *person_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdNaming, rd_naming_unref)

G_END_DECLS
