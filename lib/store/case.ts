import "server-only";

export { addCase, FutureTold } from "./case-add";
export { readCalls, readCase } from "./case-read";
