package org.sopkit.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Profile, suppressions, baseline, SARIF and the catalogue on the command line. */
class ReviewCommandsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-12T14:00:00Z"), ZoneOffset.UTC);
  private static final String INVOICING = "demo/consultants/sops/facturation.yaml";
  private static final String CRM = "demo/consultants/sops/mise-a-jour-crm.yaml";

  @TempDir Path folder;

  private String out = "";
  private String err = "";

  private int run(String... args) {
    StringWriter o = new StringWriter();
    StringWriter e = new StringWriter();
    int code =
        Sop.run(
            new Surroundings(
                new PrintWriter(o, true),
                new PrintWriter(e, true),
                Ansi.OFF,
                CLOCK,
                Locale.ENGLISH),
            args);
    out = o.toString();
    err = e.toString();
    return code;
  }

  private String file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file.toString();
  }

  @Test
  void a_profile_decides_what_counts() throws IOException {
    assertThat(run("check", INVOICING)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out).contains("RACI-002", "SOP-037");
    String profile = file("p.yaml", "disable: [SOP-037]\nseverities: {RACI-002: WARNING}\n");
    assertThat(run("check", "--profile", profile, INVOICING)).isEqualTo(ExitCode.DONE);
    assertThat(out)
        .contains("RACI-002", "1 document: no errors, 1 warning")
        .doesNotContain("SOP-037");
  }

  @Test
  void a_mistake_in_a_profile_is_told_with_line_column_and_the_nearest_name() throws IOException {
    String profile = file("p.yaml", "disable:\n  - SOP-37\n");
    assertThat(run("check", "--profile", profile, INVOICING)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("p.yaml:2:5: /disable/0", "Maybe SOP-037?").doesNotContain("\tat ");
    assertThat(run("gdpr", "--profile", file("q.yaml", "enabled: []"), INVOICING))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("q.yaml:1:", "\"enable\"").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource({"2026-06-12, 0", "2026-06-11, 1"})
  void a_suppression_excuses_until_its_last_day_and_is_shown(String until, int code)
      throws IOException {
    String profile =
        file(
            "p.yaml",
            """
            disable: [SOP-037]
            suppressions:
              - rule: RACI-002
                path: /header/raci/activities/0/accountable
                reason: Settled with the partners in July.
                until: %s
            """
                .formatted(until));
    assertThat(run("check", "--profile", profile, INVOICING)).isEqualTo(code);
    if (code == 0) {
      assertThat(out)
          .contains("EXCUSED", "Suppressed until 12 June 2026: Settled with the partners in July.")
          .contains("0 known, 1 suppressed, 0 gone");
    } else {
      assertThat(out).contains("ERROR", "ended on 11 June 2026: the");
    }
    run("check", "--profile", profile, "--format", "json", INVOICING);
    JsonNode finding = JsonMapper.shared().readTree(out).get(0);
    assertThat(finding.at("/standing").asString()).isEqualTo(code == 0 ? "SUPPRESSED" : "NEW");
    assertThat(finding.at("/suppression").isMissingNode()).isEqualTo(code == 1);
  }

  @Test
  void only_new_findings_fail_against_a_baseline() throws IOException {
    String known = folder.resolve("known.yaml").toString();
    assertThat(run("check", "--write-baseline", known, INVOICING)).isEqualTo(ExitCode.DONE);
    assertThat(err).contains("known.yaml written");
    assertThat(run("check", "--baseline", known, INVOICING)).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("2 known findings are not shown", "2 known, 0 suppressed, 0 gone");
    // The other document is new to the baseline, and its missing KPI is an error.
    assertThat(run("check", "--baseline", known, INVOICING, CRM)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out).contains("SOP-010").doesNotContain("RACI-002");
    // What is not judged is not gone.
    run("check", "--baseline", known, CRM);
    assertThat(out).contains("0 known, 0 suppressed, 0 gone");
  }

  @Test
  void what_is_gone_is_told_in_every_format() throws IOException {
    String known = folder.resolve("known.yaml").toString();
    run("check", "--write-baseline", known, INVOICING);
    String mended =
        file("sop.yaml", Files.readString(Path.of(INVOICING)).replace("2026-03-31", "2027-03-31"));
    assertThat(run("check", "--baseline", known, mended)).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("found no more: SOP-037").contains("1 known, 0 suppressed, 1 gone");
    run("check", "--baseline", known, "--format", "json", mended);
    assertThat(err).contains("found no more: SOP-037");
    assertThat(JsonMapper.shared().readTree(out).size()).isEqualTo(1);
    run("check", "--baseline", known, "--format", "sarif", "--lang", "fr", mended);
    assertThat(
            JsonMapper.shared()
                .readTree(out)
                .at("/runs/0/invocations/0/toolExecutionNotifications/0/message/text")
                .asString())
        .contains("SOP-037", "plus constaté");
  }

  @Test
  void two_files_of_one_procedure_share_what_is_known_of_it() throws IOException {
    String known = folder.resolve("known.yaml").toString();
    run("check", "--write-baseline", known, INVOICING);
    String copy = file("copy.yaml", Files.readString(Path.of(INVOICING)));
    assertThat(run("check", "--baseline", known, INVOICING, copy)).isEqualTo(ExitCode.FINDINGS);
    assertThat(out).contains("2 known, 0 suppressed, 0 gone");
  }

  @Test
  void sarif_places_findings_in_the_repository_s_files() throws IOException {
    assertThat(run("check", "--format", "sarif", INVOICING)).isEqualTo(ExitCode.FINDINGS);
    JsonNode run = JsonMapper.shared().readTree(out).at("/runs/0");
    JsonNode result =
        StreamSupport.stream(run.at("/results").spliterator(), false)
            .filter(r -> r.at("/ruleId").asString().equals("RACI-002"))
            .findFirst()
            .orElseThrow();
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asString())
        .isEqualTo(INVOICING);
    int line = result.at("/locations/0/physicalLocation/region/startLine").asInt();
    assertThat(Files.readAllLines(Path.of(INVOICING)).get(line - 1)).contains("accountable");
    assertThat(result.at("/partialFingerprints/sopkitKey~1v1").asString())
        .startsWith("RACI-002 sop:")
        .endsWith("/header/raci/activities/0/accountable");
  }

  @Test
  void gdpr_is_a_checklist_with_what_to_do_below_each_item() throws IOException {
    assertThat(run("gdpr", "demo/ecommerce/engagement.yaml")).isEqualTo(ExitCode.FINDINGS);
    assertThat(out.lines().filter(line -> line.startsWith("[")))
        .hasSize(6)
        .anyMatch(line -> line.startsWith("[x]"))
        .anyMatch(line -> line.startsWith("[ ]"));
    assertThat(out).contains("1.  ", "6.  ", "legal advice", "→ ");
  }

  @Test
  void a_suppression_does_not_change_a_gdpr_verdict() throws IOException {
    String engagement = "demo/consultants/engagement.yaml";
    run("gdpr", engagement);
    String verdicts = String.join("\n", out.lines().filter(l -> l.startsWith("[")).toList());
    assertThat(out).contains("GDPR-010");
    String profile =
        file(
            "p.yaml",
            """
            suppressions:
              - rule: GDPR-010
                path: %s
                reason: Renewal is being signed.
                until: 2026-06-30
            """
                .formatted(path("GDPR-010")));
    assertThat(run("gdpr", "--profile", profile, engagement)).isEqualTo(ExitCode.DONE);
    assertThat(String.join("\n", out.lines().filter(l -> l.startsWith("[")).toList()))
        .isEqualTo(verdicts);
    assertThat(out).contains("EXCUSED", "Renewal is being signed.");
    run("gdpr", "--profile", file("q.yaml", "disable: [GDPR-019]"), engagement);
    assertThat(out)
        .contains("Not judged, because the rules are disabled or failed: GDPR-019.", "unknown");
    run("gdpr", "--format", "sarif", engagement);
    assertThat(JsonMapper.shared().readTree(out).at("/runs/0/results/0/ruleId").asString())
        .isEqualTo("GDPR-010");
  }

  @Test
  void the_gate_says_whether_a_person_may_start_and_why_not() throws IOException {
    String engagement = "demo/consultants/engagement.yaml";
    String[] nadia = {
      "gate",
      engagement,
      "--person=nadia",
      "--task=Reminders",
      "--needs=Pennylane=balance âgée : lecture",
      "--needs=Pipedrive=affaires : lecture et écriture"
    };
    assertThat(run(nadia)).isEqualTo(ExitCode.DONE);
    assertThat(out)
        .contains(
            "nadia may start: Reminders",
            "Not judged, because not asked: training on the procedure (no SOP given).",
            "legal advice");
    // Nobody has shown that she may draft invoices.
    assertThat(run("gate", engagement, "--person=nadia", "--task=x", "--needs=Pennylane=tout"))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(out).contains("nadia may not start: x", "GATE-007");
    assertThat(run("gate", engagement, "--person=paul", "--task=x", "--lang=fr", "--format=json"))
        .isEqualTo(ExitCode.FINDINGS);
    JsonNode json = JsonMapper.shared().readTree(out);
    assertThat(json.at("/allowed").asBoolean()).isFalse();
    assertThat(json.at("/reasons/0/rule").asString()).isEqualTo("GATE-004");
    String off = file("off.yaml", "disable: [GATE-004]");
    run("gate", engagement, "--person=paul", "--task=x", "--profile", off);
    assertThat(out).contains("Not judged, because the rules are disabled or failed: GATE-004.");
    assertThat(run("gate", engagement, "--person=nadia", "--task=x", "--needs=CRM"))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("SYSTEM=SCOPE").doesNotContain("\tat ");
    assertThat(run("gate", engagement, "--task=x")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("--person");
    assertThat(run("gate", "--help")).isEqualTo(ExitCode.DONE);
  }

  @Test
  void the_gate_asks_for_the_training_on_the_procedure() {
    String rollout = "demo/consultants/rollout.yaml";
    String[] known = {
      "gate", "demo/consultants/engagement.yaml", "--person=nadia", "--task=x", "--rollout", rollout
    };
    run(add(known, "--sop", "nobody-knows-it"));
    assertThat(out).contains("GATE-010");
    assertThat(run(known)).isEqualTo(ExitCode.DONE);
  }

  private static String[] add(String[] args, String... more) {
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return all;
  }

  private String path(String rule) {
    return out.lines()
        .filter(line -> line.contains(rule))
        .map(line -> line.substring(line.indexOf('/')))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void own_rules_judge_beside_ours() throws IOException {
    String rules =
        file(
            "acme.drl",
            """
            package com.acme.rules
            import org.sopkit.rules.facts.SopView
            global org.sopkit.rules.facts.FindingSink findings
            rule "ACME-001"
              @severity(ERROR) @messageEn("No team.")
            when
              $sop : SopView( sop.header.title not matches "BO .*" )
            then
              findings.report("ACME-001", $sop, "/header/title");
            end
            """);
    assertThat(run("check", "--rules", rules, "demo/consultants/sops/relances.yaml"))
        .isEqualTo(ExitCode.FINDINGS);
    assertThat(out).contains("ACME-001", "No team.");
    assertThat(run("rules", "--rules", rules, "ACME-001")).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("acme.drl");
    assertThat(run("check", "--rules", file("bad.drl", "rule x when then end"), INVOICING))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("bad.drl").doesNotContain("\tat ");
    assertThat(run("check", "--rules", "none.drl", INVOICING)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("none.drl").doesNotContain("\tat ");
  }

  @Test
  void a_rule_that_fails_takes_nothing_from_the_others_and_is_told_in_every_format()
      throws IOException {
    String rules =
        file(
            "boom.drl",
            """
            package com.acme.rules
            global org.sopkit.rules.facts.FindingSink findings
            rule "A-1" @severity(INFO) @messageEn("x")
            when
              org.sopkit.rules.facts.SopView()
            then
              throw new IllegalStateException("boom");
            end
            """);
    assertThat(run("check", "--rules", rules, INVOICING)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(out).contains("RACI-002", "SOP-037");
    assertThat(err).contains("boom.drl:3: rule A-1", "sop:", "boom.", "disable the rule");
    String known = folder.resolve("known.yaml").toString();
    assertThat(run("check", "--rules", rules, "--write-baseline", known, INVOICING))
        .isEqualTo(ExitCode.UNUSABLE);
    assertThat(Files.exists(Path.of(known))).isFalse();
    run("check", "--rules", rules, "--format", "json", INVOICING);
    JsonNode list = JsonMapper.shared().readTree(out);
    assertThat(list.get(list.size() - 1).at("/failure").asString()).isEqualTo("ACTION");
    assertThat(list.get(list.size() - 1).at("/rulesFile").asString()).isEqualTo("boom.drl");
    assertThat(run("check", "--rules", rules, "--format", "sarif", INVOICING))
        .isEqualTo(ExitCode.UNUSABLE);
    JsonNode invocation = JsonMapper.shared().readTree(out).at("/runs/0/invocations/0");
    assertThat(invocation.at("/executionSuccessful").asBoolean()).isFalse();
    JsonNode notice = invocation.at("/toolExecutionNotifications/0");
    assertThat(notice.at("/level").asString()).isEqualTo("error");
    assertThat(notice.at("/associatedRule/id").asString()).isEqualTo("A-1");
    assertThat(notice.at("/message/text").asString()).contains("boom.drl:3", "A-1", "sop:");
  }

  @Test
  void a_rule_file_that_is_a_folder_or_no_utf_8_is_told() throws IOException {
    Path latin = folder.resolve("latin.drl");
    Files.write(latin, "// r\u00e8gle".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(run("check", "--rules", latin.toString(), INVOICING)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("latin.drl", "UTF-8").doesNotContain("\tat ");
    assertThat(run("check", "--rules", folder.toString(), INVOICING)).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("folder").doesNotContain("\tat ");
  }

  @Test
  void what_lies_beyond_the_six_items_is_shown_where_it_is_on_and_named_where_it_is_off()
      throws IOException {
    assertThat(run("rules")).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("set \"further\" (21 rules", "enable: [further]");
    assertThat(run("rules", "further")).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("GDPR-101", "is off");
    String profile = file("p.yaml", "enable: [further]\n");
    run("gdpr", "demo/ecommerce/engagement.yaml");
    assertThat(out).doesNotContain("Beyond the six items");
    run("gdpr", "--profile", profile, "demo/ecommerce/engagement.yaml");
    assertThat(out).contains("Beyond the six items", "sub-processors");
    run("gdpr", "--profile", profile, "--format", "json", "demo/ecommerce/engagement.yaml");
    JsonNode json = JsonMapper.shared().readTree(out);
    assertThat(json.at("/items").size()).isEqualTo(6);
    assertThat(json.at("/further/0/topic").asString()).isEqualTo("TRANSFERS");
    run("gdpr", "--profile", profile, "--format", "sarif", "demo/ecommerce/engagement.yaml");
    assertThat(out).contains("\"ruleId\" : \"GDPR-1");
  }

  @Test
  void the_help_shows_its_exit_codes_and_no_doubled_signs() {
    assertThat(run("--help")).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("gate", "Exit codes:");
    assertThat(run("gate", "--help")).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("the person may not start").doesNotContain("\u0027\u0027");
    assertThat(run("gdpr", "--help")).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("provider’s").doesNotContain("\u0027\u0027");
  }

  @Test
  void the_catalogue_is_listed_and_told_in_detail() throws IOException {
    assertThat(run("rules")).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("SOP-001", "BASE-010", "The procedure has a title", " rules");
    assertThat(run("rules", "raci")).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("RACI-011").doesNotContain("SOP-001");
    assertThat(run("rules", "SLA-002", "--lang", "fr")).isEqualTo(ExitCode.DONE);
    assertThat(out).contains("Pourquoi", "Que faire", "Gravité", "critique");
    String profile = file("p.yaml", "disable: [sop]\nseverities: {SLA-002: INFO}");
    run("rules", "--profile", profile);
    assertThat(out).contains("SLA-002").doesNotContain("SOP-001");
    run("rules", "--format", "json", "--profile", profile, "SLA-002");
    JsonNode rule = JsonMapper.shared().readTree(out).get(0);
    assertThat(rule.at("/severity").asString()).isEqualTo("INFO");
    run("rules", "--format", "markdown", "base");
    assertThat(out).startsWith("| Rule |").contains("| BASE-001 |");
    assertThat(run("rules", "SPO-001")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("SPO-001", "Maybe SOP-001?");
    assertThat(run("rules", "--lang=fr", "quelconque")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("Il n’y a ni règle ni ensemble quelconque");
  }

  @ParameterizedTest
  @CsvSource({"report", "roi"})
  void other_commands_refuse_sarif(String command) {
    assertThat(run(command, "--format", "sarif", "x")).isEqualTo(ExitCode.UNUSABLE);
    assertThat(err).contains("--format");
  }

  @ParameterizedTest
  @CsvSource({"en, Usage:", "fr, Usage :"})
  void the_help_of_the_commands_is_in_both_languages(String lang, String usage) {
    for (String command : new String[] {"check", "gdpr", "rules"}) {
      assertThat(run(command, "--help", "--lang", lang)).isEqualTo(ExitCode.DONE);
      assertThat(out).contains(usage, "--profile", "--rules", "--format", "--lang");
      assertThat(out.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
    }
  }
}
