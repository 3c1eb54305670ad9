package org.sopkit.rules.facts;

import org.jspecify.annotations.Nullable;
import org.sopkit.model.rollout.RolloutStep;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;

/**
 * One of the seven steps of the first week.
 *
 * @param subject the roll-out
 * @param thresholds the numbers to compare with
 * @param path where it is, or should be
 * @param step the step
 * @param done whether it was done by today
 * @param due whether the first week is over
 * @param overtook the step that it was done before, although it comes after; null if it is in order
 */
public record RolloutStepView(
    Subject subject,
    Thresholds thresholds,
    String path,
    RolloutStep step,
    boolean done,
    boolean due,
    @Nullable RolloutStep overtook)
    implements Fact {}
