package org.sopkit.examples.ownrule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.decisiontable.DecisionTable;
import org.sopkit.model.json.DocumentFormat;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.sop.Sop;
import org.sopkit.rules.HostRules;
import org.sopkit.rules.Severity;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.test.RuleVerifier;

/** How a house tests its own rules: one in DRL, two in a decision table. */
class OwnRuleTest {

  private static final RuleVerifier RULES = RuleVerifier.of(rules());
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 12);

  private static SopRules rules() {
    try {
      return SopRules.builder()
          .add(HostRules.file(Path.of("ownrule/acme.drl")))
          .add(DecisionTable.read(Path.of("ownrule/acme.csv")).rules())
          .build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sop sop(String title, String step) {
    return SopCodec.standard()
        .read(
            "{id: a, language: EN, header: {title: '%s'}, steps: [{number: 1, instruction: '%s'}]}"
                .formatted(title, step),
            DocumentFormat.YAML,
            Sop.class);
  }

  @Test
  void a_title_without_the_team_is_found() {
    RULES
        .verify("ACME-001")
        .given(sop("Issue an invoice", "Open it."), TODAY)
        .findsAt("/header/title")
        .withSeverity(Severity.ERROR)
        .says(Locale.ENGLISH, "The title Issue an invoice does not begin with BO.")
        .says(Locale.FRENCH, "Le titre Issue an invoice ne commence pas par BO.");
    RULES.verify("ACME-001").given(sop("BO Issue an invoice", "Open it."), TODAY).findsNothing();
  }

  @Test
  void three_actions_are_found_and_two_are_not() {
    RULES
        .verify("ACME-101")
        .given(sop("BO a", "Open the order. Check the amount. Send the invoice."), TODAY)
        .findsAt("/steps/0/instruction")
        .says(Locale.ENGLISH, "Step 1 asks for 3 actions.")
        .advises(Locale.FRENCH, "Faire une étape de chacune.");
    RULES
        .verify("ACME-101")
        .given(sop("BO a", "Open the order. Check the amount."), TODAY)
        .findsNothing();
  }

  @Test
  void a_noun_is_found_and_a_verb_is_not() {
    for (String step : List.of("Verification of the amount.", "Amounts are checked.")) {
      RULES.verify("ACME-102").given(sop("BO a", step), TODAY).finds(1);
    }
    RULES.verify("ACME-102").given(sop("BO a", "Check the amount."), TODAY).findsNothing();
  }
}
