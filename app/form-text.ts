/** A field of a form that was sent, as text. A browser can send anything in the form's place; what is no form says nothing. */
export function formText(sent: unknown, name: string): string | null {
  const value = sent instanceof FormData ? sent.get(name) : null;
  return typeof value === "string" ? value : null;
}
