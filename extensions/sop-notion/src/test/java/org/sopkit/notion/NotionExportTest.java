package org.sopkit.notion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskStatus;
import org.sopkit.model.sop.SopLanguage;

class NotionExportTest {

  private static final String HEADER =
      "Name,Type,Priorité,SLA,Récurrence,Owner,SOP,Checklist qualité,Statut,KPI,ID\n";

  @TempDir Path folder;

  private static NotionReading table(String... rows) {
    return NotionExport.read(
        Map.of("Ops 0123456789abcdef0123456789abcdef.csv", HEADER + String.join("\n", rows)));
  }

  private static BackOfficeTask only(NotionReading reading) {
    assertThat(reading.content().tasks()).hasSize(1);
    return reading.content().tasks().get(0);
  }

  @ParameterizedTest
  @EnumSource(SopLanguage.class)
  void an_export_in_the_style_of_notion_gives_the_same_content(SopLanguage language) {
    NotionPackage pack = NotionPackage.of(Samples.content(), language);
    NotionReading reading = NotionExport.read(NotionStyle.export(pack, "SOP"));
    assertThat(reading.content())
        .usingRecursiveComparison()
        .ignoringCollectionOrder()
        .isEqualTo(Samples.content());
    assertThat(reading.losses()).isEmpty();
  }

  @Test
  void a_zip_of_zips_as_notion_makes_for_large_exports_is_read() throws IOException {
    Map<String, String> files =
        NotionStyle.export(NotionPackage.of(Samples.content(), SopLanguage.FR), "SOP");
    Path outer = folder.resolve("export.zip");
    Files.write(outer, zip(Map.of("ExportBlock-Part-1.zip", zip(bytes(files)))));
    assertThat(NotionExport.read(outer).content().tasks()).hasSize(3);
    assertThat(NotionExport.read(outer).content().sops()).hasSize(3);
  }

  private static Map<String, byte[]> bytes(Map<String, String> files) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({"Urgent,CRITICAL", "HAUTE,HIGH", "medium,MEDIUM", "élevée,HIGH", "Low,LOW"})
  void priorities_are_read_in_both_languages(String written, Priority priority) {
    assertThat(only(table("A,Devis," + written + ",,,,,,En cours,,1")).priority())
        .isEqualTo(priority);
  }

  @ParameterizedTest
  @CsvSource({
    "Not started,TO_DO",
    "pas commencé,TO_DO",
    "In progress,IN_PROGRESS",
    "Terminé,DONE",
    "bloqué,WAITING"
  })
  void the_status_names_that_notion_brings_are_read(String written, TaskStatus status) {
    NotionReading reading = table("A,Devis,,,,,,," + written + ",,1");
    assertThat(only(reading).status()).isEqualTo(status);
    assertThat(reading.losses()).isEmpty();
  }

  @Test
  void what_is_not_understood_is_left_empty_and_named() {
    NotionReading reading =
        table("A,,Bof,24h,parfois,,Fiche perdue,\"a, b\",Rangé,\"Joie, NPS interne\",");
    assertThat(reading.losses())
        .extracting(Loss::kind)
        .containsExactlyInAnyOrder(
            LossKind.DERIVED_ID,
            LossKind.MISSING_VALUE, // type
            LossKind.UNREADABLE_VALUE, // priority
            LossKind.UNREADABLE_VALUE, // SLA: ambiguous
            LossKind.UNREADABLE_VALUE, // recurrence
            LossKind.BROKEN_LINK,
            LossKind.SPLIT_AT_COMMAS,
            LossKind.UNREADABLE_VALUE, // status
            LossKind.MISSING_VALUE, // status
            LossKind.UNREADABLE_VALUE); // KPI
    BackOfficeTask task = only(reading);
    assertThat(task.id()).isEqualTo("a");
    assertThat(task.sla()).isNull();
    assertThat(task.sopId()).isEqualTo("Fiche perdue");
    assertThat(task.qualityChecklist()).containsExactly("a", "b");
    assertThat(task.status()).isEqualTo(TaskStatus.TO_DO);
  }

  @Test
  void a_second_row_with_the_same_id_gets_another() {
    NotionReading reading = table("A,Devis,,,,,,,En cours,,1", "B,Devis,,,,,,,En cours,,1");
    assertThat(reading.content().tasks())
        .extracting(BackOfficeTask::id)
        .containsExactly("1", "1-2");
    assertThat(reading.losses()).extracting(Loss::kind).containsExactly(LossKind.DUPLICATE_ID);
  }

  @Test
  void columns_that_are_missing_or_unknown_are_named() {
    NotionReading reading =
        NotionExport.read(
            Map.of(
                "Ops.csv", "Name,Type,Priority,SLA,Owner,Status,Humeur\nA,Quotes,,,,Done,bonne\n"));
    assertThat(reading.losses())
        .extracting(loss -> loss.kind() + " " + loss.place())
        .contains(
            "UNKNOWN_COLUMN Humeur",
            "MISSING_COLUMN SOP",
            "MISSING_COLUMN Récurrence / Recurrence");
  }

