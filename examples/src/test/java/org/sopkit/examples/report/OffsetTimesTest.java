package org.sopkit.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetTimesTest {

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Paris", "Asia/Tehran", "America/New_York", "Etc/UTC"})
  void instants_are_written_as_the_formatter_of_the_jdk_writes_them(String zone) {
    OffsetTimes times = new OffsetTimes(ZoneId.of(zone));
    DateTimeFormatter formatter = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneId.of(zone));
    Random random = new Random(24918);
    for (int i = 0; i < 2000; i++) {
      // The years 1900 to 2200; before that, offsets have seconds.
      Instant instant = Instant.ofEpochSecond(random.nextLong(-2_208_988_800L, 7_258_118_400L));
      assertThat(times.text(instant)).isEqualTo(formatter.format(instant));
    }
  }

  @Test
  void no_instant_is_no_text() {
    assertThat(new OffsetTimes(ZoneId.of("Etc/UTC")).text(null)).isNull();
  }
}
