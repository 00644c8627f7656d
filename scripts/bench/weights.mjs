// First-load weight of each page from the production build: what a phone fetches, gzipped as it travels.
import { gzipSync } from "node:zlib";
import { table } from "./server/print.mjs";
import { withServer } from "./server/serve.mjs";
import { visitorWith } from "./server/visitor.mjs";

const pages = ["/", "/calls", "/calls/new", "/evidence", "/complaints", "/complaints/new", "/me", "/sample"];

export async function run(print) {
  await withServer(async ({ url, dataDir }) => {
    await fetch(url);
    const cookie = visitorWith(dataDir, 100);
    const rows = [];
    for (const page of pages) rows.push([page, ...(await weigh(url, page, cookie))]);
    for (const line of table(["page (KiB gz)", "html", "css", "js", "js files", "fonts preloaded"], rows))
      print(line);
  });
}

async function weigh(url, page, cookie) {
  const answer = await fetch(url + page, { headers: { cookie } });
  const html = await answer.text();
  if (answer.status !== 200) return [answer.status, "", "", "", ""];
  const scripts = found(html, /<script[^>]+src="([^"]+)"(?![^>]*noModule)/g);
  const styles = found(html, /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g);
  const fonts = found(html, /<link[^>]+href="([^"]+\.(?:woff2?|ttf)[^"]*)"/g);
  const sizes = await Promise.all([styles, scripts, fonts].map((list) => total(url, list)));
  return [kib(gzipSync(html).length), kib(sizes[0]), kib(sizes[1]), scripts.length, kib(sizes[2])];
}

function found(html, pattern) {
  return [...new Set([...html.matchAll(pattern)].map((match) => match[1]))];
}

async function total(url, paths) {
  const sizes = await Promise.all(
    paths.map(async (path) => {
      const bytes = Buffer.from(await (await fetch(url + path)).arrayBuffer());
      return /woff2/.test(path) ? bytes.length : gzipSync(bytes).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function kib(bytes) {
  return (bytes / 1024).toFixed(1);
}
