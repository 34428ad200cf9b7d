/* rd-independence-box.c — what one reviewer declares of each agency: cells beside each other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/people/rd-independence-box.h"

#include "core/review/rd-appointment-check.h"
#include "model/rd-wording-people.h"
#include "widgets/rd-chip-layout.h"
#include "widgets/rd-status-mark.h"

struct _RdIndependenceBox
{
  GtkWidget  parent_instance;

  /* Owned */
  char      *reviewer_id;
};

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RdIndependenceBox, rd_independence_box, GTK_TYPE_WIDGET)

static RdDeadlineStatus
get_mark (const char *declared)
{
  if (g_str_equal (declared, "tied"))
    return RD_STATUS_OVERDUE;
  return g_str_equal (declared, "independent") ? RD_STATUS_MET : RD_STATUS_WAITING;
}

static void
clicked_cb (RdIndependenceBox *self, GtkButton *button)
{
  g_autoptr (RdIndependenceBox) keep = g_object_ref (self);
  g_autofree char *agency_id = g_strdup (gtk_widget_get_name (GTK_WIDGET (button)));

  g_signal_emit (self, signals[OPENED], 0, self->reviewer_id, agency_id);
}

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_content (const RdAgency *agency, const char *declared)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *mark = rd_status_mark_new (get_mark (declared));

  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, rd_wording_declaration (declared), -1);
  gtk_widget_set_tooltip_text (mark, NULL);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (texts), make_label (agency->name, "caption-heading"));
  gtk_box_append (GTK_BOX (texts), make_label (rd_wording_declaration (declared), "caption"));
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), texts);
  return box;
}

static void
add_cell (RdIndependenceBox *self, const RdReviewer *reviewer, const RdAgency *agency, const char *declared, gboolean may_change)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *words = g_strdup_printf ("%s, %s: %s", reviewer->name, agency->name, rd_wording_declaration (declared));

  gtk_button_set_child (GTK_BUTTON (button), make_content (agency, declared));
  gtk_widget_set_name (button, agency->id);
  gtk_widget_set_sensitive (button, may_change);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "rd-request");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
rd_independence_box_dispose (GObject *object)
{
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL;)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (rd_independence_box_parent_class)->dispose (object);
}

static void
rd_independence_box_finalize (GObject *object)
{
  g_free (RD_INDEPENDENCE_BOX (object)->reviewer_id);

  G_OBJECT_CLASS (rd_independence_box_parent_class)->finalize (object);
}

static void
rd_independence_box_class_init (RdIndependenceBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_independence_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = rd_independence_box_finalize;
  signals[OPENED] = g_signal_new ("opened", RD_TYPE_INDEPENDENCE_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, RD_TYPE_CHIP_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rd_independence_box_init (RdIndependenceBox *self)
{
}

GtkWidget *
rd_independence_box_new (RdReviewItem *review, const RdReviewer *reviewer, gboolean may_change)
{
  const GPtrArray *agencies, *independence;
  RdIndependenceBox *self;

  g_return_val_if_fail (RD_IS_REVIEW_ITEM (review) && reviewer != NULL, NULL);

  self = g_object_new (RD_TYPE_INDEPENDENCE_BOX, NULL);
  self->reviewer_id = g_strdup (reviewer->id);
  agencies = rd_review_item_get_rows (review, RD_ROWS_AGENCIES);
  independence = rd_review_item_get_rows (review, RD_ROWS_INDEPENDENCE);
  for (guint i = 0; i < agencies->len; i++)
    {
      const RdAgency *agency = agencies->pdata[i];
      const RdIndependence *row = rd_independence_find (independence, reviewer->id, agency->id);

      add_cell (self, reviewer, agency, row != NULL ? row->declared : "not-declared", may_change);
    }
  return GTK_WIDGET (self);
}
