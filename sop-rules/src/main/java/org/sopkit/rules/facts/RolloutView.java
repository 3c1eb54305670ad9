package org.sopkit.rules.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;

/**
 * The first week with a provider as a whole.
 *
 * @param subject the roll-out
 * @param thresholds the numbers to compare with
 * @param tasks tasks listed
 * @param firstTasks tasks chosen to begin with, each counted once
 * @param people the provider's people
 * @param listDue whether all tasks should be listed by now
 * @param choiceDue whether the first tasks should be chosen by now
 * @param trainingDue whether the provider should be trained by now
 * @param daysToOperate days from the start until the provider worked alone, or until today
 * @param operational whether the provider works alone
 * @param running whether the first week is over
 * @param reviewedOn the last review by today; null: none
 * @param daysSinceReview days since then, or since the start
 */
public record RolloutView(
    Subject subject,
    Thresholds thresholds,
    int tasks,
    int firstTasks,
    int people,
    boolean listDue,
    boolean choiceDue,
    boolean trainingDue,
    long daysToOperate,
    boolean operational,
    boolean running,
    @Nullable LocalDate reviewedOn,
    long daysSinceReview)
    implements Fact {

  @Override
  public String path() {
    return "";
  }
}
