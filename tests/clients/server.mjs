// Where the server under test listens; the tests start none of their own.
export const url = process.env.KG_URL ?? "http://127.0.0.1:5080/graphql";

/** A paper of the seed graph that two documents cite. */
export const paperId = "arxiv:2410.01556";
export const paperTitle = "Integrative decoding: Improve factuality via implicit self-consistency";

/** How many papers the seed graph has. */
export const paperCount = 89;
