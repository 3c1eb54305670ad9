package org.sopkit.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.sopkit.examples.crm.deadline.DeadlineJob;
import org.sopkit.examples.crm.ticket.NewEntry;
import org.sopkit.examples.crm.ticket.NewTicket;
import org.sopkit.examples.crm.ticket.Tickets;
import org.sopkit.model.backoffice.Priority;
import org.sopkit.model.backoffice.TaskEventType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The page of badges as a person sees it, in a headless Chromium. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "crm.demo=false",
      "crm.sla.every=PT24H",
      "crm.webhook.every=PT24H",
      "spring.security.user.password=for-tests-only",
    })
@Import(CrmTestCase.Moved.class)
class BadgePageTest {

  private static final String HOSTILE = "<img src=x onerror=\"window.hacked=1\"><b>bold</b>";

  @TempDir static Path folder;

  @LocalServerPort int port;
  @Autowired Tickets tickets;
  @Autowired DeadlineJob job;
  @Autowired JdbcClient jdbc;
  @Autowired TestClock clock;

  private ChromeDriver browser;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry settings) {
    settings.add("spring.datasource.url", () -> "jdbc:h2:file:" + folder.resolve("crm"));
  }

  @BeforeEach
  void fill() {
    for (String table : List.of("outbox", "ticket_event", "ticket", "contact")) {
      jdbc.sql("delete from " + table).update();
    }
    long contact = tickets.addContact("Atelier Mirande", "contact@mirande.example");
    clock.set(CrmTestCase.OPENING);
    long late = open(contact, "Where is my refund?", Priority.CRITICAL);
    open(contact, HOSTILE, Priority.MEDIUM);
    long paused = open(contact, "Facture reçue deux fois", Priority.HIGH);
    long odd = open(contact, "Impossible", Priority.LOW);
    clock.advance(Duration.ofMinutes(5));
    tickets.happened(paused, new NewEntry(TaskEventType.FIRST_ANSWERED, null));
    tickets.happened(paused, new NewEntry(TaskEventType.PAUSED, null));
    // as an import may bring it: the API itself refuses what cannot happen
    jdbc.sql("insert into ticket_event (ticket_id, at, type) values (?, ?, 'REOPENED')")
        .param(odd)
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    // Thursday 11:30: the critical one had to be answered by 10:00
    clock.set(Instant.parse("2026-03-05T10:30:00Z"));
    job.run();
    assertThat(tickets.line(late).badge()).isEqualTo("late");
  }

  private long open(long contact, String title, Priority priority) {
    return tickets.open(new NewTicket(contact, title, "support-l1", priority));
  }

  @AfterEach
  void quit() {
    if (browser != null) {
      browser.quit();
    }
  }

  private static Optional<Path> onPath(String... names) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .flatMap(place -> Arrays.stream(names).map(name -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private void start(String language) {
    Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
    Optional<Path> driver = onPath("chromedriver");
    Assumptions.assumeTrue(
        chromium.isPresent() && driver.isPresent(), "no chromium with chromedriver on the PATH");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.orElseThrow().toFile());
    options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic");
    options.addArguments("--disable-background-networking", "--window-size=1200,800");
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.orElseThrow().toFile())
            .withTimeout(Duration.ofSeconds(60))
            .build();
    browser = new ChromeDriver(service, options);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Late, Cannot be judged, Paused, On time, New ticket, There is no such page.",
    "fr, En retard, Impossible à évaluer, En pause, Dans les temps, Nouveau ticket, Cette page n’existe pas."
  })
  void whoever_logs_in_sees_each_badge_and_hostile_titles_as_text(
      String language,
      String late,
      String quarantine,
      String paused,
      String onTime,
      String created,
      String nowhere)
      throws Exception {
    start(language);
    browser.get("http://localhost:" + port + "/tickets");
    assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo(language);
    assertThat(violations()).isEmpty();
    shoot("login_" + language);
    browser.findElement(By.name("username")).sendKeys("agent");
    browser.findElement(By.name("password")).sendKeys("for-tests-only");
    browser.findElement(By.cssSelector("button[type=submit]")).click();
    browser.get("http://localhost:" + port + "/tickets");

    assertThat(browser.findElements(By.cssSelector(".badge")))
        .extracting(WebElement::getText)
        .containsExactlyInAnyOrder(late, quarantine, paused, onTime);
    assertThat(browser.findElements(By.cssSelector("td.subject")))
        .extracting(WebElement::getText)
        .contains(HOSTILE);
    assertThat(browser.executeScript("return typeof window.hacked")).isEqualTo("undefined");
    assertThat(browser.findElements(By.cssSelector("main img, main b"))).isEmpty();
    assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo(language);
    assertThat(violations()).isEmpty();
    shoot("badges_" + language);

    browser.findElement(By.linkText(HOSTILE)).click();
    assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo(HOSTILE);
    assertThat(violations()).isEmpty();
    shoot("ticket_" + language);
    assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
        .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .filteredOn(entry -> !entry.getMessage().contains("favicon"))
        .isEmpty();

    browser.findElement(By.linkText(created)).click();
    assertThat(violations()).isEmpty();
    shoot("new_" + language);
    browser.get("http://localhost:" + port + "/nowhere");
    assertThat(browser.findElement(By.tagName("main")).getText()).contains(nowhere);
    assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo(language);
    assertThat(violations()).isEmpty();
    shoot("error_" + language);
  }

  private void shoot(String name) throws Exception {
    Files.write(Path.of("target", name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }

  /** What axe-core finds to be serious; put in by the driver, so the page's own policy holds. */
  @SuppressWarnings("unchecked")
  private List<String> violations() throws Exception {
    try (InputStream in = BadgePageTest.class.getResourceAsStream("/axe.min.js")) {
      browser.executeScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    return (List<String>)
        browser.executeAsyncScript(
            "const done = arguments[0];"
                + "axe.run(document, {resultTypes: ['violations']}).then(found => done("
                + "found.violations.filter(v => ['serious', 'critical'].includes(v.impact))"
                + ".flatMap(v => v.nodes.map(n => v.id + ': ' + n.target)))"
                + ", problem => done(['axe failed: ' + problem]))");
  }
}
