package org.sopkit.rules.gate;

import static org.sopkit.rules.given.EngagementDraft.NOW;
import static org.sopkit.rules.given.EngagementDraft.engagement;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.gdpr.DeclaredScope;
import org.sopkit.rules.Findings;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.EngagementDraft;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** GATE-004. */
class GatePersonTest {

  private static final RuleVerifier RULE = Rules.verify("GATE-004");

  @Test
  void fires_on_a_stranger() {
    RULE.given(gate(engagement(), GateRequest.of("zoe", "Factures"), NOW)).findsAt("");
  }

  @Test
  void fires_where_the_people_are_not_known() {
    RULE.given(gate(engagement().peopleUnknown(), INVOICES, NOW)).findsAt("");
  }

  @Test
  void a_listed_person_is_fine() {
    RULE.given(gate(engagement(), INVOICES, NOW)).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(gate(engagement(), GateRequest.of("zoe", "Factures"), NOW))
        .withSeverity(Severity.CRITICAL)
        .says(
            Locale.FRENCH,
            "zoe ne peut pas commencer «\u00a0Factures\u00a0»\u00a0: cette personne n’est pas sur la liste du prestataire.")
        .says(
            Locale.ENGLISH,
            "zoe may not start \"Factures\": this person is not on the provider's list.");
  }

  private static final GateRequest INVOICES =
      GateRequest.of("nadia", "Factures", new DeclaredScope("CRM", List.of("deals: read")));

  private static Findings gate(EngagementDraft draft, GateRequest request, ZonedDateTime now) {
    return Rules.STANDARD.gate(draft.build(), request, now).reasons();
  }
}
