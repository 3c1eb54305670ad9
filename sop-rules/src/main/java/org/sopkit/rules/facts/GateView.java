package org.sopkit.rules.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Threshold;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.SignedDocumentView.Kind;

/**
 * A person who wants to start on a task, and what speaks against it.
 *
 * @param subject the engagement
 * @param thresholds the numbers to compare with
 * @param person the person's name, or the id where there is no name
 * @param task the task
 * @param today the day
 * @param missionActive whether the mission runs on that day
 * @param notInForce which of contract, SLA and DPA are not signed by both sides and in force on
 *     that day, or not known
 * @param listed whether the person is among the people of the engagement
 * @param confidential whether the undertaking of confidentiality was signed by that day
 * @param trainedOn the last security training by that day; null: none, as far as anybody knows
 * @param missing systems and scopes that the task needs and no active access of the person gives
 * @param shared systems that the person may use with a shared account, or with one of which that is
 *     not known, whether the task needs them or not
 * @param excess active accesses of the person beyond what the mission needs
 * @param untrainedOn the procedure on which the person was not trained by that day; empty if
 *     trained or not asked
 */
public record GateView(
    Subject subject,
    Thresholds thresholds,
    String person,
    String task,
    LocalDate today,
    boolean missionActive,
    List<Kind> notInForce,
    boolean listed,
    boolean confidential,
    @Nullable LocalDate trainedOn,
    List<String> missing,
    List<String> shared,
    List<String> excess,
    String untrainedOn)
    implements Fact {

  /** Makes a view. */
  public GateView {
    notInForce = List.copyOf(notInForce);
    missing = List.copyOf(missing);
    shared = List.copyOf(shared);
    excess = List.copyOf(excess);
  }

  @Override
  public String path() {
    return "";
  }

  /** Returns whether contract or SLA are not in force. */
  public boolean withoutContract() {
    return notInForce.contains(Kind.CONTRACT) || notInForce.contains(Kind.SLA);
  }

  /** Returns those of contract and SLA that are not in force. */
  public List<Kind> contractsNotInForce() {
    return notInForce.stream().filter(kind -> kind != Kind.DPA).toList();
  }

  /** Returns whether the data processing agreement is not in force. */
  public boolean withoutDpa() {
    return notInForce.contains(Kind.DPA);
  }

  /** Returns whether a listed person has no training that still counts. */
  public boolean untrained() {
    LocalDate last = trainedOn;
    return listed
        && (last == null || ChronoUnit.DAYS.between(last, today) > limit(Threshold.TRAINING_DAYS));
  }

  @Override
  public List<String> evidence() {
    return List.of(person + " – " + task);
  }
}
