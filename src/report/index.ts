/**
 * Views and reporters: results in, text out, given a look. Knows wording, columns and what is harmless to print;
 * hides how text is measured. Must not read, write, ask or decide.
 */
export { clean, json } from './clean.ts';
export { debriefView } from './debrief-view.ts';
export { diagnosticsText } from './diagnostics.ts';
export { hang, wrap } from './layout.ts';
export { type Look, noColour, type Palette } from './look.ts';
export { moodWords } from './mood-words.ts';
export { personaView, ruleView, tableView, techniqueView } from './playbook-view.ts';
export { channelWords, exchangeView, feedbackView, headView, introView, lineView } from './scene-view.ts';
