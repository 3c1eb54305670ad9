package org.sopkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The commands sla, explain and impact, on the sample of nine tasks: office hours Monday to Friday
 * 09:00–17:00 in Paris, judged on Tuesday 10 March 2026, 10:00 there.
 */
class DeadlineCommandsTest {

  private static final String NOW = "2026-03-10T09:00:00Z";
  private static final Clock CLOCK = Clock.fixed(Instant.parse(NOW), ZoneOffset.UTC);
  private static final Path POLICIES = Path.of("policies");

  @TempDir Path folder;

  private String out = "";
  private String err = "";

  @BeforeEach
  void copyTheSample() throws IOException {
    for (String name : new String[] {"tasks.csv", "mapping.yaml", "policy.yaml", "calendar.yaml"}) {
      try (InputStream sample =
          DeadlineCommandsTest.class.getResourceAsStream("/org/sopkit/examples/sample/" + name)) {
        assertThat(sample).as(name).isNotNull();
        Files.copy(sample, folder.resolve(name));
      }
    }
  }

  private int run(String... args) {
    return run(new StringWriter(), args);
  }

  private int run(Writer target, String... args) {
    StringWriter e = new StringWriter();
    int code =
        Sop.run(
            new Surroundings(
                new PrintWriter(target, true),
                new PrintWriter(e, true),
                Ansi.OFF,
                CLOCK,
                Locale.ENGLISH),
            args);
    out = target.toString();
    err = e.toString();
    return code;
  }

