/**
 * Figures and deadlines for the programs of an office. Start with {@link
 * org.sopkit.office.KpiWorkbook}, a spreadsheet (XLSX) of KPI and tasks, or {@link
 * org.sopkit.office.DeadlineCalendar}, a calendar file (iCalendar, RFC 5545) of due dates and
 * recurring obligations. Both write in French or English and take zone and instant from the caller.
 */
@NullMarked
package org.sopkit.office;

import org.jspecify.annotations.NullMarked;
