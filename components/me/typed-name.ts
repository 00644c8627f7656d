let typed = "";

/** The name as it was typed where one signs in, for the page of who has forgotten the password; in this tab only, and in no address. */
export function carryName(name: string): void {
  typed = name;
}

export function carriedName(): string {
  return typed;
}
