// Bundles the query page into the folder named on the command line: nothing of it is loaded from the network later.
import { build } from "esbuild";
import { cp, mkdir } from "node:fs/promises";

const out = process.argv[2];
if (!out) throw new Error("Usage: node build.mjs FOLDER");
await mkdir(out, { recursive: true });
await build({
  entryPoints: { graphiql: "page.jsx" },
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  outdir: out,
  loader: { ".woff": "dataurl", ".woff2": "dataurl", ".svg": "dataurl", ".ttf": "dataurl" },
  define: { "process.env.NODE_ENV": '"production"' },
  jsx: "automatic",
  legalComments: "eof",
});
await cp("index.html", `${out}/index.html`);
