/* rd-report-check-why.c — why a check finds what it finds: its page of the help, beside the row
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-check-why.h"

#include <glib/gi18n.h>

#include "model/rd-check-help.h"
#include "model/rd-wording-report-check.h"
#include "widgets/rd-float.h"

/* Characters of a line. */
#define LINE_MAX_CHARS 52

static void
append_label (GtkBox *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LINE_MAX_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
}

static void
append_part (GtkBox *box, const char *heading, const char *text)
{
  GtkWidget *part = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  append_label (GTK_BOX (part), heading, "heading");
  append_label (GTK_BOX (part), text, NULL);
  gtk_box_append (box, part);
}

/* Public API */

GtkWidget *
rd_report_check_why_new (const char *check)
{
  const RdCheckHelp *help;
  g_autofree char *text = NULL;
  GtkWidget *box;

  g_return_val_if_fail (check != NULL, NULL);

  help = rd_check_help_find (check);
  if (help == NULL)
    return NULL;
  text = rd_check_help_to_text (help);
  box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 12, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                      "focusable", TRUE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  append_label (GTK_BOX (box), rd_wording_check_title (check), "title-4");
  append_part (GTK_BOX (box), _("What it looks for"), _(help->looks_for));
  append_part (GTK_BOX (box), _("Why"), _(help->why));
  append_part (GTK_BOX (box), _("Where it comes from"), _(help->source));
  append_part (GTK_BOX (box), _("What to do"), _(help->what_to_do));
  return box;
}

void
rd_report_check_why_present (const char *check, GtkWidget *anchor)
{
  GtkWidget *why;

  g_return_if_fail (check != NULL && GTK_IS_WIDGET (anchor));

  why = rd_report_check_why_new (check);
  if (why != NULL)
    rd_float_present (why, _("Why?"), anchor, NULL);
}
