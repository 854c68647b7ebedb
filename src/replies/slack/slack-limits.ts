/**
 * What Slack takes, in characters unless said otherwise. From the Block Kit reference, chat.postMessage and
 * chat.update; `totalText` keeps below what Slack refuses as msg_blocks_too_long (bolt-js issue 2509).
 */
export const SLACK_LIMITS = {
  text: 4_000,
  blocks: 50,
  totalText: 12_000,
  header: 150,
  button: 75,
  buttonValue: 2_000,
  blockId: 255,
  actions: 25,
  context: 2_000,
  richText: 3_000,
  url: 3_000,
  tableRows: 100,
  tableCell: 300,
  modalBlocks: 100,
  modalTitle: 24,
  modalLabel: 2_000,
  modalInput: 3_000,
  option: 75,
} as const;
