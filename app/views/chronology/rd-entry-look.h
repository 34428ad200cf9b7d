/* rd-entry-look.h — how the entries of a chronology are shown: whose colour, under which names, what is found
 *
 * One for a page; its table and its panes ask it.  It follows the register, the
 * switch of names and the desktop's colours, and says so by "changed".
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "core/chronology/rd-entry.h"
#include "core/chronology/rd-episode.h"
#include "model/rd-naming.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

#define RD_TYPE_ENTRY_LOOK (rd_entry_look_get_type ())
G_DECLARE_FINAL_TYPE (RdEntryLook, rd_entry_look, RD, ENTRY_LOOK, GObject)

RdEntryLook   *rd_entry_look_new          (void);      /* (transfer full) */

/* Both may be NULL. */
void           rd_entry_look_set_review   (RdEntryLook *self, RdRegister *reg, RdReviewItem *review);

/* What is looked for, to be highlighted; NULL: nothing. */
void           rd_entry_look_set_search   (RdEntryLook *self, const char *search);

gboolean       rd_entry_look_is_searching (RdEntryLook *self);

/* An agency's name, and its colour; of one that is gone “Unknown agency”. (transfer none): until "changed" */
const char    *rd_entry_look_get_agency   (RdEntryLook *self, const char *agency_id, GdkRGBA *out_colour);

/* NULL where there is none such. (transfer none) */
const RdEpisode *rd_entry_look_get_episode (RdEntryLook *self, const char *episode_id);

/* A field's text under the names that are shown; NULL for nothing. (transfer full) */
char          *rd_entry_look_show         (RdEntryLook *self, const RdEntry *entry, const char *field, const char *text);

/* Any other text: an episode’s, a tag. (transfer full) */
char          *rd_entry_look_show_text    (RdEntryLook *self, const char *text);

/* Marks what is looked for in a text that is shown; NULL where there is nothing. @out_first receives the first byte. (transfer full) */
PangoAttrList *rd_entry_look_mark         (RdEntryLook *self, const char *text, guint *out_first);

/* The age of the subject child; "" where it is not known. (transfer full) */
char          *rd_entry_look_word_age     (RdEntryLook *self, const RdEntry *entry);

/* The same in few letters; "" as well for what was long before the child: only what may belong to the pregnancy has one. (transfer full) */
char          *rd_entry_look_word_age_short (RdEntryLook *self, const RdEntry *entry);

/* The day on which the first subject child with a date of birth was born, and died; RD_DAY_NONE. */
RdDay          rd_entry_look_get_born     (RdEntryLook *self);
RdDay          rd_entry_look_get_died     (RdEntryLook *self);

RdNaming      *rd_entry_look_get_naming   (RdEntryLook *self);       /* NULL without a review; (transfer none) */

G_END_DECLS
