/* rd-request-grid.c — agencies by what they were asked for: each cell how it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/agencies/rd-request-grid.h"

#include <glib/gi18n.h>

#include "model/rd-register-agencies.h"
#include "model/rd-register-documents.h"
#include "model/rd-wording-agencies.h"
#include "widgets/rd-chip-layout.h"
#include "widgets/rd-request-cell.h"
#include "widgets/rd-text-width.h"

/* From so many letters on there is room for the grid. */
#define GRID_LETTERS 100

/* Invariants:
 *
 *  (1) Grid and list hold a cell for every agency and item each; which of them is seen
 *      depends on the width alone.
 */
struct _RdRequestGrid
{
  GtkWidget    parent_instance;

  /* Template children */
  GtkGrid     *grid;
  GtkBox      *list;

  gboolean     may_change;
  gboolean     is_wide;
};

enum
{
  OPENED,
  FILE_DROPPED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdRequestGrid, rd_request_grid, GTK_TYPE_WIDGET)

/* Callbacks */

static void
clicked_cb (RdRequestGrid *self, RdRequestCell *cell)
{
  g_autoptr (RdRequestCell) keep = g_object_ref (cell);

  g_signal_emit (self, signals[OPENED], 0, rd_request_cell_get_agency_id (cell), rd_request_cell_get_item (cell));
}

static void
dropped_cb (RdRequestGrid *self, GFile *file, RdRequestCell *cell)
{
  g_autoptr (RdRequestCell) keep = g_object_ref (cell);

  g_signal_emit (self, signals[FILE_DROPPED], 0, rd_request_cell_get_agency_id (cell), rd_request_cell_get_item (cell), file);
}

/* Building */

static void
clear_box (GtkWidget *box)
{
  for (GtkWidget *child; (child = gtk_widget_get_first_child (box)) != NULL;)
    if (GTK_IS_GRID (box))
      gtk_grid_remove (GTK_GRID (box), child);
    else
      gtk_box_remove (GTK_BOX (box), child);
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_cell (RdRequestGrid *self, RdRegister *reg, RdReviewItem *review, const RdAgency *agency, const char *item)
{
  const RdAgencyRequest *request =
    rd_request_find (rd_review_item_get_rows (review, RD_ROWS_AGENCY_REQUESTS), agency->id, item);
  guint n_documents = request != NULL ? rd_review_item_count_documents (review, request->id) : 0;
  GtkWidget *cell = rd_request_cell_new (reg, agency, item, request, n_documents);

  g_signal_connect_object (cell, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cell, "file-dropped", G_CALLBACK (dropped_cb), self, G_CONNECT_SWAPPED);
  if (self->may_change)
    rd_request_cell_take_files (RD_REQUEST_CELL (cell));
  return cell;
}

static void
fill_headings (RdRequestGrid *self)
{
  gtk_grid_attach (self->grid, make_label (_("Agency"), "caption-heading"), 0, 0, 1, 1);
  for (int i = 0; rd_agency_request_items[i] != NULL; i++)
    {
      GtkWidget *heading = make_label (rd_wording_request_item (rd_agency_request_items[i]), "caption-heading");

      gtk_widget_set_margin_start (heading, 12);
      gtk_grid_attach (self->grid, heading, i + 1, 0, 1, 1);
    }
}

static void
add_grid_row (RdRequestGrid *self, RdRegister *reg, RdReviewItem *review, const RdAgency *agency, int row)
{
  GtkWidget *name = make_label (agency->name, NULL);

  gtk_label_set_wrap_mode (GTK_LABEL (name), PANGO_WRAP_WORD);
  gtk_label_set_width_chars (GTK_LABEL (name), 14);
  gtk_label_set_max_width_chars (GTK_LABEL (name), 22);
  gtk_widget_set_valign (name, GTK_ALIGN_CENTER);
  gtk_grid_attach (self->grid, name, 0, row, 1, 1);
  for (int i = 0; rd_agency_request_items[i] != NULL; i++)
    {
      GtkWidget *cell = make_cell (self, reg, review, agency, rd_agency_request_items[i]);

      gtk_widget_set_hexpand (cell, TRUE);
      gtk_grid_attach (self->grid, cell, i + 1, row, 1, 1);
    }
}

static void
add_list_row (RdRequestGrid *self, RdRegister *reg, RdReviewItem *review, const RdAgency *agency)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *cells = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (cells, rd_chip_layout_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, agency->name, -1);
  gtk_box_append (GTK_BOX (box), make_label (agency->name, "heading"));
  gtk_box_append (GTK_BOX (box), cells);
  for (int i = 0; rd_agency_request_items[i] != NULL; i++)
    {
      GtkWidget *cell = make_cell (self, reg, review, agency, rd_agency_request_items[i]);

      rd_request_cell_show_item (RD_REQUEST_CELL (cell));
      gtk_box_append (GTK_BOX (cells), cell);
    }
  gtk_box_append (self->list, box);
}

