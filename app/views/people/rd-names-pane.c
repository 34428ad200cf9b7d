/* rd-names-pane.c — names found in the chronology: what is to be confirmed, and names of nobody
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/people/rd-names-pane.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-name-search.h"
#include "model/rd-naming-switch.h"
#include "model/rd-wording-people.h"
#include "widgets/rd-record-pane.h"
#include "widgets/rd-record-row.h"

/* The most rows shown at once: the next come as these are answered. */
#define MAX_ROWS 40

struct _RdNamesPane
{
  GtkWidget       parent_instance;

  /* Owned */
  RdRegister     *reg;
  RdReviewItem   *review;
  RdNameSearch   *search;       /* NULL: nothing was looked for yet */
  RdNaming       *naming;
  guint           idle;         /* 0: not at work */
  gboolean        is_answering; /* what changes now was changed here */

  /* Template children */
  GtkStack       *stack;
  GtkWidget      *look_button;
  GtkWidget      *again_button;
  GtkProgressBar *bar;
  GtkLabel       *progress;
  RdRecordPane   *questions;
  RdRecordPane   *unknown;
};

enum
{
  ADD_NAMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdNamesPane, rd_names_pane, GTK_TYPE_WIDGET)

static void show_all (RdNamesPane *self);

/* Helpers */

static gboolean
may_change (RdNamesPane *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

/* The question of a row, by its place when the row was made: "17". */
static const RdNameQuestion *
find_question (RdNamesPane *self, RdRecordRow *row)
{
  const GPtrArray *questions = rd_name_search_get_questions (self->search);
  guint64 place;

  if (!g_ascii_string_to_unsigned (rd_record_row_get_id (row), 10, 0, G_MAXUINT, &place, NULL) || place >= questions->len)
    return NULL;
  return questions->pdata[place];
}

/* Answering */

static void
answer (RdNamesPane *self, const RdNameQuestion *question, const char *person_id, gboolean all)
{
  GError *error = NULL;
  gboolean is_done;

  self->is_answering = TRUE;
  is_done = rd_name_search_answer (self->search, question, person_id, all, &error);
  self->is_answering = FALSE;
  if (is_done)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", person_id != NULL ? _("Name confirmed.") : _("Noted as nobody’s name."));
      show_all (self);
    }
  else
    rd_record_pane_fail (self->questions, error);
}

/* Keys are "0", "1", … for a candidate, "no", "all" (the first candidate for all like it), "none" (nobody for all like it). */
static void
pressed_cb (RdNamesPane *self, const char *key, RdRecordRow *row)
{
  const RdNameQuestion *question = find_question (self, row);
  guint64 candidate;

  if (question == NULL)
    return;
  if (g_str_equal (key, "no") || g_str_equal (key, "none"))
    answer (self, question, NULL, g_str_equal (key, "none"));
  else if (g_str_equal (key, "all"))
    answer (self, question, question->candidates[0], TRUE);
  else if (g_ascii_string_to_unsigned (key, 10, 0, question->n_candidates - 1, &candidate, NULL))
    answer (self, question, question->candidates[candidate], FALSE);
}

static gboolean
yes_cb (GtkWidget *row, GVariant *arguments, gpointer self)
{
  pressed_cb (self, "0", RD_RECORD_ROW (row));
  return TRUE;
}

static gboolean
no_cb (GtkWidget *row, GVariant *arguments, gpointer self)
{
  pressed_cb (self, "no", RD_RECORD_ROW (row));
  return TRUE;
}

/* On a button of the row Enter is the button's. */
static void
add_keys (RdNamesPane *self, GtkWidget *row)
{
  static const struct { guint key; GtkShortcutFunc answer; } keys[] = {
    { GDK_KEY_Return, yes_cb }, { GDK_KEY_KP_Enter, yes_cb }, { GDK_KEY_y, yes_cb }, { GDK_KEY_n, no_cb },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, 0),
                                                            gtk_callback_action_new (keys[i].answer, self, NULL)));
  gtk_widget_add_controller (row, controller);
}

static void
unknown_pressed_cb (RdNamesPane *self, const char *key, RdRecordRow *row)
{
  g_signal_emit (self, signals[ADD_NAMED], 0, rd_record_row_get_id (row));
}

/* Building */

