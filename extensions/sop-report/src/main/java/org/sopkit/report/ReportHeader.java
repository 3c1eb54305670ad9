package org.sopkit.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What the report is about: its title, the file it was made from, and the moment it speaks of.
 *
 * @param title what the reader sees first, for example the customer's name
 * @param source name of the file the tasks came from, as the reader knows it
 * @param now the instant at which every state in the report was judged
 * @param zone the zone in which every date of the report is written
 */
public record ReportHeader(String title, String source, Instant now, ZoneId zone) {

  /** Makes a header. */
  public ReportHeader {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(now, "now");
    Objects.requireNonNull(zone, "zone");
  }
}
