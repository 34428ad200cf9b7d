/* rd-register-frameworks.h — the frameworks of a register
 *
 * Those that come with the program, those that the board added, and those that are
 * kept because reviews began under them; what the board sets where a framework
 * leaves a length of time to it; and moving a review to another framework.  Every
 * change is one action that can be undone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "model/rd-framework-item.h"
#include "model/rd-register.h"

G_BEGIN_DECLS

/* Besides RD_REGISTER_ERROR and what reading a framework gives.  The message names the
 * framework, or the timescale, between “ ”.
 */
#define RD_FRAMEWORK_CHOICE_ERROR (rd_framework_choice_error_quark ())
typedef enum
{
  RD_FRAMEWORK_CHOICE_ERROR_THERE,       /* this version is there already, with the same contents */
  RD_FRAMEWORK_CHOICE_ERROR_OTHER,       /* this version is kept already, with other contents */
  RD_FRAMEWORK_CHOICE_ERROR_IN_USE,      /* a review runs under it: it cannot be removed */
  RD_FRAMEWORK_CHOICE_ERROR_NOT_ADDED,   /* the board did not add it: it cannot be removed */
  RD_FRAMEWORK_CHOICE_ERROR_SAME,        /* the review runs under it already */
  RD_FRAMEWORK_CHOICE_ERROR_VERIFIED,    /* the framework says how long: the board does not set it */
  RD_FRAMEWORK_CHOICE_ERROR_NOT_SET,     /* the board has not set it: there is nothing to take back */
  RD_FRAMEWORK_CHOICE_ERROR_PERIOD,      /* a length of nothing, or of more than RD_PERIOD_MAX_AMOUNT */
  RD_FRAMEWORK_CHOICE_ERROR_LOST,        /* what has no counterpart has to be acknowledged first */
} RdFrameworkChoiceError;
GQuark       rd_framework_choice_error_quark    (void);

/* All of them, by id and then by version, those of the program first. (transfer full): a
 * GPtrArray of RdFrameworkItem; NULL where one that is kept cannot be read.
 */
GPtrArray   *rd_register_list_frameworks        (RdRegister *self, GError **error);

/* With @version NULL the one that a new review begins under: the last that the board
 * added, else the program's, else the last that a review runs under.
 * RD_REGISTER_ERROR_UNKNOWN_FRAMEWORK where there is none. (transfer full)
 */
RdFramework *rd_register_find_framework         (RdRegister *self, const char *id, const char *version, GError **error);

/* The file as it came; NULL with @error where there is none. (transfer full) */
char        *rd_register_get_framework_xml      (RdRegister *self, const char *id, const char *version, GError **error);

/* The framework in whose place @id came to be superseded by @day, going on as long as one
 * supersedes the other; NULL where none does. (transfer full)
 */
RdFramework *rd_register_find_successor         (RdRegister *self, const char *id, RdDay day);

/* --- the board's own */

/* Whether rd_register_add_framework() would take it; changes nothing. */
gboolean     rd_register_check_framework        (RdRegister *self, const RdFramework *framework, GBytes *xml, GError **error);

/* @xml is the whole file, @name is for messages.  @out_framework may be NULL; (transfer full) */
gboolean     rd_register_add_framework          (RdRegister *self, GBytes *xml, const char *name,
                                                 RdFramework **out_framework, GError **error);

/* Its text stays in the register, so that undo brings it back as it was. */
gboolean     rd_register_remove_framework       (RdRegister *self, const char *id, const char *version, GError **error);

/* --- what the framework leaves to the board */

/* RdBoardPeriod. (transfer none): until the next "changed" */
const GPtrArray *rd_register_get_board_periods  (RdRegister *self);

/* @period NULL takes it back.  @out_moves, which may be NULL, receives what moved by it (RdMove). */
gboolean     rd_register_set_period             (RdRegister *self, const char *framework, const char *timescale,
                                                 const RdPeriod *period, GPtrArray **out_moves, GError **error);

/* --- moving a review */

/* What moving would do. */
typedef struct
{
  RdFramework *from;        /* owned */
  RdFramework *to;          /* owned */
  GPtrArray   *lost;        /* char *: a sentence for each recording or hold without a counterpart */
  GPtrArray   *moves;       /* RdMove; without @from a timescale that comes, without @to one that goes */
} RdFrameworkMove;
void             rd_framework_move_free         (RdFrameworkMove *self);

/* @version may be NULL.  Changes nothing. (transfer full); NULL with @error */
RdFrameworkMove *rd_register_preview_framework_move (RdRegister *self, RdReviewItem *review,
                                                     const char *id, const char *version, GError **error);

/* What is lost stays recorded, but is not shown or counted any more: @acknowledged says
 * that the user knows; it is not asked where nothing is lost.
 */
gboolean     rd_register_move_review            (RdRegister *self, RdReviewItem *review, const char *id, const char *version,
                                                 gboolean acknowledged, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RdFrameworkMove, rd_framework_move_free)

G_END_DECLS
