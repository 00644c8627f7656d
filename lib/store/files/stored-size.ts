import { FOREWORDS, shape } from "./sealed/head";
import { measured } from "./sealed/layout";

/** Whether a file of so many stored bytes can hold so many plain ones, in the clear or sealed. Nothing of it is read. */
export function canHold(stored: number, plain: number): boolean {
  const forewords = Object.values(FOREWORDS);
  return stored === plain || forewords.some((bytes) => measured(shape, stored - bytes)?.plain === plain);
}