  @Test
  void a_relation_to_two_procedures_keeps_the_first() {
    Map<String, String> files =
        new LinkedHashMap<>(
            NotionStyle.export(NotionPackage.of(Samples.content(), SopLanguage.FR), "SOP"));
    files.replaceAll(
        (path, text) ->
            path.endsWith("_all.csv")
                ? text.replaceFirst(
                    "(Reconcile payments \\([^)]*\\))", "\"$1, Old (Gone%20\\(old\\)%20x.md)\"")
                : text);
    NotionReading reading = NotionExport.read(files);
    assertThat(reading.losses())
        .extracting(Loss::kind)
        .containsExactlyInAnyOrder(LossKind.BROKEN_LINK, LossKind.SECOND_LINK);
    assertThat(reading.content().tasks()).extracting(BackOfficeTask::sopId).contains("SOP-2");
  }

  @Test
  void text_outside_the_sections_is_named() {
    Map<String, String> files =
        new LinkedHashMap<>(NotionPackage.of(Samples.content(), SopLanguage.FR).files());
    files.replaceAll(
        (path, text) ->
            path.equals("Processus/SOP-3.md")
                ? text.replace("## 4.", "<aside>\n💡 À revoir avec Luc\n</aside>\n\n## 4.")
                    .replace("## 2. Pré-requis", "## Notes\n\nUn mot.\n\n## 2. Pré-requis")
                : text);
    assertThat(NotionExport.read(files).losses())
        .extracting(loss -> loss.kind() + ": " + loss.detail())
        .containsExactly(
            "UNREAD_TEXT: Notes",
            "UNREAD_TEXT: Un mot.",
            "UNREAD_TEXT: <aside> 💡 À revoir avec Luc </aside>");
  }

  @Test
  void a_property_changed_in_notion_is_a_conflict_with_the_page() {
    Map<String, String> files =
        new LinkedHashMap<>(NotionPackage.of(Samples.content(), SopLanguage.FR).files());
    files.replaceAll(
        (path, text) ->
            path.equals("Processus.csv")
                ? text.replaceFirst("chaque lundi à 17:00", "J+1")
                    .replaceFirst("2026-10-22", "\"November 3, 2026 9:00 AM (GMT+1)\"")
                : text);
    assertThat(NotionExport.read(files).losses())
        .extracting(Loss::kind)
        .containsExactly(LossKind.CONFLICT, LossKind.CONFLICT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2026-10-22",
        "2026/10/22",
        "October 22, 2026",
        "Oct 22, 2026",
        "October 22, 2026 9:00 AM (GMT+2)",
        "22 octobre 2026",
        "22/10/2026",
        "10/22/2026",
        "October 22, 2026 → October 25, 2026",
      })
  void the_dates_that_notion_writes_are_read(String written) {
    Losses losses = Losses.of("x");
    assertThat(new ValueReader(losses).date("d", written)).isEqualTo(LocalDate.of(2026, 10, 22));
    assertThat(losses.list()).isEmpty();
  }

  @Test
  void a_date_that_may_be_march_or_april_is_not_guessed() {
    Losses losses = Losses.of("x");
    assertThat(new ValueReader(losses).date("d", "03/04/2026")).isNull();
    assertThat(losses.list()).extracting(Loss::kind).containsExactly(LossKind.UNREADABLE_VALUE);
  }

  @Test
  void what_is_no_export_is_refused_with_the_way_out() throws IOException {
    Path text = Files.writeString(folder.resolve("a.zip"), "hello");
    assertThatThrownBy(() -> NotionExport.read(text))
        .isInstanceOf(UnreadableExportException.class)
        .hasMessageContaining("no zip")
        .hasMessageContaining("Maybe");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertThatThrownBy(() -> NotionExport.read(empty)).hasMessageContaining("Markdown & CSV");
    Files.writeString(empty.resolve("notes.md"), "# Notes\n");
    assertThatThrownBy(() -> NotionExport.read(empty)).hasMessageContaining("neither a table");
    assertThatThrownBy(() -> NotionExport.read(folder.resolve("none")))
        .isInstanceOf(UnreadableExportException.class);
  }

  @Test
  void a_file_that_is_no_text_is_named_and_the_rest_is_read() throws IOException {
    NotionPackage.of(Samples.content(), SopLanguage.FR).writeTo(folder);
    Files.write(folder.resolve("image.md"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    NotionReading reading = NotionExport.read(folder);
    assertThat(reading.losses())
        .containsExactly(new Loss(LossKind.UNREADABLE_FILE, "image.md", "", "UTF-8"));
    assertThat(reading.content().tasks()).hasSize(3);
  }

  @Test
  void a_zip_that_unpacks_beyond_measure_is_refused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("bomb.md"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 257; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    Path bomb = Files.write(folder.resolve("bomb.zip"), bytes.toByteArray());
    assertThatThrownBy(() -> NotionExport.read(bomb)).hasMessageContaining("more than 256 MB");
  }

  @Test
  void losses_have_texts_in_both_languages() {
    for (LossKind kind : LossKind.values()) {
      Loss loss = new Loss(kind, "f.csv", "SLA", "valeur");
      assertThat(loss.text(Locale.FRENCH)).contains("f.csv").doesNotContain("{");
      assertThat(loss.text(Locale.ENGLISH))
          .contains("f.csv")
          .doesNotContain("{")
          .isNotEqualTo(loss.text(Locale.FRENCH));
    }
  }
}
