import module from 'node:module';
import { join } from 'node:path';

// Says one clear sentence where the runtime is too old to run TypeScript; else starts the program.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Bounce Desk needs Node 22.18 or newer; this is ${process.versions.node}. Run \`npm ci\` once and use the npm commands: they bring their own Node.`,
  );
  process.exit(2);
}
// npm hands a SIGTERM to the shell between it and us, which dies of it and tells nobody: we notice that it is gone.
if (process.env.npm_lifecycle_event !== undefined) {
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 200).unref();
}
// Compiled code is kept for the next start, beside the packages it was compiled from.
module.enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'bounce-desk', 'code'));
await import('./main.ts');
