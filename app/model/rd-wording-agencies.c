/* rd-wording-agencies.c — agencies, requests and documents in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-wording-agencies.h"

#include <glib/gi18n-lib.h>

#include "model/rd-wording-private.h"

#define DIGEST_SHOWN 12

static const RdWord items[] = {
  { "files-secured", N_("Files secured") },
  { "information", N_("Information") },
  { "chronology", N_("Chronology") },
  { "agency-report", N_("Agency report") },
  { "other", N_("Other") },
};

static const RdWord qualities[] = {
  { "accepted", N_("Accepted") },
  { "to-improve", N_("To improve") },
  { "nil-return", N_("Nil return") },
};

static const RdWord document_kinds[] = {
  { "agency-return", N_("Returned by an agency") },
  { "letter", N_("Letter") },
  { "other", N_("Other document") },
};

static const char *
find_or_code (const RdWord *words, gsize n_words, const char *code)
{
  const char *text = rd_wording_find_word (words, n_words, code);

  return text != NULL ? text : code;
}

/* Appends " · " and the text. */
static void
append_part (GString *out, char *part)
{
  if (out->len > 0)
    g_string_append (out, " · ");
  g_string_append (out, part);
  g_free (part);
}

/* Appends a sentence’s part with a day in it: @format has one %s. */
static void
append_day (GString *out, const char *format, RdDay day)
{
  g_autofree char *text = rd_wording_day (day);
  g_auto(GStrv) halves = g_strsplit (format, "%s", 2);

  append_part (out, g_strjoinv (text, halves));
}

/* Public API */

const char *
rd_wording_request_item (const char *code)
{
  return find_or_code (items, G_N_ELEMENTS (items), code);
}

const char *
rd_wording_request_quality (const char *code)
{
  return find_or_code (qualities, G_N_ELEMENTS (qualities), code);
}

const char *
rd_wording_document_kind (const char *code)
{
  return find_or_code (document_kinds, G_N_ELEMENTS (document_kinds), code);
}

const char *
rd_wording_request_status (RdRequestStatus status)
{
  switch (status)
    {
    case RD_REQUEST_LATE:       return _("Late");
    case RD_REQUEST_DUE_SOON:   return _("Due soon");
    case RD_REQUEST_TO_IMPROVE: return _("To improve");
    case RD_REQUEST_RECEIVED:   return _("To check");
    case RD_REQUEST_WAITING:    return _("Waiting");
    case RD_REQUEST_ACCEPTED:   return _("Accepted");
    case RD_REQUEST_NIL_RETURN: return _("Nil return");
    case RD_REQUEST_NOT_ASKED:
    case RD_N_REQUEST_STATUSES:
    default:                    return _("Not asked");
    }
}

char *
rd_wording_days_late (const RdRequestState *state)
{
  g_return_val_if_fail (state != NULL, NULL);

  if (state->days_late == 0)
    return g_strdup ("");
  if (state->working_days_late > 0)
    return g_strdup_printf (ngettext ("%d working day late", "%d working days late", state->working_days_late),
                            state->working_days_late);
  return g_strdup_printf (ngettext ("%d day late", "%d days late", state->days_late), state->days_late);
}

char *
rd_wording_request_state (const RdAgencyRequest *request, const RdRequestState *state)
{
  const char *word;
  g_autofree char *late = NULL;
  g_autofree char *due = NULL;

  g_return_val_if_fail (request != NULL && state != NULL, NULL);

  word = rd_wording_request_status (state->status);
  late = rd_wording_days_late (state);
  if (state->status == RD_REQUEST_LATE)
    return g_steal_pointer (&late);
  if (*late != '\0')
    return g_strdup_printf ("%s, %s", word, late);
  if (request->due == RD_DAY_NONE || (state->status != RD_REQUEST_DUE_SOON && state->status != RD_REQUEST_WAITING))
    return g_strdup (word);
  due = rd_wording_day (request->due);
  /* Translators: a state, and the day by which something is due: "Waiting, due Mon 29 Feb 2016" */
  return g_strdup_printf (_("%s, due %s"), word, due);
}

static void
append_reminders (GString *out, const RdAgencyRequest *request)
{
  g_autofree char *last = NULL;

  if (request->reminders == 0)
    return;
  last = rd_wording_day (request->reminded);
  if (request->reminders == 1)
    append_part (out, g_strdup_printf (_("reminded on %s"), last));
  else
    append_part (out, g_strdup_printf (ngettext ("reminded %d time, last on %s", "reminded %d times, last on %s",
                                                 (gulong) request->reminders), request->reminders, last));
}

char *
rd_wording_request_days (const RdAgencyRequest *request)
{
  g_autoptr(GString) out = NULL;

  g_return_val_if_fail (request != NULL, NULL);

  out = g_string_new (NULL);
  if (request->asked != RD_DAY_NONE)
    append_day (out, _("asked on %s"), request->asked);
  if (request->due != RD_DAY_NONE)
    append_day (out, _("due on %s"), request->due);
  append_reminders (out, request);
  if (request->received != RD_DAY_NONE)
    append_day (out, _("received on %s"), request->received);
  if (request->checked != RD_DAY_NONE)
    append_day (out, _("checked on %s"), request->checked);
  if (request->quality != NULL)
    append_part (out, g_strdup (rd_wording_request_quality (request->quality)));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
rd_wording_returned_short (const RdRequestTotals *totals)
{
  g_return_val_if_fail (totals != NULL, NULL);

  return totals->n_agencies > 0 ? g_strdup_printf ("%u/%u", totals->n_returned, totals->n_agencies) : g_strdup ("");
}

char *
rd_wording_request_totals (const RdRequestTotals *totals)
{
  g_autoptr(GString) out = NULL;

  g_return_val_if_fail (totals != NULL, NULL);

  if (totals->n_agencies == 0)
    return g_strdup (_("No agency has been asked for anything yet."));
  out = g_string_new (NULL);
  g_string_append_printf (out, ngettext ("%u of %u agency asked has returned everything.",
                                         "%u of %u agencies asked have returned everything.", totals->n_agencies),
                          totals->n_returned, totals->n_agencies);
  if (totals->n_late > 0)
    {
      g_string_append_c (out, ' ');
      g_string_append_printf (out, ngettext ("%u request is late.", "%u requests are late.", totals->n_late), totals->n_late);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

char *
rd_wording_document (const RdReviewDocument *document)
{
  g_autofree char *size = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (document != NULL, NULL);

  size = g_format_size ((guint64) document->size);
  day = rd_wording_day (document->received);
  /* Translators: size, day, who put it in, the beginning of its digest */
  return g_strdup_printf (_("%s · received on %s by %s · SHA-256 %.*s…"), size, day, document->received_by,
                          DIGEST_SHOWN, document->sha256);
}
