package org.sopkit.examples.report;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run has made.
 *
 * @param summary the figures
 * @param files the files written
 */
public record ReportResult(RunSummary summary, List<Path> files) {

  /** Makes a result. */
  public ReportResult {
    files = List.copyOf(files);
  }
}
