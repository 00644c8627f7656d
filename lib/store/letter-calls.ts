import { limitSetting } from "./limit-setting";

/**
 * Calls of which one letter tells at most. Its draft is drawn up in a thread beside the server, which takes some seconds of a
 * processor for so many.
 */
export const mostCallsOfLetter = () => limitSetting("LIMIT_LETTER_CALLS", 10_000);
