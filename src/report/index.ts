/**
 * Views and reporters: results in, text out, given a look. Knows wording, columns and what is harmless to print;
 * hides how text is measured. Must not read, write, ask or decide.
 */
export { estimateWords, figureIn, targetWords } from './balance-figures.ts';
export { balanceGithub } from './balance-github.ts';
export { balanceHtml } from './balance-html.ts';
export { balanceJson } from './balance-json.ts';
export { balanceJunit } from './balance-junit.ts';
export { balanceMarkdown } from './balance-markdown.ts';
export type {
  AnalysisReport,
  BalanceReport,
  CheckResult,
  DriftFinding,
  ScenarioReport,
} from './balance-report.ts';
export { balanceText } from './balance-text.ts';
export { clean, json } from './clean.ts';
export { diagnosticsText } from './diagnostics.ts';
export { type Explanation, explanationPage, explanationView } from './explanation.ts';
export { type Findings, findingsGithub, findingsJson, findingsJunit, findingsText } from './findings.ts';
export { graphDot } from './graph/dot.ts';
export { graphMermaid } from './graph/mermaid.ts';
export { graphHtml } from './graph/page.ts';
export { type HomeFacts, homeRows, homeView } from './home-view.ts';
export { cells, counted, hang, wrap } from './layout.ts';
export { type Look, noColour, type Palette } from './look.ts';
export { moodWords } from './mood-words.ts';
export { mutationText } from './mutation-text.ts';
export { personaView, ruleView, tableView, techniqueView } from './playbook-view.ts';
export { progressCsv } from './progress-csv.ts';
export { progressView } from './progress-view.ts';
export { compareView } from './review/compare-view.ts';
export { reviewMarkdown } from './review/markdown.ts';
export { reviewHtml } from './review/page.ts';
export type { Review } from './review/review.ts';
export { type ReviewPage, reviewView } from './review/view.ts';
export { channelWords, exchangeView, feedbackView, headView, introView, lineView } from './scene-view.ts';
export {
  betweenView,
  breathView,
  type ShiftCallReport,
  type ShiftReport,
  shiftIntroView,
  shiftView,
} from './shift-view.ts';
export { startView } from './start-view.ts';
export { testGithub } from './test-github.ts';
export { testJson } from './test-json.ts';
export { testJunit } from './test-junit.ts';
export type { ScenarioTests, TestReport, TranscriptResult, TranscriptStatus } from './test-report.ts';
export { testText } from './test-text.ts';
export { todayView } from './today-view.ts';
