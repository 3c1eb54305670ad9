package org.sopkit.rules;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sopkit.rules.engine.CompiledRules;
import org.sopkit.rules.engine.SlaLookup;
import org.sopkit.rules.engine.SlaLookup.Decision;
import org.sopkit.rules.engine.SlaLookup.Hit;
import org.sopkit.rules.facts.Fact;
import org.sopkit.rules.facts.SlaView;

/** One pass over a host's rows; used by one thread. */
final class SlaScan<T> {

  private final ActiveRules rules;
  private final Thresholds thresholds;
  private final SlaRowReader<T> reader;
  private final SlaRowVisitor<T> visitor;
  private final List<SlaView> views = new ArrayList<>();
  private final Map<Fact, T> rowsOfViews = new IdentityHashMap<>();

  SlaScan(
      ActiveRules rules, Thresholds thresholds, SlaRowReader<T> reader, SlaRowVisitor<T> visitor) {
    this.rules = rules;
    this.thresholds = thresholds;
    this.reader = reader;
    this.visitor = visitor;
  }

  void run(Iterable<? extends T> rows, int batch) {
    SlaLookup lookup = rules.slaLookup();
    List<CompiledRules> asked = rules.askedAboutSla();
    int longest = thresholds.of(Threshold.SLA_PAUSED_HOURS);
    for (T row : rows) {
      lookUp(row, lookup, longest);
      if (!asked.isEmpty()) {
        SlaView view = reader.view(row, thresholds);
        views.add(view);
        rowsOfViews.put(view, row);
        if (views.size() == batch) {
          ask(asked);
        }
      }
    }
    ask(asked);
  }

  private void lookUp(T row, SlaLookup lookup, int longest) {
    int combination =
        SlaLookup.combination(
            reader.state(row),
            reader.priority(row),
            reader.warned(row),
            SlaView.hours(reader.pausedSeconds(row)) >= longest);
    Decision known = lookup.known(combination);
    Decision decision = known != null ? known : lookup.decision(reader.view(row, thresholds));
    List<Hit> hits = decision.hits();
    for (int i = 0; i < hits.size(); i++) {
      visitor.found(row, hits.get(i).rule(), hits.get(i).severity());
    }
  }

  private void ask(List<CompiledRules> asked) {
    for (CompiledRules some : asked) {
      some.judge(
          views,
          (fact, finding) ->
              visitor.found(
                  Objects.requireNonNull(rowsOfViews.get(fact)),
                  finding.rule(),
                  finding.severity()));
    }
    views.clear();
    rowsOfViews.clear();
  }
}
