/* rd-import-owner-box.c — whose chronology a file is, and whether it corrects an earlier one
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/import/rd-import-owner-box.h"

#include <glib/gi18n.h>

#include "core/review/rd-agency.h"
#include "model/rd-framework-library.h"
#include "widgets/rd-drop-down-name.h"

/* The choices of the list of agencies, in this order: nobody yet, the agencies, a new one. */
struct _RdImportOwnerBox
{
  GtkWidget     parent_instance;

  /* Owned */
  RdReviewItem *review;
  RdIntakeItem *item;
  char         *listed;       /* the agencies that are in the list */
  gboolean      is_filling;

  /* Template children */
  GtkWidget    *box;
  GtkDropDown  *agencies;
  GtkWidget    *new_box;
  GtkEditable  *new_name;
  GtkWidget    *earlier_box;
  GtkCheckButton *correction;
  GtkCheckButton *further;
  GtkWidget    *kept;
};

G_DEFINE_FINAL_TYPE (RdImportOwnerBox, rd_import_owner_box, GTK_TYPE_WIDGET)

/* Helpers */

static const GPtrArray *
get_agencies (RdImportOwnerBox *self)
{
  return rd_review_item_get_rows (self->review, RD_ROWS_AGENCIES);
}

static void
list_agencies (RdImportOwnerBox *self)
{
  const GPtrArray *agencies = get_agencies (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GString) listed = g_string_new (NULL);

  gtk_string_list_append (names, _("Choose an agency…"));
  for (guint i = 0; i < agencies->len; i++)
    {
      const RdAgency *agency = agencies->pdata[i];

      gtk_string_list_append (names, agency->name);
      g_string_append_printf (listed, "%s %s\n", agency->id, agency->name);
    }
  gtk_string_list_append (names, _("Another agency, which is added"));
  if (g_strcmp0 (self->listed, listed->str) == 0)
    return;
  g_free (self->listed);
  self->listed = g_strdup (listed->str);
  gtk_drop_down_set_model (self->agencies, G_LIST_MODEL (names));
}

static guint
find_chosen (RdImportOwnerBox *self)
{
  const GPtrArray *agencies = get_agencies (self);
  const char *id = rd_intake_item_get_agency_id (self->item);

  if (rd_intake_item_get_new_agency (self->item) != NULL)
    return agencies->len + 1;
  for (guint i = 0; id != NULL && i < agencies->len; i++)
    if (g_str_equal (((const RdAgency *) agencies->pdata[i])->id, id))
      return i + 1;
  return gtk_widget_get_visible (self->new_box) && gtk_drop_down_get_selected (self->agencies) == agencies->len + 1 ? agencies->len + 1 : 0;
}

static void
show (RdImportOwnerBox *self)
{
  gboolean is_new;

  self->is_filling = TRUE;
  list_agencies (self);
  gtk_drop_down_set_selected (self->agencies, find_chosen (self));
  is_new = gtk_drop_down_get_selected (self->agencies) == get_agencies (self)->len + 1;
  gtk_widget_set_visible (self->new_box, is_new);
  gtk_widget_set_visible (self->earlier_box, rd_intake_item_has_earlier (self->item));
  gtk_check_button_set_active (rd_intake_item_is_correction (self->item) ? self->correction : self->further, TRUE);
  gtk_widget_set_visible (self->kept, rd_intake_item_is_correction (self->item));
  gtk_widget_set_sensitive (self->box, rd_intake_item_get_file (self->item) != NULL
                                       && rd_intake_item_get_state (self->item) != RD_INTAKE_DONE);
  self->is_filling = FALSE;
}

/* Callbacks */

static void
agency_chosen_cb (RdImportOwnerBox *self)
{
  const GPtrArray *agencies;
  guint chosen = gtk_drop_down_get_selected (self->agencies);

  if (self->is_filling || self->item == NULL)
    return;
  agencies = get_agencies (self);
  if (chosen == agencies->len + 1)
    {
      g_autofree char *name = rd_intake_item_propose_agency (self->item);

      gtk_widget_set_visible (self->new_box, TRUE);
      gtk_editable_set_text (self->new_name, name);
      gtk_widget_grab_focus (GTK_WIDGET (self->new_name));
      gtk_editable_select_region (self->new_name, 0, -1);
      rd_intake_item_set_new_agency (self->item, name);
      return;
    }
  rd_intake_item_set_agency (self->item, chosen > 0 && chosen <= agencies->len ? ((const RdAgency *) agencies->pdata[chosen - 1])->id : NULL);
}

static void
name_changed_cb (RdImportOwnerBox *self)
{
  if (!self->is_filling && self->item != NULL && gtk_widget_get_visible (self->new_box))
    rd_intake_item_set_new_agency (self->item, gtk_editable_get_text (self->new_name));
}

static void
earlier_toggled_cb (RdImportOwnerBox *self)
{
  if (!self->is_filling && self->item != NULL)
    rd_intake_item_set_correction (self->item, gtk_check_button_get_active (self->correction));
}

/* GObject overrides */

static void
rd_import_owner_box_dispose (GObject *object)
{
  RdImportOwnerBox *self = RD_IMPORT_OWNER_BOX (object);

  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_IMPORT_OWNER_BOX);
  g_clear_object (&self->item);
  g_clear_object (&self->review);
  g_clear_pointer (&self->listed, g_free);

  G_OBJECT_CLASS (rd_import_owner_box_parent_class)->dispose (object);
}

static void
rd_import_owner_box_class_init (RdImportOwnerBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_import_owner_box_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/import/rd-import-owner-box.ui");
  gtk_widget_class_bind_template_child (widget_class, RdImportOwnerBox, box);
  gtk_widget_class_bind_template_child (widget_class, RdImportOwnerBox, agencies);
  gtk_widget_class_bind_template_child (widget_class, RdImportOwnerBox, new_box);
  gtk_widget_class_bind_template_child (widget_class, RdImportOwnerBox, new_name);
  gtk_widget_class_bind_template_child (widget_class, RdImportOwnerBox, earlier_box);
  gtk_widget_class_bind_template_child (widget_class, RdImportOwnerBox, correction);
  gtk_widget_class_bind_template_child (widget_class, RdImportOwnerBox, further);
  gtk_widget_class_bind_template_child (widget_class, RdImportOwnerBox, kept);
  gtk_widget_class_bind_template_callback (widget_class, agency_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, earlier_toggled_cb);
}

static void
rd_import_owner_box_init (RdImportOwnerBox *self)
{
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  rd_drop_down_name_set (self->agencies, _("Agency"));
  self->is_filling = FALSE;
}

/* Public API */

void
rd_import_owner_box_set_item (RdImportOwnerBox *self, RdReviewItem *review, RdIntakeItem *item)
{
  g_return_if_fail (RD_IS_IMPORT_OWNER_BOX (self));

  g_set_object (&self->review, review);
  if (g_set_object (&self->item, item) && item != NULL)
    {
      const char *name = rd_intake_item_get_new_agency (item);

      self->is_filling = TRUE;
      gtk_widget_set_visible (self->new_box, FALSE);
      gtk_editable_set_text (self->new_name, name != NULL ? name : "");
      self->is_filling = FALSE;
    }
  if (item != NULL)
    show (self);
}
