package org.sopkit.model.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopkit.model.sla.Fixtures.at;
import static org.sopkit.model.sla.Fixtures.show;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.raci.RaciRole;

/** What holds for every history, on random ones with a fixed seed. */
class SlaClockLawsTest {

  private static final int TIMELINES = 250;
  private static final int MINUTES = 12 * 24 * 60;
  private static final Instant ORIGIN = at("Thu 2026-04-02 00:00"); // over Easter Monday
  private static final Set<String> PAUSING = Set.of("waiting", "on hold");

  private final WorkingCalendar office =
      WorkingCalendar.of(
          Fixtures.weekdaysOf("office", "09:00-12:00", "13:00-17:30")
              .holiday(java.time.LocalDate.of(2026, 4, 6), "Easter Monday")
              .build());
  private final SlaObjective working =
      Fixtures.resolution("10h ouvrées", office)
          .withTarget(Priority.CRITICAL, SlaNotation.parse("3h ouvrées"))
          .withTarget(Priority.LOW, SlaNotation.parse("J+3 ouvrés"))
          .withWarnings(
              WarningThreshold.atPercent(50), WarningThreshold.beforeEnd(Duration.ofHours(1)))
          .withEscalations(
              EscalationStep.beforeDue(Duration.ofMinutes(30), RaciRole.RESPONSIBLE),
              EscalationStep.afterDue(Duration.ofHours(2), RaciRole.ACCOUNTABLE));
  private final SlaObjective elapsed =
      SlaObjective.of("update", SlaNotation.parse("sous 36h"), "office")
          .withWarnings(WarningThreshold.atPercent(90))
          .withEscalations(EscalationStep.afterDue(Duration.ZERO, RaciRole.INFORMED));
  private final SlaObjective answer =
      SlaObjective.of("first-response", SlaNotation.parse("2h ouvrées"), "office")
          .between(SlaObjective.Start.ASSIGNED, SlaObjective.Stop.FIRST_ANSWERED);
  private final SlaObjective progress =
      SlaObjective.of("progress", SlaNotation.parse("4h ouvrées"), "office")
          .withTarget(Priority.HIGH, SlaNotation.parse("sous 2h"))
          .between(SlaObjective.Start.CREATED, SlaObjective.Stop.UPDATED)
          .withWarnings(WarningThreshold.atPercent(75));
  private final SlaClock clock =
      SlaClock.of(
          SlaPolicySet.of(
              "sla",
              SlaPolicy.of("p", "1", working, elapsed, answer, progress)
                  .pausedBy("waiting", "on hold")),
          office);

  private static TaskTimeline timeline(List<TaskEvent> events) {
    return new TaskTimeline("T-1", events);
  }

  private SlaEvaluation evaluate(List<TaskEvent> events, Instant now) {
    return clock.evaluate(Fixtures.ticket(), timeline(events), now);
  }

  private static List<SlaStatus> all(SlaEvaluation evaluation) {
    List<SlaStatus> all = new ArrayList<>(evaluation.closedCycles());
    all.addAll(evaluation.statuses());
    return all;
  }

  /** The instants of the events, and some between and after them. */
  private static List<Instant> instants(List<TaskEvent> events, Random random) {
    List<Instant> instants = new ArrayList<>();
    for (TaskEvent event : events) {
      instants.add(event.at());
      instants.add(event.at().plusSeconds(60L * random.nextInt(2_000)));
    }
    return instants;
  }

  @Test
  void elapsed_and_remaining_are_the_target_at_every_event() {
    RandomTimelines timelines = new RandomTimelines(1, ORIGIN, MINUTES);
    Random random = new Random(11);
    int checked = 0;
    int paused = 0;
    int reopened = 0;
    int reprioritised = 0;
    for (int i = 0; i < TIMELINES; i++) {
      List<TaskEvent> events = timelines.next();
      for (Instant now : instants(events, random)) {
        for (SlaStatus status : all(evaluate(events, now))) {
          if (status.length() != null) {
            paused += status.paused().isZero() ? 0 : 1;
            reopened += status.cycle() > 1 ? 1 : 0;
            reprioritised += happened(events, TaskEventType.PRIORITY_CHANGED, now) ? 1 : 0;
            assertThat(status.elapsed().plus(status.remaining())).isEqualTo(status.length());
            assertThat(status.elapsed()).isGreaterThanOrEqualTo(Duration.ZERO);
            assertThat(status.elapsedReal())
                .isGreaterThanOrEqualTo(status.elapsed().plus(status.paused()));
            checked++;
          }
        }
      }
    }
    assertThat(checked).isGreaterThan(5_000);
    // the law is about these: a seed without them would prove nothing
    assertThat(List.of(paused, reopened, reprioritised)).allMatch(count -> count > 1_000);
  }

