/* rd-register-private.h — what the files of the register share
 *
 * Every action goes through rd_register_act(): one transaction in the store, in
 * which what it changes is read back before it is committed, so that after the
 * commit nothing can fail any more; then items, lists and properties follow.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "core/chronology/rd-chronology-import.h"
#include "model/rd-document-shelf.h"
#include "model/rd-register.h"
#include "model/rd-review-item-private.h"
#include "store/rd-store.h"

G_BEGIN_DECLS

/* (1) store is NULL once the register is closed, and before it is open.
 * (2) deadlines holds the items of each review's own list, in the order of reviews.
 * (3) reviews is sorted by reference; no two items have the same id.
 * (4) today, workdays and due_soon_days are those that the lists were worked out with.
 * (5) closures holds the records that workdays was made from, in the same order.
 */
struct _RdRegister
{
  GObject     parent_instance;

  /* Owned */
  char       *path;
  RdStore    *store;
  RdClock    *clock;
  GHashTable *frameworks;     /* "id version" → RdFramework, as reviews began under them */
  RdWorkdays *workdays;
  GListStore *reviews;        /* RdReviewItem */
  GListStore *deadlines;      /* RdDeadlineItem */
  GListStore *closures;       /* RdClosureItem */
  RdRows     *board_rows;     /* the board's kinds; and local milestones without a review, its template */
  GPtrArray  *board_periods;  /* RdBoardPeriod */
  char       *board_name;
  char       *undo_label;     /* NULL: nothing to undo */
  char       *redo_label;
  RdDocumentShelf *shelf;     /* documents that are being looked at; NULL until one is */

  RdDay       today;
  int         due_soon_days;
  gboolean    is_read_only;
};

enum
{
  RD_REGISTER_PROP_CAN_UNDO = 1,
  RD_REGISTER_PROP_CAN_REDO,
  RD_REGISTER_PROP_UNDO_LABEL,
  RD_REGISTER_PROP_REDO_LABEL,
  RD_REGISTER_PROP_BOARD_NAME,
  RD_REGISTER_PROP_DUE_SOON_DAYS,
  RD_REGISTER_PROP_READ_ONLY,
  RD_REGISTER_PROP_TODAY,
  RD_REGISTER_N_PROPS
};

void        rd_register_notify       (RdRegister *self, guint property);
void        rd_register_emit_changed (RdRegister *self);

/* Empty, over @store, which is taken. (transfer full) */
RdRegister *rd_register_new          (RdStore *store, const char *path, RdClock *clock);

/* --- what an action touches */

typedef enum
{
  RD_SCOPE_ROWS    = 1 << 0,   /* what is kept with one review */
  RD_SCOPE_REVIEWS = 1 << 1,   /* which reviews there are, and their records */
  RD_SCOPE_BOARD   = 1 << 2,   /* closures and settings: every deadline depends on them */
  RD_SCOPE_ALL     = RD_SCOPE_REVIEWS | RD_SCOPE_BOARD,
  RD_SCOPE_EVERY_ROW = 1 << 3, /* what is kept with any review; alone */
} RdScope;

/* What was read back; what is outside the scope is NULL. */
typedef struct
{
  RdScope    scope;
  char      *review_id;       /* ROWS */
  GPtrArray *reviews;         /* REVIEWS: RdReview */
  RdRows    *rows;            /* of the one review, of those that are new, or of all */
  RdRows    *board_rows;      /* BOARD */
  GPtrArray *closures;        /* BOARD: RdClosure */
  GPtrArray *board_periods;   /* BOARD: RdBoardPeriod */
  char      *board_name;      /* BOARD */
  int        due_soon_days;   /* BOARD */
} RdSnapshot;

/* NULL on error. (transfer full) */
RdSnapshot *rd_register_read  (RdRegister *self, RdScope scope, const char *review_id, GError **error);
void        rd_snapshot_free  (RdSnapshot *self);

/* Puts it in place: items, lists, properties of the board. @moves, which may be
 * NULL, receives what moved by it (RdMove).
 */
void        rd_register_apply (RdRegister *self, RdSnapshot *snapshot, GPtrArray *moves);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdSnapshot, rd_snapshot_free)

/* --- actions */

typedef gboolean (*RdRegisterWriter) (RdRegister *self, gpointer data, GError **error);

typedef struct
{
  const char       *code;
  const char       *subject;      /* may be NULL */
  const char       *review_id;    /* may be NULL */
  RdScope           scope;
  gboolean          is_load;
  RdRegisterWriter  write;
  gpointer          data;
  GPtrArray        *moves;        /* may be NULL */
} RdRegisterAct;

