/* rd-learning-page.c — what reviews teach together
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/learning/rd-learning-page-private.h"

#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "model/rd-learning-sheets.h"
#include "model/rd-learning-themes.h"
#include "model/rd-naming-switch.h"
#include "widgets/rd-drop-down-name.h"
#include "widgets/rd-page-strip.h"
#include "widgets/rd-sheet-source.h"

enum
{
  PROP_0,
  PROP_REGISTER,
  PROP_FOLDED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void sheet_source_init (RdSheetSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RdLearningPage, rd_learning_page, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (RD_TYPE_SHEET_SOURCE, sheet_source_init))

/* Auxiliary methods */

gboolean
rd_learning_page_may_change (RdLearningPage *self)
{
  return self->reg != NULL && !rd_register_is_read_only (self->reg);
}

gboolean
rd_learning_page_shows (RdLearningPage *self, RdReviewItem *review)
{
  return self->year == 0 || rd_review_item_get_learning_year (review) == self->year;
}

char *
rd_learning_page_show_text (RdLearningPage *self, RdReviewItem *review, const char *text)
{
  RdNaming *naming = g_hash_table_lookup (self->namings, review);

  if (naming == NULL)
    {
      naming = rd_naming_new_for_review (review, rd_naming_switch_get_mode (rd_naming_switch_get ()));
      g_hash_table_insert (self->namings, review, naming);
    }
  return rd_naming_show (naming, NULL, NULL, text);
}

void
rd_learning_page_tell (RdLearningPage *self, RdRecordPane *pane, gboolean done, const char *said, GError *error)
{
  if (done)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", said);
  else
    rd_record_pane_fail (pane, error);
}

void
rd_learning_page_open (RdLearningPage *self, RdReviewItem *review, const char *page, const char *id)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-place", "(sss)", rd_review_item_get_reference (review), page, id);
}

/* The years of reviews; the one that was chosen stays so, if there is a review of it. */
static void
list_years (RdLearningPage *self)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  guint chosen = 0;

  g_array_unref (self->years);
  self->years = self->reg != NULL ? rd_register_list_learning_years (self->reg) : g_array_new (FALSE, FALSE, sizeof (int));
  gtk_string_list_append (labels, _("All years"));
  for (guint i = 0; i < self->years->len; i++)
    {
      g_autofree char *label = g_strdup_printf ("%d", g_array_index (self->years, int, i));

      gtk_string_list_append (labels, label);
      if (g_array_index (self->years, int, i) == self->year)
        chosen = i + 1;
    }
  self->year = chosen > 0 ? self->year : 0;
  self->is_quiet = TRUE;
  gtk_drop_down_set_model (self->year_list, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->year_list, chosen);
  self->is_quiet = FALSE;
}

static gboolean
is_shown (RdLearningPage *self, const char *name)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->stack), name) == 0;
}

static void
show_part (RdLearningPage *self)
{
  g_hash_table_remove_all (self->namings);
  gtk_widget_set_visible (self->tools, !is_shown (self, "restraint"));
  gtk_widget_set_visible (GTK_WIDGET (self->names_switch), !is_shown (self, "markers"));
  if (self->reg == NULL)
    return;
  if (is_shown (self, "themes"))
    rd_learning_page_show_themes (self);
  else if (is_shown (self, "repeats"))
    rd_learning_page_show_repeats (self);
  else if (is_shown (self, "markers"))
    rd_learning_page_show_markers (self);
  else if (is_shown (self, "practice"))
    rd_learning_page_show_practice (self);
  else
    rd_learning_page_show_restraint (self);
  g_hash_table_remove_all (self->namings);
}

/* A page that nobody sees is filled when it is shown. */
static void
refresh (RdLearningPage *self)
{
  self->is_stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale)
    return;
  list_years (self);
  show_part (self);
}

/* Callbacks */

static void
year_chosen_cb (RdLearningPage *self)
{
  guint chosen = gtk_drop_down_get_selected (self->year_list);

  if (self->is_quiet)
    return;
  self->year = chosen > 0 && chosen <= self->years->len ? g_array_index (self->years, int, chosen - 1) : 0;
  show_part (self);
}

static void
part_chosen_cb (RdLearningPage *self)
{
  show_part (self);
}

static void
add_establishment_cb (RdLearningPage *self)
{
  rd_learning_page_add_establishment (self);
}

/* Tables to be exported, printed or copied: what the part that is shown has in it */

