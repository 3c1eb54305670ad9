package org.sopkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.examples.mapping.MappingFile;
import org.sopkit.examples.mapping.TaskField;
import org.sopkit.examples.mapping.TaskMapping;
import org.sopkit.examples.tasks.Rejection;
import org.sopkit.examples.tasks.TaskReader;
import org.sopkit.examples.tasks.TaskRow;
import org.sopkit.kpi.roi.RoiScenario;
import org.sopkit.model.backoffice.BackOfficeRegister;
import org.sopkit.model.backoffice.TaskEvent;
import org.sopkit.model.backoffice.TaskEventType;
import org.sopkit.model.backoffice.TaskStatus;
import org.sopkit.model.backoffice.TaskTimeline;
import org.sopkit.model.calendar.CalendarDefinition;
import org.sopkit.model.gdpr.Engagement;
import org.sopkit.model.json.DocumentFormat;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.raci.RaciMatrix;
import org.sopkit.model.rollout.Rollout;
import org.sopkit.model.sla.SlaEvaluation;
import org.sopkit.model.sla.SlaPolicySet;
import org.sopkit.model.sla.SlaState;
import org.sopkit.model.sla.SlaTask;
import org.sopkit.model.sop.Document;
import org.sopkit.model.sop.Sop;
import org.sopkit.rules.Finding;
import org.sopkit.rules.Findings;
import org.sopkit.rules.RuleSet;
import org.sopkit.rules.SopRules;

/** The files of the demo are read, hang together and tell the story that their README announces. */
class DemoFilesTest {

  private static final Path DEMO = Path.of("demo");

  /** Friday 12 June 2026, 16:00 in Paris. */
  private static final Instant NOW = Instant.parse("2026-06-12T14:00:00Z");

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static final SopRules RULES = SopRules.standard();

  private static final Map<String, Class<?>> TYPES =
      Map.of(
          "raci.yaml", RaciMatrix.class,
          "base.yaml", BackOfficeRegister.class,
          "calendar.yaml", CalendarDefinition.class,
          "policy.yaml", SlaPolicySet.class,
          "engagement.yaml", Engagement.class,
          "engagement-precedent.yaml", Engagement.class,
          "rollout.yaml", Rollout.class,
          "roi.yaml", RoiScenario.class,
          "mapping.yaml", TaskMapping.class);

