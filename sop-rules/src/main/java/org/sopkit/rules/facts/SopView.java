package org.sopkit.rules.facts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.sop.Appendices;
import org.sopkit.model.sop.Prerequisites;
import org.sopkit.model.sop.Sop;
import org.sopkit.model.sop.SopStep;
import org.sopkit.model.sop.SopVersion;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;

/**
 * A procedure as a whole.
 *
 * @param subject the procedure
 * @param thresholds the numbers to compare with
 * @param today the day on which it is judged
 * @param sop the document itself
 * @param words words of all its texts
 * @param templateMentioned whether a step speaks of a template or model
 * @param screenSteps numbers of the steps that are about a screen and have no screenshot
 * @param proseWords words of objective and scope together
 * @param lix how hard objective and scope are to read: the LIX
 */
public record SopView(
    Subject subject,
    Thresholds thresholds,
    LocalDate today,
    Sop sop,
    int words,
    boolean templateMentioned,
    List<Integer> screenSteps,
    int proseWords,
    int lix)
    implements Fact {

  /** Makes a view. */
  public SopView {
    screenSteps = List.copyOf(screenSteps);
  }

  @Override
  public String path() {
    return "";
  }

  /** Returns whether it has a title. */
  public boolean titled() {
    return written(sop.header().title());
  }

  /** Returns whether it says what it is to reach. */
  public boolean objectiveStated() {
    return written(sop.header().objective());
  }

  /** Returns whether it says what it covers. */
  public boolean scopeStated() {
    return written(sop.header().scope());
  }

  /** Returns whether it says by when the task is done. */
  public boolean slaStated() {
    return sop.header().sla() != null;
  }

  /** Returns whether it says who holds which role. */
  public boolean raciStated() {
    return !sop.header().raci().activities().isEmpty();
  }

  /** Returns whether it names an access, a tool or a template to have at hand. */
  public boolean prerequisitesNamed() {
    Prerequisites needed = sop.prerequisites();
    return !needed.accesses().isEmpty()
        || !needed.tools().isEmpty()
        || !needed.templates().isEmpty();
  }

  /** Returns the number of steps. */
  public int steps() {
    return sop.steps().size();
  }

  /** Returns the number of points of the validation checklist. */
  public int checklistItems() {
    return sop.qualityControl().checklist().size();
  }

  /** Returns the number of known errors. */
  public int knownErrors() {
    return sop.qualityControl().knownErrors().size();
  }

  /** Returns the number of figures that have a target. */
  public int kpiTargets() {
    return sop.reporting().targets().size();
  }

  /** Returns whether it says how often figures are reported. */
  public boolean rhythmStated() {
    return sop.reporting().rhythm() != null;
  }

  /** Returns the number of templates, e-mail models and filled examples that go with it. */
  public int templates() {
    Appendices appendices = sop.appendices();
    return sop.prerequisites().templates().size()
        + appendices.templates().size()
        + appendices.emailModels().size()
        + appendices.filledExamples().size();
  }

  /** Returns the numbers of the steps as printed. */
  public List<Integer> numbers() {
    return sop.steps().stream().map(SopStep::number).toList();
  }

  /** Returns whether the steps are numbered 1, 2, 3 without holes and repeats. */
  public boolean numberedInOrder() {
    for (int i = 0; i < sop.steps().size(); i++) {
      if (sop.steps().get(i).number() != i + 1) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether somebody keeps it. */
  public boolean owned() {
    return written(sop.lifecycle().owner());
  }

  /** Returns whether it has a version. */
  public boolean versioned() {
    return !sop.lifecycle().versions().isEmpty();
  }

  /** Returns the number of the version in force; empty if there is none. */
  public String version() {
    return current().map(SopVersion::number).orElse("");
  }

  /** Returns whether somebody approved the version in force. */
  public boolean approved() {
    return current()
        .map(version -> written(version.approver()) && version.approvedOn() != null)
        .orElse(false);
  }

  /** Returns who wrote the version in force; empty if that is not known. */
  public String author() {
    return current().map(SopVersion::author).map(String::strip).orElse("");
  }

  /** Returns who tried the version in force; empty if nobody did. */
  public String tester() {
    return current().map(SopVersion::tester).map(String::strip).orElse("");
  }

  /** Returns whether somebody other than the author tried the version in force. */
  public boolean testedByOther() {
    return !tester().isEmpty() && !tester().equalsIgnoreCase(author());
  }

  /** Returns the day by which it must be reviewed; null if none is set. */
  public @Nullable LocalDate reviewDue() {
    return sop.lifecycle().reviewDue();
  }

  /** Returns the days since the review was due; zero or less while it is not, or without a date. */
  public long daysPastReview() {
    LocalDate due = reviewDue();
    return due == null ? 0 : ChronoUnit.DAYS.between(due, today);
  }

  /** Returns the day of the version in force; null if it has none. */
  public @Nullable LocalDate versionDate() {
    return current().map(SopVersion::date).orElse(null);
  }

  /** Returns the days since the version in force; zero if its day is not known. */
  public long ageDays() {
    LocalDate date = versionDate();
    return date == null ? 0 : ChronoUnit.DAYS.between(date, today);
  }

  private Optional<SopVersion> current() {
    return sop.lifecycle().currentVersion();
  }

  private static boolean written(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
