package org.sopkit.examples.sla;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sopkit.examples.report.RunSummary;
import org.sopkit.model.sla.SlaState;

/**
 * How many tasks stand where.
 *
 * @param now the instant of the judgement
 * @param rows what became of the rows of the export
 * @param objectives for each objective how many tasks are in which state
 * @param uncovered how many tasks no policy covers
 * @param files the files written
 */
public record SlaSummary(
    Instant now,
    RunSummary.Rows rows,
    Map<String, Map<SlaState, Long>> objectives,
    long uncovered,
    List<Path> files) {}
