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

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.calendar.WorkingCalendar;

/** What a change of priority changes, and what it does not. Tickets are created as MEDIUM. */
class PriorityChangeTest {

  private final WorkingCalendar office = office(); // Monday to Friday 09:00–18:00
  private final SlaObjective answer =
      SlaObjective.of("first-response", SlaNotation.parse("4h ouvrées"), "office")
          .withTarget(Priority.CRITICAL, SlaNotation.parse("1h ouvrée"))
          .between(SlaObjective.Start.CREATED, SlaObjective.Stop.FIRST_ANSWERED);

  private static SlaClock covering(WorkingCalendar office, SlaObjective objective) {
    return SlaClock.of(
        SlaPolicySet.of(
            "sla",
            SlaPolicy.of("medium", "1", objective)
                .covering(SlaCoverage.ofPriorities(Priority.MEDIUM))),
        office);
  }

  @Test
  void an_answer_that_was_in_time_stays_so_when_the_priority_is_raised() {
    SlaClock clock = clock(office, answer);
    String[] lines = {
      "Mon 2026-03-02 09:00 CREATED",
      "Mon 2026-03-02 11:00 FIRST_ANSWERED", // two hours of four
      "Mon 2026-03-02 15:00 PRIORITY_CHANGED CRITICAL", // one hour
    };
    SlaStatus before =
        clock.evaluate(ticket(), timeline(lines), at("Mon 2026-03-02 14:00")).statuses().get(0);
    SlaStatus after =
        clock.evaluate(ticket(), timeline(lines), at("Mon 2026-03-02 16:00")).statuses().get(0);
    assertThat(after.state()).isEqualTo(SlaState.MET);
    assertThat(after.due()).isEqualTo(before.due()).isEqualTo(at("Mon 2026-03-02 13:00"));
    assertThat(
            Stream.of("Mon 2026-03-02 14:59", "Mon 2026-03-02 15:00")
                .map(now -> clock.evaluate(ticket(), timeline(lines), at(now)).priority()))
        .containsExactly(Priority.MEDIUM, Priority.CRITICAL);
    // what is open is judged anew
    assertThat(
            clock
                .evaluate(ticket(), timeline(lines[0], lines[2]), at("Mon 2026-03-02 16:00"))
                .state("first-response"))
        .isEqualTo(SlaState.BREACHED_OPEN);
  }

  @Test
  void a_breach_stays_known_when_nothing_is_promised_to_the_new_priority() {
    SlaEvaluation evaluation =
        covering(office, resolution("4h ouvrées", office))
            .evaluate(
                ticket(),
                timeline(
                    "Mon 2026-03-02 09:00 CREATED", // due 13:00
                    "Wed 2026-03-04 09:00 PRIORITY_CHANGED LOW"),
                at("Fri 2026-03-06 11:00"));
    SlaStatus status = evaluation.status("resolution").orElseThrow();
    assertThat(status.state()).isEqualTo(SlaState.NO_TARGET);
    assertThat(status.isBreached()).isTrue();
    assertThat(show(status.breachedAt())).isEqualTo("Mon 2026-03-02 13:00");
    assertThat(show(status.stoppedAt())).isEqualTo("Wed 2026-03-04 09:00");
    assertThat(status.notices()).extracting(SlaNotice::kind).containsExactly(SlaNotice.Kind.BREACH);
    assertThat(evaluation.nextChange()).isNull();
  }

  @Test
  void a_promise_that_is_no_longer_made_is_not_breached_later() {
    String[] lines = {"Mon 2026-03-02 09:00 CREATED", "Mon 2026-03-02 12:00 PRIORITY_CHANGED LOW"};
    SlaClock clock = covering(office, resolution("4h ouvrées", office));
    SlaStatus status =
        clock.evaluate(ticket(), timeline(lines), at("Fri 2026-03-06 11:00")).statuses().get(0);
    assertThat(status.state()).isEqualTo(SlaState.NO_TARGET);
    assertThat(status.isBreached()).isFalse();
    // and made again: the whole history counts
    String[] back = {lines[0], lines[1], "Mon 2026-03-02 17:00 PRIORITY_CHANGED MEDIUM"};
    assertThat(
            clock
                .evaluate(ticket(), timeline(back), at("Fri 2026-03-06 11:00"))
                .state("resolution"))
        .isEqualTo(SlaState.BREACHED_OPEN);
  }

