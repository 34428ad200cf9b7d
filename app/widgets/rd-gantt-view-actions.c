/* rd-gantt-view-actions.c — keys, actions and menu of the Gantt view
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-gantt-view-private.h"

#include <glib/gi18n.h>

#include "model/rd-hold-form.h"
#include "model/rd-wording.h"
#include "widgets/rd-float.h"
#include "widgets/rd-gantt-words.h"
#include "widgets/rd-hold-editor.h"
#include "widgets/rd-milestone-editor.h"

static gboolean
may_change (RdGanttView *self)
{
  return self->reg != NULL && !rd_register_is_read_only (self->reg);
}

static void
say (RdGanttView *self, const char *action, const char *words)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", words);
}

/* --- marks of a row */

static void
show_mark (RdGanttView *self, RdDeadlineItem *item, RdGanttLine *line, const RdMark *mark, int place)
{
  g_autofree char *words = rd_gantt_words_mark (rd_deadline_item_get_deadline (item), mark);

  rd_gantt_scene_reveal (self->scene, mark->from);
  rd_gantt_scene_set_cursor (self->scene, item, place);
  _rd_gantt_view_show_hint (self, words);
  rd_gantt_line_say (line);
}

/* The next mark at the right (1) or left (-1), in the order of their places. */
static int
find_beside (const GArray *marks, int from, int step)
{
  double x = from >= 0 ? g_array_index (marks, RdMark, from).x1 : (step > 0 ? -G_MAXDOUBLE : G_MAXDOUBLE);
  int best = -1;

  for (int i = 0; i < (int) marks->len; i++)
    {
      double other = g_array_index (marks, RdMark, i).x1;
      /* Marks in one place follow each other in drawing order. */
      gboolean beyond = step > 0 ? other > x || (other == x && i > from) : other < x || (other == x && i < from);
      double best_x = best >= 0 ? g_array_index (marks, RdMark, best).x1 : 0;

      if (beyond && i != from && (best < 0 || (step > 0 ? other < best_x : other >= best_x)))
        best = i;
    }
  return best;
}

static gboolean
move_cursor (RdGanttView *self, int step)
{
  RdDeadlineItem *item = rd_gantt_view_get_selected (self);
  RdGanttLine *line = _rd_gantt_view_find_line (self, item);
  g_autoptr (GArray) marks = line != NULL ? rd_gantt_line_get_marks (line) : NULL;
  int place;

  if (marks == NULL || marks->len == 0)
    return FALSE;
  place = find_beside (marks, MIN (rd_gantt_scene_get_cursor (self->scene, item), (int) marks->len - 1), step);
  if (place >= 0)
    show_mark (self, item, line, &g_array_index (marks, RdMark, place), place);
  return TRUE;
}

/* The planned date that the keys move: the mark that the keyboard is on, else the row's last planned date. */
static const RdMark *
find_planned (RdGanttView *self, RdDeadlineItem *item, const GArray *marks)
{
  int cursor = rd_gantt_scene_get_cursor (self->scene, item);
  const RdMark *found = NULL;

  if (cursor >= 0 && cursor < (int) marks->len && rd_mark_is_draggable (&g_array_index (marks, RdMark, cursor)))
    return &g_array_index (marks, RdMark, cursor);
  for (guint i = 0; i < marks->len; i++)
    if (rd_mark_is_draggable (&g_array_index (marks, RdMark, i)))
      found = &g_array_index (marks, RdMark, i);
  return found;
}

static gboolean
move_planned (RdGanttView *self, int step)
{
  RdDeadlineItem *item = rd_gantt_view_get_selected (self);
  RdGanttLine *line = _rd_gantt_view_find_line (self, item);
  g_autoptr (GArray) marks = line != NULL ? rd_gantt_line_get_marks (line) : NULL;
  const RdMark *mark = marks != NULL ? find_planned (self, item, marks) : NULL;
  RdDay day;

  if (mark == NULL || !may_change (self))
    {
      say (self, "win.toast", mark == NULL ? _("No planned date in this row. Dates set by the guidance cannot be moved.")
                                           : _("This register is open for reading only."));
      return TRUE;
    }
  day = rd_workdays_add (rd_register_get_workdays (self->reg), mark->from, step, NULL);
  if (day != RD_DAY_NONE && rd_gantt_drag_plan (self, item, mark->milestone, day))
    rd_gantt_scene_reveal (self->scene, day);
  return TRUE;
}

/* --- menu */

static char *
word_milestone (const RdDeadline *deadline, const char *milestone, gboolean planned)
{
  const char *label = rd_gantt_words_milestone (deadline, milestone);

  if (planned)
    return g_strdup_printf (_("Plan “%s”…"), label);
  return g_strdup_printf (deadline->done != RD_DAY_NONE ? _("Change “%s”…") : _("Record “%s”…"), label);
}

