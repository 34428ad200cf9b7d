/* rd-document.h — a report as a small tree
 *
 * Sections in the order of the outline, blocks in them, runs of text in those.  The
 * same tree feeds the editor, the checks, the comparison, every writer and the PDF pages.
 * It holds what was written: references to people, entries and findings stand by id, and
 * what they read as is worked out when it is shown (model/rd-report-resolve.h), so that no
 * name is in the text where somebody was mentioned by reference.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define RD_REPORT_LANGUAGE "en-GB"

/* --- runs */

typedef enum
{
  RD_RUN_TEXT,
  RD_RUN_BREAK,       /* a new line in the same paragraph */
  RD_RUN_PERSON,      /* id: RdPerson */
  RD_RUN_ENTRY,       /* id: RdEntry */
  RD_RUN_FINDING,     /* id: RdFinding */
  RD_RUN_SECTION,     /* id: a section of the same report */
  RD_RUN_NOTE,        /* a footnote; its text is in @note */
  RD_N_RUN_KINDS,
} RdRunKind;

typedef enum
{
  RD_MARK_NONE   = 0,
  RD_MARK_BOLD   = 1 << 0,
  RD_MARK_ITALIC = 1 << 1,
} RdMarks;

/* 1. Text is never empty in RD_RUN_TEXT; it holds no line feed or other control character but tab.
 * 2. A note holds no note.
 * 3. Two neighbours that differ in nothing but their text are one (rd_runs_tidy()).
 */
typedef struct
{
  RdRunKind  kind;
  RdMarks    marks;
  char      *text;        /* TEXT; of a reference what it reads as, once it was resolved, else NULL */
  char      *id;          /* references: the UUID; else NULL */
  char      *language;    /* BCP 47, where it is not the report's; else NULL */
  char     **comments;    /* ids of the comments (RdReportComment) that stand on it, or NULL */
  GPtrArray *note;        /* NOTE: RdRun; else NULL */
} RdRun;

RdRun     *rd_run_new        (RdRunKind kind, const char *text, const char *id);   /* (transfer full) */
RdRun     *rd_run_copy       (const RdRun *self);
void       rd_run_free       (RdRun *self);                                        /* NULL is fine */
gboolean   rd_run_equal      (const RdRun *a, const RdRun *b);
gboolean   rd_run_is_reference (const RdRun *self);      /* PERSON, ENTRY, FINDING, SECTION */

/* Whether both look and mean alike but for their text. */
gboolean   rd_run_same_look  (const RdRun *a, const RdRun *b);

/* GPtrArray of RdRun that frees them. (transfer full) */
GPtrArray *rd_runs_new       (void);
GPtrArray *rd_runs_copy      (const GPtrArray *runs);
gboolean   rd_runs_equal     (const GPtrArray *a, const GPtrArray *b);

/* Joins neighbours, drops what is empty. */
void       rd_runs_tidy      (GPtrArray *runs);

/* What they read as: breaks as a space, references as their text ("" where not resolved), notes left out. (transfer full) */
char      *rd_runs_to_text   (const GPtrArray *runs);

/* --- blocks */

typedef enum
{
  RD_BLOCK_PARAGRAPH,
  RD_BLOCK_HEADING,     /* within a section: level 1–3, beneath the section's own title */
  RD_BLOCK_ITEM,        /* of a list: level 0–8, numbered or not; neighbours make one list */
  RD_BLOCK_QUOTATION,
  RD_BLOCK_TABLE,
  RD_BLOCK_FIGURE,
  RD_N_BLOCK_KINDS,
} RdBlockKind;

#define RD_HEADING_LEVEL_MAX 3
#define RD_ITEM_LEVEL_MAX    8

/* What is drawn live from the review. */
typedef enum
{
  RD_FIGURE_GANTT,
  RD_FIGURE_TIMELINE,
  RD_FIGURE_GENOGRAM,
  RD_FIGURE_KEY_DATES,      /* a table */
  RD_FIGURE_METHODOLOGY,    /* paragraphs and tables, until the author takes them over */
  RD_N_FIGURES,
} RdFigure;

/* One picture in a resolved figure. */
typedef struct
{
  GBytes *png;
  guint   width, height;    /* pixels */
} RdPicture;

typedef struct
{
  GPtrArray *blocks;        /* RdBlock: PARAGRAPH and ITEM only; at least one */
} RdReportCell;

/* 1. @runs is never NULL but in TABLE and FIGURE, where it is the caption: may be empty, never NULL either.
 * 2. Of a table cells->len is a multiple of n_columns, which is at least 1; n_headers is 0 or 1.
 * 3. content and picture are of a resolved FIGURE only, one of them; both NULL in what is stored.
 */
