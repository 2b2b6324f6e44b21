import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited } from '../../src/diagnostic/index.ts';

const source = (text: string) => ({ name: 'a.yaml', text });
const edit = (of: string, start: number, end: number, text: string) => ({
  span: { source: source(of), start, end },
  text,
});

describe('edits', () => {
  it('are made where they stand, whatever their order', () => {
    const text = 'one two three';
    const edits = [edit(text, 8, 13, '3'), edit(text, 0, 3, '1'), edit(text, 4, 4, '+ ')];
    expect(edited(text, edits)).toBe('1 + two 3');
    expect(edited(text, [...edits].reverse())).toBe('1 + two 3');
  });

  it('leave the first of two that overlap', () => {
    const text = 'abcdef';
    expect(edited(text, [edit(text, 1, 4, 'X'), edit(text, 3, 5, 'Y')])).toBe('aXef');
  });

  it('leave everything outside of them as it was', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), fc.string(), (text, a, b, instead) => {
        const [start, end] = [a, b].map((each) => each % (text.length + 1)).sort((x, y) => x - y) as [
          number,
          number,
        ];
        const result = edited(text, [edit(text, start, end, instead)]);
        expect(result).toBe(text.slice(0, start) + instead + text.slice(end));
      }),
    );
  });
});
