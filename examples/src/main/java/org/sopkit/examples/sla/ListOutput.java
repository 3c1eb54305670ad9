package org.sopkit.examples.sla;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.report.OutputFolder;
import org.sopkit.examples.tasks.Rejection;

/** What a list is written to. Not for use by several threads. */
public final class ListOutput implements Closeable {

  private final @Nullable ListWriter rows;
  private final Consumer<Rejection> rejections;
  private final @Nullable Closeable rejected;
  private final @Nullable OutputFolder folder;
  private boolean closed;

  ListOutput(
      @Nullable ListWriter rows,
      Consumer<Rejection> rejections,
      @Nullable Closeable rejected,
      @Nullable OutputFolder folder) {
    this.rows = rows;
    this.rejections = rejections;
    this.rejected = rejected;
    this.folder = folder;
  }

  void add(List<? extends @Nullable Object> cells) {
    if (rows != null) {
      rows.add(cells);
    }
  }

  void reject(Rejection rejection) {
    rejections.accept(rejection);
  }

  /** Completes the list; returns the files written. */
  List<Path> commit() throws IOException {
    closeWriters();
    return folder == null ? List.of() : folder.commit();
  }

  private void closeWriters() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    if (rows != null) {
      rows.close();
    }
    if (rejected != null) {
      rejected.close();
    }
  }

  @Override
  public void close() {
    try {
      closeWriters();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (folder != null) {
        folder.close();
      }
    }
  }
}
