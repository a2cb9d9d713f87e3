import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import "graphiql/graphiql.css";

const firstQuery = `# Papers, authors, institutions, venues and topics as one graph.
# Press Ctrl-Enter to run.
{
  papers(first: 5) {
    totalCount
    nodes {
      title
      year
      authorships { author { name } }
    }
  }
}
`;

async function fetcher(request) {
  const response = await fetch("graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json, application/json" },
    body: JSON.stringify(request),
  });
  return response.json();
}

createRoot(document.getElementById("page")).render(<GraphiQL fetcher={fetcher} defaultQuery={firstQuery} />);
