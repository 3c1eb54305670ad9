package org.sopkit.examples.sla;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sopkit.examples.report.RunSummary;

/**
 * What a change would do to the tasks of an export.
 *
 * @param now the instant of the judgement
 * @param rows what became of the rows of the export
 * @param changed how many tasks would change
 * @param effects how many tasks each effect touches; a task may be touched by several
 * @param objectives how many objectives would change; the length of the whole list
 * @param shown the first of them: those that become late or on time before the others
 * @param files the files written
 */
public record ImpactSummary(
    Instant now,
    RunSummary.Rows rows,
    long changed,
    Map<ImpactEffect, Long> effects,
    long objectives,
    List<ImpactLine> shown,
    List<Path> files) {}
