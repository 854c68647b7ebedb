import type { Language } from '../core/team-profile.ts';
import { quotable } from './quotable.ts';

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const; // biome-ignore format: a list

/** `date-time` of RFC 5322 section 3.3, without the name of the day. */
const DATE_TIME = /(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}:\d{2})(?::\d{2})?(?: ([+-]\d{4}|[A-Z]{2,4}))?/;

/** Writes a mail's date as people of the language do, at the offset it states; as it stands where it has another form. */
export function mailDate(date: string, language: Language): string {
  const line = quotable(date, 60);
  const found = DATE_TIME.exec(line);
  const month = MONTHS.findIndex((name) => name.startsWith(found?.[2] ?? '?'));
  if (!found || month < 0) return line;
  const [, day, , year, time, zone] = found;
  if (language === 'ja') return `${year}年${month + 1}月${Number(day)}日 ${time}${zoneWords(zone, '(日本時間)')}`;
  return `${Number(day)} ${MONTHS[month]} ${year}, ${time}${zoneWords(zone, ' (Japan time)')}`;
}

function zoneWords(zone: string | undefined, japan: string): string {
  if (zone === undefined) return '';
  return zone === '+0900' || zone === 'JST' ? japan : ` ${zone}`;
}
