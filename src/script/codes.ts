/** Every code that reading and compiling can give, with its page in docs/diagnostics. */

import type { CodeDoc } from '../diagnostic/index.ts';

function error(summary: string, why: string, fix: string): CodeDoc {
  return { severity: 'error', summary, why, fix };
}

export const scriptCodes = {
  'file-too-large': error(
    'The file has more than 1,000,000 characters, or more than 60,000 words and signs.',
    'A scenario is a page of dialogue; a file of that size is something else, and parsing it would stall the tool.',
    'Split it, or point the command at the right file.',
  ),
  'too-deep': error(
    'The file nests more than 64 levels deep.',
    'No part of the format needs more than ten; deeper input can only be a mistake or an attack on the parser.',
    'Look for brackets that are never closed.',
  ),
  'yaml-syntax': error(
    'The file is not valid YAML.',
    'Nothing can be read before the syntax holds.',
    'Look at the marked place and the line above it: a missing quote, a missing colon, or an indent that differs.',
  ),
  'yaml-feature': error(
    'The file uses a YAML feature that scenarios do without: anchors, aliases, merge keys, tags, directives, several documents.',
    'What you read should be what is played; references make a text depend on a place that the reader does not see.',
    'Write the text out where it is used.',
  ),
  'duplicate-key': error(
    'A key stands twice in one mapping.',
    'One of the two would silently be lost.',
    'Rename or remove one.',
  ),
  'unknown-key': error(
    'A key that the format does not have.',
    'A misspelt key would silently do nothing.',
    'Look for a misspelling, or remove the key.',
  ),
  'missing-key': error(
    'A key that the format needs is missing.',
    'Nothing can be made of the file without it.',
    'Add it.',
  ),
  'wrong-type': error(
    'A value is of the wrong kind: a list where a text is due, a number where an id is.',
    'The value would not mean what was intended.',
    'Write the kind of value that the message names; quote a text that looks like a number.',
  ),
  'unknown-value': error(
    'A value that is not among the allowed ones.',
    'A misspelt choice would silently do nothing.',
    'Look for a misspelling.',
  ),
  'bad-id': error(
    'An id is not made of small letters, digits and hyphens, starting with a letter.',
    'Ids are typed in commands and stand in transcripts; they have to be easy to say and to type.',
    'Use small letters, digits and hyphens, starting with a letter, for example `first-offer`.',
  ),
  'out-of-range': error(
    'A number lies outside its range.',
    'The customer model counts in small whole numbers; a value beyond its range has no meaning.',
    'Take a number within the range.',
  ),
  'bad-range': error(
    'A range is not written as `2..4`, `5..` or `..2`, or nothing lies in it.',
    'A range that nothing can lie in would never hold.',
    'Write `2..4`, `5..` or `..2`, the smaller number first.',
  ),
  'text-cut-short': error(
    'An unquoted text stops at ` #`, because YAML takes the rest for a comment.',
    'Half of the sentence would be lost without a word.',
    'Put the text into quotes.',
  ),
  'unknown-technique': error(
    'A reply uses a technique that the playbook does not have.',
    'Without its technique a reply would neither move the customer nor be graded.',
    'Take one that `composure playbook` lists, or add it to playbook/techniques.yaml.',
  ),
  'unknown-place': error(
    'A route leads to a node or an ending that does not exist, or a transcript expects one.',
    'The call would stop in the middle of nowhere.',
    'Write the node, or correct the id.',
  ),
  'unknown-reply': error(
    'A transcript names a reply that no node of the scenario has.',
    'The transcript could never be played.',
    'Correct the id; `composure play <scenario> --seed <seed> --record` writes a transcript anew.',
  ),
  'unknown-fact': error(
    'A guard or an effect names a fact that the scenario does not have.',
    'The guard would never hold, the effect do nothing.',
    'Declare it under `facts:`, or correct its name.',
  ),
  'unknown-persona': error(
    'The scenario names a persona that no pack has.',
    'The persona gives the customer a temperament; without one there is nobody to talk to.',
    'Correct the id, or add personas/<id>.yaml.',
  ),
  'unknown-rule': error(
    'A rule id that the playbook does not have.',
    'The debrief cites the rule; it has to exist.',
    'Take one of playbook/rules.yaml, or add it there.',
  ),
  'unknown-situation': error(
    'A scenario names a situation that the playbook does not have.',
    'Whether a library stages a situation is counted by its id.',
    'Take one that `composure list situations` lists, or add it to playbook/situations.yaml.',
  ),
  'unknown-scenario': error(
    'A shift names a scenario that no pack has.',
    'Nobody could come.',
    'Take one that `composure list scenarios` lists, or add it.',
  ),
  'bad-call': error(
    'A call of a shift names neither a scenario nor some to draw from, or both, one that is not offered at its difficulty, or remembers a call that comes later.',
    'It would not be clear who comes, how, or what they remember.',
    'Write `{scenario: …}` or `{draw: […]}`; `remembers: {call: …}` names an earlier call of the shift.',
  ),
  'unknown-promise': error(
    'A reply promises something that the policy does not mention.',
    'Whether a promise can be kept decides its grade, so each promise has to be listed.',
    'List it under `policy: can:` or `policy: cannot:`.',
  ),
  'unknown-cast': error(
    'A node is spoken by somebody who is not in the cast.',
    'The screen has to say who speaks.',
    'List the speaker under `cast:`.',
  ),
  'duplicate-id': error(
    'Two things that share a namespace have the same id: two parts of a file, or two files of a pack.',
    'A reference to the id could mean either.',
    'Rename one of them.',
  ),
  'reserved-name': error(
    'A fact is named like a variable of the mood, `phase` or `turn`.',
    'A guard on that name could mean either.',
    'Rename the fact.',
  ),
  'no-open-reply': error(
    'A node can come to offer nothing: every reply has a `when` or a `once`, and there is no `fallback`.',
    'The trainee would face a customer with nothing to say.',
    'Leave one reply without conditions, or add a `fallback:` reply.',
  ),
  'dead-end-route': error(
    'The last route of a reply has a condition, so that it may lead nowhere.',
    'The call would stop where no route is taken.',
    'End the list with a bare `{go: …}`.',
  ),
  'unreachable-route': error(
    'A route stands behind one that is always taken.',
    'It can never be taken, so it is not what was meant.',
    'Move the bare `{go: …}` to the end, or give it a condition.',
  ),
  'text-without-default': error(
    'A text has variants, and none without a `when`, or one that stands behind it.',
    'There would be moments without words, or words that are never said.',
    'Let the last variant, and only it, have no `when`.',
  ),
  'bad-start': error(
    'The scenario does not start at one of its nodes.',
    'There is nothing to play before the first node.',
    'Set `start:` to the id of a node.',
  ),
} as const satisfies Record<string, CodeDoc>;

export type ScriptCode = keyof typeof scriptCodes;
