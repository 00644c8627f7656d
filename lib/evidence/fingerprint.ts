/** First eight … last four of a SHA-256, as it is read aloud: 3fa91c07…e2d4. */
export function shortFingerprint(sha256: string): string {
  return `${sha256.slice(0, 8)}…${sha256.slice(-4)}`;
}

export function isFingerprint(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
