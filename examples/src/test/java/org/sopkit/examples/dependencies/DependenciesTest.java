package org.sopkit.examples.dependencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a host gets with each jar, measured on the files that the build resolved. {@code mvn -pl
 * examples,extensions/sop-spring-boot-starter -am test -Dtest=DependenciesTest -Dsurefire.failIfNoSpecifiedTests=false
 * -Dsopkit.readme=write} writes docs/dependencies.md and the table of the README anew.
 */
class DependenciesTest {

  /** One third-party jar, {@code id} being "group:artifact". */
  private record Jar(String id, String version, long bytes) {}

  private static final Path ROOT = Path.of("..");
  private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
  private static final Pattern ARTIFACT =
      Pattern.compile("\\s+([^:\\s]+):([^:]+):jar:([^:]+):(?:compile|runtime):(.+?)(?: -- .*)?");

  /** Relocated into the jar of sop-model, docs/adr/0004; not in its published POM. */
  private static final String INSIDE_SOP_MODEL = "org.dmfs";

  private static final Map<String, List<Jar>> JARS = new TreeMap<>();
  private static final Properties REASONS = new Properties();

  @BeforeAll
  static void read() throws IOException {
    for (Path module : publishedModules()) {
      JARS.put(module.getFileName().toString(), jarsOf(ROOT.resolve(module)));
    }
    try (InputStream in = DependenciesTest.class.getResourceAsStream("reasons.properties")) {
      REASONS.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
  }

  @Test
  void every_third_party_jar_has_a_reason_and_no_reason_is_left_over() {
    TreeSet<String> ids = new TreeSet<>();
    JARS.values().forEach(jars -> jars.forEach(jar -> ids.add(jar.id())));
    assertThat(ids).isNotEmpty().isEqualTo(new TreeSet<>(REASONS.stringPropertyNames()));
  }

  @Test
  void the_page_of_dependencies_is_what_the_build_resolved() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # What comes with each jar

            Third-party jars at run time, as the build resolves them, with their size and the reason why they are there. Written by `DependenciesTest`.
            """);
    JARS.forEach(
        (module, jars) -> {
          page.append("\n## ").append(module).append("\n\n| jar | kB | why |\n|---|---:|---|\n");
          jars.forEach(jar -> page.append(row(jar)));
        });
    Path file = ROOT.resolve("docs/dependencies.md");
    if (writes()) {
      Files.writeString(file, page);
    }
    assertThat(Files.readString(file)).isEqualTo(page.toString());
  }

  @Test
  void the_weights_in_the_readme_are_measured() throws IOException {
    StringBuilder table = new StringBuilder("| jar | third-party jars | MB |\n|---|---:|---:|\n");
    JARS.forEach(
        (module, jars) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| `%s` | %d | %.1f |%n".replace("%n", "\n"),
                    module,
                    jars.size(),
                    jars.stream().mapToLong(Jar::bytes).sum() / 1e6)));
    String begin = "<!-- weights: begins, generated -->\n";
    String end = "<!-- weights: ends -->";
    Path file = ROOT.resolve("README.md");
    String readme = Files.readString(file);
    int from = readme.indexOf(begin) + begin.length();
    int to = readme.indexOf(end);
    assertThat(to).as("marks of the weights in the README").isGreaterThanOrEqualTo(from);
    if (writes()) {
      Files.writeString(file, readme.substring(0, from) + table + readme.substring(to));
      return;
    }
    assertThat(readme.substring(from, to)).isEqualTo(table.toString());
  }

  @Test
  void the_bom_lists_every_published_jar_in_the_version_of_the_build() throws IOException {
    String bom = Files.readString(ROOT.resolve("extensions/sop-bom/pom.xml"));
    List<String> listed = new ArrayList<>();
    Matcher artifact =
        Pattern.compile("<dependency>\\s*<groupId>org.sopkit</groupId>\\s*<artifactId>([^<]+)<")
            .matcher(bom);
    while (artifact.find()) {
      listed.add(artifact.group(1));
    }
    assertThat(listed).containsExactlyInAnyOrderElementsOf(JARS.keySet());
    assertThat(first(bom, "<version>")).isEqualTo(first(rootPom(), "<version>"));
  }

  private static String row(Jar jar) {
    return "| %s %s | %d | %s |\n"
        .formatted(
            jar.id(),
            jar.version(),
            Math.round(jar.bytes() / 1000.0),
            REASONS.getProperty(jar.id(), "?"));
  }

  private static String first(String xml, String tag) {
    int from = xml.indexOf(tag) + tag.length();
    return xml.substring(from, xml.indexOf('<', from));
  }

  private static boolean writes() {
    return "write".equals(System.getProperty("sopkit.readme"));
  }

  private static String rootPom() throws IOException {
    return Files.readString(ROOT.resolve("pom.xml"));
  }

  /** All modules but the programs and the BOM itself. */
  private static List<Path> publishedModules() throws IOException {
    String pom = rootPom();
    List<Path> modules = new ArrayList<>();
    Matcher module = MODULE.matcher(pom.substring(0, pom.indexOf("</modules>")));
    while (module.find()) {
      if (!module.group(1).startsWith("examples") && !module.group(1).endsWith("sop-bom")) {
        modules.add(Path.of(module.group(1)));
      }
    }
    return modules;
  }

  private static List<Jar> jarsOf(Path module) throws IOException {
    Path list = module.resolve("target/dependencies.txt");
    if (!Files.exists(list)) {
      fail("%s is missing: run with -am, or declare maven-dependency-plugin in the module", list);
    }
    List<Jar> jars = new ArrayList<>();
    for (String line : Files.readAllLines(list)) {
      Matcher artifact = ARTIFACT.matcher(line.replaceAll("\u001b\\[[;\\d]*m", ""));
      if (artifact.matches()
          && !artifact.group(1).equals("org.sopkit")
          && !artifact.group(1).equals(INSIDE_SOP_MODEL)) {
        jars.add(
            new Jar(
                artifact.group(1) + ":" + artifact.group(2),
                artifact.group(3),
                Files.size(Path.of(artifact.group(4)))));
      }
    }
    return jars;
  }
}
