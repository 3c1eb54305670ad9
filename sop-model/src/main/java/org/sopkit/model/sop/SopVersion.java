package org.sopkit.model.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.Prose;

/**
 * One version of a procedure: who wrote it, who approved it and who tried it out.
 *
 * @param number the version as written, for example "1.2"
 * @param date the day it was issued; null if not known
 * @param author who wrote it; null if not known
 * @param approver who approved it; null while nobody has
 * @param approvedOn the day it was approved; null while nobody has
 * @param tester who carried it out to see whether it works; null while nobody has
 * @param testedOn the day it was tried; null while nobody has
 * @param change what changed against the version before; null if not said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SopVersion(
    @Line String number,
    @IsoText @Nullable LocalDate date,
    @Line @Nullable String author,
    @Line @Nullable String approver,
    @IsoText @Nullable LocalDate approvedOn,
    @Line @Nullable String tester,
    @IsoText @Nullable LocalDate testedOn,
    @Prose @Nullable String change) {

  /** Makes a version. */
  public SopVersion {
    Objects.requireNonNull(number, "number");
  }
}
