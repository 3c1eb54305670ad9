package org.sopkit.model.rollout;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.OmitWhenEmpty;
import org.sopkit.model.internal.Prose;
import org.sopkit.model.kpi.KpiKind;

/**
 * A weekly meeting of client and provider: figures looked at, adjustments decided.
 *
 * @param on the day
 * @param attendees who was there
 * @param measured the figures looked at
 * @param adjustments what was decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WeeklyReview(
    @IsoText LocalDate on,
    @OmitWhenEmpty List<@Line String> attendees,
    @OmitWhenEmpty Set<KpiKind> measured,
    @OmitWhenEmpty List<@Prose String> adjustments) {

  /** Makes a review; an absent list is empty. */
  public WeeklyReview {
    Objects.requireNonNull(on, "on");
    attendees = Copies.list(attendees, "attendees");
    measured = Copies.enums(measured, "measured");
    adjustments = Copies.list(adjustments, "adjustments");
  }
}
