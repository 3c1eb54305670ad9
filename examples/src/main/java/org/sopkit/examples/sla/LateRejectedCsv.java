package org.sopkit.examples.sla;

import java.io.Closeable;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.report.RejectedCsv;
import org.sopkit.examples.tasks.Rejection;

/** Rejected rows in a file that is there only if there are any. */
final class LateRejectedCsv implements Closeable {

  private final Supplier<RejectedCsv> opener;
  private @Nullable RejectedCsv csv;

  LateRejectedCsv(Supplier<RejectedCsv> opener) {
    this.opener = opener;
  }

  void add(Rejection rejection) {
    RejectedCsv open = csv;
    if (open == null) {
      open = opener.get();
      csv = open;
    }
    open.add(rejection);
  }

  @Override
  public void close() throws IOException {
    if (csv != null) {
      csv.close();
    }
  }
}
