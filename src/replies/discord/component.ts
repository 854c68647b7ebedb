/** Parts of a Discord message (Components V2), as its API takes them; the numbers are Discord's. */
export type Component = TextDisplay | Separator | Container | ActionRow;

/** Text in Discord's markdown. */
export type TextDisplay = { readonly type: 10; readonly content: string };

/** A line between two parts. */
export type Separator = { readonly type: 14; readonly divider: boolean; readonly spacing: 1 | 2 };

/** A box with a coloured edge. */
export type Container = {
  readonly type: 17;
  readonly accent_color?: number;
  readonly components: readonly (TextDisplay | Separator | ActionRow)[];
};

/** Up to five buttons, or one menu. */
export type ActionRow = { readonly type: 1; readonly components: readonly (Button | StringSelect)[] };

/** A button: 1 is primary, 2 secondary. */
export type Button = { readonly type: 2; readonly style: 1 | 2; readonly label: string; readonly custom_id: string };

/** A menu of which one entry is chosen. */
export type StringSelect = {
  readonly type: 3;
  readonly custom_id: string;
  readonly placeholder?: string;
  readonly options: readonly { readonly label: string; readonly value: string }[];
};

/** A text in markdown that is already escaped. */
export function textDisplay(content: string): TextDisplay {
  return { type: 10, content };
}

/** How many components Discord counts: nested ones too. */
export function countComponents(components: readonly Component[]): number {
  return components.reduce((sum, part) => sum + 1 + ('components' in part ? countNested(part) : 0), 0);
}

function countNested(part: Container | ActionRow): number {
  return part.type === 17 ? countComponents(part.components) : part.components.length;
}

/** Characters Discord counts: those of all text displays. */
export function countText(components: readonly Component[]): number {
  return components.reduce((sum, part) => {
    if (part.type === 10) return sum + part.content.length;
    return part.type === 17 ? sum + countText(part.components) : sum;
  }, 0);
}
