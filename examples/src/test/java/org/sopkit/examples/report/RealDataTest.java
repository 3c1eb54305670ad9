package org.sopkit.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopkit.examples.text.Texts;
import org.sopkit.kpi.DurationFigures;
import org.sopkit.kpi.KpiFigures;
import org.sopkit.kpi.KpiValue;
import org.sopkit.rules.SopRules;

/**
 * Two real exports, which are not part of this project: {@code -Dsopkit.data=FOLDER} says where
 * they lie. The expected figures were computed independently, with pandas (quantiles of Hyndman and
 * Fan's type 7).
 */
class RealDataTest {

  @TempDir Path out;

  private RunSummary report(String data, String mapping, String now) {
    String folder = System.getProperty("sopkit.data");
    assumeTrue(folder != null, "give -Dsopkit.data=FOLDER with the two exports to run this test");
    Path tasks = Path.of(folder).resolve(data);
    assertThat(Files.exists(tasks)).as("%s", tasks).isTrue();
    ReportRequest request =
        new ReportRequest(
            tasks, Path.of("mappings", mapping), Instant.parse(now), out, Texts.of(Locale.ENGLISH));
    return new ReportRun(request, SopRules::standard, Progress.NONE).run(Additions.NONE).summary();
  }

  private static void assertFigure(KpiValue value, String expected, long sample) {
    KpiValue.Measured measured = value.measured().orElseThrow();
    assertThat(measured.value()).isEqualByComparingTo(expected);
    assertThat(measured.sampleSize()).isEqualTo(sample);
  }

  @Test
  void the_figures_of_24918_incidents_agree_with_those_computed_elsewhere() {
    RunSummary summary = report("uci_incidents_24918.csv.gz", "uci.yaml", "2017-02-19T00:00:00Z");
    assertThat(summary.rows().read()).isEqualTo(24_918);
    assertThat(summary.rows().rejected()).isZero();

    RunSummary.StoredVerdicts stored = summary.storedVerdict();
    assertThat(stored.met()).isEqualTo(15_803);
    assertThat(stored.missed()).isEqualTo(9_115);
    assertFigure(stored.rate(), "0.634200", 24_918);
    assertThat(stored.rate().measured().orElseThrow().interval().low())
        .isEqualByComparingTo("0.628200");
    assertThat(stored.rate().measured().orElseThrow().interval().high())
        .isEqualByComparingTo("0.640159");

    DurationFigures resolution = summary.resolution();
    assertFigure(resolution.mean(), "178.1716", 23_362);
    assertFigure(resolution.median(), "22.1000", 23_362);
    assertFigure(resolution.p90(), "381.5483", 23_362);
    assertFigure(resolution.p95(), "710.5175", 23_362);
    assertFigure(resolution.standardDeviation(), "532.7878", 23_362);

    DurationFigures closing = summary.kpi().figures().leadTime().elapsed();
    assertFigure(closing.mean(), "315.3286", 24_918);
    assertFigure(closing.median(), "145.8667", 24_918);
    assertFigure(closing.p90(), "532.4667", 24_918);
    assertFigure(closing.p95(), "867.1200", 24_918);

    RunSummary.Handovers handovers = summary.handovers();
    assertThat(handovers.reopened()).isEqualTo(275);
    assertThat(handovers.reassigned()).isEqualTo(11_369);
    assertThat(handovers.neither()).isEqualTo(13_487);
  }

  @Test
  void open_and_late_cases_count_against_on_time_and_cases_without_deadline_do_not_count() {
    RunSummary summary = report("boston311_open_100.csv", "boston311.yaml", "2022-06-01T04:00:00Z");
    KpiFigures kpi = summary.kpi().figures();
    assertThat(kpi.workload().closed()).isEqualTo(85);
    assertThat(kpi.workload().backlog()).isEqualTo(15);
    assertThat(kpi.onTime().noTarget()).isEqualTo(11);
    assertThat(kpi.onTime().openLate()).isEqualTo(12);
    assertThat(kpi.onTime().openNotDue()).isZero();
    // 72 ÷ 77 and 72 ÷ 89
    assertFigure(kpi.onTime().closedOnlyRate(), "0.935065", 77);
    assertFigure(kpi.onTime().rate(), "0.808989", 89);
    // The city prints ONTIME for the eleven without a deadline: each is listed.
    assertThat(summary.storedVerdict().differing()).isEqualTo(11);
    assertThat(summary.storedVerdict().agreeing()).isEqualTo(89);
  }
}