  static List<Path> yamlFiles() {
    try (Stream<Path> files = Files.walk(DEMO)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> sopFiles() {
    return yamlFiles().stream().filter(file -> file.getParent().endsWith("sops")).toList();
  }

  @ParameterizedTest
  @MethodSource("yamlFiles")
  void every_file_of_the_demo_is_read(Path file) {
    assertThat(SopCodec.standard().read(file, typeOf(file))).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("sopFiles")
  void a_procedure_written_and_read_again_is_the_same(Path file) {
    Sop sop = sop(file);
    for (DocumentFormat format : DocumentFormat.values()) {
      String text = SopCodec.standard().write(sop, format);
      assertThat(SopCodec.standard().read(text, format, Sop.class)).isEqualTo(sop);
    }
  }

  @ParameterizedTest
  @MethodSource("sopFiles")
  void every_link_of_a_procedure_leads_to_a_heading(Path file) {
    Sop sop = sop(file);
    List<Document> documents = new ArrayList<>(sop.prerequisites().templates());
    documents.addAll(sop.appendices().templates());
    documents.addAll(sop.appendices().emailModels());
    documents.addAll(sop.appendices().filledExamples());
    assertThat(documents)
        .filteredOn(document -> document.link() != null)
        .allSatisfy(
            document -> {
              String[] link = String.valueOf(document.link()).split("#", 2);
              assertThat(headings(file.resolveSibling(link[0]))).contains(link[1]);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"consultants", "ecommerce", "professions"})
  void the_base_knows_the_procedures_of_its_folder(String sector) {
    Set<String> written =
        sopFiles().stream()
            .filter(file -> file.startsWith(DEMO.resolve(sector)))
            .map(file -> sop(file).id())
            .collect(Collectors.toSet());
    BackOfficeRegister base =
        SopCodec.standard()
            .read(DEMO.resolve(sector).resolve("base.yaml"), BackOfficeRegister.class);
    assertThat(base.sopIds()).isEqualTo(written);
  }

  @Test
  void one_procedure_is_in_english_and_the_others_are_in_french() {
    assertThat(sopFiles().stream().map(file -> sop(file).language().locale()))
        .containsOnlyOnce(Locale.ENGLISH)
        .contains(Locale.FRENCH)
        .hasSize(9);
  }

  /** Each mistake that the README announces is found, and nothing else is. */
  @ParameterizedTest
  @MethodSource("judgedFiles")
  void the_readme_names_what_the_rules_find(Path file) {
    String name = DEMO.relativize(file).toString().replace('\\', '/');
    Set<String> announced =
        readmeRows(name)
            .flatMap(cells -> Stream.of(cells.get(cells.size() - 1).split(",")))
            .map(String::strip)
            .filter(rule -> !rule.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(findings(file).stream().map(Finding::ruleId).collect(Collectors.toSet()))
        .isEqualTo(announced);
  }

  static List<Path> judgedFiles() {
    Set<String> judged = Set.of("raci.yaml", "base.yaml", "rollout.yaml");
    return yamlFiles().stream()
        .filter(
            file ->
                file.getParent().endsWith("sops")
                    || judged.contains(file.getFileName().toString())
                    || typeOf(file) == Engagement.class)
        .toList();
  }

  private static Findings findings(Path file) {
    SopCodec codec = SopCodec.standard();
    ZonedDateTime now = NOW.atZone(PARIS);
    Object document = codec.read(file, typeOf(file));
    if (document instanceof Sop sop) {
      return RULES.judge(sop, now.toLocalDate());
    }
    if (document instanceof RaciMatrix matrix) {
      return RULES.judge(matrix, file.toString());
    }
    if (document instanceof BackOfficeRegister base) {
      return RULES.judge(base, file.toString(), NOW);
    }
    if (document instanceof Rollout rollout) {
      BackOfficeRegister base =
          codec.read(file.resolveSibling("base.yaml"), BackOfficeRegister.class);
      return RULES.judge(rollout, base, now.toLocalDate());
    }
    return RULES.judge((Engagement) document, now);
  }

  @Test
  void the_offshore_provider_falls_short_of_what_lies_beyond_the_six_items() {
    Engagement engagement =
        SopCodec.standard().read(DEMO.resolve("ecommerce/engagement.yaml"), Engagement.class);
    SopRules rules = SopRules.builder().enable(RuleSet.GDPR_FURTHER).build();
    assertThat(
            rules.furtherChecklist(engagement, NOW.atZone(PARIS)).findings().stream()
                .map(Finding::ruleId))
        .as("register, requests, assessments; Madagascar's law; the sub-processor, twice")
        .containsExactlyInAnyOrder(
            "GDPR-101", "GDPR-101", "GDPR-101", "GDPR-106", "GDPR-110", "GDPR-112");
  }

  /** The cells of the rows of the README's tables whose first cell names the file. */
  private static Stream<List<String>> readmeRows(String file) {
    try {
      return Files.readAllLines(DEMO.resolve("README.md")).stream()
          .filter(line -> line.startsWith("| `" + file + "` |"))
          .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
          .map(cells -> cells.subList(1, cells.size() - 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Line, column and reason of each row that the README says cannot be read. */
  @ParameterizedTest
  @CsvSource({
    "consultants, 43 Créée le BAD_DATE|69 Référence DUPLICATE_ID|98 Terminée le TOO_EARLY"
        + "|122 Priorité UNKNOWN_PRIORITY|152 null MISSING_FIELDS, 185",
    "ecommerce, 54 created_at BAD_DATE|79 ticket_id DUPLICATE_ID|134 solved_at TOO_EARLY"
        + "|163 priority UNKNOWN_PRIORITY|204 ticket_id REQUIRED|233 null EXTRA_FIELDS, 272",
    "professions, 35 Reçue le BAD_DATE|60 N° DUPLICATE_ID|106 Traitée le TOO_EARLY"
        + "|141 État UNKNOWN_STATUS, 173",
  })
  void only_the_rows_spoilt_on_purpose_are_refused(String sector, String refused, int read) {
    List<TaskRow> tasks = new ArrayList<>();
    List<String> rejections = new ArrayList<>();
    readTasks(
        sector,
        tasks,
        rejection ->
            rejections.add(rejection.line() + " " + rejection.column() + " " + rejection.code()));
    assertThat(rejections).containsExactly(refused.split("\\|"));
    assertThat(tasks).hasSize(read);
    assertThat(readmeRows(sector + "/tasks.csv").map(cells -> cells.get(1)))
        .containsExactlyElementsOf(
            rejections.stream().map(line -> line.substring(0, line.indexOf(' '))).toList());
  }

  /**
   * Met, closed late, open late and tasks without a promise, by the clock. The exports were drawn
   * with another implementation of working time, so the two check each other.
   */
  @ParameterizedTest
  @CsvSource({
    "consultants, 138, 23, 6, 6",
    "ecommerce, 201, 37, 9, 7",
    "professions, 136, 11, 5, 6",
  })
  void the_exports_hold_tasks_of_every_kind(
      String sector, int met, int closedLate, int openLate, int withoutPromise) {
    MappingFile mapping = MappingFile.read(DEMO.resolve(sector).resolve("mapping.yaml"));
    List<TaskRow> tasks = new ArrayList<>();
    readTasks(sector, tasks, rejection -> {});
    Map<SlaState, Integer> states = new EnumMap<>(SlaState.class);
    int uncovered = 0;
    boolean warned = false;
    for (TaskRow task : tasks) {
      SlaEvaluation evaluation = mapping.clock().evaluate(facts(task), timeline(task), NOW);
      uncovered += evaluation.isCovered() ? 0 : 1;
      evaluation
          .status("resolution")
          .ifPresent(status -> states.merge(status.state(), 1, Integer::sum));
      warned |=
          evaluation
              .status("resolution")
              .filter(status -> status.state() == SlaState.RUNNING)
              .flatMap(status -> status.latestWarning())
              .isPresent();
    }
    assertThat(states)
        .containsEntry(SlaState.MET, met)
        .containsEntry(SlaState.BREACHED_CLOSED, closedLate)
        .containsEntry(SlaState.BREACHED_OPEN, openLate)
        .containsKeys(SlaState.RUNNING, SlaState.PAUSED, SlaState.CANCELLED);
    assertThat(uncovered).isEqualTo(withoutPromise);
    assertThat(warned).as("an open task at risk").isTrue();
  }

  private static Class<?> typeOf(Path file) {
    if (file.getParent().endsWith("sops")) {
      return Sop.class;
    }
    Class<?> type = TYPES.get(file.getFileName().toString());
    assertThat(type).as("type of " + file).isNotNull();
    return type;
  }

  private static Sop sop(Path file) {
    return SopCodec.standard().read(file, Sop.class);
  }

  /** The anchors of a Markdown file: a heading in lower case, spaces as hyphens, no punctuation. */
  private static Set<String> headings(Path markdown) {
    try {
      return Files.readAllLines(markdown).stream()
          .filter(line -> line.startsWith("#"))
          .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
          .map(line -> line.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-'))
          .collect(Collectors.toCollection(HashSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void readTasks(
      String sector, List<TaskRow> tasks, Consumer<Rejection> rejections) {
    Path folder = DEMO.resolve(sector);
    TaskMapping mapping =
        SopCodec.standard().read(folder.resolve("mapping.yaml"), TaskMapping.class);
    try (TaskReader reader = TaskReader.open(folder.resolve("tasks.csv"), mapping, NOW)) {
      for (TaskRow row = reader.next(rejections); row != null; row = reader.next(rejections)) {
        tasks.add(row);
      }
    }
  }

  private static SlaTask facts(TaskRow row) {
    return new SlaTask(row.id(), row.type(), row.priority(), Set.of(), List.of())
        .withStoredDue(row.instant(TaskField.DUE));
  }

  private static TaskTimeline timeline(TaskRow row) {
    Map<TaskField, TaskEventType> types = new EnumMap<>(TaskField.class);
    types.put(TaskField.OPENED, TaskEventType.CREATED);
    types.put(TaskField.FIRST_ANSWERED, TaskEventType.FIRST_ANSWERED);
    types.put(TaskField.PAUSED_FROM, TaskEventType.PAUSED);
    types.put(TaskField.PAUSED_UNTIL, TaskEventType.RESUMED);
    types.put(
        TaskField.CLOSED,
        row.status() == TaskStatus.CANCELLED ? TaskEventType.CANCELLED : TaskEventType.COMPLETED);
    List<TaskEvent> events = new ArrayList<>();
    types.forEach(
        (field, type) -> {
          if (row.has(field)) {
            events.add(TaskEvent.of(Instant.ofEpochSecond(row.number(field)), type));
          }
        });
    return new TaskTimeline(row.id(), events);
  }
}
