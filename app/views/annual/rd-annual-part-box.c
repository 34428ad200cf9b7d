/* rd-annual-part-box.c — a part of the annual report as the page shows it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/annual/rd-annual-part-box.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "model/rd-annual-report.h"
#include "model/rd-wording-annual.h"
#include "views/annual/rd-annual-chart.h"
#include "views/annual/rd-annual-passage.h"

/* A list of reviews that is higher scrolls, in pixels. */
#define LIST_HEIGHT_MAX 320

struct _RdAnnualPartBox
{
  GtkWidget           parent_instance;

  /* Borrowed */
  const RdAnnualPart *part;

  /* Owned */
  char               *shown;       /* what the rows say: they are made again only where it is another */

  /* Template children */
  GtkWidget          *box;
  GtkWidget          *title_label;
  RdAnnualPassage    *passage;
  RdAnnualChart      *chart;
  GtkWidget          *list;
};

G_DEFINE_FINAL_TYPE (RdAnnualPartBox, rd_annual_part_box, GTK_TYPE_WIDGET)

/* --- the reviews behind a figure */

static void
review_pressed_cb (GtkButton *button, gpointer user_data G_GNUC_UNUSED)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_POPOVER);
  g_autofree char *reference = g_strdup (gtk_widget_get_name (GTK_WIDGET (button)));

  gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_widget_activate_action (GTK_WIDGET (button), "win.open-review", "(ss)", reference, "");
}

/* @link: reference, and what is said of it. */
static GtkWidget *
make_link (char **link)
{
  GtkWidget *label = gtk_label_new (link[1]), *button = gtk_button_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_name (button, link[0]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, link[1], -1);
  g_signal_connect (button, "clicked", G_CALLBACK (review_pressed_cb), NULL);
  return button;
}

static GtkWidget *
make_popover (const GPtrArray *links)
{
  GtkWidget *popover = gtk_popover_new (), *scroller = gtk_scrolled_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < links->len; i++)
    gtk_box_append (GTK_BOX (box), make_link (links->pdata[i]));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT_MAX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);
  return popover;
}

/* Only who is asked for them is made: there may be thousands. */
static void
popover_wanted_cb (GtkMenuButton *button, gpointer links)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, make_popover (links));
}

/* (transfer full): GPtrArray of char ** */
static GPtrArray *
list_links (const RdAnnualYear *year, const RdAnnualFigure *figure)
{
  GPtrArray *links = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = 0; i < figure->cases->len; i++)
    {
      const RdAnnualCase *one = &g_array_index (figure->cases, RdAnnualCase, i);
      RdReviewItem *review = year->reviews->pdata[one->review];
      const char *reference = rd_review_item_get_reference (review);
      g_autofree char *days = rd_wording_annual_case (figure, one);
      g_autofree char *words = g_strjoin (" · ", reference, rd_review_item_get_title (review), *days != '\0' ? days : NULL, NULL);
      const char * const link[] = { reference, words, NULL };

      g_ptr_array_add (links, g_strdupv ((char **) link));
    }
  return links;
}

/* --- figures */

static GtkWidget *
make_value (const RdAnnualYear *year, const RdAnnualFigure *figure, const char *label, const char *value)
{
  g_autofree char *words = NULL;
  GtkWidget *button;

  if (figure->cases->len == 0)
    return gtk_label_new (value);
  button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), value);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), popover_wanted_cb, list_links (year, figure),
                                         (GDestroyNotify) g_ptr_array_unref);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  /* Translators: a figure’s name and its value */
  words = g_strdup_printf (_("%s: %s, show the reviews"), label, value);
  /* The keyboard is with the button within it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (button)), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return button;
}

/* Kinds of which there are none are left out, as in the document. */
static gboolean
is_shown (const RdAnnualFigure *figure, const char *place)
{
  return rd_annual_figure_is (figure, place) && (figure->key == NULL || figure->cases->len > 0 || figure->unit == RD_ANNUAL_DAYS);
}

static void
append_row (RdAnnualPartBox *self, const RdAnnualYear *year, const RdAnnualFigure *figure)
{
  g_autofree char *label = rd_wording_annual_figure (year, figure);
  g_autofree char *value = rd_wording_annual_value (year, figure);
  GtkWidget *row = adw_action_row_new (), *suffix = make_value (year, figure, label, value);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), suffix);
  if (figure->cases->len > 0)
    adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), suffix);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

