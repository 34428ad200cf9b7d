/* rd-register.h — an open register
 *
 * What the program and the command work with: the reviews and deadlines of one
 * register as list models, and every action that changes it.  Each action is
 * one store transaction with a name in the history; when it returns TRUE it is
 * durable, everything that depends on it has been worked out again, and lists
 * have spliced.  When it returns FALSE nothing has changed.
 *
 * Properties, notified: "can-undo", "can-redo" (boolean), "undo-label",
 * "redo-label" ("Record Chair's Decision"; NULL where there is nothing), "board-name",
 * "due-soon-days" (int), "read-only" (boolean), "today" (int).
 * Signal "changed": after any change, once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "core/review/rd-closure.h"
#include "model/rd-clock.h"
#include "model/rd-review-item.h"
#include "store/rd-history.h"

G_BEGIN_DECLS

#define RD_TYPE_REGISTER (rd_register_get_type ())
G_DECLARE_FINAL_TYPE (RdRegister, rd_register, RD, REGISTER, GObject)

/* Besides RD_STORE_ERROR. The user's words come from rd_wording_error(). */
#define RD_REGISTER_ERROR (rd_register_error_quark ())
typedef enum
{
  RD_REGISTER_ERROR_UNKNOWN_REVIEW,
  RD_REGISTER_ERROR_UNKNOWN_MILESTONE,
  RD_REGISTER_ERROR_UNKNOWN_RECIPIENT,
  RD_REGISTER_ERROR_UNKNOWN_TIMESCALE,
  RD_REGISTER_ERROR_UNKNOWN_FRAMEWORK,
  RD_REGISTER_ERROR_UNKNOWN_OUTCOME,
  RD_REGISTER_ERROR_UNKNOWN_REASON,
  RD_REGISTER_ERROR_UNKNOWN_QUESTION,
  RD_REGISTER_ERROR_UNKNOWN_ANSWER,
  RD_REGISTER_ERROR_FUTURE,          /* recorded for a day after today */
  RD_REGISTER_ERROR_BAD_DATES,       /* the last day is before the first, or the stretch is too long */
  RD_REGISTER_ERROR_BAD_VALUE,       /* an empty or too long text, a number out of range */
  RD_REGISTER_ERROR_NOT_RECORDED,    /* nothing there to clear, end or remove */
  RD_REGISTER_ERROR_BROKEN_FRAMEWORK,  /* the register keeps a framework that cannot be read: it cannot be opened */
  RD_REGISTER_ERROR_CLOSED,          /* the register was closed */
  RD_REGISTER_ERROR_BLOCKED,         /* a report cannot be published yet; the message has the codes of the points */
  RD_REGISTER_ERROR_NOTHING_TO_PUBLISH,  /* a review that is not published, or has been */
} RdRegisterError;
GQuark      rd_register_error_quark      (void);

/* An empty register at @path, which must not exist. (transfer full) */
RdRegister *rd_register_create           (const char *path, RdClock *clock, GError **error);

/* The sample register at @path, which must not exist, dated around the clock's
 * today. Removed again where it fails.
 */
RdRegister *rd_register_create_sample    (const char *path, RdClock *clock, GError **error);

RdRegister *rd_register_open             (const char *path, gboolean read_only, RdClock *clock, GError **error);

/* Closes the file; every call after it but unref fails. Done by dispose too. */
void        rd_register_close            (RdRegister *self);

const char *rd_register_get_path         (RdRegister *self);
gboolean    rd_register_is_read_only     (RdRegister *self);
RdDay       rd_register_get_today        (RdRegister *self);
RdClock    *rd_register_get_clock        (RdRegister *self);
RdWorkdays *rd_register_get_workdays     (RdRegister *self);      /* (transfer none); another one after each closure */
const char *rd_register_get_board_name   (RdRegister *self);      /* "" where none is set */
int         rd_register_get_due_soon_days (RdRegister *self);

/* RdReviewItem by reference; RdDeadlineItem of every review, by review. (transfer none) */
GListModel *rd_register_get_reviews      (RdRegister *self);
GListModel *rd_register_get_deadlines    (RdRegister *self);
GListModel *rd_register_get_closures     (RdRegister *self);      /* RdClosureItem: "first-day", "last-day" (int), "reason", "dates-text" */

/* What is kept with the board and no review (core/review/rd-rows.h); of
 * RD_ROWS_LOCAL_MILESTONES the board's template. (transfer none): until the next "changed".
 */
const GPtrArray *rd_register_get_board_rows (RdRegister *self, RdRowsKind kind);

/* By reference, case-insensitively; NULL where there is none. (transfer none) */
RdReviewItem *rd_register_find_review    (RdRegister *self, const char *reference);

/* --- reviews */

typedef struct
{
  const char *reference;
  const char *title;
  const char *framework;     /* NULL: RD_DEFAULT_FRAMEWORK */
  const char *owner;         /* may be NULL */
  const char *summary;       /* may be NULL */
} RdReviewDetails;

/* @out_review may be NULL; (transfer none) */
gboolean rd_register_add_review          (RdRegister *self, const RdReviewDetails *details,
                                          RdReviewItem **out_review, GError **error);
