/* rd-genogram-layout.c — where people and lines of a genogram stand
 *
 * From one row to the next there is first the label, then room for unions that go past
 * somebody, then a line over each group of brothers and sisters.  Lines go down between
 * the columns, where no label is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/layout/rd-genogram-private.h"

#define HALF        (RD_GENOGRAM_SYMBOL / 2)
#define LEVEL_STEP  10.0     /* between unions that go past somebody */
#define TRACK_STEP  14.0     /* between lines over brothers and sisters */
#define ROW_ROOM    18.0
#define STROKE_BACK 0.5      /* where on a union its strokes are */

/* A stretch of a row that has something of its own on a level or a track. */
typedef struct
{
  double x0, x1;
  guint  level;
} Stretch;

typedef struct
{
  RdGenogramPlan *plan;
  RdGenogram     *out;
  GArray        **levels;        /* of each row: Stretch, for unions */
  GArray        **tracks;        /* of the gap above each row: Stretch, for children */
  double         *tops;          /* the symbols' middle in each row */
} Layout;

static double
get_x (const Layout *self, guint person)
{
  return self->plan->x[person] + RD_GENOGRAM_MARGIN + RD_GENOGRAM_COLUMN / 2;
}

static double
get_y (const Layout *self, guint person)
{
  return self->tops[self->plan->rows[person]];
}

static double
get_middle (const Layout *self, const RdGenogramUnion *both)
{
  return rd_genogram_plan_get_middle (self->plan, both) + RD_GENOGRAM_MARGIN + RD_GENOGRAM_COLUMN / 2;
}

/* Levels and tracks */

/* The first on which the stretch is free; it is noted there. */
static guint
take_level (GArray *stretches, double x0, double x1)
{
  Stretch taken = { x0, x1, 0 };

  for (guint i = 0; i < stretches->len;)
    {
      const Stretch *other = &g_array_index (stretches, Stretch, i);

      if (other->level == taken.level && other->x0 < x1 + 2 && x0 < other->x1 + 2)
        {
          taken.level++;
          i = 0;
        }
      else
        i++;
    }
  g_array_append_val (stretches, taken);
  return taken.level;
}

static guint
count_levels (const GArray *stretches)
{
  guint n = 0;

  for (guint i = 0; i < stretches->len; i++)
    n = MAX (n, g_array_index (stretches, Stretch, i).level + 1);
  return n;
}

/* Partners who stand beside each other need no room beneath. */
static gboolean
is_direct (const Layout *self, const RdGenogramUnion *both)
{
  double distance = self->plan->x[both->a] - self->plan->x[both->b];

  return self->plan->rows[both->a] == self->plan->rows[both->b] && ABS (distance) < RD_GENOGRAM_COLUMN * 1.5;
}

/* Where the line over the children is: above the highest of them. */
static int
find_children_row (const Layout *self, const RdGenogramUnion *both)
{
  int row = G_MAXINT;

  for (guint i = 0; i < both->children->len; i++)
    row = MIN (row, self->plan->rows[g_array_index (both->children, RdGenogramChild, i).person]);
  return row;
}

static void
find_stretch (const Layout *self, const RdGenogramUnion *both, double *x0, double *x1)
{
  *x0 = *x1 = get_middle (self, both);
  for (guint i = 0; i < both->children->len; i++)
    {
      double x = get_x (self, g_array_index (both->children, RdGenogramChild, i).person);

      *x0 = MIN (*x0, x);
      *x1 = MAX (*x1, x);
    }
}

/* The levels of unions and the tracks of children, by the unions' numbers. */
static void
take_room (Layout *self, guint *levels, guint *tracks)
{
  for (guint i = 0; i < self->plan->unions->len; i++)
    {
      const RdGenogramUnion *both = self->plan->unions->pdata[i];
      int row = find_children_row (self, both);
      double x0, x1;

      if (both->b != RD_NOBODY && !is_direct (self, both))
        levels[i] = take_level (self->levels[MAX (self->plan->rows[both->a], self->plan->rows[both->b])],
                                MIN (get_x (self, both->a), get_x (self, both->b)), MAX (get_x (self, both->a), get_x (self, both->b)));
      if (row == G_MAXINT)
        continue;
      find_stretch (self, both, &x0, &x1);
      tracks[i] = take_level (self->tracks[row], x0, x1);
    }
}

static void
find_tops (Layout *self)
{
  double y = RD_GENOGRAM_MARGIN + HALF;

  for (int row = 0; row < self->plan->n_rows; row++)
    {
      y += count_levels (self->tracks[row]) * TRACK_STEP;
      self->tops[row] = y;
      y += HALF + RD_GENOGRAM_LABEL_HEIGHT + count_levels (self->levels[row]) * LEVEL_STEP + ROW_ROOM + HALF;
    }
  self->out->height = y - ROW_ROOM - HALF + RD_GENOGRAM_MARGIN;
}

