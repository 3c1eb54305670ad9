package org.sopkit.model.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.Prose;

/**
 * A picture of a screen that belongs to a step.
 *
 * @param file where the picture is
 * @param alternativeText what it shows, for whoever cannot see it; null if not written
 * @param takenOn the day it was taken; null if not known
 * @param tool the name of the tool it shows, as the prerequisites write it; null if not known
 * @param personalData whether it shows data about people; {@link PersonalData#UNKNOWN} if absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Screenshot(
    @Line String file,
    @Prose @Nullable String alternativeText,
    @IsoText @Nullable LocalDate takenOn,
    @Line @Nullable String tool,
    PersonalData personalData) {

  /** Makes a screenshot; absent personal data is unknown. */
  public Screenshot {
    Objects.requireNonNull(file, "file");
    personalData = Objects.requireNonNullElse(personalData, PersonalData.UNKNOWN);
  }
}
