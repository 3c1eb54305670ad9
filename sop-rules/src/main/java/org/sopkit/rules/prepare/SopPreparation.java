package org.sopkit.rules.prepare;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.sop.Definition;
import org.sopkit.model.sop.Document;
import org.sopkit.model.sop.ImprovementProposal;
import org.sopkit.model.sop.KnownError;
import org.sopkit.model.sop.Prerequisites;
import org.sopkit.model.sop.Screenshot;
import org.sopkit.model.sop.Sop;
import org.sopkit.model.sop.SopStep;
import org.sopkit.model.sop.Tool;
import org.sopkit.rules.Subject;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.Fact;
import org.sopkit.rules.facts.ProposalView;
import org.sopkit.rules.facts.ResourceView;
import org.sopkit.rules.facts.ScreenshotView;
import org.sopkit.rules.facts.SopView;
import org.sopkit.rules.facts.StepView;
import org.sopkit.rules.facts.TextView;
import org.sopkit.rules.facts.TextView.Section;

/** Prepares one procedure. */
public final class SopPreparation {

  private final Sop sop;
  private final LocalDate today;
  private final Thresholds thresholds;
  private final Subject subject;
  private final TextMeasures measures;
  private final List<Fact> facts = new ArrayList<>();
  private int words;

  private SopPreparation(Sop sop, LocalDate today, Thresholds thresholds) {
    this.sop = sop;
    this.today = today;
    this.thresholds = thresholds;
    this.subject = new Subject(Subject.Kind.SOP, sop.id());
    this.measures = TextMeasures.of(sop.language());
  }

  /**
   * Makes the facts of a procedure.
   *
   * @param sop the procedure
   * @param today the day on which it is judged
   * @param thresholds the numbers to compare with
   * @return its facts
   */
  public static List<Fact> facts(Sop sop, LocalDate today, Thresholds thresholds) {
    SopPreparation preparation = new SopPreparation(sop, today, thresholds);
    preparation.addTexts();
    preparation.addSteps();
    preparation.addResources();
    preparation.addProposals();
    preparation.addWhole();
    return preparation.facts;
  }

  private void addWhole() {
    boolean template =
        sop.steps().stream().anyMatch(step -> TextMeasures.mentionsTemplate(step.instruction()));
    List<Integer> screens =
        sop.steps().stream()
            .filter(step -> step.screenshots().isEmpty())
            .filter(step -> TextMeasures.isAboutScreen(step.instruction()))
            .map(SopStep::number)
            .toList();
    String prose =
        Stream.of(sop.header().objective(), sop.header().scope())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    facts.add(
        new SopView(
            subject,
            thresholds,
            today,
            sop,
            words,
            template,
            screens,
            TextMeasures.words(prose),
            measures.lix(prose)));
  }

  private void addTexts() {
    addText("/header/title", Section.HEADER, sop.header().title());
    addText("/header/objective", Section.HEADER, sop.header().objective());
    addText("/header/scope", Section.HEADER, sop.header().scope());
    Prerequisites needed = sop.prerequisites();
    for (int i = 0; i < needed.accesses().size(); i++) {
      addText("/prerequisites/accesses/" + i, Section.PREREQUISITES, needed.accesses().get(i));
    }
    for (int i = 0; i < needed.definitions().size(); i++) {
      String path = "/prerequisites/definitions/" + i + "/meaning";
      addText(path, Section.PREREQUISITES, needed.definitions().get(i).meaning());
    }
    for (int i = 0; i < sop.steps().size(); i++) {
      String path = "/steps/" + i + "/instruction";
      addText(path, Section.STEP, sop.steps().get(i).instruction());
    }
    List<String> checklist = sop.qualityControl().checklist();
    for (int i = 0; i < checklist.size(); i++) {
      addText("/qualityControl/checklist/" + i, Section.QUALITY, checklist.get(i));
    }
    List<KnownError> errors = sop.qualityControl().knownErrors();
    for (int i = 0; i < errors.size(); i++) {
      String path = "/qualityControl/knownErrors/" + i;
      addText(path + "/error", Section.QUALITY, errors.get(i).error());
      addText(path + "/remedy", Section.QUALITY, errors.get(i).remedy());
    }
  }

