// Shows under which address the phones of the house find this machine.
import os from "node:os";
import qrcode from "qrcode";

/** Addresses of this machine in its networks, the likeliest home network first. */
export function addresses(interfaces = os.networkInterfaces()) {
  const likely = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./];
  const virtual = /^(docker|br-|veth|virbr|vmnet|tun|utun|tailscale)/;
  const rank = (address) => [...likely, /./].findIndex((pattern) => pattern.test(address));
  return Object.entries(interfaces)
    .filter(([name]) => !virtual.test(name))
    .flatMap(([, found]) => found ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal)
    .map(({ address }) => address)
    .sort((a, b) => rank(a) - rank(b));
}

/** `code` and `key` as `newLanCode` makes them. */
export async function showAddress(port, { code, key }) {
  const [first] = addresses();
  if (!first) return console.log(`没找到家里的网络，先在本机用：http://localhost:${port}`);
  const url = `http://${first}:${port}`;
  console.log(await qrcode.toString(`${url}/pair?key=${key}`, { type: "terminal", small: true }));
  console.log(`清静在 ${url} 等着，同一个网里的手机扫上面的码。 Ctrl+C停下。`);
  console.log(`新设备不扫码，就打开这个网址，输：${code.slice(0, 3)} ${code.slice(3)}`);
  console.log("用的是http，没有加密：同一个网里懂行的人能偷看。只在自己家的Wi-Fi里这样用。");
}
