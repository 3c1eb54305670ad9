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
import org.junit.jupiter.api.Test;
import org.sopkit.model.calendar.WorkingCalendar;

class SlaClockTest {

  private final WorkingCalendar office = office();
  private final SlaClock clock = clock(office, resolution("24h ouvrées", office));

  private SlaStatus status(SlaClock with, String now, String... lines) {
    return with.evaluate(ticket(), timeline(lines), at(now)).status("resolution").orElseThrow();
  }

  @Test
  void a_running_clock_says_when_it_is_due_and_what_is_left() {
    SlaStatus status = status(clock, "Tue 2026-03-03 10:00", "Mon 2026-03-02 09:00 CREATED");
    assertThat(status.state()).isEqualTo(SlaState.RUNNING);
    assertThat(show(status.due())).isEqualTo("Wed 2026-03-04 15:00"); // 9 h + 9 h + 6 h
    assertThat(status.elapsed()).isEqualTo(Duration.ofHours(10)); // 9 h on Monday, 1 h on Tuesday
    assertThat(status.remaining()).isEqualTo(Duration.ofHours(14));
    assertThat(status.elapsedReal()).isEqualTo(Duration.ofHours(25));
    assertThat(status.consumedPerMille()).isEqualTo(416L); // 10 ÷ 24
    assertThat(show(status.nextChange())).isEqualTo("Wed 2026-03-04 15:00:01");
  }

  @Test
  void a_pause_moves_the_deadline_by_its_working_time() {
    SlaStatus status =
        status(
            clock,
            "Wed 2026-03-04 10:00",
            "Mon 2026-03-02 09:00 CREATED",
            "Mon 2026-03-02 16:00 PAUSED",
            "Tue 2026-03-03 11:00 RESUMED"); // 2 h on Monday, 2 h on Tuesday
    assertThat(show(status.originalDue())).isEqualTo("Wed 2026-03-04 15:00");
    assertThat(show(status.due())).isEqualTo("Thu 2026-03-05 10:00"); // 15:00 + 3 h + 1 h
    assertThat(status.paused()).isEqualTo(Duration.ofHours(4));
    assertThat(status.elapsed()).isEqualTo(Duration.ofHours(15)); // 7 h + 7 h + 1 h
    assertThat(status.remaining()).isEqualTo(Duration.ofHours(9));
  }
}
