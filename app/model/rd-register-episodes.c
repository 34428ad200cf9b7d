/* rd-register-episodes.c — key practice episodes, who is meant
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "model/rd-register-chronology.h"

#include "model/rd-register-fault.h"
#include "model/rd-register-private.h"
#include "model/rd-register-records.h"
#include "store/rd-store-entries.h"
#include "store/rd-store-rows.h"

/* Auxiliary methods */

static gboolean
is_same_place (const RdMention *a, const RdMention *b)
{
  return g_str_equal (a->entry_id, b->entry_id) && g_str_equal (a->field, b->field) && a->start == b->start;
}

static const RdMention *
find_mention (RdReviewItem *review, const RdMention *mention)
{
  const GPtrArray *mentions = rd_review_item_get_rows (review, RD_ROWS_MENTIONS);

  for (guint i = 0; i < mentions->len; i++)
    if (is_same_place (mentions->pdata[i], mention))
      return mentions->pdata[i];
  return NULL;
}

/* Inside actions */

typedef struct
{
  RdReviewItem *review;
  const char   *id;
} Removal;

static gboolean
write_episode_removal (RdRegister *self, gpointer data, GError **error)
{
  const Removal *removal = data;
  g_autoptr(RdEntryFilter) filter = rd_entry_filter_new ();
  g_autoptr(GPtrArray) entries = NULL;

  filter->episode_id = g_strdup (removal->id);
  entries = rd_store_list_entries (self->store, rd_review_item_get_review (removal->review)->id, filter, error);
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      RdEntry *entry = entries->pdata[i];

      g_clear_pointer (&entry->episode_id, g_free);
      if (!rd_store_put_entry (self->store, entry, error))
        return FALSE;
    }
  return entries != NULL && rd_store_remove_row (self->store, RD_ROWS_EPISODES, removal->id, error);
}

/* Public API: episodes */

gboolean
rd_register_put_episode (RdRegister *self, RdReviewItem *review, const RdEpisode *episode, GError **error)
{
  g_autoptr(RdEpisode) copy = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && episode != NULL, FALSE);

  copy = rd_episode_copy (episode);
  g_free (copy->review_id);
  copy->review_id = g_strdup (rd_review_item_get_review (review)->id);
  if (copy->name == NULL || *g_strstrip (copy->name) == '\0')
    return rd_register_fail_value (error, RD_FAULT_NAME);
  if (!rd_register_check_text (copy->name, RD_TEXT_MAX, TRUE, RD_FAULT_NAME, error)
      || !rd_register_check_text (copy->analysis, RD_ENTRY_TEXT_MAX, FALSE, RD_FAULT_ENTRY_TEXT, error))
    return FALSE;
  return rd_register_put_row (self, review, copy->revision == 0 ? "episode-added" : "episode-changed", NULL,
                              RD_ROWS_EPISODES, copy, error);
}

gboolean
rd_register_move_episode (RdRegister *self, RdReviewItem *review, const char *id, int by, GError **error)
{
  const GPtrArray *episodes;
  g_autoptr(GPtrArray) copies = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_episode_free);
  g_autofree RdRowChange *changes = NULL;
  guint at = 0;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL && (by == 1 || by == -1), FALSE);

  episodes = rd_review_item_get_rows (review, RD_ROWS_EPISODES);
  while (at < episodes->len && !g_str_equal (((const RdEpisode *) episodes->pdata[at])->id, id))
    at++;
  if (at == episodes->len)
    return rd_register_fail_missing (error);
  if (at + by >= episodes->len)
    return TRUE;
  changes = g_new (RdRowChange, episodes->len);
  for (guint i = 0; i < episodes->len; i++)
    {
      RdEpisode *copy = rd_episode_copy (episodes->pdata[i]);

      copy->position = (int) (i == at ? at + by : i == at + by ? at : i) + 1;
      g_ptr_array_add (copies, copy);
      changes[i] = (RdRowChange) { RD_ROWS_EPISODES, copy, FALSE };
    }
  return rd_register_change_rows (self, review, "episode-changed", NULL, changes, episodes->len, NULL, error);
}

gboolean
rd_register_remove_episode (RdRegister *self, RdReviewItem *review, const char *id, GError **error)
{
  Removal removal = { review, id };
  RdRegisterAct act = {
    .code = "episode-removed",
    .scope = RD_SCOPE_ROWS,
    .write = write_episode_removal,
    .data = &removal,
  };

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && id != NULL, FALSE);

  if (rd_review_item_find_row (review, RD_ROWS_EPISODES, id) == NULL)
    return rd_register_fail_missing (error);
  act.review_id = rd_review_item_get_review (review)->id;
  return rd_register_act (self, &act, error);
}

/* Public API: who is meant */

gboolean
rd_register_put_mentions (RdRegister *self, RdReviewItem *review, const GPtrArray *mentions, GError **error)
{
  g_autoptr(GPtrArray) copies = g_ptr_array_new_with_free_func ((GDestroyNotify) rd_mention_free);
  g_autofree RdRowChange *changes = NULL;

  g_return_val_if_fail (RD_IS_REGISTER (self) && RD_IS_REVIEW_ITEM (review) && mentions != NULL, FALSE);

  changes = g_new (RdRowChange, mentions->len);
  for (guint i = 0; i < mentions->len; i++)
    {
      const RdMention *mention = mentions->pdata[i];
      const RdMention *kept = find_mention (review, mention);
      RdMention *copy = rd_mention_copy (kept != NULL ? kept : mention);

      g_ptr_array_add (copies, copy);
      changes[i] = (RdRowChange) { RD_ROWS_MENTIONS, copy, FALSE };
      g_free (copy->review_id);
      copy->review_id = g_strdup (rd_review_item_get_review (review)->id);
      g_free (copy->text);
      copy->text = g_strdup (mention->text);
      g_free (copy->person_id);
      copy->person_id = g_strdup (mention->person_id);
      copy->length = mention->length;
    }
  return rd_register_change_rows (self, review, "names-confirmed", NULL, changes, mentions->len, NULL, error);
}
