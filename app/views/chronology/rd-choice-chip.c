/* rd-choice-chip.c — one condition of a filter: a button that says what is chosen, with the choices behind it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-choice-chip.h"

#include <glib/gi18n.h>

typedef struct
{
  char           *id;
  GtkCheckButton *button;      /* borrowed: a child of the box */
} Choice;

struct _RdChoiceChip
{
  GtkWidget      parent_instance;

  /* Owned */
  char          *title;
  char          *words;         /* what it says in place of what is chosen; NULL: that */
  GArray        *choices;       /* Choice */
  char         **kept;          /* chosen before rd_choice_chip_begin() */

  /* Children */
  GtkMenuButton *button;
  GtkLabel      *label;
  GtkBox        *box;

  gboolean       several;
  gboolean       is_quiet;      /* what changes is no choice of the user's */
  gboolean       has_extra;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdChoiceChip, rd_choice_chip, GTK_TYPE_WIDGET)

/* Helpers */

static void
choice_clear (gpointer data)
{
  g_free (((Choice *) data)->id);
}

static const Choice *
find_only (RdChoiceChip *self, guint *out_n)
{
  const Choice *first = NULL;

  *out_n = 0;
  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = &g_array_index (self->choices, Choice, i);

      if (!gtk_check_button_get_active (choice->button))
        continue;
      first = first != NULL ? first : choice;
      (*out_n)++;
    }
  return first;
}

/* "Agency", "Agency: Police", "Agency: 3". */
static void
update (RdChoiceChip *self)
{
  guint n;
  const Choice *only = find_only (self, &n);
  g_autofree char *text = NULL;

  if (self->words != NULL)
    text = g_strdup (self->words);
  else if (n == 0)
    text = g_strdup (self->title);
  else if (n == 1)
    /* Translators: a filter's title, what is chosen */
    text = g_strdup_printf (_("%s: %s"), self->title, gtk_check_button_get_label (only->button));
  else
    /* Translators: a filter's title, how many are chosen */
    text = g_strdup_printf (_("%s: %u"), self->title, n);
  gtk_label_set_text (self->label, text);
  if (n > 0 || self->words != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "active");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "active");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* Callbacks */

static void
toggled_cb (RdChoiceChip *self, GtkCheckButton *button)
{
  if (self->is_quiet)
    return;
  if (!self->several && gtk_check_button_get_active (button))
    {
      self->is_quiet = TRUE;
      for (guint i = 0; i < self->choices->len; i++)
        if (g_array_index (self->choices, Choice, i).button != button)
          gtk_check_button_set_active (g_array_index (self->choices, Choice, i).button, FALSE);
      self->is_quiet = FALSE;
    }
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* GObject overrides */

static void
rd_choice_chip_dispose (GObject *object)
{
  RdChoiceChip *self = RD_CHOICE_CHIP (object);

  if (self->button != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->button));
  self->button = NULL;
  G_OBJECT_CLASS (rd_choice_chip_parent_class)->dispose (object);
}

static void
rd_choice_chip_finalize (GObject *object)
{
  RdChoiceChip *self = RD_CHOICE_CHIP (object);

  g_free (self->title);
  g_free (self->words);
  g_strfreev (self->kept);
  g_array_unref (self->choices);
  G_OBJECT_CLASS (rd_choice_chip_parent_class)->finalize (object);
}

static void
rd_choice_chip_class_init (RdChoiceChipClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rd_choice_chip_dispose;
  G_OBJECT_CLASS (klass)->finalize = rd_choice_chip_finalize;
  signals[CHANGED] = g_signal_new ("changed", RD_TYPE_CHOICE_CHIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "choicechip");
}

static GtkWidget *
make_popover (RdChoiceChip *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "propagate-natural-height", TRUE, "propagate-natural-width", TRUE,
                "max-content-height", 360, "child", self->box, NULL);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  return popover;
}

