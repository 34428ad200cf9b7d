/* rd-entry-assessment.c — what the reviewer makes of an entry: significance, episode, tags, analysis
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "views/chronology/rd-entry-assessment.h"

#include <glib/gi18n.h>

#include "model/rd-framework-library.h"
#include "model/rd-wording-chronology.h"
#include "model/rd-wording.h"
#include "views/chronology/rd-entry-field.h"
#include "widgets/rd-drop-down-name.h"

struct _RdEntryAssessment
{
  GtkWidget     parent_instance;

  /* Owned */
  RdRegister   *reg;
  RdReviewItem *review;
  RdEntryLook  *look;
  RdEntry      *entry;         /* NULL: none */
  GPtrArray    *episode_ids;   /* of the drop-down list, behind the first */

  /* Template children */
  GtkBox       *box;
  GtkDropDown  *significance;
  GtkDropDown  *episode;

  /* Children of box */
  RdEntryField *tags;
  RdEntryField *analysis;

  gboolean      is_quiet;      /* what is chosen is not the user's choice */
};

G_DEFINE_FINAL_TYPE (RdEntryAssessment, rd_entry_assessment, GTK_TYPE_WIDGET)

/* Helpers */

static gboolean
may_change (RdEntryAssessment *self)
{
  return self->reg != NULL && self->review != NULL && !rd_register_is_read_only (self->reg);
}

/* One a line where commas are typed as well: blanks and doubles go. (transfer full); NULL for none */
static char *
read_tags (const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text != NULL ? text : "", ",\n", -1);
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0' && !g_ptr_array_find_with_equal_func (tags, parts[i], g_str_equal, NULL))
      g_ptr_array_add (tags, parts[i]);
  g_ptr_array_add (tags, NULL);
  return tags->len > 1 ? g_strjoinv ("\n", (char **) tags->pdata) : NULL;
}

static gboolean
keep (RdEntryAssessment *self, const char *name, const char *text, GError **error)
{
  g_autoptr (RdEntry) entry = rd_register_get_entry (self->reg, self->entry->id, error);

  if (entry == NULL)
    return FALSE;
  rd_record_set_text (entry, rd_record_find_field (&rd_entry_type, name), text);
  return rd_register_put_entry (self->reg, self->review, entry, error);
}

static gboolean
keep_field (gpointer owner, const char *name, const char *text, GError **error)
{
  g_autofree char *tags = g_str_equal (name, "tags") ? read_tags (text) : NULL;

  return keep (owner, name, g_str_equal (name, "tags") ? tags : text, error);
}

static char *
hint_tags (gpointer owner, const char *text)
{
  return g_strdup (_("One a line, or with commas between them"));
}

static void
keep_choice (RdEntryAssessment *self, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (self->is_quiet || self->entry == NULL || keep (self, name, text, &error))
    return;
  words = rd_wording_error (error);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", words);
}

static void
show_field (RdEntryAssessment *self, RdEntryField *field)
{
  const char *name = rd_entry_field_get_name (field);
  const char *text = rd_record_get_text (self->entry, rd_record_find_field (&rd_entry_type, name));
  g_autofree char *shown = rd_entry_look_show (self->look, self->entry, name, text);
  g_autoptr (PangoAttrList) marks = rd_entry_look_mark (self->look, shown, NULL);

  rd_entry_field_set_text (field, text, shown, marks);
  rd_entry_field_set_may_edit (field, may_change (self));
}

static void
list_episodes (RdEntryAssessment *self)
{
  const GPtrArray *rows = self->review != NULL ? rd_review_item_get_rows (self->review, RD_ROWS_EPISODES) : NULL;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  g_ptr_array_set_size (self->episode_ids, 0);
  gtk_string_list_append (names, _("None"));
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const RdEpisode *episode = rows->pdata[i];
      g_autofree char *name = rd_entry_look_show_text (self->look, episode->name);

      gtk_string_list_append (names, name);
      g_ptr_array_add (self->episode_ids, g_strdup (episode->id));
      if (g_strcmp0 (self->entry->episode_id, episode->id) == 0)
        chosen = self->episode_ids->len;
    }
  gtk_drop_down_set_model (self->episode, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->episode, chosen);
}

static void
show_significance (RdEntryAssessment *self)
{
  guint chosen = 0;

  for (guint i = 0; rd_entry_significances[i] != NULL; i++)
    if (g_strcmp0 (self->entry->significance, rd_entry_significances[i]) == 0)
      chosen = i + 1;
  gtk_drop_down_set_selected (self->significance, chosen);
}

/* Callbacks */

static void
significance_chosen_cb (RdEntryAssessment *self)
{
  guint chosen = gtk_drop_down_get_selected (self->significance);

  if (chosen != GTK_INVALID_LIST_POSITION)
    keep_choice (self, "significance", chosen > 0 ? rd_entry_significances[chosen - 1] : NULL);
}

