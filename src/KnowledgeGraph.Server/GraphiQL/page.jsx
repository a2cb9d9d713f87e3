import { GraphiQL } from "graphiql";
import { createRoot } from "react-dom/client";
import "graphiql/graphiql.css";
import "./page.css";

const firstQuery = `# Papers, authors, institutions, venues
# and topics as one graph.
#   Ctrl-Enter runs the query
#   Ctrl-Space shows what may come next
#   the header X-Api-Key lets mutations through
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

async function fetcher(request, options) {
  const response = await fetch("graphql", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json, application/json",
      ...options?.headers,
    },
    body: JSON.stringify(request),
  });
  return response.json();
}

createRoot(document.getElementById("page")).render(<GraphiQL fetcher={fetcher} defaultQuery={firstQuery} />);
