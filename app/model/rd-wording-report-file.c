/* rd-wording-report-file.c — the words of outlines, texts and files of reports
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-report-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/report/rd-paragraphs.h"
#include "formats/rd-report-file.h"
#include "model/rd-report-export.h"
#include "model/rd-report-input.h"
#include "model/rd-report-outlines.h"
#include "model/rd-report-scan.h"
#include "model/rd-wording-private.h"

static const RdWord found[] = {
  { "name", N_("a real name") },
  { "misspelt-name", N_("a misspelt name") },
  { "unknown-name", N_("a name") },
  { "date-of-birth", N_("a date of birth or death") },
  { "exact-date", N_("an exact date") },
  { "address", N_("an address") },
  { "postcode", N_("a postcode") },
  { "establishment", N_("a school or another place by its name") },
  { "term", N_("a word from the list of those that must not show") },
  { "number", N_("a number that stands for one person") },
  { "contact", N_("a telephone number, an e-mail address or an account") },
  { "court-case", N_("the number of a case") },
};

/* What stands between the first “ and the ” after it. (transfer full) */
static char *
take_quoted (const GError *error)
{
  const char *open = strstr (error->message, "“");
  const char *close = open != NULL ? strstr (open, "”") : NULL;

  return close != NULL ? g_strndup (open + strlen ("“"), close - open - strlen ("“")) : g_strdup ("");
}

/* What is said of it after the name, without a full stop. (transfer full) */
static char *
take_reason (const GError *error)
{
  const char *start = strstr (error->message, "”: ");
  char *text = g_strdup (start != NULL ? start + strlen ("”: ") : error->message);

  g_strchomp (text);
  if (g_str_has_suffix (text, "."))
    text[strlen (text) - 1] = '\0';
  return text;
}

static char *
word_outline_error (const GError *error)
{
  g_autofree char *name = take_quoted (error);
  g_autofree char *reason = take_reason (error);

  switch (error->code)
    {
    case RD_REPORT_OUTLINE_ERROR_UNKNOWN:
      return g_strdup_printf (_("There is no outline “%s”. Choose one from the list of outlines."), name);
    case RD_REPORT_OUTLINE_ERROR_EMPTY:
      return g_strdup_printf (_("“%1$s” has no sections, or more than %2$d, and nothing of it was taken. Choose another file."),
                              name, RD_SECTIONS_MAX);
    case RD_REPORT_OUTLINE_ERROR_NAMES:
      return g_strdup_printf (_("The title or the guidance of section %s names somebody of this review, and an outline is used in other reviews. "
                                "Change it there, then keep the outline."), name);
    case RD_REPORT_OUTLINE_ERROR_FILE:
    default:
      return g_strdup_printf (_("“%1$s” is no outline of a report, and nothing of it was taken: %2$s. "
                                "Correct the file, or choose another."), name, reason);
    }
}

static char *
word_input_error (const GError *error)
{
  g_autofree char *name = take_quoted (error);
  g_autofree char *reason = take_reason (error);

  switch (error->code)
    {
    case RD_REPORT_INPUT_ERROR_TOO_LARGE:
      return g_strdup_printf (_("“%s” is too much for one section: 4 MB at most. Divide it into several."), name);
    case RD_REPORT_INPUT_ERROR_NOT_TEXT:
      return g_strdup_printf (_("“%s” is no plain text. Save it as text in UTF-8, and try again."), name);
    case RD_REPORT_INPUT_ERROR_XML:
    default:
      return g_strdup_printf (_("“%1$s” is not what a section can say, and nothing of it was taken: %2$s. "
                                "Correct it, and try again."), name, reason);
    }
}

/* Each of the pieces of @message that stand in “ ”. (transfer full) */
static char **
list_quoted (const char *message)
{
  GPtrArray *pieces = g_ptr_array_new ();
  const char *open = message;

  while ((open = strstr (open, "“")) != NULL)
    {
      const char *close = strstr (open, "”");

      if (close == NULL)
        break;
      g_ptr_array_add (pieces, g_strndup (open + strlen ("“"), close - open - strlen ("“")));
      open = close;
    }
  while (pieces->len < 3)
    g_ptr_array_add (pieces, g_strdup (""));
  g_ptr_array_add (pieces, NULL);
  return (char **) g_ptr_array_free (pieces, FALSE);
}

