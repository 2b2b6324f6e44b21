/** Writes a word so that a shell takes it as it is: commands that we print are there to be copied. */

export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