static RdSheet *
rd_learning_page_make_sheet (RdSheetSource *source, gboolean chosen G_GNUC_UNUSED)
{
  RdLearningPage *self = RD_LEARNING_PAGE (source);
  RdNamingMode mode = rd_naming_switch_get_mode (rd_naming_switch_get ());

  if (self->reg == NULL)
    return NULL;
  if (is_shown (self, "themes"))
    return rd_register_sheet_themes (self->reg, self->year, mode);
  if (is_shown (self, "repeats"))
    return rd_register_sheet_repeats (self->reg, self->year, mode);
  if (is_shown (self, "markers"))
    return rd_register_sheet_markers (self->reg, self->year);
  if (is_shown (self, "practice"))
    return rd_register_sheet_good_practice (self->reg, self->year, mode);
  return rd_register_sheet_restraint (self->reg);
}

static void
sheet_source_init (RdSheetSourceInterface *iface)
{
  iface->make_sheet = rd_learning_page_make_sheet;
}

/* Widget and GObject overrides */

static void
rd_learning_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rd_learning_page_parent_class)->map (widget);
  if (RD_LEARNING_PAGE (widget)->is_stale)
    refresh (RD_LEARNING_PAGE (widget));
}

static void
rd_learning_page_dispose (GObject *object)
{
  RdLearningPage *self = RD_LEARNING_PAGE (object);

  g_clear_object (&self->register_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_LEARNING_PAGE);
  g_clear_object (&self->reg);

  G_OBJECT_CLASS (rd_learning_page_parent_class)->dispose (object);
}

static void
rd_learning_page_finalize (GObject *object)
{
  RdLearningPage *self = RD_LEARNING_PAGE (object);

  g_hash_table_unref (self->namings);
  g_array_unref (self->years);

  G_OBJECT_CLASS (rd_learning_page_parent_class)->finalize (object);
}

static void
rd_learning_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RdLearningPage *self = RD_LEARNING_PAGE (object);

  switch (id)
    {
    case PROP_REGISTER:
      g_value_set_object (value, self->reg);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rd_learning_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RdLearningPage *self = RD_LEARNING_PAGE (object);

  switch (id)
    {
    case PROP_REGISTER:
      if (!g_set_object (&self->reg, g_value_get_object (value)))
        break;
      g_signal_group_set_target (self->register_signals, self->reg);
      refresh (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_FOLDED:
      if (self->folded == g_value_get_boolean (value))
        break;
      self->folded = g_value_get_boolean (value);
      rd_naming_toggle_set_folded (self->names_switch, self->folded);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (RD_TYPE_NAMING_TOGGLE);
  g_type_ensure (RD_TYPE_PAGE_STRIP);
  g_type_ensure (RD_TYPE_RECORD_PANE);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/learning/rd-learning-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RdLearningPage, box);
  gtk_widget_class_bind_template_child (widget_class, RdLearningPage, tools);
  gtk_widget_class_bind_template_child (widget_class, RdLearningPage, names_switch);
  gtk_widget_class_bind_template_child (widget_class, RdLearningPage, year_list);
  gtk_widget_class_bind_template_child (widget_class, RdLearningPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RdLearningPage, themes);
  gtk_widget_class_bind_template_child (widget_class, RdLearningPage, repeats);
  gtk_widget_class_bind_template_child (widget_class, RdLearningPage, markers);
  gtk_widget_class_bind_template_child (widget_class, RdLearningPage, practice);
  gtk_widget_class_bind_template_child (widget_class, RdLearningPage, restraint);
  gtk_widget_class_bind_template_callback (widget_class, year_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_establishment_cb);
}

static void
rd_learning_page_class_init (RdLearningPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  widget_class->map = rd_learning_page_map;
  object_class->dispose = rd_learning_page_dispose;
  object_class->finalize = rd_learning_page_finalize;
  object_class->get_property = rd_learning_page_get_property;
  object_class->set_property = rd_learning_page_set_property;
  properties[PROP_REGISTER] = g_param_spec_object ("register", NULL, NULL, RD_TYPE_REGISTER, flags);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
}

static void
rd_learning_page_init (RdLearningPage *self)
{
  self->namings = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, (GDestroyNotify) rd_naming_unref);
  self->years = g_array_new (FALSE, FALSE, sizeof (int));
  gtk_widget_init_template (GTK_WIDGET (self));
  rd_drop_down_name_set (self->year_list, _("Reviews of the year"));
  g_signal_connect_object (rd_naming_switch_get (), "notify::pseudonyms", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  self->register_signals = g_signal_group_new (RD_TYPE_REGISTER);
  g_signal_group_connect_swapped (self->register_signals, "changed", G_CALLBACK (refresh), self);
  g_signal_group_connect_swapped (self->register_signals, "notify::today", G_CALLBACK (refresh), self);
}

/* Public API */

GtkWidget *
rd_learning_page_new (void)
{
  return g_object_new (RD_TYPE_LEARNING_PAGE, NULL);
}
