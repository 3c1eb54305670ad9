package org.sopkit.examples.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.text.Texts;
import org.sopkit.model.gdpr.AccessControl;
import org.sopkit.model.gdpr.AccessGrant;
import org.sopkit.model.gdpr.AccessLog;
import org.sopkit.model.gdpr.DataRetention;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.model.gdpr.IncidentHandling;
import org.sopkit.model.gdpr.Person;
import org.sopkit.model.gdpr.PurgeRun;
import org.sopkit.model.gdpr.SignedDocument;
import org.sopkit.rules.gdpr.GdprItem;

/** Says in sentences which dated evidence an engagement holds for an item. Immutable. */
final class EvidenceTexts {

  private final Texts texts;
  private final DateTimeFormatter dates;

  EvidenceTexts(Texts texts) {
    this.texts = texts;
    this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.locale());
  }

  List<String> of(Engagement engagement, GdprItem item) {
    List<String> sentences = new ArrayList<>();
    switch (item) {
      case CONTRACT -> {
        signed(engagement.contract(), sentences);
        signed(engagement.sla() == null ? null : engagement.sla().document(), sentences);
      }
      case DATA_PROCESSING_AGREEMENT ->
          signed(engagement.dpa() == null ? null : engagement.dpa().document(), sentences);
      case ACCESS -> access(engagement.access(), sentences);
      case LOG_AND_INCIDENTS -> {
        logs(engagement.accessLogs(), sentences);
        incidents(engagement.incidentHandling(), sentences);
      }
      case RETENTION -> retention(engagement.retention(), sentences);
      case TRAINING -> people(engagement.people(), sentences);
    }
    return sentences;
  }

  private void signed(@Nullable SignedDocument document, List<String> to) {
    if (document != null) {
      to.add(
          texts.get(
              "evidence.signed",
              document.reference(),
              date(document.signedByClientOn()),
              date(document.signedByProviderOn())));
    }
  }

  private void access(@Nullable AccessControl access, List<String> to) {
    if (access == null || access.grants() == null) {
      return;
    }
    List<AccessGrant> open =
        access.grants().stream().filter(grant -> grant.revokedOn() == null).toList();
    to.add(texts.get("evidence.access", access.grants().size(), open.size()));
    latest(open.stream().map(AccessGrant::lastReviewedOn).toList(), "evidence.reviewed", to);
  }

  private void logs(@Nullable List<AccessLog> logs, List<String> to) {
    if (logs == null) {
      return;
    }
    for (AccessLog log : logs) {
      to.add(texts.get("evidence.log", log.system(), date(log.lastReviewedOn())));
    }
  }

  private void incidents(@Nullable IncidentHandling handling, List<String> to) {
    if (handling != null && handling.procedure() != null) {
      to.add(
          texts.get(
              "evidence.procedure",
              handling.procedure().reference(),
              date(handling.procedure().lastTestedOn())));
    }
    if (handling != null && handling.incidents() != null) {
      to.add(texts.get("evidence.incidents", handling.incidents().size()));
    }
  }

  private void retention(@Nullable DataRetention retention, List<String> to) {
    if (retention == null) {
      return;
    }
    if (retention.rules() != null) {
      to.add(texts.get("evidence.retention", retention.rules().size()));
    }
    if (retention.purgeRuns() != null) {
      latest(retention.purgeRuns().stream().map(PurgeRun::on).toList(), "evidence.purged", to);
    }
    if (retention.endOfMission() != null) {
      to.add(texts.get("evidence.certified", date(retention.endOfMission().certifiedOn())));
    }
  }

  private void people(@Nullable List<Person> people, List<String> to) {
    if (people == null) {
      return;
    }
    long bound = people.stream().filter(p -> p.confidentialitySignedOn() != null).count();
    List<Person> trained =
        people.stream().filter(p -> p.trainings() != null && !p.trainings().isEmpty()).toList();
    to.add(texts.get("evidence.people", people.size(), bound, trained.size()));
    latest(
        trained.stream()
            .flatMap(p -> Objects.requireNonNull(p.trainings()).stream())
            .map(training -> training.on())
            .toList(),
        "evidence.trained",
        to);
  }

  private void latest(List<@Nullable LocalDate> days, String key, List<String> to) {
    days.stream()
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .ifPresent(day -> to.add(texts.get(key, date(day))));
  }

  private String date(@Nullable LocalDate day) {
    return day == null ? texts.get("evidence.undated") : dates.format(day);
  }
}
