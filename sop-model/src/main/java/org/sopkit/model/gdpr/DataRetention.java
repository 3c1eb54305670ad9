package org.sopkit.model.gdpr;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.internal.Copies;

/**
 * Item 5: how long data are kept, what was deleted and what became of them at the end.
 *
 * @param rules retention for each category; null if not known
 * @param purgeRuns the deletions; empty: none yet; null: not known
 * @param endOfMission the certificate at the end; null while there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DataRetention(
    @Nullable List<@Valid RetentionRule> rules,
    @Nullable List<@Valid PurgeRun> purgeRuns,
    @Valid @Nullable EndOfMission endOfMission) {

  /** Makes the part. */
  public DataRetention {
    rules = Copies.known(rules, "rules");
    purgeRuns = Copies.known(purgeRuns, "purgeRuns");
  }
}
