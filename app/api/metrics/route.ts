import { metrics } from "@/lib/server/metrics";
import { metricsAccess } from "@/lib/server/metrics-token";

export const dynamic = "force-dynamic";

/** This process in Prometheus' text form, for who has METRICS_TOKEN; 404 where none is set, 401 for another one. */
export async function GET(request: Request) {
  const access = metricsAccess(request.headers.get("authorization"));
  if (access === "off") return new Response(null, { status: 404 });
  if (access === "denied")
    return new Response(null, { status: 401, headers: { "www-authenticate": "Bearer" } });
  const headers = { "content-type": metrics().contentType, "cache-control": "no-store" };
  return new Response(await metrics().metrics(), { headers });
}
