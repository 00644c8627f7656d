type Typed = Record<string, string | boolean | string[]>;

/** What stands in the server's form and was not there when it was sent: typed, or put back by the browser, before any script ran. */
export function typedEarly(formId: string, tag: "input" | "textarea"): Typed {
  const form = typeof document === "undefined" ? null : document.getElementById(formId);
  const typed: Typed = {};
  for (const element of form?.querySelectorAll(tag) ?? []) {
    if (isField(element) && element.name) Object.assign(typed, change(element));
  }
  return typed;
}

function change(field: HTMLInputElement | HTMLTextAreaElement): Typed {
  if (field instanceof HTMLTextAreaElement || !/^(checkbox|radio)$/.test(field.type))
    return field.value === field.defaultValue ? {} : { [field.name]: field.value };
  if (field.checked === field.defaultChecked) return {};
  if (field.type === "checkbox") return { [field.name]: ticked(field) };
  return field.checked ? { [field.name]: field.value } : {};
}

/** One box: ticked or not. Several of one name: the values of those that are ticked. */
function ticked(box: HTMLInputElement): boolean | string[] {
  const all = box.form?.elements.namedItem(box.name);
  if (!(all instanceof RadioNodeList)) return box.checked;
  const boxes = [...all].filter((one): one is HTMLInputElement => one instanceof HTMLInputElement);
  return boxes.filter((one) => one.checked).map((one) => one.value);
}

function isField(element: Element): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
