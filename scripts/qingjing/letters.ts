export async function writeLetters(_: string[]): Promise<number> { return 0; }
