import { filePolicy } from "@/lib/auth/policy";
import { disposition } from "@/lib/evidence/file-name";

const types = {
  csv: "text/csv; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  json: "application/json; charset=utf-8",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

/** An answer that the browser saves under that name. Kept by nobody on the way. */
export function download(name: string, kind: keyof typeof types, body: BodyInit | Uint8Array): Response {
  return new Response(body instanceof Uint8Array ? new Uint8Array(body) : body, {
    headers: {
      "content-type": types[kind],
      "content-disposition": disposition("attachment", `${name}.${kind}`),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "content-security-policy": filePolicy,
    },
  });
}
