package org.sopkit.model.gdpr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @CsvSource({
    "2026-03-01, false", // Sunday, the day before the grant
    "2026-03-02, true", // Monday, the day of the grant
    "2026-03-06, true", // Friday, the day of the revocation
    "2026-03-07, false", // Saturday, the day after
  })
  void an_access_is_active_from_its_grant_to_its_revocation(LocalDate day, boolean active) {
    assertThat(grant(LocalDate.of(2026, 3, 6)).activeOn(day)).isEqualTo(active);
  }

  @Test
  void an_access_that_nobody_revoked_stays_active() {
    assertThat(grant(null).activeOn(LocalDate.of(2036, 3, 2))).isTrue();
  }

  @Test
  void an_access_revoked_before_its_grant_is_refused() {
    assertThat(grant(MONDAY).revokedOn()).isEqualTo(MONDAY);
    assertThatThrownBy(() -> grant(MONDAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "access of p1 to CRM: revoked on 2026-03-01, before it was granted on 2026-03-02. Maybe"
                + " swap the two.");
  }

  @Test
  void a_mission_that_ends_before_it_starts_is_refused() {
    assertThat(new Mission(MONDAY, MONDAY).end()).isEqualTo(MONDAY);
    assertThatThrownBy(() -> new Mission(MONDAY, MONDAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "mission: ends on 2026-03-01, before it starts on 2026-03-02. Maybe swap the two.");
  }

  @Test
  void a_document_that_stops_before_it_begins_is_refused() {
    assertThatThrownBy(
            () -> new SignedDocument("C-1", null, null, null, MONDAY, MONDAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "document C-1: validUntil 2026-03-01 is before validFrom 2026-03-02. Maybe swap the"
                + " two.");
  }

  @Test
  void a_document_is_fully_signed_on_the_later_of_the_two_days() {
    LocalDate tuesday = MONDAY.plusDays(1);
    assertThat(signed(MONDAY, tuesday).fullySignedOn()).isEqualTo(tuesday);
    assertThat(signed(tuesday, MONDAY).fullySignedOn()).isEqualTo(tuesday);
    assertThat(signed(MONDAY, null).fullySignedOn()).isNull();
    assertThat(signed(null, MONDAY).fullySignedOn()).isNull();
  }

  @Test
  void the_client_is_aware_when_it_says_so_or_else_when_it_was_told() {
    Instant detected = Instant.parse("2026-03-07T22:15:00Z"); // Saturday
    Instant told = detected.plusSeconds(3_600);
    Instant aware = detected.plusSeconds(1_800);
    assertThat(incident(detected, told, aware).awareness()).isEqualTo(aware);
    assertThat(incident(detected, told, null).awareness()).isEqualTo(told);
    assertThat(incident(detected, null, null).awareness()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1H"})
  void an_agreed_time_for_notices_is_more_than_zero(Duration notice) {
    assertThatThrownBy(() -> new IncidentHandling(null, notice, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not more than zero");
  }

  @Test
  void a_clause_is_found_by_its_point() {
    DataProcessingAgreement agreement =
        new DataProcessingAgreement(
            signed(null, null),
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(new DpaClause(DpaPoint.G, "§ 9")),
            null);
    assertThat(agreement.clause(DpaPoint.G)).map(DpaClause::reference).contains("§ 9");
    assertThat(agreement.clause(DpaPoint.A)).isEmpty();
  }

  @Test
  void unknown_stays_null_and_none_stays_empty() {
    assertThat(new AccessControl(null, null).grants()).isNull();
    assertThat(new AccessControl(null, List.of()).grants()).isEmpty();
  }

  private static AccessGrant grant(LocalDate revokedOn) {
    return new AccessGrant("p1", "CRM", null, null, MONDAY, revokedOn, null);
  }

  private static SignedDocument signed(LocalDate client, LocalDate provider) {
    return new SignedDocument("C-1", null, client, provider, null, null);
  }

  private static Incident incident(Instant detected, Instant told, Instant aware) {
    return new Incident("i", detected, told, aware, null, null, null, null);
  }
}
