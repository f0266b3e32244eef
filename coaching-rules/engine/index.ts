export * from './advice';
export {
  type Coach,
  compile,
  createCoach,
} from './coach';
export * from './conversation';
export * from './dimension';
export { conversationOf, type ExampleResult, runExamples } from './examples';
export * from './grammar';
export * from './language';
export { formatPack, type PackProblem, type ParsedPack, parsePack } from './pack';
export * from './rule';
export * from './taught-page';
export { withoutExamples } from './without-examples';
