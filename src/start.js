// Says one clear sentence where the runtime is too old to run TypeScript; else starts the program.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Bounce Desk needs Node 22.18 or newer; this is ${process.versions.node}. Run \`npm ci\` once and use the npm commands: they bring their own Node.`,
  );
  process.exit(2);
}
await import('./main.ts');
