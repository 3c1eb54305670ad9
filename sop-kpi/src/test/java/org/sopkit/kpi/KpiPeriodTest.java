package org.sopkit.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class KpiPeriodTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static KpiPeriod period(String from, String to) {
    return new KpiPeriod(LocalDate.parse(from), LocalDate.parse(to), PARIS);
  }

  @Test
  void march_in_paris_has_743_hours() {
    KpiPeriod march = KpiPeriod.month(2026, 3, PARIS);

    assertThat(march.endSecond() - march.startSecond()).isEqualTo(743 * 3_600L);
  }

  @Test
  void a_day_that_begins_at_one_begins_at_one() {
    // Beirut's summer time 2026 began on Sunday 29 March at 00:00: the day starts at 01:00.
    KpiPeriod day =
        new KpiPeriod(
            LocalDate.of(2026, 3, 29), LocalDate.of(2026, 3, 30), ZoneId.of("Asia/Beirut"));

    assertThat(day.endSecond() - day.startSecond()).isEqualTo(23 * 3_600L);
  }

  @Test
  void the_period_before_a_month_is_a_month_and_before_a_quarter_a_quarter() {
    assertThat(KpiPeriod.month(2026, 3, PARIS).previous())
        .contains(KpiPeriod.month(2026, 2, PARIS));
    assertThat(period("2026-04-01", "2026-07-01").previous())
        .contains(period("2026-01-01", "2026-04-01"));
  }

  @Test
  void the_period_before_a_week_is_a_week() {
    // Monday 9 to Monday 16 March.
    assertThat(period("2026-03-09", "2026-03-16").previous())
        .contains(period("2026-03-02", "2026-03-09"));
  }

  @Test
  void a_period_without_end_has_none_before_it() {
    assertThat(new KpiPeriod(LocalDate.of(2026, 1, 1), null, PARIS).previous()).isEmpty();
    assertThat(KpiPeriod.always(PARIS).previous()).isEmpty();
  }

  @Test
  void a_period_is_cut_by_month_and_by_week_without_gap() {
    assertThat(period("2026-01-15", "2026-03-10").byMonth())
        .containsExactly(
            period("2026-01-15", "2026-02-01"),
            period("2026-02-01", "2026-03-01"),
            period("2026-03-01", "2026-03-10"));
    // From Wednesday 4 March.
    assertThat(period("2026-03-04", "2026-03-17").byWeek())
        .isEqualTo(
            List.of(
                period("2026-03-04", "2026-03-09"),
                period("2026-03-09", "2026-03-16"),
                period("2026-03-16", "2026-03-17")));
    assertThatThrownBy(() -> KpiPeriod.always(PARIS).byMonth())
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void an_empty_period_is_refused() {
    assertThatThrownBy(() -> period("2026-03-10", "2026-03-10"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-03-10");
  }
}
