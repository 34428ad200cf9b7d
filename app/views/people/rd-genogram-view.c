/* rd-genogram-view.c — a genogram on the screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/people/rd-genogram-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "draw/rd-draw-genogram.h"
#include "model/rd-wording.h"
#include "widgets/rd-screen-style.h"

/* The size of text for which the layout leaves room, in pixels: with larger text all of the picture grows. */
#define LAYOUT_FONT_SIZE (40.0 / 3)

struct _RdGenogramView
{
  GtkWidget        parent_instance;

  /* Owned */
  RdGenogramSheet *sheet;

  guint            chosen;      /* G_MAXUINT: nobody */
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdGenogramView, rd_genogram_view, GTK_TYPE_WIDGET)

/* Helpers */

static const RdGenogram *
get_genogram (RdGenogramView *self)
{
  return self->sheet != NULL ? rd_genogram_sheet_get_chart (self->sheet)->genogram : NULL;
}

static double
get_scale (RdGenogramView *self)
{
  RdDrawStyle style;

  rd_screen_style_init (&style, GTK_WIDGET (self));
  return MAX (style.font_size / LAYOUT_FONT_SIZE, 1);
}

static const RdGenogramNode *
find_at (RdGenogramView *self, double x, double y)
{
  const RdGenogram *genogram = get_genogram (self);
  double scale = get_scale (self);

  return genogram != NULL ? rd_genogram_find_at (genogram, x / scale, y / scale) : NULL;
}

static void
choose (RdGenogramView *self, guint person)
{
  g_autofree char *words = NULL;

  if (self->chosen == person)
    return;
  self->chosen = person;
  if (person != G_MAXUINT)
    words = rd_genogram_sheet_describe (self->sheet, person);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words != NULL ? words : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHOSEN], 0, person);
}

/* How far @node lies in the direction; negative where it does not. */
static double
measure (const RdGenogramNode *from, const RdGenogramNode *node, int across, int down)
{
  double x = node->x - from->x;

  if (across != 0)
    return node->row == from->row && x * across > 0 ? ABS (x) : -1;
  return node->row == from->row + down ? ABS (x) : -1;
}

/* Parent or child, who goes before others as near. */
static gboolean
is_kin (RdGenogramView *self, guint a, guint b)
{
  const RdFamily *family = rd_genogram_sheet_get_family (self->sheet);

  return rd_family_find_tie (family, RD_KIN_PARENT, a, b) != NULL || rd_family_find_tie (family, RD_KIN_PARENT, b, a) != NULL;
}

static void
move (RdGenogramView *self, int across, int down)
{
  const RdGenogram *genogram = get_genogram (self);
  const RdGenogramNode *from = genogram != NULL ? rd_genogram_find_person (genogram, self->chosen) : NULL;
  double best = -1;
  guint to = G_MAXUINT;

  if (genogram == NULL || genogram->nodes->len == 0)
    return;
  if (from == NULL)
    {
      choose (self, g_array_index (genogram->nodes, RdGenogramNode, 0).person);
      return;
    }
  for (guint i = 0; i < genogram->nodes->len; i++)
    {
      const RdGenogramNode *node = &g_array_index (genogram->nodes, RdGenogramNode, i);
      double distance = measure (from, node, across, down);

      if (down != 0 && distance >= 0 && is_kin (self, from->person, node->person))
        distance /= 4;
      if (distance < 0 || (best >= 0 && distance >= best))
        continue;
      best = distance;
      to = node->person;
    }
  if (to != G_MAXUINT)
    choose (self, to);
}

/* Callbacks */

static gboolean
left_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  move (RD_GENOGRAM_VIEW (widget), -1, 0);
  return TRUE;
}

static gboolean
right_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  move (RD_GENOGRAM_VIEW (widget), 1, 0);
  return TRUE;
}

static gboolean
up_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  move (RD_GENOGRAM_VIEW (widget), 0, -1);
  return TRUE;
}

static gboolean
down_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  move (RD_GENOGRAM_VIEW (widget), 0, 1);
  return TRUE;
}

static void
pressed_cb (RdGenogramView *self, int n_presses, double x, double y)
{
  const RdGenogramNode *node = find_at (self, x, y);

  gtk_widget_grab_focus (GTK_WIDGET (self));
  choose (self, node != NULL ? node->person : G_MAXUINT);
}

static gboolean
query_tooltip_cb (RdGenogramView *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const RdGenogramNode *node = !keyboard ? find_at (self, x, y) : NULL;
  g_autofree char *words = node != NULL ? rd_genogram_sheet_describe (self->sheet, node->person) : NULL;

  gtk_tooltip_set_text (tooltip, words);
  return words != NULL;
}

/* GObject and GtkWidget overrides */

static void
rd_genogram_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RdGenogramView *self = RD_GENOGRAM_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double scale = get_scale (self);
  RdDrawStyle style;
  cairo_t *cr;
  RdPen *pen;

  if (self->sheet == NULL)
    return;
  rd_screen_style_init (&style, widget);
  style.font_size /= scale;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_scale (cr, scale, scale);
  pen = rd_pen_new (cr, FALSE);
  rd_draw_genogram (pen, &style, rd_genogram_sheet_get_chart (self->sheet), self->chosen);
  rd_pen_free (pen);
  cairo_destroy (cr);
}

static void
rd_genogram_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  const RdGenogram *genogram = get_genogram (RD_GENOGRAM_VIEW (widget));
  double size = genogram == NULL ? 0 : orientation == GTK_ORIENTATION_HORIZONTAL ? genogram->width : genogram->height;

  *minimum = *natural = (int) ceil (size * get_scale (RD_GENOGRAM_VIEW (widget)));
}

static void
rd_genogram_view_finalize (GObject *object)
{
  rd_genogram_sheet_free (RD_GENOGRAM_VIEW (object)->sheet);

  G_OBJECT_CLASS (rd_genogram_view_parent_class)->finalize (object);
}

static void
rd_genogram_view_class_init (RdGenogramViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rd_genogram_view_finalize;
  widget_class->snapshot = rd_genogram_view_snapshot;
  widget_class->measure = rd_genogram_view_measure;
  signals[CHOSEN] = g_signal_new ("chosen", RD_TYPE_GENOGRAM_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, left_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, right_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, up_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, down_cb, NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (widget_class, "genogram");
}

static void
rd_genogram_view_init (RdGenogramView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->chosen = G_MAXUINT;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Genogram"), -1);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/* Public API */

GtkWidget *
rd_genogram_view_new (void)
{
  return g_object_new (RD_TYPE_GENOGRAM_VIEW, NULL);
}

void
rd_genogram_view_set_sheet (RdGenogramView *self, RdGenogramSheet *sheet)
{
  g_return_if_fail (RD_IS_GENOGRAM_VIEW (self));

  choose (self, G_MAXUINT);
  rd_genogram_sheet_free (self->sheet);
  self->sheet = sheet;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
