package org.sopkit.report;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium, if one is installed with its driver. To be closed. */
final class Chromium implements AutoCloseable {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final List<String> DRIVERS = List.of("chromedriver");

  private final ChromeDriver driver;

  private Chromium(ChromeDriver driver) {
    this.driver = driver;
  }

  /** What is missing, or nothing. */
  static Optional<String> missing() {
    if (onPath(BROWSERS).isEmpty()) {
      return Optional.of("no " + String.join(" or ", BROWSERS) + " on the PATH");
    }
    return onPath(DRIVERS).isEmpty()
        ? Optional.of("no chromedriver on the PATH (Debian: chromium-driver)")
        : Optional.empty();
  }

  static Chromium start() {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(onPath(BROWSERS).orElseThrow().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,1000");
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(onPath(DRIVERS).orElseThrow().toFile())
            .withTimeout(Duration.ofSeconds(60))
            .build();
    return new Chromium(new ChromeDriver(service, options));
  }

  private static Optional<Path> onPath(List<String> names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  ChromeDriver driver() {
    return driver;
  }

  void theme(String name) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name))));
  }

  void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 600));
  }

  void open(Path page) {
    driver.get(page.toUri().toString());
  }

  Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** Waits for something that the browser does by itself, at most ten seconds. */
  void waitUntil(BooleanSupplier condition) {
    new WebDriverWait(driver, Duration.ofSeconds(10)).until(any -> condition.getAsBoolean());
  }

  /** What the console said since it was last asked. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::toString)
        .toList();
  }

  /** What axe-core finds to be a serious or critical violation, one line each. */
  @SuppressWarnings("unchecked")
  List<String> violations() throws IOException {
    driver.executeScript(axe());
    return (List<String>)
        driver.executeAsyncScript(
            "const done = arguments[0];"
                + "axe.run(document, {resultTypes: ['violations']}).then(found => done("
                + "found.violations.filter(v => ['serious', 'critical'].includes(v.impact))"
                + ".flatMap(v => v.nodes.slice(0, 5).map(n => v.id + ': ' + n.target + ' '"
                + " + n.failureSummary))), problem => done(['axe failed: ' + problem]))");
  }

  private static String axe() throws IOException {
    try (var in = Chromium.class.getResourceAsStream("/axe.min.js")) {
      ByteArrayOutputStream script = new ByteArrayOutputStream();
      in.transferTo(script);
      return script.toString(StandardCharsets.UTF_8);
    }
  }

  /** Prints the page. */
  byte[] pdf() {
    return Base64.getDecoder()
        .decode(
            (String)
                driver
                    .executeCdpCommand("Page.printToPDF", Map.of("paperWidth", 8.27))
                    .get("data"));
  }

  @Override
  public void close() {
    driver.quit();
  }
}
