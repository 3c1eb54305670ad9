/**
 * Who does, who answers, who is asked and who is told. Start with {@link
 * org.sopkit.model.raci.RaciMatrix}: parties of both companies, and for each activity the holders
 * of the four roles. The matrix can be wrong; {@code sop-rules} says how.
 */
@NullMarked
package org.sopkit.model.raci;

import org.jspecify.annotations.NullMarked;
