/** A rectangle in pixels of the picture as it is seen. */
export type Box = { x: number; y: number; width: number; height: number };

/** A stretch of text found in a picture. sure: 0 to 1, of the character that was read least surely. */
export type Line = { text: string; sure: number; box: Box };

/** What was found in one picture. */
export type Screen = { width: number; height: number; lines: Line[] };
