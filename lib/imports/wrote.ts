/** Characters that are kept of what a person wrote beside a call: a note holds them, and a pasted line is hardly longer. */
export const longestWrote = 900;
