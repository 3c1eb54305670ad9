package org.sopkit.rules.facts;

import java.util.List;
import org.sopkit.model.gdpr.SubProcessing.Authorisation;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.gdpr.GdprTopic;

/**
 * Somebody whom the provider engages to process the data.
 *
 * @param subject the engagement
 * @param thresholds the numbers to compare with
 * @param path where it is
 * @param name who
 * @param authorisation what the client allows
 * @param authorised whether the client had allowed it by today
 * @param announced whether the client had been told by today
 * @param contracted whether a contract with the same obligations is named
 */
public record SubProcessorView(
    Subject subject,
    Thresholds thresholds,
    String path,
    String name,
    Authorisation authorisation,
    boolean authorised,
    boolean announced,
    boolean contracted)
    implements FurtherFact {

  @Override
  public GdprTopic topic() {
    return GdprTopic.SUB_PROCESSORS;
  }

  @Override
  public List<String> evidence() {
    return List.of(name);
  }
}
