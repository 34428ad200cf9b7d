/* rd-register-pages.c — the pages of a register
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "shell/rd-register-pages.h"

#include <string.h>

#include "views/actions/rd-actions-page.h"
#include "views/agencies/rd-agencies-page.h"
#include "views/annual/rd-annual-page.h"
#include "views/calendar/rd-calendar-page.h"
#include "views/dashboard/rd-dashboard-page.h"
#include "views/deadlines/rd-deadlines-page.h"
#include "views/frameworks/rd-frameworks-page.h"
#include "views/learning/rd-learning-page.h"

static const struct
{
  const char *name;
  GtkWidget  *(*make) (void);
} pages[] =
{
  { "dashboard", rd_dashboard_page_new },
  { "deadlines", rd_deadlines_page_new },
  { "actions", rd_actions_page_new },
  { "agencies", rd_agencies_page_new },
  { "learning", rd_learning_page_new },
  { "annual", rd_annual_page_new },
  { "calendar", rd_calendar_page_new },
  { "frameworks", rd_frameworks_page_new },
};

GtkWidget *
rd_register_pages_make (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    if (strcmp (pages[i].name, name) == 0)
      return pages[i].make ();

  return NULL;
}
