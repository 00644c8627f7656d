/**
 * Fills one card into the form of this page and says what it did. `form`: one entry of forms.json; `card`: what
 * 清静 copied. Codes, consent and submitting are in no entry, so they are never touched. It is handed to the page as
 * text: everything it needs stands inside. On any other site than the form's it fills nothing; `goTo` is the form's address then.
 */
// biome-ignore lint/correctness/noUnusedVariables: popup.js and the bookmarklet call it
function fillForm(form, card) {
  // A card holds a person's own number and words: no other site is given them, whatever it looks like.
  if (location.origin !== new URL(form.page).origin) return { filled: [], left: [], goTo: form.page };
  const filled = [];
  const left = [];
  for (const { label, value, way } of card.fields) {
    const known = form.fields.find((field) => field.label === label);
    const why =
      way === "self" || value === "" ? "要你自己来" : known ? fill(known, value) : "这张表里没有这一项";
    if (why === "") filled.push(label);
    else left.push({ label, value, why });
  }
  return { filled, left };

  /** "" when it is filled, else why it is not. */
  function fill(field, value) {
    const controls = find(field).filter(
      (one) => !["password", "file", "submit", "hidden"].includes(one.type),
    );
    if (controls.length === 0) return "没找到这一项";
    if (field.as === "text") return write(controls[0], value);
    return choose(controls, value, field.values[value]);
  }

  function find({ find, label }) {
    const selector = find.find((one) => document.querySelector(one));
    if (selector) return [...document.querySelectorAll(selector)];
    const title = [...document.querySelectorAll("label")].find((one) => one.textContent.includes(label));
    return title?.control ? [title.control] : [];
  }

  function write(control, value) {
    if (!("value" in control) || control.disabled) return "这一项现在填不进去";
    if (control.maxLength > 0 && value.length > control.maxLength)
      return `太长了，最多${control.maxLength}个字`;
    set(control, "value", value);
    return control.value === value ? done(control) : "填进去又变了，你自己填";
  }

  function choose(controls, words, code) {
    const [first] = controls;
    if (first.tagName === "SELECT") {
      const option = [...first.options].find((one) => one.value === code || one.text.trim() === words);
      if (!option) return "没有这个选项";
      set(first, "value", option.value);
      return done(first);
    }
    const picked = controls.find((one) => one.type === "radio" && one.value === code);
    if (!picked) return "没有这个选项";
    picked.click();
    return picked.checked ? done(picked) : "选不上，你自己选";
  }

  /** Through the element's own setter and with its events, so that frameworks that keep the value notice. */
  function set(control, property, value) {
    const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), property);
    own.set.call(control, value);
    for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
  }

  function done(control) {
    control.style.outline = "2px solid #c0351c";
    return "";
  }
}