/* The cell that has the keyboard; its texts are the caller's. */
static gboolean
find_focus (RdRequestGrid *self, char **out_agency_id, char **out_item)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !RD_IS_REQUEST_CELL (focus) || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return FALSE;
  *out_agency_id = g_strdup (rd_request_cell_get_agency_id (RD_REQUEST_CELL (focus)));
  *out_item = g_strdup (rd_request_cell_get_item (RD_REQUEST_CELL (focus)));
  return TRUE;
}

static GtkWidget *
find_cell (GtkWidget *widget, const char *agency_id, const char *item)
{
  if (RD_IS_REQUEST_CELL (widget)
      && g_str_equal (rd_request_cell_get_agency_id (RD_REQUEST_CELL (widget)), agency_id)
      && g_str_equal (rd_request_cell_get_item (RD_REQUEST_CELL (widget)), item))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_cell (child, agency_id, item);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
fill (RdRequestGrid *self, RdRegister *reg, RdReviewItem *review)
{
  const GPtrArray *agencies = rd_review_item_get_rows (review, RD_ROWS_AGENCIES);

  fill_headings (self);
  for (guint i = 0; i < agencies->len; i++)
    {
      add_grid_row (self, reg, review, agencies->pdata[i], (int) i + 1);
      add_list_row (self, reg, review, agencies->pdata[i]);
    }
}

/* Widget and GObject overrides */

static GtkWidget *
get_shown (RdRequestGrid *self, int width)
{
  return width >= rd_text_width (GTK_WIDGET (self), GRID_LETTERS) ? GTK_WIDGET (self->grid) : GTK_WIDGET (self->list);
}

static GtkSizeRequestMode
rd_request_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rd_request_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                         int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  RdRequestGrid *self = RD_REQUEST_GRID (widget);
  int least, grid_natural;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (GTK_WIDGET (self->list), orientation, -1, minimum, natural, NULL, NULL);
      gtk_widget_measure (GTK_WIDGET (self->grid), orientation, -1, &least, &grid_natural, NULL, NULL);
      *natural = MAX (*natural, grid_natural);
      return;
    }
  gtk_widget_measure (GTK_WIDGET (self->list), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (for_size < 0)
    for_size = least;
  gtk_widget_measure (get_shown (self, for_size), orientation, MAX (for_size, least), minimum, natural, NULL, NULL);
}

static void
rd_request_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RdRequestGrid *self = RD_REQUEST_GRID (widget);
  GtkWidget *shown = get_shown (self, width);
  GtkAllocation place = { 0, 0, width, height };

  self->is_wide = shown == GTK_WIDGET (self->grid);
  gtk_widget_set_child_visible (GTK_WIDGET (self->grid), self->is_wide);
  gtk_widget_set_child_visible (GTK_WIDGET (self->list), !self->is_wide);
  gtk_widget_size_allocate (shown, &place, baseline);
}

static void
rd_request_grid_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_REQUEST_GRID);

  G_OBJECT_CLASS (rd_request_grid_parent_class)->dispose (object);
}

static void
rd_request_grid_class_init (RdRequestGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_request_grid_dispose;
  widget_class->get_request_mode = rd_request_grid_get_request_mode;
  widget_class->measure = rd_request_grid_measure;
  widget_class->size_allocate = rd_request_grid_size_allocate;
  signals[OPENED] = g_signal_new ("opened", RD_TYPE_REQUEST_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[FILE_DROPPED] = g_signal_new ("file-dropped", RD_TYPE_REQUEST_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING, G_TYPE_FILE);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/agencies/rd-request-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, RdRequestGrid, grid);
  gtk_widget_class_bind_template_child (widget_class, RdRequestGrid, list);
}

static void
rd_request_grid_init (RdRequestGrid *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What agencies were asked for"), -1);
}

/* Public API */

GtkWidget *
rd_request_grid_new (void)
{
  return g_object_new (RD_TYPE_REQUEST_GRID, NULL);
}

void
rd_request_grid_show (RdRequestGrid *self,
                      RdRegister    *reg,
                      RdReviewItem  *review)
{
  g_autofree char *agency_id = NULL;
  g_autofree char *item = NULL;
  gboolean had_focus;

  g_return_if_fail (RD_IS_REQUEST_GRID (self));

  had_focus = find_focus (self, &agency_id, &item);
  clear_box (GTK_WIDGET (self->grid));
  clear_box (GTK_WIDGET (self->list));
  self->may_change = reg != NULL && !rd_register_is_read_only (reg);
  if (review != NULL)
    fill (self, reg, review);
  if (had_focus)
    rd_request_grid_focus_cell (self, agency_id, item);
}

void
rd_request_grid_focus_cell (RdRequestGrid *self,
                            const char    *agency_id,
                            const char    *item)
{
  GtkWidget *cell;

  g_return_if_fail (RD_IS_REQUEST_GRID (self));

  cell = find_cell (self->is_wide ? GTK_WIDGET (self->grid) : GTK_WIDGET (self->list), agency_id, item);
  if (cell != NULL)
    gtk_widget_grab_focus (cell);
}
