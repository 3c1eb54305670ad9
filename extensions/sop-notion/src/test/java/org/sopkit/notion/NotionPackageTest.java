package org.sopkit.notion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.backoffice.Sector;
import org.sopkit.model.backoffice.TaskCatalog;
import org.sopkit.model.backoffice.TaskStatus;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.sop.Sop;
import org.sopkit.model.sop.SopLanguage;
import org.sopkit.model.sop.SopStep;

class NotionPackageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "FR; Tâche / Processus,Type,Priorité,SLA,Récurrence,Owner,SOP,Checklist qualité,Statut,KPI,ID",
        "EN; Task / Process,Type,Priority,SLA,Recurrence,Owner,SOP,Quality checklist,Status,KPI,ID"
      })
  void the_base_has_the_ten_columns_and_the_id(SopLanguage language, String header) {
    NotionPackage pack = NotionPackage.of(Samples.content(), language);
    assertThat(pack.files().get("Back-office Ops.csv")).startsWith(header + "\r\n");
  }

  @Test
  void a_row_is_written_for_people() {
    NotionPackage pack = NotionPackage.of(Samples.content(), SopLanguage.FR);
    assertThat(pack.files().get("Back-office Ops.csv"))
        .contains(
            "\"Relancer les factures, semaine par semaine\",Relances,Haute,J+2 ouvrés à 16:00,"
                + "chaque lundi,Nadia Ferroukh,Relancer : factures & devis / suite,"
                + "\"☐ Aucun client en litige, même ancien\n☐ Une note datée\",En cours,"
                + "\"% tâches livrées à temps, Taux d’erreur\",T-1\r\n");
  }

  @Test
  void every_procedure_is_a_page_with_the_six_sections() {
    NotionPackage pack = NotionPackage.of(Samples.content(), SopLanguage.FR);
    assertThat(pack.files().get("Processus/Relancer factures & devis suite.md"))
        .startsWith("# Relancer : factures & devis / suite\n")
        .contains(
            "\n## 1. En-tête\n",
            "\n## 2. Pré-requis\n",
            "\n## 3. Étapes opératoires\n",
            "\n## 4. Contrôles qualité\n",
            "\n## 5. KPI & reporting\n",
            "\n## 6. Annexes\n",
            "\n- [ ] Aucun client en litige, même ancien\n");
    assertThat(pack.files().get("Processus/Reconcile payments.md"))
        .contains("## 1. Header", "## 3. Operating steps", "## 6. Appendices");
  }

  @Test
  void the_guide_links_to_every_procedure() {
    NotionPackage pack = NotionPackage.of(Samples.content(), SopLanguage.FR);
    List<String> targets = new ArrayList<>();
    Markdown.parse(pack.files().get("Lisez-moi - importer dans Notion.md"))
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(Link link) {
                targets.add(Links.decoded(link.getDestination()));
              }
            });
    assertThat(targets).hasSize(3).allSatisfy(path -> assertThat(pack.files()).containsKey(path));
  }

  @Test
  void the_three_sectors_come_in_both_languages_with_the_plan_of_week_one() {
    Set<String> files = NotionPackage.of(Samples.content(), SopLanguage.EN).files().keySet();
    assertThat(files)
        .contains(
            "Week-one plan.md",
            "Modèles par secteur/FR - Consultants B2B/Back-office Ops.csv",
            "Modèles par secteur/FR - Consultants B2B/Processus/Préparer et envoyer les devis.md",
            "Modèles par secteur/FR - E-commerce/Processus.csv",
            "Modèles par secteur/FR - Professions libérales/Processus/Compléter les dossiers.md",
            "Templates by sector/EN - B2B consultants/Processes/Chase overdue invoices.md",
            "Templates by sector/EN - E-commerce/Back-office Ops.csv",
            "Templates by sector/EN - Independent professions/Processes.csv");
  }

  @ParameterizedTest
  @EnumSource(SopLanguage.class)
  void nothing_of_full_content_is_lost(SopLanguage language) {
    NotionPackage pack = NotionPackage.of(Samples.content(), language);
    assertThat(pack.losses()).isEmpty();
    assertThat(NotionExport.read(pack.files()).content())
        .usingRecursiveComparison()
        .ignoringCollectionOrder()
        .isEqualTo(Samples.content());
  }

  @ParameterizedTest
  @EnumSource(Sector.class)
  void templates_have_a_whole_procedure_for_every_usual_task(Sector sector) {
    for (SopLanguage language : SopLanguage.values()) {
      NotionContent template = NotionTemplates.of(sector, language);
      assertThat(template.tasks())
          .extracting(BackOfficeTask::type)
          .containsExactlyElementsOf(TaskCatalog.typicalTasks(sector));
      assertThat(template.sops())
          .allSatisfy(
              sop -> {
                assertThat(sop.language()).isEqualTo(language);
                assertThat(sop.header().sla()).isNotNull();
                assertThat(sop.header().raci().activities()).isNotEmpty();
                assertThat(sop.prerequisites().accesses()).isNotEmpty();
                assertThat(sop.steps()).hasSizeBetween(5, 9);
                assertThat(sop.qualityControl().checklist()).isNotEmpty();
                assertThat(sop.reporting().targets()).isNotEmpty();
                assertThat(sop.appendices().filledExamples()).isNotEmpty();
              });
      assertThat(NotionPackage.of(template, language).losses()).isEmpty();
    }
  }

  @Test
  void what_the_base_has_no_place_for_is_named() {
    BackOfficeTask task =
        Samples.withStatusSince(Samples.bareTask("T-1"), Instant.parse("2026-06-08T07:10:00Z"));
    Sop sop =
        new Sop(
            "S",
            SopLanguage.FR,
            null,
            null,
            List.of(
                new SopStep(1, "Ouvrez.", List.of(), List.of()),
                new SopStep(4, "Fermez.", List.of(), List.of())),
            null,
            null,
            null,
            null);
    List<Loss> losses =
        NotionPackage.of(new NotionContent(List.of(task), List.of(sop)), SopLanguage.FR).losses();
    assertThat(losses)
        .containsExactly(
            new Loss(LossKind.NOT_KEPT, "T-1", "/statusSince", "\"2026-06-08T07:10:00Z\" → ∅"),
            new Loss(LossKind.NOT_KEPT, "S", "/steps/1/number", "4 → 2"));
    assertThat(losses.get(1).text(Locale.FRENCH))
        .isEqualTo("S, /steps/1/number : la base n’a pas de place pour cela : 4 → 2.");
    assertThat(losses.get(1).text(Locale.ENGLISH))
        .isEqualTo("S, /steps/1/number: the base has no place for it: 4 → 2.");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"=1+1", "+33 1 23", "-5 %", "@SUM(A1)", "'=1+1", "''@x", " =1", "＝1"})
  void a_title_like_a_formula_is_neutralised_named_and_restored(String title) {
    BackOfficeTask task =
        new BackOfficeTask(
            "T",
            title,
            TaskType.INVOICING,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            TaskStatus.TO_DO,
            Set.of(),
            null);
    NotionPackage pack =
        NotionPackage.of(new NotionContent(List.of(task), List.of()), SopLanguage.FR);
    assertThat(pack.files().get("Back-office Ops.csv")).contains("\r\n'" + title + ",");
    assertThat(NotionExport.read(pack.files()).content().tasks()).containsExactly(task);
    boolean formula = title.charAt(0) != '\'';
    assertThat(pack.losses()).hasSize(formula ? 1 : 0);
  }

  @Test
  void no_part_of_a_cell_starts_a_formula_and_every_cell_comes_back() {
    Random random = new Random(11);
    String letters = "=+-@＝;\t\r\n'' \"ax,";
    Pattern formula = Pattern.compile("(?:\\A|[;\t\r\n])[ \"]*[=+\\-@＝]");
    for (int i = 0; i < 20_000; i++) {
      StringBuilder cell = new StringBuilder();
      for (int n = random.nextInt(9); n > 0; n--) {
        cell.append(letters.charAt(random.nextInt(letters.length())));
      }
      String written = Csv.write(List.of(List.of("head"), List.of("x" + cell), List.of(cell + "")));

      List<List<String>> read = Csv.read(written);
      assertThat(read.get(1)).containsExactly("x" + cell);
      if (cell.length() > 0) {
        assertThat(read.get(2)).containsExactly(cell.toString());
      }
      String safe = Csv.write(List.of(List.of("x" + cell)));
      assertThat(formula.matcher(safe).find()).as(safe).isFalse();
    }
    assertThat(Csv.write(List.of(List.of("x;=cmd|' /C calc'!A0;y"))))
        .isEqualTo("x;'=cmd|' /C calc'!A0;y\r\n");
  }

  @Test
  void two_procedures_with_one_title_are_told_apart() {
    NotionContent content =
        new NotionContent(
            List.of(Samples.fullTask("T-1", "B"), Samples.fullTask("T-2", "A")),
            List.of(
                Samples.fullSop("A", SopLanguage.FR, "Relances"),
                Samples.fullSop("B", SopLanguage.FR, "relances")));
    NotionPackage pack = NotionPackage.of(content, SopLanguage.FR);
    assertThat(pack.losses()).isEmpty();
    assertThat(pack.files()).containsKeys("Processus/Relances.md", "Processus/relances 2.md");
  }

  @Test
  void the_zip_has_the_same_bytes_every_time_and_the_folder_the_same_files(@TempDir Path folder)
      throws IOException {
    NotionPackage pack = NotionPackage.of(Samples.content(), SopLanguage.FR);
    ByteArrayOutputStream one = new ByteArrayOutputStream();
    ByteArrayOutputStream other = new ByteArrayOutputStream();
    pack.writeZip(one);
    NotionPackage.of(Samples.content(), SopLanguage.FR).writeZip(other);
    assertThat(one.toByteArray()).isEqualTo(other.toByteArray());
    Path zip = folder.resolve("base.zip");
    Files.write(zip, one.toByteArray());
    pack.writeTo(folder.resolve("base"));
    assertThat(NotionExport.read(zip).content())
        .isEqualTo(NotionExport.read(folder.resolve("base")).content());
  }
}