static char *
word_scan_error (const GError *error)
{
  g_auto (GStrv) pieces = list_quoted (error->message);
  const char *last = g_strrstr (error->message, "” ");
  const char *where = last != NULL && last[strlen ("” ")] != '\0' ? last + strlen ("” ") : _("its text");
  g_autofree char *what = NULL;

  if (error->code != RD_REPORT_SCAN_ERROR_FOUND)
    return g_strdup (_("The file could not be looked through, so it was not kept. Try again, or choose another kind of file."));
  if (g_str_equal (pieces[0], "name") && !g_str_equal (pieces[2], "name") && *pieces[1] != '\0')
    return g_strdup_printf (_("The file was not kept: %1$s may have a real name of “%2$s” in it. Change that, or, if the word is no name, let it stand "
                              "among the checks; then export again."), where, pieces[1]);
  what = rd_wording_report_found (pieces[0], *pieces[1] != '\0' ? pieces[1] : NULL);
  return g_strdup_printf (_("The file was not kept: it would have %1$s in it (%2$s). Change that, and export again."), what, where);
}

/* The first of the places, and how many there are more: what asks for a printer shows no list of them. */
static char *
word_blocked (const GError *error)
{
  const char *what = strstr (error->message, "” “"), *where = g_strrstr (error->message, "” “");
  guint n = (guint) g_ascii_strtoull (error->message + strlen ("“"), NULL, 10);
  g_autofree char *first = NULL, *place = NULL;

  if (what == NULL || where <= what)
    return g_strdup (_("The report would show whom it is about. Export it to see where."));
  what += strlen ("” “");
  first = g_strndup (what, where - what);
  where += strlen ("” “");
  place = g_strndup (where, strlen (where) - strlen ("”"));
  if (n < 2)
    return g_strdup_printf (_("The report would show whom it is about: it has %1$s (%2$s). Change that, and try again."), first, place);
  /* Translators: %1$s is “a real name of “Mother””, %2$s “section 3.2, paragraph 4”, %3$u how many others there are */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "The report would show whom it is about: it has %1$s (%2$s), and there is %3$u place more. "
                                       "Change that, and try again; Export… lists all places.",
                                       "The report would show whom it is about: it has %1$s (%2$s), and there are %3$u places more. "
                                       "Change that, and try again; Export… lists all places.", n - 1),
                          first, place, n - 1);
}

static char *
word_export_error (const GError *error)
{
  switch (error->code)
    {
    case RD_REPORT_EXPORT_ERROR_UNKNOWN_KIND:
      return g_strdup (_("The kind of file is not known. Give a name that ends in .docx, .odt, .fodt, .pdf or .html."));
    case RD_REPORT_EXPORT_ERROR_COMMENTS:
      return g_strdup (_("Comments go along only with a draft for the panel. Leave them out, or make such a draft."));
    case RD_REPORT_EXPORT_ERROR_RESPONSE:
      return g_strdup (_("The board’s response goes along only with the final report and a draft for the panel. Leave it out, or choose one of these."));
    case RD_REPORT_EXPORT_ERROR_BLOCKED:
      return word_blocked (error);
    default:
      return NULL;
    }
}

/* Public API */

char *
rd_wording_report_found (const char *check, const char *detail)
{
  const char *what = rd_wording_find_word (found, G_N_ELEMENTS (found), check);

  if (what == NULL)
    what = _("something that shows whom the report is about");
  if (g_strcmp0 (check, "name") == 0 && detail != NULL)
    return g_strdup_printf (_("a real name of “%s”"), detail);
  return g_strdup (what);
}

char *
rd_wording_report_found_as (const char *check, const char *code, const char *detail)
{
  gboolean is_name = g_strcmp0 (check, "name") == 0;

  if (is_name && g_strcmp0 (code, "perhaps-name") == 0)
    return detail != NULL ? g_strdup_printf (_("a word that may be a real name of “%s”; if it is none, let it stand among the checks"), detail)
                          : g_strdup (_("a word that may be a real name; if it is none, let it stand among the checks"));
  if (is_name && g_strcmp0 (code, "initials") == 0)
    return detail != NULL ? g_strdup_printf (_("letters that the real name of “%s” begins with; if they mean something else, let them stand among the checks"), detail)
                          : g_strdup (_("letters that a real name begins with; if they mean something else, let them stand among the checks"));
  return rd_wording_report_found (check, detail);
}

