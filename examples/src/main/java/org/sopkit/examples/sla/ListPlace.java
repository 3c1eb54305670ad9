package org.sopkit.examples.sla;

import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.report.OutputFolder;
import org.sopkit.examples.report.RejectedCsv;
import org.sopkit.examples.tasks.Rejection;
import org.sopkit.examples.tasks.RejectionTexts;

/** Where a list and the rows that could not be judged go. */
public interface ListPlace {

  /**
   * Opens the place.
   *
   * @param columns the columns of the list
   * @param original the columns of the export
   * @return what the list is written to
   */
  ListOutput open(List<String> columns, List<String> original);

  /**
   * Writes to a file; the rejected rows, if there are any, go to a file beside it: {@code
   * states.csv} and {@code states-rejected.csv}. Both appear when they are complete; the rejected
   * rows of an earlier run are removed.
   *
   * @param file a file that ends in .csv or .jsonl
   * @param format its format
   * @param inputs what must not be overwritten
   * @param texts the language of the reasons
   * @return the place
   */
  static ListPlace file(Path file, ListFormat format, List<Path> inputs, RejectionTexts texts) {
    return (columns, original) -> {
      String name = String.valueOf(file.getFileName());
      String rejectedName =
          name.substring(0, name.length() - format.ending().length()) + "-rejected.csv";
      OutputFolder folder =
          OutputFolder.open(Objects.requireNonNullElse(file.getParent(), Path.of("")));
      try {
        folder.protect(name, inputs);
        folder.protect(rejectedName, inputs);
        folder.replace(rejectedName);
        ListWriter rows = format.writer(folder.file(name), columns);
        LateRejectedCsv rejected =
            new LateRejectedCsv(() -> new RejectedCsv(folder.file(rejectedName), original, texts));
        return new ListOutput(rows, rejected::add, rejected, folder);
      } catch (RuntimeException e) {
        folder.close();
        throw e;
      }
    };
  }

  /**
   * Writes to a stream, which stays open.
   *
   * @param out where the list goes; null for nowhere
   * @param format its format
   * @param rejections takes the rows that could not be judged
   * @return the place
   */
  static ListPlace stream(@Nullable Writer out, ListFormat format, Consumer<Rejection> rejections) {
    return (columns, original) ->
        new ListOutput(
            out == null ? null : format.writer(new OpenWriter(out), columns),
            rejections,
            null,
            null);
  }
}
