package org.sopkit.model.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Copies;
import org.sopkit.model.internal.IsoText;
import org.sopkit.model.internal.Line;
import org.sopkit.model.internal.OmitWhenEmpty;

/**
 * The life of a procedure: who keeps it, what became of it, when it is looked at again.
 *
 * @param owner who keeps it up to date; null if nobody does
 * @param versions its versions, oldest first
 * @param reviewDue the day by which it must be reviewed; null if none is set
 * @param proposals what was proposed to do better
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SopLifecycle(
    @Line @Nullable String owner,
    @OmitWhenEmpty List<@Valid SopVersion> versions,
    @IsoText @Nullable LocalDate reviewDue,
    @OmitWhenEmpty List<@Valid ImprovementProposal> proposals) {

  static final SopLifecycle EMPTY = new SopLifecycle(null, List.of(), null, List.of());

  /** Makes the section; an absent list is empty. */
  public SopLifecycle {
    versions = Copies.list(versions, "versions");
    proposals = Copies.list(proposals, "proposals");
  }

  /**
   * Returns the version in force: the last of the list.
   *
   * @return the version, or empty if there is none
   */
  public Optional<SopVersion> currentVersion() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }
}
