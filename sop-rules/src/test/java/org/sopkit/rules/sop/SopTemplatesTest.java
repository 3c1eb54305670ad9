package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sop.Appendices;
import org.sopkit.model.sop.Document;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-012. */
class SopTemplatesTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-012");

  @Test
  void fires_where_a_step_speaks_of_a_template_that_is_not_there() {
    RULE.given(sop().prerequisites(null).step("Remplissez le modèle de relance.").build(), TODAY)
        .findsAt("/appendices");
  }

  @Test
  void an_email_type_is_a_template_too() {
    RULE.given(sop().prerequisites(null).step("Envoyez l’e-mail type.").build(), TODAY)
        .findsAt("/appendices");
  }

  @Test
  void a_template_among_the_prerequisites_is_enough() {
    RULE.given(sop().step("Remplissez le modèle de relance.").build(), TODAY).findsNothing();
  }

  @Test
  void a_template_in_the_appendices_is_enough() {
    RULE.given(
            sop()
                .prerequisites(null)
                .step("Remplissez le modèle.")
                .appendices(new Appendices(List.of(new Document("Modèle", null)), null, null))
                .build(),
            TODAY)
        .findsNothing();
  }

  @Test
  void without_mention_none_is_asked_for() {
    RULE.given(sop().prerequisites(null).build(), TODAY).findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().prerequisites(null).step("Remplissez le modèle de relance.").build(), TODAY)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "Une étape parle d’un modèle, mais aucun modèle n’est joint.")
        .says(Locale.ENGLISH, "A step speaks of a template, but no template is attached.");
  }
}
