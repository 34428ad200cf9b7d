/* rd-review.c — a case under review
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/review/rd-review.h"

#include <string.h>

static const RdField fields[] = {
  RD_FIELD (RdReview, id, RD_FIELD_TEXT, RD_FIELD_KEY, "Identifier"),
  RD_FIELD (RdReview, reference, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Reference"),
  RD_FIELD (RdReview, title, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Title"),
  RD_FIELD (RdReview, framework, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Framework"),
  RD_FIELD (RdReview, framework_version, RD_FIELD_TEXT, RD_FIELD_PLAIN, "Version of the framework"),
  RD_FIELD (RdReview, owner, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Looked after by"),
  RD_FIELD (RdReview, summary, RD_FIELD_TEXT, RD_FIELD_OPTIONAL, "Summary"),
  RD_FIELD (RdReview, revision, RD_FIELD_INTEGER, RD_FIELD_REVISION, "Revision"),
};

const RdRecordType rd_review_type = { "reviews", sizeof (RdReview), fields, G_N_ELEMENTS (fields),
                              (GDestroyNotify) rd_review_free };

RdReview *
rd_review_new (const char *reference, const char *title, const char *framework)
{
  RdReview *self = rd_record_new (&rd_review_type);

  self->id = g_uuid_string_random ();
  self->reference = g_strdup (reference);
  self->title = g_strdup (title);
  self->framework = g_strdup (framework);
  return self;
}

RdReview *
rd_review_copy (const RdReview *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return rd_record_copy (&rd_review_type, self);
}

void
rd_review_free (RdReview *self)
{
  rd_record_free (&rd_review_type, self);
}

/* Control characters, and those that break a line or turn its direction unseen. */
static gboolean
is_control (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT
         || type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR;
}

gboolean
rd_review_is_reference (const char *text)
{
  gunichar last = 0;
  gsize length;

  if (text == NULL)
    return FALSE;
  length = strnlen (text, RD_REVIEW_REFERENCE_MAX + 1);
  if (length == 0 || length > RD_REVIEW_REFERENCE_MAX || !g_utf8_validate (text, (gssize) length, NULL))
    return FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      last = g_utf8_get_char (p);
      if (is_control (last))
        return FALSE;
    }
  return !g_unichar_isspace (g_utf8_get_char (text)) && !g_unichar_isspace (last);
}