  private int sample(String command, String... more) {
    List<String> args = new ArrayList<>(List.of(command, "--tasks", path("tasks.csv")));
    args.addAll(List.of("--mapping", path("mapping.yaml"), "--now", NOW));
    args.addAll(List.of(more));
    return run(args.toArray(new String[0]));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private String read(String name) throws IOException {
    return Files.readString(folder.resolve(name)).replace("\r\n", "\n");
  }

  private void edit(String name, String from, String to) throws IOException {
    String before = Files.readString(folder.resolve(name));
    assertThat(before).contains(from);
    Files.writeString(folder.resolve(name), before.replace(from, to));
  }

  private void append(String rows) throws IOException {
    Files.writeString(
        folder.resolve("tasks.csv"), Files.readString(folder.resolve("tasks.csv")) + rows);
  }

  private void assertRefused(int code, String... parts) {
    assertThat(code).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains(parts).doesNotContain("\tat ");
  }

  // sla

  @Test
  void sla_lists_where_every_task_stands_in_the_order_of_the_file() throws IOException {
    assertThat(sample("sla", "--out", path("states.csv"))).isEqualTo(ExitCode.DONE);
    // T2 is a minute late; T3 was paused from 10 to 11, so due an hour later; T4: 2 h from Monday
    // 15:00, and an hour on Tuesday; T6 has a stored deadline; T7 no policy; T8 was given up late.
    assertThat(read("states.csv"))
        .isEqualTo(
            """
            line,id,type,priority,owner,objective,state,target,start,due,stopped,elapsed_minutes,\
            remaining_minutes,overdue_minutes,paused_minutes,breach,warning,next_change,policy,\
            policy_version,calendar,calendar_version
            2,T1,support-l1,MEDIUM,Ana,resolution,MET,8 working hours,2026-03-06T16:00:00+01:00,\
            2026-03-09T16:00:00+01:00,2026-03-09T16:00:00+01:00,480,0,,,,75%,,tickets,3,office,2026-1
            3,T2,support-l1,MEDIUM,Ana,resolution,BREACHED_CLOSED,8 working hours,\
            2026-03-06T16:00:00+01:00,2026-03-09T16:00:00+01:00,2026-03-09T16:01:00+01:00,481,,1,,\
            2026-03-09T16:00:00+01:00,75%,,tickets,3,office,2026-1
            4,T3,support-l1,MEDIUM,Ben,resolution,MET,8 working hours,2026-03-06T16:00:00+01:00,\
            2026-03-09T17:00:00+01:00,2026-03-09T16:30:00+01:00,450,30,,60,,75%,,tickets,3,office,2026-1
            5,T4,support-l1,CRITICAL,Ben,resolution,BREACHED_OPEN,2 working hours,\
            2026-03-09T15:00:00+01:00,2026-03-09T17:00:00+01:00,,180,,60,,\
            2026-03-09T17:00:00+01:00,75%,,tickets,3,office,2026-1
            6,T5,support-l1,HIGH,Ben,resolution,RUNNING,8 working hours,2026-03-09T11:00:00+01:00,\
            2026-03-10T11:00:00+01:00,,420,60,,,,75%,2026-03-10T11:00:01+01:00,tickets,3,office,2026-1
            7,T6,support-l1,MEDIUM,,resolution,RUNNING,8 working hours,\
            2026-03-06T10:00:00+01:00,2026-03-20T12:00:00+01:00,,5760,14520,,,,,\
            2026-03-16T23:30:00+01:00,tickets,3,office,2026-1
            8,T7,invoicing,MEDIUM,Ana,,NO_TARGET,,,,,,,,,,,,,,,
            9,T8,support-l1,MEDIUM,Ana,resolution,CANCELLED,8 working hours,\
            2026-03-05T10:00:00+01:00,2026-03-06T10:00:00+01:00,2026-03-06T11:00:00+01:00,540,,60,,\
            2026-03-06T10:00:00+01:00,75%,,tickets,3,office,2026-1
            10,T9,support-l1,MEDIUM,'@ana,resolution,RUNNING,8 working hours,\
            2026-03-10T09:30:00+01:00,2026-03-11T09:30:00+01:00,,30,450,,,,,\
            2026-03-10T15:30:00+01:00,tickets,3,office,2026-1
            """);
    assertThat(out)
        .isEqualTo(
            """
            tasks.csv: 9 tasks judged, 0 rows rejected

            resolution  RUNNING          3  open, not due yet
            resolution  MET              2  done on time
            resolution  BREACHED_OPEN    1  open and late
            resolution  BREACHED_CLOSED  1  done late
            resolution  CANCELLED        1  given up before it was done
            –           NO_TARGET        1  no policy covers it

            → %s
            """
                .formatted(path("states.csv")));
    assertThat(err).isEmpty();
    assertThat(folder.resolve("states-rejected.csv")).doesNotExist();
  }

  @Test
  void rejected_rows_of_an_earlier_run_do_not_stay_beside_a_list_without_any() throws IOException {
    String good = read("tasks.csv");
    append("T20,Bad,mail,9,Ana,new,2026-03-09 10:00,,,,,,0,,,\n");
    assertThat(sample("sla", "--out", path("s.csv"))).isEqualTo(ExitCode.DONE);
    assertThat(read("s-rejected.csv").lines()).hasSize(1 + 1);
    assertThat(out).contains("→ " + path("s-rejected.csv"));

    Files.writeString(folder.resolve("tasks.csv"), good);
    assertThat(sample("sla", "--out", path("s.csv"))).isEqualTo(ExitCode.DONE);
    assertThat(folder.resolve("s-rejected.csv")).doesNotExist();
  }

  @Test
  void a_stored_deadline_is_printed_in_the_zone_of_its_columns() throws IOException {
    Files.writeString(
        folder.resolve("stored.yaml"),
        read("policy.yaml").replace("target: 8h ouvrées", "deadline: STORED_ONLY"));
    assertThat(sample("sla", "--policy", path("stored.yaml"), "--lang", "fr"))
        .isEqualTo(ExitCode.DONE);
    // UTC+1 in Paris: 11:00 UTC
    assertThat(out)
        .contains(
            "resolution,RUNNING,au plus tard le 2026-03-20T12:00:00+01:00,"
                + "2026-03-06T10:00:00+01:00,2026-03-20T12:00:00+01:00,")
        .doesNotContain("11:00:00Z");
  }

  @Test
  void what_no_calendar_holds_is_said_in_french_too() throws IOException {
    append("T20,Typo,mail,3,Ana,new,0016-03-09 10:00,,,,,,0,,,\n");
    assertThat(sample("sla", "--out", path("s.csv"), "--lang", "fr")).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("  1  hors des années du calendrier\n");
    assertThat(read("s-rejected.csv"))
        .contains(
            "0016-03-09T09:50:39Z,OUTSIDE_HORIZON,\"l’échéance ne peut pas être calculée :"
                + " 0016-03-09T09:50:39Z est hors des années du calendrier (office, 1900–2199).")
        .doesNotContain("Maybe", "horizon");
    assertRefused(
        sample("explain", "--id", "T20", "--lang=fr"),
        "La tâche « T20 », ligne 12, ne peut pas être jugée : l’échéance ne peut pas être calculée");
    assertThat(err).doesNotContain("Maybe", "horizon");
  }

  @Test
  void sla_speaks_french() throws IOException {
    assertThat(sample("sla", "--out", path("states.csv"), "--lang", "fr")).isEqualTo(ExitCode.DONE);
    assertThat(out)
        .startsWith(
            """
            tasks.csv : 9 tâches jugées, 0 ligne rejetée

            resolution  RUNNING          3  ouverte, pas encore échue
            resolution  MET              2  faite à temps
            resolution  BREACHED_OPEN    1  ouverte et en retard
            resolution  BREACHED_CLOSED  1  faite en retard
            resolution  CANCELLED        1  abandonnée avant d’être faite
            –           NO_TARGET        1  aucune politique ne la couvre
            """);
    assertThat(read("states.csv")).contains("8h ouvrées", "BREACHED_OPEN");
  }

  @Test
  void sla_without_a_file_prints_the_list_and_keeps_the_summary_out_of_it() {
    assertThat(sample("sla")).isEqualTo(ExitCode.DONE);
    assertThat(out.lines()).hasSize(1 + 9).element(1).asString().startsWith("2,T1,");
    assertThat(err).startsWith("tasks.csv: 9 tasks judged, 0 rows rejected");
  }

  @Test
  void sla_as_json_lines_says_the_same_with_numbers_as_numbers() throws IOException {
    assertThat(sample("sla", "--format", "json")).isEqualTo(ExitCode.DONE);
    List<JsonNode> lines = out.lines().map(JsonMapper.shared()::readTree).toList();
    assertThat(lines).hasSize(9);
    assertThat(lines.get(3).get("overdue_minutes").asInt()).isEqualTo(60);
    assertThat(lines.get(3).get("overdue_minutes").isNumber()).isTrue();
    assertThat(lines.get(3).has("remaining_minutes")).isFalse();
    assertThat(lines.get(8).get("owner").asString()).isEqualTo("@ana");
    JsonNode summary = JsonMapper.shared().readTree(err);
    assertThat(summary.at("/objectives/resolution/RUNNING").asInt()).isEqualTo(3);
    assertThat(summary.at("/uncovered").asInt()).isEqualTo(1);

    String printed = out;
    assertThat(sample("sla", "--out", path("states.jsonl"))).isEqualTo(ExitCode.DONE);
    assertThat(read("states.jsonl")).isEqualTo(printed);
  }

  @Test
  void sla_loses_no_row() throws IOException {
    append(
        "T1,Twice,mail,3,Ana,new,2026-03-09 10:00,,,,,,0,,,\n"
            + "T20,\"=cmd\",mail,9,Ana,new,2026-03-09 10:00,,,,,,0,,,\n"
            + "T21,Too short\n"
            + "\u001b[31mT22,Hostile,mail,3,=1+1,new,2026-03-09 25:00,,,,,,0,,,\n"
            + "=T23,Good,mail,3,-5,new,2026-03-10 09:00,,,,,,0,,,\n");
    assertThat(sample("sla", "--out", path("s.csv"))).isEqualTo(ExitCode.DONE);
    assertThat(out).startsWith("tasks.csv: 10 tasks judged, 4 rows rejected\n");
    assertThat(out).contains("  1  duplicate id\n", "  1  unreadable date\n");
    assertThat(read("s.csv")).contains("\n16,'=T23,support-l1,MEDIUM,'-5,resolution,RUNNING,");
    assertThat(read("s-rejected.csv").lines())
        .hasSize(1 + 4)
        .anySatisfy(line -> assertThat(line).contains("DUPLICATE_ID", "line 2 already"))
        .anySatisfy(line -> assertThat(line).contains("UNKNOWN_PRIORITY", "'=cmd"))
        .anySatisfy(line -> assertThat(line).contains("MISSING_FIELDS", "Too short"))
        .anySatisfy(line -> assertThat(line).contains("BAD_DATE", "2026-03-09 25:00", "'=1+1"));

    assertThat(sample("sla", "--lang", "fr")).isEqualTo(ExitCode.DONE);
    assertThat(err)
        .contains("ligne 12, id : l’identifiant « T1 » est déjà à la ligne 2.")
        .contains("ligne 14 : 2 champs ; l’en-tête en a 16.")
        .doesNotContain("\u001b");
  }

  @Test
  void sla_takes_other_policies_and_calendars() throws IOException {
    Files.writeString(
        folder.resolve("other.yaml"),
        """
        id: any-name
        policies:
          - id: bills
            version: "7"
            objectives: [{name: billing, target: D+1 working days, calendar: bank}]
        """);
    Files.writeString(
        folder.resolve("bank.yaml"),
        "{id: bank, version: b1, zone: Europe/Paris, weeklyHours: {FRIDAY: ['09:00-12:00']}}");
    assertThat(sample("sla", "--policy", path("other.yaml"), "--calendar", path("bank.yaml")))
        .isEqualTo(ExitCode.DONE);
    // Friday 6 March, 10:00: D+1 is Friday 13 March, 12:00.
    assertThat(out)
        .contains("8,T7,invoicing,MEDIUM,Ana,billing,MET,D+1 working day,")
        .contains("2026-03-13T12:00:00+01:00")
        .contains("bills,7,bank,b1");
  }

  @Test
  void a_calendar_that_no_policy_names_is_refused_because_it_would_change_nothing()
      throws IOException {
    edit("calendar.yaml", "id: office", "id: ofice");
    Files.move(folder.resolve("calendar.yaml"), folder.resolve("new.yaml"));
    Files.writeString(
        folder.resolve("calendar.yaml"), read("new.yaml").replace("id: ofice", "id: office"));
    assertRefused(
        sample("sla", "--calendar", path("new.yaml")),
        "new.yaml: no policy names the calendar \"ofice\". It would change nothing. Maybe its id"
            + " should be: office.");
    assertRefused(
        sample("sla", "--calendar", path("new.yaml"), "--lang=fr"),
        "new.yaml : aucune politique ne nomme le calendrier « ofice ». Il ne changerait rien."
            + " Peut-être son id devrait-il être : office.");
  }

  @Test
  void two_calendars_of_one_id_are_refused() {
    String calendar = path("calendar.yaml");
    assertRefused(
        sample("sla", "--calendar", calendar, "--calendar", calendar), "\"office\" is there twice");
  }

  @Test
  void a_policy_that_names_an_unknown_calendar_is_refused() throws IOException {
    edit("policy.yaml", "calendar: office", "calendar: bank");
    Files.move(folder.resolve("policy.yaml"), folder.resolve("new.yaml"));
    Files.writeString(
        folder.resolve("policy.yaml"), read("new.yaml").replace(": bank", ": office"));
    assertRefused(sample("sla", "--policy", path("new.yaml")), "new.yaml: policies", "bank");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sla", "impact --new-policy policy.yaml"})
  void files_that_cannot_be_used_are_named(String command) throws IOException {
    String[] words = command.replace("policy.yaml", path("policy.yaml")).split(" ");
    String[] more = java.util.Arrays.copyOfRange(words, 1, words.length);
    String missing = path("none.yaml");
    assertRefused(sample(words[0], with(more, "--policy", missing)), "none.yaml", "no such file");
    assertRefused(
        sample(words[0], with(more, "--policy", path("calendar.yaml"))),
        "calendar.yaml:1:1: policies: set office holds none",
        "a file without policies may be a calendar");
    assertRefused(
        sample(words[0], with(more, "--calendar", path("policy.yaml"))),
        "policy.yaml:1:1: version: is missing");
    assertRefused(
        sample(words[0], with(more, "--out", path("list.xlsx"))),
        "--out: \"" + path("list.xlsx") + "\" cannot be used. Expected: FILE.csv, FILE.jsonl.");
    Files.createDirectory(folder.resolve("list.csv"));
    assertRefused(sample(words[0], with(more, "--out", path("list.csv"))), "list.csv is a folder");
    String before = read("tasks.csv");
    assertRefused(
        sample(words[0], with(more, "--out", path("tasks.csv"))), "tasks.csv", "overwritten");
    assertThat(read("tasks.csv")).isEqualTo(before);
    Files.delete(folder.resolve("tasks.csv"));
    assertRefused(sample(words[0], more), "there is no file", "tasks.csv");
  }

  private static String[] with(String[] some, String... more) {
    List<String> all = new ArrayList<>(List.of(some));
    all.addAll(List.of(more));
    return all.toArray(new String[0]);
  }

  @ParameterizedTest
  @CsvSource({"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
  void an_instant_at_the_ends_of_time_is_refused(String now) {
    assertRefused(sampleAt(now, "sla", "--out", path("s.csv")), "--now", "years 1 to 9999");
    assertRefused(
        sampleAt(now, "impact", "--new-policy", path("policy.yaml")), "--now", "years 1 to 9999");
  }

  private int sampleAt(String now, String command, String... more) {
    List<String> args = new ArrayList<>(List.of(command, "--tasks", path("tasks.csv")));
    args.addAll(List.of("--mapping", path("mapping.yaml"), "--now=" + now));
    args.addAll(List.of(more));
    return run(args.toArray(new String[0]));
  }

  @Test
  void a_result_that_nobody_takes_to_its_end_is_no_success() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("no space left");
          }

          @Override
          public void flush() {
            // Nothing is kept.
          }

          @Override
          public void close() {
            // Nothing is open.
          }
        };
    String[] args = {
      "sla", "--tasks", path("tasks.csv"), "--mapping", path("mapping.yaml"), "--now", NOW
    };
    assertRefused(run(full, args), "could not be written to its end");
  }

  /** Two real exports, which are not part of this project; see {@code RealDataTest}. */
  @Test
  void sla_of_real_exports() throws IOException {
    String data = System.getProperty("sopkit.data");
    assumeTrue(data != null, "give -Dsopkit.data=FOLDER with the two exports to run this test");
    String[] boston = {
      "sla",
      "--tasks=" + Path.of(data, "boston311_open_100.csv"),
      "--mapping=mappings/boston311.yaml",
      "--now=2022-06-01T04:00:00Z",
      "--out=" + path("boston.csv")
    };
    assertThat(run(boston)).isEqualTo(ExitCode.DONE);
    // Counted elsewhere: 85 closed, of which 72 of 77 on time; 12 open and late; 11 without.
    assertThat(out)
        .containsPattern("MET +72 ")
        .containsPattern("BREACHED_OPEN +12 ")
        .containsPattern("BREACHED_CLOSED +5 ")
        .containsPattern("NO_TARGET +11 ");
    String[] uci = {
      "sla",
      "--tasks=" + Path.of(data, "uci_incidents_24918.csv.gz"),
      "--mapping=mappings/uci.yaml",
      "--now=2017-02-19T00:00:00Z",
      "--out=" + path("uci.csv")
    };
    assertThat(run(uci)).isEqualTo(ExitCode.DONE);
    assertThat(read("uci.csv").lines().skip(1).map(line -> Long.valueOf(line.split(",")[0])))
        .hasSize(24_918)
        .isSorted();
  }

  // explain

  @Test
  void explain_shows_how_a_deadline_came_about_step_by_step() {
    assertThat(sample("explain", "--id", "T3")).isEqualTo(ExitCode.DONE);
    assertThat(out)
        .isEqualTo(
            """

            T3 (line 4)

            T3, resolution: 8 working hours
            policy tickets (version 3), calendar office (version 2026-1), times in Europe/Paris
            start: Fri 6 Mar 2026 16:00
            + 1 h: Fri 6 Mar 2026 16:00–17:00 (total 1 h)
            Sat 7 Mar 2026: closed, not a working day of the week
            Sun 8 Mar 2026: closed, not a working day of the week
            + 1 h: Mon 9 Mar 2026 09:00–10:00 (total 2 h)
            pause Mon 9 Mar 2026 10:00–11:00: 1 h not counted
            + 6 h: Mon 9 Mar 2026 11:00–17:00 (total 8 h)
            due: Mon 9 Mar 2026 17:00 (8 h counted)
            at 2026-03-10T10:00:00+01:00, resolution: MET, done on time
            """);
  }

  @Test
  void explain_speaks_french_and_says_when_there_is_no_deadline() {
    assertThat(sample("explain", "--id", "T4", "--lang", "fr")).isEqualTo(ExitCode.DONE);
    assertThat(out)
        .contains("T4 (ligne 5)", "+ 2 h : lun. 9 mars 2026 15:00–17:00 (total 2 h)")
        .contains("au 2026-03-10T10:00:00+01:00, resolution : BREACHED_OPEN, ouverte et en retard");
    assertThat(sample("explain", "--id", "T7", "--lang", "fr")).isEqualTo(ExitCode.DONE);
    assertThat(out)
        .contains(
            "Pas d’échéance : aucune politique ne couvre le type « invoicing » avec la priorité"
                + " MEDIUM.");
  }

  @Test
  void explain_as_json_has_the_steps_as_data_and_as_text() {
    assertThat(sample("explain", "--id", "T3", "--format", "json")).isEqualTo(ExitCode.DONE);
    JsonNode json = JsonMapper.shared().readTree(out).get(0);
    assertThat(json.at("/task").asString()).isEqualTo("T3");
    assertThat(json.at("/line").asInt()).isEqualTo(4);
    assertThat(json.at("/state").asString()).isEqualTo("MET");
    assertThat(json.at("/source/policyVersion").asString()).isEqualTo("3");
    assertThat(json.at("/due").asString()).isEqualTo("2026-03-09T16:00:00Z");
    assertThat(json.at("/steps").valueStream().map(step -> step.get("step").asString()))
        .containsExactly("Counted", "ClosedDay", "ClosedDay", "Counted", "Paused", "Counted");
    assertThat(json.at("/steps/1/note/date").asString()).isEqualTo("2026-03-07");
    assertThat(json.at("/text").size()).isEqualTo(10);
  }

  @Test
  void explain_answers_a_question_down_to_the_last_skipped_holiday() {
    String[] question = {
      "explain", "--target", "J+3 ouvrés", "--from", "2026-05-22T14:00:00Z", "--calendar"
    };
    assertThat(run(with(question, POLICIES.resolve("office-france.yaml").toString(), "--lang=fr")))
        .isEqualTo(ExitCode.DONE);
    // Friday 22 May 2026; Monday 25 May is Whit Monday.
    assertThat(out)
        .isEqualTo(
            """
            Question, échéance : J+3 ouvrés
            politique --target (version 1), calendrier office (version 1), fuseau Europe/Paris
            début : ven. 22 mai 2026 16:00
            J+0 : ven. 22 mai 2026
            sam. 23 mai 2026 : fermé, jour non travaillé
            dim. 24 mai 2026 : fermé, jour non travaillé
            lun. 25 mai 2026 : fermé, jour férié (Lundi de Pentecôte)
            J+1 : mar. 26 mai 2026
            J+2 : mer. 27 mai 2026
            J+3 : jeu. 28 mai 2026
            échéance : jeu. 28 mai 2026 18:00
            """);
    assertThat(run(with(question, POLICIES.resolve("office-france.yaml").toString())))
        .isEqualTo(ExitCode.DONE);
    assertThat(out)
        .contains("Question, deadline: D+3 working days", "holiday (Whit Monday)")
        .contains("due: Thu 28 May 2026 18:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bientôt", "", "24h", "999999999999999999h ouvrées", "\u001b[2J"})
  void a_promise_that_cannot_be_read_is_refused_with_the_forms_that_can(String target) {
    assertRefused(
        run(
            "explain",
            "--target=" + target,
            "--from=2026-05-22T14:00:00Z",
            "--calendar=" + path("calendar.yaml")),
        "from 2026-05-22T14:00:00Z: ");
    assertThat(err).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "24h | 2026-05-22T14:00:00Z | est ambigu : dire des heures ouvrées (« 24h ouvrées »)",
        "8h75 ouvrées | 2026-05-22T14:00:00Z | a des minutes qui ne sont pas deux chiffres",
        "bientôt | 2026-05-22T14:00:00Z | n’est pas compris. Formes acceptées : « 24h ouvrées »",
        "chaque mois le 31 | 2026-05-22T14:00:00Z | le jour 31 manque à certains mois",
        "8h ouvrées | +1000000000-12-31T23:59:59Z | Attendu : un instant des années 1 à 9999",
        "8h ouvrées | 2500-01-01T00:00:00Z | est hors des années du calendrier (office, 1900–2199)",
        "900000h ouvrées | 2026-01-01T00:00:00Z | n’a plus assez de temps ouvré",
        "RRULE:FREQ=DAILY;UNTIL=20200101 à partir du 2019-12-01 | 2026-01-01T00:00:00Z"
            + " | aucune échéance après ce début",
      })
  void a_question_that_has_no_answer_is_refused_in_french(
      String target, String from, String problem) {
    assertRefused(
        run(
            "explain",
            "--lang=fr",
            "--target=" + target,
            "--from=" + from,
            "--calendar=" + path("calendar.yaml")),
        problem);
    assertThat(err).doesNotContain("Maybe", "calendar ", "Accepted");
  }

