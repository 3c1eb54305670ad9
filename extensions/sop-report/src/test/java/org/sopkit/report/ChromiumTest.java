package org.sopkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a real browser reads it. Skipped where no Chromium is installed. */
class ChromiumTest {

  @TempDir Path directory;

  @Test
  void the_page_runs_its_own_script_and_nobody_elses() throws Exception {
    Optional<Path> browser = browser();
    assumeTrue(browser.isPresent(), "no chromium or google-chrome on the PATH");
    ReportHeader hostile =
        new ReportHeader(
            "</title><script>document.title='taken'</script>",
            "<img src=x onerror=\"document.title='taken'\">",
            Samples.NOW,
            Samples.HEADER.zone());
    ReportData data =
        ReportData.builder(hostile)
            .task(TaskLine.task("<b onmouseover=alert(1)>T-1", TaskState.LATE).build())
            .build();
    Path page = directory.resolve("report.html");
    Files.writeString(page, Samples.html(data, Locale.FRENCH));

    String dom = dump(browser.orElseThrow(), page);

    assertThat(dom).contains("<title>&lt;/title&gt;&lt;script&gt;").doesNotContain("<title>taken");
    // The script took away the "hidden" of the tools, counted the rows and made the headers
    // buttons.
    assertThat(dom).containsPattern("<div class=\"tools\" data-tools=\"tasks\"[^>]*>");
    assertThat(dom)
        .contains("lignes affichées\u202f: 1</p>")
        .contains("aria-label=\"Trier par Échéance\"");
    assertThat(Files.readString(directory.resolve("log")))
        .doesNotContain("CONSOLE")
        .doesNotContain("Content Security Policy");
  }

  private String dump(Path browser, Path page) throws Exception {
    Path out = directory.resolve("out");
    Process process =
        new ProcessBuilder(
                browser.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--enable-logging=stderr",
                "--user-data-dir=" + directory.resolve("profile"),
                "--dump-dom",
                page.toUri().toString())
            .redirectOutput(out.toFile())
            .redirectError(directory.resolve("log").toFile())
            .start();
    try {
      assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("chromium ends").isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return Files.readString(out);
  }

  private static Optional<Path> browser() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .flatMap(
            folder ->
                List.of("chromium", "chromium-browser", "google-chrome").stream()
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
