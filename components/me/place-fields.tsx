"use client";

import { useWatch } from "react-hook-form";
import { Frame, useField } from "@/components/ui/field-frame";
import { SelectField } from "@/components/ui/fields";
import type { ZodForm } from "@/components/ui/use-zod-form";
import type { Complainant } from "@/lib/channels/complainant";

type Shown = { form: ZodForm<Complainant>; cities: Record<string, string[]> };

/** The province is picked from the 31; the city may be one that the list does not know. */
export function PlaceFields({ form, cities }: Shown) {
  return (
    <>
      <SelectField
        form={form}
        name="province"
        label="省份"
        autoComplete="address-level1"
        options={Object.keys(cities)}
      />
      <CityField form={form} cities={cities} />
    </>
  );
}

function CityField({ form, cities }: Shown) {
  const field = useField({ form, name: "city", label: "城市" });
  const province = useWatch({ control: form.control, name: "province" });
  return (
    <Frame id={field.id} label="城市" error={field.error}>
      <input
        id={field.id}
        list={`${field.id}-cities`}
        autoComplete="address-level2"
        defaultValue={String(field.initial ?? "")}
        {...field.aria}
        {...form.register("city")}
      />
      <datalist id={`${field.id}-cities`}>
        {(Object.hasOwn(cities, province) ? (cities[province] ?? []) : []).map((city) => (
          <option key={city} value={city} />
        ))}
      </datalist>
    </Frame>
  );
}
