/**
 * The first week with a provider, in seven steps: list, classify, prioritise, write, configure,
 * train, measure. Start with {@link org.sopkit.model.rollout.Rollout}. What was done is recorded
 * with who and when; {@code sop-rules} says what is missing or out of order.
 */
@NullMarked
package org.sopkit.model.rollout;

import org.jspecify.annotations.NullMarked;
