package org.sopkit.examples.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.sopkit.examples.findings.FailureDocument;
import org.sopkit.examples.findings.FindingDocument;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.gate.GateDecision;

/**
 * Whether a person may start, in words, for programs.
 *
 * @param person the person
 * @param task the task
 * @param at when it was decided
 * @param allowed whether the person may start
 * @param notice that this is no legal advice
 * @param reasons why not
 * @param notJudged rules that were disabled and held nobody back
 * @param notAsked what the request left out of the question
 * @param failures rules that failed, which keeps the gate shut
 */
public record GateDocument(
    String person,
    String task,
    Instant at,
    boolean allowed,
    String notice,
    List<FindingDocument> reasons,
    List<String> notJudged,
    List<String> notAsked,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FailureDocument> failures) {

  /**
   * Puts a decision into words.
   *
   * @param decision the decision
   * @param words the language
   * @return the decision in words
   */
  public static GateDocument of(GateDecision decision, FindingTexts words) {
    return new GateDocument(
        decision.request().personId(),
        decision.request().task(),
        decision.at(),
        decision.isAllowed(),
        words.noLegalAdvice(),
        decision.reasons().stream()
            .map(finding -> FindingDocument.of(finding, null, words))
            .toList(),
        decision.notJudged(),
        words.notAsked(decision),
        FailureDocument.of(decision.reasons().failures(), words));
  }
}
