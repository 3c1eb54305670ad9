package org.sopkit.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drools.modelcompiler.KieBaseBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopkit.rules.Finding;
import org.sopkit.rules.RuleSet;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.Fact;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.RaciDraft;
import org.sopkit.rules.given.TaskDraft;
import org.sopkit.rules.prepare.GdprPreparation;
import org.sopkit.rules.prepare.RaciPreparation;
import org.sopkit.rules.prepare.RegisterPreparation;
import org.sopkit.rules.prepare.SopPreparation;

/** Facts kept from the engine change no finding. */
class MatchFilterTest {

  private static final Thresholds STANDARD = Thresholds.standard();

  static Stream<Arguments> documents() {
    Subject raci = new Subject(Subject.Kind.RACI, "r");
    return Stream.of(
        Arguments.of(RuleSet.SOP, SopPreparation.facts(sop().build(), TODAY, STANDARD), 0),
        Arguments.of(
            RuleSet.SOP,
            SopPreparation.facts(
                sop().title(null).stepCount(21).owner(null).checklist().versions().build(),
                TODAY,
                STANDARD),
            5),
        Arguments.of(
            RuleSet.RACI,
            RaciPreparation.facts(RaciDraft.raci().accountable().build(), raci, "", STANDARD),
            1),
        Arguments.of(
            RuleSet.GDPR,
            GdprPreparation.facts(
                EngagementDraft.engagement().build(), EngagementDraft.NOW, STANDARD),
            0),
        Arguments.of(
            RuleSet.GDPR,
            GdprPreparation.facts(
                EngagementDraft.engagement().contract(null).grants().peopleUnknown().build(),
                EngagementDraft.at(2028, 8, 1),
                STANDARD),
            4),
        Arguments.of(
            RuleSet.BASE,
            RegisterPreparation.facts(
                TaskDraft.base(
                    TaskDraft.task().id("T-1").owner(null), TaskDraft.task().id("T-2").owner("x")),
                "b",
                TaskDraft.NOW,
                STANDARD),
            1));
  }

  @ParameterizedTest(name = "{0}, at least {2}")
  @MethodSource("documents")
  void findings_are_the_same_with_and_without_it(RuleSet set, List<Fact> facts, int least) {
    BuiltInRules.Loaded loaded = BuiltInRules.load(set.code(), ids(set));
    CompiledRules all =
        CompiledRules.builtIn(
            loaded.rules(),
            KieBaseBuilder.createKieBaseFromModel(loaded.model()),
            MatchFilter.none());
    List<Finding> expected = found(all, facts);
    assertThat(expected).hasSizeGreaterThanOrEqualTo(least);
    assertThat(found(loaded.build(loaded.rules()), facts)).isEqualTo(expected);
  }

  @Test
  void a_document_in_order_needs_no_engine() {
    for (RuleSet set : RuleSet.values()) {
      MatchFilter filter =
          MatchFilter.of(BuiltInRules.load(set.code(), ids(set)).model().getRules());
      assertThat(filter.relevant(List.of(new Blank()))).as(set.code()).isEmpty();
    }
    MatchFilter gdpr =
        MatchFilter.of(BuiltInRules.load("gdpr", ids(RuleSet.GDPR)).model().getRules());
    List<? extends Fact> good =
        GdprPreparation.facts(EngagementDraft.engagement().build(), EngagementDraft.NOW, STANDARD);
    assertThat(gdpr.relevant(good)).isEmpty();
    assertThat(MatchFilter.none().relevant(good)).hasSameSizeAs(good);
  }

  private static List<String> ids(RuleSet set) {
    return SopRules.builder()
        .enable(RuleSet.GDPR_FURTHER)
        .build()
        .catalog()
        .ofSet(set.code())
        .rules()
        .stream()
        .map(rule -> rule.id())
        .toList();
  }

  private static List<Finding> found(CompiledRules rules, List<? extends Fact> facts) {
    List<Finding> found = new ArrayList<>();
    rules.judge(facts, (fact, finding) -> found.add(finding));
    return found.stream().sorted().toList();
  }

  /** A fact that no rule is about. */
  private record Blank() implements Fact {
    @Override
    public Subject subject() {
      return new Subject(Subject.Kind.TASK, "T");
    }

    @Override
    public String path() {
      return "";
    }

    @Override
    public Thresholds thresholds() {
      return STANDARD;
    }
  }
}
