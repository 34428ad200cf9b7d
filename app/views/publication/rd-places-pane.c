/* rd-places-pane.c — where a report is published, and until when
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/publication/rd-places-pane.h"

#include <glib/gi18n.h>

#include "model/rd-wording-publication.h"
#include "model/rd-wording.h"
#include "views/publication/rd-publication-form.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

struct _RdPlacesPane
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  GSignalGroup *register_signals;

  /* Template children */
  RdRecordPane *pane;
};

G_DEFINE_FINAL_TYPE (RdPlacesPane, rd_places_pane, GTK_TYPE_WIDGET)

static gboolean
may_change (RdPlacesPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

/* "The board’s website · from … · until …". (transfer full) */
static char *
word_facts (const RdPublicationPlace *place)
{
  GString *facts = g_string_new (rd_wording_place_kind (place->kind));
  g_autofree char *from = place->first_day != RD_DAY_NONE ? rd_wording_day (place->first_day) : NULL;
  g_autofree char *until = place->last_day != RD_DAY_NONE ? rd_wording_day (place->last_day) : NULL;
  g_autofree char *down = place->taken_down != RD_DAY_NONE ? rd_wording_day (place->taken_down) : NULL;

  g_string_append (facts, " · ");
  g_string_append_printf (facts, from != NULL ? _("from %s") : _("not there yet"), from);
  if (until != NULL)
    g_string_append_printf (facts, _(" until %s"), until);
  if (down != NULL)
    g_string_append_printf (facts, _(" · taken down on %s"), down);
  return g_string_free (facts, FALSE);
}

static void
remove_place (RdPlacesPane *self, const char *id)
{
  g_autoptr (GError) error = NULL;

  if (rd_register_remove_publication_place (self->reg, self->review, id, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("Place removed."));
  else
    rd_record_pane_fail (self->pane, g_steal_pointer (&error));
}

static void
pressed_cb (RdPlacesPane *self, const char *key, RdRecordRow *row)
{
  const RdPublicationPlace *place = rd_review_item_find_row (self->review, RD_ROWS_PUBLICATION_PLACES, rd_record_row_get_id (row));

  if (place == NULL)
    return;
  if (g_str_equal (key, "edit"))
    rd_record_pane_open_form (self->pane, rd_publication_place_form_new (self->reg, self->review, place));
  else
    remove_place (self, place->id);
}

static void
append_place (RdPlacesPane *self, const RdPublicationPlace *place)
{
  g_autofree char *facts = word_facts (place);
  GtkWidget *row = rd_record_row_new (place->id, place->place, facts, place->note);

  if (may_change (self))
    {
      rd_record_row_add_icon (RD_RECORD_ROW (row), "edit", "document-edit-symbolic", _("Edit…"));
      rd_record_row_add_icon (RD_RECORD_ROW (row), "remove", "user-trash-symbolic", _("Remove"));
    }
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  rd_record_pane_append (self->pane, row);
}

static void
refresh (RdPlacesPane *self)
{
  const GPtrArray *places = self->review != NULL ? rd_review_item_get_rows (self->review, RD_ROWS_PUBLICATION_PLACES) : NULL;

  rd_record_pane_begin (self->pane, may_change (self));
  for (guint i = 0; places != NULL && i < places->len; i++)
    append_place (self, places->pdata[i]);
  rd_record_pane_end (self->pane);
}

/* --- overrides */

static void
rd_places_pane_dispose (GObject *object)
{
  RdPlacesPane *self = RD_PLACES_PANE (object);

  g_clear_object (&self->register_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_PLACES_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_places_pane_parent_class)->dispose (object);
}

static void
rd_places_pane_class_init (RdPlacesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_places_pane_dispose;

  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/publication/rd-places-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdPlacesPane, pane);
  gtk_widget_class_bind_template_callback (widget_class, rd_places_pane_add);
}

static void
rd_places_pane_init (RdPlacesPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (refresh), self);
}

/* --- public */

GtkWidget *
rd_places_pane_new (void)
{
  return g_object_new (RD_TYPE_PLACES_PANE, NULL);
}

void
rd_places_pane_set_review (RdPlacesPane *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_PLACES_PANE (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_signal_group_set_target (self->register_signals, reg);
  rd_record_pane_close_form (self->pane);
  refresh (self);
}

void
rd_places_pane_add (RdPlacesPane *self)
{
  g_return_if_fail (RD_IS_PLACES_PANE (self));

  if (may_change (self))
    rd_record_pane_open_form (self->pane, rd_publication_place_form_new (self->reg, self->review, NULL));
}
