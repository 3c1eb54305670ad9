package org.sopkit.notion.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopkit.model.backoffice.BackOfficeTask;
import org.sopkit.model.backoffice.Sector;
import org.sopkit.model.sop.QualityControl;
import org.sopkit.model.sop.Sop;
import org.sopkit.model.sop.SopHeader;
import org.sopkit.model.sop.SopLanguage;
import org.sopkit.model.sop.SopStep;
import org.sopkit.notion.NotionContent;
import org.sopkit.notion.NotionTemplates;
import org.sopkit.notion.Samples;
import org.sopkit.notion.api.NotionException.Kind;
import org.sopkit.notion.api.PushedPage.Change;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Every request sent here is also judged by the types of Notion's own client. */
class NotionPushTest {

  private static final PageReference PARENT =
      PageReference.parse("https://www.notion.so/acme/Ops-0123456789abcdef0123456789abcdef?v=1");

  private final List<Duration> pauses = new ArrayList<>();
  private final List<PushedPage> told = new ArrayList<>();
  private FakeNotion notion;

  @BeforeEach
  void start() throws IOException {
    notion = new FakeNotion();
  }

  @AfterEach
  void every_request_is_one_that_notion_takes() {
    notion.close();
    assertThat(notion.violations).isEmpty();
  }

  private PushResult push(NotionContent content) {
    return push(content, SopLanguage.FR);
  }

  private PushResult push(NotionContent content, SopLanguage language) {
    NotionApi api =
        NotionApi.withToken(() -> "ntn_secret")
            .at(notion.address())
            .pace(Duration.ZERO)
            .pause(pauses::add)
            .build();
    return NotionPush.with(api, language).push(content, PARENT, told::add);
  }

  private NotionException refused(NotionContent content) {
    NotionException e = catchThrowableOfType(NotionException.class, () -> push(content));
    assertThat(e).as("push is refused").isNotNull();
    return e;
  }

  private static Sop withSteps(String id, int steps, String text) {
    List<SopStep> all = new ArrayList<>();
    for (int i = 1; i <= steps; i++) {
      all.add(new SopStep(i, text + " " + i, List.of(), List.of()));
    }
    return new Sop(
        id,
        SopLanguage.FR,
        new SopHeader("Fiche " + id, null, null, null, null),
        null,
        all,
        new QualityControl(List.of("Fait"), List.of()),
        null,
        null,
        null);
  }

  private static NotionContent of(Sop... sops) {
    return new NotionContent(List.of(), List.of(sops));
  }

  private static NotionContent of(BackOfficeTask... tasks) {
    return new NotionContent(List.of(tasks), List.of());
  }

  /** The words of the blocks of a row's page, in their order. */
  private List<String> page(String externalId) {
    JsonNode blocks = notion.blocks.get(notion.row(externalId).path("id").asString());
    return StreamSupport.stream(blocks.spliterator(), false)
        .map(block -> words(block.path(block.path("type").asString()).path("rich_text")))
        .toList();
  }

  private static String words(JsonNode richText) {
    return StreamSupport.stream(richText.spliterator(), false)
        .map(stretch -> stretch.path("text").path("content").asString())
        .collect(Collectors.joining());
  }

  private String cell(String externalId, String column) {
    return FakeNotion.text(notion.row(externalId), column);
  }

  @Test
  void two_tables_are_made_and_every_task_is_linked_to_its_procedure() {
    PushResult result = push(Samples.content());
    assertThat(notion.databases.values())
        .extracting(database -> words(database.path("title")))
        .containsExactly("Processus", "Back-office Ops");
    assertThat(result.count(NotionTable.PROCESSES, Change.CREATED)).isEqualTo(3);
    assertThat(result.count(NotionTable.TASKS, Change.CREATED)).isEqualTo(3);
    assertThat(result.unlinked()).isEmpty();
    assertThat(told).isEqualTo(result.pages());
    JsonNode task = notion.row("T-1").path("properties");
    assertThat(task.at("/SOP/relation/0/id")).isEqualTo(notion.row("SOP-1").path("id"));
    assertThat(task.at("/Statut/select/name").asString()).isEqualTo("En cours");
    assertThat(task.at("/Priorité/select/name").asString()).isEqualTo("Haute");
    assertThat(task.at("/KPI/multi_select").size()).isEqualTo(2);
    assertThat(cell("T-1", "SLA")).isEqualTo("J+2 ouvrés à 16:00");
    assertThat(cell("T-1", "Checklist qualité"))
        .isEqualTo("☐ Aucun client en litige, même ancien\n☐ Une note datée");
    assertThat(page("SOP-1")).contains("1. En-tête", "Ouvrez la balance âgée, filtre « Échue ».");
    assertThat(notion.requests).noneMatch(request -> request.contains("secret"));
  }