gboolean    rd_register_act   (RdRegister *self, const RdRegisterAct *act, GError **error);

/* The same in parts, for what is written over several turns of the main loop: what is between them is written by the
 * caller, who rolls the store back where that fails.  The last part rolls back by itself.
 */
gboolean    rd_register_begin_act (RdRegister *self, const RdRegisterAct *act, GError **error);
gboolean    rd_register_end_act   (RdRegister *self, const RdRegisterAct *act, GError **error);

/* One record that an action keeps, or removes. */
typedef struct
{
  RdRowsKind kind;
  gpointer   record;      /* borrowed; its revision is counted up */
  gboolean   is_removal;
} RdRowChange;

/* Keeps and removes records of one review, or with @review NULL of the board, as
 * one action.  @moves, which may be NULL, receives what moved by it (RdMove).
 */
gboolean    rd_register_change_rows (RdRegister *self, RdReviewItem *review, const char *code, const char *subject,
                                     const RdRowChange *changes, guint n_changes, GPtrArray *moves, GError **error);

/* The same for one record. */
gboolean    rd_register_put_row     (RdRegister *self, RdReviewItem *review, const char *code, const char *subject,
                                     RdRowsKind kind, gpointer record, GError **error);
gboolean    rd_register_remove_row  (RdRegister *self, RdReviewItem *review, const char *code, const char *subject,
                                     RdRowsKind kind, gconstpointer record, GError **error);

/* Inside an import's action: entries of earlier files as corrected (RdEntry), and those that the file has no more. */
gboolean    rd_register_write_corrections (RdRegister *self, RdReviewItem *review, const RdChronologyImport *import,
                                           const GPtrArray *changed, const GPtrArray *removed, GError **error);

/* Who works with the register now. (transfer full) */
char       *rd_register_dup_who   (RdRegister *self);

/* Whether the register is still open. A day that has begun unnoticed is noticed first. */
gboolean    rd_register_check_ready (RdRegister *self, GError **error);

/* Undo and redo labels, then "changed". */
void        rd_register_finish (RdRegister *self);

/* --- deadlines and lists */

RdReviewContext rd_register_get_context (RdRegister *self);

/* Works one review, or all of them, out again; what moved by it is appended to @moves, which
 * may be NULL.
 */
void        rd_register_work_out     (RdRegister *self, RdReviewItem *review, GPtrArray *moves);
void        rd_register_work_out_all (RdRegister *self, GPtrArray *moves);

/* The review's items in and out of both lists. */
void        rd_register_insert_item  (RdRegister *self, RdReviewItem *review);
void        rd_register_remove_item  (RdRegister *self, RdReviewItem *review);
void        rd_register_fill         (RdRegister *self, GPtrArray *reviews);   /* empty lists; RdReviewItem, sorted here */

/* --- reviews */

RdReviewItem *rd_register_find_by_id (RdRegister *self, const char *id);

/* "SCR/2019/9" before "SCR/2019/10". */
int         rd_reference_compare     (const char *a, const char *b);

/* The framework of this id and version, from the register's copy, else the program's own. (transfer none) */
RdFramework *rd_register_need_framework (RdRegister *self, const char *id, const char *version, GError **error);

/* Has the framework under which a review began at hand. */
gboolean     rd_register_load_framework (RdRegister *self, const RdReview *review, GError **error);
RdFramework *rd_register_get_framework  (RdRegister *self, const RdReview *review);   /* (transfer none) */

/* Adds a review as rd_register_add_review() does, and with it a row, whose review it becomes, in the same action. */
gboolean    rd_register_add_review_with_row (RdRegister *self, const RdReviewDetails *details, RdRowsKind kind, gpointer record,
                                             RdReviewItem **out_review, GError **error);

/* The actions that points of older programs have in fields of their own become actions like any other, as one action of
 * the register; TRUE where there are none.
 */
#define RD_CODE_LEARNING_MOVED "learning-moved"
gboolean    rd_register_move_learning_actions (RdRegister *self, GError **error);

/* Whether such a closure can be kept. */
gboolean    rd_register_check_closure (RdDay first_day, RdDay last_day, const char *reason, GError **error);

/* --- moves */

/* Appends what differs to @moves. */
void        rd_moves_add (GPtrArray *moves, RdReviewItem *review, const GPtrArray *before, const GPtrArray *after);
GPtrArray  *rd_moves_new (void);

G_END_DECLS
