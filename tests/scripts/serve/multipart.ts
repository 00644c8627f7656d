export type Part = [name: string, value: string];

/** A form's body as browsers write it, with the boundary x. */
export function multipart(parts: Part[]): Buffer {
  const written = parts.map(
    ([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return Buffer.from(`${written.join("")}--x--\r\n`);
}
