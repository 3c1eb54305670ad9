/**
 * The work itself: tasks of the back office, what happened to them and when, and the catalogue of
 * task types and sectors. A ticket's history is a {@link org.sopkit.model.backoffice.TaskTimeline}.
 */
@NullMarked
package org.sopkit.model.backoffice;

import org.jspecify.annotations.NullMarked;
