/* rd-action-cell.c — cells of the table of actions that say something in two lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/actions/rd-action-cell.h"

#include "model/rd-action-item.h"
#include "model/rd-wording-findings.h"
#include "views/findings/rd-finding-words.h"
#include "widgets/rd-status-mark.h"

typedef struct
{
  /* Children, owned by the widget */
  GtkWidget *box;
  GtkWidget *mark;      /* NULL where the type has none */
  GtkLabel  *text;
  GtkLabel  *detail;
} RdActionCellPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (RdActionCell, rd_action_cell, RD_TYPE_ITEM_CELL)

/* Auxiliary methods */

static void
show_text (GtkLabel *label, gpointer item, const char *property)
{
  g_autofree char *text = NULL;

  if (property != NULL)
    g_object_get (item, property, &text, NULL);
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* Shape first; its word is the action’s, which is not always that of a deadline. */
static void
show_mark (GtkWidget *mark, RdActionItem *item)
{
  RdActionStatus status = rd_action_item_get_state (item)->status;
  const char *word = rd_wording_action_status (status);

  rd_status_mark_set_status (RD_STATUS_MARK (mark), rd_finding_words_get_mark (status));
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
  gtk_widget_set_tooltip_text (mark, word);
}

static GtkLabel *
make_label (int letters)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), letters);
  return GTK_LABEL (label);
}

/* Item cell overrides */

static void
rd_action_cell_item_changed (RdItemCell *cell)
{
  RdActionCellPrivate *priv = rd_action_cell_get_instance_private (RD_ACTION_CELL (cell));
  RdActionCellClass *klass = RD_ACTION_CELL_GET_CLASS (cell);
  RdActionItem *item = rd_item_cell_get_item (cell);

  if (item == NULL)
    return;
  show_text (priv->text, item, klass->text);
  show_text (priv->detail, item, klass->detail);
  if (priv->mark != NULL)
    show_mark (priv->mark, item);
}

/* GObject overrides */

static void
rd_action_cell_constructed (GObject *object)
{
  RdActionCellPrivate *priv = rd_action_cell_get_instance_private (RD_ACTION_CELL (object));
  RdActionCellClass *klass = RD_ACTION_CELL_GET_CLASS (object);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  G_OBJECT_CLASS (rd_action_cell_parent_class)->constructed (object);

  priv->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  priv->text = make_label (klass->letters);
  priv->detail = make_label (klass->letters);
  gtk_widget_set_valign (priv->box, GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (priv->detail), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (priv->detail), "dim-label");
  if (klass->has_mark)
    {
      priv->mark = rd_status_mark_new (RD_STATUS_UPCOMING);
      gtk_widget_set_valign (priv->mark, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (priv->box), priv->mark);
    }
  gtk_box_append (GTK_BOX (lines), GTK_WIDGET (priv->text));
  gtk_box_append (GTK_BOX (lines), GTK_WIDGET (priv->detail));
  gtk_box_append (GTK_BOX (priv->box), lines);
  gtk_widget_set_parent (priv->box, GTK_WIDGET (object));
}

static void
rd_action_cell_dispose (GObject *object)
{
  RdActionCellPrivate *priv = rd_action_cell_get_instance_private (RD_ACTION_CELL (object));

  g_clear_pointer (&priv->box, gtk_widget_unparent);
  priv->mark = NULL;

  G_OBJECT_CLASS (rd_action_cell_parent_class)->dispose (object);
}

static void
rd_action_cell_class_init (RdActionCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = rd_action_cell_constructed;
  object_class->dispose = rd_action_cell_dispose;
  RD_ITEM_CELL_CLASS (klass)->item_changed = rd_action_cell_item_changed;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
rd_action_cell_init (RdActionCell *self)
{
}

/* The columns */

#define DEFINE_CELL(Type, prefix, text_name, detail_name, n_letters, mark) \
  typedef RdActionCell Type; \
  typedef RdActionCellClass Type##Class; \
  G_DEFINE_TYPE (Type, prefix, RD_TYPE_ACTION_CELL) \
  static void prefix##_class_init (Type##Class *klass) \
  { klass->text = text_name; klass->detail = detail_name; klass->letters = n_letters; klass->has_mark = mark; } \
  static void prefix##_init (Type *self) { }

DEFINE_CELL (RdActionTextCell, rd_action_text_cell, "text", "reference", 24, FALSE)
DEFINE_CELL (RdActionAgencyCell, rd_action_agency_cell, "agency", "lead", 13, FALSE)
DEFINE_CELL (RdActionStateCell, rd_action_state_cell, "state-text", "due-text", 16, TRUE)
DEFINE_CELL (RdActionToldCell, rd_action_told_cell, "told-text", "chased-text", 18, FALSE)
DEFINE_CELL (RdActionNextCell, rd_action_next_cell, "next-text", NULL, 10, FALSE)
