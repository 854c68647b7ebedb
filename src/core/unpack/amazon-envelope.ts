import { isObject, type Json } from './webhook-event.ts';

/** An envelope in an envelope: SES in SNS in SQS in Lambda is four. */
const DEEPEST = 5;

/**
 * Takes what Amazon SES publishes out of what carried it: SNS (`Message`), SQS (`Body`), EventBridge (`detail`), and
 * the `Records` of Lambda; anything else stays as it is.
 */
export function openEnvelopes(json: unknown, depth = 0): readonly Json[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(json)) return json.flatMap((entry) => openEnvelopes(entry, depth + 1));
  if (!isObject(json)) return [];
  const carried = [json['Records'], json['Sns'], json['Message'], json['Body'], json['body'], json['detail']];
  const inside = carried.map(parsed).filter((value) => isObject(value) || Array.isArray(value));
  return inside.length > 0 ? inside.flatMap((value) => openEnvelopes(value, depth + 1)) : [json];
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (!/^\s*[{[]/.test(value)) return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

/**
 * What SES tells in an event, as the reader of its notifications takes it: its type first, and without the copy of
 * the mail's headers. Undefined for any other JSON.
 */
export function sesEventText(json: Json): string | undefined {
  const { notificationType, eventType, mail, ...rest } = json;
  const type = notificationType ?? eventType;
  if (typeof type !== 'string' || !isObject(mail)) return undefined;
  const { headers: _, ...kept } = mail;
  return JSON.stringify({ notificationType: type, mail: kept, ...rest });
}
