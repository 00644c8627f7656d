import { recentIllness } from "@/lib/store/health";

export const dynamic = "force-dynamic";

/** 200 {status: "ok"}, or 503 {status: "down", why: "full" | "database" | "files"}. */
export async function GET() {
  const why = await recentIllness();
  if (why === null) return Response.json({ status: "ok" });
  return Response.json({ status: "down", why }, { status: 503 });
}
