package org.sopkit.rules.sop;

import static org.sopkit.rules.given.SopDraft.TODAY;
import static org.sopkit.rules.given.SopDraft.sop;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sopkit.model.sop.Definition;
import org.sopkit.model.sop.Prerequisites;
import org.sopkit.rules.Severity;
import org.sopkit.rules.given.Rules;
import org.sopkit.rules.test.RuleVerifier;

/** SOP-006. */
class SopPrerequisitesTest {

  private static final RuleVerifier RULE = Rules.verify("SOP-006");

  @Test
  void fires_without_accesses_tools_and_templates() {
    RULE.given(sop().prerequisites(null).build(), TODAY).findsAt("/prerequisites");
  }

  @Test
  void definitions_alone_are_not_enough() {
    RULE.given(
            sop()
                .prerequisites(
                    new Prerequisites(
                        null, null, null, List.of(new Definition("BL", "Bon de livraison"))))
                .build(),
            TODAY)
        .findsAt("/prerequisites");
  }

  @Test
  void one_access_is_enough() {
    RULE.given(
            sop().prerequisites(new Prerequisites(List.of("Pennylane"), null, null, null)).build(),
            TODAY)
        .findsNothing();
  }

  @Test
  void says_so_in_both_languages() {
    RULE.given(sop().prerequisites(null).build(), TODAY)
        .withSeverity(Severity.WARNING)
        .says(Locale.FRENCH, "Aucun accès, outil ou modèle n’est nommé dans les prérequis.")
        .says(Locale.ENGLISH, "No access, tool or template is named in the prerequisites.");
  }
}
