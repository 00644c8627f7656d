// What can go wrong with a port, in sentences.
import { createServer } from "node:net";

/** The sentence for a port that cannot be listened on; any other error is thrown again. */
export function portFault(error, port) {
  if (error.code === "EADDRINUSE")
    return `端口${port}已经有程序在用，换一个：PORT=${Number(port) + 1} npm start。 Port ${port} is taken.`;
  if (error.code === "EACCES") return `没有权限用端口${port}，换个大的。 No permission for port ${port}.`;
  throw error;
}

/** Rejects where the port cannot be listened on, before long steps and not after them. */
export async function tryPort(port, host) {
  const probe = createServer();
  await new Promise((resolve, reject) => {
    probe.once("error", reject);
    probe.listen(port, host, () => probe.close(resolve));
  });
}
