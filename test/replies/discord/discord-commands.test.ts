import { describe, expect, it } from 'vitest';
import { discordCommands } from '../../../src/replies/discord/discord-commands.ts';
import { discordForm } from '../../../src/replies/discord/discord-form.ts';
import { DISCORD_LIMITS } from '../../../src/replies/discord/limits.ts';

/** All values of a field, however deep. */
function valuesOf(thing: unknown, field: string): readonly string[] {
  const found: string[] = [];
  JSON.stringify(thing, (key, value: unknown) => {
    if (key === field && typeof value === 'string') found.push(value);
    if (key === `${field}_localizations`) found.push(...Object.values(value as Record<string, string>));
    return value;
  });
  return found;
}

describe('the commands', () => {
  it('keep to the lengths Discord takes, in both languages', () => {
    const [names, descriptions] = [valuesOf(discordCommands(), 'name'), valuesOf(discordCommands(), 'description')];
    expect(names).toContain('エラーメールを診断');
    for (const name of names) expect(name.length).toBeLessThanOrEqual(DISCORD_LIMITS.commandName);
    for (const one of descriptions) expect(one.length).toBeLessThanOrEqual(DISCORD_LIMITS.commandDescription);
  });

  it('options are named as Discord allows: lower case, no blanks', () => {
    const [{ options }] = discordCommands();
    for (const name of options.flatMap((one) => [one.name, one.name_localizations.ja])) {
      expect(name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
      expect(name).toBe(name.toLowerCase());
    }
  });
});

describe('the form', () => {
  it.each(['ja', 'en'] as const)('keeps to the lengths Discord takes (%s)', (language) => {
    const form = discordForm(language);
    expect(form.title.length).toBeLessThanOrEqual(DISCORD_LIMITS.modalTitle);
    for (const label of valuesOf(form, 'label')) expect(label.length).toBeLessThanOrEqual(DISCORD_LIMITS.modalLabel);
    expect(form.components).toHaveLength(3);
  });
});
