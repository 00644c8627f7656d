// First-load weight of each page from the production build: what a phone fetches, gzipped as it travels.
// "own js" is what a page ships beyond what every page has, the framework's share.
import { readdirSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "../prepare.mjs";
import { table } from "./server/print.mjs";
import { withServer } from "./server/serve.mjs";
import { visitorWith } from "./server/visitor.mjs";

export async function run(print) {
  await withServer(async ({ url, dataDir }) => {
    const cookie = await visitorWith(dataDir, 100);
    const found = [];
    for (const page of await pages(url, cookie)) found.push(await read(url, page, cookie));
    const shared = found.map(({ js }) => js).reduce((common, js) => common.filter((one) => js.includes(one)));
    const rows = [];
    for (const page of found) rows.push(await weigh(url, page, shared));
    for (const line of table(["page (KiB gz)", "html", "css", "js", "own js", "fonts"], rows)) print(line);
  });
}

/** Every page of the app that needs no id, and one call. */
async function pages(url, cookie) {
  const files = readdirSync(path.join(root, "app"), { recursive: true }).map((file) =>
    file.replaceAll(path.sep, "/"),
  );
  const named = files.flatMap((file) => /^(.*?)\/?page\.tsx$/.exec(file)?.[1] ?? []);
  const open = named.filter((page) => !page.includes("[")).map((page) => `/${page}`);
  const list = await (await fetch(`${url}/calls`, { headers: { cookie } })).text();
  const call = /\/calls\/[0-9a-f-]{36}/.exec(list)?.[0];
  return [...open, ...(call ? [call, `${call}/edit`] : [])].sort();
}

async function read(url, page, cookie) {
  const html = await (await fetch(url + page, { headers: { cookie } })).text();
  return {
    page: page.replace(/[0-9a-f-]{36}/, "[id]"),
    html,
    js: hrefs(html, /<script[^>]+src="([^"]+)"(?![^>]*noModule)/g),
    css: hrefs(html, /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g),
    fonts: hrefs(html, /<link[^>]+href="([^"]+\.(?:woff2?|ttf)[^"]*)"/g),
  };
}

async function weigh(url, { page, html, css, js, fonts }, shared) {
  const own = js.filter((one) => !shared.includes(one));
  const sizes = await Promise.all([css, js, own, fonts].map((list) => total(url, list)));
  return [page, kib(gzipSync(html).length), ...sizes.map(kib)];
}

function hrefs(html, pattern) {
  return [...new Set([...html.matchAll(pattern)].map((match) => match[1]))];
}

async function total(url, paths) {
  const sizes = await Promise.all(paths.map((one) => sizeOf(url + one)));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function sizeOf(address) {
  const bytes = Buffer.from(await (await fetch(address)).arrayBuffer());
  return address.includes(".woff2") ? bytes.length : gzipSync(bytes).length;
}

function kib(bytes) {
  return (bytes / 1024).toFixed(1);
}
