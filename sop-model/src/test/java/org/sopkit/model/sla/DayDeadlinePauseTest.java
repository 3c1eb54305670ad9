package org.sopkit.model.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopkit.model.sla.Fixtures.at;
import static org.sopkit.model.sla.Fixtures.clock;
import static org.sopkit.model.sla.Fixtures.office;
import static org.sopkit.model.sla.Fixtures.resolution;
import static org.sopkit.model.sla.Fixtures.show;
import static org.sopkit.model.sla.Fixtures.ticket;
import static org.sopkit.model.sla.Fixtures.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopkit.model.calendar.WorkingCalendar;

/** How pauses move what is due by a day, on Monday to Friday 09:00–18:00. */
class DayDeadlinePauseTest {

  private final WorkingCalendar office = office();

  private SlaStatus status(String notation, String now, String... lines) {
    return clock(office, resolution(notation, office))
        .evaluate(ticket(), timeline(lines), at(now))
        .status("resolution")
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // D+1 calendar days from Thursday is Friday; a day of pause leads to Saturday, closed
        "J+1 | Thu 2026-03-05 09:00 | Fri 2026-03-06 09:00 | Sat 2026-03-07 09:00 | Mon 2026-03-09 18:00",
        // due Tuesday 20:00; the pause covers no working time before it
        "J+1 ouvrés à 20:00 | Mon 2026-03-02 09:00 | Tue 2026-03-03 19:00 | Wed 2026-03-04 08:30 | Tue 2026-03-03 20:00",
        // nor does one over the night before
        "J+1 ouvrés | Mon 2026-03-02 09:00 | Mon 2026-03-02 18:00 | Tue 2026-03-03 09:00 | Tue 2026-03-03 18:00",
        "J+1 | Mon 2026-03-02 09:00 | Mon 2026-03-02 18:00 | Tue 2026-03-03 09:00 | Tue 2026-03-03 18:00",
        // two hours: Wednesday 18:00 and 2 h is Thursday 11:00, so the end of Thursday
        "J+2 ouvrés | Mon 2026-03-02 09:00 | Tue 2026-03-03 10:00 | Tue 2026-03-03 12:00 | Thu 2026-03-05 18:00",
        // two working days: Wednesday 18:00 and 18 h is Friday 18:00
        "J+2 ouvrés | Mon 2026-03-02 09:00 | Tue 2026-03-03 09:00 | Wed 2026-03-04 18:00 | Fri 2026-03-06 18:00",
        // at a stated hour: Wednesday 12:00 and 2 h is 14:00, so Thursday 12:00
        "J+2 ouvrés à 12:00 | Mon 2026-03-02 09:00 | Tue 2026-03-03 10:00 | Tue 2026-03-03 12:00 | Thu 2026-03-05 12:00",
        // a weekly cut-off: Friday 18:00 and 2 h is Monday 11:00, so the end of Monday
        "reçu avant jeudi 12:00, fait vendredi | Mon 2026-03-02 09:00 | Tue 2026-03-03 10:00 | Tue 2026-03-03 12:00 | Mon 2026-03-09 18:00",
        // a pause after the deadline moves nothing
        "J+0 ouvrés | Mon 2026-03-02 09:00 | Tue 2026-03-03 10:00 | Tue 2026-03-03 12:00 | Mon 2026-03-02 18:00",
      })
  void a_pause_moves_it_by_its_working_time_and_on_to_the_next_due_time(
      String notation, String created, String paused, String resumed, String due) {
    SlaStatus status =
        status(notation, resumed, created + " CREATED", paused + " PAUSED", resumed + " RESUMED");
    assertThat(show(status.due())).isEqualTo(due);
    assertThat(status.elapsed().plus(status.remaining())).isEqualTo(status.length());
  }

  @Test
  void short_pauses_take_the_time_won_before_they_move_the_deadline_again() {
    SlaStatus status =
        status(
            "J+2 ouvrés",
            "Thu 2026-03-05 16:00",
            "Mon 2026-03-02 09:00 CREATED", // Wednesday 18:00
            "Tue 2026-03-03 10:00 PAUSED",
            "Tue 2026-03-03 10:05 RESUMED", // Thursday 18:00: 8 h 55 are won
            "Wed 2026-03-04 10:00 PAUSED",
            "Wed 2026-03-04 12:00 RESUMED",
            "Thu 2026-03-05 14:00 PAUSED",
            "Thu 2026-03-05 15:00 RESUMED");
    assertThat(show(status.due())).isEqualTo("Thu 2026-03-05 18:00");
    assertThat(status.remaining()).isEqualTo(Duration.ofHours(2)); // 16:00–18:00
  }

  @Test
  void a_deadline_that_a_pause_covers_waits_for_its_end() {
    String[] lines = {"Mon 2026-03-02 09:00 CREATED", "Tue 2026-03-03 14:00 PAUSED"};
    for (String now :
        List.of("Tue 2026-03-03 17:00", "Tue 2026-03-03 23:00", "Thu 2026-03-05 12:00")) {
      SlaStatus status = status("J+1 ouvrés", now, lines);
      assertThat(status.state()).isEqualTo(SlaState.PAUSED);
      assertThat(status.due()).isAfterOrEqualTo(at(now));
    }
  }

  @Test
  void a_breach_that_was_seen_is_never_taken_back_by_a_pause() {
    Random random = new Random(9);
    List<String> notations =
        List.of(
            "J+1",
            "J+2 ouvrés",
            "J+1 ouvrés à 20:00",
            "J+2 ouvrés à 12:00",
            "reçu avant 12:00, fait le jour même",
            "J+3 (sans report)");
    Instant origin = at("Mon 2026-03-02 00:00");
    int breaches = 0;
    for (int i = 0; i < 300; i++) {
      String notation = notations.get(i % notations.size());
      SlaObjective objective =
          resolution(notation, office)
              .withWarnings(
                  WarningThreshold.atPercent(50), WarningThreshold.beforeEnd(Duration.ofHours(3)));
      SlaClock clock = clock(office, objective);
      List<Pause> pauses = new ArrayList<>();
      Instant from = origin;
      for (int k = 0; k < 4; k++) {
        from = from.plusSeconds(60L * (60 + random.nextInt(1_500)));
        Instant to = from.plusSeconds(60L * random.nextInt(1_500));
        pauses.add(new Pause(from, to));
        from = to;
      }
      SlaEvaluator<List<Pause>> evaluator =
          SlaEvaluator.of(
              clock,
              SlaRowAccess.of(
                      (List<Pause> row) -> "T-1",
                      row -> ticket().type(),
                      row -> ticket().priority(),
                      row -> origin)
                  .pauses(row -> row));
      List<SlaNotice> given = List.of();
      for (int hour = 0; hour < 14 * 24; hour++) {
        Instant now = origin.plusSeconds(3_600L * hour);
        SlaStatus status = evaluator.evaluate(pauses, now).statuses().get(0);
        assertThat(status.notices())
            .as("%s %s at %s", notation, pauses, show(now))
            .containsAll(given);
        assertThat(status.elapsed().plus(status.remaining())).isEqualTo(status.length());
        assertThat(status.state() == SlaState.BREACHED_OPEN).isEqualTo(status.due().isBefore(now));
        given = status.notices();
      }
      breaches += given.stream().anyMatch(n -> n.kind() == SlaNotice.Kind.BREACH) ? 1 : 0;
    }
    assertThat(breaches).isGreaterThan(250);
  }
}