static void
append_count (GString *out, const char *words, guint n)
{
  if (n > 0)
    g_string_append_printf (out, ", %s", words);
}

static void
append_contents (GString *out, const RdReportSummary *summary)
{
  g_autofree char *sections = g_strdup_printf (ngettext ("%u section", "%u sections", summary->n_sections), summary->n_sections);
  g_autofree char *words = g_strdup_printf (ngettext ("%u word", "%u words", summary->n_words), summary->n_words);
  g_autofree char *notes = g_strdup_printf (ngettext ("%u footnote", "%u footnotes", summary->n_notes), summary->n_notes);
  g_autofree char *tables = g_strdup_printf (ngettext ("%u table", "%u tables", summary->n_tables), summary->n_tables);
  g_autofree char *figures = g_strdup_printf (ngettext ("%u figure", "%u figures", summary->n_figures), summary->n_figures);
  g_autofree char *comments = g_strdup_printf (ngettext ("%u comment", "%u comments", summary->n_comments), summary->n_comments);

  g_string_append_printf (out, "%s, %s", sections, words);
  append_count (out, notes, summary->n_notes);
  append_count (out, tables, summary->n_tables);
  append_count (out, figures, summary->n_figures);
  append_count (out, comments, summary->n_comments);
  g_string_append (out, ".\n");
}

static void
append_names (GString *out, const RdReportSummary *summary)
{
  if (summary->has_real_names)
    g_string_append (out, _("People stand under their real names."));
  else if (summary->n_people > 0)
    g_string_append_printf (out, ngettext ("%u person stands under a pseudonym.", "%u people stand under pseudonyms.", summary->n_people),
                            summary->n_people);
  else
    g_string_append (out, _("Nobody is recorded for this review, so names cannot be looked for. Add the people first."));
  g_string_append_c (out, '\n');
}

static void
append_open (GString *out, const RdReportSummary *summary)
{
  if (summary->notice != NULL)
    g_string_append_printf (out, _("On every page: “%s”.\n"), summary->notice);
  if (summary->n_open_comments > 0)
    g_string_append_printf (out, ngettext ("%u comment is still open.\n", "%u comments are still open.\n", summary->n_open_comments),
                            summary->n_open_comments);
  if (summary->n_empty > 0)
    g_string_append_printf (out, ngettext ("Nothing stands in %u section.\n", "Nothing stands in %u sections.\n", summary->n_empty),
                            summary->n_empty);
  if (summary->n_warnings > 0)
    g_string_append_printf (out, ngettext ("The checks have %u warning.\n", "The checks have %u warnings.\n", summary->n_warnings),
                            summary->n_warnings);
}

char *
rd_wording_report_summary (const RdReportSummary *summary)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (summary != NULL, NULL);

  append_contents (out, summary);
  append_names (out, summary);
  append_open (out, summary);
  if (summary->left_out->len > 0)
    g_string_append (out, _("Left out: "));
  for (guint i = 0; i < summary->left_out->len; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "; " : "", (const char *) summary->left_out->pdata[i]);
  return g_strchomp (g_string_free (out, FALSE));
}

char *
rd_wording_report_place (const RdDocument *document, guint section, guint paragraph)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (document != NULL, NULL);

  if (section >= document->sections->len)
    return g_strdup (paragraph < 3 ? _("the title of the report") : _("a comment"));
  number = rd_document_number (document, section);
  if (paragraph == 0)
    return g_strdup_printf (_("the title of section %s"), number);
  return g_strdup_printf (_("section %1$s, paragraph %2$u"), number, paragraph);
}

char *
rd_wording_report_file_error (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == RD_REPORT_OUTLINE_ERROR)
    return word_outline_error (error);
  if (error->domain == RD_REPORT_INPUT_ERROR)
    return word_input_error (error);
  if (error->domain == RD_REPORT_SCAN_ERROR)
    return word_scan_error (error);
  if (error->domain == RD_REPORT_EXPORT_ERROR)
    return word_export_error (error);
  if (error->domain == RD_REPORT_FILE_ERROR)
    return error->code == RD_REPORT_FILE_ERROR_TOO_LARGE
             ? g_strdup (_("A table of the report has more columns than such a file can hold. Divide it, or choose another kind of file."))
             : g_strdup (_("The file could not be put together. Try another kind of file."));
  return NULL;
}
