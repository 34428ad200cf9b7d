/* rd-document-figure.c — a figure in the text of a report, drawn live from the review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-document-figure.h"

#include <glib/gi18n.h>

#include "draw/rd-draw-figure.h"

struct _RdDocumentFigure
{
  GtkWidget         parent_instance;

  /* Owned */
  RdDocumentAnchor *anchor;

  /* Borrowed */
  RdDocumentView   *outer;
  GtkWidget        *box;
  GtkWidget        *picture;
  RdDocumentView   *words;
  GtkWidget        *none;
  GtkWidget        *description;
  RdDocumentView   *caption;

  double            width, height;     /* of the drawing in points; 0: none */
  gboolean          changing;
};

G_DEFINE_FINAL_TYPE (RdDocumentFigure, rd_document_figure, GTK_TYPE_WIDGET)

/* Helpers */

static const RdBlock *
get_block (RdDocumentFigure *self)
{
  return rd_document_anchor_get_block (self->anchor);
}

static gboolean
may_edit (RdDocumentFigure *self)
{
  return gtk_text_view_get_editable (GTK_TEXT_VIEW (self->outer));
}

static char *
name_cb (const RdRun *run, gpointer data)
{
  return rd_document_buffer_name (rd_document_view_get_text (RD_DOCUMENT_FIGURE (data)->outer), run);
}

/* Takes @block. */
static void
put_block (RdDocumentFigure *self, RdBlock *block)
{
  self->changing = TRUE;
  rd_document_anchor_edit (self->anchor, block);
  self->changing = FALSE;
}

static gboolean
get_drawing (RdDocumentFigure *self, RdDrawing *out)
{
  const RdReportFigures *figures = rd_document_view_get_figures (self->outer);

  return figures != NULL && rd_report_figures_get_drawing (figures, get_block (self)->figure, out);
}

/* Showing */

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  RdDocumentFigure *self = data;
  RdDrawing drawing;
  double scale = self->width > 0 ? width / self->width : 1;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  if (self->width <= 0 || !get_drawing (self, &drawing))
    return;
  cairo_scale (cr, scale, scale);
  rd_draw_figure_draw (&drawing, cr, self->width, self->height);
}

/* As high as its width asks for. */
static void
resized_cb (RdDocumentFigure *self)
{
  int width = gtk_widget_get_width (self->picture);

  if (self->width > 0 && width > 0)
    gtk_widget_set_size_request (self->picture, -1, (int) (width * self->height / self->width));
}

static void
show_picture (RdDocumentFigure *self)
{
  const RdReportFigures *figures = rd_document_view_get_figures (self->outer);
  g_autofree char *described = figures != NULL ? rd_report_figures_describe (figures, get_block (self)->figure) : NULL;
  const char *own = get_block (self)->description;
  RdDrawing drawing;

  self->width = self->height = 0;
  if (get_drawing (self, &drawing))
    rd_draw_figure_measure (&drawing, RD_FIGURE_WIDTH, RD_FIGURE_HEIGHT, &self->width, &self->height);
  gtk_widget_set_visible (self->picture, self->width > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  own != NULL ? own : described != NULL ? described : rd_document_figure_get_label (get_block (self)->figure), -1);
  gtk_widget_queue_draw (self->picture);
}

static void
show_words (RdDocumentFigure *self)
{
  const RdReportFigures *figures = rd_document_view_get_figures (self->outer);
  g_autoptr (GPtrArray) blocks = figures != NULL ? rd_report_figures_make_blocks (figures, get_block (self)->figure) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->words), blocks != NULL && blocks->len > 0);
  if (blocks != NULL)
    rd_document_buffer_set_blocks (rd_document_view_get_text (self->words), blocks);
}

static void
refresh (RdDocumentFigure *self)
{
  const RdBlock *block = get_block (self);
  gboolean is_picture = rd_report_figure_is_picture (block->figure);
  g_autoptr (GPtrArray) caption = rd_blocks_new ();
  RdBlock *line = rd_block_new (RD_BLOCK_PARAGRAPH);

  if (self->changing)
    return;
  self->changing = TRUE;
  g_ptr_array_unref (line->runs);
  line->runs = rd_runs_copy (block->runs);
  g_ptr_array_add (caption, line);
  if (!rd_runs_equal (rd_document_buffer_get_block (rd_document_view_get_text (self->caption), 0)->runs, block->runs))
    rd_document_buffer_set_blocks (rd_document_view_get_text (self->caption), caption);
  gtk_editable_set_text (GTK_EDITABLE (self->description), block->description != NULL ? block->description : "");
  self->changing = FALSE;
  show_words (self);
  gtk_widget_set_visible (self->picture, is_picture);
  if (is_picture)
    show_picture (self);
  gtk_widget_set_visible (self->description, is_picture);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "figure.take-over", may_edit (self) && !is_picture);
}

/* Callbacks */

static void
step_begun_cb (RdDocumentFigure *self)
{
  if (!self->changing)
    rd_document_anchor_begin_edit (self->anchor);
}

static void
caption_edited_cb (RdDocumentFigure *self, RdDocumentBuffer *text)
{
  RdBlock *block;

  if (self->changing)
    return;
  block = rd_block_copy (get_block (self));
  g_ptr_array_unref (block->runs);
  block->runs = rd_runs_copy (rd_document_buffer_get_block (text, 0)->runs);
  put_block (self, block);
}

