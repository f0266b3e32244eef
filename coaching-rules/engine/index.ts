export * from './advice';
export * from './conversation';
export * from './dimension';
export * from './grammar';
export * from './language';
export * from './rule';
