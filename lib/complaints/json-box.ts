/** A list or an object that is not read to its end. name: takes the name of the next member; false for one that may not be. */
export type JsonBox = {
  value: unknown;
  end: string;
  put(value: unknown): void;
  name?(said: string): boolean;
};

export function listBox(): JsonBox {
  const value: unknown[] = [];
  return { value, end: "]", put: (one) => void value.push(one) };
}

/** `length` is no name of anything that is sent here, see safeParse in lib/result.ts. */
export function objectBox(most: number): JsonBox {
  const value: Record<string, unknown> = {};
  let [name, members] = ["", 0];
  return {
    ...{ value, end: "}" },
    put: (one) => put(value, name, one),
    name(said) {
      name = said;
      return ++members <= most && said !== "length";
    },
  };
}

/** As JSON.parse does: the name of an object's prototype is one like any other. */
function put(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== "__proto__") object[name] = value;
  else Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
}
