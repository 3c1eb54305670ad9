package org.sopkit.examples.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sopkit.examples.documents.CheckedDocument;
import org.sopkit.examples.report.Procedure;
import org.sopkit.kpi.roi.RoiCalculator;
import org.sopkit.kpi.roi.RoiResult;
import org.sopkit.kpi.roi.RoiScenario;
import org.sopkit.model.backoffice.BackOfficeRegister;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.backoffice.TaskType;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.raci.Party;
import org.sopkit.model.raci.RaciMatrix;
import org.sopkit.model.sop.Sop;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.gdpr.GdprChecklist;

/**
 * What one company's folder holds besides its tasks, read and judged.
 *
 * @param folder where it lies
 * @param documents its procedures, roles and base
 * @param sops its procedures, as the tasks name them
 * @param engagements its providers, present and past
 * @param roi what handing the work over returns
 */
public record Company(
    Path folder,
    List<CheckedDocument> documents,
    List<Procedure> sops,
    List<JudgedEngagement> engagements,
    RoiResult roi) {

  /**
   * A provider's evidence and how it stands.
   *
   * @param engagement the evidence
   * @param checklist how it stands
   */
  public record JudgedEngagement(Engagement engagement, GdprChecklist checklist) {}

  /**
   * Reads and judges a folder.
   *
   * @param folder the folder
   * @param rules what judges it
   * @param now when it is judged; its zone says what day it is
   * @return the company
   */
  public static Company read(Path folder, SopRules rules, ZonedDateTime now) {
    List<CheckedDocument> documents = new ArrayList<>();
    List<Path> files = new ArrayList<>(yaml(folder.resolve("sops"), ""));
    files.add(folder.resolve("raci.yaml"));
    files.add(folder.resolve("base.yaml"));
    for (Path file : files) {
      documents.add(
          Objects.requireNonNull(CheckedDocument.read(file, () -> rules, now), file.toString()));
    }
    BackOfficeRegister base =
        SopCodec.standard().read(folder.resolve("base.yaml"), BackOfficeRegister.class);
    List<Procedure> sops =
        yaml(folder.resolve("sops"), "").stream()
            .map(file -> procedure(SopCodec.standard().read(file, Sop.class), base))
            .toList();
    List<JudgedEngagement> engagements = new ArrayList<>();
    for (Path file : yaml(folder, "engagement")) {
      Engagement engagement = SopCodec.standard().read(file, Engagement.class);
      engagements.add(new JudgedEngagement(engagement, rules.checklist(engagement, now)));
    }
    RoiScenario scenario = SopCodec.standard().read(folder.resolve("roi.yaml"), RoiScenario.class);
    return new Company(
        folder,
        documents,
        sops,
        engagements,
        RoiCalculator.rounding(RoundingMode.HALF_EVEN).calculate(scenario));
  }

  private static Procedure procedure(Sop sop, BackOfficeRegister base) {
    RaciMatrix raci = sop.header().raci();
    String accountable =
        raci.activities().stream()
            .flatMap(activity -> activity.accountable().stream())
            .distinct()
            .map(id -> raci.party(id).map(Party::name).orElse(id))
            .collect(Collectors.joining(" + "));
    return new Procedure(
        sop.id(),
        sop.header().title(),
        accountable.isEmpty() ? null : accountable,
        typesOf(sop.id(), base),
        sop.reporting().targets());
  }

  /** The types whose tasks all follow that procedure, by the base. */
  private static Set<TaskType> typesOf(String sopId, BackOfficeRegister base) {
    Map<TaskType, Set<String>> followed =
        base.tasks().stream()
            .filter(task -> task.sopId() != null)
            .collect(
                Collectors.groupingBy(
                    BackOfficeTask::type,
                    Collectors.mapping(
                        task -> Objects.requireNonNull(task.sopId()), Collectors.toSet())));
    return followed.entrySet().stream()
        .filter(entry -> entry.getValue().equals(Set.of(sopId)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static List<Path> yaml(Path folder, String prefix) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith(prefix))
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the name of the folder.
   *
   * @return such as {@code consultants}
   */
  public String name() {
    return String.valueOf(folder.getFileName()).replace("/", "");
  }

  /**
   * Counts the procedures.
   *
   * @return how many were judged
   */
  public int procedures() {
    return (int) documents.stream().filter(d -> d.kind() == CheckedDocument.Kind.SOP).count();
  }
}
