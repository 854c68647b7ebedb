import { defineConfig } from 'vitest/config';

// Every core works, and one process runs file after file: starting each anew took half of the time. So no test may
// leave anything behind (environment, timers, mocks); what must run in a process of its own starts one.
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], testTimeout: 20_000, maxWorkers: '100%', isolate: false },
});
