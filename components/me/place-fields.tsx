"use client";

import { useWatch } from "react-hook-form";
import { Frame, useField } from "@/components/ui/field-frame";
import { Icon } from "@/components/ui/icon";
import { chevronRight } from "@/components/ui/icons";
import type { ZodForm } from "@/components/ui/use-zod-form";
import type { Complainant } from "@/lib/channels/complainant";

type Shown = { form: ZodForm<Complainant>; cities: Record<string, string[]> };

/** The province is picked from the 31; the city may be one that the list does not know. */
export function PlaceFields({ form, cities }: Shown) {
  return (
    <>
      <ProvinceField form={form} cities={cities} />
      <CityField form={form} cities={cities} />
    </>
  );
}

function ProvinceField({ form, cities }: Shown) {
  const field = useField({ form, name: "province", label: "省份" });
  return (
    <Frame id={field.id} label="省份" error={field.error} end={<Opens />}>
      <select
        id={field.id}
        autoComplete="address-level1"
        defaultValue={String(field.initial ?? "")}
        {...field.aria}
        {...form.register("province")}
      >
        <option value="">选一个</option>
        {Object.keys(cities).map((province) => (
          <option key={province}>{province}</option>
        ))}
      </select>
    </Frame>
  );
}

/** Lies over the end of the select, which is what is pressed. */
function Opens() {
  return (
    <span className="pointer-events-none -ml-6 rotate-90" aria-hidden="true">
      <Icon of={chevronRight} small />
    </span>
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
        {(cities[province] ?? []).map((city) => (
          <option key={city} value={city} />
        ))}
      </datalist>
    </Frame>
  );
}
