import type { Language } from '../core/team-profile.ts';
import { quotable } from './quotable.ts';

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
] as const; // biome-ignore format: a list

/** `date-time` of RFC 5322 section 3.3, without the name of the day. */
const RFC_5322 = /(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{1,2}):(\d{2})(?::\d{2})?(?: ([+-]\d{4}|[A-Z]{1,4}))?/;

/** As Japanese mail programs write it (2026年11月12日(木) 9:41), and RFC 3339. */
const JAPANESE =
  /(\d{4})年 ?(\d{1,2})月 ?(\d{1,2})日(?: ?[((]?[日月火水木金土](?:曜日)?[))]?)? ?(\d{1,2}):(\d{2})(?::\d{2})?()/;
const RFC_3339 = /(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?/;

/** Offsets from UTC, in hours, of the zones that have names (RFC 5322 section 4.3), and of Japan. */
const ZONES: Readonly<Record<string, number>> = {
  Z: 0, UT: 0, UTC: 0, GMT: 0, JST: 9, EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7,
}; // biome-ignore format: a table

const JAPAN = 9 * 60;

/** A date as it is written on a clock somewhere; `offset` in minutes from UTC, where that is stated. */
type Moment = { readonly clock: Date; readonly offset: number | undefined; readonly zone: string };

/**
 * Writes a mail's date as people of the language do: in Japanese as the clock in Japan showed it, in English as stated.
 * A date of another form is left as it stands.
 */
export function mailDate(date: string, language: Language): string {
  const line = quotable(date, 60);
  const moment = readMoment(line);
  if (!moment) return line;
  return language === 'ja' ? inJapanese(moment) : inEnglish(moment);
}

function readMoment(line: string): Moment | undefined {
  const stated = RFC_5322.exec(line);
  if (stated) {
    const [, day, name = '', year, hour, minute, zone = ''] = stated;
    return momentOf(
      year,
      MONTHS.findIndex((month) => month.startsWith(name)),
      [day, hour, minute],
      zone,
    );
  }
  const [, year, month, day, hour, minute, zone = ''] = JAPANESE.exec(line) ?? RFC_3339.exec(line) ?? [];
  return year === undefined ? undefined : momentOf(year, Number(month) - 1, [day, hour, minute], zone.replace(':', ''));
}

function momentOf(
  year: string | undefined,
  month: number,
  [day, hour, minute]: readonly (string | undefined)[],
  zone: string,
): Moment | undefined {
  const clock = new Date(Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute)));
  const isDate = month >= 0 && clock.getUTCMonth() === month && clock.getUTCHours() === Number(hour);
  return isDate ? { clock, offset: offsetOf(zone), zone } : undefined;
}

function offsetOf(zone: string): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d{2})(\d{2})$/.exec(zone) ?? [];
  if (sign) return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  const named = ZONES[zone];
  return named === undefined ? undefined : named * 60;
}

function inJapanese({ clock, offset, zone }: Moment): string {
  const seen = offset === undefined ? clock : new Date(clock.getTime() + (JAPAN - offset) * 60_000);
  const day = `${seen.getUTCFullYear()}年${seen.getUTCMonth() + 1}月${seen.getUTCDate()}日 ${time(seen)}`;
  return offset === undefined ? `${day} ${zone}`.trim() : `${day}(日本時間)`;
}

function inEnglish({ clock, offset, zone }: Moment): string {
  const day = `${clock.getUTCDate()} ${MONTHS[clock.getUTCMonth()]} ${clock.getUTCFullYear()}, ${time(clock)}`;
  if (offset === JAPAN) return `${day} (Japan time)`;
  return `${day} ${zone === 'Z' ? 'UTC' : zone}`.trim();
}

function time(clock: Date): string {
  return `${clock.getUTCHours()}:${String(clock.getUTCMinutes()).padStart(2, '0')}`;
}
