import type { Bilingual } from './rules/rule.ts';

/** A name as the evidence has it (an address, a domain, a host), or of a company in both languages. */
export type Name = string | Bilingual;
