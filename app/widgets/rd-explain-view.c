/* rd-explain-view.c — why a deadline is the date that it is
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-explain-view.h"

#include <glib/gi18n.h>

#include "model/rd-wording.h"
#include "widgets/rd-float.h"
#include "widgets/rd-status-mark.h"

struct _RdExplainView
{
  GtkWidget       parent_instance;

  /* Owned */
  RdDeadlineItem *item;
  GPtrArray      *sentences;

  /* Template children */
  GtkWidget      *box;
  GtkLabel       *heading;
  GtkLabel       *date;
  GtkLabel       *state;
  GtkLabel       *wording;
  GtkLabel       *source;
  GtkListBox     *steps;
  RdStatusMark   *mark;
};

G_DEFINE_FINAL_TYPE (RdExplainView, rd_explain_view, GTK_TYPE_WIDGET)

static void
add_sentence (RdExplainView *self, const char *sentence)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (sentence);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_list_box_append (self->steps, row);
}

/* The rule stands above the list; everything after it is a row. */
static void
list_sentences (RdExplainView *self, const RdDeadline *deadline)
{
  g_autofree char *rule = NULL;

  for (guint i = 0; i < deadline->steps->len; i++)
    {
      const RdStep *step = g_ptr_array_index (deadline->steps, i);
      g_autofree char *sentence = rd_wording_step (deadline, step);

      if (sentence == NULL)
        continue;
      if (step->kind == RD_STEP_RULE && rule == NULL)
        {
          rule = g_steal_pointer (&sentence);
          continue;
        }
      add_sentence (self, sentence);
      g_ptr_array_add (self->sentences, g_steal_pointer (&sentence));
    }
  gtk_label_set_text (self->wording, rule != NULL ? rule : "");
  gtk_widget_set_visible (GTK_WIDGET (self->wording), rule != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), self->sentences->len > 0);
}

static void
show_item (RdExplainView *self)
{
  const RdDeadline *deadline = rd_deadline_item_get_deadline (self->item);
  g_autofree char *due = rd_wording_due (deadline);
  g_autofree char *status = rd_wording_status_full (deadline);

  gtk_label_set_text (self->heading, rd_deadline_item_get_label (self->item));
  gtk_label_set_text (self->date, due);
  gtk_label_set_text (self->state, status);
  rd_status_mark_set_status (self->mark, deadline->status);
  gtk_label_set_text (self->source, rd_wording_translate_data (deadline->framework->label));
  list_sentences (self, deadline);
}

/* Actions and callbacks */

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *text = rd_explain_view_get_text (RD_EXPLAIN_VIEW (widget));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_float_close (widget);
}

/* GObject overrides */

static void
rd_explain_view_dispose (GObject *object)
{
  RdExplainView *self = RD_EXPLAIN_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_EXPLAIN_VIEW);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (rd_explain_view_parent_class)->dispose (object);
}

static void
rd_explain_view_finalize (GObject *object)
{
  RdExplainView *self = RD_EXPLAIN_VIEW (object);

  g_clear_pointer (&self->sentences, g_ptr_array_unref);

  G_OBJECT_CLASS (rd_explain_view_parent_class)->finalize (object);
}

static void
rd_explain_view_class_init (RdExplainViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_explain_view_dispose;
  object_class->finalize = rd_explain_view_finalize;

  gtk_widget_class_install_action (widget_class, "explain.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "explain.close", NULL, close_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "explain");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/reviewdesk/ReviewDesk/ui/widgets/rd-explain-view.ui");
  g_type_ensure (RD_TYPE_STATUS_MARK);
  gtk_widget_class_bind_template_child (widget_class, RdExplainView, box);
  gtk_widget_class_bind_template_child (widget_class, RdExplainView, heading);
  gtk_widget_class_bind_template_child (widget_class, RdExplainView, date);
  gtk_widget_class_bind_template_child (widget_class, RdExplainView, state);
  gtk_widget_class_bind_template_child (widget_class, RdExplainView, wording);
  gtk_widget_class_bind_template_child (widget_class, RdExplainView, source);
  gtk_widget_class_bind_template_child (widget_class, RdExplainView, steps);
  gtk_widget_class_bind_template_child (widget_class, RdExplainView, mark);
}

static void
rd_explain_view_init (RdExplainView *self)
{
  self->sentences = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_explain_view_new (RdDeadlineItem *item)
{
  g_return_val_if_fail (RD_IS_DEADLINE_ITEM (item), NULL);

  RdExplainView *self = g_object_new (RD_TYPE_EXPLAIN_VIEW, NULL);

  self->item = g_object_ref (item);
  show_item (self);
  return GTK_WIDGET (self);
}

char *
rd_explain_view_get_text (RdExplainView *self)
{
  g_return_val_if_fail (RD_IS_EXPLAIN_VIEW (self), NULL);

  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n%s\n%s\n", gtk_label_get_text (self->heading),
                          gtk_label_get_text (self->date), gtk_label_get_text (self->state));
  if (gtk_widget_get_visible (GTK_WIDGET (self->wording)))
    g_string_append_printf (text, "%s\n", gtk_label_get_text (self->wording));
  g_string_append_printf (text, "%s\n", gtk_label_get_text (self->source));
  for (guint i = 0; i < self->sentences->len; i++)
    g_string_append_printf (text, "• %s\n", (const char *) g_ptr_array_index (self->sentences, i));
  return g_string_free (text, FALSE);
}

void
rd_explain_view_present (RdDeadlineItem     *item,
                         GtkWidget          *anchor,
                         const GdkRectangle *rect)
{
  g_return_if_fail (RD_IS_DEADLINE_ITEM (item));
  g_return_if_fail (GTK_IS_WIDGET (anchor));

  rd_float_present (rd_explain_view_new (item), _("Why this date?"), anchor, rect);
}
