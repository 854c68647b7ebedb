import type { Language } from '../../core/team-profile.ts';
import type { APIAttachment, APIMessage } from './discord-js.ts';
import { EPHEMERAL } from './interaction-calls.ts';
import type { Attachment } from './post.ts';
import type { ChannelPayload } from './rooms.ts';

/** An interaction as Discord sends it, as far as it is looked at. */
export type Interaction = {
  readonly id: string;
  readonly token: string;
  /** 2 command, 3 button or menu, 5 form. */
  readonly type: number;
  readonly channel_id?: string;
  readonly guild_id?: string;
  readonly channel?: ChannelPayload;
  /** The asker's own language: `ja`, `en-US`. */
  readonly locale?: string;
  readonly message?: APIMessage;
  readonly member?: { readonly nick?: string; readonly user?: User };
  readonly user?: User;
  readonly data?: InteractionData;
};

type User = { readonly id: string; readonly username?: string; readonly global_name?: string };

type InteractionData = {
  readonly name?: string;
  readonly type?: number;
  readonly target_id?: string;
  readonly custom_id?: string;
  readonly values?: readonly string[];
  readonly options?: readonly { readonly name: string; readonly value?: unknown }[];
  readonly components?: readonly FormPart[];
  readonly resolved?: {
    readonly attachments?: Readonly<Record<string, APIAttachment>>;
    readonly messages?: Readonly<Record<string, APIMessage>>;
  };
};

type FormPart = {
  readonly custom_id?: string;
  readonly value?: string;
  readonly values?: readonly string[];
  readonly component?: FormPart;
  readonly components?: readonly FormPart[];
};

/** What a form or command holds for a name: text, chosen values, or ids of files. */
export type Entered = ReadonlyMap<string, readonly string[]>;

/** The fields of a form by their ids, however they are nested. */
export function enteredIn(parts: readonly FormPart[] | undefined): Entered {
  const entered = new Map<string, readonly string[]>();
  const visit = ({ custom_id: id, value, values, component, components }: FormPart): void => {
    if (id !== undefined) entered.set(id, values ?? (value === undefined ? [] : [value]));
    if (component) visit(component);
    for (const part of components ?? []) visit(part);
  };
  for (const part of parts ?? []) visit(part);
  return entered;
}

/** The options of a command by their names. */
export function optionsOf({ data }: Interaction): Entered {
  return new Map((data?.options ?? []).map(({ name, value }) => [name, value === undefined ? [] : [String(value)]]));
}

/** The files with these ids. */
export function uploadsOf({ data }: Interaction, ids: readonly string[]): readonly Attachment[] {
  const files = ids.map((id) => data?.resolved?.attachments?.[id]).filter((file) => file !== undefined);
  return files.map(({ id, filename, size, url }) => ({ id, name: filename, size, url }));
}

/** The language an interaction is answered in before anything is read. */
export function languageOf({ locale }: Interaction): Language {
  return locale?.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}

/** The name of who uses it, as others see it. */
export function nameOf({ member, user }: Interaction): string {
  const who = member?.user ?? user;
  return member?.nick ?? who?.global_name ?? who?.username ?? '?';
}

/** The id of who uses it: a server tells of a member, a direct message of a user. */
export function askerOf({ member, user }: Interaction): string | undefined {
  return (member?.user ?? user)?.id;
}

/** Used in a server; in a direct message there is nobody to share an answer with. */
export function isInServer({ guild_id: guildId }: Interaction): boolean {
  return guildId !== undefined;
}

/** Used on a message that only the asker sees. */
export function isPrivate({ message }: Interaction): boolean {
  return ((message?.flags ?? 0) & EPHEMERAL) !== 0;
}
