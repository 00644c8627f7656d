export function findBrowser(): Promise<string | null>;
export function findOrGetBrowser(): Promise<string | null>;
