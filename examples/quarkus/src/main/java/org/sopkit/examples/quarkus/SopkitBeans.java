package org.sopkit.examples.quarkus;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.model.json.DocumentFormat;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.sla.SlaClock;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.rules.HostRules;
import org.sopkit.rules.RuleSet;
import org.sopkit.rules.SopRules;

/**
 * The beans. All are immutable and thread-safe, so one of each is enough; {@code @Singleton},
 * because they are final classes, of which no proxy can be made.
 */
final class SopkitBeans {

  @Produces
  @Singleton
  Clock time() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  SlaPolicySet policies() throws IOException {
    return read("/sla/support.yaml", SlaPolicySet.class);
  }

  @Produces
  @Singleton
  WorkingCalendar office() throws IOException {
    return WorkingCalendar.of(read("/sla/office.yaml", CalendarDefinition.class));
  }

  @Produces
  @Singleton
  SlaClock clock(SlaPolicySet policies, WorkingCalendar office) {
    return SlaClock.of(policies, office);
  }

  @Produces
  @Singleton
  SopRules rules() throws IOException {
    return SopRules.builder()
        .add(HostRules.resource(SopkitBeans.class, "/sla/house.drl"))
        .build()
        .load(RuleSet.SLA);
  }

  private static <T> T read(String resource, Class<T> type) throws IOException {
    try (InputStream in = SopkitBeans.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      DocumentFormat format = DocumentFormat.of(Path.of(resource));
      return SopCodec.standard().read(in, resource, format, type);
    }
  }
}
