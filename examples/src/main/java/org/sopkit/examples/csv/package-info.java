/**
 * Reading somebody else's CSV export row by row, and writing CSV that a spreadsheet opens safely.
 *
 * <p>Start with {@link org.sopkit.examples.csv.CsvSource}. A record that cannot be split is handed
 * over as a {@link org.sopkit.examples.csv.CsvRecord} with a fault, never dropped; memory does not
 * grow with the file.
 */
@NullMarked
package org.sopkit.examples.csv;

import org.jspecify.annotations.NullMarked;
