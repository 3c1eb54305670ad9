package org.sopkit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The named modules work on a module path, with the libraries they need and nothing else. */
class ModulePathTest {

  private static final Set<String> NEEDED =
      Set.of(
          "sop-model", "sop-kpi", "jackson-", "jakarta.validation", "snakeyaml-", "HdrHistogram");

  @Test
  void model_and_kpi_resolve_and_run_as_modules() throws ReflectiveOperationException {
    Path[] jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(ModulePathTest::isNeeded)
            .toArray(Path[]::new);
    assumeTrue(
        Arrays.stream(jars).anyMatch(jar -> jar.getFileName().toString().startsWith("sop-kpi")),
        "needs the packaged jars: run by mvn verify, not by mvn test");

    ModuleFinder finder = ModuleFinder.of(jars);
    Configuration configuration =
        ModuleLayer.boot()
            .configuration()
            .resolve(finder, ModuleFinder.of(), Set.of("org.sopkit.model", "org.sopkit.kpi"));
    ModuleLayer layer =
        ModuleLayer.boot()
            .defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());

    assertThat(finder.find("org.sopkit.model").map(ModuleReference::descriptor))
        .hasValueSatisfying(model -> assertThat(model.isAutomatic()).isFalse());
    Class<?> notation =
        layer.findLoader("org.sopkit.model").loadClass("org.sopkit.model.sla.SlaNotation");
    assertThat(notation.getModule().getName()).isEqualTo("org.sopkit.model");
    // A recurrence is the part that lives on the library inside the jar.
    Object target = notation.getMethod("parse", String.class).invoke(null, "chaque lundi");
    assertThat(target).asString().contains("FREQ=WEEKLY;BYDAY=MO");
  }

  private static boolean isNeeded(Path entry) {
    String name = entry.getFileName() == null ? "" : entry.getFileName().toString();
    return Files.isRegularFile(entry) && NEEDED.stream().anyMatch(name::startsWith);
  }
}
