const codes = /^SQLITE_(CORRUPT|NOTADB)/;
const words = /database disk image is malformed|file is not a database/;

/** Whether SQLite says that its file is broken; Prisma hands its words on, as a message or a cause. */
export function isBroken(fault: unknown): boolean {
  if (typeof fault !== "object" || fault === null) return false;
  const { code, message, cause } = fault as { code?: unknown; message?: unknown; cause?: unknown };
  return codes.test(String(code)) || words.test(String(message)) || isBroken(cause);
}
