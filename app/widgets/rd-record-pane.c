/* rd-record-pane.c — a list of records with a heading, a button that adds one, and a form
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-record-pane.h"

#include <adwaita.h>

#include "model/rd-wording.h"
#include "widgets/rd-reveal.h"
#include "widgets/rd-wrap-row.h"

/* Invariants:
 *
 *  (1) form is the child of form_box, which is seen while there is one.
 */
struct _RdRecordPane
{
  GtkWidget            parent_instance;

  /* Owned */
  char                *add_label;
  char                *empty_title;
  char                *empty_text;

  /* Borrowed */
  GtkWidget           *form;

  /* Template children */
  GtkWidget           *group;
  GtkLabel            *title;
  GtkLabel            *description;
  GtkButton           *add_button;
  GtkBox              *form_box;
  GtkBox              *extra_box;
  GtkListBox          *list;

  gboolean             may_change;
  int                  focused_row;    /* -1: none */
  guint                n_rows;
};

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_DESCRIPTION,
  PROP_ADD_LABEL,
  PROP_EMPTY_TITLE,
  PROP_EMPTY_TEXT,
  N_PROPS,
};

enum
{
  ADD,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdRecordPane, rd_record_pane, GTK_TYPE_WIDGET)

/* Helpers */

static void
show_button (RdRecordPane *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), self->may_change && self->form == NULL && self->add_label != NULL
                                                         && *self->add_label != '\0');
}

/* The row that has the keyboard, or something in it; -1 for none. */
static int
find_focused_row (RdRecordPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  int i = 0;

  for (GtkListBoxRow *row; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (focus != NULL && (focus == GTK_WIDGET (row) || gtk_widget_is_ancestor (focus, GTK_WIDGET (row))))
      return i;
  return -1;
}

/* Where nothing is added the keyboard goes on in the list: to what came to the place of the row that had it. */
static void
give_focus_back (RdRecordPane *self)
{
  int last = (int) self->n_rows - 1;

  if (gtk_widget_get_visible (GTK_WIDGET (self->add_button)))
    gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
  else if (last >= 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, MIN (self->focused_row, last))));
}

static void
add_nothing (RdRecordPane *self)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), self->empty_title != NULL ? self->empty_title : "");
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), self->empty_text != NULL ? self->empty_text : "");
  gtk_list_box_append (self->list, row);
}

/* Callbacks */

static void
add_clicked_cb (RdRecordPane *self)
{
  g_signal_emit (self, signals[ADD], 0);
}

static void
saved_cb (RdRecordPane *self, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", message);
}

static void
closed_cb (RdRecordPane *self)
{
  rd_record_pane_close_form (self);
  if (gtk_widget_get_visible (GTK_WIDGET (self->add_button)))
    gtk_widget_grab_focus (GTK_WIDGET (self->add_button));
}

/* GObject overrides */

static void
rd_record_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdRecordPane *self = RD_RECORD_PANE (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_text (self->title));
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, gtk_label_get_text (self->description));
      break;
    case PROP_ADD_LABEL:
      g_value_set_string (value, self->add_label);
      break;
    case PROP_EMPTY_TITLE:
      g_value_set_string (value, self->empty_title);
      break;
    case PROP_EMPTY_TEXT:
      g_value_set_string (value, self->empty_text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
set_title (RdRecordPane *self, const char *title)
{
  gtk_label_set_text (self->title, title != NULL ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->title), title != NULL && *title != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title != NULL ? title : "", -1);
}

static void
set_description (RdRecordPane *self, const char *description)
{
  gtk_label_set_text (self->description, description != NULL ? description : "");
  gtk_widget_set_visible (GTK_WIDGET (self->description), description != NULL && *description != '\0');
}

static void
take_text (char **text, const GValue *value)
{
  g_free (*text);
  *text = g_value_dup_string (value);
}

static void
rd_record_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdRecordPane *self = RD_RECORD_PANE (object);

  switch (id)
    {
    case PROP_TITLE:
      set_title (self, g_value_get_string (value));
      break;
    case PROP_DESCRIPTION:
      set_description (self, g_value_get_string (value));
      break;
    case PROP_ADD_LABEL:
      take_text (&self->add_label, value);
      gtk_button_set_label (self->add_button, self->add_label != NULL ? self->add_label : "");
      break;
    case PROP_EMPTY_TITLE:
      take_text (&self->empty_title, value);
      break;
    case PROP_EMPTY_TEXT:
      take_text (&self->empty_text, value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_record_pane_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_RECORD_PANE);

  G_OBJECT_CLASS (rd_record_pane_parent_class)->dispose (object);
}

