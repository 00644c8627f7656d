export function titleCharacters(): string[];
