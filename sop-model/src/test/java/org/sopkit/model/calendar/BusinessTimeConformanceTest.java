package org.sopkit.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs facts about business time from a file, by default our own small set; {@code
 * -Dsopkit.conformance=FILE} names another in the same format. Each case runs under every policy
 * for which its source says that it holds. Closes with one line: passed, failed, skipped.
 */
class BusinessTimeConformanceTest {

  private static final String OWN_SET = "/conformance/business-time.json";

  private static int passed;
  private static int failed;
  private static final List<String> SKIPPED = new ArrayList<>();

  @TestFactory
  Stream<DynamicTest> every_case_gives_the_answer_of_its_source() throws IOException {
    JsonNode file = read();
    JsonNode sources = file.path("sources");
    List<ConformanceCase> cases = new ArrayList<>();
    file.get("cases").forEach(json -> cases.add(new ConformanceCase(json, sources)));
    assertThat(cases).as("cases of the file").isNotEmpty();
    return cases.stream()
        .map(each -> dynamicTest(each.id() + " " + each.operation(), () -> run(each)));
  }

  private static void run(ConformanceCase each) {
    Optional<String> unsupported = each.unsupported();
    if (unsupported.isPresent() || each.policies().isEmpty()) {
      String reason = unsupported.orElse("holds under no policy of ours");
      SKIPPED.add(each.id() + ": " + reason);
      Assumptions.abort(reason);
    }
    failed++; // until it has passed
    for (ConformanceCase.Policies policies : each.policies()) {
      assertThat(each.actual(policies))
          .as("%s under %s", each.id(), policies)
          .isEqualTo(each.expected());
    }
    failed--;
    passed++;
  }

  @AfterAll
  static void report() {
    SKIPPED.forEach(reason -> System.out.println("skipped " + reason));
    System.out.println(passed + " passed, " + failed + " failed, " + SKIPPED.size() + " skipped");
  }

  private static JsonNode read() throws IOException {
    String path = System.getProperty("sopkit.conformance");
    JsonMapper mapper = JsonMapper.builder().build();
    if (path != null && !path.isBlank()) {
      return mapper.readTree(Files.readString(Path.of(path)));
    }
    try (InputStream own = BusinessTimeConformanceTest.class.getResourceAsStream(OWN_SET)) {
      return mapper.readTree(own);
    }
  }
}
