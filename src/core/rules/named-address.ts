import type { BounceFacts } from '../bounce-facts.ts';

/** Whose address the refusing line names: the sender's alone, or the recipient's. */
export function namesAddressOf(facts: BounceFacts, sender: string | undefined): 'sender' | 'recipient' | undefined {
  const words = (facts.diagnosticCode ?? facts.words).toLowerCase();
  const recipients = [facts.finalRecipient, facts.originalRecipient];
  if (recipients.some((address) => address !== undefined && words.includes(address))) return 'recipient';
  return sender !== undefined && sender !== '' && words.includes(sender) ? 'sender' : undefined;
}
