package org.sopkit.rules.prepare;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.gdpr.AccessControl;
import org.sopkit.model.gdpr.AccessGrant;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.EvidenceGapView;
import org.sopkit.rules.facts.EvidenceGapView.Evidence;
import org.sopkit.rules.facts.GdprFact;
import org.sopkit.rules.gdpr.GdprItem;

/** What the preparations of the six items share: the engagement, the day, the facts so far. */
final class EngagementScene {

  /** With the evidence there is today and no other. */
  final Engagement engagement;

  /** Evidence dated after today. */
  final List<EvidenceByDay.Later> later;

  final Thresholds thresholds;
  final Subject subject;
  final Instant now;
  final LocalDate today;
  final LocalDate start;
  final @Nullable LocalDate end;
  final boolean active;
  final List<GdprFact> facts = new ArrayList<>();

  EngagementScene(Engagement engagement, ZonedDateTime now, Thresholds thresholds) {
    EvidenceByDay evidence = new EvidenceByDay(now);
    this.engagement = evidence.of(engagement);
    this.later = evidence.later();
    this.thresholds = thresholds;
    this.subject = new Subject(Subject.Kind.ENGAGEMENT, engagement.id());
    this.now = now.toInstant();
    this.today = now.toLocalDate();
    this.start = engagement.mission().start();
    this.end = engagement.mission().end();
    this.active = !today.isBefore(start) && (end == null || !today.isAfter(end));
  }

  /** Accesses given; none if they are not known. */
  List<AccessGrant> grants() {
    AccessControl access = engagement.access();
    List<AccessGrant> grants = access == null ? null : access.grants();
    return grants == null ? List.of() : grants;
  }

  /** First day of the first access of all; null if there is none. */
  @Nullable LocalDate firstAccess() {
    return grants().stream().map(AccessGrant::grantedOn).min(LocalDate::compareTo).orElse(null);
  }

  long daysSince(LocalDate day) {
    return ChronoUnit.DAYS.between(day, today);
  }

  /** Days since the last day of the mission; 0 while it runs. */
  long daysSinceMission() {
    return end == null ? 0 : daysSince(end);
  }

  void add(GdprFact fact) {
    facts.add(fact);
  }

  void gap(String path, GdprItem item, Evidence missing) {
    gap(path, item, missing, "", start);
  }

  void gap(String path, GdprItem item, Evidence missing, String detail, LocalDate dueOn) {
    boolean due = !today.isBefore(dueOn);
    add(new EvidenceGapView(subject, thresholds, path, item, missing, detail, dueOn, due));
  }

  static boolean written(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
