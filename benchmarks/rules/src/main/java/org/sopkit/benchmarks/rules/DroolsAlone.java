package org.sopkit.benchmarks.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.sopkit.rules.SopRules;
import org.sopkit.rules.facts.Fact;
import org.sopkit.rules.facts.FindingSink;

/** Our rule models under Drools, without anything of ours around it. */
final class DroolsAlone {

  private static final String LIST = "/META-INF/kie/org.sopkit/sop-rules/drools-model";

  private DroolsAlone() {}

  static KieBase base(String set) {
    try (InputStream list = SopRules.class.getResourceAsStream(LIST)) {
      String name =
          new String(list.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.startsWith("org.sopkit.rules.drl." + set + ".Rules"))
              .findFirst()
              .orElseThrow();
      return KieBaseBuilder.createKieBaseFromModel(
          (Model) Class.forName(name).getDeclaredConstructor().newInstance());
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Counts, and makes nothing. */
  static final class Counter implements FindingSink {
    long hits;

    @Override
    public void report(String ruleId, Fact fact, String member, Object... arguments) {
      hits++;
    }
  }
}