static void
rd_record_pane_finalize (GObject *object)
{
  RdRecordPane *self = RD_RECORD_PANE (object);

  g_free (self->add_label);
  g_free (self->empty_title);
  g_free (self->empty_text);

  G_OBJECT_CLASS (rd_record_pane_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  static const char * const names[N_PROPS] = { NULL, "title", "description", "add-label", "empty-title", "empty-text" };

  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rd_record_pane_class_init (RdRecordPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rd_record_pane_dispose;
  object_class->finalize = rd_record_pane_finalize;
  object_class->get_property = rd_record_pane_get_property;
  object_class->set_property = rd_record_pane_set_property;
  install_properties (object_class);
  signals[ADD] = g_signal_new ("add", RD_TYPE_RECORD_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (RD_TYPE_WRAP_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/widgets/rd-record-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, RdRecordPane, group);
  gtk_widget_class_bind_template_child (widget_class, RdRecordPane, title);
  gtk_widget_class_bind_template_child (widget_class, RdRecordPane, description);
  gtk_widget_class_bind_template_child (widget_class, RdRecordPane, add_button);
  gtk_widget_class_bind_template_child (widget_class, RdRecordPane, form_box);
  gtk_widget_class_bind_template_child (widget_class, RdRecordPane, extra_box);
  gtk_widget_class_bind_template_child (widget_class, RdRecordPane, list);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked_cb);
}

static void
rd_record_pane_init (RdRecordPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_record_pane_new (void)
{
  return g_object_new (RD_TYPE_RECORD_PANE, NULL);
}

void
rd_record_pane_begin (RdRecordPane *self,
                      gboolean      may_change)
{
  g_return_if_fail (RD_IS_RECORD_PANE (self));

  self->may_change = may_change;
  self->focused_row = find_focused_row (self);
  self->n_rows = 0;
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL;)
    gtk_list_box_remove (self->list, child);
}

void
rd_record_pane_append (RdRecordPane *self,
                       GtkWidget    *row)
{
  g_return_if_fail (RD_IS_RECORD_PANE (self));

  self->n_rows++;
  gtk_list_box_append (self->list, row);
}

void
rd_record_pane_append_heading (RdRecordPane *self,
                               const char   *text)
{
  GtkWidget *row, *label;

  g_return_if_fail (RD_IS_RECORD_PANE (self) && text != NULL);

  row = gtk_list_box_row_new ();
  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "rd-list-heading");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_focusable (row, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_list_box_append (self->list, row);
}

void
rd_record_pane_end (RdRecordPane *self)
{
  g_return_if_fail (RD_IS_RECORD_PANE (self));

  if (self->n_rows == 0)
    add_nothing (self);
  show_button (self);
  if (self->focused_row >= 0)
    give_focus_back (self);
}

void
rd_record_pane_open_form (RdRecordPane *self,
                          GtkWidget    *form)
{
  g_return_if_fail (RD_IS_RECORD_PANE (self));
  g_return_if_fail (GTK_IS_WIDGET (form));

  rd_record_pane_close_form (self);
  self->form = form;
  g_signal_connect_object (form, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->form_box, form);
  gtk_widget_set_visible (GTK_WIDGET (self->form_box), TRUE);
  show_button (self);
  gtk_widget_grab_focus (form);
  rd_reveal (GTK_WIDGET (self->form_box));
}

void
rd_record_pane_close_form (RdRecordPane *self)
{
  GtkWidget *form;

  g_return_if_fail (RD_IS_RECORD_PANE (self));

  form = g_steal_pointer (&self->form);
  if (form == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->form_box), FALSE);
  gtk_box_remove (self->form_box, form);
  show_button (self);
}

void
rd_record_pane_set_extra (RdRecordPane *self,
                          GtkWidget    *extra)
{
  g_return_if_fail (RD_IS_RECORD_PANE (self));

  gtk_box_append (self->extra_box, extra);
  gtk_widget_set_visible (GTK_WIDGET (self->extra_box), TRUE);
}

void
rd_record_pane_fail (RdRecordPane *self,
                     GError       *error)
{
  g_autofree char *words = rd_wording_error (error);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", words);
  g_error_free (error);
}
