package org.sopkit.examples.cli;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.csv.UnusableCsvException;
import org.sopkit.examples.mapping.InvalidMappingException;
import org.sopkit.examples.mapping.UnusedCalendarException;
import org.sopkit.examples.report.UnusableOutputException;
import org.sopkit.examples.sla.UnknownTaskException;
import org.sopkit.examples.tasks.Rejection;
import org.sopkit.examples.tasks.RejectionTexts;
import org.sopkit.examples.tasks.UnknownColumnException;
import org.sopkit.examples.text.Texts;
import org.sopkit.kpi.TooManyGroupsException;
import org.sopkit.model.json.DocumentException;
import org.sopkit.notion.UnreadableExportException;
import org.sopkit.notion.api.NotionException;
import org.sopkit.rules.RuleException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says why a command could not do its work: one line for what the user can mend. */
final class Failures implements IExecutionExceptionHandler {

  private final Texts texts;

  Failures(Texts texts) {
    this.texts = texts;
  }

  @Override
  public int handleExecutionException(Exception exception, CommandLine line, ParseResult parsed) {
    String problem = problem(exception);
    PrintWriter err = line.getErr();
    if (problem != null) {
      err.println(line.getColorScheme().errorText(problem));
      return ExitCode.UNUSABLE;
    }
    err.println(texts.get("failure.bug"));
    exception.printStackTrace(err);
    return ExitCode.FAULT;
  }

  private @Nullable String problem(Exception e) {
    if (e instanceof UnusableInputException unusable) {
      return unusable.getMessage();
    }
    if (e instanceof DocumentException
        || e instanceof InvalidMappingException
        || e instanceof RuleException
        || e instanceof TooManyGroupsException
        || e instanceof UnreadableExportException) {
      return e.getMessage();
    }
    if (e instanceof NotionException notion) {
      return notion.text(texts.locale());
    }
    if (e instanceof UnknownColumnException column) {
      return column(column);
    }
    if (e instanceof UnusedCalendarException unused) {
      return texts.get(
          "failure.calendar",
          unused.file().toString(),
          Console.plain(unused.id()),
          unused.named().size(),
          Console.plain(String.join(", ", unused.named())));
    }
    if (e instanceof UnknownTaskException unknown) {
      return task(unknown);
    }
    if (e instanceof UnusableCsvException csv) {
      return texts.get(
          "failure.csv." + csv.reason().name(), String.valueOf(csv.line()), detail(csv));
    }
    if (e instanceof UnusableOutputException output) {
      String path = output.path().toString();
      return output.isInput()
          ? texts.get("failure.output.input", path)
          : texts.get("failure.output", path, detail(output));
    }
    return null;
  }

  private String column(UnknownColumnException e) {
    String nearest = e.nearest();
    String key =
        e.isTwice()
            ? "failure.column.twice"
            : nearest == null ? "failure.column.unknown" : "failure.column.nearest";
    return texts.get(
        key, e.path(), e.column(), String.join(", ", e.header()), nearest == null ? "" : nearest);
  }

  private String task(UnknownTaskException e) {
    String id = Console.plain(e.id());
    Rejection rejection = e.rejection();
    if (rejection != null) {
      return texts.get(
          "failure.task.rejected",
          id,
          String.valueOf(rejection.line()),
          Console.plain(new RejectionTexts(texts).reason(rejection)));
    }
    return e.nearest().isEmpty()
        ? texts.get("failure.task.unknown", id)
        : texts.get("failure.task.nearest", id, Console.plain(String.join(", ", e.nearest())));
  }

  private String detail(Exception e) {
    Throwable cause = e.getCause();
    if (cause instanceof NoSuchFileException missing) {
      return texts.get("failure.noSuchFile", String.valueOf(missing.getFile()));
    }
    if (cause instanceof AccessDeniedException denied) {
      return texts.get("failure.accessDenied", String.valueOf(denied.getFile()));
    }
    if (cause instanceof FileAlreadyExistsException folder) {
      return texts.get("failure.isFolder", String.valueOf(folder.getFile()));
    }
    return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
  }
}
