package org.sopkit.examples.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.sopkit.examples.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the user's language what is wrong with the arguments. */
final class WrongArguments implements IParameterExceptionHandler {

  private final Texts texts;

  WrongArguments(Texts texts) {
    this.texts = texts;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    PrintWriter err = line.getErr();
    boolean nothingNamed = args.length == 0 && !line.getSubcommands().isEmpty();
    if (nothingNamed) {
      line.usage(err, line.getColorScheme());
      return ExitCode.UNUSABLE;
    }
    err.println(line.getColorScheme().errorText(problem(e)));
    err.println(texts.get("usage.help", line.getCommandSpec().qualifiedName(" ")));
    return ExitCode.UNUSABLE;
  }

  private String problem(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String names =
          e.getCommandLine().getSubcommands().isEmpty()
              ? e.getCommandLine().getCommandSpec().options().stream()
                  .map(OptionSpec::longestName)
                  .collect(Collectors.joining(", "))
              : String.join(", ", e.getCommandLine().getSubcommands().keySet());
      return texts.get("usage.unknown", named(unmatched.getUnmatched()), names);
    }
    if (e instanceof MissingParameterException missing) {
      return texts.get(
          "usage.missing",
          missing.getMissing().stream()
              .map(WrongArguments::name)
              .collect(Collectors.joining(", ")));
    }
    if (e instanceof OverwrittenOptionException twice) {
      return texts.get("usage.twice", name(twice.getOverwritten()));
    }
    ArgSpec arg = e.getArgSpec();
    return arg == null
        ? String.valueOf(e.getMessage())
        : texts.get("usage.value", name(arg), String.valueOf(e.getValue()), expected(arg));
  }

  /** The value of an option that there is not can be a secret, such as a token. */
  private static String named(List<String> unmatched) {
    return unmatched.stream()
        .map(word -> word.startsWith("-") ? word.replaceFirst("=.*", "=…") : word)
        .collect(Collectors.joining(" "));
  }

  private String expected(ArgSpec arg) {
    return arg.type() == Instant.class ? texts.get("usage.instant") : arg.paramLabel();
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }
}
