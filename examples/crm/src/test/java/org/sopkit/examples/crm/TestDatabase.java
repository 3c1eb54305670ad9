package org.sopkit.examples.crm;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL out of a Maven artifact, one for all tests of a run, with a database for each. */
final class TestDatabase {

  private static EmbeddedPostgres server;
  private static String problem;
  private static int made;

  private TestDatabase() {}

  /** Returns the address of an empty database, or skips the test and says why. */
  static synchronized String postgres() {
    if (server == null && problem == null) {
      try {
        server = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(60)).start();
      } catch (IOException | RuntimeException e) {
        problem = String.valueOf(e);
      }
    }
    Assumptions.assumeTrue(
        problem == null,
        () -> "no PostgreSQL can be started here, so H2 alone is tested: " + problem);
    String name = "crm" + made++;
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
    return server.getJdbcUrl("postgres", name);
  }
}
