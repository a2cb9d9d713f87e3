import assert from "node:assert/strict";
import { test } from "node:test";
import { ClientError, GraphQLClient, gql, request } from "graphql-request";
import { paperId, paperTitle, url } from "./server.mjs";

const findPaper = gql`
  query FindPaper($id: ID!) {
    paper(id: $id) {
      title
      year
    }
  }
`;

test("a query with variables", async () => {
  assert.deepEqual(await request(url, findPaper, { id: paperId }), { paper: { title: paperTitle, year: 2024 } });
});

test("a query by GET", async () => {
  const client = new GraphQLClient(url, { method: "GET" });
  assert.deepEqual(await client.request(findPaper, { id: paperId }), { paper: { title: paperTitle, year: 2024 } });
});

test("a refused query is an error with its place", async () => {
  await assert.rejects(request(url, "{ nothing }"), (error) => {
    assert.ok(error instanceof ClientError);
    assert.equal(error.response.status, 400);
    assert.deepEqual(error.response.errors[0].locations, [{ line: 1, column: 3 }]);
    return true;
  });
});

test("a failed field comes beside the data of the others", async () => {
  const client = new GraphQLClient(url, { errorPolicy: "all" });
  const { data, errors } = await client.rawRequest('{ stats { papers } paper(id: "??") { year } }');
  assert.equal(typeof data.stats.papers, "number");
  assert.equal(data.paper, null);
  assert.deepEqual(errors[0].path, ["paper"]);
});

test("a mutation without a key is refused, with it done", async () => {
  const mutation = gql`
    mutation Add($papers: [PaperInput!]!) {
      upsertPapers(papers: $papers) {
        papers { title authorships { position author { name } } }
      }
    }
  `;
  const variables = { papers: [{ ids: ["doi:10.5555/client"], title: "A paper of a client", authors: [{ author: { name: "Author 1" } }] }] };
  await assert.rejects(request(url, mutation, variables), /API key/);

  const headers = { "X-Api-Key": process.env.KG_API_KEY };
  const [paper] = (await request({ url, document: mutation, variables, requestHeaders: headers })).upsertPapers.papers;
  assert.equal(paper.title, "A paper of a client");
  assert.deepEqual(paper.authorships.map(({ author }) => author.name), ["Author 1"]);

  const deletion = 'mutation { deleteNodes(ids: ["doi:10.5555/client"]) { version } }';
  await request({ url, document: deletion, requestHeaders: headers });
});