/* How many questions have the same words and doubt. */
static guint
count_like (RdNamesPane *self, const RdNameQuestion *question)
{
  const GPtrArray *questions = rd_name_search_get_questions (self->search);
  guint n = 0;

  for (guint i = 0; i < questions->len; i++)
    {
      const RdNameQuestion *other = questions->pdata[i];

      n += other->doubt == question->doubt && g_str_equal (other->text, question->text);
    }
  return n;
}

static void
add_buttons (RdNamesPane *self, GtkWidget *row, const RdNameQuestion *question)
{
  guint n = count_like (self, question);

  for (guint i = 0; i < question->n_candidates; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);

      rd_record_row_add_button (RD_RECORD_ROW (row), key, rd_naming_show_person (self->naming, question->candidates[i]));
    }
  rd_record_row_add_button (RD_RECORD_ROW (row), "no", _("Nobody"));
  if (n > 1 && question->n_candidates == 1)
    {
      g_autofree char *yes = g_strdup_printf (_("All %u"), n);

      rd_record_row_add_button (RD_RECORD_ROW (row), "all", yes);
    }
  if (n > 1)
    {
      g_autofree char *no = g_strdup_printf (_("None of %u"), n);

      rd_record_row_add_button (RD_RECORD_ROW (row), "none", no);
    }
}

static GtkWidget *
make_row (RdNamesPane *self, const RdNameQuestion *question, guint place)
{
  g_autofree char *id = g_strdup_printf ("%u", place);
  g_autofree char *title = g_strdup_printf (_("“%s”: who is meant?"), question->text);
  g_autofree char *around = g_strdup_printf ("%s%s%s", question->before, question->text, question->after);
  g_autofree char *why = rd_wording_name_doubt (question->doubt);
  g_autofree char *facts = question->date != NULL ? g_strdup_printf ("%s · %s", question->date, why) : g_strdup (why);
  GtkWidget *row = rd_record_row_new (id, title, around, facts);

  if (may_change (self))
    {
      add_buttons (self, row, question);
      add_keys (self, row);
    }
  g_signal_connect_object (row, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  return row;
}

static void
show_questions (RdNamesPane *self)
{
  const GPtrArray *questions = rd_name_search_get_questions (self->search);

  rd_record_pane_begin (self->questions, FALSE);
  for (guint i = 0; i < MIN (questions->len, MAX_ROWS); i++)
    rd_record_pane_append (self->questions, make_row (self, questions->pdata[i], i));
  rd_record_pane_end (self->questions);
}

static void
show_unknown (RdNamesPane *self)
{
  g_autoptr (GPtrArray) names = rd_name_search_list_unknown (self->search);

  rd_record_pane_begin (self->unknown, FALSE);
  for (guint i = 0; i < MIN (names->len, MAX_ROWS); i++)
    {
      const RdUnknownName *name = names->pdata[i];
      g_autofree char *times = g_strdup_printf (ngettext ("in %u place", "in %u places", name->n), name->n);
      GtkWidget *row = rd_record_row_new (name->text, name->text, times, NULL);

      if (may_change (self))
        rd_record_row_add_button (RD_RECORD_ROW (row), "add", _("Add as Person…"));
      g_signal_connect_object (row, "pressed", G_CALLBACK (unknown_pressed_cb), self, G_CONNECT_SWAPPED);
      rd_record_pane_append (self->unknown, row);
    }
  rd_record_pane_end (self->unknown);
}

/* (transfer full) */
static char *
word_progress (RdNamesPane *self, guint n_open, guint n_decided)
{
  guint n_certain = rd_name_search_get_n_certain (self->search) - n_decided;

  if (self->idle != 0)
    return g_strdup_printf (_("Looking through the chronology: %u entries read…"), rd_name_search_get_n_read (self->search));
  if (n_open > MAX_ROWS)
    return g_strdup_printf (_("%u places are certain, %u are decided, %u are to be confirmed; the first %u are shown."),
                            n_certain, n_decided, n_open, MAX_ROWS);
  return g_strdup_printf (_("%u places are certain, %u are decided, %u are to be confirmed."), n_certain, n_decided, n_open);
}

static void
show_progress (RdNamesPane *self)
{
  guint n_open = rd_name_search_get_questions (self->search)->len;
  guint n_decided = MIN (rd_review_item_get_rows (self->review, RD_ROWS_MENTIONS)->len, rd_name_search_get_n_certain (self->search));
  g_autofree char *words = word_progress (self, n_open, n_decided);

  gtk_label_set_text (self->progress, words);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), self->idle == 0 && n_decided + n_open > 0);
  gtk_progress_bar_set_fraction (self->bar, (double) n_decided / MAX (n_decided + n_open, 1));
}