/* Lines */

static void
line_to (RdGenogramLine *line, double x, double y)
{
  g_return_if_fail (line->n_points < RD_GENOGRAM_MAX_POINTS);

  line->x[line->n_points] = x;
  line->y[line->n_points] = y;
  line->n_points++;
}

/* Beneath the labels of a row. */
static double
get_level_y (const Layout *self, int row, guint level)
{
  return self->tops[row] + HALF + RD_GENOGRAM_LABEL_HEIGHT + level * LEVEL_STEP;
}

static double
get_track_y (const Layout *self, int row, guint track)
{
  return self->tops[row] - HALF - 12 - track * TRACK_STEP;
}

/* Past those who stand between: out at the side, down between the columns, and up again. */
static void
add_detour (const Layout *self, RdGenogramLine *line, guint left, guint right, guint level)
{
  int row = MAX (self->plan->rows[left], self->plan->rows[right]);
  double y = get_level_y (self, row, level);
  double off = 9 + 4.0 * level, corridor = RD_GENOGRAM_COLUMN / 2;

  line_to (line, get_x (self, left) + HALF, get_y (self, left) + off);
  line_to (line, get_x (self, left) + corridor + off, get_y (self, left) + off);
  line_to (line, get_x (self, left) + corridor + off, y);
  line_to (line, get_x (self, right) - corridor, y);
  line_to (line, get_x (self, right) - corridor, get_y (self, right) + off);
  line_to (line, get_x (self, right) - HALF, get_y (self, right) + off);
}

static void
add_union (Layout *self, const RdGenogramUnion *both, guint level)
{
  gboolean a_left = self->plan->x[both->a] <= self->plan->x[both->b];
  guint left = a_left ? both->a : both->b, right = a_left ? both->b : both->a;
  RdGenogramLine line = { .is_union = TRUE, .bond = both->tie != NULL ? both->tie->bond : RD_BOND_NONE, .first = left, .second = right };

  if (both->tie != NULL)
    line.n_strokes = both->tie->bond == RD_BOND_DIVORCED ? 2 : both->tie->is_ended ? 1 : 0;
  if (is_direct (self, both))
    {
      line_to (&line, get_x (self, left) + HALF, get_y (self, left));
      line_to (&line, get_x (self, right) - HALF, get_y (self, right));
      line.stroke_x = get_x (self, left) + HALF + (RD_GENOGRAM_COLUMN - RD_GENOGRAM_SYMBOL) * (STROKE_BACK - 0.2);
      line.stroke_y = get_y (self, left);
    }
  else
    {
      add_detour (self, &line, left, right, level);
      line.stroke_x = (line.x[2] + line.x[3]) / 2;
      line.stroke_y = line.y[2];
    }
  g_array_append_val (self->out->lines, line);
}

/* Where the line to the children leaves the union. */
static double
get_hang_y (const Layout *self, const RdGenogramUnion *both, guint level)
{
  if (both->b == RD_NOBODY || is_direct (self, both))
    return get_y (self, both->a);
  return get_level_y (self, MAX (self->plan->rows[both->a], self->plan->rows[both->b]), level);
}

/* From the union, or from the side of a single parent, down to the line over the children. */
static void
add_stem (Layout *self, const RdGenogramUnion *both, guint level, double track_y)
{
  RdGenogramLine line = { .bond = RD_BOND_BIRTH, .first = both->a, .second = RD_NOBODY };
  double x = get_middle (self, both), y = get_hang_y (self, both, level);

  if (both->b == RD_NOBODY)
    line_to (&line, get_x (self, both->a) + HALF, y);
  line_to (&line, x, y);
  line_to (&line, x, track_y);
  g_array_append_val (self->out->lines, line);
}

static void
add_children (Layout *self, const RdGenogramUnion *both, guint level, guint track)
{
  RdGenogramLine over = { .bond = RD_BOND_BIRTH, .first = RD_NOBODY, .second = RD_NOBODY };
  double y, x0, x1;

  if (both->children->len == 0)
    return;
  y = get_track_y (self, find_children_row (self, both), track);
  find_stretch (self, both, &x0, &x1);
  add_stem (self, both, level, y);
  line_to (&over, x0, y);
  line_to (&over, x1, y);
  g_array_append_val (self->out->lines, over);
  for (guint i = 0; i < both->children->len; i++)
    {
      const RdGenogramChild *child = &g_array_index (both->children, RdGenogramChild, i);
      RdGenogramLine line = { .bond = child->bond, .first = RD_NOBODY, .second = child->person };

      line_to (&line, get_x (self, child->person), y);
      line_to (&line, get_x (self, child->person), get_y (self, child->person) - HALF);
      g_array_append_val (self->out->lines, line);
    }
}

