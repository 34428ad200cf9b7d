/* rd-command-chronology.c — chronology: what agencies tell, in and out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "command/rd-command-chronology-export.h"
#include "command/rd-command-chronology-import.h"
#include "command/rd-command-chronology-merge.h"
#include "command/rd-command-table.h"
#include "model/rd-register-chronology.h"

const RdCommand rd_command_chronology[] = {
  { "chronology", "import", "REVIEW FILE --agency A [--sheet S] [--map COLUMN=FIELD]… [--dry-run] [--replace]",
    N_("Take the entries of an agency’s file"),
    2, 2, RD_NEEDS_WRITING, TRUE, rd_chronology_import_options, rd_chronology_import },
  { "chronology", "list", "REVIEW [--agency A] [--from D] [--to D] [--person P] [--search TEXT]",
    N_("List the entries of all agencies in one order"),
    1, 1, RD_NEEDS_READING, FALSE, rd_chronology_list_options, rd_chronology_list },
  { "chronology", "duplicates", "REVIEW [--days N]",
    N_("Propose which entries of different agencies tell of one event, and say why"),
    1, 1, RD_NEEDS_READING, FALSE, rd_chronology_duplicates_options, rd_chronology_duplicates },
  { "chronology", "conflicts", "REVIEW",
    N_("List where entries that are linked as one event do not agree"),
    1, 1, RD_NEEDS_READING, FALSE, NULL, rd_chronology_conflicts },
  { "chronology", "gaps", "REVIEW [--days N] [--agency A]",
    N_("List the days on which nobody, or an agency, recorded anything"),
    1, 1, RD_NEEDS_READING, FALSE, rd_chronology_gaps_options, rd_chronology_gaps },
  { "chronology", "link", "REVIEW ID ID… [--kind same-event|not-same|related] [--note N]",
    N_("Say that entries tell of the same event, of different ones, or are related"),
    3, RD_LINKED_ENTRIES_MAX + 1, RD_NEEDS_WRITING, FALSE, rd_chronology_link_options, rd_chronology_link },
  { "chronology", "unlink", "REVIEW ID ID…",
    N_("Take the links between entries back"),
    3, G_MAXUINT, RD_NEEDS_WRITING, FALSE, NULL, rd_chronology_unlink },
  { "chronology", "export", "REVIEW -o FILE.{docx,odt,xlsx,csv,pdf,html} [--real-names] [--columns A,B,C] [--agency A] [--from D] [--to D] [--search TEXT]",
    N_("Write the chronology into a file, under pseudonyms"),
    1, 1, RD_NEEDS_READING, FALSE, rd_chronology_export_options, rd_chronology_export },
  { "chronology", "template", "[REVIEW] -o FILE.{docx,odt,xlsx} [--columns A,B,C] [--agency NAME] [--send-to TEXT] [--from D] [--to D] [--by D]",
    N_("Write an empty chronology, with an explanation, for an agency to fill in"),
    0, 1, RD_NEEDS_CALENDAR, FALSE, rd_chronology_template_options, rd_chronology_template },
  { NULL }
};
