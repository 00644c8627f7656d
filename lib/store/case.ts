import "server-only";

export { addCase } from "./case-add";
export { readCalls, readCase } from "./case-read";