  @Test
  void a_second_push_writes_nothing() {
    push(Samples.content());
    notion.requests.clear();
    PushResult again = push(Samples.content());
    assertThat(again.pages()).extracting(PushedPage::change).containsOnly(Change.UNCHANGED);
    assertThat(notion.requests)
        .allMatch(request -> request.startsWith("GET") || request.endsWith("/query"));
    // Children twice, two databases, two data sources, two queries.
    assertThat(notion.requests).hasSize(8);
  }

  @Test
  void only_what_has_changed_is_written_anew() {
    push(of(withSteps("A", 2, "Ouvrir"), withSteps("B", 2, "Fermer")));
    String page = notion.row("B").path("id").asString();
    PushResult again = push(of(withSteps("A", 2, "Ouvrir"), withSteps("B", 3, "Clore")));
    assertThat(again.pages())
        .extracting(PushedPage::change)
        .containsExactly(Change.UNCHANGED, Change.UPDATED);
    assertThat(notion.row("B").path("id").asString()).isEqualTo(page);
    assertThat(page("B")).contains("Clore 3").doesNotContain("Fermer 1");
    assertThat(push(of(withSteps("B", 3, "Clore"))).pages().get(0).change())
        .isEqualTo(Change.UNCHANGED);
  }

  @Test
  void rows_that_are_only_in_notion_stay() {
    push(of(withSteps("A", 1, "x"), withSteps("B", 1, "x")));
    push(of(withSteps("A", 1, "y")));
    assertThat(page("B")).contains("x 1");
  }

  @Test
  void what_is_written_in_the_page_of_a_task_is_left_alone() {
    push(of(Samples.bareTask("T")));
    String id = notion.row("T").path("id").asString();
    notion.blocks.get(id).add("a note");
    push(of(Samples.fullTask("T", "S")));
    assertThat(notion.blocks.get(id)).hasSize(1);
  }

  @Test
  void a_base_made_in_the_other_language_is_found() {
    push(Samples.content(), SopLanguage.FR);
    push(Samples.content(), SopLanguage.EN);
    assertThat(notion.databases).hasSize(2);
    assertThat(notion.pages).hasSize(6);
    assertThat(notion.row("T-1").at("/properties/Statut/select/name").asString())
        .isEqualTo("In progress");
  }

  @Test
  void a_table_that_was_imported_takes_texts_and_gets_the_columns_it_lacks() {
    imported(
        "Back-office Ops",
        "Tâche / Processus=title",
        "ID=rich_text",
        "Type=rich_text",
        "Statut=status",
        "SOP=rich_text");
    PushResult result = push(of(Samples.fullTask("T", "S-9")));
    assertThat(cell("T", "Type")).isEqualTo("Relances");
    assertThat(cell("T", "SOP")).isEqualTo("S-9");
    assertThat(notion.row("T").at("/properties/Statut/status/name").asString())
        .isEqualTo("En cours");
    assertThat(notion.row("T").at("/properties/Priorité/select/name").asString())
        .isEqualTo("Haute");
    assertThat(cell("T", "Synchronisation")).isNotEmpty();
    assertThat(result.unlinked()).containsEntry("T", "S-9");
  }

