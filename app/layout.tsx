import type { Metadata, Viewport } from "next";
import { connection } from "next/server";
import { HeadFocus } from "@/components/ui/head-focus";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "清静", template: "%s - 清静" },
  description: "骚扰电话的记录簿：来电记一次，投诉信替你写好。",
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  // With the keyboard up the main action stands on the keyboard.
  interactiveWidget: "resizes-content",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f4efe4" },
    { media: "(prefers-color-scheme: dark)", color: "#1d1a17" },
  ],
};

/** No page is made at build time: every document needs a nonce of its own. */
export default async function RootLayout({ children }: { children: React.ReactNode }) {
  await connection();
  return (
    <html lang="zh-CN">
      <body>
        {children}
        <HeadFocus />
      </body>
    </html>
  );
}
