package org.sopkit.rules.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.sopkit.model.json.SopCodec;
import org.sopkit.rules.Finding;
import org.sopkit.rules.PublishedSchema;

/**
 * The findings known on a day: a house that starts with three hundred of them can forbid the three
 * hundred and first.
 *
 * <p>Kept in a file beside the documents. An entry is rule, subject and path, so that rewording a
 * message, or moving a document to another folder, changes nothing. Immutable and thread-safe.
 *
 * @param recorded the day on which they were recorded
 * @param findings the entries, in the order of the findings
 */
public record Baseline(LocalDate recorded, List<KnownFinding> findings) {

  /**
   * Makes a baseline.
   *
   * @throws IllegalArgumentException if two entries have the same key
   */
  public Baseline {
    Objects.requireNonNull(recorded, "recorded");
    findings = findings == null ? List.of() : List.copyOf(findings);
    Set<String> keys = new HashSet<>();
    for (KnownFinding known : findings) {
      if (!keys.add(known.key())) {
        throw new IllegalArgumentException(
            known.key() + " is listed twice. Maybe write it once, with a count.");
      }
    }
  }

  /**
   * Records findings.
   *
   * @param findings what is known
   * @param today the day
   * @return the baseline
   */
  public static Baseline of(Iterable<Finding> findings, LocalDate today) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, Finding> first = new LinkedHashMap<>();
    for (Finding finding : findings) {
      counts.merge(finding.key(), 1, Integer::sum);
      first.putIfAbsent(finding.key(), finding);
    }
    List<KnownFinding> known = new ArrayList<>();
    first.forEach(
        (key, finding) -> known.add(KnownFinding.of(finding, counts.getOrDefault(key, 1))));
    return new Baseline(today, known);
  }

  /**
   * Reads a baseline.
   *
   * @param file a file that ends in .yaml, .yml or .json
   * @return the baseline
   * @throws org.sopkit.model.json.DocumentException if it cannot be read
   */
  public static Baseline read(Path file) {
    return SopCodec.standard().read(file, Baseline.class);
  }

  /**
   * Writes the baseline; a file that exists is replaced.
   *
   * @param file a file that ends in .yaml, .yml or .json
   * @throws org.sopkit.model.json.DocumentException if the name has another ending
   * @throws java.io.UncheckedIOException if the file cannot be written
   */
  public void write(Path file) {
    SopCodec.standard().write(this, file);
  }

  /**
   * Returns the JSON Schema of a baseline, for editors.
   *
   * @return the schema as JSON text
   */
  public static String schema() {
    return PublishedSchema.text("baseline");
  }
}
