package org.sopkit.rules.gdpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.START;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopkit.model.gdpr.AccessGrant;
import org.sopkit.model.gdpr.AccessLog;
import org.sopkit.model.gdpr.AccountKind;
import org.sopkit.model.gdpr.DataRetention;
import org.sopkit.model.gdpr.DpaPoint;
import org.sopkit.model.gdpr.EndOfMission;
import org.sopkit.model.gdpr.Incident;
import org.sopkit.model.gdpr.Procedure;
import org.sopkit.model.gdpr.PurgeRun;
import org.sopkit.model.gdpr.RetentionRule;
import org.sopkit.rules.Finding;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GDPR-042, and what the other rules make of evidence that is still to come. */
class GdprLaterEvidenceTest {

  private static final RuleVerifier RULE = Rules.verify("GDPR-042");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 6); // Friday
  private static final LocalDate TOMORROW = TODAY.plusDays(1);
  private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 1, 1);

  @Test
  void what_is_dated_tomorrow_is_reported_and_what_is_dated_today_is_not() {
    RULE.given(engagement().logs(read(TOMORROW)).build(), NOW)
        .findsAt("/accessLogs/0/lastReviewedOn");
    RULE.given(engagement().logs(read(TODAY)).build(), NOW).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(engagement().logs(read(NEXT_YEAR)).build(), NOW)
        .withSeverity(Severity.WARNING)
        .says(
            Locale.FRENCH,
            "Preuve datée du 1er janvier 2027, encore à venir\u00a0: elle n’est pas retenue et l’exigence est jugée sans elle.")
        .says(
            Locale.ENGLISH,
            "Evidence dated 1 January 2027, which is still to come: it does not count, and the duty is judged without it.");
  }

  /** What is planned, the item, its verdict, and what is found beside GDPR-042. */
  record Case(String plan, EngagementDraft draft, GdprItem item, Verdict verdict, String... found) {
    @Override
    public String toString() {
      return plan;
    }
  }

  @ParameterizedTest
  @MethodSource
  void what_is_still_to_come_is_judged_as_missing(Case planned) {
    GdprChecklist.ItemResult item =
        Rules.STANDARD.checklist(planned.draft().build(), NOW).item(planned.item());
    assertThat(item.verdict()).isEqualTo(planned.verdict());
    assertThat(item.findings().stream().map(Finding::ruleId).distinct())
        .containsExactlyInAnyOrder(
            Stream.concat(Stream.of("GDPR-042"), Stream.of(planned.found()))
                .toArray(String[]::new));
  }

  static Stream<Case> what_is_still_to_come_is_judged_as_missing() {
    Instant tuesday = Instant.parse("2026-03-03T09:00:00Z");
    Instant nextYear = Instant.parse("2027-01-01T09:00:00Z");
    LocalDate ended = LocalDate.of(2026, 1, 30);
    AccessGrant old =
        new AccessGrant(
            "nadia",
            "CRM",
            "deals: read",
            AccountKind.NAMED,
            LocalDate.of(2025, 3, 5),
            null,
            NEXT_YEAR);
    return Stream.of(
        new Case(
            "contract",
            engagement().contract(EngagementDraft.document("C", NEXT_YEAR, null)),
            GdprItem.CONTRACT,
            Verdict.NON_COMPLIANT,
            "GDPR-001",
            "GDPR-009"),
        new Case(
            "DPA",
            engagement().dpa(EngagementDraft.dpa(NEXT_YEAR, DpaPoint.values())),
            GdprItem.DATA_PROCESSING_AGREEMENT,
            Verdict.NON_COMPLIANT,
            "GDPR-002",
            "GDPR-013"),
        // granted 366 days ago and never reviewed
        new Case(
            "review",
            engagement().grants(old),
            GdprItem.ACCESS,
            Verdict.PARTIALLY_COMPLIANT,
            "GDPR-019"),
        new Case(
            "log review",
            engagement().logs(read(NEXT_YEAR)),
            GdprItem.LOG_AND_INCIDENTS,
            Verdict.PARTIALLY_COMPLIANT,
            "GDPR-024"),
        new Case(
            "incident test",
            engagement().procedure(new Procedure("INC-01", NEXT_YEAR)),
            GdprItem.LOG_AND_INCIDENTS,
            Verdict.PARTIALLY_COMPLIANT,
            "GDPR-025"),
        // the client, told on Tuesday, knew on Tuesday: 72 hours ended on Friday at 09:00 UTC = now
        new Case(
            "awareness",
            engagement()
                .incident(
                    new Incident(
                        "I-1",
                        tuesday.minusSeconds(3600),
                        tuesday.minusSeconds(1800),
                        nextYear,
                        Incident.AuthorityNotice.REQUIRED,
                        null,
                        null,
                        "REG-1")),
            GdprItem.LOG_AND_INCIDENTS,
            Verdict.NON_COMPLIANT,
            "GDPR-028"),
        new Case(
            "purge",
            engagement()
                .rules(EngagementDraft.rule(6, "contrat"))
                .purges(new PurgeRun("factures émises", NEXT_YEAR, null)),
            GdprItem.RETENTION,
            Verdict.NON_COMPLIANT,
            "GDPR-032"),
        new Case(
            "legal hold",
            engagement()
                .retention(
                    new DataRetention(
                        List.of(new RetentionRule("factures émises", 6, "contrat", NEXT_YEAR)),
                        List.of(),
                        null)),
            GdprItem.RETENTION,
            Verdict.NON_COMPLIANT,
            "GDPR-032"),
        new Case(
            "certificate",
            engagement()
                .end(ended)
                .grants(EngagementDraft.grant(ended))
                .certificate(NEXT_YEAR, EndOfMission.Copy.values()),
            GdprItem.RETENTION,
            Verdict.NON_COMPLIANT,
            "GDPR-033"),
        new Case(
            "undertaking",
            engagement().people(EngagementDraft.person(NEXT_YEAR, START)),
            GdprItem.TRAINING,
            Verdict.UNKNOWN,
            "GDPR-006"),
        new Case(
            "training",
            engagement().people(EngagementDraft.person(START, NEXT_YEAR)),
            GdprItem.TRAINING,
            Verdict.NON_COMPLIANT,
            "GDPR-038"));
  }

  @Test
  void a_contract_not_yet_signed_is_not_in_force_and_not_merely_late() {
    assertThat(
            Rules.STANDARD
                .checklist(
                    engagement().contract(EngagementDraft.document("C", TOMORROW, null)).build(),
                    NOW)
                .findings()
                .stream()
                .filter(finding -> finding.ruleId().equals("GDPR-009"))
                .map(finding -> FindingTexts.of(Locale.ENGLISH).message(finding)))
        .containsExactly("Not in force today – contract (not signed by both sides).");
  }

  @Test
  void what_was_planned_before_the_mission_starts_is_not_due_yet() {
    // Friday 2025-08-15; both sides sign on Wednesday 2025-08-20, the mission starts on 2025-09-01
    assertThat(
            Objects.requireNonNull(
                Rules.STANDARD
                    .checklist(engagement().build(), EngagementDraft.at(2025, 8, 15))
                    .item(GdprItem.CONTRACT)
                    .verdict()))
        .isEqualTo(Verdict.NOT_DUE_YET);
  }

  private static AccessLog read(LocalDate day) {
    return new AccessLog("CRM", 12, null, day);
  }
}
