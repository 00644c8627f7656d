import { type NextRequest, NextResponse } from "next/server";
import { documentPolicy } from "./lib/auth/policy";
import { isSameOrigin } from "./lib/auth/same-origin";

/** In bytes; next.config.ts has the same for what does not say its length. */
const longestForm = 1024 * 1024;

/**
 * Turns away what another site sends to a page or is longer than any form, and gives every document a nonce of its own; Next writes it into its
 * scripts when it finds the policy on the request.
 */
export function proxy(request: NextRequest): NextResponse {
  const reads = /^(GET|HEAD)$/.test(request.method);
  if (!reads && !isSameOrigin(request.headers))
    return refused(request, 403, "这个请求不是从清静自己的页面发来的，没有照做。回到清静再试一次。");
  if (Number(request.headers.get("content-length")) > longestForm)
    return refused(request, 413, "写的太长了，没有保存。写的都还在，改短一些再点一次。");
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = documentPolicy(nonce, process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** Next hands the sentence on to the page only under this exact type; a browser without a script must be told the encoding. */
function refused({ headers }: NextRequest, status: number, text: string): NextResponse {
  const type = headers.has("next-action") ? "text/plain" : "text/plain; charset=utf-8";
  return new NextResponse(text, { status, headers: { "content-type": type } });
}

/**
 * Pages and their actions only. Next holds back the body of what passes here and cuts it at 10 MB without a word, so no
 * route may be among them; a test asks this of every page and route there is. Each route stands here by its whole address:
 * a page that is asked for as /calls/x.pdf is a page. What the router fetches is no document.
 */
export const config = {
  matcher: [
    {
      source:
        "/((?!_next/|reader/|api/(?:health|metrics)$|icon\\.svg$|apple-icon\\.png$|manifest\\.webmanifest$|offline(?:\\.html|-worker\\.js)$|(?:fill|fonts|icons)/[^/]+$|look$|calls/number$|evidence/upload$|evidence/[^/]+/(?:copy|original|thumb)$|import/upload$|import/[^/]+/(?:read|save)$|export/[^/]+\\.[^/]+$|export/[^/]+/[^/]+$|complaints/[^/]+/timeline\\.pdf$|complaints/[^/]+/letters/[^/]+/[^/]+\\.pdf$|sample/[^/]+/letter\\.pdf$).*)",
      missing: [{ type: "header", key: "rsc" }],
    },
  ],
};
