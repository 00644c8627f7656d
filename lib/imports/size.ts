/** The largest file that is read: 2000 MB, in bytes. Backups of messages with pictures are that large. */
export const LARGEST_IMPORT = 2000 * 1024 * 1024;

/** The longest text that is pasted, in characters. */
export const LONGEST_PASTE = 1_000_000;

/** What it comes to at most, in bytes of UTF-8. */
export const LARGEST_PASTE = 3 * LONGEST_PASTE;
