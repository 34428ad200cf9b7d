/* rd-move-dialog.c — moves a review to another framework, after showing what that does
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-move-dialog"

#include "config.h"

#include "shell/rd-move-dialog.h"

#include "model/rd-framework-library.h"
#include "model/rd-milestone-saving.h"
#include "model/rd-register-frameworks.h"
#include "model/rd-wording.h"
#include "widgets/rd-drop-down-name.h"

#include <glib/gi18n.h>

struct _RdMoveDialog
{
  AdwWindow        parent_instance;

  /* Owned */
  RdRegister      *reg;
  RdReviewItem    *review;
  GPtrArray       *frameworks;     /* RdFramework, in the order of the drop-down: all but the review's own */
  RdFrameworkMove *move;           /* what the chosen one would do; NULL where it cannot be said */

  /* Template children */
  GtkWidget       *move_button;
  GtkLabel        *now;
  GtkDropDown     *choice;
  GtkLabel        *purpose;
  GtkWidget       *lost_box;
  GtkBox          *lost;
  GtkCheckButton  *acknowledged;
  GtkBox          *moves;
  GtkLabel        *problem;
};

enum
{
  SIGNAL_MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdMoveDialog, rd_move_dialog, ADW_TYPE_WINDOW)

/* Helpers */

static void
clear_box (GtkBox *box)
{
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL;)
    gtk_box_remove (box, child);
}

static void
add_line (GtkBox     *box,
          const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (box, label);
}

/* A timescale that comes, goes, or whose date or state changes. (transfer full) */
static char *
describe_move (RdMoveDialog *self,
               const RdMove *move)
{
  g_autofree char *text = rd_move_describe (move);

  if (rd_framework_find_timescale (self->move->from, move->timescale, RD_DAY_NONE) == NULL)
    /* Translators: a deadline that comes with the other framework */
    return g_strdup_printf (_("New: %s"), text);
  if (rd_framework_find_timescale (self->move->to, move->timescale, RD_DAY_NONE) == NULL)
    /* Translators: a deadline that the other framework does not have */
    return g_strdup_printf (_("No longer: %s"), move->label);
  return g_steal_pointer (&text);
}

static void
show_moves (RdMoveDialog *self)
{
  clear_box (self->moves);
  for (guint i = 0; i < self->move->moves->len; i++)
    {
      g_autofree char *line = describe_move (self, g_ptr_array_index (self->move->moves, i));

      add_line (self->moves, line);
    }
  if (self->move->moves->len == 0)
    add_line (self->moves, _("No deadline changes."));
}

static void
show_lost (RdMoveDialog *self)
{
  clear_box (self->lost);
  for (guint i = 0; i < self->move->lost->len; i++)
    {
      g_autofree char *line = g_strdup_printf ("• %s", (char *) g_ptr_array_index (self->move->lost, i));

      add_line (self->lost, line);
    }
  gtk_check_button_set_active (self->acknowledged, FALSE);
  gtk_widget_set_visible (self->lost_box, self->move->lost->len > 0);
}

static void
show_problem (RdMoveDialog *self,
              const GError *error)
{
  g_autofree char *words = error != NULL ? rd_wording_error (error) : NULL;

  gtk_label_set_text (self->problem, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
}

static void
refresh_button (RdMoveDialog *self)
{
  gtk_widget_set_sensitive (self->move_button, self->move != NULL && (self->move->lost->len == 0 || gtk_check_button_get_active (self->acknowledged)));
}

static void
show_choice (RdMoveDialog      *self,
             const RdFramework *framework)
{
  const char *purpose = rd_wording_translate_data (framework->purpose);
  g_autoptr (GError) error = NULL;

  gtk_label_set_text (self->purpose, purpose != NULL ? purpose : "");
  gtk_widget_set_visible (GTK_WIDGET (self->purpose), purpose != NULL);
  g_clear_pointer (&self->move, rd_framework_move_free);
  self->move = rd_register_preview_framework_move (self->reg, self->review, framework->id, framework->version, &error);
  show_problem (self, error);
  if (self->move != NULL)
    {
      show_lost (self);
      show_moves (self);
    }
  refresh_button (self);
}

/* (transfer full) */
static GPtrArray *
list_others (RdMoveDialog *self)
{
  const RdReview *review = rd_review_item_get_review (self->review);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = rd_register_list_frameworks (self->reg, &error);
  GPtrArray *others = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_framework_unref);

  show_problem (self, error);
  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      RdFramework *framework = rd_framework_item_get_framework (g_ptr_array_index (items, i));

      if (!g_str_equal (framework->id, review->framework) || !g_str_equal (framework->version, review->framework_version))
        g_ptr_array_add (others, rd_framework_ref (framework));
    }
  return others;
}

