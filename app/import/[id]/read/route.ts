import { importRows } from "@/lib/auth/limit-settings";
import { stopRead, tooManyRead } from "@/lib/auth/limits";
import { QueueFull } from "@/lib/store/fair-queue";
import { readImport } from "@/lib/store/read-import";
import { answerInSteps } from "../../steps";
import { toImport } from "../../to-import";

type Address = { params: Promise<{ id: string }> };

/**
 * Reads the file from its beginning, and says line by line how far it is: {read, rejected, passed, size, asks}. 429 where
 * the owner has read too often lately, or too many workbooks wait.
 */
export function POST(request: Request, { params }: Address): Promise<Response> {
  return answerInSteps(request, params, {
    stop: stopRead,
    steps: (owner, id, { stopped, signal, address }) =>
      readImport(owner, id, stopped, importRows(), signal, address),
    reasonOf: (fault) => (fault instanceof QueueFull ? tooManyRead(fault.seconds, fault.crowd) : null),
  });
}

export const GET = toImport;
