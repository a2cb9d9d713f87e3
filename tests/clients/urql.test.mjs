import assert from "node:assert/strict";
import { test } from "node:test";
import { Client, cacheExchange, fetchExchange } from "@urql/core";
import { cacheExchange as graphcache } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { persistedExchange } from "@urql/exchange-persisted";
import { getIntrospectionQuery } from "graphql";
import { paperCount, paperId, paperTitle, url } from "./server.mjs";

const papers = `query ($first: Int!, $after: String) {
  papers(first: $first, after: $after) { edges { node { id title } } pageInfo { hasNextPage endCursor } }
}`;

async function ask(client, query, variables = {}, context = {}) {
  const result = await client.query(query, variables, context).toPromise();
  if (result.error) throw result.error;
  return result.data;
}

test("a query with variables, by POST and by GET", async () => {
  for (const preferGetMethod of [false, true]) {
    const client = new Client({ url, preferGetMethod, exchanges: [cacheExchange, fetchExchange] });
    const { paper } = await ask(client, "query ($id: ID!) { paper(id: $id) { title } }", { id: paperId });
    assert.equal(paper.title, paperTitle);
  }
});

test("a normalised cache that knows the schema joins pages to the whole list", async () => {
  const plain = new Client({ url, preferGetMethod: false, exchanges: [fetchExchange] });
  const schema = await ask(plain, getIntrospectionQuery());
  const exchange = graphcache({ schema, resolvers: { Query: { papers: relayPagination() } } });
  const client = new Client({ url, preferGetMethod: false, exchanges: [exchange, fetchExchange] });
  let page = (await ask(client, papers, { first: 20, after: null })).papers;
  while (page.pageInfo.hasNextPage) page = (await ask(client, papers, { first: 20, after: page.pageInfo.endCursor })).papers;
  assert.equal(page.edges.length, paperCount);
  assert.equal(new Set(page.edges.map((edge) => edge.node.id)).size, paperCount);
});

test("persisted queries", async () => {
  const client = new Client({ url, preferGetMethod: false, exchanges: [persistedExchange({ preferGetForPersistedQueries: false }), fetchExchange] });
  const query = "query UrqlPersisted { stats { papers } }";
  const first = await ask(client, query);
  assert.deepEqual(await ask(client, query, {}, { requestPolicy: "network-only" }), first);
});

test("errors arrive with code and path", async () => {
  const client = new Client({ url, preferGetMethod: false, exchanges: [fetchExchange] });
  const { error } = await client.query('{ paper(id: "??") { year } }', {}).toPromise();
  assert.deepEqual(error.graphQLErrors[0].path, ["paper"]);
  assert.equal(typeof error.graphQLErrors[0].extensions.code, "string");
});
