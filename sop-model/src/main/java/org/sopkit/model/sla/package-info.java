/**
 * Deadlines: what was promised, on which clock it runs and where it stands.
 *
 * <p>A {@link org.sopkit.model.sla.SlaTarget} is one promise, a {@link
 * org.sopkit.model.sla.SlaPolicy} says to which tasks it is made and which events start, pause and
 * stop its clock. {@link org.sopkit.model.sla.SlaClock} compiles policies and answers for a task:
 * start there. Its answer is an {@link org.sopkit.model.sla.SlaEvaluation}.
 */
@NullMarked
package org.sopkit.model.sla;

import org.jspecify.annotations.NullMarked;
