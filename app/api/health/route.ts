import { isWell } from "@/lib/store/health";

export const dynamic = "force-dynamic";

export async function GET() {
  if (await isWell()) return Response.json({ status: "ok" });
  return Response.json({ status: "down" }, { status: 503 });
}
