/** The form of one call: what it holds, how it becomes a call and back, and what is wrong with it. */
export { checkCall } from "./check";
export { blankForm, formTime, fromCall, toNewCall } from "./convert";
export { callFields } from "./edit";
export { CallForm } from "./schema";
