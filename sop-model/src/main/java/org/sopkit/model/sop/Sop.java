package org.sopkit.model.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Objects;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.OmitEmpty;

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
@JsonInclude(Include.NON_EMPTY)
public record Sop(
    String id,
    SopLanguage language,
    @JsonInclude(value = Include.CUSTOM, valueFilter = OmitEmpty.class) SopHeader header,
    @JsonInclude(value = Include.CUSTOM, valueFilter = OmitEmpty.class) Prerequisites prerequisites,
    List<SopStep> steps,
    @JsonInclude(value = Include.CUSTOM, valueFilter = OmitEmpty.class)
        QualityControl qualityControl,
    @JsonInclude(value = Include.CUSTOM, valueFilter = OmitEmpty.class) KpiReporting reporting,
    @JsonInclude(value = Include.CUSTOM, valueFilter = OmitEmpty.class) Appendices appendices,
    @JsonInclude(value = Include.CUSTOM, valueFilter = OmitEmpty.class) SopLifecycle lifecycle) {

  /** Makes a procedure; an absent section is empty. */
  public Sop {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(language, "language");
    header = Objects.requireNonNullElse(header, SopHeader.EMPTY);
    prerequisites = Objects.requireNonNullElse(prerequisites, Prerequisites.EMPTY);
    steps = Copies.list(steps, "steps");
    qualityControl = Objects.requireNonNullElse(qualityControl, QualityControl.EMPTY);
    reporting = Objects.requireNonNullElse(reporting, KpiReporting.EMPTY);
    appendices = Objects.requireNonNullElse(appendices, Appendices.EMPTY);
    lifecycle = Objects.requireNonNullElse(lifecycle, SopLifecycle.EMPTY);
  }
}
