package org.sopkit.rules.facts;

import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.gdpr.GdprTopic;

/**
 * A duty that a document takes up or does not.
 *
 * @param subject the engagement
 * @param thresholds the numbers to compare with
 * @param path where it should be
 * @param duty which duty
 * @param met whether it is taken up
 */
public record DutyView(Subject subject, Thresholds thresholds, String path, Duty duty, boolean met)
    implements FurtherFact {

  @Override
  public GdprTopic topic() {
    return duty.topic;
  }

  /** What has to be agreed or written. */
  public enum Duty {
    /** Days in which the client may object to a new sub-processor. */
    OBJECTION_DELAY(GdprTopic.SUB_PROCESSORS),
    /** At least one documented instruction. */
    INSTRUCTION_GIVEN(GdprTopic.INSTRUCTIONS),
    /** The day of an instruction. */
    INSTRUCTION_DATED(GdprTopic.INSTRUCTIONS),
    /** The client's right to audit. */
    AUDIT_RIGHT(GdprTopic.AUDITS);

    private final GdprTopic topic;

    Duty(GdprTopic topic) {
      this.topic = topic;
    }
  }
}
