package org.sopkit.examples.report;

import java.nio.file.Path;
import java.time.Instant;
import org.sopkit.examples.text.Texts;

/**
 * What a run is to do.
 *
 * @param tasks the export, plain or gzip
 * @param mapping how it is read and judged
 * @param now the instant at which everything is judged
 * @param out the folder to write to
 * @param texts the language of the page and of the reasons in {@code rejected.csv}
 */
public record ReportRequest(Path tasks, Path mapping, Instant now, Path out, Texts texts) {}
