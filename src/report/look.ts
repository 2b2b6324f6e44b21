/** Knows what a view may use to be seen: colours (or none), a width, and whether one fact stands on a line. */

/** Colour is a second channel only: every view must read the same with all of these as identity. */
export interface Palette {
  readonly strong: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly accent: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
}

const same = (text: string) => text;
export const noColour: Palette = { strong: same, dim: same, accent: same, good: same, bad: same };

export interface Look {
  readonly palette: Palette;
  /** Columns. */
  readonly width: number;
  /** One fact a line, no drawing, readable aloud. */
  readonly plain: boolean;
}
