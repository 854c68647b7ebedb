import type { Placeholder } from '../../../core/rules/placeholders.ts';
import type { Words } from '../words.ts';

/** What a fact is called in English where it is not known. */
export const placeholders: Words['placeholders'] = {
  recipient: "the recipient's address",
  typed: 'the address as it was typed',
  'recipient-domain': "the recipient's domain",
  sender: "the sender's address",
  'sender-domain': "the sender's domain",
  'auth-domain': 'the domain named in the reply',
  ip: "the sending server's IP address",
  'refusing-host': 'the server that refused',
  'reporting-host': 'the server that wrote the notice',
  'host-owner': 'the company that runs the refusing server',
  size: 'its size',
  limit: 'the allowed size',
  list: 'the block list',
  url: 'the link in the reply',
  code: "the provider's error code",
  status: 'the status code',
  'queue-id': 'the queue id',
  'retry-until': 'the deadline of the sending server',
  date: 'the date of the mail',
};

const APPOSITIONS: Readonly<Record<Placeholder, readonly string[]>> = {
  recipient: ['address', 'mailbox', 'recipient'],
  typed: ['address'],
  'recipient-domain': ['domain'],
  sender: ['address', 'sender'],
  'sender-domain': ['domain'],
  'auth-domain': ['domain'],
  ip: ['address', 'IP', 'server'],
  'refusing-host': ['server', 'host'],
  'reporting-host': ['server', 'host'],
  'host-owner': ['company'],
  size: ['size'],
  limit: ['limit'],
  list: ['list'],
  url: ['link', 'page'],
  code: ['code', 'Code'],
  status: ['code', 'Code'],
  'queue-id': ['id'],
  'retry-until': ['deadline'],
  date: ['date'],
};

/** English words that, right before a fact, name it already. */
export const appositions: Words['appositions'] = (name) => APPOSITIONS[name];
