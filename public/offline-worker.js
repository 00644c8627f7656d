// Answers a page that cannot be had without a network with one of our own. Nothing else is kept, nothing personal ever.
const shelf = "qingjing-offline-6";
const page = "/offline.html";

self.addEventListener("install", (event) => {
  const put = async () => (await caches.open(shelf)).add(new Request(page, { cache: "reload" }));
  event.waitUntil(put().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const clear = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith("qingjing-offline-") && name !== shelf);
    await Promise.all(old.map((name) => caches.delete(name)));
  };
  event.waitUntil(clear().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { mode, method } = event.request;
  if (mode !== "navigate" || method !== "GET") return;
  event.respondWith(fetch(event.request).catch(async () => (await caches.match(page)) ?? Response.error()));
});
