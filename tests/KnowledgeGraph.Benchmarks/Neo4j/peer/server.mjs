// The peer: @neo4j/graphql with the types that the store's labels and relationships stand for, in one Node.js process.
// usage: node server.mjs BOLT-ADDRESS PORT
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';

const [address, port] = process.argv.slice(2);
const typeDefs = `#graphql
  type Paper @node {
    key: String!
    title: String
    year: Int
    type: String
    authors: [Author!]! @relationship(type: "AUTHORED", direction: IN)
    references: [Paper!]! @relationship(type: "CITES", direction: OUT)
    citations: [Paper!]! @relationship(type: "CITES", direction: IN)
  }
  type Author @node {
    key: String!
    name: String
    papers: [Paper!]! @relationship(type: "AUTHORED", direction: OUT)
  }
`;
const driver = neo4j.driver(address, neo4j.auth.basic('', ''));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema, csrfPrevention: false });
await startStandaloneServer(server, { listen: { port: Number(port), host: '127.0.0.1' }, context: async () => ({}) });
