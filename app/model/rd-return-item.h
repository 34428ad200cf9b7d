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
  RD_RETURN_ROW_NEW,    /* a row of a table, @cells */
  RD_RETURN_ROW_GONE,   /* the row in which the paragraph stands */
  RD_RETURN_TABLE_NEW,  /* @cells, row by row */
  RD_RETURN_TABLE_GONE, /* the table of which it is the caption */
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
  RD_RETURN_CELLS,      /* its columns do not fit */
} RdReturnBar;

/* What a return works with; all owned.
 * 1. Words that come in are read in @after, in which notes are told in words; what is put in is @taken, or @cells, in which
 *    each note is one RD_RUNS_NOTE and says what @notes has for it, in that order.
 */
typedef struct
{
  RdReturnKind kind;
  RdReturnBar  bar;
  gboolean     is_tracked;     /* FALSE: found by comparing */
  char        *author, *made;  /* as the file says; may be NULL */
  char        *before, *after; /* never NULL */
  char        *taken;          /* WORDS, NEW; may be NULL where nothing comes in */
  char       **notes;          /* may be NULL: there are none */
  char       **cells;          /* ROW_NEW, TABLE_NEW: paragraphs of one are apart by line feeds; else NULL */
  guint        n_columns;
  guint        row;            /* ROW_NEW: which it will be, while none is taken out */
  gboolean     has_header;     /* TABLE_NEW */
  gboolean     is_in_cell;     /* NEW: it stands in a cell behind the paragraph, and not behind the table */
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

void                 rd_return_facts_clear     (RdReturnFacts *facts);

/* Takes what @facts point to. (transfer full) */
RdReturnItem        *rd_return_item_new        (const RdReturnFacts *facts);

const RdReturnFacts *rd_return_item_get_facts  (RdReturnItem *self);
gboolean             rd_return_item_can_accept (RdReturnItem *self);
RdReturnChoice       rd_return_item_get_choice (RdReturnItem *self);

/* ACCEPTED is not taken where it cannot be. */
void                 rd_return_item_set_choice (RdReturnItem *self, RdReturnChoice choice);

G_END_DECLS
