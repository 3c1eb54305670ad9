package org.sopkit.rules.further;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.SubProcessing.Authorisation;
import org.sopkit.rules.RuleSet;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.gdpr.FurtherChecklist;
import org.sopkit.rules.gdpr.FurtherChecklist.TopicResult;
import org.sopkit.rules.gdpr.GdprTopic;
import org.sopkit.rules.gdpr.Verdict;
import org.sopkit.rules.given.Rules;

/** The set beyond the six items: off until it is switched on, then a verdict for each topic. */
class FurtherChecklistTest {

  @Test
  void it_is_off_until_the_host_switches_it_on() {
    assertThat(Rules.STANDARD.catalog().ofSet("further")).isEmpty();
    assertThat(Rules.STANDARD.judge(engagement().further(null).build(), NOW)).isEmpty();
    assertThatThrownBy(() -> Rules.STANDARD.furtherChecklist(engagement().build(), NOW))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("enable(RuleSet.GDPR_FURTHER)");
    assertThat(Rules.ALL.catalog().ofSet("further")).hasSize(21);
    assertThat(Rules.ALL.judge(engagement().further(null).build(), NOW)).hasSize(7);
  }

  @Test
  void with_all_evidence_every_topic_is_compliant() {
    FurtherChecklist checklist = Rules.ALL.furtherChecklist(engagement().build(), NOW);
    assertThat(checklist.topics())
        .extracting(TopicResult::topic)
        .containsExactly(GdprTopic.values());
    assertThat(checklist.worst()).isEqualTo(Verdict.COMPLIANT);
    assertThat(checklist.findings()).isEmpty();
    assertThat(checklist.notice(Locale.ENGLISH)).contains("not legal advice");
  }

  @Test
  void what_nobody_has_shown_is_unknown_and_what_is_wrong_is_not_compliant() {
    FurtherChecklist checklist =
        Rules.ALL.furtherChecklist(engagement().further(null).worksFrom("MG").build(), NOW);
    assertThat(checklist.topic(GdprTopic.TRANSFERS).verdict()).isEqualTo(Verdict.NON_COMPLIANT);
    assertThat(checklist.topic(GdprTopic.AUDITS).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(checklist.topic(GdprTopic.SUB_PROCESSORS).verdict()).isEqualTo(Verdict.COMPLIANT);
    assertThat(checklist.worst()).isEqualTo(Verdict.NON_COMPLIANT);
  }

  @Test
  void a_topic_approved_only_because_a_rule_is_off_is_unknown() {
    SopRules rules = SopRules.builder().enable(RuleSet.GDPR_FURTHER).disable("GDPR-113").build();
    FurtherChecklist checklist =
        rules.furtherChecklist(
            engagement().subProcessing(Authorisation.GENERAL, null).build(), NOW);
    TopicResult result = checklist.topic(GdprTopic.SUB_PROCESSORS);
    assertThat(result.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(result.notJudged()).containsExactly("GDPR-113");
    assertThat(checklist.topic(GdprTopic.AUDITS).notJudged()).isEmpty();
  }

  @Test
  void every_topic_has_a_term_of_the_vocabulary() {
    assertThat(Arrays.stream(GdprTopic.values()).map(GdprTopic::term))
        .doesNotHaveDuplicates()
        .allMatch(term -> term.startsWith("dpv:"));
  }
}
