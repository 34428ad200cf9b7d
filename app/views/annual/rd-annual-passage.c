/* rd-annual-passage.c — a passage of the annual report, written where it stands
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/annual/rd-annual-passage.h"

#include <glib/gi18n.h>

#include "model/rd-register-annual.h"
#include "model/rd-wording-annual.h"
#include "model/rd-wording.h"
#include "widgets/rd-screen-style.h"

/* After so long a pause, in milliseconds, what was typed is kept. */
#define PAUSE 2000

/* So many lines stand there at least, and so many before it scrolls. */
#define LINES_MIN 4
#define LINES_MAX 16

/* Invariant: pause is not 0 only while something was typed that is not kept. */
struct _RdAnnualPassage
{
  GtkWidget   parent_instance;

  /* Owned */
  RdRegister *reg;
  char       *block;
  int         year;
  guint       pause;
  gboolean    is_typed;      /* differs from what is kept */
  gboolean    is_filling;    /* it is the program that writes */
  gboolean    is_to_say;     /* kept by a pause, and nobody was told */

  /* Template children */
  GtkWidget  *box;
  GtkWidget  *hint_label;
  GtkWidget  *problem_label;
  GtkScrolledWindow *scroller;
  GtkTextView *text_view;
};

G_DEFINE_FINAL_TYPE (RdAnnualPassage, rd_annual_passage, GTK_TYPE_WIDGET)

/* Auxiliary methods */

/* (transfer full) */
static char *
get_text (RdAnnualPassage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
show_problem (RdAnnualPassage *self, const GError *error)
{
  g_autofree char *words = error != NULL ? rd_wording_error (error) : NULL;

  gtk_label_set_text (GTK_LABEL (self->problem_label), words != NULL ? words : "");
  gtk_widget_set_visible (self->problem_label, words != NULL);
}

static void
fill (RdAnnualPassage *self)
{
  const RdAnnualText *text = rd_register_find_annual_text (self->reg, self->year, self->block);
  g_autofree char *shown = get_text (self);
  const char *kept = text != NULL ? text->text : "";

  if (g_str_equal (shown, kept))
    return;
  self->is_filling = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), kept, -1);
  self->is_filling = FALSE;
}

static void
name_it (RdAnnualPassage *self)
{
  g_autofree char *label = g_strdup_printf (_("In the board’s words: %s"), rd_wording_annual_block (self->block));

  gtk_label_set_text (GTK_LABEL (self->hint_label), rd_wording_annual_hint (self->block));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text_view), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, rd_wording_annual_hint (self->block), -1);
}

static void
say (RdAnnualPassage *self)
{
  if (self->is_to_say)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("Passage saved."));
  self->is_to_say = FALSE;
}

/* Callbacks */

static gboolean
pause_passed_cb (gpointer user_data)
{
  RdAnnualPassage *self = user_data;

  self->pause = 0;
  rd_annual_passage_save (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (RdAnnualPassage *self)
{
  if (self->is_filling)
    return;
  self->is_typed = TRUE;
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE, pause_passed_cb, self);
}

static void
focus_left_cb (RdAnnualPassage *self)
{
  rd_annual_passage_save (self);
  say (self);
}

/* GObject and GtkWidget overrides */

/* Larger letters need a larger field. */
static void
rd_annual_passage_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  RdAnnualPassage *self = RD_ANNUAL_PASSAGE (widget);

  GTK_WIDGET_CLASS (rd_annual_passage_parent_class)->css_changed (widget, change);
  if (self->scroller == NULL)
    return;
  gtk_scrolled_window_set_max_content_height (self->scroller, (int) (LINES_MAX * rd_screen_style_line_height (widget)));
  gtk_scrolled_window_set_min_content_height (self->scroller, (int) (LINES_MIN * rd_screen_style_line_height (widget)));
}

static void
rd_annual_passage_unmap (GtkWidget *widget)
{
  rd_annual_passage_save (RD_ANNUAL_PASSAGE (widget));

  GTK_WIDGET_CLASS (rd_annual_passage_parent_class)->unmap (widget);
}

static void
rd_annual_passage_dispose (GObject *object)
{
  RdAnnualPassage *self = RD_ANNUAL_PASSAGE (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_ANNUAL_PASSAGE);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->block, g_free);

  G_OBJECT_CLASS (rd_annual_passage_parent_class)->dispose (object);
}

static void
rd_annual_passage_class_init (RdAnnualPassageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_annual_passage_dispose;
  widget_class->css_changed = rd_annual_passage_css_changed;
  widget_class->unmap = rd_annual_passage_unmap;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/annual/rd-annual-passage.ui");
  gtk_widget_class_bind_template_child (widget_class, RdAnnualPassage, box);
  gtk_widget_class_bind_template_child (widget_class, RdAnnualPassage, hint_label);
  gtk_widget_class_bind_template_child (widget_class, RdAnnualPassage, problem_label);
  gtk_widget_class_bind_template_child (widget_class, RdAnnualPassage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RdAnnualPassage, text_view);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_left_cb);
}

static void
rd_annual_passage_init (RdAnnualPassage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_annual_passage_new (void)
{
  return g_object_new (RD_TYPE_ANNUAL_PASSAGE, NULL);
}

void
rd_annual_passage_show (RdAnnualPassage *self, RdRegister *reg, int year, const char *block)
{
  gboolean is_same;

  g_return_if_fail (RD_IS_ANNUAL_PASSAGE (self) && RD_IS_REGISTER (reg) && block != NULL);

  is_same = self->reg == reg && self->year == year && g_strcmp0 (self->block, block) == 0;
  if (is_same && self->is_typed)
    return;
  if (!is_same)
    rd_annual_passage_save (self);
  g_set_object (&self->reg, reg);
  self->year = year;
  g_free (self->block);
  self->block = g_strdup (block);
  gtk_text_view_set_editable (self->text_view, !rd_register_is_read_only (reg));
  name_it (self);
  fill (self);
}

void
rd_annual_passage_save (RdAnnualPassage *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (RD_IS_ANNUAL_PASSAGE (self));

  g_clear_handle_id (&self->pause, g_source_remove);
  if (!self->is_typed || self->reg == NULL || self->text_view == NULL)
    return;
  text = get_text (self);
  if (rd_register_put_annual_text (self->reg, self->year, self->block, text, &error))
    self->is_to_say = TRUE;
  self->is_typed = error != NULL;
  show_problem (self, error);
}
