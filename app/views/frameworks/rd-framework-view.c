/* rd-framework-view.c — one framework, to be read
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/frameworks/rd-framework-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-wording-framework.h"
#include "model/rd-wording.h"
#include "views/frameworks/rd-timescale-row.h"

struct _RdFrameworkView
{
  GtkWidget   parent_instance;

  /* Template children */
  GtkWidget  *box;
  GtkLabel   *title;
  GtkLabel   *purpose;
  GtkListBox *facts;
  GtkListBox *timescales;
  GtkBox     *stages;
};

G_DEFINE_FINAL_TYPE (RdFrameworkView, rd_framework_view, GTK_TYPE_WIDGET)

/* Helpers */

static void
clear_list (GtkListBox *list)
{
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL;)
    gtk_list_box_remove (list, child);
}

static void
clear_box (GtkBox *box)
{
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL;)
    gtk_box_remove (box, child);
}

/* The texts are a file's, not markup. */
static void
add_row (GtkListBox *list, const char *title, const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text != NULL ? text : "");
  gtk_list_box_append (list, row);
}

static void
fill_facts (RdFrameworkView *self, const RdFramework *framework, RdFrameworkItem *item)
{
  g_autofree char *effect = rd_wording_framework_effect (framework->effective_from, framework->effective_to);
  /* Translators: where it applies; its dates of effect; the version of the file */
  g_autofree char *force = g_strdup_printf (_("%1$s · %2$s · version %3$s"), rd_wording_translate_data (framework->jurisdiction),
                                            effect, framework->version);
  g_autofree char *origin = NULL;
  g_autofree char *use = NULL;
  g_autofree char *here = NULL;

  clear_list (self->facts);
  add_row (self->facts, _("Legal basis"), framework->legal_basis);
  add_row (self->facts, _("Source of what it says"), framework->source);
  add_row (self->facts, _("In force"), force);
  if (item == NULL)
    return;
  origin = rd_wording_framework_origin (rd_framework_item_get_origin (item), rd_framework_item_get_added (item));
  use = rd_wording_framework_use (rd_framework_item_get_n_reviews (item));
  here = g_strdup_printf ("%s%s%s", origin, *use != '\0' ? " · " : "", use);
  add_row (self->facts, _("In this register"), here);
}

static void
fill_timescales (RdFrameworkView *self, RdRegister *reg, RdFramework *framework, gboolean is_preview)
{
  clear_list (self->timescales);
  for (guint i = 0; i < framework->timescales->len; i++)
    gtk_list_box_append (self->timescales, rd_timescale_row_new (reg, framework, framework->timescales->pdata[i], is_preview));
}

/* "Not every review has it. Told: Ofsted, DfE. Outcomes: …" after what counts as it. (transfer full) */
static char *
describe_milestone (const RdFramework *framework, const RdMilestoneKind *kind)
{
  g_autofree char *told = rd_wording_recipients (framework, kind->recipients);
  g_autoptr (GString) text = g_string_new (kind->description != NULL ? rd_wording_translate_data (kind->description) : "");

  if (kind->optional)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", _("Not every review has it."));
  if (*told != '\0')
    g_string_append_printf (text, _("%sTold: %s."), text->len > 0 ? " " : "", told);
  for (guint i = 0; i < kind->outcomes->len; i++)
    g_string_append_printf (text, "%s• %s", text->len > 0 ? "\n" : "", rd_wording_translate_data (((const RdOutcome *) kind->outcomes->pdata[i])->label));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_line (GtkBox *box, const char *text, const char *css_class, int margin)
{
  GtkWidget *label;

  if (text == NULL)
    return;
  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_margin_top (label, margin);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
}

static void
add_stage (RdFrameworkView *self, const RdFramework *framework, const RdStage *stage)
{
  GtkWidget *list = NULL;

  add_line (self->stages, rd_wording_translate_data (stage->label), "heading", 12);
  add_line (self->stages, rd_wording_translate_data (stage->description), "dim-label", 0);
  for (guint i = 0; i < framework->milestones->len; i++)
    {
      const RdMilestoneKind *kind = framework->milestones->pdata[i];
      g_autofree char *text = NULL;

      if (!g_str_equal (kind->stage, stage->id))
        continue;
      if (list == NULL)
        {
          list = gtk_list_box_new ();
          gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
          gtk_widget_add_css_class (list, "boxed-list");
          gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                          rd_wording_translate_data (stage->label), -1);
          gtk_box_append (self->stages, list);
        }
      text = describe_milestone (framework, kind);
      add_row (GTK_LIST_BOX (list), rd_wording_translate_data (kind->label), text);
    }
}

/* GObject overrides */

static void
rd_framework_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_FRAMEWORK_VIEW);

  G_OBJECT_CLASS (rd_framework_view_parent_class)->dispose (object);
}

static void
rd_framework_view_class_init (RdFrameworkViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_framework_view_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/frameworks/rd-framework-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RdFrameworkView, box);
  gtk_widget_class_bind_template_child (widget_class, RdFrameworkView, title);
  gtk_widget_class_bind_template_child (widget_class, RdFrameworkView, purpose);
  gtk_widget_class_bind_template_child (widget_class, RdFrameworkView, facts);
  gtk_widget_class_bind_template_child (widget_class, RdFrameworkView, timescales);
  gtk_widget_class_bind_template_child (widget_class, RdFrameworkView, stages);
}

static void
rd_framework_view_init (RdFrameworkView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

void
rd_framework_view_show (RdFrameworkView *self, RdRegister *reg, RdFramework *framework, RdFrameworkItem *item)
{
  const char *purpose;

  g_return_if_fail (RD_IS_FRAMEWORK_VIEW (self) && RD_IS_REGISTER (reg) && framework != NULL);

  purpose = rd_wording_translate_data (framework->purpose);
  gtk_label_set_text (self->title, rd_wording_translate_data (framework->label));
  gtk_label_set_text (self->purpose, purpose != NULL ? purpose : "");
  gtk_widget_set_visible (GTK_WIDGET (self->purpose), purpose != NULL);
  fill_facts (self, framework, item);
  fill_timescales (self, reg, framework, item == NULL);
  clear_box (self->stages);
  for (guint i = 0; i < framework->stages->len; i++)
    add_stage (self, framework, framework->stages->pdata[i]);
}
