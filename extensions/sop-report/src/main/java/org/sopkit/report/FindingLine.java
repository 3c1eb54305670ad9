package org.sopkit.report;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One finding as the report shows it, its text already in the reader's language.
 *
 * @param ruleId permanent id of the rule, for example {@code SLA-001}
 * @param level how bad it is
 * @param area the question it belongs to
 * @param subject what it is about: a task, a procedure, a provider
 * @param path where in the document; null when the subject says it all
 * @param text what is wrong and why it matters
 * @param advice what to do; null when the text says it
 * @param reference article or document it rests on; null when there is none
 */
public record FindingLine(
    String ruleId,
    FindingLevel level,
    FindingArea area,
    String subject,
    @Nullable String path,
    String text,
    @Nullable String advice,
    @Nullable String reference) {

  /** Makes a finding. */
  public FindingLine {
    Objects.requireNonNull(ruleId, "ruleId");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(area, "area");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(text, "text");
  }
}
