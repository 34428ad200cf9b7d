/* rd-xlsx-names.h — what the XML of a workbook calls things
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "formats/rd-xml-stream.h"

G_BEGIN_DECLS

#define RD_XLSX_MAIN     1
#define RD_XLSX_THREADED 2

/* Of transitional and of strict workbooks, and of threaded comments. */
extern const RdXmlStreamNamespace rd_xlsx_namespaces[];

G_END_DECLS
