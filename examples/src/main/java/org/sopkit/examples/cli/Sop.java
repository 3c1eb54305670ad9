package org.sopkit.examples.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.sopkit.examples.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.TypeConversionException;

/**
 * The command {@code sop}: reads the command line and runs what it names.
 *
 * <p>Language: {@code --lang}, else French where the machine speaks French, else English.
 */
@Command(
    name = "sop",
    subcommands = {
      DemoCommand.class,
      ReportCommand.class,
      SlaCommand.class,
      ExplainCommand.class,
      ImpactCommand.class,
      CheckCommand.class,
      GdprCommand.class,
      KpiCommand.class,
      RoiCommand.class,
      GateCommand.class,
      RulesCommand.class,
      NotionCommand.class,
      HelpCommand.class
    })
public final class Sop {

  /** A day from the ends of the years 1 to 9999, whatever the zone. */
  private static final Instant EARLIEST = Instant.parse("0001-01-02T00:00:00Z");

  private static final Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

  private Sop() {}

  /**
   * Runs the command line and ends the process with its exit code.
   *
   * @param args what was typed
   */
  public static void main(String[] args) {
    Charset charset = Terminal.outputCharset();
    PrintWriter out = new PrintWriter(System.out, true, charset);
    PrintWriter err = new PrintWriter(System.err, true, charset);
    Ansi ansi = Terminal.isInteractive() ? Ansi.AUTO : Ansi.OFF;
    Surroundings surroundings =
        new Surroundings(out, err, ansi, Clock.systemUTC(), Locale.getDefault(), System.getenv());
    int code = run(surroundings, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /**
   * Runs a command line.
   *
   * @param surroundings where to print, and what the machine is set to
   * @param args what was typed
   * @return the exit code
   */
  static int run(Surroundings surroundings, String... args) {
    Texts texts = Texts.of(language(args, surroundings.locale()));
    return commandLine(surroundings, texts).execute(args);
  }

  static CommandLine commandLine(Surroundings surroundings, Texts texts) {
    Console console = new Console(surroundings, texts);
    CommandLine line = new CommandLine(new Sop(), new CommandFactory(console));
    line.setResourceBundle(
        ResourceBundle.getBundle(
            "org.sopkit.examples.cli.help",
            texts.locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    line.setOut(surroundings.out());
    line.setErr(surroundings.err());
    line.setUsageHelpWidth(Table.WIDTH);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(surroundings.ansi()));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(Instant.class, Sop::instant);
    line.setParameterExceptionHandler(new WrongArguments(texts));
    line.setExecutionExceptionHandler(new Failures(texts));
    return line;
  }

  /** Reads an instant in years that calendars and reports have. */
  private static Instant instant(String text) {
    Instant instant = Instant.parse(text);
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      throw new TypeConversionException(EARLIEST + " … " + LATEST);
    }
    return instant;
  }

  /** Finds the language before the command line is read: its very errors depend on it. */
  private static Locale language(String[] args, Locale otherwise) {
    int at = Arrays.asList(args).indexOf("--lang");
    String value = at >= 0 && at + 1 < args.length ? args[at + 1] : null;
    for (String arg : args) {
      value = arg.startsWith("--lang=") ? arg.substring("--lang=".length()) : value;
    }
    return value == null ? otherwise : Locale.forLanguageTag(value);
  }
}
