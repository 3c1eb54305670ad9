package org.sopkit.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.backoffice.BackOfficeRegister;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.model.raci.RaciMatrix;
import org.sopkit.model.rollout.Rollout;
import org.sopkit.model.sla.SlaStatus;
import org.sopkit.model.sop.Sop;
import org.sopkit.rules.facts.Fact;
import org.sopkit.rules.facts.FurtherFact;
import org.sopkit.rules.facts.GateView;
import org.sopkit.rules.facts.GdprFact;
import org.sopkit.rules.facts.SlaCase;
import org.sopkit.rules.facts.SlaFact;
import org.sopkit.rules.facts.SlaView;
import org.sopkit.rules.gate.GateDecision;
import org.sopkit.rules.gate.GateRequest;
import org.sopkit.rules.gdpr.FurtherChecklist;
import org.sopkit.rules.gdpr.GdprChecklist;
import org.sopkit.rules.gdpr.GdprItem;
import org.sopkit.rules.gdpr.GdprTopic;
import org.sopkit.rules.prepare.FurtherPreparation;
import org.sopkit.rules.prepare.GatePreparation;
import org.sopkit.rules.prepare.GdprPreparation;
import org.sopkit.rules.prepare.RaciPreparation;
import org.sopkit.rules.prepare.RegisterPreparation;
import org.sopkit.rules.prepare.RolloutPreparation;
import org.sopkit.rules.prepare.SopPreparation;

/**
 * The judgement: what the rules find in procedures, roles, deadlines, evidence and the base.
 *
 * <p>Build it once and share it: it is immutable and thread-safe, and every call cleans up after
 * itself. A rule set is loaded when it is first needed. Dates and instants come from the caller;
 * the rules have no clock.
 *
 * <p>A rule of the host's own that fails takes nothing from what the other rules find. What a
 * judgement returns carries the failure, in {@link Findings#failures}: it is then never empty, a
 * checklist holds no item for compliant, and the gate stays shut. A judgement that returns nothing,
 * {@link #judgeSla(Stream, Consumer)} and {@link #scanSla}, goes to the last row and then throws
 * {@link RuleExecutionException}.
 *
 * <pre>{@code
 * SopRules rules = SopRules.standard();
 * Findings findings = rules.judge(sop, LocalDate.of(2026, 3, 6));
 * findings.forEach(finding -> System.out.println(finding.text(Locale.FRENCH)));
 * }</pre>
 */
public final class SopRules {

  /** Beyond some thousand facts a session costs the garbage collector more than it saves. */
  private static final int BATCH = 5_000;

  private final ActiveRules rules;
  private final Thresholds thresholds;
  private final boolean further;

  SopRules(ActiveRules rules, Thresholds thresholds, boolean further) {
    this.rules = rules;
    this.thresholds = thresholds;
    this.further = further;
  }

  /**
   * Returns the built-in rules as they are.
   *
   * @return a new facade; keep it
   */
  public static SopRules standard() {
    return builder().build();
  }

  /**
   * Starts to choose rules.
   *
   * @return a builder with all built-in rules at their standard thresholds
   */
  public static SopRulesBuilder builder() {
    return new SopRulesBuilder();
  }

  /**
   * Judges a procedure and the roles in its header.
   *
   * @param sop the procedure
   * @param today the day on which it is judged
   * @return what was found
   */
  public Findings judge(Sop sop, LocalDate today) {
    Judgement judgement = new Judgement();
    List<Fact> facts = SopPreparation.facts(sop, today, thresholds);
    rules.judge(RuleSet.SOP, facts, judgement);
    RaciMatrix matrix = sop.header().raci();
    if (!matrix.activities().isEmpty()) {
      Subject subject = new Subject(Subject.Kind.SOP, sop.id());
      List<Fact> roles = RaciPreparation.facts(matrix, subject, "/header/raci", thresholds);
      rules.judge(RuleSet.RACI, roles, judgement);
    }
    return judgement.findings();
  }

  /**
   * Judges a responsibility matrix of its own.
   *
   * @param matrix the matrix
   * @param name its name in the findings
   * @return what was found
   */
  public Findings judge(RaciMatrix matrix, String name) {
    Judgement judgement = new Judgement();
    Subject subject = new Subject(Subject.Kind.RACI, name);
    List<Fact> facts = RaciPreparation.facts(matrix, subject, "", thresholds);
    rules.judge(RuleSet.RACI, facts, judgement);
    return judgement.findings();
  }

