package org.sopkit.model.modules;

import java.time.DayOfWeek;
import org.sopkit.model.backoffice.BackOfficeRegister;
import org.sopkit.model.backoffice.Recurrence;
import org.sopkit.model.json.DocumentFormat;
import org.sopkit.model.json.JsonSchemas;
import org.sopkit.model.json.SopCodec;
import org.sopkit.model.sop.Sop;

/** Run by {@link ModulePathTest} in a machine of its own, with the model on the module path. */
public final class ModulePathProbe {

  private ModulePathProbe() {}

  /**
   * Uses what reflection and the class path could break, and prints what came of it.
   *
   * @param arguments not used
   */
  public static void main(String[] arguments) {
    String yaml =
        """
        tasks:
          - id: T1
            title: Reminders
            type: reminders
            sla: {kind: recurring, rule: FREQ=WEEKLY;BYDAY=MO}
            recurrence: FREQ=WEEKLY;BYDAY=MO
            status: IN_PROGRESS
        """;
    SopCodec codec = SopCodec.standard();
    BackOfficeRegister register = codec.read(yaml, DocumentFormat.YAML, BackOfficeRegister.class);
    String json = codec.write(register, DocumentFormat.JSON);
    boolean same = codec.read(json, DocumentFormat.JSON, BackOfficeRegister.class).equals(register);
    Sop draft = codec.read("{id: a, language: fr}", DocumentFormat.YAML, Sop.class);
    System.out.println("module " + Sop.class.getModule().getName());
    System.out.println("round trip " + same);
    System.out.println("draft " + codec.write(draft, DocumentFormat.YAML).replace("\n", "; "));
    System.out.println("gap " + Recurrence.weekly(DayOfWeek.MONDAY).shortestGapInDays());
    System.out.println("schema " + JsonSchemas.of(Sop.class).contains("urn:sopkit:schema:sop"));
  }
}
