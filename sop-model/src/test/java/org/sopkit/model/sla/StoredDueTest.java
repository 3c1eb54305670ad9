package org.sopkit.model.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.sopkit.model.sla.Fixtures.at;
import static org.sopkit.model.sla.Fixtures.clock;
import static org.sopkit.model.sla.Fixtures.office;
import static org.sopkit.model.sla.Fixtures.resolution;
import static org.sopkit.model.sla.Fixtures.show;
import static org.sopkit.model.sla.Fixtures.ticket;
import static org.sopkit.model.sla.Fixtures.timeline;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.calendar.WorkingCalendar;

/** Which cycle and objective a deadline of the host is of. */
class StoredDueTest {

  private final WorkingCalendar office = office(); // Monday to Friday 09:00–18:00
  private final SlaClock clock =
      clock(
          office,
          resolution("9h ouvrées", office).withDeadline(SlaObjective.Deadline.STORED_FIRST));
  private final TaskTimeline reopened =
      timeline(
          "Mon 2026-03-02 09:00 CREATED", // by the target due Monday 18:00
          "Tue 2026-03-03 11:00 COMPLETED",
          "Mon 2026-03-09 11:00 REOPENED"); // by the target due Tuesday 2026-03-10 11:00

  private List<SlaStatus> cycles(SlaTask task) {
    SlaEvaluation evaluation = clock.evaluate(task, reopened, at("Mon 2026-03-09 12:00"));
    List<SlaStatus> all = new ArrayList<>(evaluation.closedCycles());
    all.addAll(evaluation.statuses());
    return all;
  }

  @Test
  void a_deadline_from_before_the_reopening_stays_that_of_the_closed_cycle() {
    assertThat(cycles(ticket().withStoredDue(at("Wed 2026-03-04 18:00"))))
        .extracting(SlaStatus::state, s -> show(s.due()))
        .containsExactly(
            tuple(SlaState.MET, "Wed 2026-03-04 18:00"),
            tuple(SlaState.RUNNING, "Tue 2026-03-10 11:00"));
  }

  @Test
  void a_deadline_for_the_new_cycle_does_not_judge_the_closed_one_again() {
    assertThat(cycles(ticket().withStoredDue(at("Wed 2026-03-11 18:00"))))
        .extracting(SlaStatus::state, s -> show(s.due()))
        .containsExactly(
            tuple(SlaState.BREACHED_CLOSED, "Mon 2026-03-02 18:00"),
            tuple(SlaState.RUNNING, "Wed 2026-03-11 18:00"));
  }

  @Test
  void a_deadline_that_names_its_cycle_is_of_no_other() {
    assertThat(
            cycles(
                ticket()
                    .withStoredDues(
                        StoredDue.at(at("Thu 2026-03-12 18:00")).inCycle(1),
                        StoredDue.at(at("Fri 2026-03-13 18:00")))))
        .extracting(SlaStatus::state, s -> show(s.due()))
        .containsExactly(
            tuple(SlaState.MET, "Thu 2026-03-12 18:00"),
            tuple(SlaState.RUNNING, "Fri 2026-03-13 18:00"));
    assertThatThrownBy(() -> StoredDue.at(at("Fri 2026-03-13 18:00")).inCycle(-1))
        .isInstanceOf(InvalidSlaException.class);
  }

  @Test
  void several_objectives_have_deadlines_of_their_own_in_events_and_in_columns() {
    SlaClock two =
        clock(
            office,
            SlaObjective.stored("first-response", "office")
                .between(SlaObjective.Start.CREATED, SlaObjective.Stop.FIRST_ANSWERED),
            SlaObjective.stored("resolution", "office"));
    List<StoredDue> dues =
        List.of(
            StoredDue.at(at("Mon 2026-03-02 12:00")).of("first-response"),
            StoredDue.at(at("Wed 2026-03-04 12:00")));
    SlaEvaluation byEvents =
        two.evaluate(
            ticket().withStoredDues(dues.toArray(new StoredDue[0])),
            timeline("Mon 2026-03-02 09:00 CREATED"),
            at("Mon 2026-03-02 10:00"));
    assertThat(byEvents.statuses())
        .extracting(s -> show(s.due()))
        .containsExactly("Mon 2026-03-02 12:00", "Wed 2026-03-04 12:00");
    SlaRowAccess<List<StoredDue>> columns =
        SlaRowAccess.of(
                (List<StoredDue> row) -> "T-1",
                row -> ticket().type(),
                row -> ticket().priority(),
                row -> at("Mon 2026-03-02 09:00"))
            .storedDues(row -> row);
    assertThat(SlaEvaluator.of(two, columns).evaluate(dues, at("Mon 2026-03-02 10:00")))
        .isEqualTo(byEvents);
  }

  @Test
  void the_status_shows_the_promise_beside_the_deadline_of_the_host() {
    SlaStatus status = cycles(ticket().withStoredDue(at("Wed 2026-03-11 18:00"))).get(1);
    assertThat(status.target()).isEqualTo(SlaNotation.parse("9h ouvrées"));
  }
}
