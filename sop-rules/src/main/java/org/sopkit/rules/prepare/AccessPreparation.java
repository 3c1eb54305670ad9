package org.sopkit.rules.prepare;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sopkit.model.gdpr.AccessControl;
import org.sopkit.model.gdpr.AccessGrant;
import org.sopkit.model.gdpr.AccessLog;
import org.sopkit.model.gdpr.AccountKind;
import org.sopkit.model.gdpr.DeclaredScope;
import org.sopkit.model.gdpr.Person;
import org.sopkit.rules.facts.AccessLogView;
import org.sopkit.rules.facts.AccessView;
import org.sopkit.rules.facts.EvidenceGapView.Evidence;
import org.sopkit.rules.gdpr.GdprItem;

/** Prepares item 3, the accesses, and the logs of item 4. */
final class AccessPreparation {

  private final EngagementScene scene;

  AccessPreparation(EngagementScene scene) {
    this.scene = scene;
  }

  void addFacts() {
    AccessControl access = scene.engagement.access();
    if (access == null || access.grants() == null) {
      scene.gap("/access/grants", GdprItem.ACCESS, Evidence.ACCESSES);
    } else {
      if (access.declaredScopes() == null && !access.grants().isEmpty()) {
        scene.gap("/access/declaredScopes", GdprItem.ACCESS, Evidence.DECLARED_SCOPES);
      }
      for (int i = 0; i < access.grants().size(); i++) {
        addGrant("/access/grants/" + i, access.grants().get(i), access);
      }
    }
    addLogs();
  }

  private void addGrant(String path, AccessGrant grant, AccessControl access) {
    LocalDate reviewed = grant.lastReviewedOn();
    String person =
        scene.engagement.person(grant.personId()).map(Person::name).orElse(grant.personId());
    scene.add(
        new AccessView(
            scene.subject,
            scene.thresholds,
            path,
            person,
            grant.system(),
            grant.scope() == null ? "" : grant.scope(),
            isTooWide(grant, access),
            grant.account() == AccountKind.SHARED,
            grant.activeOn(scene.today),
            grant.grantedOn(),
            grant.revokedOn(),
            reviewed == null ? grant.grantedOn() : reviewed,
            scene.end,
            scene.today));
    String detail = person + " – " + grant.system();
    if (grant.account() == null) {
      scene.gap(
          path + "/account", GdprItem.ACCESS, Evidence.ACCOUNT_KIND, detail, grant.grantedOn());
    }
    if (!EngagementScene.written(grant.scope())) {
      scene.gap(path + "/scope", GdprItem.ACCESS, Evidence.ACCESS_SCOPE, detail, grant.grantedOn());
    }
  }

  static boolean isTooWide(AccessGrant grant, AccessControl access) {
    List<DeclaredScope> declared = access.declaredScopes();
    String scope = grant.scope();
    if (declared == null || scope == null || scope.isBlank()) {
      return false;
    }
    return declared.stream()
        .noneMatch(d -> d.system().equals(grant.system()) && d.scopes().contains(scope));
  }

  private void addLogs() {
    List<AccessLog> logs = scene.engagement.accessLogs();
    if (logs == null) {
      scene.gap("/accessLogs", GdprItem.LOG_AND_INCIDENTS, Evidence.ACCESS_LOGS);
      return;
    }
    Set<String> unlogged = new LinkedHashSet<>();
    for (AccessGrant grant : scene.grants()) {
      if (grant.activeOn(scene.today)) {
        unlogged.add(grant.system());
      }
    }
    for (int i = 0; i < logs.size(); i++) {
      unlogged.remove(logs.get(i).system());
      addLog("/accessLogs/" + i, logs.get(i));
    }
    for (String system : unlogged) {
      scene.add(
          new AccessLogView(
              scene.subject,
              scene.thresholds,
              "/accessLogs",
              system,
              false,
              -1,
              false,
              null,
              0,
              scene.active));
    }
  }

  private void addLog(String path, AccessLog log) {
    LocalDate reviewed = log.lastReviewedOn();
    Integer months = log.retentionMonths();
    scene.add(
        new AccessLogView(
            scene.subject,
            scene.thresholds,
            path,
            log.system(),
            true,
            months == null ? -1 : months,
            EngagementScene.written(log.retentionReason()),
            reviewed,
            scene.daysSince(reviewed == null ? scene.start : reviewed),
            scene.active));
    if (months == null) {
      scene.gap(
          path + "/retentionMonths",
          GdprItem.LOG_AND_INCIDENTS,
          Evidence.LOG_RETENTION,
          log.system(),
          scene.start);
    }
  }
}
