/**
 * How one reply moves the customer: the only place that knows. Steps in the order of the turn; the numbers are
 * `model` in parameters.ts. Benefits of a family count once, at their strongest (two kind words at a time are not
 * twice as kind; being heard is the exception, feeling and story are two things); costs add up.
 */

import { Distribution } from '../chance/index.ts';
import { type Hearing, hear } from './hearing.ts';
import { type Ledger, open } from './ledger.ts';
import type { Mood } from './mood.ts';
import { clamp, model, moodRanges } from './parameters.ts';
import type { Temperament } from './persona.ts';
import { type Sway, swayed } from './sway.ts';
import type { Push, TechniqueSet } from './technique.ts';

/**
 * The moods that may follow when a customer of this temperament, testing `push` (null: nothing), gets a reply that
 * uses `set`. Exact; noise is apart, in `unsettle`.
 */
export function appraise(
  temperament: Temperament,
  mood: Mood,
  push: Push | null,
  set: TechniqueSet,
): Distribution<Mood> {
  return Distribution.map(swaysOf(hear(temperament, push, set), mood), (sway) => swayed(mood, sway));
}

/** What `appraise` does to every mood of the same stance. */
export function swaysOf(hearing: Hearing, mood: Mood): Distribution<Sway> {
  const ledger = open(hearing, mood);
  attune(ledger);
  steady(ledger);
  resolve(ledger);
  limit(ledger);
  steer(ledger);
  relay(ledger);
  yieldTo(ledger);
  provoke(ledger);
  ignorePush(ledger);
  const { push, answered, temperament } = hearing;
  if (push !== 'slip' || !answered) return Distribution.certain(close(ledger, 0));
  return Distribution.weighted([
    [close(ledger, model.guilt.ashamed), temperament.guilt],
    [close(ledger, model.guilt.emboldened), 10 - temperament.guilt],
  ]);
}

/** A flare from nowhere: +1 tension with the temperament's volatility, never into the end of the call. */
export function unsettle(temperament: Temperament, mood: Mood): Distribution<Mood> {
  const stirred =
    mood.tension >= model.noiseFrom && mood.tension <= model.noiseUpTo && temperament.volatility > 0;
  if (!stirred) return Distribution.certain(mood);
  return Distribution.weighted([
    [mood, model.volatilityParts - temperament.volatility],
    [{ ...mood, tension: mood.tension + 1 }, temperament.volatility],
  ]);
}

function attune(ledger: Ledger): void {
  const { before, hearing } = ledger;
  const { attune: part } = hearing.parts;
  if (!part.used) return;
  if (hearing.apologises) countApology(ledger);
  if (ledger.repeated) return;
  ledger.patience += model.fed * hearing.fed;
  ledger.heard = clamp(before.heard + part.sum.heard, moodRanges.heard);
  const works = before.apologies === 0 && ledger.heard >= 1 ? part : hearing.unapologetic;
  if (before.heard < model.attuneCalmsBelow) ledger.tension += works.least.tension;
  const room = Math.max(0, model.attuneTrustCeiling - before.trust);
  ledger.trust += Math.min(room, works.most.trust);
}

/** Only the first apology helps, and only once somebody has listened; the third costs trust, repeated or not. */
function countApology(ledger: Ledger): void {
  const { apologies } = ledger.before;
  ledger.apologies = clamp(apologies + 1, moodRanges.apologies);
  if (apologies >= moodRanges.apologies.max) ledger.trust += model.wornApology.trust;
}

function steady(ledger: Ledger): void {
  if (ledger.repeated || ledger.before.tension < model.steadyFrom) return;
  ledger.tension += ledger.hearing.parts.steady.least.tension;
}

function resolve(ledger: Ledger): void {
  const { before, hearing } = ledger;
  const { resolve: part } = hearing.parts;
  if (ledger.repeated || !part.used) return;
  const { gate } = hearing.temperament;
  const open = ledger.heard >= gate && before.tension <= model.resolveUpTo && hearing.answered;
  if (!open) {
    ledger.patience += model.prematureResolve.patience;
    if (before.tension >= model.crisisFrom) ledger.tension += model.prematureResolve.tensionInCrisis;
    return;
  }
  ledger.landed = part.helps;
  ledger.tension += part.least.tension;
  ledger.trust += part.most.trust;
  for (const { raises, upTo } of hearing.solutions) {
    const raised = Math.min(upTo ?? moodRanges.resolution.max, before.resolution + raises);
    ledger.resolution = Math.max(ledger.resolution, raised);
  }
}

