package org.sopkit.examples.crm.ticket;

/** There is no such ticket. */
public final class UnknownTicketException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long id;

  UnknownTicketException(long id) {
    super("there is no ticket " + id + ". Maybe it was deleted.");
    this.id = id;
  }

  /**
   * Returns what was asked for.
   *
   * @return the key that no ticket has
   */
  public long id() {
    return id;
  }
}
