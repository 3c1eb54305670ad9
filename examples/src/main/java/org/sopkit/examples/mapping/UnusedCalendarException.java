package org.sopkit.examples.mapping;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** A calendar was given that no policy counts on: it would change nothing, in silence. */
public final class UnusedCalendarException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Path file;
  private final String id;
  private final TreeSet<String> named;

  UnusedCalendarException(Path file, String id, Set<String> named) {
    super(file + ": no policy names the calendar \"" + id + "\", only " + named);
    this.file = file;
    this.id = id;
    this.named = new TreeSet<>(named);
  }

  /**
   * Returns the file of the calendar.
   *
   * @return where it lies
   */
  public Path file() {
    return file;
  }

  /**
   * Returns what the calendar is called.
   *
   * @return its id
   */
  public String id() {
    return id;
  }

  /**
   * Returns the calendars that the policies name.
   *
   * @return their ids, sorted; empty if there are no policies
   */
  public Set<String> named() {
    return named;
  }
}
