/* rd-genogram-pane.c — the family of a review drawn, and the same in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/people/rd-genogram-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-naming-switch.h"
#include "views/people/rd-genogram-view.h"

struct _RdGenogramPane
{
  GtkWidget       parent_instance;

  /* Owned */
  RdRegister     *reg;
  RdReviewItem   *review;

  /* Borrowed: the picture's */
  const RdGenogramSheet *sheet;

  /* Template children */
  GtkWidget      *box;
  GtkWidget      *print_button;
  GtkWidget      *export_button;
  GtkStack       *stack;
  RdGenogramView *picture;
  GtkLabel       *words;
  GtkListBox     *list;
};

G_DEFINE_FINAL_TYPE (RdGenogramPane, rd_genogram_pane, GTK_TYPE_WIDGET)

/* Callbacks */

static void
chosen_cb (RdGenogramPane *self, guint person)
{
  g_autofree char *words = person != G_MAXUINT ? rd_genogram_sheet_describe (self->sheet, person) : NULL;

  gtk_label_set_text (self->words, words != NULL ? words : _("Choose somebody to see how they are related."));
}

/* Building */

static void
add_in_words (RdGenogramPane *self, guint person)
{
  g_autofree char *words = rd_genogram_sheet_describe (self->sheet, person);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "rd-row");
  gtk_list_box_append (self->list, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (label)), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
show_sheet (RdGenogramPane *self, RdGenogramSheet *sheet)
{
  const GArray *nodes = sheet != NULL ? rd_genogram_sheet_get_chart (sheet)->genogram->nodes : NULL;
  gboolean is_empty = nodes == NULL || nodes->len == 0;

  self->sheet = sheet;
  rd_genogram_view_set_sheet (self->picture, sheet);
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL;)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; !is_empty && i < nodes->len; i++)
    add_in_words (self, g_array_index (nodes, RdGenogramNode, i).person);
  gtk_stack_set_visible_child_name (self->stack, is_empty ? "empty" : "picture");
  gtk_widget_set_sensitive (self->print_button, !is_empty);
  gtk_widget_set_sensitive (self->export_button, !is_empty);
  chosen_cb (self, G_MAXUINT);
}

/* GObject overrides */

static void
rd_genogram_pane_dispose (GObject *object)
{
  RdGenogramPane *self = RD_GENOGRAM_PANE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_GENOGRAM_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_genogram_pane_parent_class)->dispose (object);
}

static void
rd_genogram_pane_class_init (RdGenogramPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_genogram_pane_dispose;

  g_type_ensure (RD_TYPE_GENOGRAM_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/people/rd-genogram-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdGenogramPane, box);
  gtk_widget_class_bind_template_child (widget_class, RdGenogramPane, print_button);
  gtk_widget_class_bind_template_child (widget_class, RdGenogramPane, export_button);
  gtk_widget_class_bind_template_child (widget_class, RdGenogramPane, stack);
  gtk_widget_class_bind_template_child (widget_class, RdGenogramPane, picture);
  gtk_widget_class_bind_template_child (widget_class, RdGenogramPane, words);
  gtk_widget_class_bind_template_child (widget_class, RdGenogramPane, list);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
rd_genogram_pane_init (RdGenogramPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_genogram_pane_new (void)
{
  return g_object_new (RD_TYPE_GENOGRAM_PANE, NULL);
}

void
rd_genogram_pane_refresh (RdGenogramPane *self)
{
  g_return_if_fail (RD_IS_GENOGRAM_PANE (self));

  show_sheet (self, self->review != NULL ? rd_genogram_sheet_new (self->reg, self->review,
                                                                  rd_naming_switch_get_mode (rd_naming_switch_get ())) : NULL);
}

void
rd_genogram_pane_set_review (RdGenogramPane *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_GENOGRAM_PANE (self));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  rd_genogram_pane_refresh (self);
}