static void
described_cb (RdDocumentFigure *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->description));
  RdBlock *block;

  if (self->changing || g_strcmp0 (get_block (self)->description, *text != '\0' ? text : NULL) == 0)
    return;
  rd_document_anchor_begin_edit (self->anchor);
  block = rd_block_copy (get_block (self));
  g_free (block->description);
  block->description = *text != '\0' ? g_strdup (text) : NULL;
  put_block (self, block);
}

/* Actions */

static void
take_over_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdDocumentFigure *self = RD_DOCUMENT_FIGURE (widget);
  const RdReportFigures *figures = rd_document_view_get_figures (self->outer);
  g_autoptr (GPtrArray) blocks = figures != NULL ? rd_report_figures_make_blocks (figures, get_block (self)->figure) : NULL;

  if (may_edit (self) && blocks != NULL && blocks->len > 0)
    rd_document_view_replace_object (self->outer, self->anchor, blocks);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdDocumentFigure *self = RD_DOCUMENT_FIGURE (widget);

  if (may_edit (self))
    rd_document_view_remove_object (self->outer, self->anchor);
}

/* GObject overrides */

static void
rd_document_figure_dispose (GObject *object)
{
  RdDocumentFigure *self = RD_DOCUMENT_FIGURE (object);

  self->changing = TRUE;
  if (self->caption != NULL)
    {
      rd_document_buffer_set_namer (rd_document_view_get_text (self->caption), NULL, NULL, NULL);
      rd_document_buffer_set_namer (rd_document_view_get_text (self->words), NULL, NULL, NULL);
    }
  self->caption = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->anchor);

  G_OBJECT_CLASS (rd_document_figure_parent_class)->dispose (object);
}

static void
rd_document_figure_class_init (RdDocumentFigureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_document_figure_dispose;
  gtk_widget_class_install_action (widget_class, "figure.take-over", NULL, take_over_action);
  gtk_widget_class_install_action (widget_class, "figure.remove", NULL, remove_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rd_document_figure_init (RdDocumentFigure *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->box, "rd-figure");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
add_head (RdDocumentFigure *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (rd_document_figure_get_label (get_block (self)->figure));
  GtkWidget *take = gtk_button_new_with_mnemonic (_("_Take Over into the Text"));
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (take), "figure.take-over");
  gtk_widget_set_tooltip_text (take, _("As words of yours, which no longer change with the review"));
  gtk_widget_set_visible (take, may_edit (self) && !rd_report_figure_is_picture (get_block (self)->figure));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (remove), "figure.remove");
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _("Remove the figure"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (remove), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove the figure"), -1);
  gtk_widget_set_visible (remove, may_edit (self));
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), take);
  gtk_box_append (GTK_BOX (head), remove);
  gtk_box_append (GTK_BOX (self->box), head);
}

static void
add_body (RdDocumentFigure *self)
{
  self->picture = gtk_drawing_area_new ();
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (self->picture), draw_cb, self, NULL);
  g_signal_connect_object (self->picture, "resize", G_CALLBACK (resized_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->picture);
  self->words = RD_DOCUMENT_VIEW (rd_document_view_new ());
  rd_document_view_set_outer (self->words, self->outer);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->words), FALSE);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self->words), FALSE);
  rd_document_buffer_set_namer (rd_document_view_get_text (self->words), name_cb, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rd_document_figure_get_label (get_block (self)->figure), -1);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->words));
}

static void
add_foot (RdDocumentFigure *self)
{
  RdDocumentBuffer *text;

  self->caption = RD_DOCUMENT_VIEW (rd_document_view_new ());
  text = rd_document_view_get_text (self->caption);
  rd_document_view_set_outer (self->caption, self->outer);
  rd_document_view_set_hint (self->caption, _("Caption of the figure"));
  gtk_widget_add_css_class (GTK_WIDGET (self->caption), "rd-caption");
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->caption), may_edit (self));
  rd_document_buffer_set_namer (text, name_cb, self, NULL);
  g_signal_connect_object (text, "step-begun", G_CALLBACK (step_begun_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (text, "edited", G_CALLBACK (caption_edited_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->caption));
  self->description = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->description), _("What it shows in words, for who cannot see it"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->description), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What the figure shows in words"), -1);
  gtk_editable_set_editable (GTK_EDITABLE (self->description), may_edit (self));
  g_signal_connect_object (self->description, "changed", G_CALLBACK (described_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), self->description);
}

/* Public API */

const char *
rd_document_figure_get_label (RdFigure figure)
{
  static const char *const labels[RD_N_FIGURES] = {
    N_("Chart of the timescales"), N_("Timeline of the chronology"), N_("Genogram"), N_("Key dates"), N_("How the review was carried out"),
  };

  g_return_val_if_fail (figure < RD_N_FIGURES, NULL);

  return _(labels[figure]);
}

GtkWidget *
rd_document_figure_new (RdDocumentView *outer, RdDocumentAnchor *anchor)
{
  RdDocumentFigure *self = g_object_new (RD_TYPE_DOCUMENT_FIGURE, NULL);

  self->outer = outer;
  self->anchor = g_object_ref (anchor);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rd_document_figure_get_label (get_block (self)->figure), -1);
  add_head (self);
  add_body (self);
  add_foot (self);
  refresh (self);
  g_signal_connect_object (anchor, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
rd_document_figure_refresh (RdDocumentFigure *self)
{
  g_return_if_fail (RD_IS_DOCUMENT_FIGURE (self));

  refresh (self);
}
