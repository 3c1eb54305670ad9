package org.sopkit.report;

import org.jspecify.annotations.Nullable;

/**
 * Names of the files that hold the full lists of which the page shows the beginning. The page only
 * speaks of files that are named here.
 *
 * @param tasks every task, for example {@code tasks.csv}; null when none is written
 * @param rejected every row that could not be read; null when none is written
 * @param findings every finding; null when none is written
 */
public record ExportFiles(
    @Nullable String tasks, @Nullable String rejected, @Nullable String findings) {

  static final ExportFiles NONE = new ExportFiles(null, null, null);
}
