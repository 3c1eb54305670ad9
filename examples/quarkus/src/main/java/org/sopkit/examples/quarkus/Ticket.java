package org.sopkit.examples.quarkus;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.sla.SlaRowAccess;

/**
 * A ticket as this host has it.
 *
 * @param id the key
 * @param priority its priority
 * @param opened when it was opened
 * @param answered when it was first answered; null if it was not
 * @param closed when it was closed; null if it is open
 */
public record Ticket(
    String id,
    Priority priority,
    Instant opened,
    @Nullable Instant answered,
    @Nullable Instant closed) {

  static final SlaRowAccess<Ticket> ACCESS =
      SlaRowAccess.<Ticket>of(
              Ticket::id, ticket -> TaskType.SUPPORT_L1, Ticket::priority, Ticket::opened)
          .firstAnswered(Ticket::answered)
          .closed(Ticket::closed);
}
