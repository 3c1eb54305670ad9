package org.sopkit.examples.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/**
 * What a command line is run in.
 *
 * @param out for results
 * @param err for errors and progress
 * @param ansi whether colours may be used
 * @param clock what "now" is where no {@code --now} is given
 * @param locale the language of the machine
 */
record Surroundings(PrintWriter out, PrintWriter err, Ansi ansi, Clock clock, Locale locale) {}
