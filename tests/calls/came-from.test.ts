import { expect, test } from "vitest";
import { cameFrom } from "@/components/calls/came-from";

const here = "https://qingjing.example/calls/unfinished?number=1";

test.each([
  [undefined, "/calls"],
  [{ url: null }, "/calls"],
  [{ url: "about:blank" }, "/calls"],
  [{ url: "https://other.example/calls" }, "/calls"],
  [{ url: here }, "/calls"],
  [{ url: "https://qingjing.example/sign-in" }, "/calls"],
  [{ url: "https://qingjing.example/calls?only=unfinished" }, "/calls?only=unfinished"],
  [{ url: "https://qingjing.example/complaints/4" }, "/complaints/4"],
])("From %j the saved page goes to %s", (before, to) => {
  expect(cameFrom(before, here)).toBe(to);
});