  private static boolean happened(List<TaskEvent> events, TaskEventType type, Instant now) {
    return events.stream().anyMatch(e -> e.type() == type && !e.at().isAfter(now));
  }

  @Test
  void figures_agree_with_counting_minutes_one_by_one() {
    RandomTimelines timelines = new RandomTimelines(2, ORIGIN, MINUTES);
    Random random = new Random(22);
    int paused = 0;
    for (int i = 0; i < TIMELINES / 5; i++) {
      List<TaskEvent> events = timelines.next();
      for (Instant now : instants(events, random)) {
        for (SlaStatus status : evaluate(events, now).statuses()) {
          boolean restarted = status.objective().equals("progress");
          if (status.start() != null && (restarted || status.cycle() == cycles(events, now))) {
            boolean real = status.target() instanceof SlaTarget.ElapsedTime;
            Counted counted = count(events, status.start(), stop(status, now), real);
            String what = status.objective() + " at " + show(now) + " of " + events;
            assertThat(status.elapsed().toMinutes()).as(what).isEqualTo(counted.ran());
            assertThat(status.paused().toMinutes()).as(what).isEqualTo(counted.stood());
            paused += counted.stood() > 0 ? 1 : 0;
          }
        }
      }
    }
    assertThat(paused).isGreaterThan(200);
  }

  private record Counted(long ran, long stood) {}

  private static Instant stop(SlaStatus status, Instant now) {
    return status.stoppedAt() == null ? now : status.stoppedAt();
  }

  private static int cycles(List<TaskEvent> events, Instant now) {
    return 1
        + (int)
            events.stream()
                .filter(e -> e.type() == TaskEventType.REOPENED && !e.at().isAfter(now))
                .count();
  }

  private Counted count(List<TaskEvent> events, Instant start, Instant end, boolean real) {
    long ran = 0;
    long stood = 0;
    for (Instant t = start; t.isBefore(end); t = t.plusSeconds(60)) {
      if (real || office.isOpen(t)) {
        if (isPaused(events, t)) {
          stood++;
        } else {
          ran++;
        }
      }
    }
    return new Counted(ran, stood);
  }

  /** Replays all events up to an instant, the slow and obvious way. */
  private static boolean isPaused(List<TaskEvent> events, Instant t) {
    int pauses = 0;
    String status = "";
    for (TaskEvent event : events) {
      if (event.at().isAfter(t)) {
        break;
      }
      switch (event.type()) {
        case PAUSED -> pauses++;
        case RESUMED -> pauses--;
        case STATUS_CHANGED -> status = event.value();
        case COMPLETED, CANCELLED, REOPENED -> {
          pauses = 0;
          status = "";
        }
        default -> {}
      }
    }
    return pauses > 0 || PAUSING.contains(status);
  }

  @Test
  void an_open_working_target_is_due_when_its_remaining_time_has_run_from_now() {
    RandomTimelines timelines = new RandomTimelines(3, ORIGIN, MINUTES);
    Random random = new Random(33);
    int checked = 0;
    for (int i = 0; i < TIMELINES; i++) {
      List<TaskEvent> events = timelines.next();
      for (Instant now : instants(events, random)) {
        SlaStatus status = evaluate(events, now).status("resolution").orElseThrow();
        boolean runs = status.state() == SlaState.RUNNING || status.state() == SlaState.PAUSED;
        if (runs && !status.remaining().isZero()) {
          assertThat(status.due())
              .as("%s at %s of %s", status, show(now), events)
              .isEqualTo(office.plus(now, status.remaining()));
          checked++;
        }
      }
    }
    assertThat(checked).isGreaterThan(500);
  }