static void
show_all (RdNamesPane *self)
{
  gboolean is_done = self->search != NULL && self->idle == 0;

  gtk_widget_set_sensitive (self->look_button, self->review != NULL);
  gtk_stack_set_visible_child_name (self->stack, self->search != NULL ? "found" : "start");
  gtk_widget_set_sensitive (self->again_button, is_done);
  gtk_widget_set_visible (GTK_WIDGET (self->questions), is_done);
  gtk_widget_set_visible (GTK_WIDGET (self->unknown), is_done);
  if (self->search != NULL)
    show_progress (self);
  if (!is_done)
    return;
  show_questions (self);
  show_unknown (self);
}

/* Looking */

static void
stop (RdNamesPane *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
}

static gboolean
step_cb (gpointer data)
{
  RdNamesPane *self = data;
  GError *error = NULL;
  gboolean is_done = FALSE;

  if (!rd_name_search_step (self->search, &is_done, &error))
    {
      self->idle = 0;
      g_clear_pointer (&self->search, rd_name_search_free);
      rd_record_pane_fail (self->questions, error);
      show_all (self);
      return G_SOURCE_REMOVE;
    }
  if (!is_done)
    {
      show_progress (self);
      return G_SOURCE_CONTINUE;
    }
  self->idle = 0;
  show_all (self);
  return G_SOURCE_REMOVE;
}

static void
look_cb (RdNamesPane *self)
{
  rd_names_pane_look (self);
}

static void
forget (RdNamesPane *self)
{
  stop (self);
  g_clear_pointer (&self->search, rd_name_search_free);
  g_clear_pointer (&self->naming, rd_naming_unref);
}

/* GObject overrides */

static void
rd_names_pane_dispose (GObject *object)
{
  RdNamesPane *self = RD_NAMES_PANE (object);

  forget (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_NAMES_PANE);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_names_pane_parent_class)->dispose (object);
}

static void
rd_names_pane_class_init (RdNamesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_names_pane_dispose;
  signals[ADD_NAMED] = g_signal_new ("add-named", RD_TYPE_NAMES_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/people/rd-names-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdNamesPane, stack);
  gtk_widget_class_bind_template_child (widget_class, RdNamesPane, look_button);
  gtk_widget_class_bind_template_child (widget_class, RdNamesPane, again_button);
  gtk_widget_class_bind_template_child (widget_class, RdNamesPane, bar);
  gtk_widget_class_bind_template_child (widget_class, RdNamesPane, progress);
  gtk_widget_class_bind_template_child (widget_class, RdNamesPane, questions);
  gtk_widget_class_bind_template_child (widget_class, RdNamesPane, unknown);
  gtk_widget_class_bind_template_callback (widget_class, look_cb);
}

static void
rd_names_pane_init (RdNamesPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_all (self);
}

/* Public API */

GtkWidget *
rd_names_pane_new (void)
{
  return g_object_new (RD_TYPE_NAMES_PANE, NULL);
}

void
rd_names_pane_look (RdNamesPane *self)
{
  g_return_if_fail (RD_IS_NAMES_PANE (self));

  if (self->review == NULL)
    return;
  forget (self);
  self->search = rd_name_search_new (self->reg, self->review);
  self->naming = rd_naming_new_for_review (self->review, rd_naming_switch_get_mode (rd_naming_switch_get ()));
  self->idle = g_idle_add (step_cb, self);
  show_all (self);
}

void
rd_names_pane_refresh (RdNamesPane *self)
{
  g_return_if_fail (RD_IS_NAMES_PANE (self));

  if (self->search == NULL || self->is_answering)
    return;
  rd_names_pane_look (self);
}

void
rd_names_pane_set_review (RdNamesPane *self, RdRegister *reg, RdReviewItem *review)
{
  g_return_if_fail (RD_IS_NAMES_PANE (self));

  forget (self);
  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  show_all (self);
}
