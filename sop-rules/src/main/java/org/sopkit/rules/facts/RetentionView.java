package org.sopkit.rules.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.gdpr.GdprItem;

/**
 * One category of data and how long it is kept.
 *
 * @param subject the engagement
 * @param thresholds the numbers to compare with
 * @param path where it is
 * @param category the category
 * @param monthsKnown whether the span is known
 * @param basisGiven whether a law or reason is written down
 * @param purgeDueOn the day by which the next purge had to run; null if that cannot be said or a
 *     legal hold forbids it
 * @param purgeOverdue whether that day has passed without a purge
 */
public record RetentionView(
    Subject subject,
    Thresholds thresholds,
    String path,
    String category,
    boolean monthsKnown,
    boolean basisGiven,
    @Nullable LocalDate purgeDueOn,
    boolean purgeOverdue)
    implements GdprFact {

  @Override
  public GdprItem item() {
    return GdprItem.RETENTION;
  }

  @Override
  public List<String> evidence() {
    return List.of(category);
  }
}
