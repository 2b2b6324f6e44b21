import { describe, expect, test } from 'vitest';
import { type Diagnostic, positionAt } from '../../src/diagnostic/index.ts';
import { findingsOf } from '../../src/transcript/index.ts';
import { verdict } from './small.ts';

function told(replies: readonly string[], ...keys: readonly string[]): readonly Diagnostic[] {
  return findingsOf(verdict(replies, ...keys));
}

/** What a finding points at. */
function marked({ span }: Diagnostic): string {
  return span.source.text.slice(span.start, span.end);
}

describe('what is said of a transcript', () => {
  test('is nothing where it holds', () => {
    expect(told(['hear', 'trace'], 'expect: {ending: done}')).toEqual([]);
  });

  test('is what was expected and what came, at the value', () => {
    const [step, end] = told(
      ['hear', 'trace'],
      'steps: [{after: 1, queue: 4..}]',
      'expect: {ending: [walkaway, meltdown]}',
    );
    expect(step).toMatchObject({ code: 'not-as-expected', severity: 'error' });
    expect(step!.message).toMatch(/after 1 reply, queue: .*4\.\..* 2$/);
    expect(marked(step!)).toBe('4..');
    expect(end!.message).toMatch(/^ending: .*walkaway or meltdown.* done$/);
    expect(marked(end!)).toBe('[walkaway, meltdown]');
    expect(positionAt(end!.span.source, end!.span.start).line).toBeGreaterThan(1);
  });

  test('is the reply that is not on offer, with those that are', () => {
    const [found, ...more] = told(['hear', 'hear', 'trace'], 'expect: {pass: true}');
    expect(more).toEqual([]);
    expect(found!.code).toBe('reply-not-offered');
    expect(found!.hint).toContain('`trace` or `stare`');
    expect(positionAt(found!.span.source, found!.span.start).column).toBe('    replies: [hear, '.length + 1);
  });

  test('is the first reply that is left over', () => {
    const [found] = told(['promise', 'trace', 'stare', 'hear']);
    expect(found!.code).toBe('replies-left-over');
    expect(marked(found!)).toBe('stare');
  });

  test('is the last reply where the call goes on', () => {
    const [found] = told(['promise', 'stare'], 'expect: {pass: true}');
    expect(found!.code).toBe('call-not-over');
    expect(marked(found!)).toBe('stare');
  });
});