static void
episode_chosen_cb (RdEntryAssessment *self)
{
  guint chosen = gtk_drop_down_get_selected (self->episode);

  if (chosen != GTK_INVALID_LIST_POSITION && chosen <= self->episode_ids->len)
    keep_choice (self, "episode_id", chosen > 0 ? self->episode_ids->pdata[chosen - 1] : NULL);
}

/* The name of an episode may be long: it does not make the pane wide. */
static void
name_set_up_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  g_object_set (label, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  gtk_list_item_set_child (item, label);
}

static void
name_bound_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  const char *name = gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_list_item_get_item (item)));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), name);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), name);
}

static void
shorten_names (GtkDropDown *list)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (name_set_up_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (name_bound_cb), NULL);
  gtk_drop_down_set_factory (list, factory);
}

/* GObject overrides */

static void
rd_entry_assessment_dispose (GObject *object)
{
  RdEntryAssessment *self = RD_ENTRY_ASSESSMENT (object);

  self->is_quiet = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), RD_TYPE_ENTRY_ASSESSMENT);
  g_clear_object (&self->look);
  g_clear_object (&self->review);
  g_clear_object (&self->reg);
  g_clear_pointer (&self->entry, rd_entry_free);
  G_OBJECT_CLASS (rd_entry_assessment_parent_class)->dispose (object);
}

static void
rd_entry_assessment_finalize (GObject *object)
{
  g_ptr_array_unref (RD_ENTRY_ASSESSMENT (object)->episode_ids);
  G_OBJECT_CLASS (rd_entry_assessment_parent_class)->finalize (object);
}

static void
rd_entry_assessment_class_init (RdEntryAssessmentClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rd_entry_assessment_dispose;
  G_OBJECT_CLASS (klass)->finalize = rd_entry_assessment_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RD_RESOURCE_PREFIX "/ui/chronology/rd-entry-assessment.ui");
  gtk_widget_class_bind_template_child (widget_class, RdEntryAssessment, box);
  gtk_widget_class_bind_template_child (widget_class, RdEntryAssessment, significance);
  gtk_widget_class_bind_template_child (widget_class, RdEntryAssessment, episode);
  gtk_widget_class_bind_template_callback (widget_class, significance_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, episode_chosen_cb);
}

static void
rd_entry_assessment_init (RdEntryAssessment *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  self->is_quiet = TRUE;
  self->episode_ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_string_list_append (words, _("Not weighed"));
  for (guint i = 0; rd_entry_significances[i] != NULL; i++)
    gtk_string_list_append (words, rd_wording_significance (rd_entry_significances[i]));
  gtk_drop_down_set_model (self->significance, G_LIST_MODEL (words));
  rd_drop_down_name_set (self->significance, _("Significance"));
  shorten_names (self->episode);
  rd_drop_down_name_set (self->episode, _("Key practice episode"));
  self->analysis = RD_ENTRY_FIELD (rd_entry_field_new ("analysis", _("Reviewer’s analysis"), keep_field, NULL, self));
  self->tags = RD_ENTRY_FIELD (rd_entry_field_new ("tags", _("Tags"), keep_field, hint_tags, self));
  gtk_box_append (self->box, GTK_WIDGET (self->analysis));
  gtk_box_append (self->box, GTK_WIDGET (self->tags));
  self->is_quiet = FALSE;
}

/* Public API */

GtkWidget *
rd_entry_assessment_new (void)
{
  return g_object_new (RD_TYPE_ENTRY_ASSESSMENT, NULL);
}

void
rd_entry_assessment_set_review (RdEntryAssessment *self, RdRegister *reg, RdReviewItem *review, RdEntryLook *look)
{
  g_return_if_fail (RD_IS_ENTRY_ASSESSMENT (self) && RD_IS_ENTRY_LOOK (look));

  g_set_object (&self->reg, reg);
  g_set_object (&self->review, review);
  g_set_object (&self->look, look);
}

void
rd_entry_assessment_set_entry (RdEntryAssessment *self, const RdEntry *entry)
{
  g_return_if_fail (RD_IS_ENTRY_ASSESSMENT (self) && entry != NULL);

  g_clear_pointer (&self->entry, rd_entry_free);
  self->entry = rd_entry_copy (entry);
  self->is_quiet = TRUE;
  show_significance (self);
  list_episodes (self);
  self->is_quiet = FALSE;
  show_field (self, self->analysis);
  show_field (self, self->tags);
  gtk_widget_set_sensitive (GTK_WIDGET (self->significance), may_change (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->episode), may_change (self));
}

void
rd_entry_assessment_finish (RdEntryAssessment *self)
{
  g_return_if_fail (RD_IS_ENTRY_ASSESSMENT (self));

  rd_entry_field_finish (self->analysis);
  rd_entry_field_finish (self->tags);
}
