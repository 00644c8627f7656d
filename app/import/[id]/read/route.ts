import { importRows } from "@/lib/auth/limit-settings";
import { readImport } from "@/lib/store/read-import";
import { answerInSteps } from "../../steps";
import { toImport } from "../../to-import";

type Address = { params: Promise<{ id: string }> };

/** Reads the file from its beginning, and says line by line how far it is: {read, rejected, passed, size, asks}. */
export function POST(request: Request, { params }: Address): Promise<Response> {
  return answerInSteps(request, params, (owner, id, stopped) => readImport(owner, id, stopped, importRows()));
}

export const GET = toImport;
