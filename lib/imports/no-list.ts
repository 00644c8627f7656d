import { beginsWith, encodingOf } from "./encoding";
import { sheetKind } from "./sheet-kind";

/** First bytes of recordings and films, some of which could pass for a text by their other bytes. */
const heard = ["ID3\x02", "ID3\x03", "ID3\x04", "RIFF", "OggS", "#!AMR", "fLaC", "\x1aE\xdf\xa3"];

/**
 * Whether a file can be no list of calls, by its first 64 KB. It is asked before a file is sent, without any of the readers;
 * what it lets through is judged by the server.
 */
export function isNoList(bytes: Uint8Array): boolean {
  if (heard.some((mark) => beginsWith(bytes, latin(mark))) || isFilm(bytes)) return true;
  return encodingOf(bytes) === null && sheetKind({ bytes, text: null }) === null;
}

/** MP4, M4A, 3GP and HEIC: the length of the first box, then its name. */
function isFilm(bytes: Uint8Array): boolean {
  return bytes[0] === 0 && beginsWith(bytes.subarray(4), latin("ftyp"));
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
