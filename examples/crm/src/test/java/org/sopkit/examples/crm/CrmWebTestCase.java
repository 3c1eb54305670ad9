package org.sopkit.examples.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sopkit.examples.crm.ticket.TicketLine;
import org.springframework.http.MediaType;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.test.web.servlet.ResultActions;

/** What the pages and the API of the CRM take, refuse and say. */
abstract class CrmWebTestCase extends CrmFixture {

  @Test
  void what_cannot_happen_to_a_ticket_is_refused_and_leaves_it_judged() throws Exception {
    long id = open("Where is my refund?");
    job.run();
    api("/api/tickets/" + id + "/events", "{\"type\":\"REOPENED\"}", Locale.FRENCH)
        .andExpect(status().isConflict())
        .andExpect(
            jsonPath("$.detail")
                .value(
                    "«\u00a0Rouvert\u00a0» ne peut pas arriver à ce ticket maintenant\u00a0: rien"
                        + " n’a été écrit. Ce qui le peut\u00a0: Première réponse, Demandeur"
                        + " informé, Mis en pause, Terminé, Abandonné."))
        .andExpect(jsonPath("$.possible").value(not(hasItem("REOPENED"))));
    var answer =
        http.perform(
                post("/tickets/" + id + "/events")
                    .param("type", "REOPENED")
                    .locale(Locale.FRENCH)
                    .with(user("agent"))
                    .with(csrf()))
            .andExpect(status().is3xxRedirection())
            .andReturn();
    String page =
        http.perform(
                get("/tickets/" + id)
                    .with(user("agent"))
                    .locale(Locale.FRENCH)
                    .flashAttrs(answer.getFlashMap()))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).contains("«\u00a0Rouvert\u00a0» ne peut pas arriver");
    assertThat(tickets.find(id).history()).hasSize(1);
    assertThat(waiting()).as("nothing was written, nothing is to be judged").isZero();
  }

  @Test
  void a_request_of_the_api_costs_no_hashing_of_passwords() throws Exception {
    var known = httpBasic("agent", "for-tests-only");
    http.perform(get("/api/tickets").with(known)).andExpect(status().isOk());
    http.perform(formLogin().user("agent").password("for-tests-only"))
        .andExpect(status().is3xxRedirection());
    http.perform(get("/api/tickets").with(httpBasic("agent", "guessed")))
        .andExpect(status().isUnauthorized());
    // after the first login Spring Security would have put a bcrypt hash in its place
    assertThat(users.loadUserByUsername("agent").getPassword()).startsWith("{noop}");
  }

  @Test
  void nobody_writes_without_being_known() throws Exception {
    long id = open("Where is my refund?");
    String ticket =
        "{\"contactId\":%d,\"title\":\"t\",\"type\":\"support-l1\",\"priority\":\"LOW\"}"
            .formatted(contact);
    http.perform(post("/api/tickets").contentType(MediaType.APPLICATION_JSON).content(ticket))
        .andExpect(status().isUnauthorized());
    http.perform(
            post("/api/tickets/" + id + "/events")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"type\":\"COMPLETED\"}"))
        .andExpect(status().isUnauthorized());
    http.perform(get("/api/tickets")).andExpect(status().isUnauthorized());
    http.perform(post("/tickets/" + id + "/events").param("type", "COMPLETED").with(csrf()))
        .andExpect(status().is3xxRedirection());
    http.perform(get("/tickets")).andExpect(status().is3xxRedirection());
    assertThat(tickets.find(id).history()).hasSize(1);
    assertThat(tickets.page(0, 10)).hasSize(1);
  }

  @Test
  void a_form_without_its_token_is_refused_and_the_api_takes_no_form() throws Exception {
    long id = open("Where is my refund?");
    http.perform(post("/tickets/" + id + "/events").param("type", "COMPLETED").with(user("agent")))
        .andExpect(status().isForbidden());
    http.perform(
            post("/api/tickets/" + id + "/events").param("type", "COMPLETED").with(user("agent")))
        .andExpect(status().isUnsupportedMediaType());
    assertThat(tickets.find(id).history()).hasSize(1);
    http.perform(
            post("/tickets/" + id + "/events")
                .param("type", "COMPLETED")
                .with(user("agent"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    assertThat(tickets.find(id).history()).hasSize(2);
  }

  @Test
  void hostile_titles_stay_text() throws Exception {
    String title =
        "<script>alert('1')</script>\"><img src=x onerror=alert(1)> '); drop table ticket;--";
    http.perform(
            post("/tickets")
                .param("contactId", Long.toString(contact))
                .param("title", title)
                .param("type", "support-l1")
                .param("priority", "HIGH")
                .with(user("agent"))
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    job.run();
    long id = tickets.page(0, 10).get(0).id();
    assertThat(tickets.line(id).title()).isEqualTo(title);
    for (String page : List.of("/tickets", "/tickets/" + id)) {
      String html =
          http.perform(get(page).with(user("agent")))
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsString(StandardCharsets.UTF_8);
      assertThat(html)
          .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;")
          .doesNotContain("<script", "<img");
    }
  }

  @Test
  void pages_and_answers_speak_french_and_english() throws Exception {
    long id = open("Facture reçue deux fois");
    job.run();
    for (Map.Entry<Locale, List<String>> expected :
        Map.of(
                Locale.FRENCH, List.of("Dans les temps", "Échéance", "Comment l’échéance"),
                Locale.ENGLISH, List.of("On time", "Due", "How the deadline"))
            .entrySet()) {
      String html =
          http.perform(get("/tickets/" + id).locale(expected.getKey()).with(user("agent")))
              .andReturn()
              .getResponse()
              .getContentAsString(StandardCharsets.UTF_8);
      assertThat(html).contains(expected.getValue());
    }
    at("2026-03-09T08:00:00Z"); // Monday 09:00: more than half of 24 working hours is used
    http.perform(get("/api/tickets/" + id).locale(Locale.FRENCH).with(user("agent")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("du délai de")));
  }

  @Test
  void the_actuator_answers_for_the_health_only() throws Exception {
    http.perform(get("/actuator/health")).andExpect(status().isOk());
    for (String endpoint :
        List.of("env", "beans", "sopkit", "metrics", "heapdump", "configprops")) {
      http.perform(get("/actuator/" + endpoint).with(user("agent")))
          .andExpect(result -> assertThat(result.getResponse().getStatus()).isIn(403, 404));
    }
  }

  private ResultActions api(String path, String body, Locale locale) throws Exception {
    return http.perform(
        post(path)
            .contentType(MediaType.APPLICATION_JSON)
            .content(body)
            .locale(locale)
            .with(user("agent")));
  }

  private String page(String path, Locale locale) throws Exception {
    return http.perform(get(path).with(user("agent")).locale(locale))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private void refused(String body, String field, String problem) throws Exception {
    var answer =
        api("/api/tickets", body, Locale.ENGLISH)
            .andExpect(status().isBadRequest())
            .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
            .andExpect(jsonPath("$.detail").value(containsString(problem)));
    if (!field.isEmpty()) {
      answer.andExpect(jsonPath("$.errors[*].field").value(hasItem(field)));
    }
  }

  @Test
  void what_the_api_refuses_names_field_value_and_way_out() throws Exception {
    String ticket = "{\"contactId\":%s,\"title\":\"%s\",\"type\":\"x\",\"priority\":%s}";
    String low = "\"LOW\"";
    String choice = " is not one of CRITICAL, HIGH, MEDIUM, LOW.";
    refused("{}", "priority", "“–”" + choice);
    refused("{}", "title", "title: a value is missing.");
    refused(ticket.formatted(contact, "", low), "title", "title: must not be blank.");
    refused(ticket.formatted(contact, "x".repeat(301), low), "title", "between 0 and 300");
    refused(ticket.formatted(contact, "a\\u0000b", low), "title", "holds a NUL character");
    refused(ticket.formatted(contact, "t", "\"EXTREME\""), "priority", "“EXTREME”" + choice);
    refused(ticket.formatted(contact, "t", "0"), "priority", "“0”" + choice);
    refused(ticket.formatted(contact, "t", "\"0\""), "priority", "“0”" + choice);
    refused(
        ticket.formatted("\"abc\"", "t", low), "contactId", "contactId: what it holds has another");
    refused(ticket.formatted("424242", "t", low), "contactId", "contactId: there is no 424242.");
    refused(ticket.formatted("1.9", "t", low), "contactId", "contactId: ");
    refused(ticket.formatted("99999999999999999999", "t", low), "contactId", "contactId: ");
    refused("{\"title\":[\"t\"]}", "title", "title: what it holds has another form");
    refused("{\"title\":\"a\",\"title\":\"b\"}", "", "no JSON of the expected form");
    refused("{\"title\":\"" + "x".repeat(200_000) + "\"}", "", "larger than any ticket");
    refused("{\"titel\":\"t\"}", "titel", "titel is no field here. There are: ");
    refused("[", "", "no JSON of the expected form (line 1, column");
    refused("{\"title\": nope}", "", "(line 1, column");
    refused("", "", "A JSON object is expected.");
    assertThat(tickets.page(0, 10)).isEmpty();
  }

  @Test
  void an_event_that_does_not_say_to_what_is_refused_in_the_callers_language() throws Exception {
    long id = open("Where is my refund?");
    String events = "/api/tickets/" + id + "/events";
    api(events, "{\"type\":\"PRIORITY_CHANGED\",\"detail\":\"URGENT\"}", Locale.FRANCE)
        .andExpect(status().isBadRequest())
        .andExpect(
            jsonPath("$.errors[0].problem")
                .value(
                    "detail\u00a0: «\u00a0URGENT\u00a0» n’est pas l’une des valeurs CRITICAL, HIGH, MEDIUM, LOW."));
    api(events, "{\"type\":\"STATUS_CHANGED\"}", Locale.FRENCH)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].problem").value("detail\u00a0: valeur absente."));
    api("/api/tickets/x/events", "{\"type\":\"UPDATED\"}", Locale.ENGLISH)
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].problem").value("id: “x” is not allowed."));
    assertThat(tickets.find(id).history()).hasSize(1);
  }

  @Test
  void an_unknown_ticket_is_not_found() throws Exception {
    http.perform(get("/api/tickets/424242").with(user("agent")).locale(Locale.FRENCH))
        .andExpect(status().isNotFound())
        .andExpect(
            jsonPath("$.detail")
                .value("Le ticket 424242 n’existe pas. Il a peut-être été supprimé."));
    http.perform(get("/tickets/424242").with(user("agent"))).andExpect(status().isNotFound());
  }

  @Test
  void a_form_that_is_refused_comes_back_with_what_was_typed() throws Exception {
    String page =
        http.perform(
                post("/tickets")
                    .param("contactId", "424242")
                    .param("title", "Typed with care")
                    .param("type", "support-l1")
                    .param("priority", "HIGH")
                    .locale(Locale.FRENCH)
                    .with(user("agent"))
                    .with(csrf()))
            .andExpect(status().isBadRequest())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page)
        .contains("contactId\u00a0: 424242 n’existe pas.", "value=\"Typed with care\"")
        .containsPattern("value=\"HIGH\"\\s+selected");
    http.perform(
            post("/tickets")
                .param("contactId", Long.toString(contact))
                .param("title", " ")
                .param("priority", "EXTREME")
                .with(user("agent"))
                .with(csrf()))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("priority: “EXTREME” is not allowed.")));
    assertThat(tickets.page(0, 10)).isEmpty();
  }

  @Test
  void a_refused_form_keeps_its_contact_though_it_is_not_among_the_first() throws Exception {
    for (int i = 0; i < 120; i++) {
      tickets.addContact("Contact " + i, "a@b.example");
    }
    long zoe = tickets.addContact("Zoé", "z@b.example");
    String page =
        http.perform(
                post("/tickets")
                    .param("contactId", Long.toString(zoe))
                    .param("title", " ")
                    .param("type", "support-l1")
                    .param("priority", "HIGH")
                    .with(user("agent"))
                    .with(csrf()))
            .andExpect(status().isBadRequest())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(page).containsPattern("value=\"" + zoe + "\"\\s+selected");
    assertThat(page("/tickets/new", Locale.ENGLISH))
        .as("nobody is chosen by being the first")
        .containsPattern("required[^>]*>\\s*<option value=\"\">");
  }

  @Test
  void a_form_reports_what_can_happen_only_and_says_what_is_wrong_with_the_rest() throws Exception {
    long id = open("Where is my refund?");
    assertThat(page("/tickets/" + id, Locale.ENGLISH))
        .contains("value=\"PAUSED\"")
        .doesNotContain("value=\"RESUMED\"", "value=\"REOPENED\"");
    for (Map.Entry<String, String> sent :
        Map.of(
                "PRIORITY_CHANGED", "detail: “–” is not one of CRITICAL, HIGH, MEDIUM, LOW.",
                "STATUS_CHANGED", "detail: a value is missing.",
                "EXTREME", "type: “EXTREME” is not allowed.")
            .entrySet()) {
      http.perform(
              post("/tickets/" + id + "/events")
                  .param("type", sent.getKey())
                  .with(user("agent"))
                  .with(csrf()))
          .andExpect(status().is3xxRedirection())
          .andExpect(flash().attribute("refused", sent.getValue()));
    }
    for (String path : List.of("/tickets?page=-1", "/tickets?page=x", "/tickets/x")) {
      http.perform(get(path).with(user("agent")))
          .andExpect(status().isBadRequest())
          .andExpect(content().string(containsString(path.contains("x") ? "“x”" : "-1")));
    }
    http.perform(get("/api/tickets?page=-1").with(user("agent")))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.errors[0].field").value("page"));
    assertThat(tickets.contacts("\0", 10)).isEmpty();
    assertThat(tickets.find(id).history()).hasSize(1);
  }

  @Test
  void a_contact_among_many_is_found_by_a_part_of_its_name() throws Exception {
    for (int i = 0; i < 120; i++) {
      tickets.addContact("Contact " + i, "a@b.example");
    }
    tickets.addContact("Zoé 100% bio", "z@b.example");
    assertThat(page("/tickets/new", Locale.ENGLISH))
        .contains("Find a contact by name (100 are shown)")
        .doesNotContain("Zoé");
    http.perform(get("/tickets/new").param("contact", "100% B").with(user("agent")))
        .andExpect(content().string(containsString("Zoé 100% bio</option>")))
        .andExpect(content().string(not(containsString("Contact 100<"))));
  }

  @Test
  void a_page_says_why_a_ticket_cannot_be_judged_and_names_what_it_does_not_know()
      throws Exception {
    long odd = open("A type of event that does not exist");
    insert(odd, "TELEPORTED");
    long refused = open("Its row is refused");
    job.run();
    jdbc.sql("update ticket set sla_quarantine = ?, priority = 'URGENT' where id = ?")
        .params(TicketLine.REFUSED_BY_DATABASE, refused)
        .update();
    assertThat(page("/tickets/" + odd, Locale.FRENCH))
        .contains("Ce ticket est impossible à évaluer\u00a0: ", "TELEPORTED")
        .doesNotContain("??");
    assertThat(page("/tickets/" + refused, Locale.FRENCH)).contains("La base de données refuse");
    jdbc.sql("update ticket set sla_priority = 'URGENT' where id = ?").param(refused).update();
    assertThat(page("/tickets", Locale.FRENCH)).contains(">URGENT<").doesNotContain("??");
  }

  @Test
  void a_page_in_another_language_is_english_and_says_so() throws Exception {
    assertThat(page("/tickets", Locale.GERMAN)).contains("<html lang=\"en\">", "Open tickets");
    assertThat(page("/tickets", Locale.CANADA_FRENCH)).contains("<html lang=\"fr\">");
    assertThat(page("/login", Locale.FRENCH)).contains("<html lang=\"fr\">", "Mot de passe");
    assertThat(page("/login?error", Locale.ENGLISH)).contains("User or password is wrong.");
  }

  @Test
  void a_password_is_compared_as_it_stands_in_the_settings() {
    var passwords = new CrmSecurity.AsConfigured();
    String hashed = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("secret");
    assertThat(hashed).startsWith("{bcrypt}");
    assertThat(passwords.matches("secret", hashed)).isTrue();
    assertThat(passwords.matches("guessed", hashed)).isFalse();
    assertThat(passwords.matches("secret", "{noop}secret")).isTrue();
    // what Spring Security compares with when nobody has that name: no dearer than a user
    assertThat(passwords.encode("userNotFoundPassword")).startsWith("{noop}");
  }
}
