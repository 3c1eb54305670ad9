/**
 * One self-contained HTML page that tells an operations manager whether the back office is under
 * control: what is late, what to do today, where it comes from, what it is worth, and what the
 * figures rest on. Start with {@link org.sopkit.report.HtmlReport}; fill a {@link
 * org.sopkit.report.ReportData} through its builder, row by row. The page is in French or English,
 * loads nothing from a network and shows every text it is given as text.
 */
@NullMarked
package org.sopkit.report;

import org.jspecify.annotations.NullMarked;
