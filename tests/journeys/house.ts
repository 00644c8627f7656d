import { networkInterfaces } from "node:os";

/** This machine as its own network sees it; 127.0.0.2 where there is no network. Neither is a secure context. */
const host =
  Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === "IPv4" && !one.internal)?.address ?? "127.0.0.2";

/** As another phone of the house sees it: plain http, where service workers and the Cache API are missing. */
export const house = `http://${host}:${process.env.QINGJING_PORT}`;
