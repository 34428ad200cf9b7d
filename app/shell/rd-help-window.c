/* rd-help-window.c — the help: topics at the left, their pages at the right
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define G_LOG_DOMAIN "rd-help-window"

#include "config.h"

#include "shell/rd-help-window.h"

#include "model/rd-framework-library.h"
#include "shell/rd-help-walk-through.h"
#include "shell/rd-window.h"

#include <glib/gi18n.h>

struct _RdHelpWindow
{
  AdwWindow          parent_instance;

  /* Template children */
  AdwLeaflet        *leaflet;
  GtkSearchEntry    *entry;
  GtkStack          *stack;
  GtkListBox        *list;
  AdwWindowTitle    *title;
  GtkScrolledWindow *scrolled;
  GtkBox            *page;

  /* Borrowed */
  const RdHelpTopic *topic;
};

G_DEFINE_FINAL_TYPE (RdHelpWindow, rd_help_window, ADW_TYPE_WINDOW)

/* Helpers */

static const RdHelpTopic *
get_topic (GtkListBoxRow *row)
{
  gsize n;
  const RdHelpTopic *topics = rd_help_topics_list (&n);
  int index = gtk_list_box_row_get_index (row);

  return index >= 0 && (gsize) index < n ? &topics[index] : NULL;
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A line of a list: its number or bullet, then its text. */
static GtkWidget *
make_item (const char *mark,
           const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label = gtk_label_new (mark);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_label_set_width_chars (GTK_LABEL (label), 2);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), make_label (text, NULL));
  return box;
}

/* Goes to the step's place in the window that the help belongs to. */
static void
show_clicked_cb (GtkWidget         *button,
                 const RdHelpBlock *block)
{
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (gtk_widget_get_root (button)));

  if (RD_IS_WINDOW (window))
    rd_window_open_titled (RD_WINDOW (window), block->review, block->page);
}

static GtkWidget *
make_step (const char        *mark,
           const RdHelpBlock *block)
{
  GtkWidget *item = make_item (mark, _(block->text));
  GtkWidget *button;
  g_autofree char *label = NULL;

  if (block->review == NULL)
    return item;
  button = gtk_button_new_with_label (_("Show"));
  /* Translators: for a screen reader; %s is the number of a step, "3." */
  label = g_strdup_printf (_("Show step %s"), mark);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  g_signal_connect (button, "clicked", G_CALLBACK (show_clicked_cb), (gpointer) block);
  gtk_box_append (GTK_BOX (item), button);
  return item;
}

static GtkWidget *
make_block (const RdHelpBlock *block,
            guint              number)
{
  g_autofree char *mark = g_strdup_printf ("%u.", number);

  switch (block->kind)
    {
    case RD_HELP_HEADING:
      return make_label (_(block->text), "heading");
    case RD_HELP_STEP:
      return make_step (mark, block);
    case RD_HELP_POINT:
      return make_item ("•", _(block->text));
    case RD_HELP_TEXT:
    case RD_HELP_END:
    default:
      return make_label (_(block->text), NULL);
    }
}

static void
show_topic (RdHelpWindow      *self,
            const RdHelpTopic *topic)
{
  guint number = 0;
  GtkWidget *child;

  self->topic = topic;
  adw_window_title_set_title (self->title, _(topic->title));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->page))) != NULL)
    gtk_box_remove (self->page, child);
  gtk_box_append (self->page, make_label (_(topic->title), "title-2"));
  for (const RdHelpBlock *block = topic->blocks; block->kind != RD_HELP_END; block++)
    {
      if (block->kind == RD_HELP_STEP)
        number++;
      else if (block->kind != RD_HELP_HEADING || topic->blocks != rd_help_walk_through)
        number = 0;
      gtk_box_append (self->page, make_block (block, number));
    }
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
}

