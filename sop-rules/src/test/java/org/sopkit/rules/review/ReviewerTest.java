package org.sopkit.rules.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopkit.model.json.DocumentException;
import org.sopkit.model.sop.SopStep;
import org.sopkit.rules.Finding;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.Findings;
import org.sopkit.rules.RuleExecutionException;
import org.sopkit.rules.RuleFailure;
import org.sopkit.rules.Severity;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Suppression;
import org.sopkit.rules.given.Rules;

class ReviewerTest {

  /** No title, and two steps that begin with a noun: SOP-001 once, SOP-018 twice. */
  private static final Findings FINDINGS = findings();

  private static Findings findings() {
    Findings all =
        Rules.STANDARD.judge(
            sop()
                .title(null)
                .steps(
                    new SopStep(1, "Vérification du montant.", null, null),
                    new SopStep(2, "Émission de la facture.", null, null),
                    new SopStep(3, "Envoyer la facture.", null, null))
                .build(),
            TODAY);
    return all.ofRule("SOP-001").plus(all.ofRule("SOP-018"));
  }

  private static final Subject SUBJECT = FINDINGS.all().get(0).subject();
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 9, 30);

  private static Suppression title(@Nullable String subject) {
    return new Suppression("SOP-001", subject, "/header/title", "Waits for the brand.", LAST_DAY);
  }

  private static Review review(Reviewer reviewer, LocalDate today) {
    return reviewer.review(FINDINGS, Set.of(SUBJECT), today);
  }

  @Test
  void without_anything_said_every_finding_is_new() {
    Review review = review(Reviewer.of(List.of()), TODAY);
    assertThat(review.of(Standing.NEW)).isEqualTo(FINDINGS);
    assertThat(FINDINGS.stream().map(Finding::key))
        .containsExactlyInAnyOrder(
            "SOP-001 " + SUBJECT + " /header/title",
            "SOP-018 " + SUBJECT + " /steps/0/instruction",
            "SOP-018 " + SUBJECT + " /steps/1/instruction");
    assertThat(review.gone()).isEmpty();
    assertThat(review.baseline()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    // Wednesday 30 September 2026 is the last day.
    "2026-09-29, SUPPRESSED",
    "2026-09-30, SUPPRESSED",
    "2026-10-01, NEW",
  })
  void a_suppression_holds_until_its_last_day(LocalDate today, Standing expected) {
    Review review = review(Reviewer.of(List.of(title(SUBJECT.toString()))), today);
    ReviewedFinding title =
        review.findings().stream()
            .filter(reviewed -> reviewed.finding().ruleId().equals("SOP-001"))
            .findFirst()
            .orElseThrow();
    assertThat(title.standing()).isEqualTo(expected);
    assertThat(title.suppression() != null).isEqualTo(expected == Standing.SUPPRESSED);
    assertThat(review.findings()).hasSize(FINDINGS.size());
    assertThat(review.expired()).hasSize(expected == Standing.NEW ? 1 : 0);
    assertThat(review.unused()).isEmpty();
  }

  @Test
  void a_suppression_covers_one_finding_and_no_other() {
    Suppression second =
        new Suppression("SOP-018", null, "/steps/1/instruction", "Quoted law.", LAST_DAY);
    Review review = review(Reviewer.of(List.of(second)), TODAY);
    assertThat(review.of(Standing.SUPPRESSED).stream().map(Finding::path))
        .containsExactly("/steps/1/instruction");
    assertThat(review.of(Standing.NEW).size()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"sop:other, 0", ", 1"})
  void without_a_subject_it_covers_that_place_in_any_document(
      @Nullable String subject, int suppressed) {
    Review review = review(Reviewer.of(List.of(title(subject))), TODAY);
    assertThat(review.of(Standing.SUPPRESSED).size()).isEqualTo(suppressed);
  }

  @Test
  void one_that_holds_beats_one_that_is_over() {
    Suppression over =
        new Suppression("SOP-001", null, "/header/title", "Earlier.", LocalDate.of(2020, 1, 1));
    Review review = review(Reviewer.of(List.of(over, title(null))), TODAY);
    assertThat(review.of(Standing.SUPPRESSED).size()).isEqualTo(1);
    assertThat(review.expired()).isEmpty();
  }

  @Test
  void a_suppression_that_covers_nothing_in_what_was_judged_is_told() {
    Suppression mended =
        new Suppression("SOP-002", SUBJECT.toString(), "/header/objective", "Soon.", LAST_DAY);
    Suppression elsewhere = new Suppression("SOP-002", "sop:other", "", "Soon.", LAST_DAY);
    assertThat(review(Reviewer.of(List.of(mended, elsewhere)), TODAY).unused())
        .containsExactly(mended);
  }

  @Test
  void without_a_path_it_covers_every_place_of_its_subject() {
    Suppression anywhere = new Suppression("SOP-018", null, null, "Quoted law.", LAST_DAY);
    Review review = review(Reviewer.of(List.of(anywhere)), TODAY);
    assertThat(review.of(Standing.SUPPRESSED)).isEqualTo(FINDINGS.ofRule("SOP-018"));
    assertThat(FINDINGS.ofRule("SOP-018").size()).isEqualTo(2);
    assertThat(review.unused()).isEmpty();
  }

  @Test
  void a_mistyped_path_is_told_with_the_place_that_was_found() {
    Suppression slip = new Suppression("SOP-001", null, "/header/tilte", "Soon.", LAST_DAY);
    Suppression idle = new Suppression("SOP-002", null, null, "Soon.", LAST_DAY);
    Review review = review(Reviewer.of(List.of(slip, idle)), TODAY);
    assertThat(review.unused()).containsExactly(slip, idle);
    assertThat(review.nearestPath(slip)).isEqualTo("/header/title");
    assertThat(review.nearestPath(idle)).isNull();
  }

  @Test
  void while_a_rule_fails_nothing_is_called_gone_or_unused_or_recorded() {
    RuleFailure failure =
        new RuleFailure(
            RuleFailure.Reason.ACTION, "ACME-1", "acme.drl", 3, SUBJECT, "", "out of ink", 1);
    Findings failed = new Findings(List.of(), List.of(failure));
    Suppression idle = new Suppression("SOP-002", null, null, "Soon.", LAST_DAY);
    Review review =
        Reviewer.of(List.of(idle))
            .against(Baseline.of(FINDINGS, TODAY))
            .review(failed, Set.of(SUBJECT), TODAY);
    assertThat(review.gone()).isEmpty();
    assertThat(review.unused()).isEmpty();
    assertThat(review.of(Standing.NEW).isEmpty()).isFalse();
    assertThatThrownBy(() -> review.record(TODAY)).isInstanceOf(RuleExecutionException.class);
  }

  @Test
  void what_the_baseline_knows_is_known_and_the_rest_is_new() {
    Baseline baseline = Baseline.of(FINDINGS.ofRule("SOP-001"), TODAY);
    Review review = review(Reviewer.of(List.of()).against(baseline), TODAY);
    assertThat(review.of(Standing.KNOWN)).isEqualTo(FINDINGS.ofRule("SOP-001"));
    assertThat(review.of(Standing.NEW)).isEqualTo(FINDINGS.ofRule("SOP-018"));
    assertThat(review.gone()).isEmpty();
  }

  @Test
  void rewording_loses_nothing() {
    Baseline baseline = Baseline.of(FINDINGS, TODAY);
    Findings reworded =
        new Findings(
            FINDINGS.stream()
                .map(
                    finding ->
                        new Finding(
                            finding.rule(),
                            Severity.INFO,
                            finding.subject(),
                            finding.path(),
                            Map.of("other", "words"),
                            List.of("other evidence")))
                .toList());
    Review review =
        Reviewer.of(List.of()).against(baseline).review(reworded, Set.of(SUBJECT), TODAY);
    assertThat(review.of(Standing.KNOWN).size()).isEqualTo(3);
    assertThat(review.of(Standing.NEW).isEmpty()).isTrue();
  }

  @Test
  void more_findings_of_one_key_than_known_are_new_and_fewer_are_gone() {
    Finding title = FINDINGS.ofRule("SOP-001").all().get(0);
    Findings three = new Findings(List.of(title, title, title));
    Baseline two = Baseline.of(List.of(title, title), TODAY);
    assertThat(two.findings())
        .containsExactly(new KnownFinding("SOP-001", SUBJECT.toString(), "/header/title", 2));
    Reviewer reviewer = Reviewer.of(List.of()).against(two);
    Review more = reviewer.review(three, Set.of(SUBJECT), TODAY);
    assertThat(more.of(Standing.KNOWN).size()).isEqualTo(2);
    assertThat(more.of(Standing.NEW).size()).isEqualTo(1);
    Review none = reviewer.review(Findings.none(), Set.of(SUBJECT), TODAY);
    assertThat(none.gone()).isEqualTo(two.findings());
    Review one = reviewer.review(new Findings(List.of(title)), Set.of(SUBJECT), TODAY);
    assertThat(one.gone())
        .containsExactly(new KnownFinding("SOP-001", SUBJECT.toString(), "/header/title", null));
  }

  @Test
  void what_was_not_judged_is_not_gone() {
    Baseline baseline = Baseline.of(FINDINGS, TODAY);
    Reviewer reviewer = Reviewer.of(List.of()).against(baseline);
    assertThat(reviewer.review(Findings.none(), Set.of(), TODAY).gone()).isEmpty();
    assertThat(reviewer.review(Findings.none(), Set.of(SUBJECT), TODAY).gone()).hasSize(3);
  }

  @Test
  void what_is_excused_is_neither_gone_nor_recorded() {
    Baseline baseline = Baseline.of(FINDINGS, TODAY);
    Review review = review(Reviewer.of(List.of(title(null))).against(baseline), TODAY);
    assertThat(review.gone()).isEmpty();
    assertThat(review.of(Standing.SUPPRESSED).size()).isEqualTo(1);
    assertThat(review.record(TODAY).findings())
        .extracting(KnownFinding::rule)
        .containsExactly("SOP-018", "SOP-018");
  }

  @ParameterizedTest
  @CsvSource({"known.yaml", "known.json"})
  void a_baseline_comes_back_from_its_file(String name, @TempDir Path folder) throws IOException {
    Path file = folder.resolve(name);
    Baseline baseline = Baseline.of(FINDINGS, TODAY);
    baseline.write(file);
    assertThat(Baseline.read(file)).isEqualTo(baseline);
    assertThat(Files.readString(file)).contains("SOP-018").doesNotContain("Vérification");
  }

  @Test
  void an_entry_listed_twice_is_refused_with_its_file(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("known.yaml");
    Files.writeString(
        file,
        """
        recorded: 2026-06-12
        findings:
          - {rule: SOP-001, subject: sop:a, path: /header/title}
          - {rule: SOP-001, subject: sop:a, path: /header/title}
        """);
    assertThatThrownBy(() -> Baseline.read(file))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("known.yaml:1:1")
        .hasMessageContaining("twice");
  }

  @Test
  void what_is_gone_over_or_excused_is_said_in_both_languages() {
    Suppression title = title("sop:a");
    FindingTexts english = FindingTexts.of(Locale.ENGLISH);
    FindingTexts french = FindingTexts.of(Locale.FRENCH);
    assertThat(english.excused(title))
        .isEqualTo("Suppressed until 30 September 2026: Waits for the brand.");
    assertThat(french.excused(title))
        .isEqualTo("Dérogation jusqu’au 30 septembre 2026\u00a0: Waits for the brand.");
    assertThat(english.expired(title))
        .isEqualTo(
            "The suppression of SOP-001 (sop:a /header/title) ended on 30 September 2026: the"
                + " finding counts again.");
    assertThat(french.unused(title, null))
        .isEqualTo(
            "La dérogation à SOP-001 (sop:a /header/title) ne couvre aucun constat. Elle peut être"
                + " supprimée.");
    assertThat(english.gone("SOP-001 sop:a", 2)).contains("SOP-001 sop:a, 2 findings");
    assertThat(french.gone("SOP-001 sop:a", 1)).contains("SOP-001 sop:a, 1 constat.");
  }
}
