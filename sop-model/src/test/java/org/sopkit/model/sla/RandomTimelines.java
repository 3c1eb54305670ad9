package org.sopkit.model.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;

/**
 * Histories that can have happened, on whole minutes: pauses, statuses, updates, reopenings,
 * priorities.
 */
final class RandomTimelines {

  static final List<String> STATUSES = List.of("open", "waiting", "on hold");

  private final Random random;
  private final Instant origin;
  private final int minutes;

  RandomTimelines(long seed, Instant origin, int minutes) {
    this.random = new Random(seed);
    this.origin = origin;
    this.minutes = minutes;
  }

  List<TaskEvent> next() {
    List<TaskEvent> events = new ArrayList<>();
    int minute = random.nextInt(minutes / 4);
    events.add(TaskEvent.of(at(minute), TaskEventType.CREATED));
    boolean open = true;
    int depth = 0;
    int count = 3 + random.nextInt(10);
    for (int i = 0; i < count; i++) {
      // now and then two events share an instant
      minute += random.nextInt(5) == 0 ? 0 : random.nextInt(minutes / 8);
      Instant at = at(minute);
      switch (random.nextInt(10)) {
        case 0, 1 -> {
          if (open) {
            events.add(TaskEvent.of(at, TaskEventType.PAUSED));
            depth++;
          }
        }
        case 2, 3 -> {
          if (open && depth > 0) {
            events.add(TaskEvent.of(at, TaskEventType.RESUMED));
            depth--;
          }
        }
        case 4 -> events.add(TaskEvent.statusChanged(at, STATUSES.get(random.nextInt(3))));
        case 5 -> events.add(TaskEvent.priorityChanged(at, Priority.values()[random.nextInt(4)]));
        case 6 -> events.add(TaskEvent.assigned(at, "somebody"));
        case 8 -> events.add(TaskEvent.of(at, TaskEventType.UPDATED));
        case 7 -> events.add(TaskEvent.of(at, TaskEventType.FIRST_ANSWERED));
        default -> {
          boolean cancels = random.nextInt(8) == 0;
          TaskEventType closing = cancels ? TaskEventType.CANCELLED : TaskEventType.COMPLETED;
          events.add(TaskEvent.of(at, open ? closing : TaskEventType.REOPENED));
          open = !open;
          depth = 0;
        }
      }
    }
    return events;
  }

  private Instant at(int minute) {
    return origin.plusSeconds(60L * minute);
  }
}
