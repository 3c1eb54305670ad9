package org.sopkit.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Where the missed deadlines come from, in one dimension.
 *
 * @param rows the worst ones, then all others in one row
 * @param stated whether any task states this dimension at all
 */
record ParetoTable(List<Row> rows, boolean stated) {

  /** Rows shown by name; the others are added up. */
  static final int MAX_ROWS = 10;

  /**
   * One name and its missed deadlines.
   *
   * @param name the name, ready to be shown
   * @param missed deadlines missed
   * @param judged deadlines met or missed
   * @param rate missed ÷ judged, written
   * @param cumulated missed deadlines down to this row, of all
   * @param cumulatedShare the same as a share, written
   */
  record Row(
      String name,
      long missed,
      long judged,
      String rate,
      BigDecimal cumulated,
      String cumulatedShare) {}

  /** What the numbers of a row are compared with. */
  private record Scale(long allMissed, Wording words) {

    Row row(String name, long missed, long judged, long cumulated) {
      return new Row(
          words.text(name),
          missed,
          judged,
          words.share(missed, judged),
          allMissed == 0
              ? BigDecimal.ZERO
              : BigDecimal.valueOf(cumulated)
                  .divide(BigDecimal.valueOf(allMissed), 4, RoundingMode.HALF_UP),
          words.share(cumulated, allMissed));
    }
  }

  static ParetoTable of(List<Tally.Entry> entries, Wording words, UnaryOperator<String> label) {
    List<Tally.Entry> judged = entries.stream().filter(e -> e.judged > 0).toList();
    int named = judged.size() <= MAX_ROWS + 1 ? judged.size() : MAX_ROWS;
    List<Tally.Entry> rest = judged.subList(named, judged.size());
    long restMissed = missed(rest);
    Scale scale = new Scale(missed(judged), words);

    List<Row> rows = new ArrayList<>();
    long sum = 0;
    for (Tally.Entry entry : judged.subList(0, named)) {
      sum += entry.missed;
      String name = entry.name;
      rows.add(
          scale.row(
              name == null ? words.get("notStated") : label.apply(name),
              entry.missed,
              entry.judged,
              sum));
    }
    if (!rest.isEmpty()) {
      long restJudged = rest.stream().mapToLong(e -> e.judged).sum();
      rows.add(
          scale.row(
              words.get("origin.others", rest.size()), restMissed, restJudged, sum + restMissed));
    }
    return new ParetoTable(rows, entries.stream().anyMatch(e -> e.name != null));
  }

  private static long missed(List<Tally.Entry> entries) {
    return entries.stream().mapToLong(e -> e.missed).sum();
  }
}
