package org.sopkit.model.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.OmitWhenEmpty;
import org.sopkit.model.kpi.KpiTarget;

/**
 * Section 5 of a procedure: the figures to reach and when they are reported.
 *
 * @param targets the figures and their targets
 * @param rhythm how often they are reported; null if not said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record KpiReporting(
    @OmitWhenEmpty List<@Valid KpiTarget> targets, @Nullable ReportingRhythm rhythm) {

  static final KpiReporting EMPTY = new KpiReporting(List.of(), null);

  /** Makes the section; an absent list is empty. */
  public KpiReporting {
    targets = Copies.list(targets, "targets");
  }
}
