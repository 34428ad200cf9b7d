/* rd-xlsx-names.c — what the XML of a workbook calls things
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "formats/rd-xlsx-names.h"

const RdXmlStreamNamespace rd_xlsx_namespaces[] = {
  { "http://schemas.openxmlformats.org/spreadsheetml/2006/main", RD_XLSX_MAIN },
  { "http://purl.oclc.org/ooxml/spreadsheetml/main", RD_XLSX_MAIN },
  { "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments", RD_XLSX_THREADED },
  { NULL, 0 },
};
