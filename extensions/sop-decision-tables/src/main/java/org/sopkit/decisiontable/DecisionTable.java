package org.sopkit.decisiontable;

import java.nio.file.Path;
import java.util.Objects;
import org.sopkit.rules.HostRules;

/**
 * Rules in a table: one row is one rule, one column is one condition, an empty cell is no
 * condition.
 *
 * <pre>{@code
 * id;fact;severity;state =;priority in;pausedHours >=;message.en
 * ACME-101;sla;ERROR;PAUSED;HIGH, CRITICAL;16;{taskId} has been paused for {pausedHours} h.
 * }</pre>
 *
 * <p>The first row names the columns:
 *
 * <ul>
 *   <li>{@code id} is the permanent id of the rule; {@code fact} is what it is asked about: {@code
 *       sop}, {@code step}, {@code task}, {@code sla} and so on, the views of {@code
 *       org.sopkit.rules.facts} without "View"; {@code severity} is INFO, WARNING, ERROR or
 *       CRITICAL.
 *   <li>a property of the fact and one of {@code = != < <= > >= in}, {@code not in} is a condition;
 *       after {@code in} come values separated by commas. A row needs a condition; one that is to
 *       fire on everything says {@code always} in the cell of one. Properties are texts, whole
 *       numbers, true or false, and constants such as HIGH.
 *   <li>{@code message.en} and {@code message.fr}, at least one, with properties in braces; {@code
 *       title}, {@code reason}, {@code remedy} with {@code .en} or {@code .fr}; {@code source};
 *       {@code path}, the place below the fact.
 * </ul>
 *
 * <p>A table is no code: it compares and says, and nothing else. It may come from people who may
 * not run programs. Each table is a rule set of its own, named as the file. Immutable and
 * thread-safe.
 */
public final class DecisionTable {

  private final String name;
  private final String drl;

  private DecisionTable(String name, String drl) {
    this.name = name;
    this.drl = drl;
  }

  /**
   * Reads a table from a file.
   *
   * @param file a file that ends in .csv (UTF-8; comma, semicolon or tab) or .xlsx (first sheet)
   * @return the table
   * @throws org.sopkit.rules.RuleCompilationException if it cannot be read or a cell is wrong; the
   *     line is the row and the column is that of the cell
   */
  public static DecisionTable read(Path file) {
    String name = String.valueOf(Objects.requireNonNull(file, "file").getFileName());
    return of(name, TableReader.read(name, file));
  }

  /**
   * Takes a table from a text.
   *
   * @param name the name that errors and the catalogue use
   * @param csv the table as CSV
   * @return the table
   * @throws org.sopkit.rules.RuleCompilationException if a cell is wrong
   */
  public static DecisionTable csv(String name, String csv) {
    return of(name, TableReader.csv(name, csv));
  }

  private static DecisionTable of(String name, Grid grid) {
    return new DecisionTable(name, new RuleWriter(name, grid).drl());
  }

  /**
   * Returns the rules of the table, to be added to {@link org.sopkit.rules.SopRulesBuilder}.
   *
   * @return the rules
   */
  public HostRules rules() {
    return HostRules.drl(name, drl);
  }
}
