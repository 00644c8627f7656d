// The one page that a new device of the house sees before it has shown the code. It needs no script and no other file.
import { createHash } from "node:crypto";

const style = `
:root{color-scheme:light dark}
body{margin:0;background:#f4efe4;color:#23201b;font:1.0625rem/1.65 "PingFang SC","HarmonyOS Sans SC","MiSans","Noto Sans SC",system-ui,sans-serif}
main{max-width:26rem;margin:0 auto;padding:3rem 1.25rem}
h1{font:700 1.75rem/1.36 "Songti SC","Noto Serif SC",SimSun,serif;margin:0 0 1rem}
label{display:block;margin:1.5rem 0 .5rem}
input,button{box-sizing:border-box;width:100%;min-height:3.5rem;font:inherit;border-radius:6px}
input{padding:0 .75rem;border:1px solid #837969;background:#fffdf7;color:inherit;font-size:2rem;letter-spacing:.3em;font-variant-numeric:tabular-nums}
button{margin-top:1rem;border:0;background:#c0351c;color:#fff9f0;font-size:1.1875rem}
:focus-visible{outline:2px solid currentColor;outline-offset:2px}
.wrong{color:#ab2c16}
small{display:block;margin-top:2rem;font-size:.9375rem;line-height:1.47;color:#5b5447}
@media (prefers-color-scheme:dark){body{background:#1d1a17;color:#ede5d6}input{background:#282420;border-color:#8f8577}button{background:#c94329}.wrong{color:#f0917c}small{color:#bdb3a2}}
`;

export const pairingPolicy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;

const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text) => text.replace(/[&<>"']/g, (sign) => signs[sign]);

/** `sentence`: what was wrong with the last try, or "". Plain text of ours, never of a request. `to`: the path asked for. */
export function pairingPage({ sentence, to }) {
  const wrong = sentence && `<p class="wrong" id="wrong" role="alert">${sentence}</p>`;
  const described = sentence && ' aria-describedby="wrong" aria-invalid="true"';
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>这台设备头一次来 · 清静</title><style>${style}</style></head>
<body><main><h1>这台设备头一次来</h1>
<p>看一眼开着清静的那台电脑，把屏幕上的6位数字输在这里。扫屏幕上的码，就不用输。</p>
<form method="post" action="/pair"><label for="code">屏幕上的6位数字</label>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="9" required autofocus${described}>
<input type="hidden" name="to" value="${escaped(to)}">
${wrong}<button>进清静</button></form>
<small>这里用的是http，没有加密：同一个网里懂行的人能偷看。自己家的Wi-Fi里用，公共Wi-Fi里不要用。</small>
</main></body></html>`;
}
