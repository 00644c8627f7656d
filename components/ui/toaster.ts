const shown = 3000;
let region: HTMLElement | null = null;
let timer = 0;

/** Says for 3 seconds what just happened (已复制17090000000). Never for errors. Outlives a change of page. */
export function toast(text: string): void {
  region ??= makeRegion();
  window.clearTimeout(timer);
  region.textContent = "";
  const say = region;
  // A live region speaks only what changes after it is there.
  window.setTimeout(() => {
    say.textContent = text;
    say.hidden = false;
  }, 60);
  timer = window.setTimeout(() => {
    say.hidden = true;
  }, shown);
}

function makeRegion(): HTMLElement {
  const made = document.createElement("div");
  made.className = "toast";
  made.setAttribute("role", "status");
  document.body.append(made);
  return made;
}
