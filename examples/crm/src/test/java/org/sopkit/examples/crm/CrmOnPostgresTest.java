package org.sopkit.examples.crm;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On a real PostgreSQL. */
class CrmOnPostgresTest extends CrmTestCase {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry settings) {
    String url = TestDatabase.postgres();
    settings.add("spring.datasource.url", () -> url);
    settings.add("spring.datasource.username", () -> "postgres");
    settings.add("spring.datasource.password", () -> "");
  }
}
