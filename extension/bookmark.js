/** The bookmark: asks for what was copied and fills the page it is pressed on. FORMS are the entries of forms.json. */
function start(forms) {
  const text = prompt("清静填表：把“复制这张表”复制的粘在这里");
  if (!text) return;
  const card = readCard(text);
  const form = forms.find((one) => one.channel === card?.channel);
  if (!form) return alert("这不是清静里复制的那一段，或者这张表还不会填。");
  alert(tell(fillForm(form, card)).join("\n"));
}
start(FORMS);
