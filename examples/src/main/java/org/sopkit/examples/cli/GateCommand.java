package org.sopkit.examples.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.documents.GateDocument;
import org.sopkit.examples.findings.JsonOutput;
import org.sopkit.model.gdpr.DeclaredScope;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.rollout.Rollout;
import org.sopkit.model.rollout.SopTraining;
import org.sopkit.rules.RuleFailure;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.gate.GateDecision;
import org.sopkit.rules.gate.GateRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gate}: may this person start on this task today? */
@Command(name = "gate")
final class GateCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Mixin private RuleOptions rules = new RuleOptions();

  @Option(names = "--person", paramLabel = "ID", required = true, descriptionKey = "gate.person")
  private String person = "";

  @Option(names = "--task", paramLabel = "TEXT", required = true, descriptionKey = "gate.task")
  private String task = "";

  @Option(names = "--needs", paramLabel = "SYSTEM=SCOPE", descriptionKey = "gate.needs")
  private List<String> needs = List.of();

  @Option(names = "--sop", paramLabel = "ID", descriptionKey = "gate.sop")
  private @Nullable String sop;

  @Option(names = "--rollout", paramLabel = "FILE", descriptionKey = "gate.rollout")
  private @Nullable Path rollout;

  @Option(names = "--now", paramLabel = "INSTANT", descriptionKey = "now")
  private @Nullable Instant now;

  @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "Europe/Paris")
  private ZoneId zone = ZoneId.of("Europe/Paris");

  @Parameters(paramLabel = "FILE", descriptionKey = "gdpr.file")
  private Path file = Path.of("");

  GateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    SopRules judging = rules.builder(console.texts()).build();
    Engagement engagement = SopCodec.standard().read(file, Engagement.class);
    Instant instant = now == null ? console.clock().instant() : now;
    GateDecision decision = judging.gate(engagement, request(), instant.atZone(zone));
    FindingsText text = new FindingsText(console);
    if (options.isJson()) {
      console.line(JsonOutput.text(GateDocument.of(decision, text.words())));
    } else {
      print(decision, text);
    }
    List<RuleFailure> failures = decision.reasons().failures();
    if (!failures.isEmpty()) {
      new ReviewOutput(console).printFailures(failures);
      return ExitCode.UNUSABLE;
    }
    return decision.isAllowed() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private GateRequest request() {
    GateRequest request = new GateRequest(person, task, scopes(), null, List.of());
    if (sop == null) {
      return request;
    }
    List<SopTraining> trainings =
        rollout == null ? List.of() : SopCodec.standard().read(rollout, Rollout.class).trainings();
    return request.trainedOn(sop, trainings);
  }

  private List<DeclaredScope> scopes() {
    Map<String, List<String>> bySystem = new LinkedHashMap<>();
    for (String need : needs) {
      int sign = need.indexOf('=');
      if (sign < 1 || sign == need.length() - 1) {
        throw new UnusableInputException(console.texts().get("gate.badNeed", need));
      }
      bySystem
          .computeIfAbsent(need.substring(0, sign).strip(), system -> new ArrayList<>())
          .add(need.substring(sign + 1).strip());
    }
    return bySystem.entrySet().stream()
        .map(entry -> new DeclaredScope(entry.getKey(), entry.getValue()))
        .toList();
  }

  private void print(GateDecision decision, FindingsText text) {
    console.heading(
        console.texts().get(decision.isAllowed() ? "gate.allowed" : "gate.refused", person, task));
    text.print(decision.reasons());
    if (!decision.notJudged().isEmpty()) {
      console.say("gdpr.notJudged", String.join(", ", decision.notJudged()));
    }
    if (!decision.notAsked().isEmpty()) {
      console.say("gate.notAsked", String.join(", ", text.words().notAsked(decision)));
    }
    console.blank();
    console.line(text.words().noLegalAdvice());
  }
}
