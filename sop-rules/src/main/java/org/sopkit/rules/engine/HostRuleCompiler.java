package org.sopkit.rules.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.kiesession.rulebase.KnowledgeBaseFactory;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderError;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.kie.internal.io.ResourceFactory;
import org.sopkit.rules.HostRules;
import org.sopkit.rules.RuleCompilationException;
import org.sopkit.rules.RuleCompilationException.Problem;
import org.sopkit.rules.RuleInfo;

/**
 * Compiles a host's rule file at run time, into a rule set of its own.
 *
 * <p>It goes through the knowledge builder directly: nothing is ever put into the engine's global
 * repository of modules, which would keep every version of a reloaded file for ever.
 */
public final class HostRuleCompiler {

  private static final String OURS = "org.sopkit";

  private final HostRules source;
  private final Set<String> takenIds;
  private final List<Problem> problems = new ArrayList<>();

  private HostRuleCompiler(HostRules source, Set<String> takenIds) {
    this.source = source;
    this.takenIds = takenIds;
  }

  /**
   * Compiles a rule file.
   *
   * @param source the file
   * @param takenIds ids that rules have already
   * @param firingLimit firings allowed for each fact of a judgement
   * @return the rules, ready to judge
   * @throws RuleCompilationException if anything is wrong with the file
   */
  public static CompiledRules compile(HostRules source, Set<String> takenIds, int firingLimit) {
    HostRuleCompiler compiler = new HostRuleCompiler(source, takenIds);
    PackageDescr parsed = compiler.parse();
    compiler.checkNames(parsed);
    compiler.problems.addAll(new EnumComparisonCheck(source.name(), parsed).problems());
    compiler.stopIfBad();
    List<KiePackage> packages = compiler.build(parsed);
    Map<String, RuleInfo> rules = compiler.describe(packages, parsed);
    InternalKnowledgeBase base = KnowledgeBaseFactory.newKnowledgeBase();
    base.addPackages(packages);
    Map<String, Integer> lines = new LinkedHashMap<>();
    parsed.getRules().forEach(rule -> lines.put(rule.getName(), rule.getLine()));
    return CompiledRules.host(rules, base, firingLimit, new HostFile(source.name(), lines));
  }

  private PackageDescr parse() {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr parsed = null;
    try {
      parsed = parser.parse(false, source.drl());
    } catch (DroolsParserException e) {
      problem(0, 0, String.valueOf(e.getMessage()));
    }
    for (DroolsError error : parser.getErrors()) {
      if (error instanceof ParserError at) {
        problem(at.getRow(), at.getCol() + 1, at.getMessage());
      } else {
        problem(0, 0, error.getMessage());
      }
    }
    stopIfBad();
    if (parsed == null) {
      problem(0, 0, "is empty. Maybe the wrong file was read.");
      throw new RuleCompilationException(problems);
    }
    return parsed;
  }

  private void checkNames(PackageDescr parsed) {
    String name = parsed.getName();
    if (name == null || name.isBlank()) {
      problem(1, 1, "has no package. Maybe begin with: package com.example.rules");
    } else if (name.equals(OURS) || name.startsWith(OURS + ".")) {
      problem(
          1,
          1,
          "package "
              + name
              + " belongs to the built-in rules, which a rule of the same name would replace"
              + " without a word. Maybe use a package of your own.");
    }
    boolean reports =
        parsed.getGlobals().stream()
            .anyMatch(global -> CompiledRules.SINK.equals(global.getIdentifier()));
    if (!reports && !parsed.getRules().isEmpty()) {
      problem(
          1,
          1,
          "the rules have nowhere to report to. Maybe add: global"
              + " org.sopkit.rules.facts.FindingSink findings");
    }
    if (parsed.getRules().isEmpty()) {
      problem(0, 0, "holds no rule.");
    }
    Set<String> seen = new HashSet<>();
    for (RuleDescr rule : parsed.getRules()) {
      if (takenIds.contains(rule.getName()) || !seen.add(rule.getName())) {
        problem(
            rule.getLine(),
            rule.getColumn() + 1,
            "rule " + rule.getName() + ": there is a rule of that id already. Maybe use another.");
      }
    }
  }

  private List<KiePackage> build(PackageDescr parsed) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    builder.add(
        ResourceFactory.newByteArrayResource(source.drl().getBytes(StandardCharsets.UTF_8))
            .setSourcePath(source.name() + ".drl"),
        ResourceType.DRL);
    EngineMessage messages = new EngineMessage(source.name(), source.drl(), parsed);
    for (KnowledgeBuilderError error : builder.getErrors()) {
      int[] lines = error.getLines();
      int line = lines == null || lines.length == 0 ? 0 : Math.max(0, lines[0]);
      Problem problem = messages.problem(line, error.getMessage());
      if (!problems.contains(problem)) {
        problems.add(problem);
      }
    }
    stopIfBad();
    return List.copyOf(builder.getKnowledgePackages());
  }

  private Map<String, RuleInfo> describe(List<KiePackage> packages, PackageDescr parsed) {
    Map<String, RuleInfo> rules = new LinkedHashMap<>();
    for (KiePackage part : packages) {
      for (Rule rule : part.getRules()) {
        try {
          RuleInfo info =
              new RuleMetadata(rule.getName(), source.name(), rule.getMetaData()).describe();
          if (info.ownTexts().isEmpty()) {
            throw new IllegalArgumentException(
                "rule "
                    + rule.getName()
                    + ": has no message. Maybe add @messageEn(\"...\") or @messageFr(\"...\").");
          }
          rules.put(rule.getName(), info);
        } catch (IllegalArgumentException e) {
          problem(lineOf(rule.getName(), parsed), 1, String.valueOf(e.getMessage()));
        }
      }
    }
    stopIfBad();
    return Map.copyOf(rules);
  }

  private static int lineOf(String ruleName, PackageDescr parsed) {
    return parsed.getRules().stream()
        .filter(rule -> rule.getName().equals(ruleName))
        .mapToInt(RuleDescr::getLine)
        .findFirst()
        .orElse(0);
  }

  private void problem(int line, int column, String message) {
    problems.add(new Problem(source.name(), line, line > 0 ? column : 0, message));
  }

  private void stopIfBad() {
    if (!problems.isEmpty()) {
      throw new RuleCompilationException(problems);
    }
  }
}
