package org.sopkit.rules.prepare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.gdpr.DataRetention;
import org.sopkit.model.gdpr.EndOfMission;
import org.sopkit.model.gdpr.PurgeRun;
import org.sopkit.model.gdpr.RetentionRule;
import org.sopkit.rules.Threshold;
import org.sopkit.rules.facts.DataEndView;
import org.sopkit.rules.facts.EvidenceGapView.Evidence;
import org.sopkit.rules.facts.RetentionView;
import org.sopkit.rules.gdpr.GdprItem;

/** Prepares item 5: retention, purges, and what became of the data at the end. */
final class RetentionPreparation {

  private final EngagementScene scene;

  RetentionPreparation(EngagementScene scene) {
    this.scene = scene;
  }

  void addFacts() {
    DataRetention retention = scene.engagement.retention();
    List<RetentionRule> rules = retention == null ? null : retention.rules();
    List<PurgeRun> purges = retention == null ? null : retention.purgeRuns();
    if (rules == null) {
      scene.gap("/retention/rules", GdprItem.RETENTION, Evidence.RETENTION_RULES);
    } else {
      for (int i = 0; i < rules.size(); i++) {
        addRule("/retention/rules/" + i, rules.get(i), purges);
      }
    }
    if (purges == null) {
      scene.gap("/retention/purgeRuns", GdprItem.RETENTION, Evidence.PURGES);
    }
    addEnd(rules, retention == null ? null : retention.endOfMission());
  }

  private void addRule(String path, RetentionRule rule, @Nullable List<PurgeRun> purges) {
    LocalDate due = purgeDueOn(rule, purges);
    scene.add(
        new RetentionView(
            scene.subject,
            scene.thresholds,
            path,
            rule.category(),
            rule.months() != null,
            EngagementScene.written(rule.basis()),
            due,
            due != null && scene.active && scene.today.isAfter(due)));
  }

  /** The first purge is due when the oldest data of the mission have been kept long enough. */
  private @Nullable LocalDate purgeDueOn(RetentionRule rule, @Nullable List<PurgeRun> purges) {
    Integer months = rule.months();
    if (months == null || purges == null || rule.legalHoldSince() != null) {
      return null;
    }
    LocalDate last =
        purges.stream()
            .filter(run -> run.category().equals(rule.category()))
            .map(PurgeRun::on)
            .max(LocalDate::compareTo)
            .orElse(null);
    int most = scene.thresholds.of(Threshold.PURGE_MONTHS);
    return last == null ? scene.start.plusMonths(months) : last.plusMonths(Math.min(months, most));
  }

  private void addEnd(@Nullable List<RetentionRule> rules, @Nullable EndOfMission certificate) {
    LocalDate end = scene.end;
    LocalDate certified = certificate == null ? null : certificate.certifiedOn();
    Set<EndOfMission.Copy> uncovered = EnumSet.noneOf(EndOfMission.Copy.class);
    if (certificate != null) {
      uncovered.addAll(EnumSet.allOf(EndOfMission.Copy.class));
      uncovered.removeAll(certificate.covered());
    }
    scene.add(
        new DataEndView(
            scene.subject,
            scene.thresholds,
            "/retention",
            rules == null ? -1 : rules.size(),
            end,
            scene.daysSinceMission(),
            certified,
            end == null || certified == null ? 0 : ChronoUnit.DAYS.between(end, certified),
            new ArrayList<>(uncovered)));
  }
}
