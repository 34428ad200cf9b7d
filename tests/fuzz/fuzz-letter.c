/* fuzz-letter.c — a template is made into a letter or refused in one line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "fuzz.h"

#include "formats/rd-letter-merge.h"

static RdLetterValues *
make_values (void)
{
  static const char * const names[] = { "hold.from", "hold.until", NULL };
  RdLetterValues *values = rd_letter_values_new ();

  rd_letter_values_set (values, "board.name", "A <board> & others");
  rd_letter_values_set (values, "review.reference", "SCR/2019/03");
  rd_letter_values_set (values, "review.title", "Child\nA");
  rd_letter_values_set (values, "today", NULL);
  rd_letter_values_add_list (values, "holds", names);
  for (guint i = 0; i < 3; i++)
    rd_letter_values_set (rd_letter_values_add_item (values, "holds"), "hold.from", "1 May 2016");
  return values;
}

/* What comes out of a letter is one that can be made into a letter again. */
static void
assert_letter (const RdLetterMerged *merged, const RdLetterValues *values)
{
  RdLetterMergeOptions options = { .title = "t", .unknown_text = "u", .empty_text = "e", .is_check = TRUE };
  g_autoptr (RdLetterMerged) again = NULL;
  g_autoptr (RdOfficeZip) zip = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < merged->problems->len; i++)
    g_assert_true (g_utf8_validate (((const RdLetterProblem *) merged->problems->pdata[i])->field, -1, NULL));
  if (merged->bytes == NULL)
    return;
  zip = rd_office_zip_read (merged->bytes, &error);
  g_assert_no_error (error);
  again = rd_letter_merge (merged->bytes, values, &options, &error);
  g_assert_true ((again == NULL) == (error != NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static RdLetterValues *values = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (RdLetterMerged) merged = NULL;
  g_autoptr (GError) error = NULL;
  RdLetterMergeOptions options = {
    .title = "Letter & more", .unknown_text = "not known", .empty_text = "not filled in", .with_gaps = TRUE,
  };

  if (values == NULL)
    values = make_values ();
  merged = rd_letter_merge (bytes, values, &options, &error);
  fuzz_assert_error (merged == NULL, error);
  if (merged != NULL)
    assert_letter (merged, values);

  return 0;
}
