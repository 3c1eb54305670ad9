/** Deadlines: what was promised and where it stands. */
@NullMarked
package org.sopkit.model.sla;

import org.jspecify.annotations.NullMarked;