/* People */

static gboolean
is_unborn (const RdFamily *family, guint person)
{
  for (guint i = 0; i < family->ties->len; i++)
    {
      const RdTie *tie = &g_array_index (family->ties, RdTie, i);

      if (tie->kin == RD_KIN_PARENT && tie->second == person && tie->is_unborn)
        return TRUE;
    }
  return FALSE;
}

static RdGenogramShape
find_shape (const RdFamily *family, guint person)
{
  const char *sex = ((const RdPerson *) family->people->pdata[person])->sex;

  if (is_unborn (family, person))
    return RD_GENOGRAM_PREGNANCY;
  if (g_strcmp0 (sex, "female") == 0)
    return RD_GENOGRAM_FEMALE;
  return g_strcmp0 (sex, "male") == 0 ? RD_GENOGRAM_MALE : RD_GENOGRAM_UNKNOWN;
}

static void
add_nodes (Layout *self)
{
  for (int row = 0; row < self->plan->n_rows; row++)
    for (guint i = 0; i < self->plan->clusters[row]->len; i++)
      {
        const RdGenogramCluster *cluster = self->plan->clusters[row]->pdata[i];

        for (guint j = 0; j < cluster->members->len; j++)
          {
            guint number = g_array_index (cluster->members, guint, j);
            const RdPerson *person = self->plan->family->people->pdata[number];
            RdGenogramNode node = { number, get_x (self, number), get_y (self, number), find_shape (self->plan->family, number),
                                    g_strcmp0 (person->role, "subject-child") == 0, person->died != RD_DAY_NONE, row };

            self->out->width = MAX (self->out->width, node.x + RD_GENOGRAM_COLUMN / 2 + RD_GENOGRAM_MARGIN);
            g_array_append_val (self->out->nodes, node);
          }
      }
}

/* Public API */

static GArray **
make_rows (int n_rows)
{
  GArray **rows = g_new0 (GArray *, n_rows + 1);

  for (int row = 0; row < n_rows; row++)
    rows[row] = g_array_new (FALSE, FALSE, sizeof (Stretch));
  return rows;
}

static void
free_rows (GArray **rows, int n_rows)
{
  for (int row = 0; row < n_rows; row++)
    g_array_unref (rows[row]);
  g_free (rows);
}

static void
lay_out (Layout *self)
{
  g_autofree guint *levels = g_new0 (guint, self->plan->unions->len + 1);
  g_autofree guint *tracks = g_new0 (guint, self->plan->unions->len + 1);

  take_room (self, levels, tracks);
  find_tops (self);
  add_nodes (self);
  for (guint i = 0; i < self->plan->unions->len; i++)
    {
      const RdGenogramUnion *both = self->plan->unions->pdata[i];

      if (both->b != RD_NOBODY)
        add_union (self, both, levels[i]);
      add_children (self, both, levels[i], tracks[i]);
    }
}

RdGenogram *
rd_genogram_new (const RdFamily *family)
{
  g_autoptr(RdGenogramPlan) plan = NULL;
  g_autofree double *tops = NULL;
  Layout layout = { 0 };

  g_return_val_if_fail (family != NULL, NULL);

  plan = rd_genogram_plan_new (family);
  rd_genogram_plan_place (plan);
  layout.plan = plan;
  layout.out = g_new0 (RdGenogram, 1);
  layout.out->nodes = g_array_new (FALSE, FALSE, sizeof (RdGenogramNode));
  layout.out->lines = g_array_new (FALSE, FALSE, sizeof (RdGenogramLine));
  layout.levels = make_rows (plan->n_rows);
  layout.tracks = make_rows (plan->n_rows);
  layout.tops = tops = g_new0 (double, plan->n_rows + 1);
  lay_out (&layout);
  free_rows (layout.levels, plan->n_rows);
  free_rows (layout.tracks, plan->n_rows);
  return layout.out;
}

void
rd_genogram_free (RdGenogram *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->nodes);
  g_array_unref (self->lines);
  g_free (self);
}

const RdGenogramNode *
rd_genogram_find_at (const RdGenogram *self, double x, double y)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const RdGenogramNode *node = &g_array_index (self->nodes, RdGenogramNode, i);

      if (ABS (x - node->x) <= RD_GENOGRAM_LABEL_WIDTH / 2 && y >= node->y - HALF && y <= node->y + HALF + RD_GENOGRAM_LABEL_HEIGHT)
        return node;
    }
  return NULL;
}

const RdGenogramNode *
rd_genogram_find_person (const RdGenogram *self, guint person)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->nodes->len; i++)
    if (g_array_index (self->nodes, RdGenogramNode, i).person == person)
      return &g_array_index (self->nodes, RdGenogramNode, i);
  return NULL;
}
