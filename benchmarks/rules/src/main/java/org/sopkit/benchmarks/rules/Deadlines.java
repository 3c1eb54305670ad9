package org.sopkit.benchmarks.rules;

import java.util.ArrayList;
import java.util.List;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.sla.SlaState;
import org.sopkit.rules.SlaRowReader;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.SlaView;

/**
 * Rows as a host has them: of a hundred, 45 met, 20 open in time, 10 open and late, 10 closed late,
 * 15 not started, cancelled or without a target. Two in five have a finding.
 */
final class Deadlines {

  private static final SlaState[] OF_TWENTY = {
    SlaState.MET,
    SlaState.MET,
    SlaState.MET,
    SlaState.MET,
    SlaState.MET,
    SlaState.MET,
    SlaState.MET,
    SlaState.MET,
    SlaState.MET,
    SlaState.RUNNING,
    SlaState.RUNNING,
    SlaState.RUNNING,
    SlaState.PAUSED,
    SlaState.BREACHED_OPEN,
    SlaState.BREACHED_OPEN,
    SlaState.BREACHED_CLOSED,
    SlaState.BREACHED_CLOSED,
    SlaState.NOT_STARTED,
    SlaState.CANCELLED,
    SlaState.NO_TARGET
  };

  private Deadlines() {}

  /** Rows in an order that no branch predictor learns, the same in every run. */
  static List<SlaView> rows(int count) {
    List<SlaView> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int mixed = i * 0x9E3779B9;
      mixed ^= mixed >>> 15;
      rows.add(
          new SlaView(
              "T-" + i,
              "resolution",
              Priority.values()[mixed & 3],
              OF_TWENTY[(mixed >>> 8) % 20],
              (mixed >>> 2 & 1) == 0,
              null,
              14_400 - (mixed >>> 4 & 16_383),
              (mixed >>> 5) % 300,
              (mixed >>> 7) % 200_000,
              Thresholds.standard()));
    }
    return rows;
  }

  /** The rows of these benchmarks are views already; a host's would be its own records. */
  static final class Reader implements SlaRowReader<SlaView> {
    @Override
    public SlaState state(SlaView row) {
      return row.state();
    }

    @Override
    public Priority priority(SlaView row) {
      return row.priority();
    }

    @Override
    public boolean warned(SlaView row) {
      return row.warned();
    }

    @Override
    public long pausedSeconds(SlaView row) {
      return row.pausedSeconds();
    }

    @Override
    public long remainingSeconds(SlaView row) {
      return row.remainingSeconds();
    }

    @Override
    public int consumedPercent(SlaView row) {
      return row.consumedPercent();
    }

    @Override
    public SlaView view(SlaView row, Thresholds thresholds) {
      return row;
    }
  }
}