typedef struct
{
  RdBlockKind kind;
  int         level;          /* HEADING 1–3, ITEM 0–8 */
  gboolean    is_numbered;    /* ITEM */
  GPtrArray  *runs;           /* RdRun; of TABLE and FIGURE the caption */
  guint       n_columns;      /* TABLE */
  guint       n_headers;      /* TABLE: rows that say what the columns are */
  GPtrArray  *cells;          /* TABLE: RdReportCell, row by row; else NULL */
  RdFigure    figure;         /* FIGURE */
  char       *description;    /* FIGURE: what it shows in words, for who cannot see it; may be NULL */
  GPtrArray  *content;        /* resolved FIGURE: RdBlock that stand in its place, or NULL */
  RdPicture  *picture;        /* resolved FIGURE: the picture, or NULL */
} RdBlock;

RdBlock      *rd_block_new         (RdBlockKind kind);            /* (transfer full) */
RdBlock      *rd_block_new_text    (RdBlockKind kind, const char *text);
RdBlock      *rd_block_new_table   (guint n_columns, guint n_rows, guint n_headers);   /* each cell one empty paragraph */
RdBlock      *rd_block_copy        (const RdBlock *self);
void          rd_block_free        (RdBlock *self);               /* NULL is fine */
gboolean      rd_block_equal       (const RdBlock *a, const RdBlock *b);
RdReportCell *rd_block_get_cell    (const RdBlock *self, guint row, guint column);     /* (transfer none) */
guint         rd_block_get_n_rows  (const RdBlock *self);
RdReportCell *rd_report_cell_new   (void);                        /* without a block */
void          rd_report_cell_free  (RdReportCell *self);

/* (transfer full) */
RdPicture    *rd_picture_new       (GBytes *png, guint width, guint height);
RdPicture    *rd_picture_copy      (const RdPicture *self);
void          rd_picture_free      (RdPicture *self);             /* NULL is fine */

GPtrArray    *rd_blocks_new        (void);                        /* RdBlock, freed with it. (transfer full) */
GPtrArray    *rd_blocks_copy       (const GPtrArray *blocks);
gboolean      rd_blocks_equal      (const GPtrArray *a, const GPtrArray *b);

/* --- sections */

#define RD_SECTION_LEVEL_MAX 4

typedef struct
{
  char      *id;             /* UUID; NULL in a template */
  char      *key;            /* of the template's section, or NULL */
  char      *title;
  int        level;          /* 1–4 */
  char      *guidance;       /* what belongs here, for who writes; or NULL */
  int        least_words;    /* fewer are too few; 0: any number will do */
  GPtrArray *blocks;         /* RdBlock */
} RdSection;

RdSection  *rd_section_new     (const char *id, const char *title, int level);   /* (transfer full) */
RdSection  *rd_section_copy    (const RdSection *self);
void        rd_section_free    (RdSection *self);                 /* NULL is fine */

/* --- the whole */

/* As a writer puts it into the file; made by who resolves, from RdReportComment. */
typedef struct
{
  char    *id;
  char    *parent_id;        /* an answer to that one, or NULL */
  char    *author;           /* what may be shown of them; never NULL */
  char    *made;             /* ISO 8601, UTC */
  char    *text;
  gboolean is_resolved;
} RdDocumentComment;

void rd_document_comment_free (RdDocumentComment *self);

typedef struct
{
  char      *title;          /* "Serious Case Review: Child C" */
  char      *subtitle;       /* resolved: what the copy is for; or NULL */
  char      *notice;         /* resolved: stands on every page, "Draft for the panel"; or NULL */
  char      *issued;         /* resolved: the day in words; or NULL */
  char      *language;       /* BCP 47 */
  GPtrArray *sections;       /* RdSection */
  GPtrArray *comments;       /* RdDocumentComment; those in no run are of no section */
} RdDocument;

RdDocument *rd_document_new    (const char *title, const char *language);        /* (transfer full) */
RdDocument *rd_document_copy   (const RdDocument *self);
void        rd_document_free   (RdDocument *self);                /* NULL is fine */

/* (transfer none); NULL where there is none */
RdSection  *rd_document_find   (const RdDocument *self, const char *id);

/* "2.3" for the section at @index: by levels; a level that was left out counts as one. (transfer full) */
char       *rd_document_number (const RdDocument *self, guint index);

/* Whether it is read without a table of contents and a page for its title: few sections, or not many with little in them. */
gboolean    rd_document_is_short (const RdDocument *self);

/* --- walks */

/* Each list of runs in reading order: of paragraphs, cells and captions, and of the notes in them after the runs that
 * have them.  @figure_content: what stands in resolved figures too.
 */
typedef void (*RdRunsFunc)     (GPtrArray *runs, const RdBlock *block, gboolean is_note, gpointer user_data);
void        rd_blocks_walk     (const GPtrArray *blocks, gboolean figure_content, RdRunsFunc func, gpointer user_data);
void        rd_block_walk      (const RdBlock *block, gboolean figure_content, RdRunsFunc func, gpointer user_data);

/* Words in text; headings with the rest, and without. References count as one word each, notes count. */
guint       rd_blocks_count_words (const GPtrArray *blocks, gboolean with_headings);
guint       rd_runs_count_words   (const GPtrArray *runs);      /* without what is in their notes */
guint       rd_text_count_words   (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdRun, rd_run_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdBlock, rd_block_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdSection, rd_section_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdDocument, rd_document_free)

G_END_DECLS
