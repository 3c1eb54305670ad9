/**
 * From an export to the report: each row is judged as it is read, counted, and written out.
 *
 * <p>Start with {@link org.sopkit.examples.report.ReportRun}. Nothing here keeps the rows; what is
 * kept grows with what the figures need.
 */
@NullMarked
package org.sopkit.examples.report;

import org.jspecify.annotations.NullMarked;
