/** Discord's limits on what a bot may post (docs.discord.com, Components Reference and Channel Resource). */
export const DISCORD_LIMITS = {
  /** Characters of all text displays of one message together. */
  messageText: 4_000,
  /** Characters, and rows of buttons, of a message without Components V2. */
  content: 2_000,
  rows: 5,
  /** Components of one message, nested ones counted. */
  components: 40,
  buttonsInRow: 5,
  buttonLabel: 80,
  optionLabel: 100,
  options: 25,
  selectPlaceholder: 150,
  customId: 100,
  threadName: 100,
  modalTitle: 45,
  modalLabel: 45,
  modalDescription: 100,
  modalText: 4_000,
  modalFiles: 10,
  commandName: 32,
  commandDescription: 100,
  commandText: 6_000,
  nonce: 25,
} as const;
