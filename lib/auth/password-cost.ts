export type Cost = { N: number; r: number; p: number };

/** OWASP's Password Storage Cheat Sheet (2025) for scrypt; of its equal rows the one that takes least memory, 16 MB. */
export const strong: Cost = { N: 2 ** 14, r: 8, p: 5 };
