package org.sopkit.rules.sarif;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopkit.model.json.DocumentPosition;
import org.sopkit.rules.Finding;
import org.sopkit.rules.FindingTexts;
import org.sopkit.rules.RuleCatalog;
import org.sopkit.rules.RuleFailure;
import org.sopkit.rules.RuleInfo;
import org.sopkit.rules.RuleTexts;
import org.sopkit.rules.Severity;
import org.sopkit.rules.Suppression;
import org.sopkit.rules.review.Baseline;
import org.sopkit.rules.review.Review;
import org.sopkit.rules.review.ReviewedFinding;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes findings as a SARIF 2.1.0 log with one run.
 *
 * <pre>{@code
 * ReviewedFile file = ReviewedFile.of(repository, sopFile, review);
 * String sarif = SarifLog.of(rules.catalog(), Locale.FRENCH).write(List.of(file));
 * }</pre>
 *
 * <p>The log holds no instant and no path of the machine: the same findings give the same bytes.
 * Severities become levels: information is a note, critical is an error (SARIF has nothing worse;
 * {@code properties.severity} keeps it). Immutable and thread-safe.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public final class SarifLog {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String FINGERPRINT = "sopkitKey/v1";
  private static final String ROOT = "SRCROOT";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final RuleCatalog catalog;
  private final FindingTexts words;
  private final Locale language;
  private final Map<String, Integer> indexes = new HashMap<>();

  private SarifLog(RuleCatalog catalog, Locale locale) {
    this.catalog = catalog;
    this.language =
        locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    this.words = FindingTexts.of(language);
    for (int i = 0; i < catalog.rules().size(); i++) {
      indexes.put(catalog.rules().get(i).id(), i);
    }
  }

  /**
   * Starts a log.
   *
   * @param catalog the rules that judged
   * @param locale French, or anything else for English
   * @return the log
   */
  public static SarifLog of(RuleCatalog catalog, Locale locale) {
    return new SarifLog(Objects.requireNonNull(catalog, "catalog"), locale);
  }

  /**
   * Writes the log.
   *
   * @param files the documents, each once
   * @return JSON text
   */
  public String write(List<ReviewedFile> files) {
    ObjectNode log = MAPPER.createObjectNode().put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = log.putArray("runs").addObject();
    run.putObject("tool").set("driver", driver());
    run.put("language", language.getLanguage()).put("columnKind", "unicodeCodePoints");
    run.put("defaultEncoding", "utf-8");
    run.putObject("originalUriBaseIds")
        .putObject(ROOT)
        .putObject("description")
        .put("text", words.sourceRoot());
    run.putArray("invocations")
        .addObject()
        .put(
            "executionSuccessful",
            files.stream().allMatch(file -> file.review().failures().isEmpty()))
        .set("toolExecutionNotifications", notices(files));
    ArrayNode artifacts = run.putArray("artifacts");
    ArrayNode results = run.putArray("results");
    for (int i = 0; i < files.size(); i++) {
      artifacts.addObject().set("location", address(files.get(i)));
      addResults(files.get(i), i, results);
    }
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(log) + "\n";
  }

  private ObjectNode driver() {
    ObjectNode driver = MAPPER.createObjectNode().put("name", "sopkit");
    driver.put("language", language.getLanguage());
    ArrayNode rules = driver.putArray("rules");
    for (RuleInfo rule : catalog) {
      RuleTexts texts = rule.texts(language);
      ObjectNode described = rules.addObject().put("id", rule.id());
      described.putObject("shortDescription").put("text", literal(texts.title()));
      if (!texts.reason().isBlank()) {
        described.putObject("fullDescription").put("text", literal(texts.reason()));
      }
      if (!texts.remedy().isBlank()) {
        described.putObject("help").put("text", literal(texts.remedy()));
      }
      described.putObject("defaultConfiguration").put("level", level(rule.severity()));
      ObjectNode properties = described.putObject("properties");
      properties.putArray("tags").add(rule.set());
      properties.set("references", references(rule));
    }
    return driver;
  }

  private ArrayNode references(RuleInfo rule) {
    ArrayNode references = MAPPER.createArrayNode();
    rule.references().forEach(reference -> references.add(words.reference(reference)));
    return references;
  }

  private void addResults(ReviewedFile file, int artifact, ArrayNode results) {
    Review review = file.review();
    Map<String, Integer> times = new HashMap<>();
    Map<String, Integer> known = known(review.baseline());
    for (ReviewedFinding reviewed : review.findings()) {
      Finding finding = reviewed.finding();
      ObjectNode result = result(finding.ruleId(), results);
      result.put("level", level(finding.severity()));
      result
          .putObject("message")
          .put("text", literal(words.message(finding) + " " + words.remedy(finding)));
      place(result, file, artifact, finding);
      int nth = times.merge(finding.key(), 1, Integer::sum);
      result
          .putObject("partialFingerprints")
          .put(FINGERPRINT, nth == 1 ? finding.key() : finding.key() + " #" + nth);
      if (review.baseline() != null) {
        boolean isKnown = nth <= known.getOrDefault(finding.key(), 0);
        result.put("baselineState", isKnown ? "unchanged" : "new");
      }
      excuse(result, reviewed.suppression());
      ObjectNode properties = result.putObject("properties");
      properties.put("severity", finding.severity().name());
      properties.put("subject", finding.subject().toString()).put("path", finding.path());
    }
  }

  /** How often each key is known: an excused finding may be new to the baseline all the same. */
  private static Map<String, Integer> known(@Nullable Baseline baseline) {
    Map<String, Integer> known = new HashMap<>();
    if (baseline != null) {
      baseline.findings().forEach(finding -> known.put(finding.key(), finding.times()));
    }
    return known;
  }

  private ObjectNode result(String ruleId, ArrayNode results) {
    ObjectNode result = results.addObject().put("ruleId", ruleId);
    Integer index = indexes.get(ruleId);
    return index == null ? result : result.put("ruleIndex", index);
  }

  private void place(ObjectNode result, ReviewedFile file, int artifact, Finding finding) {
    DocumentPosition at = file.place(finding.path());
    ObjectNode location = result.putArray("locations").addObject();
    ObjectNode physical = location.putObject("physicalLocation");
    physical.set("artifactLocation", address(file).put("index", artifact));
    physical.putObject("region").put("startLine", at.line()).put("startColumn", at.column());
    location
        .putArray("logicalLocations")
        .addObject()
        .put("fullyQualifiedName", finding.subject() + finding.path());
  }

  private static ObjectNode address(ReviewedFile file) {
    ObjectNode address = MAPPER.createObjectNode().put("uri", file.uri());
    return file.isRelative() ? address.put("uriBaseId", ROOT) : address;
  }

  private static void excuse(ObjectNode result, @Nullable Suppression suppression) {
    ArrayNode suppressions = result.putArray("suppressions");
    if (suppression != null) {
      suppressions
          .addObject()
          .put("kind", "external")
          .put("status", "accepted")
          .put("justification", suppression.reason())
          .putObject("properties")
          .put("until", suppression.until().toString());
    }
  }

  /**
   * Tells what is found no more, and which suppressions are over or not needed. Not as results in
   * the state "absent": tools that do not know the state would show them as findings.
   */
  private ArrayNode notices(List<ReviewedFile> files) {
    ArrayNode notices = MAPPER.createArrayNode();
    for (ReviewedFile file : files) {
      Review review = file.review();
      review.failures().forEach(failure -> addFailure(notices, failure));
      review.gone().forEach(gone -> notice(notices, words.gone(gone.key(), gone.times())));
      review.expired().forEach(over -> notice(notices, words.expired(over)));
      review
          .unused()
          .forEach(unused -> notice(notices, words.unused(unused, review.nearestPath(unused))));
    }
    return notices;
  }

  private void addFailure(ArrayNode notices, RuleFailure failure) {
    ObjectNode notice = notices.addObject().put("level", "error");
    notice.putObject("message").put("text", literal(words.failure(failure)));
    Integer index = indexes.get(failure.rule());
    if (index != null) {
      notice.putObject("associatedRule").put("id", failure.rule()).put("index", index);
    }
  }

  private static void notice(ArrayNode notices, String text) {
    notices.addObject().put("level", "note").putObject("message").put("text", literal(text));
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case INFO -> "note";
      case WARNING -> "warning";
      case ERROR, CRITICAL -> "error";
    };
  }

  /** Braces are placeholders (3.11.5) and brackets before a parenthesis are links (3.11.6). */
  private static String literal(String text) {
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (");
  }
}
