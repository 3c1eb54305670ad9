/** Who does, who answers, who is asked and who is told. */
@NullMarked
package org.sopkit.model.raci;

import org.jspecify.annotations.NullMarked;