  private void addText(String path, Section section, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return;
    }
    words += TextMeasures.words(text);
    String shown = Secrets.hidden(text);
    facts.add(
        new TextView(
            subject,
            thresholds,
            path,
            section,
            shown,
            measures.longestSentence(shown),
            measures.vagueWords(shown),
            TextMeasures.placeholders(shown),
            Secrets.wordBefore(text)));
  }

  private void addSteps() {
    Set<String> listed = listedNames();
    Set<String> explained =
        sop.prerequisites().definitions().stream()
            .map(Definition::term)
            .map(String::strip)
            .collect(Collectors.toCollection(HashSet::new));
    sop.prerequisites().tools().forEach(tool -> explained.add(tool.name().strip()));
    Map<String, LocalDate> changes = new HashMap<>();
    for (Tool tool : sop.prerequisites().tools()) {
      if (tool.changedOn() != null) {
        changes.put(name(tool.name()), tool.changedOn());
      }
    }
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < sop.steps().size(); i++) {
      SopStep step = sop.steps().get(i);
      addStep("/steps/" + i, step, listed, explained, seen);
      for (int j = 0; j < step.screenshots().size(); j++) {
        addScreenshot("/steps/" + i + "/screenshots/" + j, step.screenshots().get(j), changes);
      }
    }
  }

  private void addStep(
      String path,
      SopStep step,
      Set<String> listed,
      Set<String> explained,
      Map<String, Integer> seen) {
    String text = Secrets.hidden(step.instruction());
    StepOpening opening = StepOpening.of(text, sop.language());
    String same = step.instruction().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    boolean unfinished = TextMeasures.beginsUnfinished(text);
    Integer earlier = unfinished ? null : seen.putIfAbsent(same, step.number());
    facts.add(
        new StepView(
            subject,
            thresholds,
            path,
            step.number(),
            text,
            opening.word(),
            opening.verb(),
            unfinished,
            PassiveVoice.in(text, sop.language()),
            opening.actions(),
            earlier == null ? 0 : earlier,
            step.uses().stream().filter(used -> !listed.contains(name(used))).toList(),
            TextMeasures.undefinedAcronyms(text, explained)));
  }

  private void addScreenshot(String path, Screenshot picture, Map<String, LocalDate> changes) {
    String described = picture.alternativeText();
    String tool = picture.tool();
    facts.add(
        new ScreenshotView(
            subject,
            thresholds,
            path,
            picture.file(),
            described != null && !described.isBlank(),
            picture.takenOn(),
            tool == null ? null : changes.get(name(tool)),
            picture.personalData()));
  }

  private void addResources() {
    Set<String> used =
        sop.steps().stream()
            .flatMap(step -> step.uses().stream())
            .map(SopPreparation::name)
            .collect(Collectors.toSet());
    String text = sop.steps().stream().map(SopStep::instruction).collect(Collectors.joining("\n"));
    String all = text.toLowerCase(Locale.ROOT);
    List<Tool> tools = sop.prerequisites().tools();
    for (int i = 0; i < tools.size(); i++) {
      addResource("/prerequisites/tools/" + i, tools.get(i).name(), used, all);
    }
    List<String> accesses = sop.prerequisites().accesses();
    for (int i = 0; i < accesses.size(); i++) {
      addResource("/prerequisites/accesses/" + i, accesses.get(i), used, all);
    }
  }

  /** An access such as "CRM, read and write on deals" is used where its first words are. */
  private void addResource(String path, String name, Set<String> used, String steps) {
    String start = name(name.split("[,:(–—]", 2)[0]);
    boolean isUsed =
        used.contains(name(name))
            || (!start.isEmpty() && (used.contains(start) || hasWord(steps, start)));
    facts.add(
        new ResourceView(
            subject, thresholds, path, name, isUsed, TextMeasures.isSharedAccount(name)));
  }

  private void addProposals() {
    List<ImprovementProposal> proposals = sop.lifecycle().proposals();
    for (int i = 0; i < proposals.size(); i++) {
      ImprovementProposal proposal = proposals.get(i);
      long open = proposal.answeredOn() != null ? 0 : ChronoUnit.DAYS.between(proposal.on(), today);
      String path = "/lifecycle/proposals/" + i;
      facts.add(new ProposalView(subject, thresholds, path, proposal.text(), proposal.on(), open));
    }
  }

  private Set<String> listedNames() {
    Prerequisites needed = sop.prerequisites();
    Stream<String> names =
        Stream.of(
                needed.accesses().stream().flatMap(a -> Stream.of(a, a.split("[,:(–—]", 2)[0])),
                needed.tools().stream().map(Tool::name),
                Stream.of(
                        needed.templates(),
                        sop.appendices().templates(),
                        sop.appendices().emailModels(),
                        sop.appendices().filledExamples())
                    .flatMap(List::stream)
                    .map(Document::title))
            .flatMap(stream -> stream);
    return names.map(SopPreparation::name).collect(Collectors.toSet());
  }

  /** Says whether a name stands in a text, and not within a word. */
  private static boolean hasWord(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
      int end = at + name.length();
      if ((at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
          && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }

  private static String name(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
