/* rd-relationships-pane.c — what people of a review are to each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/people/rd-relationships-pane.h"

#include <glib/gi18n.h>

#include "model/rd-naming-switch.h"
#include "model/rd-register-family.h"
#include "model/rd-wording-people.h"
#include "views/people/rd-relationship-form.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

struct _RdRelationshipsPane
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;

  /* Template children */
  RdRecordPane *pane;
};

G_DEFINE_FINAL_TYPE (RdRelationshipsPane, rd_relationships_pane, GTK_TYPE_WIDGET)

static gboolean
may_change (RdRelationshipsPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

/* Callbacks */

static void
pressed_cb (RdRelationshipsPane *self, const char *key, RdRecordRow *row)
{
  const RdRelationship *relationship = rd_review_item_find_row (self->review, RD_ROWS_RELATIONSHIPS, rd_record_row_get_id (row));
  GError *error = NULL;

  if (relationship == NULL)
    return;
  if (g_str_equal (key, "edit"))
    rd_record_pane_open_form (self->pane, rd_relationship_form_new (self->reg, self->review, relationship));
  else if (rd_register_remove_relationship (self->reg, self->review, relationship->id, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("Relationship removed."));
  else
    rd_record_pane_fail (self->pane, error);
}

static void
add_cb (RdRelationshipsPane *self)
{
  if (!may_change (self))
    return;
  if (rd_review_item_get_rows (self->review, RD_ROWS_PEOPLE)->len < 2)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _("Add two people first."));
  else
    rd_record_pane_open_form (self->pane, rd_relationship_form_new (self->reg, self->review, NULL));
}

/* Building */

/* "Mother is mother of Child A". (transfer full) */
static char *
word_title (const RdNaming *naming, const RdRelationship *relationship)
{
  g_autofree char *kind = rd_wording_relationship_within (relationship->kind);

  /* Translators: two people and what the first is to the second: "Mother is half-sister of Aunt 1" */
  return g_strdup_printf (_("%1$s is %2$s of %3$s"), rd_naming_show_person (naming, relationship->person_id), kind,
                          rd_naming_show_person (naming, relationship->other_id));
}

static GtkWidget *
make_row (RdRelationshipsPane *self, const RdNaming *naming, const RdRelationship *relationship)
{
  g_autofree char *title = word_title (naming, relationship);
  g_autofree char *period = rd_wording_relationship_period (relationship);
  g_autofree char *note = relationship->note != NULL ? rd_naming_show (naming, NULL, NULL, relationship->note) : NULL;
  GtkWidget *row = rd_record_row_new (relationship->id, title, period, note);

  if (may_change (self))
    {
      rd_record_row_add_icon (RD_RECORD_ROW (row), "edit", "document-edit-symbolic", _("Edit…"));
      rd_record_row_add_icon (RD_RECORD_ROW (row), "remove", "user-trash-symbolic", _("Remove"));
    }
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

/* GObject overrides */

static void
rd_relationships_pane_dispose (GObject *object)
{
  RdRelationshipsPane *self = RD_RELATIONSHIPS_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_RELATIONSHIPS_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_relationships_pane_parent_class)->dispose (object);
}

static void
rd_relationships_pane_class_init (RdRelationshipsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_relationships_pane_dispose;

  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/people/rd-relationships-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdRelationshipsPane, pane);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
rd_relationships_pane_init (RdRelationshipsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_relationships_pane_new (void)
{
  return g_object_new (RD_TYPE_RELATIONSHIPS_PANE, NULL);
}

void
rd_relationships_pane_refresh (RdRelationshipsPane *self)
{
  const GPtrArray *rows;
  g_autoptr (RdNaming) naming = NULL;

  g_return_if_fail (RD_IS_RELATIONSHIPS_PANE (self));

  rd_record_pane_begin (self->pane, may_change (self));
  if (self->review != NULL)
    {
      rows = rd_review_item_get_rows (self->review, RD_ROWS_RELATIONSHIPS);
      naming = rd_naming_new_for_review (self->review, rd_naming_switch_get_mode (rd_naming_switch_get ()));
      for (guint i = 0; i < rows->len; i++)
        rd_record_pane_append (self->pane, make_row (self, naming, rows->pdata[i]));
    }
  rd_record_pane_end (self->pane);
}

void
rd_relationships_pane_set_review (RdRelationshipsPane *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_RELATIONSHIPS_PANE (self));

  rd_record_pane_close_form (self->pane);
  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  rd_relationships_pane_refresh (self);
}
