import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { relayStylePagination } from "@apollo/client/utilities";
import { paperId, paperTitle, url } from "./server.mjs";

const possibleTypes = { Node: ["Paper", "Author", "Institution", "Venue", "Topic"] };
const papers = gql`
  query Papers($after: String) {
    papers(first: 4, after: $after) {
      edges { cursor node { id title } }
      pageInfo { hasNextPage endCursor }
    }
  }
`;

function createClient(link = new HttpLink({ uri: url })) {
  const cache = new InMemoryCache({ possibleTypes, typePolicies: { Query: { fields: { papers: relayStylePagination() } } } });
  return new ApolloClient({ link, cache });
}

test("nodes are normalised: what one query read another finds in the cache", async () => {
  const client = createClient();
  const { data } = await client.query({
    query: gql`query ($id: ID!) { paper(id: $id) { id title authorships { author { id name } } } }`,
    variables: { id: paperId },
  });
  assert.equal(data.paper.title, paperTitle);
  const fragment = gql`fragment Title on Paper { title }`;
  assert.equal(client.readFragment({ id: client.cache.identify(data.paper), fragment }).title, paperTitle);
  const author = data.paper.authorships[0].author;
  assert.equal(client.readFragment({ id: client.cache.identify(author), fragment: gql`fragment Name on Author { name }` }).name, author.name);
});

test("pages are joined by relayStylePagination", async () => {
  const client = createClient();
  const first = await client.query({ query: papers });
  await client.query({ query: papers, variables: { after: first.data.papers.pageInfo.endCursor }, fetchPolicy: "network-only" });
  const joined = client.readQuery({ query: papers }).papers.edges;
  assert.equal(joined.length, 8);
  assert.equal(new Set(joined.map((edge) => edge.node.id)).size, 8);
});

test("node refetches any object as the type that it has", async () => {
  const client = createClient();
  const { data } = await client.query({ query: gql`query ($id: ID!) { author: paper(id: $id) { authorships { author { id name } } } }`, variables: { id: paperId } });
  const author = data.author.authorships[0].author;
  const again = await client.query({
    query: gql`query ($id: ID!) { node(id: $id) { id ... on Author { name } } }`,
    variables: { id: author.id },
    fetchPolicy: "network-only",
  });
  assert.deepEqual(again.data.node, { __typename: "Author", id: author.id, name: author.name });
});

test("errors arrive as GraphQL errors with code and path", async () => {
  await assert.rejects(createClient().query({ query: gql`{ paper(id: "??") { year } }` }), (error) => {
    assert.ok(CombinedGraphQLErrors.is(error));
    assert.deepEqual(error.errors[0].path, ["paper"]);
    assert.equal(typeof error.errors[0].extensions.code, "string");
    return true;
  });
});

for (const useGETForHashedQueries of [false, true]) {
  test(`persisted queries register once, then only their hash is sent (${useGETForHashedQueries ? "GET" : "POST"})`, async () => {
    const sent = [];
    const http = new HttpLink({
      uri: url,
      fetch: (uri, options) => {
        sent.push(`${options.method} ${options.body ?? new URL(uri).search}`);
        return fetch(uri, options);
      },
    });
    const sha256 = (text) => createHash("sha256").update(text).digest("hex");
    const link = ApolloLink.from([new PersistedQueryLink({ sha256, useGETForHashedQueries }), http]);
    const client = createClient(link);
    const query = gql(`query Persisted { stats { papers marker${sent.length}${useGETForHashedQueries ? "G" : "P"}: authors } }`);
    const first = await client.query({ query, fetchPolicy: "network-only" });
    const second = await client.query({ query, fetchPolicy: "network-only" });
    assert.deepEqual(second.data, first.data);
    assert.equal(sent.length, 3);
    assert.ok(!sent[0].includes("Persisted {") && sent[1].includes("Persisted {") && !sent[2].includes("Persisted {"), sent.join("\n"));
  });
}
