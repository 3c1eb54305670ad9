package org.sopkit.rules.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.sop.PersonalData;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;

/**
 * A picture of a screen in a step.
 *
 * @param subject the procedure
 * @param thresholds the numbers to compare with
 * @param path where it is
 * @param file the file of the picture
 * @param described whether it has an alternative text
 * @param takenOn the day it was taken; null if not known
 * @param toolChangedOn the day the screens of its tool last changed; null if not known
 * @param personalData whether it shows data about people
 */
public record ScreenshotView(
    Subject subject,
    Thresholds thresholds,
    String path,
    String file,
    boolean described,
    @Nullable LocalDate takenOn,
    @Nullable LocalDate toolChangedOn,
    PersonalData personalData)
    implements Fact {

  /** Returns whether its tool looks different since it was taken. */
  public boolean stale() {
    return takenOn != null && toolChangedOn != null && takenOn.isBefore(toolChangedOn);
  }

  @Override
  public List<String> evidence() {
    return List.of(file);
  }
}