/* What the rows will say; the days of cases are in it through their popovers. (transfer full) */
static char *
describe (RdAnnualPartBox *self, const RdAnnualYear *year, GPtrArray *figures)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; self->part->figures[i] != NULL; i++)
    for (guint j = 0; j < year->annual->figures->len; j++)
      {
        const RdAnnualFigure *figure = year->annual->figures->pdata[j];
        g_autofree char *label = NULL, *value = NULL;

        if (!is_shown (figure, self->part->figures[i]))
          continue;
        g_ptr_array_add (figures, (gpointer) figure);
        label = rd_wording_annual_figure (year, figure);
        value = rd_wording_annual_value (year, figure);
        g_string_append_printf (out, "%s: %s\n", label, value);
        for (guint k = 0; k < figure->cases->len; k++)
          {
            const RdAnnualCase *one = &g_array_index (figure->cases, RdAnnualCase, k);

            g_string_append_printf (out, "%s %d %d\n", rd_review_item_get_reference (year->reviews->pdata[one->review]), one->from, one->to);
          }
      }
  return g_string_free (out, FALSE);
}

static void
show_figures (RdAnnualPartBox *self, const RdAnnualYear *year)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new ();
  g_autofree char *shown = describe (self, year, figures);
  GtkWidget *row;

  gtk_widget_set_visible (self->list, figures->len > 0);
  if (g_strcmp0 (shown, self->shown) == 0)
    return;
  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  for (guint i = 0; i < figures->len; i++)
    append_row (self, year, figures->pdata[i]);
  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
}

/* GObject overrides */

static void
rd_annual_part_box_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), RD_TYPE_ANNUAL_PART_BOX);
  g_clear_pointer (&RD_ANNUAL_PART_BOX (object)->shown, g_free);

  G_OBJECT_CLASS (rd_annual_part_box_parent_class)->dispose (object);
}

static void
rd_annual_part_box_class_init (RdAnnualPartBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_annual_part_box_dispose;

  g_type_ensure (RD_TYPE_ANNUAL_CHART);
  g_type_ensure (RD_TYPE_ANNUAL_PASSAGE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/reviewdesk/ReviewDesk/ui/annual/rd-annual-part-box.ui");
  gtk_widget_class_bind_template_child (widget_class, RdAnnualPartBox, box);
  gtk_widget_class_bind_template_child (widget_class, RdAnnualPartBox, title_label);
  gtk_widget_class_bind_template_child (widget_class, RdAnnualPartBox, passage);
  gtk_widget_class_bind_template_child (widget_class, RdAnnualPartBox, chart);
  gtk_widget_class_bind_template_child (widget_class, RdAnnualPartBox, list);
}

static void
rd_annual_part_box_init (RdAnnualPartBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Public API */

GtkWidget *
rd_annual_part_box_new (const RdAnnualPart *part)
{
  RdAnnualPartBox *self = g_object_new (RD_TYPE_ANNUAL_PART_BOX, NULL);

  self->part = part;
  gtk_label_set_text (GTK_LABEL (self->title_label), _(part->title));
  gtk_widget_set_visible (GTK_WIDGET (self->passage), part->block != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _(part->title), -1);
  return GTK_WIDGET (self);
}

void
rd_annual_part_box_show (RdAnnualPartBox *self, RdRegister *reg, const RdAnnualYear *year)
{
  g_return_if_fail (RD_IS_ANNUAL_PART_BOX (self) && RD_IS_REGISTER (reg) && year != NULL);

  if (self->part->block != NULL)
    rd_annual_passage_show (self->passage, reg, year->year, self->part->block);
  rd_annual_chart_set_bars (self->chart, self->part->caption != NULL ? _(self->part->caption) : NULL,
                            rd_annual_report_list_bars (year, self->part));
  show_figures (self, year);
}

void
rd_annual_part_box_save (RdAnnualPartBox *self)
{
  g_return_if_fail (RD_IS_ANNUAL_PART_BOX (self));

  rd_annual_passage_save (self->passage);
}
