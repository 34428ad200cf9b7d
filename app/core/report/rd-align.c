/* rd-align.c — which paragraph of one text is which of the other
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/report/rd-align.h"

#include "core/report/rd-diff.h"

/* Of 100: what is less alike is something else. */
#define LIKE_MIN   40

/* Pairs that are looked at between two equal items; where there are more, each looks at its nearest. */
#define PAIRS_MAX  20000
#define LOOK_AHEAD 6

typedef struct
{
  const RdAlignItem *a, *b;
  GArray            *pairs;
} Aligning;

guint
rd_align_likeness (const RdAlignItem *a, const RdAlignItem *b)
{
  guint i = 0, j = 0, n = 0;

  if (a->shape != b->shape)
    return 0;
  if (a->key == b->key || a->n_words + b->n_words == 0)
    return 100;
  while (i < a->n_words && j < b->n_words)
    {
      guint in_a = a->words[i], in_b = b->words[j];

      n += in_a == in_b;
      i += in_a <= in_b;
      j += in_b <= in_a;
    }
  return 200 * n / (a->n_words + b->n_words);
}

static void
add_pair (Aligning *self, guint a, guint b)
{
  RdAlignPair pair = { a, b };

  g_array_append_val (self->pairs, pair);
}

/* Those before the pair, which have no other. */
static void
add_single (Aligning *self, guint *a, guint to_a, guint *b, guint to_b)
{
  for (; *a < to_a; (*a)++)
    add_pair (self, *a, RD_ALIGN_NONE);
  for (; *b < to_b; (*b)++)
    add_pair (self, RD_ALIGN_NONE, *b);
}

static guint
get_likeness (const Aligning *self, guint a, guint b)
{
  guint likeness = rd_align_likeness (&self->a[a], &self->b[b]);

  return likeness >= LIKE_MIN ? likeness : 0;
}

/* best[i][j]: how alike the rest can be from the i-th and j-th on. */
static guint *
work_out (const Aligning *self, guint a, guint n_a, guint b, guint n_b)
{
  guint width = n_b + 1;
  guint *best = g_new0 (guint, (gsize) (n_a + 1) * width);

  for (guint i = n_a; i-- > 0;)
    for (guint j = n_b; j-- > 0;)
      {
        guint likeness = get_likeness (self, a + i, b + j);
        guint apart = MAX (best[(i + 1) * width + j], best[i * width + j + 1]);

        best[i * width + j] = likeness > 0 ? MAX (apart, likeness + best[(i + 1) * width + j + 1]) : apart;
      }
  return best;
}

static void
align_closely (Aligning *self, guint a, guint n_a, guint b, guint n_b)
{
  g_autofree guint *best = work_out (self, a, n_a, b, n_b);
  guint width = n_b + 1, done_a = a, done_b = b;

  for (guint i = 0, j = 0; i < n_a && j < n_b;)
    {
      guint here = best[i * width + j];

      if (here == best[(i + 1) * width + j])
        i++;
      else if (here == best[i * width + j + 1])
        j++;
      else
        {
          add_single (self, &done_a, a + i, &done_b, b + j);
          add_pair (self, a + i++, b + j++);
          done_a++;
          done_b++;
        }
    }
  add_single (self, &done_a, a + n_a, &done_b, b + n_b);
}

static void
align_loosely (Aligning *self, guint a, guint n_a, guint b, guint n_b)
{
  guint done_a = a, done_b = b;

  for (guint i = a; i < a + n_a; i++)
    for (guint j = done_b; j < MIN (done_b + LOOK_AHEAD, b + n_b); j++)
      if (get_likeness (self, i, j) > 0)
        {
          add_single (self, &done_a, i, &done_b, j);
          add_pair (self, i, j);
          done_a++;
          done_b++;
          break;
        }
  add_single (self, &done_a, a + n_a, &done_b, b + n_b);
}

static void
align_between (Aligning *self, guint a, guint n_a, guint b, guint n_b)
{
  if ((guint64) n_a * n_b <= PAIRS_MAX)
    align_closely (self, a, n_a, b, n_b);
  else
    align_loosely (self, a, n_a, b, n_b);
}

static guint *
list_keys (const RdAlignItem *items, guint n)
{
  guint *keys = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    keys[i] = items[i].key;
  return keys;
}

GArray *
rd_align (const RdAlignItem *a, guint n_a, const RdAlignItem *b, guint n_b)
{
  Aligning self = { a, b, g_array_new (FALSE, FALSE, sizeof (RdAlignPair)) };
  g_autofree guint *keys_a = list_keys (a, n_a);
  g_autofree guint *keys_b = list_keys (b, n_b);
  g_autoptr (GArray) steps = rd_diff (keys_a, n_a, keys_b, n_b);
  guint done_a = 0, done_b = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      const RdDiffStep *step = &g_array_index (steps, RdDiffStep, i);

      if (step->kind != RD_CHANGE_KEPT)
        continue;
      align_between (&self, done_a, step->a - done_a, done_b, step->b - done_b);
      for (guint n = 0; n < step->n; n++)
        add_pair (&self, step->a + n, step->b + n);
      done_a = step->a + step->n;
      done_b = step->b + step->n;
    }
  align_between (&self, done_a, n_a - done_a, done_b, n_b - done_b);
  return self.pairs;
}
