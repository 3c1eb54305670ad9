package org.sopkit.examples.crm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The executable jar as a process of its own. */
final class CrmProcess implements AutoCloseable {

  private static final Path JAR = Path.of("target/crm.jar").toAbsolutePath();
  private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

  private final Process process;
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  private CrmProcess(Process process) {
    this.process = process;
  }

  /** Starts it as small as it gets, for tests that start many. */
  static CrmProcess start(Path folder, String... settings) throws IOException {
    return start(folder, List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"), settings);
  }

  static CrmProcess start(Path folder, List<String> jvm, String... settings) throws IOException {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException(JAR + " is missing: run the phase verify");
    }
    List<String> command = new ArrayList<>();
    String home = System.getProperty("crm.java.home", System.getProperty("java.home"));
    command.add(home + "/bin/java");
    command.addAll(jvm);
    command.addAll(List.of("-jar", JAR.toString(), "--server.port=0"));
    command.add("--spring.security.user.password=for-tests-only");
    command.addAll(List.of(settings));
    Process started =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    CrmProcess crm = new CrmProcess(started);
    Thread reader = new Thread(crm::read, "output of " + started.pid());
    reader.setDaemon(true);
    reader.start();
    return crm;
  }

  private void read() {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line;
      while ((line = out.readLine()) != null) {
        lines.add(line);
        Matcher started = PORT.matcher(line);
        if (started.find()) {
          port.complete(Integer.parseInt(started.group(1)));
        }
      }
    } catch (IOException e) {
      lines.add("(the output broke off: " + e + ")");
    }
    port.completeExceptionally(new IllegalStateException("it ended before it had started"));
  }

  /** Waits until it answers requests. */
  int port() throws InterruptedException, TimeoutException {
    try {
      return port.get(5, TimeUnit.MINUTES);
    } catch (ExecutionException e) {
      throw new IllegalStateException(String.join("\n", lines), e);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int waitFor(Duration longest) throws InterruptedException {
    if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("still running:\n" + output());
    }
    return process.exitValue();
  }

  /** kill -9. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  String output() {
    return String.join("\n", lines);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      kill();
    }
  }
}
