package org.sopkit.benchmarks.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.StatelessKieSession;
import org.kie.internal.utils.KieHelper;
import org.sopkit.model.sop.Sop;
import org.sopkit.model.sop.SopLanguage;
import org.sopkit.rules.Findings;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.Thresholds;
import org.sopkit.rules.facts.Fact;
import org.sopkit.rules.prepare.SopPreparation;

/**
 * From the start of the JVM to the first finding about a procedure without a title, once for each
 * way to load the same rules: {@code java Startup WAY}. The times are taken by {@code startup.sh},
 * as whole processes.
 */
public final class Startup {

  private static final String DRL = "/org/sopkit/rules/drl/sop/sop.drl";
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 6);

  private Startup() {}

  /**
   * Judges one procedure and prints how many findings there are.
   *
   * @param args sopkit, container, compiled or java
   * @throws IOException if the rule file cannot be read
   */
  public static void main(String[] args) throws IOException {
    Sop sop = new Sop("draft", SopLanguage.FR, null, null, null, null, null, null, null);
    long findings =
        switch (args[0]) {
          case "sopkit" -> sopkit(sop);
          case "container" ->
              execute(KieServices.get().newKieClasspathContainer().getKieBase("sop"), sop);
          case "compiled" -> execute(compiled(), sop);
          case "java" -> sop.header().title() == null ? 1 : 0;
          default -> throw new IllegalArgumentException("no such way: " + args[0]);
        };
    System.out.println(findings);
    if (findings == 0) {
      throw new IllegalStateException("nothing found: the rules were not loaded");
    }
  }

  private static long sopkit(Sop sop) {
    Findings findings = SopRules.standard().judge(sop, TODAY);
    return findings.size();
  }

  private static KieBase compiled() throws IOException {
    try (InputStream drl = Startup.class.getResourceAsStream(DRL)) {
      String text = new String(drl.readAllBytes(), StandardCharsets.UTF_8);
      return new KieHelper().addContent(text, ResourceType.DRL).build();
    }
  }

  private static long execute(KieBase base, Sop sop) {
    List<Fact> facts = SopPreparation.facts(sop, TODAY, Thresholds.standard());
    DroolsAlone.Counter counter = new DroolsAlone.Counter();
    StatelessKieSession session = base.newStatelessKieSession();
    session.setGlobal("findings", counter);
    session.execute(facts);
    return counter.hits;
  }
}