static void
add_milestone (GMenu *menu, const RdDeadline *deadline, const char *milestone, gboolean planned)
{
  g_autofree char *label = NULL;
  g_autoptr (GMenuItem) item = NULL;

  if (milestone == NULL)
    return;
  label = word_milestone (deadline, milestone, planned);
  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, planned ? "gantt.plan" : "gantt.record", "s", milestone);
  g_menu_append_item (menu, item);
}

/* No guidance says when an action is due, and its form is elsewhere. */
static GMenuModel *
make_action_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("Open Action"), "gantt.explain");
  g_menu_append (menu, _("Copy"), "gantt.copy");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
make_menu (RdGanttView *self, const RdDeadline *deadline)
{
  g_autoptr (GMenu) changes = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();
  GMenu *menu = g_menu_new ();
  gboolean triggered = deadline->trigger_day != RD_DAY_NONE && !deadline->trigger_planned;

  g_menu_append (menu, _("Why This Date?"), "gantt.explain");
  if (may_change (self))
    {
      const char *milestone = triggered ? deadline->timescale->met_by : deadline->timescale->trigger;

      add_milestone (changes, deadline, milestone, FALSE);
      if (deadline->done == RD_DAY_NONE)
        add_milestone (changes, deadline, milestone, TRUE);
      g_menu_append (changes, _("Put on Hold…"), "gantt.hold");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (changes));
    }
  if (rd_gantt_scene_get_show_reference (self->scene))
    g_menu_append (rest, _("Open Review"), "gantt.open");
  g_menu_append (rest, _("Copy"), "gantt.copy");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  return G_MENU_MODEL (menu);
}

void
_rd_gantt_view_open_menu (RdGanttView        *self,
                          const GdkRectangle *rect)
{
  RdDeadlineItem *item = rd_gantt_view_get_selected (self);

  if (item == NULL)
    return;

  g_autoptr (GMenuModel) model = rd_deadline_item_get_action_id (item) != NULL
                                 ? make_action_menu () : make_menu (self, rd_deadline_item_get_deadline (item));

  rd_float_present_menu (model, GTK_WIDGET (self), rect);
}

gboolean
_rd_gantt_view_open_action (RdGanttView    *self,
                            RdDeadlineItem *item)
{
  RdReviewItem *review = rd_deadline_item_get_review (item);
  const char *id = rd_deadline_item_get_action_id (item);

  if (id == NULL)
    return FALSE;
  if (review != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-place", "(sss)", rd_review_item_get_reference (review),
                                "findings", id);
  return TRUE;
}

/* --- forms beside the row */

static void
saved_cb (RdGanttView *self, const char *message)
{
  say (self, "win.toast-undo", message);
}

static void
present_milestone (RdGanttView *self, const char *milestone, gboolean planned)
{
  RdDeadlineItem *item = rd_gantt_view_get_selected (self);
  RdReviewItem *review = item != NULL ? rd_deadline_item_get_review (item) : NULL;
  GdkRectangle rect;

  if (review == NULL || !may_change (self))
    return;

  GtkWidget *editor = rd_milestone_editor_new (self->reg, review, milestone, planned);

  g_signal_connect_object (editor, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (editor, "closed", G_CALLBACK (rd_float_close), NULL);
  rd_milestone_editor_set_show_title (RD_MILESTONE_EDITOR (editor), TRUE);
  _rd_gantt_view_get_row_rect (self, &rect);
  rd_float_present (editor, planned ? _("Plan") : _("Record"), GTK_WIDGET (self), &rect);
}

/* --- actions */

static void
explain_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rd_gantt_view_explain (RD_GANTT_VIEW (widget));
}

static void
record_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  present_milestone (RD_GANTT_VIEW (widget), g_variant_get_string (parameter, NULL), FALSE);
}

static void
plan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  present_milestone (RD_GANTT_VIEW (widget), g_variant_get_string (parameter, NULL), TRUE);
}

