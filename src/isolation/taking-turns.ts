/** Lets only one of several streams run at a time, in the order in which they began. */
export function takingTurns(): <T>(stream: () => AsyncGenerator<T>) => AsyncGenerator<T> {
  let last = Promise.resolve();
  return async function* inTurn(stream) {
    const before = last;
    let done = () => {};
    last = new Promise((resolve) => {
      done = resolve;
    });
    try {
      await before;
      yield* stream();
    } finally {
      done();
    }
  };
}
