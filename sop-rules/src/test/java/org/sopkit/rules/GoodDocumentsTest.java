package org.sopkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.rules.gdpr.GdprChecklist;
import org.sopkit.rules.gdpr.Verdict;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.RaciDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.given.TaskDraft;

/** What is in order gets no finding of any rule. */
class GoodDocumentsTest {

  @Test
  void a_good_procedure_has_no_finding() {
    assertThat(texts(Rules.STANDARD.judge(sop().build(), TODAY))).isEmpty();
  }

  @Test
  void a_good_matrix_has_no_finding() {
    assertThat(texts(Rules.STANDARD.judge(RaciDraft.raci().build(), "m"))).isEmpty();
  }

  @Test
  void a_good_base_has_no_finding() {
    assertThat(texts(Rules.STANDARD.judge(TaskDraft.base(TaskDraft.task()), "b", TaskDraft.NOW)))
        .isEmpty();
  }

  @Test
  void a_good_engagement_is_compliant_in_all_six_items() {
    GdprChecklist checklist =
        Rules.STANDARD.checklist(EngagementDraft.engagement().build(), EngagementDraft.NOW);
    assertThat(texts(checklist.findings())).isEmpty();
    assertThat(checklist.items())
        .hasSize(6)
        .allSatisfy(item -> assertThat(item.verdict()).isEqualTo(Verdict.COMPLIANT));
  }

  private static List<String> texts(Findings findings) {
    return findings.stream().map(f -> f.ruleId() + " " + f.text(Locale.ENGLISH)).toList();
  }
}
