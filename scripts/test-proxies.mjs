// npm run test:proxies: nginx and Caddy (Debian's packages) read the examples in docs/proxy, start with them and pass on
// what the app has to see: whose request it is, nothing that is too long, and no figures for the world.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root, stop } from "./prepare.mjs";

const site = "qingjing.example.org";
const folder = mkdtempSync(path.join(tmpdir(), "qingjing-proxies-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
for (const name of ["nginx", "caddy"])
  if (spawnSync(name, ["version"]).error)
    stop(`没有装 ${name}：apt-get install nginx-light caddy。 ${name} is needed.`);

// What a proxy gives up on the way ends in the middle.
const app = http.createServer((...both) => passedOn(...both).catch(() => {})).listen(0, "127.0.0.1");
await once(app, "listening");
makeCertificate();
let failed = 0;
await tryProxy("nginx", nginxArguments(18_443));
await tryProxy("caddy", caddyArguments(18_444));
app.close();
process.exit(failed === 0 ? 0 : 1);

/** Stands in for the app: says what it was passed. */
async function passedOn(request, response) {
  if (request.url === "/gone") return request.socket.destroy();
  let bytes = 0;
  for await (const piece of request) bytes += piece.length;
  const { "x-forwarded-for": from, "x-forwarded-proto": proto } = request.headers;
  response.end(JSON.stringify({ from, proto, bytes }));
}

async function tryProxy(name, { file, args, port }) {
  const proxy = spawn(name, args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, HOME: folder },
  });
  let said = "";
  proxy.stderr.on("data", (text) => {
    said += text;
  });
  const up = await until(() => ask(port, "/").then(() => true));
  say(`${name} starts with ${file}`, up, said);
  if (up) await lookAt(name, port);
  const gone = once(proxy, "exit");
  proxy.kill("SIGTERM");
  await gone;
}

async function lookAt(name, port) {
  const plain = await ask(port, "/", {
    headers: { "x-forwarded-for": "203.0.113.9", "x-forwarded-proto": "http" },
  });
  const { from, proto } = JSON.parse(plain.body);
  say(
    `${name}: whose request it is, it says itself (${from}, ${proto})`,
    from === "127.0.0.1" && proto === "https",
  );
  const long = await ask(port, "/calls", { method: "POST", body: Buffer.alloc(3 << 20) });
  say(`${name}: a form of 3 MB is refused (${long.status})`, long.status === 413);
  const file = await ask(port, "/evidence/upload", { method: "POST", body: Buffer.alloc(3 << 20) });
  say(
    `${name}: a file of 3 MB passes (${file.status})`,
    file.status === 200 && JSON.parse(file.body).bytes === 3 << 20,
  );
  const figures = await ask(port, "/api/metrics");
  say(`${name}: figures are not for the world (${figures.status})`, figures.status === 404);
  const own = [
    ["a form that is too long", long],
    ["what is not for the world", figures],
    ["an app that does not answer", await ask(port, "/gone")],
  ];
  if (name === "nginx") {
    own.push(["an address that is too long", await ask(port, `/${"a".repeat(20_000)}`)]);
    own.push([
      "a header that is too long",
      await ask(port, "/", { headers: { cookie: "a".repeat(20_000) } }),
    ]);
  }
  for (const [what, { status, type, body }] of own)
    say(
      `${name}: its own answer to ${what} (${status}) is a Chinese sentence`,
      status >= 400 && type === "text/html; charset=utf-8" && /<p>[^<]*[\u4e00-\u9fff]{4}/.test(body),
      body,
    );
  if (name === "nginx") await lookAtLog(port);
}

/** The path that was asked for, also of what the proxy answers by itself, and never the query. */
async function lookAtLog(port) {
  await ask(port, "/gone?number=13800000000");
  const log = () => readFileSync(path.join(folder, "access.log"), "utf8");
  const isThere = await until(
    async () => /"POST \/calls" 413/.test(log()) && /"GET \/api\/metrics" 404/.test(log()),
  );
  say(
    "nginx: its log says the path that was asked for, without the query",
    isThere && !/138|\.nginx/.test(log()),
    log(),
  );
}

function nginxArguments(port) {
  const text = readFileSync(path.join(root, "docs/proxy/nginx.conf"), "utf8")
    .replaceAll("/etc/ssl/qingjing", folder)
    .replaceAll("127.0.0.1:3000", `127.0.0.1:${app.address().port}`)
    .replace("/var/log/nginx/qingjing.log", `${folder}/access.log`)
    .replace("listen 80;", "listen 127.0.0.1:18080;")
    .replace("listen 443 ssl;", `listen 127.0.0.1:${port} ssl;`);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (one) => `${one}_temp_path ${folder}/${one};`,
  );
  writeFileSync(path.join(folder, "site.conf"), text);
  const whole = `daemon off; master_process off; pid ${folder}/pid; error_log stderr; events {} http { access_log off; ${temporary.join(" ")} include ${folder}/site.conf; }`;
  writeFileSync(path.join(folder, "nginx.conf"), whole);
  return { file: "docs/proxy/nginx.conf", args: ["-c", path.join(folder, "nginx.conf")], port };
}

function caddyArguments(port) {
  const text = readFileSync(path.join(root, "docs/proxy/Caddyfile"), "utf8")
    .replace("{\n", "{\n\tadmin off\n\tauto_https disable_redirects\n\tskip_install_trust\n")
    .replace(`${site} {`, `https://${site}:${port} {\n\ttls ${folder}/fullchain.pem ${folder}/privkey.pem`)
    .replace("127.0.0.1:3000", `127.0.0.1:${app.address().port}`);
  const file = path.join(folder, "Caddyfile");
  writeFileSync(file, text);
  return { file: "docs/proxy/Caddyfile", args: ["run", "--adapter", "caddyfile", "--config", file], port };
}

function makeCertificate() {
  const files = ["-keyout", `${folder}/privkey.pem`, "-out", `${folder}/fullchain.pem`];
  execFileSync(
    "openssl",
    ["req", "-x509", "-newkey", "rsa:2048", "-nodes", ...files, "-days", "2", "-subj", `/CN=${site}`],
    {
      stdio: "ignore",
    },
  );
}

function ask(port, url, { method = "GET", headers = {}, body } = {}) {
  return new Promise((resolve, reject) => {
    const request = https.request(
      {
        host: "127.0.0.1",
        port,
        path: url,
        method,
        servername: site,
        rejectUnauthorized: false,
        headers: { ...headers, host: site },
      },
      async (response) => {
        let text = "";
        for await (const piece of response) text += piece;
        resolve({ status: response.statusCode, type: response.headers["content-type"], body: text });
      },
    );
    request.once("error", reject);
    request.end(body);
  });
}

async function until(holds) {
  for (let tries = 0; tries < 100; tries++) {
    if (await holds().catch(() => false)) return true;
    await wait(100);
  }
  return false;
}

function say(what, right, why = "") {
  console.log(`${right ? "✓" : "✗"} ${what}`);
  if (right) return;
  failed += 1;
  console.log(why.trim().replace(/^/gm, "    "));
}
