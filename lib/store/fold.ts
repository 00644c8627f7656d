/** Text as it is searched: full width, case and the hyphens of numbers do not matter; % and _ mean nothing to LIKE. */
export function fold(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<=\d)-(?=\d)/g, "")
    .replace(/[%_]/g, "·");
}
