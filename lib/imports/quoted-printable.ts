const escaped = /(?:=[\dA-Fa-f]{2})+/g;

/** What quoted-printable stands for, in the coding it names, UTF-8 where that is none; soft line breaks are gone already. */
export function quotedPrintable(text: string, charset: string): string {
  const decoder = decoderOf(charset);
  return text.replace(escaped, (run) => {
    const bytes = run.slice(1).split("=");
    return decoder.decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)));
  });
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset || "utf-8");
  } catch {
    return new TextDecoder("utf-8");
  }
}
