package org.sopkit.rules.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.gdpr.GdprItem;

/**
 * Somebody who works for the provider.
 *
 * @param subject the engagement
 * @param thresholds the numbers to compare with
 * @param path where the person is, or should be
 * @param person the name, or the id where there is no name
 * @param listed whether the person is among the people of the engagement
 * @param firstAccess the first day of the first access; null: no access so far
 * @param activeAccess whether an access can be used today
 * @param confidentialOn the day of the undertaking; null if not known
 * @param trainingsKnown whether the trainings are known
 * @param firstTraining the first training; null: none
 * @param lastTraining the last training by today; null: none
 * @param daysSinceTraining the days since then; 0 without one
 */
public record PersonView(
    Subject subject,
    Thresholds thresholds,
    String path,
    String person,
    boolean listed,
    @Nullable LocalDate firstAccess,
    boolean activeAccess,
    @Nullable LocalDate confidentialOn,
    boolean trainingsKnown,
    @Nullable LocalDate firstTraining,
    @Nullable LocalDate lastTraining,
    long daysSinceTraining)
    implements GdprFact {

  @Override
  public GdprItem item() {
    return GdprItem.TRAINING;
  }

  /** Returns whether the undertaking came after the first access. */
  public boolean confidentialLate() {
    return firstAccess != null && confidentialOn != null && confidentialOn.isAfter(firstAccess);
  }

  /** Returns whether there is an access, the trainings are known, and none was held by today. */
  public boolean untrained() {
    return activeAccess && trainingsKnown && lastTraining == null;
  }

  /** Returns whether the first training came after the first access. */
  public boolean trainedLate() {
    return firstAccess != null && firstTraining != null && firstTraining.isAfter(firstAccess);
  }

  @Override
  public List<String> evidence() {
    return List.of(person);
  }
}
