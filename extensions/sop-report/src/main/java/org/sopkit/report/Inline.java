package org.sopkit.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page's own style and scripts, and the policy that lets these through and nothing else. */
final class Inline {

  private static final Pattern SOURCE_MAP = Pattern.compile("\\s*//# sourceMappingURL=\\S*\\s*$");

  static final String STYLE = read("report.css");
  static final String SCRIPT = read("report.js");
  static final String CHARTS = read("charts.js");

  private static final String POLICY = policy(List.of(SCRIPT));

  private Inline() {}

  /** The policy of a page without charts, or with them. */
  static String policy(Page page) {
    return page.hasCharts() ? WithCharts.POLICY : POLICY;
  }

  /** The chart library with its licence in front, which asks to go wherever it goes. */
  static String chartLibrary() {
    return WithCharts.LIBRARY;
  }

  /** Loaded with the first page that has a chart. */
  private static final class WithCharts {
    private static final String LIBRARY =
        "/*\n"
            + read("chart.js/LICENSE.md").strip()
            + "\n*/\n"
            + SOURCE_MAP.matcher(read("chart.js/chart.umd.min.js")).replaceFirst("");
    private static final String POLICY = policy(List.of(LIBRARY, CHARTS, SCRIPT));
  }

  private static String policy(List<String> scripts) {
    return "default-src 'none'; style-src "
        + hash(STYLE)
        + "; script-src "
        + scripts.stream().map(Inline::hash).collect(Collectors.joining(" "))
        + "; base-uri 'none'; form-action 'none'";
  }

  private static String read(String name) {
    try (InputStream in = Inline.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "report: " + name + " is not in the jar. Maybe a shading step left it out.");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
      for (String ending : Arrays.asList("</script", "</style", "<!--")) {
        if (text.contains(ending)) {
          throw new IllegalStateException(
              "report: " + name + " contains " + ending + " and cannot stand inside a page.");
        }
      }
      return text;
    } catch (IOException e) {
      throw new UncheckedIOException("report: cannot read " + name + " from the jar", e);
    }
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
