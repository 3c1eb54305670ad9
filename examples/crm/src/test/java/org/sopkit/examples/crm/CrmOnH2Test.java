package org.sopkit.examples.crm;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On the embedded H2 file that the CRM starts with. */
class CrmOnH2Test extends CrmTestCase {

  @TempDir static Path folder;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry settings) {
    settings.add("spring.datasource.url", () -> "jdbc:h2:file:" + folder.resolve("crm"));
  }
}
