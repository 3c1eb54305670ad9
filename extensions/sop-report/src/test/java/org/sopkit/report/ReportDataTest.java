package org.sopkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportDataTest {

  private static FindingLine finding(String rule, FindingLevel level, String subject) {
    return new FindingLine(
        rule, level, FindingArea.DOCUMENTATION, subject, null, "text", null, null);
  }

  @Test
  void findings_of_one_rule_stand_together_the_worst_rule_first() {
    ReportData data =
        ReportData.builder(Samples.HEADER)
            .finding(finding("SOP-002", FindingLevel.INFO, "a"))
            .finding(finding("SOP-009", FindingLevel.ERROR, "b"))
            .finding(finding("SOP-001", FindingLevel.ERROR, "c"))
            .finding(finding("SOP-002", FindingLevel.INFO, "d"))
            .build();

    List<FindingGroup> groups = data.findings(FindingArea.DOCUMENTATION);
    assertThat(groups)
        .extracting(group -> group.first().ruleId())
        .containsExactly("SOP-001", "SOP-009", "SOP-002");
    assertThat(groups.get(2).shown()).extracting(FindingLine::subject).containsExactly("a", "d");
    assertThat(data.findings(FindingArea.COMPLIANCE)).isEmpty();
  }

  @Test
  void beyond_the_limit_all_are_counted_and_the_worst_are_kept() {
    ReportData.Builder builder = ReportData.builder(Samples.HEADER);
    for (int i = 0; i < 30; i++) {
      builder.finding(finding("SOP-001", FindingLevel.WARNING, "w" + i));
    }
    builder.finding(finding("SOP-001", FindingLevel.ERROR, "the bad one"));

    FindingGroup group = builder.build().findings(FindingArea.DOCUMENTATION).get(0);
    assertThat(group.total()).isEqualTo(31);
    assertThat(group.shown()).hasSize(FindingGroup.MAX_SHOWN);
    assertThat(group.first().subject()).isEqualTo("the bad one");
  }

  @Test
  void a_disagreement_needs_a_stored_verdict_to_disagree_with() {
    ReportData.Builder builder =
        ReportData.builder(Samples.HEADER)
            .task(TaskLine.task("1", TaskState.MET).build())
            .disagreement(new Disagreement("1", "missed", TaskState.MET, "reason"));

    assertThatIllegalStateException()
        .isThrownBy(builder::build)
        .withMessage(
            "report: 1 disagreements over 0 stored verdicts. Maybe the tasks were added without"
                + " their storedVerdict.");
  }

  @Test
  void a_negative_number_of_procedures_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReportData.builder(Samples.HEADER).proceduresChecked(-1))
        .withMessage("procedures checked: -1 is negative. Maybe leave the call out.");
  }
}
