package org.sopkit.examples.report;

import java.util.List;
import java.util.function.Consumer;
import org.sopkit.examples.findings.FindingDocument;
import org.sopkit.report.ReportData;

/**
 * What a report says that does not come from the rows.
 *
 * @param findings go into {@code findings.json}, before those of the rows
 * @param procedures whose targets are checked on the tasks that follow them
 * @param page adds to the page
 */
public record Additions(
    List<FindingDocument> findings, List<Procedure> procedures, Consumer<ReportData.Builder> page) {

  /** Nothing. */
  public static final Additions NONE = new Additions(List.of(), List.of(), page -> {});

  /** Makes additions. */
  public Additions {
    findings = List.copyOf(findings);
    procedures = List.copyOf(procedures);
  }
}
