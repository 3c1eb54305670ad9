package org.sopkit.rules.facts;

import java.util.List;
import org.sopkit.model.gdpr.DpaPoint;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.gdpr.GdprItem;

/**
 * What a contract, an SLA or a data processing agreement says.
 *
 * @param subject the engagement
 * @param thresholds the numbers to compare with
 * @param path where it is
 * @param item the item of the checklist
 * @param reference where to find the document
 * @param slaTargets deadlines named in the SLA; -1 for any other document or if not known
 * @param missingPoints points of Art. 28(3) that it does not stipulate
 * @param missingDescriptions what it does not describe: subject, duration, nature and so on
 */
public record AgreementContentView(
    Subject subject,
    Thresholds thresholds,
    String path,
    GdprItem item,
    String reference,
    int slaTargets,
    List<DpaPoint> missingPoints,
    List<Description> missingDescriptions)
    implements GdprFact {

  /** Makes a view. */
  public AgreementContentView {
    missingPoints = List.copyOf(missingPoints);
    missingDescriptions = List.copyOf(missingDescriptions);
  }

  @Override
  public List<String> evidence() {
    return List.of(reference);
  }

  /** What a data processing agreement describes, Art. 28(3) first sentence. */
  public enum Description {
    /** The subject matter. */
    SUBJECT,
    /** The duration. */
    DURATION,
    /** The nature of the processing. */
    NATURE,
    /** The purpose. */
    PURPOSE,
    /** The types of personal data. */
    DATA_TYPES,
    /** The categories of people concerned. */
    PERSON_CATEGORIES
  }
}
