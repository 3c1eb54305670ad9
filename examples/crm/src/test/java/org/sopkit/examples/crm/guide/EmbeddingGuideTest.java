package org.sopkit.examples.crm.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every piece of code in docs/embedding.md is a piece of a file that is compiled and tested. */
class EmbeddingGuideTest {

  private static final Path ROOT = Path.of("..", "..");
  private static final Pattern BLOCK =
      Pattern.compile("(?:<!-- from (\\S+) -->\n)?```(\\w+)\n(.*?)```\n", Pattern.DOTALL);

  @Test
  void every_snippet_is_in_the_file_it_comes_from() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/embedding.md"));
    Matcher block = BLOCK.matcher(page);
    int compared = 0;
    while (block.find()) {
      String file = block.group(1);
      if (file == null) {
        assertThat(block.group(2))
            .as("a block without its file: %s", block.group(3))
            .isEqualTo("xml");
        continue;
      }
      assertThat(flush(Files.readString(ROOT.resolve(file)))).contains(flush(block.group(3)));
      compared++;
    }
    assertThat(compared).isGreaterThanOrEqualTo(10);
  }

  @Test
  void the_dependencies_have_the_version_of_the_build() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/embedding.md"));
    String pom = Files.readString(ROOT.resolve("pom.xml"));
    Matcher version = Pattern.compile("<version>([^<]+)</version>").matcher(pom);
    assertThat(version.find()).isTrue();
    for (String artifact : List.of("sop-spring-boot-starter", "sop-holidays")) {
      assertThat(page)
          .contains(
              "<artifactId>%s</artifactId>\n  <version>%s</version>"
                  .formatted(artifact, version.group(1)));
    }
  }

  /** Lines without their indentation, which depends on where they stand. */
  private static String flush(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }
}