  @Test
  void a_rule_that_has_ended_is_no_error_of_the_program() {
    assertRefused(
        run(
            "explain",
            "--target=RRULE:FREQ=DAILY;UNTIL=20200101 from 2019-12-01",
            "--from=2026-01-01T00:00:00Z",
            "--calendar=" + path("calendar.yaml")),
        "no deadline after this start, because the rule has ended");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z"})
  void a_question_at_the_ends_of_time_is_refused(String from) {
    assertRefused(
        run(
            "explain",
            "--target=8h ouvrées",
            "--from=" + from,
            "--calendar=" + path("calendar.yaml")),
        "years 1 to 9999");
  }

  @Test
  void a_task_that_is_not_there_is_named_with_the_nearest_ones() {
    assertRefused(
        sample("explain", "--id", "T10"), "There is no task \"T10\" in the export. Maybe: T1.");
    assertRefused(
        sample("explain", "--id", "t12", "--lang=fr"),
        "Il n’y a pas de tâche « t12 » dans l’export. Peut-être : T1, T2.");
    assertRefused(
        sample("explain", "--id", "REQ-000815"),
        "There is no task \"REQ-000815\" in the export. Maybe the mapping reads its id from another"
            + " column.");
    assertRefused(sample("explain", "--id", "\u001b[31m" + "x".repeat(5_000)), "There is no task");
    assertThat(err).doesNotContain("\u001b");
  }

  @Test
  void a_task_whose_row_was_rejected_is_said_to_be_there_and_why_it_is_not_judged()
      throws IOException {
    append("T20,Bad,mail,9,Ana,new,2026-03-09 10:00,,,,,,0,,,\n");
    assertRefused(
        sample("explain", "--id", "T20"),
        "The task \"T20\" on line 12 cannot be judged: \"9\" is no known priority");
    assertRefused(
        sample("explain", "--id", "T20", "--lang=fr"),
        "La tâche « T20 », ligne 12, ne peut pas être jugée : « 9 » n’est pas");
  }

  @Test
  void explain_says_what_is_missing() {
    assertRefused(run("explain"), "Missing: --tasks, --mapping, --id / --target, --from");
    assertRefused(run("explain", "--id", "T1"), "Missing: --tasks.");
    assertRefused(sample("explain"), "Missing: --id.");
    assertRefused(run("explain", "--target", "24h ouvrées", "--lang=fr"), "Manque : --from.");
    assertRefused(run("explain", "--target", "24h ouvrées", "--from", NOW), "Missing: --calendar.");
  }

  // impact

  private void stricter() throws IOException {
    Files.writeString(
        folder.resolve("new.yaml"),
        read("policy.yaml")
            .replace("id: sla", "id: another-name")
            .replace("version: \"3\"", "version: \"4\"")
            .replace("target: 8h ouvrées", "target: 7h30 ouvrées"));
  }

  @Test
  void impact_tells_who_would_become_late() throws IOException {
    stricter();
    assertThat(sample("impact", "--new-policy", path("new.yaml"))).isEqualTo(ExitCode.DONE);
    // 7.5 h in place of 8: T1 (done after 8 h) becomes late; T2, T3, T5, T8 and T9 are due half an
    // hour earlier (T8 opened on Thursday 10:00: 7 h there, half an hour on Friday); T3 was done
    // after
    // 7.5 h, just in time; T4 is critical, T6 stored, T7 uncovered.
    assertThat(out)
        .isEqualTo(
            """
            tasks.csv: 9 tasks judged, 0 rows rejected

            6 tasks would change, 3 would not.

            BECOMES_LATE     1  would become late
            BECOMES_ON_TIME  0  are late and would be on time
            DUE_EARLIER      6  would be due earlier

            T1  resolution  BECOMES_LATE  2026-03-09T16:00:00+01:00 → 2026-03-09T15:30:00+01:00
            T2  resolution  DUE_EARLIER   2026-03-09T16:00:00+01:00 → 2026-03-09T15:30:00+01:00
            T3  resolution  DUE_EARLIER   2026-03-09T17:00:00+01:00 → 2026-03-09T16:30:00+01:00
            T5  resolution  DUE_EARLIER   2026-03-10T11:00:00+01:00 → 2026-03-10T10:30:00+01:00
            T8  resolution  DUE_EARLIER   2026-03-06T10:00:00+01:00 → 2026-03-06T09:30:00+01:00
            T9  resolution  DUE_EARLIER   2026-03-11T09:30:00+01:00 → 2026-03-10T17:00:00+01:00
            """);
  }

  @Test
  void impact_the_other_way_round_tells_who_would_be_on_time() throws IOException {
    stricter();
    assertThat(
            sample(
                "impact",
                "--policy",
                path("new.yaml"),
                "--new-policy",
                path("policy.yaml"),
                "--lang=fr",
                "--out",
                path("impact.csv")))
        .isEqualTo(ExitCode.DONE);
    assertThat(out)
        .startsWith(
            """
            tasks.csv : 9 tâches jugées, 0 ligne rejetée

            6 tâches changeraient, 3 non.

            BECOMES_LATE     0  deviendraient en retard
            BECOMES_ON_TIME  1  sont en retard et seraient à temps
            DUE_LATER        6  seraient dues plus tard
            """);
    assertThat(read("impact.csv").lines())
        .hasSize(1 + 6)
        .element(1)
        .asString()
        .isEqualTo(
            "2,T1,support-l1,MEDIUM,Ana,resolution,BECOMES_ON_TIME,BREACHED_CLOSED,MET,"
                + "2026-03-09T15:30:00+01:00,2026-03-09T16:00:00+01:00,,30,7h30 ouvrées,"
                + "8h ouvrées,tickets 4,tickets 3,office 2026-1,office 2026-1");
  }

  @Test
  void impact_of_a_calendar() throws IOException {
    Files.writeString(
        folder.resolve("new.yaml"),
        read("calendar.yaml").replace("  MONDAY: [\"09:00-17:00\"]\n", ""));
    assertThat(sample("impact", "--new-calendar", path("new.yaml"), "--format", "json"))
        .isEqualTo(ExitCode.DONE);
    JsonNode json = JsonMapper.shared().readTree(out);
    // Without Mondays T2 is done before its new deadline, Tuesday 16:00; so is T4, open until then.
    assertThat(json.at("/effects/BECOMES_ON_TIME").asInt()).isEqualTo(2);
    assertThat(json.at("/effects").has("BECOMES_LATE")).isFalse();
    assertThat(json.at("/shown").valueStream().map(line -> line.get("id").asString()))
        .startsWith("T2", "T4");
    assertThat(json.at("/shown/0/stateAfter").asString()).isEqualTo("MET");
  }

  @Test
  void impact_counts_deadlines_won_and_lost() throws IOException {
    Files.writeString(
        folder.resolve("new.yaml"),
        read("policy.yaml").replace("types: [support-l1]", "types: [invoicing]"));
    assertThat(sample("impact", "--new-policy", path("new.yaml"))).isEqualTo(ExitCode.DONE);
    assertThat(out)
        .contains(
            "GAINS_DEADLINE   1  would get a deadline\n",
            "LOSES_DEADLINE   8  would lose their deadline\n",
            "BECOMES_ON_TIME  0 ",
            "– → 2026-03-09T10:00:00+01:00");
  }

  @Test
  void impact_of_no_change_is_none() {
    assertThat(sample("impact", "--new-policy", path("policy.yaml"))).isEqualTo(ExitCode.DONE);
    assertThat(out)
        .isEqualTo(
            "tasks.csv: 9 tasks judged, 0 rows rejected\n\n0 tasks would change, 9 would not.\n");
  }

  @Test
  void impact_shows_twenty_lines_and_writes_them_all() throws IOException {
    stricter();
    append(
        java.util.stream.IntStream.range(0, 50)
            .mapToObj(i -> "R%02d,x,mail,3,A,new,2026-03-10 09:00,,,,,,0,,,\n".formatted(i))
            .collect(Collectors.joining()));
    assertThat(sample("impact", "--new-policy", path("new.yaml"))).isEqualTo(ExitCode.DONE);
    assertThat(out.lines().filter(line -> line.contains(" → "))).hasSize(20);
    assertThat(out).contains("T1  ", "… and 36 more; --out FILE.csv writes them all.");
    assertThat(sample("impact", "--new-policy", path("new.yaml"), "--out", path("i.jsonl")))
        .isEqualTo(ExitCode.DONE);
    assertThat(out).contains("… and 36 more in the file.");
    assertThat(read("i.jsonl").lines()).hasSize(56);
  }

  @Test
  void impact_needs_something_to_try() {
    assertRefused(sample("impact"), "Missing: --new-policy / --new-calendar.");
  }

  @Test
  void the_policies_and_calendars_shipped_fit_the_demo() throws IOException {
    String[] demo = {
      "impact",
      "--tasks=demo/ecommerce/tasks.csv",
      "--mapping=demo/ecommerce/mapping.yaml",
      "--now=2026-06-12T14:00:00Z"
    };
    assertThat(run(with(demo, "--new-policy=" + POLICIES.resolve("support-faster.yaml"))))
        .isEqualTo(ExitCode.DONE);
    assertThat(out).contains("DUE_EARLIER").doesNotContain("DUE_LATER", "LOSES_DEADLINE");
    assertThat(run(with(demo, "--new-calendar=" + POLICIES.resolve("closed-on-saturdays.yaml"))))
        .isEqualTo(ExitCode.DONE);
    assertThat(out).contains("DUE_LATER").doesNotContain("DUE_EARLIER", "LOSES_DEADLINE");
    assertThat(out.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }
}
