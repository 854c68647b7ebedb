import type { Step } from '../core/rules/rule.ts';
import type { Values } from '../core/values.ts';
import { lacksValue } from './fill-placeholders.ts';
import type { Locale } from './locales/locale.ts';

/** A step without the form fields whose value is not known: its description would look like a value to be copied. */
export function withKnownFields(step: Step, values: Values, locale: Locale): Step {
  const fields = Object.entries(step.fill ?? {}).filter(([, value]) => !lacksValue(value, values, locale));
  return { ...step, fill: Object.fromEntries(fields) };
}
