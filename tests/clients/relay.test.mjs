import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  ConnectionHandler, Environment, Network, RecordSource, Store, createOperationDescriptor, fetchQuery, getRequest,
} from "relay-runtime";
import { paperCount, url } from "./server.mjs";

let artifacts;
before(async () => {
  const names = ["CitationsForwardQuery", "ForwardRefetchQuery", "PapersForwardQuery", "PapersBackwardQuery"];
  const modules = await Promise.all(names.map((name) => import(`./relay/__generated__/queries${name}.graphql.js`)));
  artifacts = Object.fromEntries(names.map((name, index) => [name, getRequest(modules[index].default)]));
});

function createEnvironment() {
  const send = async ({ text }, variables) => {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
      body: JSON.stringify({ query: text, variables }),
    });
    const result = await response.json();
    assert.equal(result.errors, undefined, JSON.stringify(result.errors));
    return result;
  };
  return new Environment({ network: Network.create(send), store: new Store(new RecordSource()) });
}

/** What Relay's store holds of a connection after all the pages that were fetched. */
function readConnection(environment, parentId, key) {
  let result;
  environment.commitUpdate((store) => {
    const parent = parentId ? store.get(parentId) : store.getRoot();
    const connection = ConnectionHandler.getConnection(parent, key);
    const page = connection.getLinkedRecord("pageInfo");
    result = {
      ids: connection.getLinkedRecords("edges").map((edge) => edge.getLinkedRecord("node").getDataID()),
      hasNextPage: page.getValue("hasNextPage"),
      hasPreviousPage: page.getValue("hasPreviousPage"),
      endCursor: page.getValue("endCursor"),
      startCursor: page.getValue("startCursor"),
    };
  });
  return result;
}

async function fetchInto(environment, request, variables) {
  const data = await fetchQuery(environment, request, variables, { fetchPolicy: "network-only" }).toPromise();
  environment.retain(createOperationDescriptor(request, variables));
  return data;
}

test("a connection is walked forward by cursors", async () => {
  const environment = createEnvironment();
  const counts = [];
  let page = { endCursor: null, hasNextPage: true };
  while (page.hasNextPage) {
    await fetchInto(environment, artifacts.PapersForwardQuery, { count: 40, cursor: page.endCursor });
    page = readConnection(environment, null, "Query_papers");
    counts.push(page.ids.length);
  }
  assert.deepEqual(counts, [40, 80, paperCount]);
  assert.equal(new Set(page.ids).size, paperCount);
});

test("a connection is walked backward by cursors, to the same list", async () => {
  const environment = createEnvironment();
  const counts = [];
  let page = { startCursor: null, hasPreviousPage: true };
  while (page.hasPreviousPage) {
    await fetchInto(environment, artifacts.PapersBackwardQuery, { count: 40, cursor: page.startCursor });
    page = readConnection(environment, null, "Backward_papers");
    counts.push(page.ids.length);
  }
  assert.deepEqual(counts, [40, 80, paperCount]);

  await fetchInto(environment, artifacts.PapersForwardQuery, { count: 100, cursor: null });
  assert.deepEqual(page.ids, readConnection(environment, null, "Query_papers").ids);
});

test("a refetchable fragment pages through a nested connection by node", async () => {
  const environment = createEnvironment();
  const statement = await findStatement();
  const { paper } = await fetchInto(environment, artifacts.CitationsForwardQuery, { id: statement.id });
  assert.equal(paper.id, statement.id);
  let page = readConnection(environment, statement.id, "Paper_references");
  assert.equal(page.ids.length, 3);
  while (page.hasNextPage) {
    await fetchInto(environment, artifacts.ForwardRefetchQuery, { id: statement.id, count: 2, cursor: page.endCursor });
    page = readConnection(environment, statement.id, "Paper_references");
  }
  assert.deepEqual(page.ids, statement.references);
});

async function findStatement() {
  const query = '{ papers(first: 1, filter: { type: { eq: STATEMENT } }) { nodes { id references { nodes { id } } } } }';
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query }) });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined, JSON.stringify(errors));
  const [{ id, references }] = data.papers.nodes;
  assert.ok(references.nodes.length > 3);
  return { id, references: references.nodes.map((node) => node.id) };
}
