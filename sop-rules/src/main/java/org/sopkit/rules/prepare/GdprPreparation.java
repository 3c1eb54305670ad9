package org.sopkit.rules.prepare;

import java.time.ZonedDateTime;
import java.util.List;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.GdprFact;

/** Prepares the engagement of one provider. */
public final class GdprPreparation {

  private GdprPreparation() {}

  /**
   * Makes the facts of an engagement.
   *
   * @param engagement the engagement
   * @param now when it is judged; its zone says what day it is
   * @param thresholds the numbers to compare with
   * @return its facts
   */
  public static List<GdprFact> facts(
      Engagement engagement, ZonedDateTime now, Thresholds thresholds) {
    EngagementScene scene = new EngagementScene(engagement, now, thresholds);
    new AgreementPreparation(scene).addFacts();
    new AccessPreparation(scene).addFacts();
    new IncidentPreparation(scene).addFacts();
    new RetentionPreparation(scene).addFacts();
    new PeoplePreparation(scene).addFacts();
    return scene.facts;
  }
}
