package org.sopkit.examples.sla;

import java.nio.file.Path;
import java.time.Instant;
import org.sopkit.examples.mapping.MappingFile;
import org.sopkit.examples.report.Progress;
import org.sopkit.examples.text.Texts;

/**
 * Which export is judged, and how.
 *
 * @param tasks the export, plain or gzip
 * @param mapping how it is read, and the policies and calendars it is judged by
 * @param now the instant at which everything is judged
 * @param texts the language of what is written
 * @param progress is told how far the run is
 */
public record ExportRequest(
    Path tasks, MappingFile mapping, Instant now, Texts texts, Progress progress) {}
