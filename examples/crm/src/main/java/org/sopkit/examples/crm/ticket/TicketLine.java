package org.sopkit.examples.crm.ticket;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket in a list, with what the last judgement said. No rule and no clock is asked for a list.
 *
 * @param id the key of the row
 * @param title what it is about
 * @param contact who asks
 * @param priority its priority at the last judgement; before the first, the one it was opened with
 * @param openedAt when it was opened
 * @param state the name of a {@link org.sopkit.model.sla.SlaState}; null before the first judgement
 * @param objective the objective that presses most; null if there is none
 * @param dueAt when that is due; null if never
 * @param warned whether a warning was reached
 * @param quarantine why it cannot be judged; null if it can
 */
public record TicketLine(
    long id,
    String title,
    String contact,
    String priority,
    Instant openedAt,
    @Nullable String state,
    @Nullable String objective,
    @Nullable Instant dueAt,
    boolean warned,
    @Nullable String quarantine) {

  /** Why a ticket cannot be judged whose row the database refuses; its words are in the log. */
  public static final String REFUSED_BY_DATABASE =
      "The database refuses what is to be written about this ticket. It is tried again every ten"
          + " minutes; the log says why.";

  /**
   * Returns whether the ticket itself is in order, and the database refuses its row.
   *
   * @return true if it is
   */
  public boolean refusedByDatabase() {
    return REFUSED_BY_DATABASE.equals(quarantine);
  }

  /**
   * Returns which badge it gets.
   *
   * @return {@code quarantine}, {@code late}, {@code warned}, {@code running}, {@code paused},
   *     {@code waiting}, {@code met}, {@code missed}, {@code cancelled}, {@code none} or {@code
   *     unknown}
   */
  public String badge() {
    if (quarantine != null) {
      return "quarantine";
    }
    if (state == null) {
      return "unknown";
    }
    return switch (state) {
      case "BREACHED_OPEN" -> "late";
      case "RUNNING" -> warned ? "warned" : "running";
      case "PAUSED" -> "paused";
      case "NOT_STARTED" -> "waiting";
      case "MET" -> "met";
      case "BREACHED_CLOSED" -> "missed";
      case "CANCELLED" -> "cancelled";
      default -> "none";
    };
  }
}
