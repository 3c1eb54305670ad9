package org.sopkit.spring;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopkit.rules.RuleSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * The settings under {@code sopkit}.
 *
 * <pre>{@code
 * sopkit:
 *   calendars: [classpath:sla/office.yaml]
 *   policies: [file:/etc/crm/sla.yaml]
 *   rules:
 *     profile: file:/etc/crm/rules.yaml
 * }</pre>
 *
 * @param calendars files of working calendars, YAML or JSON; names end in .yaml, .yml or .json
 * @param policies files of sets of SLA policies, YAML or JSON
 * @param rules which rules judge, and how
 */
@ConfigurationProperties("sopkit")
public record SopkitProperties(
    @DefaultValue List<Resource> calendars,
    @DefaultValue List<Resource> policies,
    @DefaultValue Rules rules) {

  /** Makes the settings. */
  public SopkitProperties {
    calendars = List.copyOf(calendars);
    policies = List.copyOf(policies);
  }

  /**
   * Which rules judge, and how.
   *
   * @param profile the file of the rule profile: severities, thresholds, what is switched off
   * @param drl files of rules of the host's own in DRL. A rule file is code: whoever may write one
   *     has a shell
   * @param load the rule sets that are loaded at the start, and that health looks at; the others
   *     are loaded when they are first needed
   */
  public record Rules(
      @Nullable Resource profile,
      @DefaultValue List<Resource> drl,
      @DefaultValue({"sop", "raci", "sla", "gdpr", "base", "gate", "rollout"}) Set<RuleSet> load) {

    /** Makes the settings. */
    public Rules {
      drl = List.copyOf(drl);
      load = load.isEmpty() ? Set.of() : EnumSet.copyOf(load);
    }
  }
}
