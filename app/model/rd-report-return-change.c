/* rd-report-return-change.c — the words of one paragraph of a returned file, against ours
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-report-return-change.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/report/rd-runs-edit.h"
#include "model/rd-report-return-notes.h"

/* Characters that are shown of what stands around a change. */
#define AROUND_MAX 160

/* What was tracked in one go by one person. */
typedef struct
{
  gsize     start, end;    /* in theirs as it was */
  guint     n_notes;       /* that were put in before it */
  GString  *inserted;
  RdDocxWho who;           /* borrowed */
} Tracked;

/* --- items */

static char *
take_lead (const char *text, gsize at)
{
  const char *from = text + at;
  g_autofree char *lead = NULL;

  for (guint n = 0; from > text && n < AROUND_MAX; n++)
    from = g_utf8_prev_char (from);
  lead = from > text ? g_strdup_printf ("…%.*s", (int) (text + at - from), from) : g_strndup (text, at);
  return rd_return_drop_notes (lead);
}

static char *
take_rest (const char *text, gsize at)
{
  const char *to = text + at;
  g_autofree char *rest = NULL;

  for (guint n = 0; *to != '\0' && n < AROUND_MAX; n++)
    to = g_utf8_next_char (to);
  rest = *to != '\0' ? g_strdup_printf ("%.*s…", (int) (to - text - (gssize) at), text + at) : g_strdup (text + at);
  return rd_return_drop_notes (rest);
}

static char *
make_heading (const RdDocument *document, guint section)
{
  g_autofree char *number = rd_document_number (document, section);

  return g_strdup_printf ("%s %s", number, ((const RdSection *) document->sections->pdata[section])->title);
}

void
rd_return_add (RdReturnProposing *self, const RdReturnOurs *ours, RdReturnFacts *facts)
{
  facts->paragraph = G_MAXUINT;
  if (ours != NULL)
    {
      gboolean is_within = facts->start <= facts->end && facts->end <= strlen (ours->text);

      facts->paragraph = ours->index;
      facts->section = ours->paragraph->section;
      facts->heading = make_heading (self->document, facts->section);
      facts->lead = is_within ? take_lead (ours->text, facts->start) : NULL;
      facts->rest = is_within ? take_rest (ours->text, facts->end) : NULL;
    }
  g_ptr_array_add (self->items, rd_return_item_new (facts));
}

/* --- from theirs to ours */

static void
map_init (RdReturnMap *self, const RdReturnOurs *ours, const RdReturnTheirs *theirs)
{
  g_autoptr (RdWordTable) words = rd_word_table_new ();

  *self = (RdReturnMap) { theirs->before, ours->text, NULL, NULL, NULL };
  self->a = g_array_new (FALSE, FALSE, sizeof (RdReportWord));
  self->b = g_array_new (FALSE, FALSE, sizeof (RdReportWord));
  if (g_str_equal (self->before, self->text))
    return;
  rd_word_table_add_text (words, self->before, self->a);
  rd_word_table_add_text (words, self->text, self->b);
  self->steps = rd_report_words_diff (self->a, self->b);
}

static void
map_clear (RdReturnMap *self)
{
  g_array_unref (self->a);
  g_array_unref (self->b);
  g_clear_pointer (&self->steps, g_array_unref);
}

/* Where the word begins; of one past the last the end. */
static gsize
get_start (const GArray *words, guint i)
{
  const RdReportWord *last;

  if (i < words->len)
    return g_array_index (words, RdReportWord, i).start;
  if (words->len == 0)
    return 0;
  last = &g_array_index (words, RdReportWord, words->len - 1);
  return (gsize) last->start + last->length;
}

gboolean
rd_return_map_range (const RdReturnMap *self, gsize start, gsize end, gsize *out_start, gsize *out_end)
{
  *out_start = start;
  *out_end = end;
  if (self->steps == NULL)
    return TRUE;
  for (guint i = 0; i < self->steps->len; i++)
    {
      const RdDiffStep *step = &g_array_index (self->steps, RdDiffStep, i);
      gsize from = get_start (self->a, step->a), to = get_start (self->a, step->a + step->n);
      gsize base = get_start (self->b, step->b);

      if (step->kind != RD_CHANGE_KEPT || start < from || end > to)
        continue;
      *out_start = base + (start - from);
      *out_end = base + (end - from);
      return TRUE;
    }
  return FALSE;
}

