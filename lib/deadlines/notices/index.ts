import { notice2026 } from "./2026";
import type { Notice } from "./notice";

/** Years announced since the calendar package was made, and the last one as the pattern for the next. */
export const notices: readonly Notice[] = [notice2026];