static void
hold_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdGanttView *self = RD_GANTT_VIEW (widget);
  RdDeadlineItem *item = rd_gantt_view_get_selected (self);
  RdReviewItem *review = item != NULL ? rd_deadline_item_get_review (item) : NULL;
  GdkRectangle rect;

  if (review == NULL || !may_change (self) || rd_deadline_item_get_action_id (item) != NULL)
    return;

  GtkWidget *editor = rd_hold_editor_new (self->reg, review, rd_deadline_item_get_deadline (item)->timescale->id);

  g_signal_connect_object (editor, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (editor, "closed", G_CALLBACK (rd_float_close), NULL);
  _rd_gantt_view_get_row_rect (self, &rect);
  rd_float_present (editor, _("Put on hold"), widget, &rect);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdDeadlineItem *item = rd_gantt_view_get_selected (RD_GANTT_VIEW (widget));
  RdReviewItem *review = item != NULL ? rd_deadline_item_get_review (item) : NULL;

  if (review != NULL)
    gtk_widget_activate_action (widget, "win.open-review", "(ss)", rd_review_item_get_reference (review),
                                rd_deadline_item_get_deadline (item)->timescale->id);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RdDeadlineItem *item = rd_gantt_view_get_selected (RD_GANTT_VIEW (widget));

  if (item == NULL)
    return;

  RdReviewItem *review = rd_deadline_item_get_review (item);
  g_autofree char *text = rd_gantt_words_row (item, review != NULL ? rd_review_item_get_reference (review) : NULL);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
look_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  static const struct { const char *name; void (*function) (RdGanttView *self); } looks[] = {
    { "gantt.zoom-in", rd_gantt_view_zoom_in },
    { "gantt.zoom-out", rd_gantt_view_zoom_out },
    { "gantt.fit", rd_gantt_view_fit },
    { "gantt.today", rd_gantt_view_show_today },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_str_equal (looks[i].name, name))
      looks[i].function (RD_GANTT_VIEW (widget));
}

/* --- keys */

/* The keys that mean something in a row; GTK's own are left to the list. */
static const struct
{
  guint           keyval;
  GdkModifierType modifiers;
  const char     *action;
} keys[] = {
  { GDK_KEY_Return, 0, "gantt.explain" },
  { GDK_KEY_KP_Enter, 0, "gantt.explain" },
  { GDK_KEY_ISO_Enter, 0, "gantt.explain" },
  { GDK_KEY_space, 0, "gantt.explain" },
  { GDK_KEY_KP_Space, 0, "gantt.explain" },
  { GDK_KEY_c, GDK_CONTROL_MASK, "gantt.copy" },
  { GDK_KEY_t, 0, "gantt.today" },
  { GDK_KEY_f, 0, "gantt.fit" },
  { GDK_KEY_plus, GDK_CONTROL_MASK, "gantt.zoom-in" },
  { GDK_KEY_equal, GDK_CONTROL_MASK, "gantt.zoom-in" },
  { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "gantt.zoom-in" },
  { GDK_KEY_minus, GDK_CONTROL_MASK, "gantt.zoom-out" },
  { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "gantt.zoom-out" },
  { GDK_KEY_0, GDK_CONTROL_MASK, "gantt.fit" },
  { GDK_KEY_KP_0, GDK_CONTROL_MASK, "gantt.fit" },
};

static gboolean
handle_arrow (RdGanttView *self, guint keyval, GdkModifierType state)
{
  int step = keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right ? 1
             : keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left ? -1 : 0;

  if (step == 0)
    return GDK_EVENT_PROPAGATE;
  if (state == GDK_ALT_MASK)
    return move_planned (self, step);
  return state == 0 && move_cursor (self, step);
}

gboolean
_rd_gantt_view_handle_key (RdGanttView     *self,
                           guint            keyval,
                           GdkModifierType  state)
{
  if (keyval == GDK_KEY_Escape && rd_gantt_drag_is_active (self->drag))
    {
      rd_gantt_drag_cancel (self->drag);
      return GDK_EVENT_STOP;
    }
  if ((keyval == GDK_KEY_Menu && state == 0) || (keyval == GDK_KEY_F10 && state == GDK_SHIFT_MASK))
    {
      GdkRectangle rect;

      _rd_gantt_view_get_row_rect (self, &rect);
      _rd_gantt_view_open_menu (self, &rect);
      return GDK_EVENT_STOP;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == gdk_keyval_to_lower (keyval) && (state & ~GDK_SHIFT_MASK) == keys[i].modifiers)
      return gtk_widget_activate_action (GTK_WIDGET (self), keys[i].action, NULL);
  return handle_arrow (self, keyval, state);
}

void
_rd_gantt_view_class_actions_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "gantt.explain", NULL, explain_action);
  gtk_widget_class_install_action (widget_class, "gantt.record", "s", record_action);
  gtk_widget_class_install_action (widget_class, "gantt.plan", "s", plan_action);
  gtk_widget_class_install_action (widget_class, "gantt.hold", NULL, hold_action);
  gtk_widget_class_install_action (widget_class, "gantt.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "gantt.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "gantt.zoom-in", NULL, look_action);
  gtk_widget_class_install_action (widget_class, "gantt.zoom-out", NULL, look_action);
  gtk_widget_class_install_action (widget_class, "gantt.fit", NULL, look_action);
  gtk_widget_class_install_action (widget_class, "gantt.today", NULL, look_action);
}
