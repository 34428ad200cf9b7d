/* rd-boards-pane.c — the boards that an incident concerns, and which of them decides
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/decision/rd-boards-pane.h"

#include <glib/gi18n.h>

#include "model/rd-register-decision.h"
#include "model/rd-wording-decision.h"
#include "views/decision/rd-decision-form.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

struct _RdBoardsPane
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;

  /* Template children */
  RdRecordPane *pane;
};

G_DEFINE_FINAL_TYPE (RdBoardsPane, rd_boards_pane, GTK_TYPE_WIDGET)

static gboolean
may_change (RdBoardsPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

/* Callbacks */

static void
remove_board (RdBoardsPane *self, const char *id)
{
  g_autoptr (GError) error = NULL;

  if (rd_register_remove_involved_board (self->reg, self->review, id, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("Board removed."));
  else
    rd_record_pane_fail (self->pane, g_steal_pointer (&error));
}

static void
pressed_cb (RdBoardsPane *self, const char *key, RdRecordRow *row)
{
  const RdInvolvedBoard *board = rd_review_item_find_row (self->review, RD_ROWS_INVOLVED_BOARDS, rd_record_row_get_id (row));

  if (board == NULL)
    return;
  if (g_str_equal (key, "edit"))
    rd_record_pane_open_form (self->pane, rd_involved_board_form_new (self->reg, self->review, board));
  else
    remove_board (self, board->id);
}

static GtkWidget *
make_row (RdBoardsPane *self, const RdInvolvedBoard *board)
{
  g_autofree char *facts = rd_wording_board_facts (board);
  GtkWidget *row = rd_record_row_new (board->id, board->name, rd_wording_board_role (board->role), facts);

  if (may_change (self))
    {
      rd_record_row_add_icon (RD_RECORD_ROW (row), "edit", "document-edit-symbolic", _("Edit…"));
      rd_record_row_add_icon (RD_RECORD_ROW (row), "remove", "user-trash-symbolic", _("Remove"));
    }
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
add_cb (RdBoardsPane *self)
{
  rd_record_pane_open_form (self->pane, rd_involved_board_form_new (self->reg, self->review, NULL));
}

/* GObject overrides */

static void
rd_boards_pane_dispose (GObject *object)
{
  RdBoardsPane *self = RD_BOARDS_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_BOARDS_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_boards_pane_parent_class)->dispose (object);
}

static void
rd_boards_pane_class_init (RdBoardsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_boards_pane_dispose;

  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/decision/rd-boards-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdBoardsPane, pane);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
rd_boards_pane_init (RdBoardsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_boards_pane_new (void)
{
  return g_object_new (RD_TYPE_BOARDS_PANE, NULL);
}

void
rd_boards_pane_set_review (RdBoardsPane *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_BOARDS_PANE (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  rd_record_pane_close_form (self->pane);
  rd_boards_pane_refresh (self);
}

void
rd_boards_pane_refresh (RdBoardsPane *self)
{
  const GPtrArray *boards;

  g_return_if_fail (RD_IS_BOARDS_PANE (self));

  boards = self->review != NULL ? rd_review_item_get_rows (self->review, RD_ROWS_INVOLVED_BOARDS) : NULL;
  rd_record_pane_begin (self->pane, may_change (self));
  for (guint i = 0; boards != NULL && i < boards->len; i++)
    rd_record_pane_append (self->pane, make_row (self, boards->pdata[i]));
  rd_record_pane_end (self->pane);
}
