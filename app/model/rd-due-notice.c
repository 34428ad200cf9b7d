/* rd-due-notice.c — what the desktop says about a register's deadlines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "model/rd-due-notice.h"

#include <glib/gi18n-lib.h>

#include "model/rd-wording.h"

/* Auxiliary methods */

/* The deadline in @status that is due first, or NULL; how many there are. */
static RdDeadlineItem *
find_first (RdRegister *reg, RdDeadlineStatus status, guint *out_n)
{
  GListModel *deadlines = rd_register_get_deadlines (reg);
  guint n = g_list_model_get_n_items (deadlines);
  RdDeadlineItem *first = NULL;
  RdDay first_due = G_MAXINT;

  *out_n = 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(RdDeadlineItem) item = g_list_model_get_item (deadlines, i);
      const RdDeadline *deadline = rd_deadline_item_get_deadline (item);

      if (deadline->status != status || rd_deadline_item_get_review (item) == NULL)
        continue;
      (*out_n)++;
      if (deadline->due >= first_due)
        continue;
      first = item;    /* the list keeps it */
      first_due = deadline->due;
    }
  return first;
}

/* Public API */

char *
rd_due_notice_make (RdRegister *reg, RdDeadlineStatus status, char **out_body)
{
  g_autofree char *when = NULL;
  const char *reference;
  RdDeadlineItem *first;
  guint n;

  g_return_val_if_fail (RD_IS_REGISTER (reg) && out_body != NULL, NULL);
  g_return_val_if_fail (status == RD_STATUS_OVERDUE || status == RD_STATUS_DUE_SOON, NULL);

  first = find_first (reg, status, &n);
  if (first == NULL)
    return NULL;

  reference = rd_review_item_get_reference (rd_deadline_item_get_review (first));
  when = rd_wording_day_relative (rd_deadline_item_get_deadline (first)->due, rd_register_get_today (reg));
  /* Translators: %1$s is a review’s reference, %2$s is “today”, “in 3 days”, “12 days ago” */
  *out_body = g_strdup_printf (n == 1 ? _("It is of %1$s, due %2$s.") : _("The first is of %1$s, due %2$s."), reference, when);
  if (status == RD_STATUS_OVERDUE)
    return g_strdup_printf (ngettext ("%u deadline is overdue", "%u deadlines are overdue", n), n);
  return g_strdup_printf (ngettext ("%u deadline is due soon", "%u deadlines are due soon", n), n);
}
