/* rd-return-item.h — one thing that somebody wants changed in a report that came back
 *
 * Words, a paragraph or a comment, with what stands there now.  What it says never changes; whether it is
 * taken does.  Property, notified: "choice" (int, an RdReturnChoice).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  RD_RETURN_WORDS,      /* @before becomes @after; one of them may be "" */
  RD_RETURN_NEW,        /* a paragraph, @after */
  RD_RETURN_GONE,       /* a paragraph, @before */
  RD_RETURN_SPLIT,      /* the paragraph is two from there on */
  RD_RETURN_JOIN,       /* it is one with what follows */
  RD_RETURN_COMMENT,    /* @after on @before */
  RD_N_RETURN_KINDS,
} RdReturnKind;

typedef enum
{
  RD_RETURN_UNDECIDED,
  RD_RETURN_ACCEPTED,
  RD_RETURN_DECLINED,
} RdReturnChoice;

/* Why it cannot be taken. */
typedef enum
{
  RD_RETURN_FINE,       /* it can */
  RD_RETURN_NO_PLACE,   /* its paragraph is not in the report */
  RD_RETURN_SINCE,      /* the words have been changed here since */
  RD_RETURN_FIGURE,     /* it is drawn from the review, and changes with that */
  RD_RETURN_ROW,        /* rows of tables are not put in */
} RdReturnBar;

/* What a return works with; all owned. */
typedef struct
{
  RdReturnKind kind;
  RdReturnBar  bar;
  gboolean     is_tracked;     /* FALSE: found by comparing */
  char        *author, *made;  /* as the file says; may be NULL */
  char        *before, *after; /* never NULL */
  char        *lead, *rest;    /* what stands before and after it in its paragraph; never NULL */
  char        *heading;        /* "2.1 What was known": its section; never NULL */
  guint        section;        /* index */
  guint        paragraph;      /* index of rd_paragraphs_new() that it is about, or stands behind; G_MAXUINT: none */
  gsize        start, end;     /* bytes as rd_runs_spell() has them */
  guint        level;          /* NEW: of a heading; else 0 */
  gboolean     is_item;        /* NEW: of a list */
  char        *comment_id;     /* COMMENT: in the file */
  char        *parent_id;      /* of the comment in the file that it answers, or NULL */
  gboolean     is_resolved;
} RdReturnFacts;

#define RD_TYPE_RETURN_ITEM (rd_return_item_get_type ())
G_DECLARE_FINAL_TYPE (RdReturnItem, rd_return_item, RD, RETURN_ITEM, GObject)

/* Takes what @facts point to. (transfer full) */
RdReturnItem        *rd_return_item_new        (const RdReturnFacts *facts);

const RdReturnFacts *rd_return_item_get_facts  (RdReturnItem *self);
gboolean             rd_return_item_can_accept (RdReturnItem *self);
RdReturnChoice       rd_return_item_get_choice (RdReturnItem *self);

/* ACCEPTED is not taken where it cannot be. */
void                 rd_return_item_set_choice (RdReturnItem *self, RdReturnChoice choice);

G_END_DECLS
