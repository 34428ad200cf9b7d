/* rd-children-pane.c — the children whom the review is about
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/decision/rd-children-pane.h"

#include <glib/gi18n.h>

#include "model/rd-naming-switch.h"
#include "model/rd-register-people.h"
#include "model/rd-wording-people.h"
#include "widgets/rd-naming-toggle.h"
#include "widgets/rd-person-editor.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

struct _RdChildrenPane
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;

  /* Template children */
  RdRecordPane *pane;
};

G_DEFINE_FINAL_TYPE (RdChildrenPane, rd_children_pane, GTK_TYPE_WIDGET)

static gboolean
may_change (RdChildrenPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

/* Callbacks */

static void
remove_child (RdChildrenPane *self, const char *id)
{
  g_autoptr (GError) error = NULL;

  if (rd_register_remove_person (self->reg, self->review, id, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("Child removed."));
  else
    rd_record_pane_fail (self->pane, g_steal_pointer (&error));
}

static void
pressed_cb (RdChildrenPane *self, const char *key, RdRecordRow *row)
{
  const RdPerson *child = rd_review_item_find_row (self->review, RD_ROWS_PEOPLE, rd_record_row_get_id (row));

  if (child == NULL)
    return;
  if (g_str_equal (key, "edit"))
    rd_record_pane_open_form (self->pane, rd_person_editor_new (self->reg, self->review, child, NULL));
  else
    remove_child (self, child->id);
}

/* Under pseudonyms nothing that says who it is. */
static GtkWidget *
make_row (RdChildrenPane *self, const RdNaming *naming, const RdPerson *child)
{
  gboolean pseudonyms = rd_naming_get_mode (naming) == RD_NAMING_PSEUDONYMS;
  gboolean has_both = child->name != NULL && *child->name != '\0' && child->pseudonym != NULL;
  g_autofree char *pseudonym = has_both && !pseudonyms ? g_strdup_printf (_("Pseudonym: %s"), child->pseudonym) : NULL;
  g_autofree char *facts = pseudonyms ? NULL : rd_wording_person_facts (child);
  GtkWidget *row = rd_record_row_new (child->id, rd_naming_show_person (naming, child->id), pseudonym, facts);

  if (may_change (self))
    {
      rd_record_row_add_icon (RD_RECORD_ROW (row), "edit", "document-edit-symbolic", _("Edit…"));
      rd_record_row_add_icon (RD_RECORD_ROW (row), "remove", "user-trash-symbolic", _("Remove"));
    }
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
add_cb (RdChildrenPane *self)
{
  rd_record_pane_open_form (self->pane, rd_person_editor_new (self->reg, self->review, NULL, "subject-child"));
}

/* GObject overrides */

static void
rd_children_pane_dispose (GObject *object)
{
  RdChildrenPane *self = RD_CHILDREN_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_CHILDREN_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_children_pane_parent_class)->dispose (object);
}

static void
rd_children_pane_class_init (RdChildrenPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_children_pane_dispose;

  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/decision/rd-children-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdChildrenPane, pane);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
rd_children_pane_init (RdChildrenPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rd_record_pane_set_extra (self->pane, rd_naming_toggle_new ());
  g_signal_connect_object (rd_naming_switch_get (), "notify::pseudonyms", G_CALLBACK (rd_children_pane_refresh), self, G_CONNECT_SWAPPED);
}

/* Public API */

GtkWidget *
rd_children_pane_new (void)
{
  return g_object_new (RD_TYPE_CHILDREN_PANE, NULL);
}

void
rd_children_pane_set_review (RdChildrenPane *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_CHILDREN_PANE (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  rd_record_pane_close_form (self->pane);
  rd_children_pane_refresh (self);
}

void
rd_children_pane_refresh (RdChildrenPane *self)
{
  const GPtrArray *people;
  g_autoptr (RdNaming) naming = NULL;

  g_return_if_fail (RD_IS_CHILDREN_PANE (self));

  people = self->review != NULL ? rd_review_item_get_rows (self->review, RD_ROWS_PEOPLE) : NULL;
  if (self->review != NULL)
    naming = rd_naming_new_for_review (self->review, rd_naming_switch_get_mode (rd_naming_switch_get ()));
  rd_record_pane_begin (self->pane, may_change (self));
  for (guint i = 0; people != NULL && i < people->len; i++)
    if (g_str_equal (((const RdPerson *) people->pdata[i])->role, "subject-child"))
      rd_record_pane_append (self->pane, make_row (self, naming, people->pdata[i]));
  rd_record_pane_end (self->pane);
}
