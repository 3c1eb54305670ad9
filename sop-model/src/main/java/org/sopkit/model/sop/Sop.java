package org.sopkit.model.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.OmitWhenEmpty;

/**
 * Standard operating procedure: the sheet that says how one task is done, step by step, so that
 * every person and every provider does it in the same way.
 *
 * <p>Immutable and thread-safe. Absent sections become empty sections, never null.
 *
 * @param id the name by which tasks, trainings and other documents refer to the procedure
 * @param language the language it is written in
 * @param header section 1: title, objective, scope, SLA, RACI
 * @param prerequisites section 2: accesses, tools, templates, definitions
 * @param steps section 3: what is done, in order
 * @param qualityControl section 4: checklist and known errors
 * @param reporting section 5: figures to reach and when they are reported
 * @param appendices section 6: templates, e-mail models, filled examples
 * @param lifecycle owner, versions, review date, proposals
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Sop(
    @Line String id,
    SopLanguage language,
    @OmitWhenEmpty @Valid SopHeader header,
    @OmitWhenEmpty @Valid Prerequisites prerequisites,
    @OmitWhenEmpty List<@Valid SopStep> steps,
    @OmitWhenEmpty @Valid QualityControl qualityControl,
    @OmitWhenEmpty @Valid KpiReporting reporting,
    @OmitWhenEmpty @Valid Appendices appendices,
    @OmitWhenEmpty @Valid SopLifecycle lifecycle) {

  /** The most steps a procedure can have; a rule warns long before. */
  public static final int MOST_STEPS = 1_000;

  /**
   * Makes a procedure; an absent section is empty.
   *
   * @throws IllegalArgumentException if it has more than {@value #MOST_STEPS} steps
   */
  public Sop {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(language, "language");
    header = Objects.requireNonNullElse(header, SopHeader.EMPTY);
    prerequisites = Objects.requireNonNullElse(prerequisites, Prerequisites.EMPTY);
    steps = Copies.list(steps, "steps");
    if (steps.size() > MOST_STEPS) {
      throw new IllegalArgumentException(
          "steps: "
              + steps.size()
              + " are more than "
              + MOST_STEPS
              + ". Maybe several procedures are in one document: give each its own.");
    }
    qualityControl = Objects.requireNonNullElse(qualityControl, QualityControl.EMPTY);
    reporting = Objects.requireNonNullElse(reporting, KpiReporting.EMPTY);
    appendices = Objects.requireNonNullElse(appendices, Appendices.EMPTY);
    lifecycle = Objects.requireNonNullElse(lifecycle, SopLifecycle.EMPTY);
  }
}
