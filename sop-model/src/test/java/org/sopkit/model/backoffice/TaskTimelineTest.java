package org.sopkit.model.backoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaskTimelineTest {

  private static final Instant EIGHT = Instant.parse("2026-03-02T08:00:00Z"); // a Monday

  @Test
  void events_are_put_in_the_order_of_time_and_ties_keep_theirs() {
    TaskEvent created = TaskEvent.of(EIGHT, TaskEventType.CREATED);
    TaskEvent assigned = TaskEvent.assigned(EIGHT, "Nadia");
    TaskEvent done = TaskEvent.of(EIGHT.plusSeconds(60), TaskEventType.COMPLETED);
    assertThat(new TaskTimeline("t", List.of(done, created, assigned)).events())
        .containsExactly(created, assigned, done);
  }

  @Test
  void an_empty_entry_is_refused_with_its_index() {
    assertThatThrownBy(() -> new TaskTimeline("t", Arrays.asList((TaskEvent) null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("events[0]: is empty.");
  }

  @Test
  void a_timeline_without_events_is_empty() {
    assertThat(new TaskTimeline("t", null).events()).isEmpty();
  }
}
