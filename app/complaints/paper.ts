/** A PDF as an answer: shown in the page's own viewer, or with ?download=1 as a file of that name. Kept by nobody. */
export function paper(request: Request, name: string, bytes: Uint8Array): Response {
  const asFile = new URL(request.url).searchParams.get("download") === "1";
  const named = `filename="letter.pdf"; filename*=UTF-8''${encodeURIComponent(`${name}.pdf`)}`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `${asFile ? "attachment" : "inline"}; ${named}`,
      "content-length": String(bytes.byteLength),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
