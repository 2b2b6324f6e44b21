/**
 * How one reply moves the customer: the only place that knows. Steps in the order of the turn; the numbers are
 * `model` in parameters.ts. Benefits of a family count once, at their strongest (two kind words at a time are not
 * twice as kind; being heard is the exception, feeling and story are two things); costs add up.
 */

import { Distribution } from '../chance/index.ts';
import { helps, type Ledger, least, most, open, sum, uses, works } from './ledger.ts';
import type { Mood } from './mood.ts';
import { clamp, model, moodRanges } from './parameters.ts';
import type { Temperament } from './persona.ts';
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
  const ledger = open(temperament, mood, push, set);
  attune(ledger);
  steady(ledger);
  resolve(ledger);
  limit(ledger);
  steer(ledger);
  relay(ledger);
  yieldTo(ledger);
  provoke(ledger);
  ignorePush(ledger);
  if (push !== 'slip' || !ledger.answered) return Distribution.certain(close(ledger, 0));
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
  const { before, temperament, set } = ledger;
  if (!uses(ledger, 'attune')) return;
  const sorry = set.moves.some(({ id }) => id === 'apologise');
  if (sorry) countApology(ledger);
  if (ledger.repeated) return;
  for (const move of set.moves) if (temperament.feeds.includes(move.id)) ledger.patience += model.fed;
  ledger.heard = clamp(before.heard + sum(ledger, 'attune', 'heard'), moodRanges.heard);
  const without = before.apologies === 0 && ledger.heard >= 1 ? null : 'apologise';
  if (before.heard < model.attuneCalmsBelow) ledger.tension += least(ledger, 'attune', 'tension', without);
  const room = Math.max(0, model.attuneTrustCeiling - before.trust);
  ledger.trust += Math.min(room, most(ledger, 'attune', 'trust', without));
}

/** Only the first apology helps, and only once somebody has listened; the third costs trust, repeated or not. */
function countApology(ledger: Ledger): void {
  const { apologies } = ledger.before;
  ledger.apologies = clamp(apologies + 1, moodRanges.apologies);
  if (apologies >= moodRanges.apologies.max) ledger.trust += model.wornApology.trust;
}

function steady(ledger: Ledger): void {
  if (ledger.repeated || ledger.before.tension < model.steadyFrom) return;
  ledger.tension += least(ledger, 'steady', 'tension');
}

function resolve(ledger: Ledger): void {
  if (ledger.repeated || !uses(ledger, 'resolve')) return;
  const { before, temperament, set } = ledger;
  const open = ledger.heard >= temperament.gate && before.tension <= model.resolveUpTo && ledger.answered;
  if (!open) {
    ledger.patience += model.prematureResolve.patience;
    if (before.tension >= model.crisisFrom) ledger.tension += model.prematureResolve.tensionInCrisis;
    return;
  }
  ledger.landed = helps(ledger, 'resolve');
  ledger.tension += least(ledger, 'resolve', 'tension');
  ledger.trust += most(ledger, 'resolve', 'trust');
  for (const move of set.moves) {
    if (move.family !== 'resolve' || !works(temperament, move)) continue;
    const ceiling = move.effects['resolution-limit'] ?? moodRanges.resolution.max;
    const raised = Math.min(ceiling, before.resolution + (move.effects.resolution ?? 0));
    ledger.resolution = Math.max(ledger.resolution, raised);
  }
}

function limit(ledger: Ledger): void {
  if (!uses(ledger, 'limit')) return;
  if (ledger.push === null && ledger.before.tension < model.crisisFrom) {
    ledger.tension += model.prematureLimit.tension;
    ledger.trust += model.prematureLimit.trust;
    return;
  }
  ledger.entitlement += least(ledger, 'limit', 'entitlement');
  if (ledger.heard > 0) ledger.tension += least(ledger, 'limit', 'tension');
}

function steer(ledger: Ledger): void {
  if (!uses(ledger, 'steer')) return;
  const warm = !ledger.repeated && helps(ledger, 'attune');
  if (!warm) ledger.trust += model.coldSteer.trust;
}

function relay(ledger: Ledger): void {
  ledger.tension += least(ledger, 'relay', 'tension');
}

function yieldTo(ledger: Ledger): void {
  ledger.tension += least(ledger, 'yield', 'tension');
  ledger.trust += most(ledger, 'yield', 'trust');
  ledger.entitlement += most(ledger, 'yield', 'entitlement');
}

function provoke(ledger: Ledger): void {
  if (!uses(ledger, 'provoke')) return;
  ledger.tension += sum(ledger, 'provoke', 'tension');
  ledger.trust += sum(ledger, 'provoke', 'trust');
  ledger.patience += sum(ledger, 'provoke', 'patience');
  ledger.heard = clamp(ledger.heard + sum(ledger, 'provoke', 'heard'), moodRanges.heard);
  for (const { id } of ledger.set.moves) if (ledger.temperament.hot.includes(id)) ledger.tension += model.hot;
  if (ledger.before.flared > 0) ledger.tension += model.provokedAfterCrisis;
}

function ignorePush(ledger: Ledger): void {
  if (ledger.answered) return;
  if (ledger.push === 'tangent' || ledger.push === 'bait') ledger.patience += model.unanswered.patience;
  else if (!uses(ledger, 'yield')) ledger.entitlement += model.unanswered.entitlement;
}

/** Guilt, decay, clamps and patience; gives the mood after the turn. */
function close(ledger: Ledger, guilt: number): Mood {
  const { before, temperament } = ledger;
  const provoked = uses(ledger, 'provoke');
  let change = ledger.tension + guilt;
  const settling = before.heard >= Math.max(1, temperament.gate) && !provoked && change <= 0;
  if (settling && before.tension > temperament.floor && before.tension < model.crisisFrom)
    change -= model.decay;
  const bounds = before.tension >= model.slowFrom ? model.tensionChange.hot : model.tensionChange.cool;
  const floor = Math.min(temperament.floor, before.tension);
  const tension = clamp(Math.max(floor, before.tension + clamp(change, bounds)), moodRanges.tension);
  const trust = clamp(before.trust + clamp(ledger.trust, model.trustChange), moodRanges.trust);
  const after: Mood = {
    tension,
    trust,
    patience: before.patience,
    heard: ledger.heard,
    entitlement: clamp(before.entitlement + ledger.entitlement, moodRanges.entitlement),
    resolution: ledger.resolution,
    flared: tension >= model.crisisFrom ? 1 : before.flared,
    apologies: ledger.apologies,
    echo: ledger.set.echo,
  };
  return { ...after, patience: wear(ledger, after) };
}

/** Patience falls at a turn without progress, never while a committed customer is calm. */
function wear(ledger: Ledger, after: Mood): number {
  const { before } = ledger;
  // The same answer over again is no progress; without this, one good reply said eight times would do (P1).
  const answeredPush = ledger.push !== null && ledger.answered && !ledger.repeated;
  // Whoever gets their way has no reason to leave: giving in buys a pleased customer, and a lost call.
  const gotTheirWay = ledger.push !== null && uses(ledger, 'yield');
  const improved = after.tension < before.tension || after.trust > before.trust || after.heard > before.heard;
  const settled = after.resolution === moodRanges.resolution.max && after.tension <= 2;
  const idle = !answeredPush && !gotTheirWay && !ledger.landed && !improved && !settled ? model.idle : 0;
  return clamp(before.patience + clamp(ledger.patience - idle, model.patienceChange), moodRanges.patience);
}
