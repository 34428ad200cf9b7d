/* rd-import-change-row.c — an entry that a file would add, change or remove: before and after side by side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/import/rd-import-change-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "model/rd-intake-change.h"

/* An entry that is added or removed is told in so many lines a field. */
#define MOST_LINES 3

struct _RdImportChangeRow
{
  RdItemCell  parent_instance;

  /* Template children */
  GtkWidget  *box;
  GtkImage   *mark;
  GtkLabel   *title;
  GtkLabel   *analysis;
  GtkBox     *fields;
};

G_DEFINE_FINAL_TYPE (RdImportChangeRow, rd_import_change_row, RD_TYPE_ITEM_CELL)

/* Helpers */

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* What is gone is struck through, what is new underlined: both in bold. */
static void
mark_range (PangoAttrList *marks, const RdIntakeRange *range, gboolean is_after)
{
  PangoAttribute *attributes[] = {
    pango_attr_weight_new (PANGO_WEIGHT_BOLD),
    is_after ? pango_attr_underline_new (PANGO_UNDERLINE_SINGLE) : pango_attr_strikethrough_new (TRUE),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      attributes[i]->start_index = (guint) range->start;
      attributes[i]->end_index = (guint) range->end;
      pango_attr_list_insert (marks, attributes[i]);
    }
}

static PangoAttrList *
mark_words (const GArray *ranges, gboolean is_after)
{
  PangoAttrList *marks = pango_attr_list_new ();

  for (guint i = 0; i < ranges->len; i++)
    mark_range (marks, &g_array_index (ranges, RdIntakeRange, i), is_after);
  return marks;
}

static void
add_side (GtkBox *sides, const char *heading, const char *text, const GArray *ranges, gboolean is_after)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = make_label (text != NULL && *text != '\0' ? text : _("(nothing)"), NULL);
  g_autoptr (PangoAttrList) marks = mark_words (ranges, is_after);

  if (ranges->len > 0)
    gtk_label_set_attributes (GTK_LABEL (label), marks);
  gtk_box_append (GTK_BOX (side), make_label (heading, "caption-heading"));
  gtk_box_append (GTK_BOX (side), label);
  gtk_widget_add_css_class (side, "rd-import-side");
  gtk_widget_set_hexpand (side, TRUE);
  gtk_box_append (sides, side);
}

static void
add_both (RdImportChangeRow *self, const RdIntakeField *field)
{
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  /* Translators: a field, as it is kept now */
  g_autofree char *before = g_strdup_printf (_("%s, before"), field->label);
  /* Translators: a field, as the file has it */
  g_autofree char *after = g_strdup_printf (_("%s, now"), field->label);
  g_autoptr (GArray) gone = NULL;
  g_autoptr (GArray) come = NULL;

  rd_intake_field_list_differences (field, &gone, &come);
  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  add_side (GTK_BOX (sides), before, field->before, gone, FALSE);
  add_side (GTK_BOX (sides), after, field->after, come, TRUE);
  gtk_box_append (self->fields, sides);
}

static void
add_one (RdImportChangeRow *self, const RdIntakeField *field)
{
  g_autofree char *text = g_strdup_printf ("%s: %s", field->label, field->after != NULL ? field->after : field->before);
  GtkWidget *label = make_label (text, NULL);

  gtk_label_set_lines (GTK_LABEL (label), MOST_LINES);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_box_append (self->fields, label);
}

static const char *
find_icon (RdImportChangeKind kind)
{
  return kind == RD_IMPORT_ADDED ? "list-add-symbolic" : kind == RD_IMPORT_REMOVED ? "list-remove-symbolic" : "document-edit-symbolic";
}

/* Item cell overrides */

static void
rd_import_change_row_item_changed (RdItemCell *cell)
{
  RdImportChangeRow *self = RD_IMPORT_CHANGE_ROW (cell);
  RdIntakeChange *change = rd_item_cell_get_item (cell);
  const GArray *fields;
  RdImportChangeKind kind;

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->fields))) != NULL;)
    gtk_box_remove (self->fields, child);
  if (change == NULL)
    return;
  kind = rd_intake_change_get_kind (change);
  fields = rd_intake_change_get_fields (change);
  gtk_image_set_from_icon_name (self->mark, find_icon (kind));
  gtk_label_set_text (self->title, rd_intake_change_get_title (change));
  gtk_label_set_text (self->analysis, kind == RD_IMPORT_REMOVED ? _("What you wrote about this entry goes with it.")
                                                                : _("What you wrote about this entry stays."));
  gtk_widget_set_visible (GTK_WIDGET (self->analysis), rd_intake_change_has_analysis (change));
  for (guint i = 0; i < fields->len; i++)
    if (kind == RD_IMPORT_CHANGED)
      add_both (self, &g_array_index (fields, RdIntakeField, i));
    else
      add_one (self, &g_array_index (fields, RdIntakeField, i));
}

/* GObject overrides */

static void
rd_import_change_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_IMPORT_CHANGE_ROW);

  G_OBJECT_CLASS (rd_import_change_row_parent_class)->dispose (object);
}

static void
rd_import_change_row_class_init (RdImportChangeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_import_change_row_dispose;
  RD_ITEM_CELL_CLASS (klass)->item_changed = rd_import_change_row_item_changed;

  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/import/rd-import-change-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RdImportChangeRow, box);
  gtk_widget_class_bind_template_child (widget_class, RdImportChangeRow, mark);
  gtk_widget_class_bind_template_child (widget_class, RdImportChangeRow, title);
  gtk_widget_class_bind_template_child (widget_class, RdImportChangeRow, analysis);
  gtk_widget_class_bind_template_child (widget_class, RdImportChangeRow, fields);
}

static void
rd_import_change_row_init (RdImportChangeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
