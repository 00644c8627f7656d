import { healthReport } from "@/lib/server/health-report";
import { healthParts } from "@/lib/store/health";

export const dynamic = "force-dynamic";

/**
 * 200 when all is well, else 503, with a HealthReport. ?part=database: 200 as long as calls can be logged, for a balancer
 * and for what restarts a server; ?part=files and so on: that part alone; ?part=all is the same as none.
 */
export async function GET(request: Request) {
  const wanted = new URL(request.url).searchParams.get("part") ?? "all";
  const parts = healthParts.filter((part) => wanted === "all" || part === wanted);
  if (parts.length === 0) return Response.json({ parts: ["all", ...healthParts] }, { status: 404 });
  const report = await healthReport(parts);
  const headers = { "cache-control": "no-store" };
  return Response.json(report, { status: report.status === "ok" ? 200 : 503, headers });
}
