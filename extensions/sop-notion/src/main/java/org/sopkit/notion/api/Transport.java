package org.sopkit.notion.api;

import tools.jackson.databind.JsonNode;

/** Takes a request and gives Notion's answer. */
interface Transport {

  /**
   * Sends.
   *
   * @throws NotionException if Notion does not do it
   */
  JsonNode send(NotionRequest request);

  /** Waits before something is tried anew. */
  void backOff(int attempt);
}