  /**
   * Judges the back-office base.
   *
   * @param register the base
   * @param name its name in the findings
   * @param now when it is judged
   * @return what was found
   */
  public Findings judge(BackOfficeRegister register, String name, Instant now) {
    Judgement judgement = new Judgement();
    List<Fact> facts = RegisterPreparation.facts(register, name, now, thresholds);
    rules.judgeInBatches(RuleSet.BASE, facts.iterator(), BATCH, judgement);
    return judgement.findings();
  }

  /**
   * Judges the evidence of an engagement.
   *
   * @param engagement the engagement
   * @param now when it is judged; its zone says what day it is
   * @return what was found, without the verdicts; with what lies beyond the six items if {@link
   *     RuleSet#GDPR_FURTHER} is on
   */
  public Findings judge(Engagement engagement, ZonedDateTime now) {
    Findings six = checklist(engagement, now).findings();
    return further ? six.plus(furtherChecklist(engagement, now).findings()) : six;
  }

  /**
   * Judges the six items of the GDPR checklist. Not legal advice.
   *
   * @param engagement the engagement
   * @param now when it is judged; its zone says what day it is
   * @return a verdict for each item, with what was found
   */
  public GdprChecklist checklist(Engagement engagement, ZonedDateTime now) {
    Map<GdprItem, List<Finding>> findings = new EnumMap<>(GdprItem.class);
    for (GdprItem item : GdprItem.values()) {
      findings.put(item, new ArrayList<>());
    }
    Judgement judgement =
        new Judgement(
            (fact, finding) ->
                findings
                    .computeIfAbsent(((GdprFact) fact).item(), item -> new ArrayList<>())
                    .add(finding));
    List<GdprFact> facts = GdprPreparation.facts(engagement, now, thresholds);
    rules.judge(RuleSet.GDPR, facts, judgement);
    return new GdprChecklist(
        engagement.id(),
        now.toInstant(),
        new Verdicts(rules.disabled(RuleSet.GDPR), judgement.failures()).of(findings));
  }

  /**
   * Judges what authorities ask beyond the six items: transfers, sub-processors, register and so
   * on. Not legal advice.
   *
   * @param engagement the engagement
   * @param now when it is judged; its zone says what day it is
   * @return a verdict for each topic, with what was found
   * @throws IllegalStateException if {@link RuleSet#GDPR_FURTHER} is off
   */
  public FurtherChecklist furtherChecklist(Engagement engagement, ZonedDateTime now) {
    if (!further) {
      throw new IllegalStateException(
          "rule set GDPR_FURTHER is off. Maybe switch it on:"
              + " SopRules.builder().enable(RuleSet.GDPR_FURTHER).build().");
    }
    Map<GdprTopic, List<Finding>> findings = new EnumMap<>(GdprTopic.class);
    Judgement judgement =
        new Judgement(
            (fact, finding) ->
                findings
                    .computeIfAbsent(((FurtherFact) fact).topic(), topic -> new ArrayList<>())
                    .add(finding));
    rules.judge(
        RuleSet.GDPR_FURTHER, FurtherPreparation.facts(engagement, now, thresholds), judgement);
    return new FurtherChecklist(
        engagement.id(),
        now.toInstant(),
        new Verdicts(rules.disabled(RuleSet.GDPR_FURTHER), judgement.failures())
            .ofTopics(findings));
  }

  /**
   * Decides whether a person may start on a task today: contract, DPA, undertaking, training and
   * access scope. What nobody has shown keeps the gate shut, and so does a rule of the host's own
   * that fails. Not legal advice.
   *
   * @param engagement the engagement of the provider for whom the person works
   * @param request who wants to start on what
   * @param now when; its zone says what day it is
   * @return allowed, or refused with the reasons
   */
  public GateDecision gate(Engagement engagement, GateRequest request, ZonedDateTime now) {
    Judgement judgement = new Judgement();
    GateView view = GatePreparation.fact(engagement, request, now, thresholds);
    rules.judge(RuleSet.GATE, List.of(view), judgement);
    Findings reasons = judgement.findings();
    List<String> notJudged = rules.disabled(RuleSet.GATE).stream().map(RuleInfo::id).toList();
    return reasons.isEmpty()
        ? new GateDecision.Allowed(request, now.toInstant(), notJudged)
        : new GateDecision.Refused(request, now.toInstant(), notJudged, reasons);
  }

  /**
   * Judges the roll-out of a back office.
   *
   * @param rollout the roll-out
   * @param base the back-office base to compare its list with; null if not known
   * @param today the day on which it is judged
   * @return what was found
   */
  public Findings judge(Rollout rollout, @Nullable BackOfficeRegister base, LocalDate today) {
    Judgement judgement = new Judgement();
    List<Fact> facts = RolloutPreparation.facts(rollout, base, today, thresholds);
    rules.judgeInBatches(RuleSet.ROLLOUT, facts.iterator(), BATCH, judgement);
    return judgement.findings();
  }

