/* rd-wording-versions.c — versions, comparisons and returned reports in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-versions.h"

#include <glib/gi18n-lib.h>

#include "core/review/rd-review-document.h"
#include "formats/rd-table-file-error.h"
#include "model/rd-document-file.h"
#include "model/rd-wording.h"
#include "store/rd-store.h"

typedef struct
{
  const char *code;
  const char *words;
} Purpose;

static const Purpose purposes[] = {
  { "draft", N_("Draft") },
  { "panel", N_("For the panel") },
  { "factual-check", N_("For the agencies’ factual check") },
  { "family", N_("For the family") },
  { "final", N_("Final") },
  { "before-restore", N_("Before another was restored") },
  { "other", N_("Other") },
};

const char *
rd_wording_version_purpose (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (purposes); i++)
    if (g_strcmp0 (purposes[i].code, code) == 0)
      return _(purposes[i].words);
  return code;
}

char *
rd_wording_moment (const char *iso)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) moment = iso != NULL ? g_date_time_new_from_iso8601 (iso, utc) : NULL;
  g_autoptr (GDateTime) here = moment != NULL ? g_date_time_to_local (moment) : NULL;

  if (here == NULL)
    return g_strdup (iso != NULL ? iso : "");
  /* Translators: a day and a time of day, as g_date_time_format() takes it */
  return g_date_time_format (here, _("%-d %B %Y, %H:%M"));
}

/* Comparisons */

static const char *
word_change (RdChange kind, const char *kept, const char *deleted, const char *inserted)
{
  return kind == RD_CHANGE_KEPT ? kept : kind == RD_CHANGE_DELETED ? deleted : inserted;
}

static const char *
word_block (const RdCompareBlock *block)
{
  if (block->is_moved)
    return word_change (block->kind, "", _("Paragraph moved from here"), _("Paragraph moved to here"));
  return word_change (block->kind, _("Words changed"), _("Paragraph removed"), _("Paragraph added"));
}

const char *
rd_wording_compare_entry (const RdCompareEntry *entry)
{
  g_return_val_if_fail (entry != NULL, NULL);

  switch (entry->what)
    {
    case RD_COMPARE_BLOCK:
      return word_block (entry->block);
    case RD_COMPARE_CELL:
      return word_change (entry->block->kind, _("Words of a table changed"), _("Removed from a table"), _("Added to a table"));
    case RD_COMPARE_TITLE:
      return _("Section renamed");
    case RD_COMPARE_SECTION:
      return word_change (entry->section->kind, "", _("Section removed"), _("Section added"));
    case RD_COMPARE_MOVED:
      return _("Section moved");
    case RD_COMPARE_TEXT:
    default:
      return g_strcmp0 (entry->before, entry->after) == 0 ? _("Look changed") : _("Words changed");
    }
}

char *
rd_wording_comparison (const RdComparison *comparison)
{
  g_autofree char *added = NULL, *removed = NULL;

  g_return_val_if_fail (comparison != NULL, NULL);

  if (rd_comparison_is_same (comparison))
    return g_strdup (_("Nothing differs."));
  added = g_strdup_printf (ngettext ("%u word added", "%u words added", comparison->n_inserted), comparison->n_inserted);
  removed = g_strdup_printf (ngettext ("%u removed", "%u removed", comparison->n_deleted), comparison->n_deleted);
  /* Translators: "12 words added, 3 removed" */
  return g_strdup_printf (_("%s, %s"), added, removed);
}

/* Returned reports */

const char *
rd_wording_return_kind (const RdReturnFacts *facts)
{
  g_return_val_if_fail (facts != NULL, NULL);

  switch (facts->kind)
    {
    case RD_RETURN_NEW:
      return facts->level > 0 ? _("Heading added") : _("Paragraph added");
    case RD_RETURN_GONE:
      return _("Paragraph removed");
    case RD_RETURN_SPLIT:
      return _("Paragraph divided");
    case RD_RETURN_JOIN:
      return _("Paragraph joined to the next");
    case RD_RETURN_ROW_NEW:
      return _("Row added");
    case RD_RETURN_ROW_GONE:
      return _("Row removed");
    case RD_RETURN_TABLE_NEW:
      return _("Table added");
    case RD_RETURN_TABLE_GONE:
      return _("Table removed");
    case RD_RETURN_COMMENT:
      return facts->parent_id != NULL ? _("Answer to a comment") : _("Comment");
    case RD_RETURN_WORDS:
    case RD_N_RETURN_KINDS:
    default:
      if (*facts->before == '\0')
        return _("Words added");
      return *facts->after == '\0' ? _("Words removed") : _("Words changed");
    }
}

