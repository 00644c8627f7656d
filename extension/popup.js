const area = document.getElementById("card");
area.focus();
area.addEventListener("input", () => say(area.value));

/** Fills the page in front with what was pasted; without a card it only says what to do. */
async function say(text) {
  if (text.trim() === "") return show([]);
  const card = readCard(text);
  if (!card) return show(["这不是清静里复制的那一段。回到清静，点“复制这张表”。"]);
  const forms = await (await fetch("forms.json")).json();
  const form = forms.find((one) => one.channel === card.channel);
  if (!form) return show(["这张表还不会填，在清静里逐项复制吧。"]);
  const told = await fillInFront(form, card).catch(() => null);
  if (!told) return show(["这个网页填不了。先打开它的表单，再点扩展。"]);
  show([...tell(told), `栏目名称${form.checkedOn}记下：${form.source}`]);
}

async function fillInFront(form, card) {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const args = [form, card];
  const [done] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: fillForm, args });
  return done.result;
}

function show(lines) {
  document
    .getElementById("told")
    .replaceChildren(
      ...lines.map((line) => Object.assign(document.createElement("p"), { textContent: line })),
    );
}