static void
rd_choice_chip_init (RdChoiceChip *self)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  g_array_set_clear_func (self->choices, choice_clear);
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->label, 30);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name ("pan-down-symbolic"));
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_child (self->button, content);
  gtk_menu_button_set_popover (self->button, make_popover (self));
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_choice_chip_new (const char *title, gboolean several)
{
  RdChoiceChip *self = g_object_new (RD_TYPE_CHOICE_CHIP, NULL);

  self->title = g_strdup (title);
  self->several = several;
  update (self);
  return GTK_WIDGET (self);
}

void
rd_choice_chip_begin (RdChoiceChip *self)
{
  g_return_if_fail (RD_IS_CHOICE_CHIP (self));

  g_strfreev (self->kept);
  self->kept = rd_choice_chip_get (self);
  for (guint i = 0; i < self->choices->len; i++)
    gtk_box_remove (self->box, GTK_WIDGET (g_array_index (self->choices, Choice, i).button));
  g_array_set_size (self->choices, 0);
}

void
rd_choice_chip_add (RdChoiceChip *self, const char *id, const char *label)
{
  Choice choice = { 0 };
  GtkWidget *last;

  g_return_if_fail (RD_IS_CHOICE_CHIP (self) && id != NULL && label != NULL);

  choice.id = g_strdup (id);
  choice.button = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (label));
  if (self->kept != NULL)
    gtk_check_button_set_active (choice.button, g_strv_contains ((const char * const *) self->kept, id));
  g_signal_connect_object (choice.button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  last = self->choices->len > 0 ? GTK_WIDGET (g_array_index (self->choices, Choice, self->choices->len - 1).button) : NULL;
  gtk_box_insert_child_after (self->box, GTK_WIDGET (choice.button), last);
  g_array_append_val (self->choices, choice);
}

void
rd_choice_chip_end (RdChoiceChip *self)
{
  g_return_if_fail (RD_IS_CHOICE_CHIP (self));

  g_clear_pointer (&self->kept, g_strfreev);
  gtk_widget_set_visible (GTK_WIDGET (self), self->choices->len > 0 || self->has_extra);
  update (self);
}

char **
rd_choice_chip_get (RdChoiceChip *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  guint n;

  g_return_val_if_fail (RD_IS_CHOICE_CHIP (self), NULL);

  if (find_only (self, &n) == NULL)
    return NULL;
  for (guint i = 0; i < self->choices->len; i++)
    if (gtk_check_button_get_active (g_array_index (self->choices, Choice, i).button))
      g_strv_builder_add (ids, g_array_index (self->choices, Choice, i).id);
  return g_strv_builder_end (ids);
}

char *
rd_choice_chip_get_one (RdChoiceChip *self)
{
  guint n;
  const Choice *choice;

  g_return_val_if_fail (RD_IS_CHOICE_CHIP (self), NULL);

  choice = find_only (self, &n);
  return choice != NULL ? g_strdup (choice->id) : NULL;
}

void
rd_choice_chip_set (RdChoiceChip *self, const char * const *ids)
{
  g_return_if_fail (RD_IS_CHOICE_CHIP (self));

  self->is_quiet = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = &g_array_index (self->choices, Choice, i);

      gtk_check_button_set_active (choice->button, ids != NULL && g_strv_contains (ids, choice->id));
    }
  self->is_quiet = FALSE;
  update (self);
}

void
rd_choice_chip_set_extra (RdChoiceChip *self, GtkWidget *extra)
{
  g_return_if_fail (RD_IS_CHOICE_CHIP (self) && GTK_IS_WIDGET (extra));

  self->has_extra = TRUE;
  gtk_box_append (self->box, extra);
}

void
rd_choice_chip_say (RdChoiceChip *self, const char *words)
{
  g_return_if_fail (RD_IS_CHOICE_CHIP (self));

  g_free (self->words);
  self->words = g_strdup (words);
  update (self);
}
