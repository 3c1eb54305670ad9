package org.sopkit.rules.prepare;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.GdprFact;
import org.sopkit.rules.facts.LaterEvidenceView;
import org.sopkit.rules.gdpr.GdprItem;

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
    addLater(scene);
    return scene.facts;
  }

  private static void addLater(EngagementScene scene) {
    for (EvidenceByDay.Later later : scene.later) {
      GdprItem item = item(later.path());
      if (item != null) {
        scene.add(
            new LaterEvidenceView(scene.subject, scene.thresholds, later.path(), item, later.on()));
      }
    }
  }

  /** The item of a date; null if it lies beyond the six. */
  private static @Nullable GdprItem item(String path) {
    if (FurtherPreparation.topic(path) != null) {
      return null;
    }
    return switch (path.split("/", 3)[1]) {
      case "contract", "sla" -> GdprItem.CONTRACT;
      case "dpa" -> GdprItem.DATA_PROCESSING_AGREEMENT;
      case "access" -> GdprItem.ACCESS;
      case "accessLogs", "incidentHandling" -> GdprItem.LOG_AND_INCIDENTS;
      case "retention" -> GdprItem.RETENTION;
      case "people" -> GdprItem.TRAINING;
      default -> throw new IllegalStateException(path + " belongs to no item");
    };
  }
}
