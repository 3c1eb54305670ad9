package org.sopkit.examples.mapping;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that take the place of what a mapping names.
 *
 * @param policy a set of policies in place of all of the mapping's; null to keep those
 * @param calendars each in place of the calendar of the same id, or beside the others
 */
public record Replacement(@Nullable Path policy, List<Path> calendars) {

  /** Makes a replacement. */
  public Replacement {
    calendars = List.copyOf(calendars);
  }
}
