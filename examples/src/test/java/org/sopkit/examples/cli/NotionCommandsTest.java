package org.sopkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.backoffice.BackOfficeRegister;
import org.sopkit.model.json.SopCodec;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.json.JsonMapper;

/** The commands of notion, on the base and the procedures of the first demo company. */
class NotionCommandsTest {

  private static final String BASE = "demo/consultants/base.yaml";
  private static final String REMINDERS = "demo/consultants/sops/relances.yaml";
  private static final String INVOICING = "demo/consultants/sops/facturation.yaml";

  @TempDir Path folder;

  private String out = "";
  private String err = "";

  private int run(String... args) {
    StringWriter o = new StringWriter();
    StringWriter e = new StringWriter();
    int code =
        Sop.run(
            new Surroundings(
                new PrintWriter(o, true),
                new PrintWriter(e, true),
                Ansi.OFF,
                Clock.fixed(Instant.parse("2026-06-12T14:00:00Z"), ZoneOffset.UTC),
                Locale.ENGLISH),
            args);
    out = o.toString();
    err = e.toString();
    return code;
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void assertRefused(int code, String... parts) {
    assertThat(code).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains(parts).doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"package.zip", "package"})
  void what_is_exported_is_read_back(String name) {
    assertThat(run("notion", "export", BASE, REMINDERS, INVOICING, "--out", path(name)))
        .as(err)
        .isEqualTo(ExitCode.DONE);
    assertThat(out).contains("2 procedures in", "→ " + path(name));
    assertThat(run("notion", "import", path(name), "--out", path("back")))
        .as(err)
        .isEqualTo(ExitCode.DONE);
    SopCodec codec = SopCodec.standard();
    BackOfficeRegister base = codec.read(Path.of(BASE), BackOfficeRegister.class);
    BackOfficeRegister back =
        codec.read(folder.resolve("back/base.yaml"), BackOfficeRegister.class);
    assertThat(back.tasks()).hasSameSizeAs(base.tasks());
    assertThat(back.tasks())
        .extracting(task -> task.id() + " " + task.title() + " " + task.sla())
        .containsExactlyElementsOf(
            base.tasks().stream().map(t -> t.id() + " " + t.title() + " " + t.sla()).toList());
    List<Path> pages =
        out.lines()
            .filter(line -> line.contains("sop-"))
            .map(line -> Path.of(line.substring(2)))
            .toList();
    assertThat(pages)
        .map(page -> codec.read(page, org.sopkit.model.sop.Sop.class).steps())
        .containsExactlyInAnyOrder(
            codec.read(Path.of(REMINDERS), org.sopkit.model.sop.Sop.class).steps(),
            codec.read(Path.of(INVOICING), org.sopkit.model.sop.Sop.class).steps());
  }

  @Test
  void what_would_not_come_back_is_told() throws IOException {
    Path base = folder.resolve("base.yaml");
    Files.writeString(
        base,
        """
        tasks:
          - {id: R1, title: =1+1, type: reporting, status: TO_DO}
        """);
    assertThat(run("notion", "export", base.toString(), "--out", path("p.zip"), "--lang=en"))
        .isEqualTo(ExitCode.DONE);
    assertThat(out).contains("1 task and no procedure", "1 place:", "=1+1", "apostrophe");
    assertThat(run("notion", "export", base.toString(), "--out", path("p.zip"), "--lang=fr"))
        .isEqualTo(ExitCode.DONE);
    assertThat(out).contains("1 tâche et aucune procédure", "1 endroit :", "« =1+1 »");
    run("notion", "export", base.toString(), "--out", path("p.zip"), "--format=json");
    assertThat(JsonMapper.shared().readTree(out).at("/0/kind").asString()).isEqualTo("NEUTRALISED");
  }

