package org.sopkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.calendar.WorkingCalendar;
import org.sopkit.rules.RuleCatalog;
import org.sopkit.rules.RuleSet;
import org.sopkit.rules.SopRules;

/**
 * The README shows what the code does. {@code mvn -pl examples -am test -Dtest=ReadmeTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dsopkit.readme=write} writes the generated parts anew.
 */
class ReadmeTest {

  private static final Path README = Path.of("..", "README.md");
  private static final Path SOURCE =
      Path.of("src/main/java/org/sopkit/examples/quickstart/QuickStart.java");

  @Test
  void the_first_snippet_is_the_compiled_quick_start() throws IOException {
    String source = Files.readString(SOURCE);
    String body =
        source
            .substring(
                source.indexOf("// README begins\n") + "// README begins\n".length(),
                source.indexOf("    // README ends"))
            .stripTrailing()
            .stripIndent()
            .replace("out.println(", "System.out.println(")
            .replace("read(file, Sop.class)", "read(Path.of(\"sop.yaml\"), Sop.class)");
    isInReadme("quick start", "```java\n" + body + "\n```\n");
  }

  @Test
  void on_whole_days_24_working_hours_from_friday_16_00_end_on_tuesday_16_00() {
    WorkingCalendar wholeDays =
        WorkingCalendar.of(
            CalendarDefinition.builder("whole-days")
                .zone("Europe/Paris")
                .openFromTo(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, "00:00-24:00")
                .holiday(LocalDate.of(2026, 5, 25), "Lundi de Pentecôte")
                .build());

    // Friday 16:00 to 24:00 is 8 h; the weekend and Whit Monday are closed; Tuesday 00:00 to 16:00.
    assertThat(wholeDays.plus(Instant.parse("2026-05-22T14:00:00Z"), Duration.ofHours(24)))
        .isEqualTo(Instant.parse("2026-05-26T14:00:00Z"));
  }

  @Test
  void the_rule_table_is_the_catalogue() throws IOException {
    RuleCatalog all = SopRules.builder().enable(RuleSet.GDPR_FURTHER).build().catalog();
    isInReadme("rules", all.markdown(Locale.ENGLISH).strip() + "\n");
  }

  @Test
  void the_quick_start_runs(@TempDir Path folder) throws IOException {
    Path sop = folder.resolve("sop.yaml");
    Files.writeString(
        sop,
        """
        id: SOP-1
        language: FR
        header:
          title: Relancer les factures
        steps:
          - number: 1
            instruction: Le client est relancé si nécessaire.
        """);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    QuickStart.run(sop, new PrintStream(bytes, true, StandardCharsets.UTF_8));

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .contains("WARNING /steps/0/instruction La consigne reste vague")
        .contains("si nécessaire")
        .contains("RUNNING, due 2026-05-28T14:00:00Z");
  }

  private static void isInReadme(String part, String expected) throws IOException {
    String begin = "<!-- " + part + ": begins, generated -->\n";
    String end = "<!-- " + part + ": ends -->";
    String readme = Files.readString(README);
    int from = readme.indexOf(begin) + begin.length();
    int to = readme.indexOf(end);
    assertThat(to).as("marks of the part «%s» in the README", part).isGreaterThanOrEqualTo(from);
    if ("write".equals(System.getProperty("sopkit.readme"))) {
      Files.writeString(README, readme.substring(0, from) + expected + readme.substring(to));
      return;
    }
    assertThat(readme.substring(from, to)).isEqualTo(expected);
  }
}
