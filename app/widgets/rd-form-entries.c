/* rd-form-entries.c — the entries of a form, one for each kind of field
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "widgets/rd-form-entries.h"

#include <glib/gi18n.h>

#include "widgets/rd-date-field.h"
#include "widgets/rd-drop-down-name.h"

#define TEXT_HEIGHT 72

/* What one line holds, in characters. */
#define LINE_MAX_LENGTH 200

/* Making */

static GtkWidget *
make_caption (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "caption-heading");
  return label;
}

/* The caption above @entry, or above @frame, which holds it. */
static GtkWidget *
caption (const char *text, GtkWidget *entry, GtkWidget *frame)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), make_caption (text));
  gtk_box_append (GTK_BOX (box), frame != NULL ? frame : entry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return box;
}

static GtkWidget *
make_line (void)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_max_length (GTK_ENTRY (entry), LINE_MAX_LENGTH);
  return entry;
}

static GtkWidget *
make_text (GtkWidget **out_frame)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 6);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 6);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), TEXT_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_widget_add_css_class (scroller, "rd-text-entry");
  *out_frame = scroller;
  return view;
}

static GtkWidget *
make_day (const RdFormField *field, RdDay today)
{
  GtkWidget *entry = rd_date_field_new ();

  g_object_set (entry, "title", _(field->label), "optional", !field->is_needed, NULL);
  rd_date_field_set_today (RD_DATE_FIELD (entry), today);
  if (field->kind == RD_FORM_COMING)
    g_object_set (entry, "leaning", 1, NULL);
  return entry;
}

static GtkWidget *
make_choice (const RdFormField *field)
{
  GtkWidget *list;
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  if (field->none != NULL)
    gtk_string_list_append (labels, _(field->none));
  for (guint i = 0; field->codes[i] != NULL; i++)
    gtk_string_list_append (labels, field->word (field->codes[i]));
  list = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&labels)), NULL);
  rd_drop_down_name_set (GTK_DROP_DOWN (list), _(field->label));
  return list;
}

static GtkWidget *
make_check (const RdFormField *field)
{
  GtkWidget *entry = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (_(field->label));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (entry), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _(field->label), -1);
  return entry;
}

/* Reading and writing */

static void
choose (GtkDropDown *entry, const RdFormField *field, const char *code)
{
  guint offset = field->none != NULL;
  guint position = 0;

  for (guint i = 0; field->codes[i] != NULL; i++)
    if (g_strcmp0 (field->codes[i], code) == 0)
      position = i + offset;
  gtk_drop_down_set_selected (entry, position);
}

void
rd_form_entry_set_text (GtkWidget *entry, const char *text)
{
  if (GTK_IS_TEXT_VIEW (entry))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (entry)), text != NULL ? text : "", -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

/* For the form */

GtkWidget *
rd_form_entry_new (const RdFormField *field, RdDay today, GtkWidget **out_entry)
{
  GtkWidget *frame = NULL;

  switch (field->kind)
    {
    case RD_FORM_TEXT:
      *out_entry = make_text (&frame);
      return caption (_(field->label), *out_entry, frame);
    case RD_FORM_DAY:
    case RD_FORM_COMING:
      return *out_entry = make_day (field, today);
    case RD_FORM_CHOICE:
      *out_entry = make_choice (field);
      return caption (_(field->label), *out_entry, NULL);
    case RD_FORM_CHECK:
      return *out_entry = make_check (field);
    case RD_FORM_LINE:
    default:
      *out_entry = make_line ();
      return caption (_(field->label), *out_entry, NULL);
    }
}

const char *
rd_form_entry_get_code (GtkWidget *entry, const RdFormField *field)
{
  guint offset = field->none != NULL;
  guint position = gtk_drop_down_get_selected (GTK_DROP_DOWN (entry));

  return position == GTK_INVALID_LIST_POSITION || position < offset ? NULL : field->codes[position - offset];
}

char *
rd_form_entry_get_text (GtkWidget *entry)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (!GTK_IS_TEXT_VIEW (entry))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (entry));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

void
rd_form_entry_read (GtkWidget *entry, const RdFormField *field, gconstpointer record, const RdField *of_record)
{
  switch (field->kind)
    {
    case RD_FORM_DAY:
    case RD_FORM_COMING:
      rd_date_field_set_day (RD_DATE_FIELD (entry), rd_record_get_day (record, of_record));
      break;
    case RD_FORM_CHOICE:
      choose (GTK_DROP_DOWN (entry), field, rd_record_get_text (record, of_record));
      break;
    case RD_FORM_CHECK:
      gtk_check_button_set_active (GTK_CHECK_BUTTON (entry), rd_record_get_integer (record, of_record) != 0);
      break;
    case RD_FORM_LINE:
    case RD_FORM_TEXT:
    default:
      rd_form_entry_set_text (entry, rd_record_get_text (record, of_record));
    }
}

void
rd_form_entry_write (GtkWidget *entry, const RdFormField *field, gpointer record, const RdField *of_record)
{
  g_autofree char *text = NULL;

  switch (field->kind)
    {
    case RD_FORM_DAY:
    case RD_FORM_COMING:
      rd_record_set_day (record, of_record, rd_date_field_get_day (RD_DATE_FIELD (entry)));
      break;
    case RD_FORM_CHOICE:
      rd_record_set_text (record, of_record, rd_form_entry_get_code (entry, field));
      break;
    case RD_FORM_CHECK:
      rd_record_set_integer (record, of_record, gtk_check_button_get_active (GTK_CHECK_BUTTON (entry)));
      break;
    case RD_FORM_LINE:
    case RD_FORM_TEXT:
    default:
      text = rd_form_entry_get_text (entry);
      rd_record_set_text (record, of_record, text);
    }
}
