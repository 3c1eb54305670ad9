package org.sopkit.examples.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * What a command line is run in.
 *
 * @param out for results
 * @param err for errors and progress
 * @param ansi whether colours may be used
 * @param clock what "now" is where no {@code --now} is given
 * @param locale the language of the machine
 * @param variables the environment variables
 */
record Surroundings(
    PrintWriter out,
    PrintWriter err,
    Ansi ansi,
    Clock clock,
    Locale locale,
    Map<String, String> variables) {

  /** Makes surroundings without environment variables. */
  Surroundings(PrintWriter out, PrintWriter err, Ansi ansi, Clock clock, Locale locale) {
    this(out, err, ansi, clock, locale, Map.of());
  }

  /** Shows no variable: one may hold a token. */
  @Override
  public String toString() {
    return "Surroundings[" + locale + "]";
  }
}
