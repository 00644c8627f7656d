import { limitSetting } from "./limit-setting";

/**
 * Calls of which one letter tells at most. Its draft is drawn at a stretch, call by call: of so many it takes a second, in
 * which nobody else is served.
 */
export const mostCallsOfLetter = () => limitSetting("LIMIT_LETTER_CALLS", 2_000);
