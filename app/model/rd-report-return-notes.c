/* rd-report-return-notes.c — the notes of a returned file
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-report-return-notes.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/report/rd-runs-edit.h"

/* --- which there are */

static void
free_note (gpointer data)
{
  g_string_free (data, TRUE);
}

/* Of one that is taken out its words as they were. */
static void
add_words (GHashTable *notes, const RdReturnTheirs *theirs)
{
  GString *note = g_hash_table_lookup (notes, theirs->first->note);
  g_autofree char *text = g_strstrip (g_strdup (*theirs->after != '\0' ? theirs->after : theirs->before));

  if (note == NULL)
    g_hash_table_insert (notes, theirs->first->note, g_string_new (text));
  else
    g_string_append_printf (note, "%s%s", note->len > 0 ? " " : "", text);
}

static void
add_marks (RdReturnProposing *self, const RdReturnTheirs *theirs)
{
  for (guint i = 0; i < theirs->pieces->len; i++)
    {
      const RdDocxPiece *piece = theirs->pieces->pdata[i];

      if (piece->note != NULL && piece->kind != RD_CHANGE_KEPT)
        g_hash_table_add (piece->kind == RD_CHANGE_INSERTED ? self->new_notes : self->gone_notes, piece->note);
    }
}

void
rd_return_notes_init (RdReturnProposing *self)
{
  self->notes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_note);
  self->new_notes = g_hash_table_new (g_str_hash, g_str_equal);
  self->gone_notes = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < self->theirs->len; i++)
    {
      const RdReturnTheirs *theirs = self->theirs->pdata[i];

      if (theirs->first->place == RD_DOCX_PLACE_NOTE && theirs->first->note != NULL)
        add_words (self->notes, theirs);
      else
        add_marks (self, theirs);
    }
}

void
rd_return_notes_clear (RdReturnProposing *self)
{
  g_hash_table_unref (self->notes);
  g_hash_table_unref (self->new_notes);
  g_hash_table_unref (self->gone_notes);
}

gboolean
rd_return_note_is (GHashTable *notes, const RdReturnTheirs *theirs)
{
  return theirs->first->place == RD_DOCX_PLACE_NOTE && theirs->first->note != NULL && g_hash_table_contains (notes, theirs->first->note);
}

/* --- what they say */

/* The next from @at on that counts; @pieces->len: there is none. */
static guint
find_next (const GPtrArray *pieces, guint at, guint kinds)
{
  for (; at < pieces->len; at++)
    {
      const RdDocxPiece *piece = pieces->pdata[at];

      if (piece->note != NULL && (kinds & (1u << piece->kind)) != 0)
        return at;
    }
  return pieces->len;
}

static void
read_note (const RdReturnProposing *self, const RdDocxPiece *piece, GString *read, GPtrArray *notes)
{
  const GString *known = g_hash_table_lookup (self->notes, piece->note);
  const char *note = known != NULL ? known->str : "";

  if (*note != '\0')
    /* Translators: %s is what a footnote says, put into the sentence */
    g_string_append_printf (read, _(" (note: %s)"), note);
  if (notes != NULL)
    g_ptr_array_add (notes, g_strdup (note));
}

void
rd_return_read_notes (const RdReturnProposing *self, const char *text, const GPtrArray *pieces, guint kinds, guint skip,
                      GString *read, GPtrArray *notes)
{
  guint next = find_next (pieces, 0, kinds);

  for (; skip > 0 && next < pieces->len; skip--)
    next = find_next (pieces, next + 1, kinds);
  for (const char *p = text, *mark; *p != '\0'; p = mark + strlen (RD_RUNS_NOTE))
    {
      mark = strstr (p, RD_RUNS_NOTE);
      g_string_append_len (read, p, mark != NULL ? mark - p : (gssize) strlen (p));
      if (mark == NULL)
        break;
      if (next < pieces->len)
        read_note (self, pieces->pdata[next], read, notes);
      next = find_next (pieces, next + 1, kinds);
    }
}

char **
rd_return_end_notes (GPtrArray *notes)
{
  if (notes->len == 0)
    {
      g_ptr_array_unref (notes);
      return NULL;
    }
  g_ptr_array_add (notes, NULL);
  return (char **) g_ptr_array_free (notes, FALSE);
}

void
rd_return_take_words (const RdReturnProposing *self, RdReturnFacts *facts, const char *text, const RdReturnTheirs *theirs,
                      guint kinds, guint skip)
{
  GString *read = g_string_new (NULL);
  GPtrArray *notes = g_ptr_array_new ();

  rd_return_read_notes (self, text, theirs->pieces, kinds, skip, read, notes);
  facts->taken = g_strdup (text);
  facts->notes = rd_return_end_notes (notes);
  facts->after = g_string_free (read, FALSE);
}

guint
rd_return_count_notes (const char *text, gsize length)
{
  guint n = 0;

  for (const char *mark = strstr (text, RD_RUNS_NOTE); mark != NULL && mark < text + length; mark = strstr (mark + 1, RD_RUNS_NOTE))
    n++;
  return n;
}

char *
rd_return_drop_notes (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, RD_RUNS_NOTE, -1);

  return g_strjoinv ("", parts);
}
