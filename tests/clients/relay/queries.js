// Read by relay-compiler, which checks every query against schema/schema.graphql and writes its artifacts to __generated__. Never run.
import { graphql } from "relay-runtime";

graphql`
  query queriesCitationsForwardQuery($id: ID!) {
    paper(id: $id) {
      id
      ...queriesForward_paper
    }
  }
`;

graphql`
  fragment queriesForward_paper on Paper
  @argumentDefinitions(count: { type: "Int", defaultValue: 3 }, cursor: { type: "String" })
  @refetchable(queryName: "queriesForwardRefetchQuery") {
    title
    references(first: $count, after: $cursor) @connection(key: "Paper_references") {
      edges { node { id title } }
    }
  }
`;

graphql`
  query queriesPapersForwardQuery($count: Int!, $cursor: String) {
    papers(first: $count, after: $cursor) @connection(key: "Query_papers") {
      edges { node { id title } }
    }
  }
`;

graphql`
  query queriesPapersBackwardQuery($count: Int!, $cursor: String) {
    papers(last: $count, before: $cursor) @connection(key: "Backward_papers") {
      edges { node { id title } }
    }
  }
`;