const char *
rd_wording_return_bar (RdReturnBar bar)
{
  switch (bar)
    {
    case RD_RETURN_NO_PLACE:
      return _("It has no place in the report as it is now: take it over by hand.");
    case RD_RETURN_SINCE:
      return _("These words have been changed here since the file was sent: take it over by hand.");
    case RD_RETURN_FIGURE:
      return _("This is drawn from the review: change it there.");
    case RD_RETURN_CELLS:
      return _("Its columns do not fit those of the report: put it in by hand.");
    case RD_RETURN_FINE:
    default:
      return NULL;
    }
}

char *
rd_wording_return_who (const RdReturnFacts *facts)
{
  g_autofree char *made = NULL;
  const char *author;

  g_return_val_if_fail (facts != NULL, NULL);

  if (!facts->is_tracked)
    return g_strdup (_("Not tracked: found by comparing"));
  author = facts->author != NULL && *facts->author != '\0' ? facts->author : _("Unnamed author");
  if (facts->made == NULL)
    return g_strdup (author);
  made = rd_wording_moment (facts->made);
  /* Translators: who changed something, and when */
  return g_strdup_printf (_("%s, %s"), author, made);
}

const char *
rd_return_kind_get_code (RdReturnKind kind)
{
  static const char * const codes[RD_N_RETURN_KINDS] = { "words", "new", "gone", "split", "join", "row", "row-gone", "table", "table-gone", "comment" };

  return kind < RD_N_RETURN_KINDS ? codes[kind] : "";
}

const char *
rd_return_bar_get_code (RdReturnBar bar)
{
  static const char * const codes[] = { "", "no-place", "changed-since", "figure", "table-columns" };

  return bar < G_N_ELEMENTS (codes) ? codes[bar] : "";
}

static char *
word_file (int code, const char *detail)
{
  switch (code)
    {
    case RD_TABLE_FILE_ERROR_OLD_FORMAT:
      return g_strdup (_("The file is of an old kind of Word, which cannot be read here. Open it in Word or LibreOffice, save it as .docx, and try again."));
    case RD_TABLE_FILE_ERROR_ENCRYPTED:
      return g_strdup (_("The file has a password. Open it, save it without one, and try again."));
    case RD_TABLE_FILE_ERROR_DOCTYPE:
      return g_strdup (_("The file has a DOCTYPE or entities in it, which no word processor writes and which are not accepted. Nothing of it was taken."));
    case RD_TABLE_FILE_ERROR_TOO_DEEP:
    case RD_TABLE_FILE_ERROR_TOO_LARGE:
      return g_strdup_printf (_("Nothing of the file was taken: %s. Ask who sent it what it is."), detail);
    case RD_TABLE_FILE_ERROR_DAMAGED:
      return g_strdup_printf (_("The file is damaged or cut short, and nothing of it was taken: %s. Ask for it again, or open it and save it anew."), detail);
    default:
      return g_strdup_printf (_("This is no Word file (.docx) that could be read: %s. Nothing was taken. Choose the file that was sent back, or save it as .docx and try again."), detail);
    }
}

/* The caller names the file; a report comes from the author or the panel, and no nil return stands for it. */
static char *
word_document (const GError *error)
{
  g_autofree char *limit = g_format_size (RD_DOCUMENT_MAX);

  switch (error->code)
    {
    case RD_DOCUMENT_ERROR_NOT_A_FILE:
      return g_strdup (_("This is not an ordinary file. Choose the Word file that was sent back, not a folder or a device."));
    case RD_DOCUMENT_ERROR_TOO_LARGE:
      return g_strdup_printf (_("The file is larger than %s, so it was not read. Ask for it without scanned pictures."), limit);
    case RD_DOCUMENT_ERROR_EMPTY:
      return g_strdup (_("The file is empty, and nothing was taken. Ask whoever sent it back to send it again."));
    case RD_DOCUMENT_ERROR_UNREADABLE:
      return g_strdup (_("The file could not be read. Check that it is still there and that you may open it, then try again."));
    default:
      return rd_wording_error (error);
    }
}

char *
rd_wording_return_error (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == RD_TABLE_FILE_ERROR)
    return word_file (error->code, error->message);
  if (error->domain == RD_DOCUMENT_ERROR)
    return word_document (error);
  if (g_error_matches (error, RD_STORE_ERROR, RD_STORE_ERROR_CONFLICT))
    return g_strdup (_("The report was changed meanwhile, and nothing was taken. Choose the file again."));
  return rd_wording_error (error);
}