function limit(ledger: Ledger): void {
  const { push, parts } = ledger.hearing;
  if (!parts.limit.used) return;
  if (push === null && ledger.before.tension < model.crisisFrom) {
    ledger.tension += model.prematureLimit.tension;
    ledger.trust += model.prematureLimit.trust;
    return;
  }
  ledger.entitlement += parts.limit.least.entitlement;
  if (ledger.heard > 0) ledger.tension += parts.limit.least.tension;
}

function steer(ledger: Ledger): void {
  const { parts } = ledger.hearing;
  if (!parts.steer.used) return;
  const warm = !ledger.repeated && parts.attune.helps;
  if (!warm) ledger.trust += model.coldSteer.trust;
}

function relay(ledger: Ledger): void {
  ledger.tension += ledger.hearing.parts.relay.least.tension;
}

function yieldTo(ledger: Ledger): void {
  const { yield: part } = ledger.hearing.parts;
  ledger.tension += part.least.tension;
  ledger.trust += part.most.trust;
  ledger.entitlement += part.most.entitlement;
}

function provoke(ledger: Ledger): void {
  const { parts, hot } = ledger.hearing;
  const { used, sum } = parts.provoke;
  if (!used) return;
  ledger.tension += sum.tension;
  ledger.trust += sum.trust;
  ledger.patience += sum.patience;
  ledger.heard = clamp(ledger.heard + sum.heard, moodRanges.heard);
  ledger.tension += model.hot * hot;
  if (ledger.before.flared > 0) ledger.tension += model.provokedAfterCrisis;
}

/** Pushes that want nothing which could be had by pushing: left unanswered, they tire. */
const wearing: readonly Push[] = ['tangent', 'bait', 'confusion', 'refusal'];

function ignorePush(ledger: Ledger): void {
  const { push, answered, parts } = ledger.hearing;
  if (answered) return;
  if (push !== null && wearing.includes(push)) ledger.patience += model.unanswered.patience;
  else if (!parts.yield.used) ledger.entitlement += model.unanswered.entitlement;
}

/** Guilt, decay, clamps and the wear of patience. */
function close(ledger: Ledger, guilt: number): Sway {
  const { before, hearing } = ledger;
  const { temperament } = hearing;
  const provoked = hearing.parts.provoke.used;
  let change = ledger.tension + guilt;
  const settling = before.heard >= Math.max(1, temperament.gate) && !provoked && change <= 0;
  if (settling && before.tension > temperament.floor && before.tension < model.crisisFrom)
    change -= model.decay;
  const bounds = before.tension >= model.slowFrom ? model.tensionChange.hot : model.tensionChange.cool;
  const floor = Math.min(temperament.floor, before.tension);
  const tension = clamp(Math.max(floor, before.tension + clamp(change, bounds)), moodRanges.tension);
  const trust = clamp(before.trust + clamp(ledger.trust, model.trustChange), moodRanges.trust);
  const after: { -readonly [Variable in keyof Sway]: Sway[Variable] } = {
    tension,
    trust,
    patience: 0,
    heard: ledger.heard,
    entitlement: ledger.entitlement,
    resolution: ledger.resolution,
    flared: tension >= model.crisisFrom ? 1 : before.flared,
    apologies: ledger.apologies,
    echo: hearing.echo,
  };
  after.patience = wear(ledger, after);
  return after;
}

/** Patience falls at a turn without progress, never while a committed customer is calm. */
function wear(ledger: Ledger, after: Sway): number {
  const { before, hearing } = ledger;
  // The same answer over again is no progress; without this, one good reply said eight times would do (P1).
  const answeredPush = hearing.push !== null && hearing.answered && !ledger.repeated;
  // Whoever gets their way has no reason to leave: giving in buys a pleased customer, and a lost call.
  const gotTheirWay = hearing.push !== null && hearing.parts.yield.used;
  const improved = after.tension < before.tension || after.trust > before.trust || after.heard > before.heard;
  const settled = after.resolution === moodRanges.resolution.max && after.tension <= 2;
  const idle = !answeredPush && !gotTheirWay && !ledger.landed && !improved && !settled ? model.idle : 0;
  return clamp(ledger.patience - idle, model.patienceChange);
}
