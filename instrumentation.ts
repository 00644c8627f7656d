import type { Instrumentation } from "next";

/** Runs once when the server starts; what is for Node only stays out of the other runtime's build. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { giveUploadsTime } = await import("./lib/store/upload-time");
    giveUploadsTime();
    const { settleEveryRequest } = await import("./lib/auth/forwarded");
    settleEveryRequest();
    const { followEveryAsker, isSending } = await import("./lib/store/asker");
    const { hashOfAddress } = await import("./lib/auth/address");
    followEveryAsker((address) => hashOfAddress(address));
    const { beginSecret } = await import("./lib/auth/secret");
    beginSecret();
    const { answerUndecodable, isOfDecoder } = await import("./lib/auth/undecodable");
    answerUndecodable();
    const { metricsAccess } = await import("./lib/server/metrics-token");
    if (metricsAccess(null) !== "off") (await import("./lib/server/metrics")).metrics();
    if (process.env.NODE_ENV !== "production") return;
    const { keepLogQuiet, logFormat } = await import("./lib/store/quiet-log");
    keepLogQuiet(logFormat(), (fault) => isSending() && isOfDecoder(fault));
    const { keepPrivate } = await import("./lib/store/private-data");
    keepPrivate();
    const { stopWithoutKeys } = await import("./lib/store/sealed/begin");
    await stopWithoutKeys();
    const { watchKeys } = await import("./lib/store/sealed/lacking");
    watchKeys();
    const { stopWithOtherSecret } = await import("./lib/auth/begin");
    await stopWithOtherSecret();
    const { stopWithOtherStore } = await import("./lib/store/begin-store");
    await stopWithOtherStore();
    const { sweepDaily } = await import("./lib/store/sweep-daily");
    const { recordRetention } = await import("./lib/auth/audit-host");
    sweepDaily(recordRetention);
    const { keepTidy } = await import("./lib/store/tidy");
    await keepTidy();
    const { keepBringingOver } = await import("./lib/store/sealed/bring-over");
    keepBringingOver(); // nobody waits for it
    const { auditServer } = await import("./lib/server/audit-server");
    await auditServer();
    const { keepMovingOn } = await import("./lib/store/keep-moving-on");
    await keepMovingOn();
  }
}

/** A form or arguments that Next could not read are answered by 400. */
export const onRequestError: Instrumentation.onRequestError = async (fault, request) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { noteUndecodable } = await import("./lib/auth/undecodable");
    noteUndecodable(fault, request);
  }
};