  @Test
  void an_objective_without_a_target_for_the_new_priority_ends_in_the_same_way() {
    SlaObjective only =
        new SlaObjective(
            "resolution",
            null,
            Map.of(Priority.MEDIUM, SlaNotation.parse("4h ouvrées")),
            "office",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    String[] lines = {
      "Mon 2026-03-02 09:00 CREATED",
      "Mon 2026-03-02 15:00 PRIORITY_CHANGED HIGH",
      "Mon 2026-03-02 16:00 PRIORITY_CHANGED LOW",
      "Mon 2026-03-02 17:00 COMPLETED",
    };
    assertThat(
            clock(office, only)
                .evaluate(ticket(), timeline(lines), at("Fri 2026-03-06 11:00"))
                .statuses())
        .extracting(SlaStatus::state, SlaStatus::isBreached, s -> show(s.stoppedAt()))
        .containsExactly(tuple(SlaState.NO_TARGET, true, "Mon 2026-03-02 15:00"));
  }

  @Test
  void what_another_policy_promised_and_was_kept_is_not_lost() {
    SlaClock clock =
        SlaClock.of(
            SlaPolicySet.of(
                "sla",
                SlaPolicy.of("medium", "1", answer)
                    .covering(SlaCoverage.ofPriorities(Priority.MEDIUM)),
                SlaPolicy.of("rest", "1", resolution("9h ouvrées", office))),
            office);
    assertThat(
            clock
                .evaluate(
                    ticket(),
                    timeline(
                        "Mon 2026-03-02 09:00 CREATED",
                        "Mon 2026-03-02 10:00 FIRST_ANSWERED",
                        "Mon 2026-03-02 11:00 PRIORITY_CHANGED LOW"),
                    at("Mon 2026-03-02 12:00"))
                .statuses())
        .extracting(SlaStatus::objective, SlaStatus::state)
        .containsExactly(
            tuple("resolution", SlaState.RUNNING), tuple("first-response", SlaState.MET));
  }

  @Test
  void a_verdict_is_not_rewritten_by_how_another_priority_takes_stored_deadlines() {
    SlaObjective computed =
        resolution("4h ouvrées", office)
            .between(SlaObjective.Start.CREATED, SlaObjective.Stop.FIRST_ANSWERED);
    SlaPolicy high =
        SlaPolicy.of("high", "1", computed.withDeadline(SlaObjective.Deadline.STORED_FIRST))
            .covering(SlaCoverage.ofPriorities(Priority.HIGH));
    SlaPolicy rest = SlaPolicy.of("rest", "1", computed);
    SlaClock clock = SlaClock.of(SlaPolicySet.of("sla", high, rest), office);
    SlaTask task = ticket().withStoredDue(at("Mon 2026-03-02 10:00"));
    SlaStatus status =
        clock
            .evaluate(
                task,
                timeline(
                    "Mon 2026-03-02 09:00 CREATED",
                    "Mon 2026-03-02 11:00 FIRST_ANSWERED", // two hours of the four of MEDIUM
                    "Mon 2026-03-02 15:00 PRIORITY_CHANGED HIGH"),
                at("Mon 2026-03-02 16:00"))
            .statuses()
            .get(0);
    assertThat(status.state()).isEqualTo(SlaState.MET);
    assertThat(show(status.due())).isEqualTo("Mon 2026-03-02 13:00");
  }

  @Test
  void one_name_means_one_start_and_stop_wherever_a_change_of_priority_can_lead() {
    SlaObjective created = resolution("4h ouvrées", office);
    SlaObjective assigned =
        created.between(SlaObjective.Start.ASSIGNED, SlaObjective.Stop.COMPLETED);
    SlaPolicy rest = SlaPolicy.of("rest", "1", assigned);
    SlaPolicy high = SlaPolicy.of("high", "1", created);
    assertThatThrownBy(
            () ->
                SlaPolicySet.of(
                    "sla", high.covering(SlaCoverage.ofPriorities(Priority.HIGH)), rest))
        .isInstanceOf(InvalidSlaException.class)
        .hasMessageContaining("policies[1].objectives.resolution")
        .hasMessageContaining("from ASSIGNED to COMPLETED, that of policy high from CREATED");
    // no task goes from one of these to the other by its priority
    SlaPolicySet.of("sla", high.covering(SlaCoverage.ofTypes(TaskType.DATA_ENTRY)), rest);
    SlaPolicySet.of("sla", high.covering(tagged("vip")), rest);
    SlaPolicySet.of(
        "sla",
        high.covering(new SlaCoverage(Set.of(), Set.of(Priority.HIGH), Set.of("one"))),
        rest.covering(tagged("other")));
    SlaPolicySet.of(
        "sla",
        high.covering(
            new SlaCoverage(Set.of(TaskType.DATA_ENTRY), Set.of(Priority.HIGH), Set.of())),
        rest.covering(SlaCoverage.ofTypes(TaskType.SUPPORT_L1)));
  }

  private static SlaCoverage tagged(String tag) {
    return new SlaCoverage(Set.of(), Set.of(), Set.of(tag));
  }
}
