/**
 * Turns documents into the facts that rules compare: text measures, counts, time differences.
 * Internal: not for use from outside and free to change. Nothing here judges.
 */
@NullMarked
package org.sopkit.rules.prepare;

import org.jspecify.annotations.NullMarked;
