import type { NetworkInterfaceInfo } from "node:os";
import { expect, test } from "vitest";
import { addresses } from "@/scripts/lan.mjs";

function address(address: string, family: "IPv4" | "IPv6" = "IPv4", internal = false): NetworkInterfaceInfo {
  const rest = { address, internal, netmask: "", mac: "", cidr: null };
  return family === "IPv4" ? { family, ...rest } : { family, scopeid: 0, ...rest };
}

test("The home network's address is shown first, and no virtual or own one", () => {
  const interfaces = {
    lo: [address("127.0.0.1", "IPv4", true)],
    docker0: [address("172.17.0.1")],
    eth0: [address("10.1.2.3"), address("fe80::1", "IPv6")],
    wlan0: [address("192.168.1.20")],
    wwan0: [address("100.64.0.1")],
  };
  expect(addresses(interfaces)).toEqual(["192.168.1.20", "10.1.2.3", "100.64.0.1"]);
});
