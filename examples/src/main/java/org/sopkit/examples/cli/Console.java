package org.sopkit.examples.cli;

import java.io.PrintWriter;
import java.text.NumberFormat;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.report.Progress;
import org.sopkit.examples.text.Texts;
import picocli.CommandLine.Help.Ansi;

/** Prints to people: words in their language, tables of at most 100 columns, colour on request. */
final class Console {

  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final String BOLD = Ansi.Style.bold.on();
  private static final String PLAIN = Ansi.Style.bold.off();

  private final Surroundings surroundings;
  private final Texts texts;

  Console(Surroundings surroundings, Texts texts) {
    this.surroundings = surroundings;
    this.texts = texts;
  }

  Texts texts() {
    return texts;
  }

  Clock clock() {
    return surroundings.clock();
  }

  /** Returns an environment variable; null if there is none. */
  @Nullable String variable(String name) {
    return surroundings.variables().get(name);
  }

  void line(String text) {
    surroundings.out().println(text);
  }

  void blank() {
    surroundings.out().println();
  }

  /** Prints a line of this bundle. */
  void say(String key, Object... arguments) {
    line(texts.get(key, arguments));
  }

  /** Returns where results go. */
  PrintWriter out() {
    return surroundings.out();
  }

  /**
   * Makes sure that all results have been taken: a full disk must not pass for success.
   *
   * @throws UnusableInputException if what they go to has failed
   */
  void requireWritten() {
    if (surroundings.out().checkError()) {
      throw new UnusableInputException(texts.get("failure.stream"));
    }
  }

  /** Prints a line to the error stream. */
  void errorLine(String text) {
    surroundings.err().println(text);
  }

  /** Prints to the error stream. */
  void warn(String key, Object... arguments) {
    surroundings.err().println(texts.get(key, arguments));
  }

  /** Prints a line to the error stream, made plain because it may hold words of a file. */
  void complain(String text) {
    surroundings.err().println(plain(text));
  }

  String number(long value) {
    return NumberFormat.getIntegerInstance(texts.locale()).format(value);
  }

  /** Prints a heading: a line of its own after an empty one. */
  void heading(String text) {
    blank();
    String safe = plain(text);
    line(surroundings.ansi().enabled() ? BOLD + safe + PLAIN : safe);
  }

  /**
   * Prints a table.
   *
   * @param rows each with the same number of cells; the last column wraps
   */
  void table(List<List<String>> rows) {
    List<List<String>> safe =
        rows.stream().map(row -> row.stream().map(Console::plain).toList()).toList();
    Table.lines(safe).forEach(this::line);
  }

  /** A cell from somebody's file must not switch colours or move the cursor. */
  static String plain(String cell) {
    return CONTROL.matcher(cell).replaceAll(" ");
  }

  /** Returns what shows the progress of a long run; nothing unless a person watches. */
  Progress progress(@Nullable String task) {
    return surroundings.ansi().enabled() && task != null ? new ProgressLine(task) : Progress.NONE;
  }
}
