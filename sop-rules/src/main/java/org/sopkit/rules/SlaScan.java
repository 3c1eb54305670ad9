package org.sopkit.rules;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sopkit.model.sla.SlaState;
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
  private final int longestPause;
  private final int soon;
  private final int far;
  private final List<SlaView> views = new ArrayList<>();
  private final Map<Fact, T> rowsOfViews = new IdentityHashMap<>();
  private final Judgement judgement = new Judgement(this::tell);

  SlaScan(
      ActiveRules rules, Thresholds thresholds, SlaRowReader<T> reader, SlaRowVisitor<T> visitor) {
    this.rules = rules;
    this.thresholds = thresholds;
    this.reader = reader;
    this.visitor = visitor;
    this.longestPause = thresholds.of(Threshold.SLA_PAUSED_HOURS);
    this.soon = thresholds.of(Threshold.SLA_DUE_SOON_HOURS);
    this.far = thresholds.of(Threshold.SLA_OVERRUN_PERCENT);
  }

  void run(Iterable<? extends T> rows, int batch) {
    SlaLookup lookup = rules.slaLookup();
    List<CompiledRules> asked = rules.askedAboutSla();
    for (T row : rows) {
      lookUp(row, lookup);
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
    judgement.requireNoFailure();
  }

  private void lookUp(T row, SlaLookup lookup) {
    SlaState state = reader.state(row);
    int combination =
        SlaLookup.combination(
            state,
            reader.priority(row),
            reader.warned(row),
            SlaView.hours(reader.pausedSeconds(row)) >= longestPause,
            isPressing(row, state));
    Decision known = lookup.known(combination);
    Decision decision = known != null ? known : lookup.decision(reader.view(row, thresholds));
    List<Hit> hits = decision.hits();
    for (int i = 0; i < hits.size(); i++) {
      visitor.found(row, hits.get(i).rule(), hits.get(i).severity());
    }
  }

  private boolean isPressing(T row, SlaState state) {
    return switch (state) {
      case RUNNING -> SlaView.isDueSoon(state, reader.remainingSeconds(row), soon);
      case BREACHED_OPEN -> SlaView.isFarOverdue(state, reader.consumedPercent(row), far);
      default -> false;
    };
  }

  private void ask(List<CompiledRules> asked) {
    for (CompiledRules some : asked) {
      some.judge(views, judgement);
    }
    views.clear();
    rowsOfViews.clear();
  }

  private void tell(Fact fact, Finding finding) {
    visitor.found(
        Objects.requireNonNull(rowsOfViews.get(fact)), finding.rule(), finding.severity());
  }
}