  @Test
  void the_fold_of_a_prefix_and_then_the_rest_is_the_fold_of_the_whole() {
    RandomTimelines timelines = new RandomTimelines(4, ORIGIN, MINUTES);
    for (int i = 0; i < TIMELINES; i++) {
      List<TaskEvent> events = timelines.next();
      Instant end = events.get(events.size() - 1).at().plusSeconds(86_400);
      TaskHistory history = TaskHistory.of(Fixtures.ticket());
      for (int k = 0; k < events.size(); k++) {
        history.add(events.get(k));
        Instant now = events.get(k).at();
        boolean lastOfInstant = k + 1 == events.size() || events.get(k + 1).at().isAfter(now);
        if (lastOfInstant) {
          // what is still to come is known to the timeline of the whole only: as its next change
          assertThat(clock.evaluate(Fixtures.ticket(), history, now))
              .isEqualTo(evaluate(events.subList(0, k + 1), now));
          assertThat(changing(evaluate(events, now)))
              .isEqualTo(changing(evaluate(events.subList(0, k + 1), now)));
        }
      }
      assertThat(clock.evaluate(Fixtures.ticket(), history, end)).isEqualTo(evaluate(events, end));
    }
  }

  @Test
  void the_order_in_which_events_are_given_does_not_matter() {
    RandomTimelines timelines = new RandomTimelines(5, ORIGIN, MINUTES);
    Random random = new Random(55);
    for (int i = 0; i < TIMELINES; i++) {
      List<TaskEvent> events = timelines.next();
      long instants = events.stream().map(TaskEvent::at).distinct().count();
      if (instants == events.size()) {
        List<TaskEvent> shuffled = new ArrayList<>(events);
        Collections.shuffle(shuffled, random);
        Instant now = events.get(events.size() - 1).at().plusSeconds(3_600);
        assertThat(evaluate(shuffled, now)).isEqualTo(evaluate(events, now));
      }
    }
  }

  @Test
  void nothing_changes_by_itself_before_the_next_change_and_something_does_then() {
    RandomTimelines timelines = new RandomTimelines(6, ORIGIN, MINUTES);
    Random random = new Random(66);
    int changes = 0;
    for (int i = 0; i < TIMELINES; i++) {
      List<TaskEvent> events = timelines.next();
      Instant now = events.get(events.size() - 1).at();
      for (int step = 0; step < 12; step++) {
        SlaEvaluation evaluation = evaluate(events, now);
        Instant next = evaluation.nextChange();
        if (next == null) {
          Instant far = now.plus(Duration.ofDays(400));
          assertThat(changing(evaluate(events, far))).isEqualTo(changing(evaluation));
          break;
        }
        assertThat(next).isAfter(now);
        long wait = Duration.between(now, next).toSeconds();
        for (long seconds : new long[] {wait - 1, (long) (random.nextDouble() * wait)}) {
          SlaEvaluation between = evaluate(events, now.plusSeconds(seconds));
          assertThat(changing(between)).isEqualTo(changing(evaluation));
          assertThat(between.nextChange()).isEqualTo(next);
        }
        assertThat(changing(evaluate(events, next)))
            .as("%s, at %s", events, show(next))
            .isNotEqualTo(changing(evaluation));
        now = next;
        changes++;
      }
    }
    assertThat(changes).isGreaterThan(300);
  }

  /** What a host would want to hear about. */
  private static List<Object> changing(SlaEvaluation evaluation) {
    List<Object> facts = new ArrayList<>();
    for (SlaStatus status : evaluation.statuses()) {
      facts.add(status.state());
      facts.add(status.notices());
    }
    return facts;
  }

  @Test
  void every_notice_once_given_is_given_again_with_the_same_key_and_time() {
    RandomTimelines timelines = new RandomTimelines(7, ORIGIN, MINUTES);
    for (int i = 0; i < TIMELINES; i++) {
      List<TaskEvent> events =
          timelines.next().stream()
              .filter(event -> event.type() != TaskEventType.PRIORITY_CHANGED)
              .toList();
      List<SlaNotice> given = List.of();
      for (TaskEvent event : events) {
        List<SlaNotice> now =
            all(evaluate(events, event.at())).stream().flatMap(s -> s.notices().stream()).toList();
        assertThat(now).containsAll(given);
        assertThat(now).extracting(SlaNotice::key).doesNotHaveDuplicates();
        given = now;
      }
    }
  }
}
