// Writes a JSON Schema for each request body that sop-notion sends, from the types of Notion's own
// client, into the test resources. Run by hand: npm install --no-package-lock && npm run schemas
import { readFileSync, mkdirSync, writeFileSync, copyFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const client = "node_modules/@notionhq/client/";
const target = "../src/test/resources/org/sopkit/notion/api/vendor/";
const bodies = {
  databases: ["CreateDatabaseBodyParameters"],
  "data-sources": ["UpdateDataSourceBodyParameters", "QueryDataSourceBodyParameters"],
  pages: ["CreatePageBodyParameters", "UpdatePageBodyParameters"],
  blocks: ["AppendBlockChildrenBodyParameters"],
};

process.chdir(fileURLToPath(new URL(".", import.meta.url)));
mkdirSync(target, { recursive: true });
const { version, license } = JSON.parse(readFileSync(client + "package.json", "utf8"));
for (const [file, types] of Object.entries(bodies)) {
  const generator = createGenerator({
    path: `${client}build/src/api-endpoints/${file}.d.ts`,
    skipTypeCheck: true,
    expose: "all",
    additionalProperties: false,
  });
  for (const type of types) {
    const schema = generator.createSchema(type);
    schema.$comment = `Generated from the type ${type} of @notionhq/client ${version} (${license}); see LICENSE.`;
    writeFileSync(`${target}${type}.json`, JSON.stringify(schema) + "\n");
  }
}
copyFileSync(client + "LICENSE", target + "LICENSE");
