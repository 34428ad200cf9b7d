/* rd-wording-letter.c — the words of letters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-letter.h"

#include <string.h>
#include <glib/gi18n-lib.h>

#include "model/rd-letter-error.h"
#include "model/rd-wording-private.h"

static const RdWord board_roles[] = {
  { "normally-resident", N_("where the child is normally resident") },
  { "placing", N_("which placed the child") },
  { "incident", N_("where the incident happened") },
  { "other", N_("otherwise concerned") },
};

static const RdWord parts[] = {
  { "body", N_("paragraph %u of the text") },
  { "header", N_("paragraph %u of the header or footer") },
  { "notes", N_("paragraph %u of the notes") },
};

const char *
rd_wording_letter_board_role (const char *code)
{
  const char *word = rd_wording_find_word (board_roles, G_N_ELEMENTS (board_roles), code);

  return word != NULL ? word : code;
}

/* "paragraph 4 of the text". (transfer full) */
static char *
word_place (const RdLetterProblem *problem)
{
  const char *format = _(parts[problem->part].text);
  g_auto (GStrv) halves = g_strsplit (format, "%u", 2);

  if (g_strv_length (halves) < 2)
    return g_strdup (format);
  return g_strdup_printf ("%s%u%s", halves[0], problem->paragraph, halves[1]);
}

char *
rd_wording_letter_problem (const RdLetterProblem *problem)
{
  g_autofree char *place = NULL;

  g_return_val_if_fail (problem != NULL, NULL);

  place = word_place (problem);
  switch (problem->kind)
    {
    case RD_LETTER_PROBLEM_BROKEN:
      /* Translators: a field of a template; then where it stands */
      return problem->paragraph > 0
             ? g_strdup_printf (_("“%s” is no whole field, or does not end where it should: %s. Correct it in the template."),
                                problem->field, place)
             : g_strdup_printf (_("“%s” does not end in the same paragraph, row or run of paragraphs. Correct it in the template."),
                                problem->field);
    case RD_LETTER_PROBLEM_UNKNOWN:
      return problem->paragraph > 0
             ? g_strdup_printf (_("The field “%s” is not known: %s. Correct its name in the template."), problem->field, place)
             : g_strdup_printf (_("The field “%s” is not known here. Correct its name in the template."), problem->field);
    case RD_LETTER_PROBLEM_EMPTY:
    default:
      return g_strdup_printf (_("The field “%s” is not filled in. Fill it in where it is kept, or in the letter."), problem->field);
    }
}

/* --- errors */

static char *
word_zip_error (int code)
{
  switch (code)
    {
    case RD_OFFICE_ZIP_ERROR_NOT_A_ZIP:
      return g_strdup (_("The file is neither a .docx nor an .odt file. Save it from the word processor as one of these, and try again."));
    case RD_OFFICE_ZIP_ERROR_OLD_FORMAT:
      return g_strdup (_("The file is an old Word file (.doc), or one with a password. Save it without a password as .docx, and try again."));
    case RD_OFFICE_ZIP_ERROR_ENCRYPTED:
      return g_strdup (_("The file has a password. Save it without one, and try again."));
    case RD_OFFICE_ZIP_ERROR_TOO_LARGE:
      return g_strdup (_("The file is larger than any letter, or unpacks to more than one. Nothing of it was taken. Choose another file."));
    case RD_OFFICE_ZIP_ERROR_DAMAGED:
      return g_strdup (_("The file is damaged or cut short. Save it again from the word processor, and try again."));
    case RD_OFFICE_ZIP_ERROR_BAD_NAME:
    default:
      return g_strdup (_("The file has a part that leads out of it, or has one twice. Nothing of it was taken. Save it again from the word processor."));
    }
}

static char *
word_template_error (int code)
{
  switch (code)
    {
    case RD_LETTER_ERROR_NOT_A_LETTER:
      return g_strdup (_("The file is neither a Word document nor an OpenDocument text. Choose a .docx or .odt file."));
    case RD_LETTER_ERROR_MACROS:
      return g_strdup (_("The file has macros or controls in it, which are not taken. Save it as .docx or .odt without macros, and try again."));
    case RD_LETTER_ERROR_LINKED:
      return g_strdup (_("The file fetches a picture, text or object from outside, or has another document in it, which is not taken. "
                         "Put pictures into the file itself, and try again."));
    case RD_LETTER_ERROR_DOCTYPE:
      return g_strdup (_("The file has a DOCTYPE or entities in it, which no word processor writes, and which are not accepted. Nothing of it was taken."));
    case RD_LETTER_ERROR_DAMAGED:
      return g_strdup (_("The file is damaged: a part of it cannot be read. Save it again from the word processor, and try again."));
    case RD_LETTER_ERROR_TOO_LARGE:
    default:
      return g_strdup (_("The letter has more fields, or would become larger, than any real one. Check the template’s sections."));
    }
}

static char *
word_letter_error (int code, const char *name)
{
  switch (code)
    {
    case RD_REGISTER_LETTER_ERROR_UNKNOWN_TEMPLATE:
      return g_strdup_printf (_("There is no letter template “%s”. Choose one from the list of templates."), name);
    case RD_REGISTER_LETTER_ERROR_NO_SUCH_FORMAT:
      return g_strdup_printf (_("The board’s own template “%s” is kept in the other format. Save the letter as that, or replace the template."), name);
    case RD_REGISTER_LETTER_ERROR_UNKNOWN_AGENCY:
      return g_strdup_printf (_("There is no agency “%s” in this review. Choose one of those that are involved."), name);
    case RD_REGISTER_LETTER_ERROR_UNKNOWN_LETTER:
      return g_strdup (_("The letter is not in the register any more. Look at the list again."));
    case RD_REGISTER_LETTER_ERROR_SENT_BEFORE_MADE:
      return g_strdup (_("A letter cannot have been sent before it was made. Check the day."));
    case RD_REGISTER_LETTER_ERROR_BROKEN_TEMPLATE:
    default:
      return g_strdup_printf (_("The template cannot be used: %s"), name);
    }
}

char *
rd_wording_letter_error (const GError *error)
{
  const char *quoted;
  g_autofree char *name = NULL;

  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain == RD_OFFICE_ZIP_ERROR)
    return word_zip_error (error->code);
  if (error->domain == RD_LETTER_ERROR)
    return word_template_error (error->code);
  if (error->domain != RD_REGISTER_LETTER_ERROR)
    return NULL;
  if (error->code == RD_REGISTER_LETTER_ERROR_BROKEN_TEMPLATE)
    return word_letter_error (error->code, error->message);
  quoted = strstr (error->message, "“");
  name = g_strdup (quoted != NULL ? quoted + strlen ("“") : error->message);
  if (quoted != NULL && g_str_has_suffix (name, "”"))
    name[strlen (name) - strlen ("”")] = '\0';
  return word_letter_error (error->code, name);
}