  /**
   * Judges one deadline.
   *
   * @param status where it stands
   * @param priority the priority of its task, which the severity follows; null if not set
   * @return what was found
   */
  public Findings judge(SlaStatus status, @Nullable Priority priority) {
    return judgeSla(List.of(SlaView.of(status, priority, thresholds)));
  }

  /**
   * Judges some deadlines.
   *
   * @param views where they stand
   * @return what was found
   */
  public Findings judgeSla(Collection<SlaView> views) {
    Judgement judgement = new Judgement();
    rules.judgeSla(views.iterator(), BATCH, judgement);
    return judgement.findings();
  }

  /**
   * Judges all that is known about the deadlines of one task: where they stand, who has to be told,
   * how often it was paused, and whether any policy covers it.
   *
   * @param task the task
   * @return what was found
   */
  public Findings judge(SlaCase task) {
    return judge(task.facts(thresholds));
  }

  /**
   * Judges facts about deadlines: periods, recurring work, escalations.
   *
   * @param facts for example {@link org.sopkit.rules.facts.PeriodView} or {@link
   *     org.sopkit.rules.facts.OccurrenceView}
   * @return what was found
   */
  public Findings judge(Collection<? extends SlaFact> facts) {
    Judgement judgement = new Judgement();
    rules.judgeInBatches(RuleSet.SLA, facts.iterator(), BATCH, judgement);
    return judgement.findings();
  }

  /**
   * Judges deadlines by the million: reads them one after another and keeps none.
   *
   * @param views where they stand; read once, in order, by the calling thread
   * @param found takes each finding as it comes, in no fixed order within some thousand rows
   * @throws RuleExecutionException after the last row, if a rule of the host's own failed
   */
  public void judgeSla(Stream<SlaView> views, Consumer<Finding> found) {
    Iterator<SlaView> all = views.iterator();
    Judgement judgement = new Judgement((fact, finding) -> found.accept(finding));
    rules.judgeSla(all, BATCH, judgement);
    judgement.requireNoFailure();
  }

  /**
   * Judges a host's own rows by the ten million: copies none, and makes no finding for a row, only
   * tells which rule found something in it and how bad that is.
   *
   * <p>The built-in rules are asked once for each combination of state, priority, warning and long
   * pause; their answer is looked up after that. Rules of the host's own that read deadlines are
   * asked about every row, which costs about ten times as much.
   *
   * <pre>{@code
   * long[] bad = new long[1];
   * rules.scanSla(tickets, reader, (ticket, rule, severity) -> bad[0]++);
   * }</pre>
   *
   * @param <T> the host's row
   * @param rows the rows, read once, in order, by the calling thread
   * @param reader how to read a row
   * @param visitor takes what was found, in no fixed order within some thousand rows
   * @throws RuleExecutionException after the last row, if a rule of the host's own failed
   */
  public <T> void scanSla(
      Iterable<? extends T> rows, SlaRowReader<T> reader, SlaRowVisitor<T> visitor) {
    new SlaScan<>(rules, thresholds, reader, visitor).run(rows, BATCH);
  }

  /**
   * Loads rule sets now, so that the first judgement need not wait for them: a host calls it while
   * it starts, or in another thread.
   *
   * @param sets which
   * @return this
   */
  public SopRules load(RuleSet... sets) {
    for (RuleSet set : sets) {
      rules.load(set);
    }
    return this;
  }

  /**
   * Says whether a rule set judges.
   *
   * @param set the rule set
   * @return false only for {@link RuleSet#GDPR_FURTHER}, where the host has not switched it on
   */
  public boolean judges(RuleSet set) {
    return further || set != RuleSet.GDPR_FURTHER;
  }

  /**
   * Returns the rules that judge, with the severities the host chose.
   *
   * @return the catalogue
   */
  public RuleCatalog catalog() {
    RuleCatalog all = rules.catalog();
    return further ? all : all.without(RuleSet.GDPR_FURTHER);
  }

  /**
   * Returns the numbers that the rules compare with, for making {@link SlaView}s.
   *
   * @return the thresholds
   */
  public Thresholds thresholds() {
    return thresholds;
  }

  /** Says whether the rules about deadlines are all looked up, so that none is asked row by row. */
  boolean isLookedUp() {
    return rules.askedAboutSla().isEmpty();
  }

  /** Counts sessions of the engine that are not disposed of. */
  int openSessions() {
    return rules.openSessions();
  }
}
