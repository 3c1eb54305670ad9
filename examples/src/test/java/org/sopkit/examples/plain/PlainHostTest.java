package org.sopkit.examples.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainHostTest {

  /** A Friday, 16:00 in Paris, one hour before closing. */
  private static final Instant FRIDAY_16 = Instant.parse("2026-05-29T14:00:00Z");

  @Test
  void a_host_without_a_framework_judges_its_own_rows() {
    Path folder = Path.of("migration/jira");
    PlainHost host =
        PlainHost.start(folder.resolve("policy.yaml"), folder.resolve("calendar.yaml"));
    List<String> lines =
        host.judge(
            List.of(
                new PlainHost.Row(1, true, FRIDAY_16, null, null),
                new PlainHost.Row(2, false, FRIDAY_16, null, null),
                new PlainHost.Row(3, true, FRIDAY_16, null, FRIDAY_16.minusSeconds(60))),
            Instant.parse("2026-06-01T09:00:00Z")); // Monday 11:00 in Paris

    // urgent: answer within 1 h, so by Friday 17:00; solved within 4 h, so by Monday 12:00
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0)).isEqualTo("1 BREACH 2026-05-29T15:00:01Z");
    assertThat(lines.get(1)).contains("task 3").contains("closed before");
    assertThat(host.rules().catalog().find("SLA-001")).isPresent();
  }
}
