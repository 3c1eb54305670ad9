package org.sopkit.examples.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sopkit.examples.findings.JsonOutput;
import org.sopkit.model.sop.SopLanguage;
import org.sopkit.notion.NotionContent;
import org.sopkit.notion.api.NotionApi;
import org.sopkit.notion.api.NotionPush;
import org.sopkit.notion.api.NotionRequest;
import org.sopkit.notion.api.NotionTable;
import org.sopkit.notion.api.PageReference;
import org.sopkit.notion.api.PushResult;
import org.sopkit.notion.api.PushedPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code notion push}: a base and procedures into Notion, through its API. */
@Command(name = "push")
final class NotionPushCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private CommonOptions options = new CommonOptions();

  @Option(
      names = "--parent",
      paramLabel = "PAGE",
      required = true,
      descriptionKey = "notion.parent")
  private String parent = "";

  @Option(names = "--token-env", paramLabel = "NAME", descriptionKey = "notion.tokenEnv")
  private @Nullable String tokenEnv;

  @Option(names = "--token-file", paramLabel = "FILE", descriptionKey = "notion.tokenFile")
  private @Nullable Path tokenFile;

  @Option(names = "--dry-run", descriptionKey = "notion.dryRun")
  private boolean dryRun;

  @Option(names = "--api", paramLabel = "ADDRESS", descriptionKey = "notion.api")
  private URI address = NotionApi.NOTION;

  @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "notion.file")
  private List<Path> files = List.of();

  NotionPushCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    NotionContent content = NotionTexts.content(console, files);
    SopLanguage language = NotionTexts.language(console);
    PageReference page = page();
    try {
      if (dryRun) {
        NotionPush.rehearse(content, language, page).forEach(this::print);
        console.requireWritten();
      } else {
        push(content, language, page);
      }
    } catch (IllegalArgumentException e) {
      throw new UnusableInputException(String.valueOf(e.getMessage()));
    }
    return ExitCode.DONE;
  }

  private PageReference page() {
    try {
      return PageReference.parse(parent);
    } catch (IllegalArgumentException e) {
      throw new UnusableInputException(
          console.texts().get("notion.badParent", Console.plain(parent)));
    }
  }

  /** One request a line: whatever reads it need not wait for the end of a list. */
  private void print(NotionRequest request) {
    ObjectNode line = JsonMapper.shared().createObjectNode();
    line.put("method", request.method().name()).put("path", request.path());
    if (request.body() != null) {
      line.set("body", request.body());
    }
    console.line(line.toString());
  }

  private void push(NotionContent content, SopLanguage language, PageReference page) {
    String token = token();
    NotionApi api = NotionApi.withToken(() -> token).at(address).build();
    PushResult result =
        NotionPush.with(api, language).push(content, page, done -> console.complain(text(done)));
    if (options.isJson()) {
      console.line(JsonOutput.text(result));
      return;
    }
    for (NotionTable table : NotionTable.values()) {
      console.say(
          "notion.pushed." + table,
          console.number(result.count(table, PushedPage.Change.CREATED)),
          console.number(result.count(table, PushedPage.Change.UPDATED)),
          console.number(result.count(table, PushedPage.Change.UNCHANGED)));
    }
    result
        .unlinked()
        .forEach(
            (task, sop) -> console.say("notion.unlinked", Console.plain(task), Console.plain(sop)));
  }

  private String text(PushedPage page) {
    return console.texts().get("notion.change." + page.change(), page.externalId());
  }

  /** From a variable or a file: an argument would be seen by everybody on the machine. */
  private String token() {
    if (tokenFile != null) {
      try {
        return Files.readString(tokenFile);
      } catch (IOException e) {
        throw new UnusableInputException(
            console.texts().get("notion.noTokenFile", tokenFile.toString()));
      }
    }
    String name = tokenEnv == null ? "NOTION_TOKEN" : tokenEnv;
    String token = console.variable(name);
    if (token == null || token.isBlank()) {
      throw new UnusableInputException(console.texts().get("notion.noToken", name));
    }
    return token;
  }
}
