export { ChoiceChips, ChoiceRows, Tick } from "./choices";
export { DateTimeField, DayField } from "./day-field";
export { NumberField } from "./number-field";
export { SelectField } from "./select-field";
export { LongField, TextField } from "./text-field";
