import type { Language } from '../../core/team-profile.ts';
import { localeOf } from '../../replies/locales/locale-of.ts';
import { slackSentencesOf } from '../../replies/locales/slack-sentences-of.ts';
import type { Office } from './office.ts';
import { textIn } from './payload.ts';
import type { Address } from './send.ts';
import { isSlackHost } from './slack-host.ts';
import { askPatiently } from './web-api.ts';

/**
 * Puts a table into a thread as a file (files.getUploadURLExternal, upload, files.completeUploadExternal). The upload
 * itself carries no token: its address is the permission. Where the scope is missing the table above has to do.
 */
export async function uploadCsv(office: Office, to: Address, csv: string, language: Language): Promise<void> {
  const { web, timing, settings } = office;
  const bytes = new TextEncoder().encode(csv);
  const filename = localeOf(language).desk.csvName;
  const place = await askPatiently(web, timing, 'files.getUploadURLExternal', { filename, length: bytes.length });
  if (place.kind !== 'ok') {
    office.logOnce('Slack: the list of mails could not be attached; the app needs the scope files:write.');
    return;
  }
  const address = textIn(place.body['upload_url']);
  const id = textIn(place.body['file_id']);
  if (address === undefined || id === undefined || !isSlackHost(new URL(address), settings.apiUrl)) return;
  if (!(await upload(address, bytes, timing.file))) return;
  await askPatiently(web, timing, 'files.completeUploadExternal', {
    files: [{ id, title: filename }],
    channel_id: to.channel,
    ...(to.thread === undefined ? {} : { thread_ts: to.thread }),
    initial_comment: slackSentencesOf(language).csvFollows,
  });
}

async function upload(address: string, bytes: Uint8Array<ArrayBuffer>, timeout: number): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(address, { method: 'POST', body: bytes, redirect: 'error', signal });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
