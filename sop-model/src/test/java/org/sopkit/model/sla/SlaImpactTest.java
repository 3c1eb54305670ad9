package org.sopkit.model.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.sopkit.model.sla.Fixtures.at;
import static org.sopkit.model.sla.Fixtures.clock;
import static org.sopkit.model.sla.Fixtures.resolution;
import static org.sopkit.model.sla.Fixtures.show;
import static org.sopkit.model.sla.Fixtures.weekdaysOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.WorkingCalendar;

class SlaImpactTest {

  record Row(String id, Instant opened, @Nullable Instant closed) {}

  private static final SlaRowAccess<Row> ACCESS =
      SlaRowAccess.of(Row::id, (Row row) -> TaskType.INVOICING, row -> Priority.LOW, Row::opened)
          .closed(Row::closed);

  private static final Instant NOW = at("Mon 2026-05-18 10:00");

  private final WorkingCalendar today =
      WorkingCalendar.of(weekdaysOf("work", "09:00-18:00").build());
  private final WorkingCalendar bridged =
      WorkingCalendar.of(
          weekdaysOf("work", "09:00-18:00")
              .version("8")
              .holiday(LocalDate.of(2026, 5, 15), "Bridge of Ascension Day") // a Friday
              .build());

  private final List<Row> rows =
      List.of(
          new Row("early", at("Mon 2026-05-04 09:00"), at("Mon 2026-05-04 17:00")),
          new Row("saved", at("Thu 2026-05-14 10:00"), at("Mon 2026-05-18 09:30")),
          new Row("later", at("Thu 2026-05-14 17:00"), null),
          new Row("new", at("Mon 2026-05-18 09:00"), null));

  @Test
  void zammad_admin_159_a_bridge_day_shows_whose_state_and_whose_deadline_would_change() {
    List<SlaDifference<Row>> differences =
        SlaImpact.of(
                clock(today, resolution("9h ouvrées", today)),
                clock(bridged, resolution("9h ouvrées", bridged)),
                ACCESS)
            .differences(rows.stream(), NOW)
            .toList();
    assertThat(differences)
        .extracting(
            d -> d.row().id(),
            d -> d.before().state() + " " + show(d.before().due()),
            d -> d.after().state() + " " + show(d.after().due()),
            SlaDifference::changesState)
        .containsExactly(
            tuple(
                "saved", "BREACHED_CLOSED Fri 2026-05-15 10:00", "MET Mon 2026-05-18 10:00", true),
            tuple(
                "later",
                "BREACHED_OPEN Fri 2026-05-15 17:00",
                "RUNNING Mon 2026-05-18 17:00",
                true));
    assertThat(differences.get(0).after().source().calendarVersion()).isEqualTo("8");
  }

  @Test
  void nothing_changes_when_nothing_is_changed_but_the_version() {
    WorkingCalendar renamed =
        WorkingCalendar.of(weekdaysOf("work", "09:00-18:00").version("9").build());
    assertThat(
            SlaImpact.of(
                    clock(today, resolution("9h ouvrées", today)),
                    clock(renamed, resolution("9h ouvrées", renamed)),
                    ACCESS)
                .differences(rows.stream(), NOW))
        .isEmpty();
  }

  @Test
  void a_deadline_that_moves_without_changing_the_state_is_a_difference() {
    assertThat(
            SlaImpact.of(
                    clock(today, resolution("9h ouvrées", today)),
                    clock(today, resolution("10h ouvrées", today)),
                    ACCESS)
                .differences(rows.stream(), NOW))
        .extracting(d -> d.row().id(), SlaDifference::changesState)
        .containsExactly(
            tuple("early", false),
            tuple("saved", false),
            tuple("later", false),
            tuple("new", false));
  }

  @Test
  void an_objective_that_comes_or_goes_is_a_difference() {
    SlaClock none =
        SlaClock.of(
            SlaPolicySet.of(
                "sla",
                SlaPolicy.of("p", "1", resolution("9h ouvrées", today))
                    .covering(SlaCoverage.ofPriorities(Priority.HIGH))),
            today);
    SlaClock some = clock(today, resolution("9h ouvrées", today));
    assertThat(SlaImpact.of(some, none, ACCESS).differences(rows.stream(), NOW))
        .hasSize(4)
        .allSatisfy(d -> assertThat(d.after()).isNull());
    assertThat(SlaImpact.of(none, some, ACCESS).differences(rows.parallelStream(), NOW))
        .extracting(d -> d.row().id())
        .containsExactly("early", "saved", "later", "new");
  }

  @Test
  void a_row_that_cannot_be_judged_is_listed_with_its_problem() {
    Row reversed = new Row("bad", at("Mon 2026-05-18 09:00"), at("Mon 2026-05-18 08:00"));
    SlaClock clock = clock(today, resolution("9h ouvrées", today));
    assertThat(SlaImpact.of(clock, clock, ACCESS).differences(Stream.of(reversed), NOW))
        .singleElement()
        .satisfies(d -> assertThat(d.problem()).isInstanceOf(ImpossibleTimelineException.class));
  }
}
