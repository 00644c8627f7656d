import { config } from "zod/v4/core";

// Before any schema is made: zod would try out whether it may compile code, and the content policy says no aloud.
config({ jitless: true });
