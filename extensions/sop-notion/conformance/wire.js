// Sends the requests of a dry run (notion push --dry-run) through Notion's own client to a server on
// this machine, and tells where method, path, version, content type or body differ from ours.
// Run by hand: npm run wire -- FILE.jsonl
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { Client } from "@notionhq/client";

const ours = readFileSync(process.argv[2], "utf8").trim().split("\n").map(JSON.parse);
// A dry run meets an empty page, so that it changes nothing; these are the shapes of a second push.
const row = ours.find((r) => r.method === "POST" && r.path === "/v1/pages" && r.body.children);
if (row) {
  const id = "00000000-0000-0000-0000-000000000001";
  const { properties, children } = row.body;
  ours.push({ method: "PATCH", path: `/v1/pages/${id}`, body: { properties, erase_content: true } });
  ours.push({ method: "PATCH", path: `/v1/blocks/${id}/children`, body: { children } });
}

const calls = {
  "GET /v1/blocks/*/children": (c, id, query) => c.blocks.children.list({ block_id: id, ...query }),
  "PATCH /v1/blocks/*/children": (c, id, _, body) => c.blocks.children.append({ block_id: id, ...body }),
  "POST /v1/databases": (c, _id, _q, body) => c.databases.create(body),
  "GET /v1/databases/*": (c, id) => c.databases.retrieve({ database_id: id }),
  "GET /v1/data_sources/*": (c, id) => c.dataSources.retrieve({ data_source_id: id }),
  "PATCH /v1/data_sources/*": (c, id, _, body) => c.dataSources.update({ data_source_id: id, ...body }),
  "POST /v1/data_sources/*/query": (c, id, _, body) => c.dataSources.query({ data_source_id: id, ...body }),
  "POST /v1/pages": (c, _id, _q, body) => c.pages.create(body),
  "PATCH /v1/pages/*": (c, id, _, body) => c.pages.update({ page_id: id, ...body }),
};

let seen;
const server = createServer((request, response) => {
  let text = "";
  request.on("data", (part) => (text += part));
  request.on("end", () => {
    seen = { method: request.method, path: request.url, headers: request.headers };
    if (text) seen.body = JSON.parse(text);
    response.setHeader("Content-Type", "application/json");
    response.end('{"object":"list","results":[],"has_more":false,"next_cursor":null,"id":"x"}');
  });
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

const client = new Client({
  auth: "ntn_test",
  baseUrl: `http://127.0.0.1:${server.address().port}`,
  notionVersion: "2026-03-11",
});
let different = 0;
for (const request of ours) {
  const url = new URL(request.path, "http://localhost");
  const [, , kind, id, rest] = url.pathname.split("/");
  const shape = `${request.method} /v1/${kind}${id ? "/*" : ""}${rest ? `/${rest}` : ""}`;
  const query = Object.fromEntries(url.searchParams);
  if (query.page_size) query.page_size = Number(query.page_size);
  await calls[shape](client, id, query, request.body);
  const same =
    seen.method === request.method &&
    seen.path === request.path &&
    seen.headers["notion-version"] === "2026-03-11" &&
    seen.headers.authorization === "Bearer ntn_test" &&
    (!request.body || seen.headers["content-type"] === "application/json") &&
    isDeepStrictEqual(seen.body, request.body);
  if (!same) {
    different++;
    console.log("differs:", JSON.stringify({ ours: request, theirs: seen }));
  }
}
server.close();
console.log(`${ours.length - different} passed, ${different} failed`);
process.exitCode = different ? 1 : 0;
