/* rd-report-readability.c — how hard a report is to read, folded up beneath what checks found
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/report/rd-report-readability.h"

#include <glib/gi18n.h>

#include "model/rd-wording-readability.h"

struct _RdReportReadability
{
  GtkWidget  parent_instance;

  /* Children */
  GtkWidget *expander;
  GtkBox    *figures;
};

G_DEFINE_FINAL_TYPE (RdReportReadability, rd_report_readability, GTK_TYPE_WIDGET)

/* Helpers */

static void
append (GtkBox *box, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

static void
append_text (RdReportReadability *self, const char *heading, const RdReadability *text)
{
  g_autofree char *size = rd_wording_readability_size (text);
  gsize n;
  const RdReadabilityFormula *formulas = rd_readability_formulas (&n);

  append (self->figures, heading, "heading");
  append (self->figures, size, NULL);
  for (gsize i = 0; rd_readability_is_enough (text) && i < n; i++)
    {
      g_autofree char *line = rd_wording_readability (&formulas[i], text);

      append (self->figures, line, NULL);
    }
}

static void
append_formulas (GtkBox *box)
{
  gsize n;
  const RdReadabilityFormula *formulas = rd_readability_formulas (&n);

  append (box, _("What the figures mean"), "heading");
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *words = g_strdup_printf ("%s\n%s", _(formulas[i].meaning), _(formulas[i].source));

      append (box, _(formulas[i].name), NULL);
      append (box, words, "caption");
    }
}

/* GObject overrides */

static void
rd_report_readability_dispose (GObject *object)
{
  RdReportReadability *self = RD_REPORT_READABILITY (object);

  g_clear_pointer (&self->expander, gtk_widget_unparent);
  self->figures = NULL;
  G_OBJECT_CLASS (rd_report_readability_parent_class)->dispose (object);
}

static void
rd_report_readability_class_init (RdReportReadabilityClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_report_readability_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
rd_report_readability_init (RdReportReadability *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->expander = gtk_expander_new (_("How easy it is to read"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How easy it is to read"), -1);
  self->figures = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_set_margin_top (box, 6);
  append (GTK_BOX (box), _("For information: formulas count letters and sentences, and know nothing of what is said."), "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->figures));
  append_formulas (GTK_BOX (box));
  gtk_expander_set_child (GTK_EXPANDER (self->expander), box);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* Public API */

GtkWidget *
rd_report_readability_new (void)
{
  return g_object_new (RD_TYPE_REPORT_READABILITY, NULL);
}

void
rd_report_readability_show (RdReportReadability *self, const RdReadability *section, const RdReadability *whole)
{
  GtkWidget *child;

  g_return_if_fail (RD_IS_REPORT_READABILITY (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->figures))) != NULL)
    gtk_box_remove (self->figures, child);
  gtk_widget_set_visible (GTK_WIDGET (self), whole != NULL);
  if (whole == NULL)
    return;
  if (section != NULL)
    append_text (self, _("This section"), section);
  append_text (self, _("The whole report"), whole);
}
