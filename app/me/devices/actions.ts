"use server";

import { redirect } from "next/navigation";
import { formText } from "@/app/form-text";
import { rowId } from "@/app/row-id";
import { signOutDevice, signOutEverywhere, signOutOthers } from "@/lib/auth/devices";

export async function signOutOne(form: FormData): Promise<void> {
  await signOutDevice(rowId(formText(form, "id")));
  redirect("/me/devices");
}

export async function leaveOthers(): Promise<void> {
  await signOutOthers();
  redirect("/me/devices");
}

export async function leaveEverywhere(): Promise<void> {
  await signOutEverywhere();
  redirect("/");
}