/* --- what was tracked */

static gboolean
is_by_same (const Tracked *tracked, const RdDocxPiece *piece)
{
  return g_strcmp0 (tracked->who.author, piece->who.author) == 0;
}

/* What was there, with its notes told. (transfer full) */
static char *
read_before (const RdReturnProposing *self, const RdReturnTheirs *theirs, const char *before, gsize start, gsize end)
{
  GString *read = g_string_new (NULL);
  g_autofree char *text = g_strndup (before + start, end - start);

  rd_return_read_notes (self, text, theirs->pieces, RD_RETURN_BEFORE, rd_return_count_notes (before, start), read, NULL);
  return g_string_free (read, FALSE);
}

static void
propose_tracked (RdReturnProposing *self, const RdReturnOurs *ours, const RdReturnTheirs *theirs, const RdReturnMap *map, const Tracked *tracked)
{
  RdReturnFacts facts = { .kind = RD_RETURN_WORDS, .is_tracked = TRUE };

  if (!rd_return_map_range (map, tracked->start, tracked->end, &facts.start, &facts.end))
    {
      facts.bar = RD_RETURN_SINCE;
      facts.start = facts.end = 0;
    }
  facts.author = g_strdup (tracked->who.author);
  facts.made = g_strdup (tracked->who.made);
  facts.before = read_before (self, theirs, map->before, tracked->start, tracked->end);
  rd_return_take_words (self, &facts, tracked->inserted->str, theirs, RD_RETURN_INSERTED, tracked->n_notes);
  if (*facts.before == '\0' && *facts.after == '\0')
    rd_return_facts_clear (&facts);
  else
    rd_return_add (self, ours, &facts);
}

static void
propose_pieces (RdReturnProposing *self, const RdReturnOurs *ours, const RdReturnTheirs *theirs, const RdReturnMap *map)
{
  Tracked tracked = { 0, 0, 0, g_string_new (NULL), { NULL, NULL } };
  gboolean is_open = FALSE;
  guint n_notes = 0;
  gsize at = 0;

  for (guint i = 0; i <= theirs->pieces->len; i++)
    {
      const RdDocxPiece *piece = i < theirs->pieces->len ? theirs->pieces->pdata[i] : NULL;
      gboolean is_change = piece != NULL && piece->kind != RD_CHANGE_KEPT;

      if (is_open && (!is_change || !is_by_same (&tracked, piece)))
        {
          propose_tracked (self, ours, theirs, map, &tracked);
          is_open = FALSE;
        }
      if (is_change && !is_open)
        {
          tracked.start = tracked.end = at;
          tracked.n_notes = n_notes;
          tracked.who = piece->who;
          g_string_truncate (tracked.inserted, 0);
          is_open = TRUE;
        }
      if (is_change && piece->kind == RD_CHANGE_INSERTED)
        {
          g_string_append (tracked.inserted, piece->text);
          n_notes += piece->note != NULL;
        }
      if (piece != NULL && piece->kind != RD_CHANGE_INSERTED)
        at += strlen (piece->text);
      tracked.end = is_open ? at : tracked.end;
    }
  g_string_free (tracked.inserted, TRUE);
}

/* --- what was not */

/* From @from to before @to in theirs as it was is not what is from @start to before @end in ours. */
typedef struct
{
  gsize from, to, start, end;
} Compared;

