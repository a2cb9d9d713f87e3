// The audit of GraphQL over HTTP: an "error" is a MUST that does not hold, a "warn" a SHOULD, a "notice" a MAY.
import assert from "node:assert/strict";
import { test } from "node:test";
import { serverAudits } from "graphql-http";
import { url } from "./server.mjs";

for (const audit of serverAudits({ url })) {
  test(`${audit.id} ${audit.name}`, async () => {
    const result = await audit.fn();
    if (result.status === "notice") return;
    assert.equal(result.status, "ok", result.reason);
  });
}
