export * from './advice';
export {
  type Coach,
  compile,
  createCoach,
} from './coach';
export * from './conversation';
export * from './dimension';
export { conversationOf, type ExampleResult, runExamples } from './examples';
export * from './judging/grammar';
export * from './language';
export { formatPack, type PackProblem, type ParsedPack, parsePack } from './pack/pack';
export * from './pack/rule';
export * from './pack/taught-page';
export { withoutExamples } from './pack/without-examples';