/* The same of ours. (transfer full) */
static char *
read_ours (const RdReturnOurs *ours, const char *text, gsize start, gsize end)
{
  const GPtrArray *runs = ours->paragraph->runs;
  GString *read = g_string_new (NULL);
  gsize at = 0;

  if (runs == NULL)
    g_string_append_len (read, text + start, (gssize) (end - start));
  for (guint i = 0; runs != NULL && i < runs->len && at < end; i++)
    {
      const RdRun *run = runs->pdata[i];
      gsize length = run->kind == RD_RUN_NOTE ? strlen (RD_RUNS_NOTE) : run->kind == RD_RUN_BREAK ? 1 : strlen (run->text != NULL ? run->text : "");
      gsize from = MAX (at, start), to = MIN (at + length, end);

      if (from < to && run->kind == RD_RUN_NOTE)
        {
          g_autofree char *note = rd_runs_to_text (run->note);

          g_string_append_printf (read, _(" (note: %s)"), note);
        }
      else if (from < to)
        g_string_append_len (read, text + from, (gssize) (to - from));
      at += length;
    }
  return g_string_free (read, FALSE);
}

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static void
propose_compared (RdReturnProposing *self, const RdReturnOurs *ours, const RdReturnTheirs *theirs, const RdReturnMap *map, const Compared *found)
{
  RdReturnFacts facts = { .kind = RD_RETURN_WORDS, .start = found->start, .end = found->end };
  g_autofree char *before = g_strndup (map->text + found->start, found->end - found->start);
  g_autofree char *after = g_strndup (map->before + found->from, found->to - found->from);

  if (is_blank (before) && is_blank (after))
    return;
  facts.before = read_ours (ours, map->text, found->start, found->end);
  rd_return_take_words (self, &facts, after, theirs, RD_RETURN_BEFORE, rd_return_count_notes (map->before, found->from));
  rd_return_add (self, ours, &facts);
}

/* What they have and we have not, and what we have and they have not, is theirs against ours; but not where it was ours when it was sent. */
static void
propose_differences (RdReturnProposing *self, const RdReturnOurs *ours, const RdReturnTheirs *theirs, const RdReturnMap *map)
{
  if (map->steps == NULL || (self->known != NULL && g_hash_table_contains (self->known, map->before)))
    return;
  for (guint i = 0; i < map->steps->len; i++)
    {
      const RdDiffStep *step = &g_array_index (map->steps, RdDiffStep, i);
      const RdDiffStep *next = i + 1 < map->steps->len ? step + 1 : NULL;
      gsize from = get_start (map->a, step->a), start = get_start (map->b, step->b);
      Compared found = { from, from, start, start };

      if (step->kind == RD_CHANGE_KEPT)
        continue;
      if (step->kind == RD_CHANGE_DELETED)
        found.to = get_start (map->a, step->a + step->n);
      else
        found.end = get_start (map->b, step->b + step->n);
      if (step->kind == RD_CHANGE_DELETED && next != NULL && next->kind == RD_CHANGE_INSERTED)
        {
          found.end = get_start (map->b, next->b + next->n);
          i++;
        }
      propose_compared (self, ours, theirs, map, &found);
    }
}

/* --- ends of paragraphs */

/* All pieces' bytes → those of what it was. */
static gsize
count_before (const RdReturnTheirs *theirs, gsize at)
{
  gsize done = 0, before = 0;

  for (guint i = 0; i < theirs->pieces->len && done < at; i++)
    {
      const RdDocxPiece *piece = theirs->pieces->pdata[i];
      gsize length = strlen (piece->text);

      if (piece->kind != RD_CHANGE_INSERTED)
        before += MIN (length, at - done);
      done += length;
    }
  return before;
}

