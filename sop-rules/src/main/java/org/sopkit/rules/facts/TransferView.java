package org.sopkit.rules.facts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.gdpr.Transfer;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.gdpr.GdprTopic;

/**
 * A transfer to a country outside the EEA.
 *
 * @param subject the engagement
 * @param thresholds the numbers to compare with
 * @param path where it is
 * @param country ISO 3166-1 alpha-2
 * @param mechanism what makes it lawful; null if not known
 * @param adequate whether the Commission has decided that the country is adequate
 * @param adequacyAsOf the day of our list of these decisions
 * @param referenced whether it is written where the clauses or rules are
 * @param assessed whether the law of that country was assessed by today
 */
public record TransferView(
    Subject subject,
    Thresholds thresholds,
    String path,
    String country,
    Transfer.@Nullable Mechanism mechanism,
    boolean adequate,
    LocalDate adequacyAsOf,
    boolean referenced,
    boolean assessed)
    implements FurtherFact {

  @Override
  public GdprTopic topic() {
    return GdprTopic.TRANSFERS;
  }

  /** Returns whether it rests on clauses or rules, which ask for an assessment of the country. */
  public boolean onSafeguards() {
    return mechanism == Transfer.Mechanism.STANDARD_CLAUSES_MODULE_2
        || mechanism == Transfer.Mechanism.STANDARD_CLAUSES_MODULE_3
        || mechanism == Transfer.Mechanism.BINDING_CORPORATE_RULES;
  }

  @Override
  public List<String> evidence() {
    return List.of(country);
  }
}