static void
add_rows (RdHelpWindow *self)
{
  gsize n;
  const RdHelpTopic *topics = rd_help_topics_list (&n);

  for (gsize i = 0; i < n; i++)
    {
      GtkWidget *row = gtk_list_box_row_new ();
      GtkWidget *label = make_label (_(topics[i].title), NULL);

      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _(topics[i].title), -1);
      gtk_list_box_append (self->list, row);
    }
}

static gboolean
filter_row (GtkListBoxRow *row,
            gpointer       user_data)
{
  RdHelpWindow *self = user_data;
  const RdHelpTopic *topic = get_topic (row);

  return topic != NULL && rd_help_topic_has (topic, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

/* The first row that can be seen, or NULL. */
static GtkListBoxRow *
find_first (RdHelpWindow *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (filter_row (row, self))
      return row;

  return NULL;
}

/* Callbacks */

static void
search_changed_cb (RdHelpWindow *self)
{
  gtk_list_box_invalidate_filter (self->list);
  gtk_stack_set_visible_child_name (self->stack, find_first (self) != NULL ? "rows" : "nothing");
}

static void
row_activated_cb (RdHelpWindow  *self,
                  GtkListBoxRow *row)
{
  show_topic (self, get_topic (row));
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

static void
entry_activated_cb (RdHelpWindow *self)
{
  GtkListBoxRow *row = find_first (self);

  if (row == NULL)
    return;

  gtk_list_box_select_row (self->list, row);
  row_activated_cb (self, row);
}

/* Escape takes the words away, and then the window. */
static void
search_stopped_cb (RdHelpWindow *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0')
    gtk_window_close (GTK_WINDOW (self));
  else
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
}

/* Actions */

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  adw_leaflet_navigate (RD_HELP_WINDOW (widget)->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

/* GObject overrides */

static void
rd_help_window_dispose (GObject *object)
{
  RdHelpWindow *self = RD_HELP_WINDOW (object);

  if (self->list != NULL)
    gtk_list_box_set_filter_func (self->list, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_HELP_WINDOW);

  G_OBJECT_CLASS (rd_help_window_parent_class)->dispose (object);
}

static void
rd_help_window_class_init (RdHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_help_window_dispose;

  gtk_widget_class_install_action (widget_class, "help.back", NULL, back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/shell/rd-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RdHelpWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, RdHelpWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, RdHelpWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RdHelpWindow, list);
  gtk_widget_class_bind_template_child (widget_class, RdHelpWindow, title);
  gtk_widget_class_bind_template_child (widget_class, RdHelpWindow, scrolled);
  gtk_widget_class_bind_template_child (widget_class, RdHelpWindow, page);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
rd_help_window_init (RdHelpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  add_rows (self);
  gtk_list_box_set_filter_func (self->list, filter_row, self, NULL);
  rd_help_window_show (self, "first-minutes");
}

/* Public API */

GtkWidget *
rd_help_window_new (void)
{
  return g_object_new (RD_TYPE_HELP_WINDOW, NULL);
}

void
rd_help_window_show (RdHelpWindow *self,
                     const char   *id)
{
  gsize n, i;
  const RdHelpTopic *topics = rd_help_topics_list (&n);

  g_return_if_fail (RD_IS_HELP_WINDOW (self));

  for (i = 0; i < n && g_strcmp0 (topics[i].id, id) != 0; i++)
    ;
  i = i < n ? i : 0;
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) i));
  show_topic (self, &topics[i]);
}

const char *
rd_help_window_get_topic (RdHelpWindow *self)
{
  g_return_val_if_fail (RD_IS_HELP_WINDOW (self), NULL);

  return self->topic->id;
}

void
rd_help_window_search (RdHelpWindow *self,
                       const char   *words)
{
  g_return_if_fail (RD_IS_HELP_WINDOW (self));
  g_return_if_fail (words != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  search_changed_cb (self);
}

void
rd_help_window_present (GtkWindow  *parent,
                        const char *topic)
{
  GtkWidget *window = rd_help_window_new ();

  if (topic != NULL)
    rd_help_window_show (RD_HELP_WINDOW (window), topic);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_present (GTK_WINDOW (window));
}