/* The framework cannot be changed by it. A reference or title that is NULL stays as
 * it is; an owner or summary that is NULL is taken away.
 */
gboolean rd_register_edit_review         (RdRegister *self, RdReviewItem *review,
                                          const RdReviewDetails *details, GError **error);
gboolean rd_register_remove_review       (RdRegister *self, RdReviewItem *review, GError **error);

/* --- milestones */

typedef struct
{
  const char *milestone;
  const char *recipient;     /* NULL: for every recipient of the milestone */
  RdDay       day;
  gboolean    planned;
  const char *outcome;       /* of a decision; NULL leaves it as it was */
  const char *note;          /* NULL leaves it as it was */
} RdMilestoneEdit;

/* @out_warnings, which may be NULL, receives sentences (char *) about what is
 * odd but was recorded all the same: earlier than the milestone it follows.
 */
gboolean rd_register_set_milestone       (RdRegister *self, RdReviewItem *review, const RdMilestoneEdit *edit,
                                          GPtrArray **out_warnings, GError **error);

/* Several as one action: all of them or none. The edits are made one after the other. */
gboolean rd_register_set_milestones      (RdRegister *self, RdReviewItem *review, const RdMilestoneEdit *edits,
                                          guint n_edits, GPtrArray **out_warnings, GError **error);

/* @recipient NULL: for every recipient. */
gboolean rd_register_clear_milestone     (RdRegister *self, RdReviewItem *review, const char *milestone,
                                          const char *recipient, GError **error);

/* What would move if @edit were made; changes nothing. (transfer full): a
 * GPtrArray of RdMove that frees its elements.
 */
typedef struct
{
  RdReviewItem     *review;      /* owned reference */
  char             *timescale;   /* id */
  char             *label;
  RdDay             from, to;    /* RD_DAY_NONE where there is no date */
  RdDeadlineStatus  status_from, status_to;
} RdMove;
void       rd_move_free                  (RdMove *self);
GPtrArray *rd_register_preview_milestone (RdRegister *self, RdReviewItem *review, const RdMilestoneEdit *edit);

/* --- holds */

typedef struct
{
  const char *timescale;
  const char *reason;
  RdDay       first_day;
  RdDay       last_day;      /* RD_DAY_NONE: until it is ended */
  RdDay       forecast;      /* RD_DAY_NONE: none */
  const char *agreed_by;     /* may be NULL */
  const char *note;          /* may be NULL */
} RdHoldDetails;

gboolean rd_register_add_hold            (RdRegister *self, RdReviewItem *review, const RdHoldDetails *details, GError **error);

/* Another one instead of the hold of that id; it may be of another timescale. */
gboolean rd_register_edit_hold           (RdRegister *self, RdReviewItem *review, const char *id,
                                          const RdHoldDetails *details, GError **error);
gboolean rd_register_remove_hold         (RdRegister *self, RdReviewItem *review, const char *id, GError **error);

/* Ends every hold of that timescale that has begun by @on and has no end or a later
 * one.  One that only begins after @on is another matter and stays.
 */
gboolean rd_register_end_hold            (RdRegister *self, RdReviewItem *review, const char *timescale, RdDay on, GError **error);

/* --- the board */

/* @out_moves, which may be NULL, receives what moved by it (RdMove). @last_day may be the first. */
gboolean rd_register_add_closure         (RdRegister *self, RdDay first_day, RdDay last_day, const char *reason,
                                          GPtrArray **out_moves, GError **error);
/* Every closure that covers @day is removed whole. */
gboolean rd_register_remove_closure      (RdRegister *self, RdDay day, GPtrArray **out_moves, GError **error);
gboolean rd_register_set_board_name      (RdRegister *self, const char *name, GError **error);
gboolean rd_register_set_due_soon_days   (RdRegister *self, int days, GError **error);       /* 0–60 */

/* --- history */

gboolean   rd_register_undo              (RdRegister *self, GError **error);
gboolean   rd_register_redo              (RdRegister *self, GError **error);
GPtrArray *rd_register_list_history      (RdRegister *self, RdReviewItem *review, GError **error);  /* RdHistoryEntry, newest first */
char      *rd_register_describe_entry    (RdRegister *self, const RdHistoryEntry *entry);            /* (transfer full): "Record Chair's decision" */
gboolean   rd_register_backup            (RdRegister *self, const char *path, GError **error);
gboolean   rd_register_verify            (RdRegister *self, GPtrArray *problems, GError **error);

/* The same in a thread of its own, on a handle of its own that only reads: the main
 * loop goes on, and the register may be closed meanwhile.  Cancelled, they end with
 * G_IO_ERROR_CANCELLED and leave nothing behind.
 */
void       rd_register_backup_async      (RdRegister *self, const char *path, GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer user_data);
gboolean   rd_register_backup_finish     (GAsyncResult *result, GError **error);
void       rd_register_verify_async      (RdRegister *self, GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *rd_register_verify_finish     (GAsyncResult *result, GError **error);      /* (transfer full): the problems, char * */

G_END_DECLS
