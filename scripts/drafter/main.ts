// Draws up letters about long logs beside the server, in a thread of its own: nobody waits for one at a stretch. It is given
// the facts piece by piece, and gives what is asked of them one piece for each time it is told to go on.
import { parentPort } from "node:worker_threads";
import { questions } from "@/app/complaints/questions";
import { atOnce } from "@/lib/calls/in-steps";
import { cut, Joiner } from "@/lib/turns/pieces";

type Asked = { about: [known: never, more: never]; question: keyof typeof questions };

const asked = new Joiner();
const pieces: unknown[] = [];

function answer(): void {
  const { about, question } = asked.whole as Asked;
  atOnce(cut(questions[question](...about), (piece) => pieces.push(piece)));
  pieces.reverse();
}

parentPort?.on("message", (message: { piece: unknown } | { ask: true } | { next: true }) => {
  if ("piece" in message) return asked.take(message.piece);
  if ("ask" in message) answer();
  parentPort?.postMessage({ piece: pieces.pop(), isLast: pieces.length === 0 });
});
