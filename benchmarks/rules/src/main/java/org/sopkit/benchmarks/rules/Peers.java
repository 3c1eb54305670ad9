package org.sopkit.benchmarks.rules;

import com.deliveredtechnologies.rulebook.Fact;
import com.deliveredtechnologies.rulebook.FactMap;
import com.deliveredtechnologies.rulebook.lang.RuleBookBuilder;
import com.deliveredtechnologies.rulebook.model.RuleBook;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.RuleSetBuilder;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.sopkit.rules.facts.SlaView;

/** The seven rules about one deadline in Easy Rules, RuleBook and Evrete; each counts its hits. */
final class Peers implements AutoCloseable {

  private static final Map<String, Predicate<SlaView>> RULES =
      new TreeMap<>(
          Map.of(
              "SLA-001", PlainJava::near,
              "SLA-002", PlainJava::missed,
              "SLA-003", PlainJava::closedLate,
              "SLA-004", PlainJava::pausedTooLong,
              "SLA-005", PlainJava::notPromised,
              "SLA-006", PlainJava::dueSoon,
              "SLA-007", PlainJava::farOverdue));

  private final DefaultRulesEngine easyEngine = new DefaultRulesEngine();
  private final Rules easyRules = new Rules();
  private final RuleBook<Object> ruleBook;
  private final KnowledgeService evrete = new KnowledgeService();
  private final Knowledge knowledge;
  private long hits;

  Peers() {
    RULES.forEach(
        (id, condition) ->
            easyRules.register(
                new RuleBuilder()
                    .name(id)
                    .when(facts -> condition.test(facts.get("sla")))
                    .then(facts -> hits++)
                    .build()));
    ruleBook = ruleBook();
    RuleSetBuilder<Knowledge> builder = evrete.newKnowledge().builder();
    RULES.forEach(
        (id, condition) ->
            builder
                .newRule(id)
                .forEach("$sla", SlaView.class)
                .where((Predicate<Object[]>) values -> condition.test((SlaView) values[0]), "$sla")
                .execute(context -> hits++));
    knowledge = builder.build();
  }

  private RuleBook<Object> ruleBook() {
    RuleBook<Object> book = RuleBookBuilder.create().build();
    RULES
        .values()
        .forEach(
            condition ->
                book.addRule(
                    com.deliveredtechnologies.rulebook.lang.RuleBuilder.create()
                        .withFactType(SlaView.class)
                        .when(facts -> condition.test(facts.getOne()))
                        .then(facts -> hits++)
                        .build()));
    return book;
  }

  long easyRules(SlaView view) {
    hits = 0;
    Facts facts = new Facts();
    facts.put("sla", view);
    easyEngine.fire(easyRules, facts);
    return hits;
  }

  long ruleBook(SlaView view) {
    hits = 0;
    ruleBook.run(new FactMap<>(new Fact<>("sla", view)));
    return hits;
  }

  long evrete(List<SlaView> batch) {
    hits = 0;
    StatelessSession session = knowledge.newStatelessSession();
    session.insert(batch);
    session.fire();
    return hits;
  }

  @Override
  public void close() {
    evrete.shutdown();
  }
}
