import { build } from "esbuild";
import { cp, mkdir } from "node:fs/promises";

const out = process.argv[2] ?? "../wwwroot";
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
