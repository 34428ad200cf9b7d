/* rd-repeat-notice.c — that an earlier review recommended the same already, told while a recommendation is written
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/findings/rd-repeat-notice.h"

#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "model/rd-naming-switch.h"
#include "model/rd-recommendation-repeats.h"

/* Milliseconds after the last letter. */
#define PAUSE 400

/* What is written has at least so many letters before it is compared. */
#define LETTERS_MIN 12

struct _RdRepeatNotice
{
  GtkWidget      parent_instance;

  /* Owned */
  RdRegister    *reg;
  RdReviewItem  *review;
  GtkTextBuffer *buffer;
  char          *earlier_id;      /* what was said; NULL: nothing */
  char          *found_id;        /* what is shown; NULL: nothing */
  guint          source;

  /* Template children */
  GtkWidget     *box;
  GtkLabel      *title;
  GtkLabel      *quote;
  GtkWidget     *same_button;
  GtkWidget     *other_button;
  GtkWidget     *back_button;
};

G_DEFINE_FINAL_TYPE (RdRepeatNotice, rd_repeat_notice, GTK_TYPE_WIDGET)

/* Helpers */

static char *
get_text (RdRepeatNotice *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/* The most like; where one is linked, that. (transfer full); NULL */
static RdMadeRecommendation *
find (RdRepeatNotice *self)
{
  g_autofree char *text = get_text (self);
  g_autoptr(GPtrArray) found = NULL;
  RdRecommendation linked = { .earlier_id = self->earlier_id };

  if (self->earlier_id != NULL && !g_str_equal (self->earlier_id, RD_RECOMMENDATION_NO_EARLIER))
    return rd_register_get_earlier (self->reg, &linked);
  if (g_utf8_strlen (text, -1) < LETTERS_MIN)
    return NULL;
  found = rd_register_find_earlier (self->reg, self->review, text);
  return found->len > 0 ? g_ptr_array_steal_index (found, 0) : NULL;
}

static void
show (RdRepeatNotice *self, const RdMadeRecommendation *made)
{
  g_autoptr(RdNaming) naming = rd_naming_new_for_review (made->review, rd_naming_switch_get_mode (rd_naming_switch_get ()));
  g_autofree char *text = rd_naming_show (naming, NULL, NULL, made->recommendation->text);
  g_autofree char *quote = g_strdup_printf (_("“%s”"), text);
  g_autofree char *words = rd_made_recommendation_describe (made);

  gtk_label_set_text (self->title, words);
  gtk_label_set_text (self->quote, quote);
}

/* The question, or what was answered. */
static void
show_answer (RdRepeatNotice *self, gboolean is_found)
{
  gboolean is_other = g_strcmp0 (self->earlier_id, RD_RECOMMENDATION_NO_EARLIER) == 0;
  gboolean is_linked = self->earlier_id != NULL && !is_other;

  if (is_other && is_found)
    gtk_label_set_text (self->title, _("Said to be another recommendation than this earlier one."));
  gtk_widget_set_visible (self->same_button, !is_linked && !is_other);
  gtk_widget_set_visible (self->other_button, !is_linked && !is_other);
  gtk_widget_set_visible (self->back_button, is_linked || is_other);
  gtk_widget_set_visible (self->box, is_found);
}

/* Callbacks and actions */

static gboolean
pause_over_cb (gpointer user_data)
{
  RdRepeatNotice *self = user_data;

  self->source = 0;
  rd_repeat_notice_look (self);
  return G_SOURCE_REMOVE;
}

static void
text_changed_cb (RdRepeatNotice *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  self->source = g_timeout_add (PAUSE, pause_over_cb, self);
}

static void
answer (RdRepeatNotice *self, const char *earlier_id)
{
  char *copy = g_strdup (earlier_id);

  g_free (self->earlier_id);
  self->earlier_id = copy;
  rd_repeat_notice_look (self);
  gtk_widget_grab_focus (copy != NULL ? self->back_button : self->same_button);
}

static void
same_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  answer (RD_REPEAT_NOTICE (widget), RD_REPEAT_NOTICE (widget)->found_id);
}

static void
other_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  answer (RD_REPEAT_NOTICE (widget), RD_RECOMMENDATION_NO_EARLIER);
}

static void
back_action (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  answer (RD_REPEAT_NOTICE (widget), NULL);
}

/* GObject overrides */

static void
rd_repeat_notice_dispose (GObject *object)
{
  RdRepeatNotice *self = RD_REPEAT_NOTICE (object);

  g_clear_handle_id (&self->source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_REPEAT_NOTICE);
  g_clear_object (&self->buffer);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->earlier_id, g_free);
  g_clear_pointer (&self->found_id, g_free);

  G_OBJECT_CLASS (rd_repeat_notice_parent_class)->dispose (object);
}

static void
rd_repeat_notice_class_init (RdRepeatNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_repeat_notice_dispose;
  gtk_widget_class_install_action (widget_class, "repeat.same", NULL, same_action);
  gtk_widget_class_install_action (widget_class, "repeat.other", NULL, other_action);
  gtk_widget_class_install_action (widget_class, "repeat.back", NULL, back_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/findings/rd-repeat-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, RdRepeatNotice, box);
  gtk_widget_class_bind_template_child (widget_class, RdRepeatNotice, title);
  gtk_widget_class_bind_template_child (widget_class, RdRepeatNotice, quote);
  gtk_widget_class_bind_template_child (widget_class, RdRepeatNotice, same_button);
  gtk_widget_class_bind_template_child (widget_class, RdRepeatNotice, other_button);
  gtk_widget_class_bind_template_child (widget_class, RdRepeatNotice, back_button);
}

static void
rd_repeat_notice_init (RdRepeatNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_repeat_notice_new (RdRegister *reg, RdReviewItem *review, const RdRecommendation *recommendation, GtkWidget *entry)
{
  RdRepeatNotice *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review) && GTK_IS_TEXT_VIEW (entry), NULL);

  self = g_object_new (RD_TYPE_REPEAT_NOTICE, NULL);
  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  self->buffer = g_object_ref (gtk_text_view_get_buffer (GTK_TEXT_VIEW (entry)));
  self->earlier_id = g_strdup (recommendation != NULL ? recommendation->earlier_id : NULL);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
  rd_repeat_notice_look (self);
  return GTK_WIDGET (self);
}

const char *
rd_repeat_notice_get_earlier_id (RdRepeatNotice *self)
{
  g_return_val_if_fail (RD_IS_REPEAT_NOTICE (self), NULL);

  return self->earlier_id;
}

void
rd_repeat_notice_look (RdRepeatNotice *self)
{
  g_autoptr(RdMadeRecommendation) made = NULL;

  g_return_if_fail (RD_IS_REPEAT_NOTICE (self));

  made = find (self);
  g_free (self->found_id);
  self->found_id = made != NULL ? g_strdup (made->recommendation->id) : NULL;
  if (made != NULL)
    show (self, made);
  show_answer (self, made != NULL);
}