static void
propose_ends (RdReturnProposing *self, const RdReturnOurs *ours, const RdReturnTheirs *theirs, const RdReturnMap *map)
{
  for (guint i = 0; i < theirs->splits->len; i++)
    {
      RdReturnFacts facts = { .kind = RD_RETURN_SPLIT, .is_tracked = TRUE };
      gsize at = count_before (theirs, g_array_index (theirs->splits, gsize, i));

      facts.bar = rd_return_map_range (map, at, at, &facts.start, &facts.end) ? RD_RETURN_FINE : RD_RETURN_SINCE;
      if (ours->paragraph->kind == RD_PARAGRAPH_TITLE || ours->paragraph->kind == RD_PARAGRAPH_CAPTION || ours->paragraph->kind == RD_PARAGRAPH_NOTE)
        facts.bar = RD_RETURN_NO_PLACE;
      facts.author = g_strdup (theirs->mark_who.author);
      facts.made = g_strdup (theirs->mark_who.made);
      rd_return_add (self, ours, &facts);
    }
  if (theirs->joins_next && ours->paragraph->kind != RD_PARAGRAPH_TITLE && ours->paragraph->block != NULL)
    {
      RdReturnFacts facts = { .kind = RD_RETURN_JOIN, .is_tracked = TRUE, .start = G_MAXSIZE };

      facts.author = g_strdup (theirs->mark_who.author);
      facts.made = g_strdup (theirs->mark_who.made);
      facts.before = g_strdup (ours->text);
      rd_return_add (self, ours, &facts);
    }
}

void
rd_return_propose_changes (RdReturnProposing *self, const RdReturnOurs *ours, const RdReturnTheirs *theirs)
{
  RdReturnMap map;

  gboolean is_taken = g_str_equal (ours->text, theirs->after) && theirs->splits->len == 0 && !theirs->joins_next;

  map_init (&map, ours, theirs);
  if (!is_taken)
    {
      propose_pieces (self, ours, theirs, &map);
      propose_differences (self, ours, theirs, &map);
      propose_ends (self, ours, theirs, &map);
    }
  rd_return_propose_comments (self, ours, theirs, &map);
  map_clear (&map);
}

/* --- comments */

static const RdDocumentComment *
find_comment (const RdDocxReview *file, const char *id)
{
  for (guint i = 0; i < file->comments->len; i++)
    if (g_str_equal (((const RdDocumentComment *) file->comments->pdata[i])->id, id))
      return file->comments->pdata[i];
  return NULL;
}

/* One that went out with the report is ours already. */
static void
propose_comment (RdReturnProposing *self, const RdReturnOurs *ours, const RdDocumentComment *comment, gsize start, gsize end)
{
  RdReturnFacts facts = { .kind = RD_RETURN_COMMENT, .is_tracked = TRUE, .start = start, .end = end };

  if (!g_hash_table_add (self->placed, comment->id) || *comment->text == '\0'
      || (self->existing != NULL && g_hash_table_contains (self->existing, comment->text)))
    return;
  facts.author = g_strdup (comment->author);
  facts.made = g_strdup (comment->made);
  facts.before = ours != NULL && end > start ? g_strndup (ours->text + start, end - start) : NULL;
  facts.after = g_strdup (comment->text);
  facts.comment_id = g_strdup (comment->id);
  facts.parent_id = g_strdup (comment->parent_id);
  facts.is_resolved = comment->is_resolved;
  rd_return_add (self, ours, &facts);
}

void
rd_return_propose_comments (RdReturnProposing *self, const RdReturnOurs *ours, const RdReturnTheirs *theirs, const RdReturnMap *map)
{
  for (guint i = 0; i < theirs->anchors->len; i++)
    {
      const RdDocxAnchor *anchor = &g_array_index (theirs->anchors, RdDocxAnchor, i);
      const RdDocumentComment *comment = find_comment (self->file, anchor->id);
      gsize start = 0, end = 0;

      if (comment == NULL)
        continue;
      if (ours == NULL)
        propose_comment (self, self->last, comment, 0, 0);
      else if (rd_return_map_range (map, count_before (theirs, anchor->start), count_before (theirs, anchor->end), &start, &end))
        propose_comment (self, ours, comment, start, end);
      else
        propose_comment (self, ours, comment, 0, strlen (ours->text));
    }
}

void
rd_return_propose_rest (RdReturnProposing *self)
{
  for (guint i = 0; i < self->file->comments->len; i++)
    {
      const RdDocumentComment *comment = self->file->comments->pdata[i];

      if (!g_hash_table_contains (self->placed, comment->id))
        propose_comment (self, self->ours->len > 0 ? self->ours->pdata[0] : NULL, comment, 0, 0);
    }
}
