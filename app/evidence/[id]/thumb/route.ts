import { serveCopy } from "../../serve-copy";

export function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return serveCopy(request, params, "thumb");
}
