import { objectIn, objectsIn, type Payload, textIn } from './payload.ts';

/** A file of a post, as far as the desk needs it. */
export type SlackFile = {
  readonly id: string;
  readonly name: string;
  readonly mimetype: string;
  /** In bytes; 0 where not stated. */
  readonly size: number;
  readonly url: string | undefined;
  /** The mail, where the file is one that was sent to Slack's address of a channel. */
  readonly email: SlackEmail | undefined;
  /** True where the event holds less than files.info would tell (Slack Connect, cut mails). */
  readonly isStub: boolean;
};

/** A mail as Slack keeps it: the heads of a few fields, the text, and its attachments; not the whole mail. */
export type SlackEmail = {
  readonly fields: readonly (readonly [string, string])[];
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly attachments: readonly EmailAttachment[];
};

/** What was attached to a mail, at its address on Slack's file host. */
export type EmailAttachment = {
  readonly name: string;
  readonly mimetype: string;
  readonly url: string;
  readonly size: number;
};

/** Reads file objects (https://docs.slack.dev/reference/objects/file-object). */
export function filesIn(value: unknown): readonly SlackFile[] {
  return objectsIn(value).flatMap((file) => {
    const id = textIn(file['id']);
    return id === undefined ? [] : [fileOf(id, file)];
  });
}

function fileOf(id: string, file: Payload): SlackFile {
  const isEmail = file['mode'] === 'email' || file['filetype'] === 'email';
  const email = isEmail ? emailOf(file) : undefined;
  const isCut = isEmail && (email?.text === undefined || file['has_more'] === true);
  return {
    id,
    name: textIn(file['name']) ?? textIn(file['title']) ?? id,
    mimetype: textIn(file['mimetype']) ?? '',
    size: typeof file['size'] === 'number' ? file['size'] : 0,
    url: textIn(file['url_private_download']) ?? textIn(file['url_private']),
    email,
    isStub: file['file_access'] === 'check_file_info' || isCut,
  };
}

function emailOf(file: Payload): SlackEmail {
  const headers = objectIn(file['headers']);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['From', addressesOf(file['from'])],
    ['To', addressesOf(file['to'])],
    ['Cc', addressesOf(file['cc'])],
    ['Subject', textIn(file['subject']) ?? textIn(file['title'])],
    ['Date', textIn(headers['date'])],
    ['Message-ID', textIn(headers['message_id'])],
  ];
  const preview = textIn(file['preview']);
  return {
    fields: fields.filter((field): field is readonly [string, string] => field[1] !== undefined),
    text: textIn(file['plain_text']) ?? textIn(file['preview_plain_text']),
    html: preview?.trimStart().startsWith('<') ? preview : undefined,
    attachments: objectsIn(file['attachments']).flatMap((attachment) => {
      const url = textIn(attachment['url']);
      const size = typeof attachment['size'] === 'number' ? attachment['size'] : 0;
      const name = textIn(attachment['filename']) ?? 'attachment';
      return url === undefined ? [] : [{ name, mimetype: textIn(attachment['mimetype']) ?? '', url, size }];
    }),
  };
}

function addressesOf(value: unknown): string | undefined {
  const written = objectsIn(value).flatMap((person) => textIn(person['original']) ?? textIn(person['address']) ?? []);
  return written.length === 0 ? undefined : written.join(', ');
}

/** True for a mail that was sent to Slack's address of a channel. */
export function isMailFile({ email }: SlackFile): boolean {
  return email !== undefined;
}
