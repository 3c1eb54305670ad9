package org.sopkit.model.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model works as a named module, laid out as Maven and Gradle lay it out. */
class ModulePathTest {

  @Test
  void the_model_works_on_the_module_path(@TempDir Path folder) throws Exception {
    List<String> modulePath = new ArrayList<>();
    List<String> classPath = new ArrayList<>();
    for (String entry : testClassPath()) {
      (isModule(entry) ? modulePath : classPath).add(entry);
    }
    Path output = folder.resolve("out.txt");
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                String.join(File.pathSeparator, modulePath),
                "--class-path",
                String.join(File.pathSeparator, classPath),
                "--add-modules",
                "org.sopkit.model",
                ModulePathProbe.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(java.waitFor(60, TimeUnit.SECONDS)).as("ended within a minute").isTrue();
    } finally {
      java.destroyForcibly();
    }
    assertThat(Files.readString(output, StandardCharsets.UTF_8).lines())
        .containsExactly(
            "module org.sopkit.model",
            "round trip true",
            "draft id: a; language: FR; ",
            "gap 7",
            "schema true");
  }

  private static List<String> testClassPath() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(entry -> Files.exists(Path.of(entry)))
        .toList();
  }

  /** Says whether the entry has a module descriptor of its own. */
  private static boolean isModule(String entry) throws IOException {
    return ModuleFinder.of(Path.of(entry)).findAll().stream()
        .anyMatch(found -> !found.descriptor().isAutomatic());
  }
}
