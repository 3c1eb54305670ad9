package org.sopkit.model.sop;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Copies;

/**
 * The life of a procedure: who keeps it, what became of it, when it is looked at again.
 *
 * @param owner who keeps it up to date; null if nobody does
 * @param versions its versions, oldest first
 * @param reviewDue the day by which it must be reviewed; null if none is set
 * @param proposals what was proposed to do better
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SopLifecycle(
    @Nullable String owner,
    List<SopVersion> versions,
    @Nullable LocalDate reviewDue,
    List<ImprovementProposal> proposals) {

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