  private void imported(String title, String... properties) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.set("title", RichText.plain(title));
    ObjectNode all = body.putObject("initial_data_source").putObject("properties");
    for (String property : properties) {
      String[] parts = property.split("=");
      all.putObject(parts[0]).put("type", parts[1]);
    }
    notion.database(body);
  }

  @Test
  void a_column_of_a_type_that_takes_no_such_value_is_named() {
    imported("Processus", "Nom=title", "Version=number");
    NotionException e = refused(Samples.content());
    assertThat(e.kind()).isEqualTo(Kind.UNFIT_BASE);
    assertThat(e).hasMessageContaining("«Version»: number").hasMessageContaining("Maybe");
    assertThat(notion.pages).isEmpty();
  }

  @Test
  void a_long_page_is_sent_in_parts_and_in_order() {
    push(of(withSteps("A", 350, "Étape")));
    // Two headings, the id and 350 steps; then headings, checklist and the rest: four parts.
    assertThat(page("A").stream().filter(text -> text.startsWith("Étape")).toList())
        .hasSize(350)
        .startsWith("Étape 1", "Étape 2")
        .endsWith("Étape 350");
    assertThat(notion.count("PATCH /v1/blocks/")).isEqualTo(3);
    assertThat(push(of(withSteps("A", 350, "Étape"))).pages().get(0).change())
        .isEqualTo(Change.UNCHANGED);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_999, 2_000, 2_001, 3_999, 100_001, 250_000})
  void a_long_text_is_cut_and_comes_whole(int length) {
    // A sign of two units lies across every possible cut.
    String text = "a" + "😀".repeat(length / 2);
    push(of(withSteps("A", 1, text)));
    assertThat(String.join("", page("A"))).contains(text + " 1");
  }

  @Test
  void a_large_page_of_long_texts_stays_under_the_limit_of_bytes() {
    push(of(withSteps("A", 30, "日".repeat(30_000))));
    assertThat(page("A").stream().filter(text -> text.startsWith("日"))).hasSize(30);
  }

  @Test
  void a_cell_that_cannot_hold_a_text_is_named_before_it_is_sent() {
    Sop sop = withSteps("A", 1, "x");
    SopHeader header = new SopHeader("A", "o".repeat(200_001), null, null, null);
    NotionException e =
        refused(
            of(new Sop("A", SopLanguage.FR, header, null, sop.steps(), null, null, null, null)));
    assertThat(e.kind()).isEqualTo(Kind.TOO_LARGE);
    assertThat(e).hasMessageContaining("Objectif").hasMessageContaining("200001 signs");
    assertThat(notion.pages).isEmpty();
  }

  @Test
  void a_push_that_breaks_off_is_finished_by_the_next_without_doubles() {
    NotionContent content = of(withSteps("A", 350, "a"), withSteps("B", 350, "b"));
    notion.fail("PATCH /v1/blocks/", 400);
    NotionException e = refused(content);
    assertThat(e.kind()).isEqualTo(Kind.REFUSED);
    assertThat(told).isEmpty();
    PushResult result = push(content);
    assertThat(result.pages())
        .extracting(PushedPage::change)
        .containsExactly(Change.UPDATED, Change.CREATED);
    assertThat(notion.pages).hasSize(2);
    assertThat(page("A").stream().filter(text -> text.startsWith("a ")).toList())
        .hasSize(350)
        .doesNotHaveDuplicates();
    assertThat(push(content).pages()).extracting(PushedPage::change).containsOnly(Change.UNCHANGED);
  }

  @Test
  void what_was_done_before_a_failure_was_told_of_and_is_not_done_again() {
    NotionContent content = of(withSteps("A", 1, "a"), withSteps("B", 1, "b"));
    push(of(withSteps("A", 1, "a")));
    notion.fail("POST /v1/pages", 400);
    told.clear();
    refused(content);
    assertThat(told).extracting(PushedPage::externalId).containsExactly("A");
    assertThat(push(content).count(NotionTable.PROCESSES, Change.CREATED)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 500, 502, 504})
  void a_row_that_was_made_without_an_answer_is_found_and_not_made_twice(int status) {
    notion.failAfterDoing("POST /v1/pages", status);
    push(of(withSteps("A", 350, "a")));
    assertThat(notion.pages).hasSize(1);
    assertThat(page("A").stream().filter(text -> text.startsWith("a ")).toList())
        .hasSize(350)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 500})
  void a_row_that_was_not_made_is_made_after_a_look(int status) {
    notion.fail("POST /v1/pages", status);
    push(of(Samples.bareTask("T")));
    assertThat(notion.pages).hasSize(1);
    assertThat(notion.count("POST /v1/pages")).isEqualTo(2);
    assertThat(pauses).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void a_table_that_was_made_without_an_answer_is_found_and_not_made_twice() {
    notion.failAfterDoing("POST /v1/databases", 503);
    push(Samples.content());
    assertThat(notion.databases).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 500})
  void blocks_that_were_added_without_an_answer_are_not_there_twice(int status) {
    notion.failAfterDoing("PATCH /v1/blocks/", status);
    push(of(withSteps("A", 350, "a")));
    assertThat(page("A").stream().filter(text -> text.startsWith("a ")).toList())
        .hasSize(350)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_notion_that_stays_down_is_given_up_and_named() {
    for (int i = 0; i < 3; i++) {
      notion.fail("POST /v1/pages", 500);
    }
    NotionException e = refused(of(Samples.bareTask("T")));
    assertThat(e.kind()).isEqualTo(Kind.UNAVAILABLE);
    assertThat(e).hasMessageContaining("POST /v1/pages").hasMessageContaining("500 code_500");
    assertThat(notion.count("POST /v1/pages")).isEqualTo(3);
  }

  @Test
  void too_many_requests_are_waited_out_as_long_as_notion_asks() {
    notion.fail("POST /v1/pages", 429, "7");
    notion.fail("POST /v1/pages", 429, "2");
    push(of(Samples.bareTask("T")));
    assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(2));
    assertThat(notion.pages).hasSize(1);
  }

  @Test
  void rows_are_read_page_by_page() {
    notion.rowsOfAPage = 2;
    NotionContent content =
        of(
            withSteps("A", 1, "a"),
            withSteps("B", 1, "b"),
            withSteps("C", 1, "c"),
            withSteps("D", 1, "d"),
            withSteps("E", 1, "e"));
    push(content);
    assertThat(push(content).pages()).extracting(PushedPage::change).containsOnly(Change.UNCHANGED);
    assertThat(notion.pages).hasSize(5);
  }

  @Test
  void a_list_that_notion_cuts_short_is_refused_rather_than_doubled() {
    push(of(Samples.bareTask("T")));
    notion.incomplete = true;
    NotionException e = refused(of(Samples.bareTask("T")));
    assertThat(e.kind()).isEqualTo(Kind.INCOMPLETE_LIST);
    assertThat(notion.pages).hasSize(1);
  }

  @Test
  void two_of_one_id_are_refused_before_anything_is_sent() {
    assertThatThrownBy(() -> push(of(Samples.bareTask("T"), Samples.bareTask("T"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"T\"")
        .hasMessageContaining("Maybe");
    assertThat(notion.requests).isEmpty();
  }

  @Test
  void a_task_whose_procedure_is_nowhere_is_told() {
    PushResult result = push(of(Samples.fullTask("T", "S-404")));
    assertThat(result.unlinked()).containsExactly(java.util.Map.entry("T", "S-404"));
    assertThat(notion.row("T").at("/properties/SOP/relation").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"},{\"type\":\"x",
        "<script>alert(1)</script>",
        "\u0000\u0007\u001b[31m",
        "**gras** [lien](javascript:alert(1)) `code`",
        "| a | b |",
        "{request} {0} %s",
        "\u202eabc\u2066",
        "=1+1"
      })
  void a_hostile_text_stays_what_it_is(String text) {
    push(of(withSteps("A", 1, "x" + text)));
    assertThat(page("A")).contains("x" + text + " 1");
  }

  @Test
  void a_link_that_is_none_is_shown_in_place_of_being_refused() {
    // Samples link to example.org and to a path.
    push(Samples.content());
    JsonNode blocks = notion.blocks.get(notion.row("SOP-1").path("id").asString());
    assertThat(blocks.toString())
        .contains("\"url\":\"https://example.org/exemple\"")
        .doesNotContain("\"url\":\"..");
    assertThat(String.join("\n", page("SOP-1"))).contains("../modeles.md#modèle-r1");
  }

  @ParameterizedTest
  @EnumSource(Sector.class)
  void every_template_can_be_pushed(Sector sector) {
    for (SopLanguage language : SopLanguage.values()) {
      NotionContent template = NotionTemplates.of(sector, language);
      List<NotionRequest> requests = NotionPush.rehearse(template, language, PARENT);
      assertThat(requests)
          .filteredOn(request -> request.body() != null)
          .flatExtracting(
              request ->
                  VendorSchemas.errors(request.method().name(), request.path(), request.body()))
          .isEmpty();
      assertThat(requests).filteredOn(request -> request.path().equals("/v1/pages")).isNotEmpty();
    }
  }

  @Test
  void a_rehearsal_tells_what_a_push_into_an_empty_page_sends() {
    List<NotionRequest> rehearsed = NotionPush.rehearse(Samples.content(), SopLanguage.FR, PARENT);
    push(Samples.content());
    assertThat(rehearsed.stream().map(request -> request.method() + " " + shape(request.path())))
        .containsExactlyElementsOf(
            notion.requests.stream()
                .map(sent -> sent.split(" ")[0] + " " + shape(sent.split(" ")[1]))
                .toList());
  }

  private static String shape(String path) {
    return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*");
  }
}
