package org.sopkit.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands and gives them the console. */
final class CommandFactory implements IFactory {

  private final Console console;

  CommandFactory(Console console) {
    this.console = console;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == DemoCommand.class) {
      return type.cast(new DemoCommand(console));
    }
    if (type == ReportCommand.class) {
      return type.cast(new ReportCommand(console));
    }
    if (type == CheckCommand.class) {
      return type.cast(new CheckCommand(console));
    }
    if (type == GdprCommand.class) {
      return type.cast(new GdprCommand(console));
    }
    if (type == RoiCommand.class) {
      return type.cast(new RoiCommand(console));
    }
    if (type == GateCommand.class) {
      return type.cast(new GateCommand(console));
    }
    if (type == RulesCommand.class) {
      return type.cast(new RulesCommand(console));
    }
    if (type == SlaCommand.class) {
      return type.cast(new SlaCommand(console));
    }
    if (type == ExplainCommand.class) {
      return type.cast(new ExplainCommand(console));
    }
    if (type == ImpactCommand.class) {
      return type.cast(new ImpactCommand(console));
    }
    if (type == KpiCommand.class) {
      return type.cast(new KpiCommand(console));
    }
    if (type == NotionCommand.class) {
      return type.cast(new NotionCommand());
    }
    if (type == NotionExportCommand.class) {
      return type.cast(new NotionExportCommand(console));
    }
    if (type == NotionImportCommand.class) {
      return type.cast(new NotionImportCommand(console));
    }
    if (type == NotionPushCommand.class) {
      return type.cast(new NotionPushCommand(console));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
