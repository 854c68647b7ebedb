import { expect, it } from 'vitest';
import { withKnownFields } from '../../src/replies/known-fields.ts';
import { en } from '../../src/replies/locales/en.ts';

it('leaves out the fields of a form whose value is not known', () => {
  const step = {
    who: 'sender-host',
    do: 'Ask.',
    fill: { 'IP address': '{ip}', Domain: '{sender-domain}', Kind: 'mail' },
  } as const;
  expect(withKnownFields(step, { ip: '192.0.2.1' }, en).fill).toEqual({ 'IP address': '{ip}', Kind: 'mail' });
  expect(withKnownFields({ who: 'sender', do: 'Wait.' }, {}, en).fill).toEqual({});
});