  @Test
  void what_was_lost_is_told_and_kept_beside_the_base() throws IOException {
    run("notion", "export", BASE, "--out", path("p"), "--lang=en");
    Path table = folder.resolve("p/Back-office Ops.csv");
    Files.writeString(table, Files.readString(table).replace("Priority", "Colour"));
    assertThat(run("notion", "import", path("p"), "--out", path("back"))).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("Lost or changed", "Back-office Ops.csv, Colour");
    assertThat(Files.readString(folder.resolve("back/losses.json")))
        .contains("UNKNOWN_COLUMN", "MISSING_COLUMN");
    run("notion", "import", path("p"), "--out", path("back"), "--format=json");
    assertThat(JsonMapper.shared().readTree(out).toString())
        .isEqualTo(
            JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("back/losses.json")))
                .toString());
  }

  @Test
  void procedures_left_by_a_former_import_are_told() throws IOException {
    run("notion", "export", BASE, "--out", path("p"), "--lang=en");
    Files.createDirectories(folder.resolve("back"));
    Files.writeString(folder.resolve("back/sop-99-old.yaml"), "id: old");
    assertThat(run("notion", "import", path("p"), "--out", path("back"))).isEqualTo(ExitCode.DONE);
    assertThat(err).contains("sop-99-old.yaml").doesNotContain("sop-1-");
    assertThat(folder.resolve("back/sop-99-old.yaml")).exists();
  }

  @Test
  void a_document_that_is_neither_base_nor_procedure_is_refused() {
    assertRefused(
        run("notion", "export", "demo/consultants/roi.yaml", "--out", path("p.zip")),
        "roi.yaml",
        "neither a base");
    assertThat(folder.resolve("p.zip")).doesNotExist();
    assertRefused(run("notion", "export", "none.yaml", "--out", path("p.zip")), "none.yaml");
    assertRefused(run("notion", "export", BASE), "--out");
    assertRefused(run("notion", "export", "--out", path("p.zip")), "FILE");
  }

  @Test
  void a_place_that_cannot_be_written_to_is_named() throws IOException {
    Files.writeString(folder.resolve("file"), "x");
    assertRefused(
        run("notion", "export", BASE, "--out", path("file")), "file", "cannot be written", "--out");
    assertRefused(
        run("notion", "export", BASE, "--out", path("none/p.zip")), "p.zip", "cannot be written");
    Files.createDirectory(folder.resolve("folder.zip"));
    assertRefused(run("notion", "export", BASE, "--out", path("folder.zip")), "is a folder");
    run("notion", "export", BASE, "--out", path("p.zip"));
    assertRefused(
        run("notion", "import", path("p.zip"), "--out", path("file")), "cannot be written");
  }

  @Test
  void a_document_named_like_a_zip_is_not_overwritten() throws IOException {
    Files.copy(Path.of(BASE), folder.resolve("base.zip.yaml"));
    Path link = Files.createSymbolicLink(folder.resolve("p.zip"), folder.resolve("base.zip.yaml"));
    assertRefused(
        run("notion", "export", path("base.zip.yaml"), "--out", link.toString()),
        "p.zip",
        "overwritten");
  }

  @Test
  void what_is_no_export_of_notion_is_refused() throws IOException {
    assertRefused(run("notion", "import", path("none.zip"), "--out", path("b")), "none.zip");
    Files.writeString(folder.resolve("text.zip"), "no zip at all");
    assertRefused(run("notion", "import", path("text.zip"), "--out", path("b")), "text.zip");
    zip("empty.zip", "readme.txt", "nothing");
    assertRefused(run("notion", "import", path("empty.zip"), "--out", path("b")), "Maybe");
    zip("other.zip", "table.csv", "a,b\n1,2\n");
    assertRefused(run("notion", "import", path("other.zip"), "--out", path("b")), "Maybe");
    zip("cut.zip", "table.csv", "a,b\n".repeat(2000));
    byte[] bytes = Files.readAllBytes(folder.resolve("cut.zip"));
    Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertRefused(run("notion", "import", path("cut.zip"), "--out", path("b")), "cut.zip");
    assertThat(folder.resolve("b")).doesNotExist();
  }

  private void zip(String name, String entry, String text) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    try (ZipFile written = new ZipFile(folder.resolve(name).toFile())) {
      assertThat(written.size()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"en, Usage:", "fr, Usage :"})
  void the_help_is_in_both_languages(String lang, String usage) {
    assertThat(run("notion", "--help", "--lang", lang)).isEqualTo(ExitCode.DONE);
    assertThat(out).contains(usage, "export", "import", "push");
    for (String command : new String[] {"export", "import", "push"}) {
      assertThat(run("notion", command, "--help", "--lang", lang)).isEqualTo(ExitCode.DONE);
      assertThat(out).contains(usage, "--lang", "Notion");
      assertThat(out.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
    }
    assertThat(run("notion", "--lang", lang)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains(usage, "export", "import", "push");
  }
}
