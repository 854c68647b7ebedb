/** The files of what was dropped or pasted; of folders all that is inside (File and Directory Entries API). */
export async function droppedFiles({ items, files }) {
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (!entries.some(({ isDirectory }) => isDirectory)) return [...files];
  return filesIn(entries);
}

async function filesIn(entries) {
  const files = await Promise.all(entries.map((entry) => (entry.isFile ? fileOf(entry) : filesOfFolder(entry))));
  return files.flat();
}

function fileOf(entry) {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader gives a hundred entries at a time, and none at the end. */
async function filesOfFolder(folder) {
  const reader = folder.createReader();
  const entries = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return filesIn(entries);
    entries.push(...some);
  }
}
