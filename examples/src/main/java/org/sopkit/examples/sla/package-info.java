/**
 * Deadlines of an export as lists: where every task stands, how one deadline came about, what a
 * change of policies or calendars would do.
 *
 * <p>Start with {@link org.sopkit.examples.sla.SlaList}. Rows are judged as they are read, in the
 * order of the file, and forgotten.
 */
@NullMarked
package org.sopkit.examples.sla;

import org.jspecify.annotations.NullMarked;
