/** How practice is going, as a page: skills by customer, what is missed most, how ready somebody is. */

import type { ArchetypeProgress, Missed, Progress, Readiness, Skill } from '../practice/index.ts';
import { clean } from './clean.ts';
import { cells, counted, hang, pad, wrap } from './layout.ts';
import type { Look } from './look.ts';
import {
  band,
  bandWords,
  foot,
  indexWords,
  meanWords,
  readinessWords,
  trendWords,
  whole,
} from './progress-words.ts';
import { sparkline } from './sparkline.ts';

/** Latest figures that are shown one by one. */
const lately = 10;

export function progressView(progress: Progress, readiness: Readiness, look: Look): string[] {
  const { graded, ungraded, archetypes, missed } = progress;
  const besides =
    ungraded === 0 ? '' : `, ${ungraded} more that ${ungraded === 1 ? "doesn't" : "don't"} count`;
  const gap = look.plain ? [] : [''];
  return [
    ...title('Your progress', look),
    ...fact(`${counted(graded, 'graded call')}${besides}`, look),
    ...(graded === 0 ? [] : fact(indexWords, look)),
    // A plain line names its band itself.
    ...(graded === 0 || look.plain ? [] : fact(bandWords, look)),
    ...archetypes.flatMap((archetype) => [...gap, ...archetypeView(archetype, look)]),
    ...(missed.length === 0 ? [] : [...gap, ...missedView(missed, look)]),
    ...gap,
    ...readinessView(readiness, look),
    ...gap,
    ...fact(foot, look).map((line) => look.palette.dim(line)),
  ];
}

function archetypeView({ personaName, calls, passed, skills }: ArchetypeProgress, look: Look): string[] {
  const tally = `${passed} of ${counted(calls, 'call')} passed`;
  const name = clean(personaName);
  if (look.plain) return [`${name}: ${tally}`, ...skills.map((skill) => plainSkill(name, skill))];
  const means = Math.max(...skills.map((skill) => cells(meanWords(skill))));
  return [
    ...wrap(`${look.palette.strong(name)}  ${look.palette.dim(tally)}`, look.width),
    ...skills.flatMap((skill) => skillRow(skill, means + 2, look)),
  ];
}

/** Name, mean and band, bars and trend; what doesn't fit on the line stands below, under the mean. */
function skillRow(skill: Skill, column: number, look: Look): string[] {
  const lead = `  ${pad(skill.dimension, 10)}`;
  const bars = sparkline(skill.indices.slice(-lately), -50, 100);
  const trend = [bars, trendWords(skill)].filter((part) => part !== '').join(' ');
  const mean = meanWords(skill);
  if (cells(lead) + column + cells(trend) <= look.width) return [lead + pad(mean, column) + trend];
  return [...hang(lead, mean, look.width), ...hang(' '.repeat(cells(lead)), trend, look.width)];
}

function plainSkill(name: string, skill: Skill): string {
  const { dimension, attempts, indices, mean } = skill;
  const figure = mean === null ? meanWords(skill) : `${whole(mean.mean)} (68 % band ${band(mean)})`;
  const last = indices.slice(-lately).map(whole).join(', ');
  const latest = last === '' ? '' : `; latest ${last}`;
  return `${name}, ${dimension}: ${counted(attempts, 'call')}; skill index ${figure}; trend ${trendWords(skill)}${latest}`;
}

function missedView(missed: readonly Missed[], look: Look): string[] {
  const lines = missed.map(({ label, calls }) => `${clean(label)}: in ${counted(calls, 'call')}`);
  if (look.plain) return lines.map((line) => `Missed most: ${line}`);
  return [...title('Missed most', look), ...lines.flatMap((line) => item(line, look))];
}

function readinessView(readiness: Readiness, look: Look): string[] {
  const { verdict, missing, margin } = readinessWords(readiness);
  if (look.plain)
    return [`Readiness: ${verdict}`, ...missing.map((line) => `Still missing: ${line}`), ...margin];
  return [
    ...title('Readiness', look),
    ...wrap(verdict, look.width),
    ...(missing.length === 0 ? [] : wrap('Still missing:', look.width)),
    ...missing.flatMap((line) => item(line, look)),
    ...margin.flatMap((line) => wrap(line, look.width)),
  ];
}

function title(text: string, look: Look): string[] {
  return look.plain ? [] : [look.palette.strong(text)];
}

function fact(text: string, look: Look): string[] {
  return look.plain ? [text] : wrap(text, look.width);
}

function item(text: string, look: Look): string[] {
  return hang('· ', text, look.width);
}
