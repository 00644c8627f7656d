import { expect, test } from "vitest";
import { faultIn } from "@/scripts/fuzz/http/judge";
import { mark } from "@/scripts/fuzz/odd";

const page = (body: string) => ({ status: 200, headers: { "content-type": "text/html" }, body });
const isFault = (body: string) => faultIn(page(body), []) !== null;

test.each([
  `<p><img src=x onerror=${mark}()></p>`,
  `<input type="text" value="" onfocus="${mark}()" autofocus="">`,
  `<a class=x href="javascript:${mark}()">`,
  `<p><${mark}></p>`,
])("What is not escaped is found: %s", (body) => {
  expect(isFault(body)).toBe(true);
});

test.each([
  `<b>&quot;&gt;&lt;img src=x onerror=${mark}()&gt;</b>`,
  `<input value="&quot; onfocus=&quot;${mark}()"/>`,
  `<script nonce="1">self.__next_f.push([1,"\\u003e\\u003cimg src=x onerror=${mark}()"])</script>`,
])("What is escaped is no fault: %s", (body) => {
  expect(isFault(body)).toBe(false);
});