/* The first day on which anything is recorded, else today. */
static RdDay
find_first_day (RdMoveDialog *self)
{
  const GPtrArray *recordings = rd_review_item_get_recordings (self->review);
  RdDay first = rd_register_get_today (self->reg);

  for (guint i = 0; i < recordings->len; i++)
    {
      const RdMilestone *recording = g_ptr_array_index (recordings, i);

      if (!recording->planned)
        first = MIN (first, recording->day);
    }
  return first;
}

/* What had come in the place of the review's framework by the day on which the case
 * began: only a suggestion.
 */
static guint
find_suggested (RdMoveDialog *self)
{
  const RdReview *review = rd_review_item_get_review (self->review);
  g_autoptr (RdFramework) successor = rd_register_find_successor (self->reg, review->framework, find_first_day (self));

  for (guint i = 0; successor != NULL && i < self->frameworks->len; i++)
    if (g_str_equal (((RdFramework *) g_ptr_array_index (self->frameworks, i))->id, successor->id))
      return i;

  return 0;
}

/* Several versions of one framework have one name: then the version tells them apart. (transfer full) */
static char *
name_framework (RdMoveDialog      *self,
                const RdFramework *framework)
{
  const char *label = rd_wording_translate_data (framework->label);
  guint n = g_str_equal (framework->id, rd_review_item_get_review (self->review)->framework);

  for (guint i = 0; i < self->frameworks->len; i++)
    n += g_str_equal (((RdFramework *) g_ptr_array_index (self->frameworks, i))->id, framework->id);

  return n > 1 ? g_strdup_printf (_("%1$s, version %2$s"), label, framework->version) : g_strdup (label);
}

static void
fill (RdMoveDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const RdFramework *own = rd_review_item_get_framework (self->review);
  g_autofree char *now = g_strdup_printf (_("It runs under: %1$s (version %2$s). What is recorded keeps its date."),
                                          rd_wording_translate_data (own->label), own->version);
  guint suggested;

  gtk_label_set_text (self->now, now);
  self->frameworks = list_others (self);
  suggested = find_suggested (self);
  for (guint i = 0; i < self->frameworks->len; i++)
    {
      g_autofree char *name = name_framework (self, g_ptr_array_index (self->frameworks, i));

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (names));
  rd_drop_down_name_set (self->choice, _("Framework"));
  gtk_drop_down_set_selected (self->choice, suggested);
}

/* Callbacks */

static void
chosen_cb (RdMoveDialog *self)
{
  guint chosen = gtk_drop_down_get_selected (self->choice);

  if (self->frameworks != NULL && chosen < self->frameworks->len)
    show_choice (self, g_ptr_array_index (self->frameworks, chosen));
}

static void
acknowledged_cb (RdMoveDialog *self)
{
  refresh_button (self);
}

static void
move_cb (RdMoveDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (self->move == NULL)
    return;
  if (!rd_register_move_review (self->reg, self->review, self->move->to->id, self->move->to->version,
                                gtk_check_button_get_active (self->acknowledged), &error))
    {
      show_problem (self, error);
      return;
    }
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, self->review);
  gtk_window_close (GTK_WINDOW (self));
}

/* GObject overrides */

static void
rd_move_dialog_dispose (GObject *object)
{
  RdMoveDialog *self = RD_MOVE_DIALOG (object);

  g_clear_pointer (&self->move, rd_framework_move_free);
  g_clear_pointer (&self->frameworks, g_ptr_array_unref);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_move_dialog_parent_class)->dispose (object);
}

static void
rd_move_dialog_class_init (RdMoveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_move_dialog_dispose;

  signals[SIGNAL_MOVED] = g_signal_new ("moved", RD_TYPE_MOVE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, RD_TYPE_REVIEW_ITEM);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/shell/rd-move-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RdMoveDialog, move_button);
  gtk_widget_class_bind_template_child (widget_class, RdMoveDialog, now);
  gtk_widget_class_bind_template_child (widget_class, RdMoveDialog, choice);
  gtk_widget_class_bind_template_child (widget_class, RdMoveDialog, purpose);
  gtk_widget_class_bind_template_child (widget_class, RdMoveDialog, lost_box);
  gtk_widget_class_bind_template_child (widget_class, RdMoveDialog, lost);
  gtk_widget_class_bind_template_child (widget_class, RdMoveDialog, acknowledged);
  gtk_widget_class_bind_template_child (widget_class, RdMoveDialog, moves);
  gtk_widget_class_bind_template_child (widget_class, RdMoveDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, acknowledged_cb);
  gtk_widget_class_bind_template_callback (widget_class, move_cb);
}

static void
rd_move_dialog_init (RdMoveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_move_dialog_new (RdRegister   *reg,
                    RdReviewItem *review)
{
  RdMoveDialog *self;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && RD_IS_REVIEW_ITEM (review), NULL);

  self = g_object_new (RD_TYPE_MOVE_DIALOG, NULL);
  self->reg = g_object_ref (reg);
  self->review = g_object_ref (review);
  fill (self);
  chosen_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->choice));

  return GTK_WIDGET (self);
}
