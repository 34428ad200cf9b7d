/* rd-docx-review.h — a report that came back as a Word file
 *
 * Reads what a .docx (transitional or strict; from Word, LibreOffice or others) says paragraph by paragraph: its text, what was
 * tracked in it as inserted or deleted and by whom, and the comments with their answers.  Read in passing, with
 * the limits and the shut doors of rd-office-archive.h; nothing outside the file is fetched, pictures, text boxes and macros
 * in it are not looked at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/report/rd-diff.h"
#include "core/report/rd-document.h"
#include "formats/rd-table-file-error.h"

G_BEGIN_DECLS

#define RD_DOCX_REVIEW_MAX_PARAGRAPHS 200000
#define RD_DOCX_REVIEW_MAX_TEXT       (32 * 1024 * 1024)    /* bytes, comments with it */
#define RD_DOCX_REVIEW_MAX_COMMENTS   20000

typedef enum
{
  RD_DOCX_PLACE_BODY,
  RD_DOCX_PLACE_HEADING,
  RD_DOCX_PLACE_CELL,
  RD_DOCX_PLACE_NOTE,        /* a footnote's or an endnote's; after the whole body */
  RD_DOCX_PLACE_FRONT,       /* title, subtitle, date, table of contents */
} RdDocxPlace;

/* Who changed something, and when: as the file says it, both may be NULL. */
typedef struct
{
  char *author;
  char *made;                /* ISO 8601 */
} RdDocxWho;

/* A stretch of text.  @note is the note's id where it stands for one, that of an endnote behind an "e"; else NULL: then @text is
 * what it says.
 */
typedef struct
{
  RdChange   kind;           /* KEPT: not tracked */
  char      *text;           /* never NULL; tabs as they are, breaks as a space */
  char      *note;
  RdDocxWho  who;
} RdDocxPiece;

/* What a comment stands on: from @start to before @end, bytes of all pieces' text, notes as RD_RUNS_NOTE. */
typedef struct
{
  char *id;
  gsize start, end;
} RdDocxAnchor;

/* A row of a table of the document; one of a table in a cell is no row of its own, its text stands in that cell. */
typedef struct
{
  guint     table;           /* the how many-th, from 0 */
  guint     n_cells;         /* one that is merged from several counts once */
  gboolean  is_header;       /* comes again on every page */
  RdChange  kind;            /* KEPT: not tracked */
  RdDocxWho who;
} RdDocxRow;

#define RD_DOCX_NO_ROW G_MAXUINT

typedef struct
{
  RdDocxPlace place;
  guint       level;         /* HEADING: from 1 */
  char       *note;          /* NOTE: its id */
  guint       row, cell;     /* CELL: index among the rows of the file, and within that; else RD_DOCX_NO_ROW */
  GPtrArray  *pieces;        /* RdDocxPiece */
  GPtrArray  *anchors;       /* RdDocxAnchor; only of comments that begin here */
  RdChange    mark;          /* its end: INSERTED: it was one with what follows; DELETED: it becomes one with that */
  RdDocxWho   mark_who;
} RdDocxParagraph;

typedef struct
{
  GPtrArray *paragraphs;     /* RdDocxParagraph */
  GPtrArray *rows;           /* RdDocxRow, in the order of the document */
  GPtrArray *comments;       /* RdDocumentComment, those that answer another after that */
  guint      n_tracked;      /* stretches and ends of paragraphs */
  gboolean   has_macros;     /* they were not looked at */
} RdDocxReview;

/* Errors: RD_TABLE_FILE_ERROR; G_IO_ERROR_CANCELLED. (transfer full) */
RdDocxReview *rd_docx_review_read (GBytes *bytes, GCancellable *cancellable, GError **error);
void          rd_docx_review_free (RdDocxReview *self);      /* NULL is fine */

/* The text of one side: DELETED gives what it was, INSERTED what it is to be; KEPT gives all of it. (transfer full) */
char         *rd_docx_paragraph_spell (const RdDocxParagraph *self, RdChange side);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdDocxReview, rd_docx_review_free)

G_END_DECLS
